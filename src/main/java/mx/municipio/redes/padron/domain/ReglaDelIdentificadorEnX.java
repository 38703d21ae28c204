package mx.municipio.redes.padron.domain;

import java.util.Locale;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * El identificador de una cuenta en X. En otras redes el sufijo es solo recomendación (AMB-13).
 *
 * @param sufijo la palabra en que debe terminar; nula si el municipio no la pide
 * @param largo caracteres que la red admite, sin la arroba
 */
public record ReglaDelIdentificadorEnX(@Nullable String sufijo, int largo) {

    public boolean admite(String identificador) {
        String propio = sinArroba(identificador);
        return propio.length() <= largo
                && (sufijo == null || propio.toLowerCase(Locale.ROOT).endsWith(sufijo.toLowerCase(Locale.ROOT)));
    }

    /** @throws ReglaException si no termina en el sufijo o pasa del largo */
    @Clausula({"NT10-PAB-VI-c", "AMB-13"})
    public void exigir(String identificador) {
        if (!admite(identificador)) {
            throw new ReglaException(
                    "NT10-PAB-VI-c",
                    "Identificador: en X debe " + (sufijo == null ? "" : "terminar en «" + sufijo + "» y ")
                            + "tener a lo más " + largo + " caracteres sin la arroba; «" + identificador
                            + "» no cumple.");
        }
    }

    /** El identificador como lo distingue la red: sin arroba inicial. */
    public static String sinArroba(String identificador) {
        return identificador.startsWith("@") ? identificador.substring(1) : identificador;
    }
}
