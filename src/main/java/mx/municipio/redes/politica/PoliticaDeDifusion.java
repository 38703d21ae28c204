package mx.municipio.redes.politica;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return actos().filter(acto -> !fecha.isBefore(acto.desde()) && !fecha.isAfter(acto.hasta()))
                .findFirst()
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
        Stream<ActoDePolitica> registrados = jdbc
                .sql("SELECT desde, hasta, exceptuados, fundamento FROM acto_de_politica ORDER BY numero DESC")
                .query((fila, n) -> new ActoDePolitica(
                        fila.getObject("desde", LocalDate.class),
                        fila.getObject("hasta", LocalDate.class),
                        List.of(fila.getString("exceptuados").split(" ")),
                        fila.getString("fundamento")))
                .list()
                .stream();
        return Stream.concat(
                registrados,
                Stream.of(new ActoDePolitica(
                        perfil.desde(),
                        perfil.hasta(),
                        perfil.exceptuados(),
                        perfil.acto() + (perfil.provisional() ? " (la fecha en que empieza es provisional)" : ""))));
    }
}
