package mx.municipio.redes.motor.acceso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * bcrypt para las claves que guarda el motor. bcrypt no mira más allá de 72 bytes y el motor le agrega su sal a la
 * clave: antes se resume con SHA-256, para que cuente cada carácter de una frase larga.
 */
final class CifradorBcrypt implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encrypt(String clave) {
        return bcrypt.encode(resumen(clave));
    }

    @Override
    public boolean check(String clave, String cifrada) {
        return bcrypt.matches(resumen(clave), cifrada);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha256";
    }

    private static String resumen(String clave) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(clave.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
