package mx.municipio.redes.motor.acceso;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Los nombres de usuario que no son de nadie: con ellos firma el programa en la bitácora, o los usan el motor y Spring.
 * Tampoco se admite el que se les parece.
 */
final class Reservados {

    /** Cada signo y la letra que imita. */
    private static final String IMITAN = "01l34578";

    private static final String IMITADAS = "oiieastb";

    private static final Set<String> ESQUELETOS = Stream.of(
                    "sistema",
                    "el-sistema",
                    "programa",
                    "el-programa",
                    "motor",
                    "system",
                    "anonimo",
                    "anonymous",
                    "anonymousUser",
                    "null",
                    "camunda",
                    Grupos.ADMINISTRACION_DEL_MOTOR)
            .map(Reservados::esqueleto)
            .collect(Collectors.toUnmodifiableSet());

    private Reservados() {}

    static boolean es(String usuario) {
        return ESQUELETOS.contains(esqueleto(usuario));
    }

    /** Lo que se ve de él: sin mayúsculas, acentos ni separadores, y con cada signo como la letra que imita. */
    private static String esqueleto(String usuario) {
        String letras = Normalizer.normalize(usuario, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
        StringBuilder visto = new StringBuilder();
        for (char letra : letras.toCharArray()) {
            int imita = IMITAN.indexOf(letra);
            visto.append(imita < 0 ? letra : IMITADAS.charAt(imita));
        }
        return visto.toString();
    }
}
