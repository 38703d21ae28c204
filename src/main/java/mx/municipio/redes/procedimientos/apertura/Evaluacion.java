package mx.municipio.redes.procedimientos.apertura;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * Lo que Comunicación Social contesta a una propuesta y por qué.
 *
 * @param imagenGrafica dónde están los elementos que entrega
 * @param sirve si la cuenta sirve a cada fin invocado, en el orden de la norma
 */
@Hecho("apertura-resolucion")
record Evaluacion(Resolucion resolucion, String motivo, @Nullable String imagenGrafica, Map<Fin, Boolean> sirve) {

    /** Pedir una aclaración no es resolver (AMB-09). */
    enum Resolucion {
        AUTORIZAR,
        RECHAZAR,
        ACLARAR
    }

    Evaluacion {
        sirve = Collections.unmodifiableMap(new TreeMap<>(sirve));
    }

    boolean autoriza() {
        return resolucion == Resolucion.AUTORIZAR;
    }

    /**
     * @param fines los que la propuesta invoca
     * @throws ReglaException si no se pronuncia justo sobre cada uno, o si autoriza sin que la cuenta sirva a ninguno o sin
     *     imagen gráfica
     */
    @Clausula({"NT10-PAB-III-a", "NT10-PAB-III-b", "NT10-FIN-I"})
    void exigirCompleta(List<Fin> fines) {
        for (Fin fin : fines) {
            String falta = "Falta decir si la cuenta sirve al fin " + fin + ", que la propuesta invoca.";
            exigir(sirve.containsKey(fin), "NT10-PAB-III-a", falta);
        }
        for (Fin fin : sirve.keySet()) {
            String ajeno = "La propuesta no invoca el fin " + fin + ".";
            exigir(fines.contains(fin), "NT10-PAB-III-a", ajeno);
        }
        exigir(
                !autoriza() || sirve.containsValue(true),
                "NT10-PAB-III-a",
                "Una cuenta se autoriza conforme a los fines de la norma: debe servir al menos a uno de los que"
                        + " invoca.");
        exigir(
                !autoriza() || imagenGrafica != null,
                "NT10-PAB-III-b",
                "Imagen gráfica: para autorizar, diga dónde están los elementos de imagen gráfica de la cuenta.");
    }

    private static void exigir(boolean cumple, String clausula, String mensaje) {
        if (!cumple) {
            throw new ReglaException(clausula, mensaje);
        }
    }

    /** Por ejemplo, «Fin I: no sirve. Fin VI: sí sirve.». */
    String pronunciamientos() {
        return sirve.entrySet().stream()
                .map(dicho -> "Fin " + dicho.getKey() + (dicho.getValue() ? ": sí" : ": no") + " sirve.")
                .collect(Collectors.joining(" "));
    }
}
