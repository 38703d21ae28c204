package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import mx.municipio.redes.norma.Clausula;

/** Los fines de la norma y cómo se nombran. */
@Clausula({
    "NT10-FIN-I",
    "NT10-FIN-II",
    "NT10-FIN-III",
    "NT10-FIN-IV",
    "NT10-FIN-V",
    "NT10-FIN-VI",
    "NT10-FIN-VII",
    "NT10-FIN-VIII",
    "NT10-FIN-IX"
})
final class Fines {

    /** El número de cada fin, en el orden de la norma. */
    static final List<String> NUMEROS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private static final String PREFIJO = "NT10-FIN-";

    private Fines() {}

    /** El identificador de su cláusula. */
    static String id(String numero) {
        return PREFIJO + numero;
    }

    static String numero(String id) {
        return id.substring(PREFIJO.length());
    }

    /** Por ejemplo, «I, III y VI». */
    static String enPalabras(List<String> ids) {
        List<String> numeros = ids.stream().map(Fines::numero).toList();
        int ultimo = numeros.size() - 1;
        return ultimo < 1
                ? String.join("", numeros)
                : String.join(", ", numeros.subList(0, ultimo)) + " y " + numeros.get(ultimo);
    }
}
