package mx.municipio.redes.procedimientos.incidente;

import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.procedimientos.incidente.Incidente.Estado;
import org.jspecify.annotations.Nullable;

/** Lo que la Sindicatura acordó de la vista por un uso indebido. */
@Hecho("incidente-acuerdo")
record Acuerdo(Sentido sentido, String motivo, @Nullable Medida medida) {

    enum Sentido {
        SIN_MEDIDA("sin medida", Estado.CONCLUIDO_SIN_MEDIDA),
        MEDIDA_PREVENTIVA("medida preventiva", Estado.CONCLUIDO_CON_MEDIDA);

        private final String enPalabras;
        private final Estado estado;

        Sentido(String enPalabras, Estado estado) {
            this.enPalabras = enPalabras;
            this.estado = estado;
        }

        String enPalabras() {
            return enPalabras;
        }

        Estado estado() {
            return estado;
        }
    }

    /**
     * @param texto palabra por palabra, como va en el oficio
     * @param fundamento el artículo de la ley de la Sindicatura que la funda
     * @param quienCumple clave de acceso; vacía, el titular del órgano
     */
    record Medida(String texto, String fundamento, String quienCumple) {}
}
