package mx.municipio.redes.procedimientos.baja;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cuentas que se pueden dar de baja sin que las eche de menos otra prueba, y lo que se envía en cada paso. */
public final class BajasDePrueba {

    public static final String PROCESO = "baja-cuenta";
    public static final String HUELLA = "53a137fc3b7ad894ebde65289b7b00fd46b4fd78d8165e01d2d660c0b904f53b";
    public static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};

    private static final AtomicInteger NUMERO = new AtomicInteger(9000);

    private BajasDePrueba() {}

    /** Una cuenta vigente más del órgano; {@link #retirarCuentas} la quita de en medio. */
    public static String nuevaCuenta(JdbcClient jdbc, String organo) {
        String clave = libre(jdbc, organo + "-TK-");
        jdbc.sql("INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, proposito, estado, desde)"
                        + " VALUES (?, ?, 'TIKTOK', 'Cuenta de Prueba', ?, ?, 'Probar la baja.', 'VIGENTE', ?)")
                .params(
                        clave,
                        organo,
                        "@" + clave.toLowerCase(Locale.ROOT),
                        "https://www.tiktok.com/@" + clave.toLowerCase(Locale.ROOT),
                        LocalDate.of(2021, 10, 1))
                .update();
        return clave;
    }

    /** Una que no haya tomado una apertura, que numera desde la última. */
    private static String libre(JdbcClient jdbc, String prefijo) {
        return Stream.generate(() -> prefijo + NUMERO.incrementAndGet())
                .filter(clave -> jdbc.sql("SELECT COUNT(*) FROM cuenta WHERE clave = ?")
                                .param(clave)
                                .query(Integer.class)
                                .single()
                        == 0)
                .findFirst()
                .orElseThrow();
    }

    /** Las cuentas de prueba dejan de contar entre las vigentes de su órgano. */
    public static void retirarCuentas(JdbcClient jdbc) {
        jdbc.sql("UPDATE cuenta SET estado = 'CANCELADA', hasta = ?, ocupa = NULL WHERE clave LIKE '%-TK-9%'"
                        + " AND hasta IS NULL")
                .param(LocalDate.of(2026, 11, 12))
                .update();
    }

    public static Map<String, Object> baja(String cuenta) {
        return Map.of("cuenta", cuenta, "motivo", "Pasa a la cuenta central.", "confirmo", true);
    }

    public static Map<String, Object> respaldoEnExpediente() {
        return Map.of("respaldo", "EN_EXPEDIENTE", "alcance", "Publicaciones y fotos desde 2021.");
    }

    public static Map<String, Object> respaldoEnOtroLugar(String sha256) {
        return Map.of(
                "respaldo",
                "EN_OTRO_LUGAR",
                "alcance",
                "Todo lo publicado, 2 GB.",
                "lugar",
                "Servidor de archivos del órgano, y copia en el Archivo Municipal.",
                "sha256",
                sha256);
    }

    public static Map<String, Object> cancelacion(String dia) {
        return Map.of("canceladaEl", dia, "comoSeCancelo", "Se eliminó desde la configuración.");
    }

    public static Map<String, Object> borrado() {
        return Map.of("comoSeBorro", "La red los borró con la cuenta.", "borrado", true);
    }

    public static Map<String, Object> verificacion() {
        return Map.of("comoSeVerifico", "La dirección ya no existe.", "yaNoExiste", true);
    }

    public static Map<String, Object> firma() {
        return Map.of("firma", true);
    }

    public static Map<String, Object> vinculo() {
        return Map.of("retiroDelVinculo", "Se quitó de https://www.tecate.gob.mx/redes.");
    }

    public static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("publicaciones.html"));
            zip.write("<p>Publicación</p>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
