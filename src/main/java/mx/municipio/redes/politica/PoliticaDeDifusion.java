package mx.municipio.redes.politica;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * La política que manda difundir solo por las cuentas institucionales: la del perfil y los actos que después se registran.
 * Cada uno vale en sus fechas; donde dos coinciden rige el último. Cuando todos expiran, nada está centralizado.
 */
@Component
public class PoliticaDeDifusion {

    /** El régimen de un órgano en un día, y el acto del que sale. */
    public record Regimen(String municipio, boolean centralizada, boolean exceptuado, String porQue) {

        /** Lo que se pregunta a la tabla {@code bpmn/regimen-organo.dmn}. */
        public Map<String, Object> entradas() {
            return Map.of(
                    "municipio",
                    municipio,
                    "politica",
                    centralizada ? "CENTRALIZADA" : "NINGUNA",
                    "exceptuado",
                    exceptuado ? "SI" : "NO");
        }
    }

    /**
     * Un acto que se registró con su archivo firmado.
     *
     * @param sha256 el del archivo
     */
    public record Registrado(int numero, ActoDePolitica acto, String sha256) {}

    private final JdbcClient jdbc;
    private final Norma norma;
    private final Bitacora bitacora;
    private final UsuarioActual usuarioActual;

    PoliticaDeDifusion(JdbcClient jdbc, Norma norma, Bitacora bitacora, UsuarioActual usuarioActual) {
        this.jdbc = jdbc;
        this.norma = norma;
        this.bitacora = bitacora;
        this.usuarioActual = usuarioActual;
    }

    /** El del órgano en esa fecha local. */
    @Clausula({"COATZA-2", "COATZA-6"})
    public Regimen en(LocalDate fecha, String organo) {
        return vigente(fecha)
                .map(acto -> new Regimen(norma.clave(), true, acto.exceptuados().contains(organo), acto.enPalabras()))
                .orElseGet(() -> new Regimen(norma.clave(), false, false, porQueNinguna(fecha)));
    }

    /** La última expiró, o ninguna ha empezado. */
    private String porQueNinguna(LocalDate fecha) {
        return actos().map(ActoDePolitica::hasta)
                .filter(hasta -> hasta.isBefore(fecha))
                .max(Comparator.naturalOrder())
                .map(hasta -> "La política de difusión centralizada expiró el " + EnPalabras.dia(hasta) + ".")
                .orElse("Ninguna política de difusión rige ese día.");
    }

    /** El acto que rige en esa fecha local; vacío si ninguno. */
    @Clausula("COATZA-2")
    public Optional<ActoDePolitica> vigente(LocalDate fecha) {
        return actos().filter(acto -> acto.rige(fecha)).findFirst();
    }

    /** Lo que falta, en una frase, si en esa fecha local ya terminaron todos los actos; vacío si no. */
    @Clausula("COATZA-2")
    public Optional<String> faltaUnActo(LocalDate fecha) {
        Norma.Politica perfil = norma.politica();
        return perfil == null
                ? Optional.empty()
                : actos().map(ActoDePolitica::hasta)
                        .max(Comparator.naturalOrder())
                        .filter(hasta -> hasta.isBefore(fecha))
                        .map(hasta -> "La política de difusión expiró el " + EnPalabras.fecha(hasta) + ": "
                                + perfil.alExpirar() + ".");
    }

    /** Los actos registrados, del último al primero; el del perfil no está entre ellos. */
    public List<Registrado> registrados() {
        return jdbc.sql(
                        "SELECT numero, desde, hasta, exceptuados, fundamento, sha256 FROM acto_de_politica ORDER BY numero DESC")
                .query((fila, n) -> new Registrado(
                        fila.getInt("numero"),
                        new ActoDePolitica(
                                fila.getObject("desde", LocalDate.class),
                                fila.getObject("hasta", LocalDate.class),
                                Stream.of(fila.getString("exceptuados").split(" "))
                                        .filter(organo -> !organo.isEmpty())
                                        .toList(),
                                fila.getString("fundamento")),
                        fila.getString("sha256")))
                .list();
    }

    /** El archivo firmado de un acto registrado; vacío si no hay tal acto. */
    public Optional<byte[]> firmado(int numero) {
        return jdbc.sql("SELECT firmado FROM acto_de_politica WHERE numero = ?")
                .param(numero)
                .query((fila, n) -> fila.getBytes("firmado"))
                .optional();
    }

    /** Un acto nuevo, firmado. Desde su fecha los trámites que se inicien lo siguen; los que ya corren siguen el suyo. */
    @Transactional
    @Clausula("COATZA-2")
    public int registrar(ActoDePolitica acto, byte[] firmado) {
        if (!usuarioActual.exigir().es("supervisores")) {
            throw new ProhibidoException("Solo un supervisor registra un acto de política.");
        }
        acto.exigirCorrecto(norma.clavesDeOrganos(), firmado);
        String sha256 = Huella.de(firmado);
        var llave = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO acto_de_politica (desde, hasta, exceptuados, fundamento, firmado, sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        acto.desde(),
                        acto.hasta(),
                        String.join(" ", acto.exceptuados()),
                        acto.fundamento(),
                        firmado,
                        sha256)
                .update(llave, "numero");
        int numero = Objects.requireNonNull(llave.getKey()).intValue();
        bitacora.asentar(
                Registros.POLITICA,
                "ACTO_DE_POLITICA_REGISTRADO",
                "COATZA-2 COATZA-6",
                "Acto " + numero + ": " + acto.enPalabras() + " Exceptuados: "
                        + (acto.exceptuados().isEmpty() ? "ninguno" : String.join(", ", acto.exceptuados()))
                        + ". SHA-256 del acto firmado: " + sha256 + ".");
        return numero;
    }

    /** Del último registrado al del perfil. */
    private Stream<ActoDePolitica> actos() {
        Norma.Politica perfil = norma.politica();
        if (perfil == null) {
            return Stream.empty();
        }
        return Stream.concat(
                registrados().stream().map(Registrado::acto),
                Stream.of(new ActoDePolitica(
                        perfil.desde(),
                        perfil.hasta(),
                        perfil.exceptuados(),
                        perfil.acto() + (perfil.provisional() ? " (la fecha en que empieza es provisional)" : ""))));
    }
}
