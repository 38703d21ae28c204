package mx.municipio.redes.bitacora;

import java.util.List;

/**
 * Una cadena que ya no conserva la cabeza que alguien guardó.
 *
 * @param asientos los que tenía al guardarla, y {@code hoy} los que tiene
 * @param primeraRuptura número del primer asiento alterado, faltante o cortado
 */
public record Alterada(String cadena, int asientos, int hoy, int primeraRuptura, Problema problema) {

    /** Qué le pasó, y cómo se dice. */
    public enum Problema {
        FALTA("ya no existe"),
        CORTADA("le faltan asientos del final"),
        REESCRITA("se reescribió: su huella de entonces es otra"),
        ALTERADA("se alteró algún asiento, y su huella ya no le corresponde");

        private final String enPalabras;

        Problema(String enPalabras) {
            this.enPalabras = enPalabras;
        }

        static Problema de(DeCadena guardada, List<Asiento> asientos) {
            if (asientos.isEmpty()) {
                return FALTA;
            }
            if (asientos.size() < guardada.asientos()) {
                return CORTADA;
            }
            String hash = asientos.get(guardada.asientos() - 1).hash();
            return hash.equals(guardada.hash()) ? ALTERADA : REESCRITA;
        }
    }

    public String enPalabras() {
        return problema.enPalabras + "; la primera diferencia está en el asiento " + primeraRuptura + ".";
    }
}
