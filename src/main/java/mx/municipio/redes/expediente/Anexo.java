package mx.municipio.redes.expediente;

import java.time.Instant;

/**
 * Un archivo de un expediente.
 *
 * @param sha256 el de sus bytes
 * @param presentado si es parte de lo que se presentó; si no, se aportó después
 */
public record Anexo(
        String codigo,
        String nombre,
        String tipo,
        long tamano,
        String sha256,
        String subidoPor,
        Instant subido,
        boolean presentado) {

    /** Como se asienta: basta para reconocerlo. */
    public String enPalabras() {
        return "«" + nombre + "», " + tamano + " bytes, SHA-256 " + sha256;
    }
}
