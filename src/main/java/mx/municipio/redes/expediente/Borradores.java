package mx.municipio.redes.expediente;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.motor.UsuarioActual;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lo que quien actúa escribió en una página y no ha enviado. Nadie más lo lee, y a los noventa días se olvida. */
@Component
public class Borradores {

    /** Uno guardado, por la página en que se escribió. */
    public record Guardado(String pagina, Instant cuando) {}

    private static final Pattern PAGINA =
            Pattern.compile("/tramites/[a-z-]{1,60}/nuevo|/expedientes/[A-Z0-9-]{1,60}/nueva|/tareas/[0-9a-f-]{36}");

    /** Lo que una forma envía y nadie escribió. */
    public static final Set<String> DE_LA_FORMA = Set.of("pagina", "clave", "_csrf");

    private static final int LARGO = 60_000;

    private static final Duration MEMORIA = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    Borradores(JdbcClient jdbc, ObjectMapper json, UsuarioActual usuarioActual, Clock reloj) {
        this.jdbc = jdbc;
        this.json = json;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * Sustituye al que hubiera de esa página.
     *
     * @throws FormularioException si no es una página en que se escriba, o si es demasiado largo
     */
    @Transactional
    public void guardar(String pagina, Map<String, String> escrito) {
        exigirPagina(pagina);
        Map<String, String> datos = new LinkedHashMap<>(escrito);
        datos.keySet().removeAll(DE_LA_FORMA);
        String texto = texto(datos);
        if (texto.length() > LARGO) {
            throw FormularioException.de("pagina", "Lo escrito no puede guardarse como borrador.");
        }
        olvidar(pagina);
        OffsetDateTime ahora = reloj.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("DELETE FROM borrador WHERE usuario = ? AND guardado < ?")
                .params(usuario(), ahora.minus(MEMORIA))
                .update();
        try {
            jdbc.sql("INSERT INTO borrador (usuario, pagina, escrito, guardado) VALUES (?, ?, ?, ?)")
                    .params(usuario(), pagina, texto, ahora)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ConflictoException("Otra pestaña guardó la misma página al mismo tiempo.");
        }
    }

    public Optional<Map<String, String>> leer(String pagina) {
        return jdbc.sql("SELECT escrito FROM borrador WHERE usuario = ? AND pagina = ?")
                .params(usuario(), pagina)
                .query(String.class)
                .optional()
                .map(this::escrito);
    }

    /** El más reciente primero. */
    public List<Guardado> propios() {
        return jdbc.sql("SELECT pagina, guardado FROM borrador WHERE usuario = ? ORDER BY guardado DESC LIMIT 50")
                .param(usuario())
                .query((fila, n) -> new Guardado(
                        fila.getString(1),
                        fila.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws FormularioException si no es una página en que se escriba */
    public static void exigirPagina(String pagina) {
        if (!PAGINA.matcher(pagina).matches()) {
            throw FormularioException.de("pagina", "En esa página no se guardan borradores.");
        }
    }

    /** El de esa página, si hay. */
    @Transactional
    public void olvidar(String pagina) {
        jdbc.sql("DELETE FROM borrador WHERE usuario = ? AND pagina = ?")
                .params(usuario(), pagina)
                .update();
    }

    private String usuario() {
        return usuarioActual.exigir().id();
    }

    private String texto(Map<String, String> escrito) {
        try {
            return json.writeValueAsString(escrito);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> escrito(String texto) {
        try {
            return json.readValue(texto, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
