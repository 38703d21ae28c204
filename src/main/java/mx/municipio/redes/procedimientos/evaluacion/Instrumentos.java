package mx.municipio.redes.procedimientos.evaluacion;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * EV-1b: los instrumentos que emite el Departamento de Evaluación Gubernamental; rige el último. El que el programa trae es
 * una propuesta, sin efecto hasta que el Departamento la adopta.
 */
@Component
class Instrumentos {

    static final String OFICINA = "evaluacion";

    private final JdbcClient jdbc;
    private final Bitacora bitacora;
    private final UsuarioActual usuarioActual;
    private final ObjectMapper json;
    private final Clock reloj;

    Instrumentos(JdbcClient jdbc, Bitacora bitacora, UsuarioActual usuarioActual, ObjectMapper json, Clock reloj) {
        this.jdbc = jdbc;
        this.bitacora = bitacora;
        this.usuarioActual = usuarioActual;
        this.json = json;
        this.reloj = reloj;
    }

    /** @throws ProhibidoException si quien actúa no es del Departamento, aunque supervise el motor */
    @Clausula("NT10-EV-1b")
    void soloElDepartamento(String mensaje) {
        if (!usuarioActual.exigir().es(OFICINA)) {
            throw new ProhibidoException(mensaje, "NT10-EV-1b");
        }
    }

    /**
     * El Departamento emite un instrumento, que ya no cambia.
     *
     * @throws ConflictoException si ya emitió esa versión
     */
    @Transactional
    @Clausula("NT10-EV-1b")
    public Instrumento emitir(Instrumento instrumento) {
        soloElDepartamento("El instrumento lo emite el Departamento de Evaluación Gubernamental.");
        instrumento.exigirCompleto();
        String version = instrumento.version();
        if (buscar(version).isPresent()) {
            throw new ConflictoException(
                    "La versión «" + version + "» ya se emitió y no cambia: emita otra.", "NT10-EV-1b");
        }
        String datos = json.valueToTree(instrumento).toString();
        jdbc.sql("INSERT INTO instrumento_de_evaluacion (version, datos, emitido) VALUES (?, ?, ?)")
                .params(version, datos, reloj.instant().atOffset(ZoneOffset.UTC))
                .update();
        bitacora.asentar(
                Registros.INSTRUMENTOS,
                "INSTRUMENTO_EMITIDO",
                "NT10-EV-1b",
                instrumento.enPalabras() + ". SHA-256 de sus datos: " + Huella.de(datos) + ".");
        return instrumento;
    }

    /** El que el Departamento ya emitió con esa versión o, si no lo hay, la propuesta, que emite con ella. */
    Instrumento adoptar(String version) {
        Instrumento propuesta = propuesta();
        return buscar(version)
                .orElseGet(() -> emitir(new Instrumento(
                        version,
                        propuesta.nombre(),
                        propuesta.umbralEficaz(),
                        propuesta.umbralMinimo(),
                        propuesta.indicadores())));
    }

    private Optional<Instrumento> buscar(String version) {
        return todos().stream()
                .filter(instrumento -> instrumento.version().equals(version))
                .findFirst();
    }

    Optional<Instrumento> vigente() {
        return todos().stream().findFirst();
    }

    /** Del último al primero. */
    private List<Instrumento> todos() {
        return jdbc.sql("SELECT datos FROM instrumento_de_evaluacion ORDER BY numero DESC")
                .query((fila, n) -> leer(fila.getString(1).getBytes(StandardCharsets.UTF_8)))
                .list();
    }

    Instrumento propuesta() {
        try {
            return leer(new ClassPathResource("evaluacion/instrumento-propuesto.json").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instrumento leer(byte[] datos) {
        try {
            return json.readValue(datos, Instrumento.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
