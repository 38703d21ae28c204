package mx.municipio.redes.procedimientos.administradores;

import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.PROGRAMADO;
import static mx.municipio.redes.procedimientos.administradores.EstadoCambio.REGISTRADO;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Designaciones.Falta;
import mx.municipio.redes.padron.Movimiento;
import mx.municipio.redes.padron.Padron;
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

    /**
     * Y nadie lo cambia hasta que la transacción termine: se toma antes que su bitácora, como al retirarlo.
     *
     * @throws ConflictoException si no está en ese estado
     */
    void exigirEn(EstadoCambio estado, String folio, String clausula) {
        EstadoCambio suyo = EstadoCambio.valueOf(expedientes.bloquear(folio).estado());
        if (suyo != estado) {
            String enPalabras = textos.estado(CambioProceso.CLAVE, suyo.name());
            throw new ConflictoException("El cambio " + folio + " no lo admite: " + enPalabras + ".", clausula);
        }
    }

    /** Nadie más cambia nada de ese órgano, ni notifica en él, hasta que la transacción termine. */
    void bloquearOrgano(String organo) {
        jdbc.sql("SELECT folio FROM cambio_administradores WHERE organo = ? ORDER BY folio FOR UPDATE")
                .param(organo)
                .query(String.class)
                .list();
    }

    /** Él y los que van juntos con él, si están en ese estado: un intercambio de cargos solo se entiende entero. */
    List<Cambio> juntos(Cambio cambio, EstadoCambio estado) {
        return delOrgano(cambio.organo(), estado)
                .filter(otro -> otro.equals(cambio) || otro.vaJuntoCon(cambio))
                .toList();
    }

    /**
     * Lo que falta para que esos cambios de un órgano valgan, contando con los ya notificados para esa fecha o antes. Tras
     * uno posterior del mismo cargo, ya no tienen objeto.
     *
     * @param antes otros del mismo lote, con fecha anterior, que aún no se han notificado
     */
    List<Falta> faltas(List<Cambio> antes, List<Cambio> juntos) {
        Cambio uno = juntos.get(0);
        Stream<Cambio> notificados = delOrgano(uno.organo(), PROGRAMADO)
                .filter(otro -> otro.surteEfecto(uno.fechaEfectiva()))
                .filter(otro -> juntos.stream().noneMatch(otro::mismoCargo));
        List<Cambio> previos = Stream.concat(notificados, antes.stream()).toList();
        Stream<Falta> tardios = juntos.stream().flatMap(cambio -> delOrgano(uno.organo(), REGISTRADO)
                .filter(cambio::mismoCargo)
                .filter(otro -> otro.fechaEfectiva().isAfter(cambio.fechaEfectiva()))
                .map(otro ->
                        falta(cambio, "Otro cambio posterior de ese cargo, " + otro.folio() + ", ya surtió efecto.")));
        List<Falta> faltas = designaciones.faltas(uno.organo(), movimientos(previos), movimientos(juntos));
        return Stream.concat(tardios, faltas.stream()).toList();
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

    private static Falta falta(Cambio cambio, String mensaje) {
        return new Falta(cambio.movimiento(), "NT10-PAB-V", mensaje);
    }

    private static List<Movimiento> movimientos(List<Cambio> cambios) {
        return cambios.stream().map(Cambio::movimiento).toList();
    }

    /** Quien hoy ocupa el cargo, que es quien saldría. */
    Optional<String> sale(String organo, @Nullable String cuenta, Cargo cargo) {
        return padron.ejerce(organo, cuenta, cargo).map(Persona::usuario);
    }

    /** Dos cambios del mismo cargo para la misma fecha se contradicen; y el que ya llegó a la suya se registra primero. */
    Optional<Falta> impedimento(Cambio nuevo) {
        LocalDate hoy = padron.hoy();
        return delOrgano(nuevo.organo(), PROGRAMADO)
                .filter(nuevo::mismoCargo)
                .filter(otro -> otro.surteEfecto(hoy) || otro.mismaFecha(nuevo))
                .findFirst()
                .map(otro -> falta(
                        nuevo,
                        "Ese cargo ya tiene un cambio notificado, " + otro.folio()
                                + ". Retírelo, o espere a que surta efecto, antes de notificar otro."));
    }

    /** A quienes hoy pueden entrar a las cuentas: el titular del órgano y quienes las administran; nunca quien salió. */
    @Clausula({"NT10-SR-4", "NT10-ADM-VII"})
    public List<String> paraRotar(String folio) {
        return juntos(exigir(folio), REGISTRADO).stream()
                .flatMap(cambio -> Stream.concat(
                        padron.titulares(cambio.organo()).stream(),
                        padron.pareja(cambio.organo(), cambio.cuenta()).personas()))
                .map(Persona::usuario)
                .distinct()
                .toList();
    }

    private Stream<Cambio> delOrgano(String organo, EstadoCambio estado) {
        return jdbc
                .sql("SELECT * FROM cambio_administradores WHERE organo = ? ORDER BY fecha_efectiva, folio")
                .param(organo)
                .query(Cambio.class)
                .list()
                .stream()
                .filter(cambio -> estado(cambio.folio()) == estado);
    }
}
