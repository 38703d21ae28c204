package mx.municipio.redes.idempotencia;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;

/**
 * Una petición cuyo cuerpo ya se leyó entero, para saber qué pide antes de atenderla, y se puede leer otra vez. Dos piden
 * lo mismo si coinciden método, dirección, parámetros y cuerpo: de un JSON no importan el orden ni los espacios; de un
 * envío en partes, la separación entre ellas, que el cliente inventa en cada envío.
 */
final class PeticionLeida extends HttpServletRequestWrapper {

    private final byte[] cuerpo;
    private final String huella;

    private PeticionLeida(HttpServletRequest peticion, byte[] cuerpo, String huella) {
        super(peticion);
        this.cuerpo = cuerpo;
        this.huella = huella;
    }

    /** @throws MultipartException si el archivo llegó incompleto o pasa del máximo */
    static PeticionLeida de(HttpServletRequest peticion, ObjectMapper json) throws IOException {
        MessageDigest resumen = sha256();
        agregar(resumen, peticion.getMethod());
        agregar(resumen, peticion.getRequestURI());
        if (tipo(peticion.getContentType()).startsWith("multipart/")) {
            agregar(resumen, Objects.requireNonNullElse(peticion.getQueryString(), ""));
            partes(resumen, peticion, json);
        } else {
            Map<String, String[]> parametros = new TreeMap<>(peticion.getParameterMap());
            agregar(resumen, json.writeValueAsBytes(parametros));
        }
        byte[] cuerpo = peticion.getInputStream().readAllBytes();
        agregar(resumen, canonico(peticion.getContentType(), cuerpo, json));
        return new PeticionLeida(peticion, cuerpo, HexFormat.of().formatHex(resumen.digest()));
    }

    /** SHA-256 de lo que pide. */
    String huella() {
        return huella;
    }

    private static void partes(MessageDigest resumen, HttpServletRequest peticion, ObjectMapper json)
            throws IOException {
        // Pedirlas así traduce lo que el servidor rechaza por grande o mal formado.
        new StandardMultipartHttpServletRequest(peticion);
        try {
            for (Part parte : peticion.getParts()) {
                agregar(resumen, parte.getName());
                agregar(resumen, Objects.requireNonNullElse(parte.getSubmittedFileName(), ""));
                agregar(
                        resumen,
                        canonico(parte.getContentType(), parte.getInputStream().readAllBytes(), json));
            }
        } catch (ServletException e) {
            throw new MultipartException("Las partes ya se habían leído", e);
        }
    }

    private static byte[] canonico(@Nullable String tipo, byte[] cuerpo, ObjectMapper json) throws IOException {
        if (!tipo(tipo).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return cuerpo;
        }
        try {
            // Tan estricto como quien la atenderá: lo repetido o lo de más no la hace igual a la que no lo traía.
            Object leido = json.reader()
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(cuerpo, Object.class);
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(leido);
        } catch (JacksonException noEsJson) {
            return cuerpo;
        }
    }

    private static String tipo(@Nullable String escrito) {
        return Objects.requireNonNullElse(escrito, "").toLowerCase(Locale.ROOT);
    }

    private static void agregar(MessageDigest resumen, String texto) {
        agregar(resumen, texto.getBytes(StandardCharsets.UTF_8));
    }

    /** Con su largo delante: dos listas de textos distintas nunca se escriben igual. */
    private static void agregar(MessageDigest resumen, byte[] bytes) {
        resumen.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        resumen.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toda plataforma Java ofrece SHA-256", e);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(cuerpo);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] destino, int desde, int cuantos) {
                return bytes.read(destino, desde, cuantos);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(@Nullable ReadListener oyente) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        String juego = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), juego == null ? StandardCharsets.UTF_8 : Charset.forName(juego)));
    }
}
