package mx.municipio.redes.bitacora;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 en hexadecimal, minúsculas. */
public final class Huella {

    private Huella() {}

    public static String de(String texto) {
        return de(texto.getBytes(StandardCharsets.UTF_8));
    }

    public static String de(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toda plataforma Java ofrece SHA-256", e);
        }
    }
}
