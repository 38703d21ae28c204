package mx.municipio.redes.procedimientos.administradores;

import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Designaciones.Falta;
import mx.municipio.redes.padron.Movimiento;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Los cambios notificados: en qué va cada uno, cuáles valen juntos, qué les falta y a quién le toca declararlos. Cada
 * método corre en la transacción de quien llama.
 */
@Repository
public class Cambios {

    private final JdbcClient jdbc;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Designaciones designaciones;
    private final Textos textos;

    Cambios(JdbcClient jdbc, Expedientes expedientes, Padron padron, Designaciones designaciones, Textos textos) {
        this.jdbc = jdbc;
        this.expedientes = expedientes;
        this.padron = padron;
        this.designaciones = designaciones;
        this.textos = textos;
    }

    void agregar(Cambio cambio) {
        var datos = new SimplePropertySqlParameterSource(cambio);
        datos.registerSqlType("cargo", Types.VARCHAR);
        jdbc.sql("INSERT INTO cambio_administradores (folio, organo, cuenta, cargo, saliente, entrante,"
                        + " fecha_efectiva, lote) VALUES (:folio, :organo, :cuenta, :cargo, :saliente, :entrante,"
                        + " :fechaEfectiva, :lote)")
                .paramSource(datos)
                .update();
    }

    /** @throws NoEncontradoException si no hay cambio con ese folio */
    Cambio exigir(String folio) {
        return jdbc.sql("SELECT * FROM cambio_administradores WHERE folio = ?")
                .param(folio)
                .query(Cambio.class)
                .optional()
                .orElseThrow(() ->
                        new NoEncontradoException("No hay cambio de administradores con el folio «" + folio + "»."));
    }

    EstadoCambio estado(String folio) {
        return EstadoCambio.valueOf(expedientes.exigir(folio).estado());
    }

    /** Su estado, como lo lee una persona. */
    String estadoEnPalabras(String folio) {
        return textos.estado(CambioProceso.CLAVE, estado(folio).name());
    }

    /** @throws ConflictoException si desde el estado en que va no se llega a ese */
    void exigirQueAdmita(String folio, EstadoCambio siguiente) {
        if (!estado(folio).admite(siguiente)) {
            throw new ConflictoException(
                    "El cambio " + folio + " ya no lo admite: " + estadoEnPalabras(folio) + ".", "NT10-PAB-V");
        }
    }

    /** Nadie más cambia nada de ese órgano, ni notifica en él, hasta que la transacción termine. */
    void bloquearOrgano(String organo) {
        jdbc.sql("SELECT folio FROM cambio_administradores WHERE organo = ? ORDER BY folio FOR UPDATE")
                .param(organo)
                .query(String.class)
                .list();
    }

    /** Con los abiertos que van juntos con él: un intercambio de cargos solo se entiende entero. */
    List<Cambio> conSuLote(Cambio cambio) {
        if (cambio.lote() == null) {
            return List.of(cambio);
        }
        return LoteEnCurso.actual().map(LoteEnCurso::juntos).orElseGet(() -> abiertos(cambio.organo())
                .filter(cambio::vaJuntoCon)
                .toList());
    }

    /**
     * Lo que falta para que esos cambios de un órgano valgan, contando con los ya notificados para esa fecha o antes.
     *
     * @param antes otros del mismo lote, con fecha anterior, que aún no se han notificado
     */
    List<Falta> faltas(List<Cambio> antes, List<Cambio> juntos) {
        Cambio uno = juntos.get(0);
        Stream<Cambio> notificados = abiertos(uno.organo())
                .filter(otro -> otro.surteEfecto(uno.fechaEfectiva()))
                .filter(otro -> juntos.stream().noneMatch(otro::mismoCargo));
        List<Cambio> previos = Stream.concat(notificados, antes.stream()).toList();
        return designaciones.faltas(uno.organo(), movimientos(previos), movimientos(juntos));
    }

    /**
     * Hoy, en el padrón: quien entra ya está en su cargo y quien sale pierde su acceso al confirmarse la transacción.
     *
     * @return cuántas tareas abiertas cambiaron de manos
     * @throws ReglaException si juntos no cumplen los requisitos
     */
    int mover(List<Cambio> juntos) {
        return designaciones.mover(juntos.get(0).organo(), movimientos(juntos), padron.hoy());
    }

    private static List<Movimiento> movimientos(List<Cambio> cambios) {
        return cambios.stream().map(Cambio::movimiento).toList();
    }

    /** Quien hoy ocupa el cargo, que es quien saldría. */
    Optional<String> sale(String organo, @Nullable String cuenta, Cargo cargo) {
        return padron.ejerce(organo, cuenta, cargo).map(Persona::usuario);
    }

    /** Dos cambios del mismo cargo para la misma fecha se contradicen; y el que ya surte efecto se registra primero. */
    Optional<String> impedimento(Cambio nuevo) {
        LocalDate hoy = padron.hoy();
        return abiertos(nuevo.organo())
                .filter(nuevo::mismoCargo)
                .filter(otro -> otro.surteEfecto(hoy) || otro.mismaFecha(nuevo))
                .findFirst()
                .map(otro -> "Ese cargo ya tiene un cambio en curso, " + otro.folio()
                        + ". Regístrelo o retírelo antes de notificar otro.");
    }

    /** @throws ConflictoException si otro del mismo cargo, con fecha posterior, ya se registró */
    void exigirQueNoHayaPosterior(Cambio cambio) {
        delOrgano(cambio.organo()).stream()
                .filter(cambio::mismoCargo)
                .filter(otro -> otro.fechaEfectiva().isAfter(cambio.fechaEfectiva()))
                .map(Cambio::folio)
                .filter(folio -> estado(folio) == EstadoCambio.REGISTRADO)
                .findFirst()
                .ifPresent(folio -> {
                    throw new ConflictoException(
                            "Otro cambio posterior de ese cargo, " + folio
                                    + ", ya está registrado: este ya no tiene objeto y puede retirarse.",
                            "NT10-PAB-V");
                });
    }

    /** Quien entra, quien permanece y el titular del órgano; nunca quien sale. Si no queda nadie, quien notificó. */
    @Clausula({"NT10-SR-4", "NT10-ADM-VII"})
    public List<String> paraRotar(String folio) {
        Cambio cambio = exigir(folio);
        List<Cambio> juntos = conSuLote(cambio);
        Set<String> candidatos = new LinkedHashSet<>();
        Pareja pareja = padron.pareja(cambio.organo(), cambio.cuenta());
        padron.titulares(cambio.organo()).stream().map(Persona::usuario).forEach(candidatos::add);
        pareja.personas().map(Persona::usuario).forEach(candidatos::add);
        juntos.stream().map(Cambio::saliente).filter(Objects::nonNull).forEach(candidatos::remove);
        juntos.stream().map(Cambio::entrante).filter(Objects::nonNull).forEach(candidatos::add);
        return candidatos.isEmpty() ? List.of(expedientes.exigir(folio).iniciador()) : List.copyOf(candidatos);
    }

    private Stream<Cambio> abiertos(String organo) {
        List<String> abiertos = expedientes.abiertosDelOrgano(organo).stream()
                .map(Expediente::folio)
                .toList();
        return delOrgano(organo).stream().filter(cambio -> abiertos.contains(cambio.folio()));
    }

    private List<Cambio> delOrgano(String organo) {
        return jdbc.sql("SELECT * FROM cambio_administradores WHERE organo = ? ORDER BY fecha_efectiva, folio")
                .param(organo)
                .query(Cambio.class)
                .list();
    }
}
