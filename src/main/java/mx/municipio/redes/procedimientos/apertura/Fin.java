package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import mx.municipio.redes.norma.Clausula;

/** Los fines de la norma, por su número. */
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
enum Fin {
    I,
    II,
    III,
    IV,
    V,
    VI,
    VII,
    VIII,
    IX;

    /** El identificador de su cláusula. */
    String id() {
        return "NT10-FIN-" + this;
    }

    /** Por ejemplo, «I, III y VI». */
    static String enPalabras(List<Fin> fines) {
        List<String> numeros = fines.stream().map(Fin::name).toList();
        int ultimo = numeros.size() - 1;
        return ultimo < 1
                ? String.join("", numeros)
                : String.join(", ", numeros.subList(0, ultimo)) + " y " + numeros.get(ultimo);
    }
}
