package mx.municipio.redes.procedimientos.incidente;

import java.time.Instant;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/**
 * Un incidente, como se reportó, y la cuenta, como está.
 *
 * @param iniciador quien lo reportó
 * @param avisado cuándo lo recibió el programa, que es cuando avisa
 */
record Incidente(String folio, String iniciador, Instant avisado, Cuenta cuenta, Reporte reporte) {

    enum Estado {
        REPORTADO,
        CONTENIDO,
        CERRADO_RECUPERADA,
        CERRADO_PERDIDA,
        SIN_INCIDENTE,
        CON_VISTA,
        CONCLUIDO_CON_MEDIDA,
        CONCLUIDO_SIN_MEDIDA
    }

    /** Lo que decide Comunicación Social al cerrarlo o, los dos últimos, la Sindicatura; y en qué estado queda. */
    enum Resultado {
        CONTROL_RECUPERADO("control recuperado", Estado.CERRADO_RECUPERADA),
        CUENTA_PERDIDA("cuenta perdida", Estado.CERRADO_PERDIDA),
        SIN_INCIDENTE("sin incidente", Estado.SIN_INCIDENTE),
        PENDIENTE("pendiente", Estado.REPORTADO),
        SIN_MEDIDA("sin medida", Estado.CONCLUIDO_SIN_MEDIDA),
        MEDIDA_PREVENTIVA("medida preventiva", Estado.CONCLUIDO_CON_MEDIDA);

        private final String enPalabras;
        private final Estado estado;

        Resultado(String enPalabras, Estado estado) {
            this.enPalabras = enPalabras;
            this.estado = estado;
        }

        String enPalabras() {
            return enPalabras;
        }

        String estado() {
            return estado.name();
        }
    }

    /** Cómo lo cerró Comunicación Social, o qué le falta. */
    @Hecho("incidente-cierre")
    record Cierre(Resultado resultado, String motivo, boolean vistaSindicatura) {}

    /**
     * Lo que la Sindicatura acordó de la vista por un uso indebido.
     *
     * @param medida palabra por palabra, como va en el oficio; nula si no dictó ninguna
     * @param fundamento el artículo de su ley que la funda
     * @param quienCumple clave de acceso; nula, el titular del órgano
     */
    @Hecho("incidente-acuerdo")
    record Acuerdo(
            Resultado sentido,
            String motivo,
            @Nullable String medida,
            @Nullable String fundamento,
            @Nullable String quienCumple) {

        String enPalabras() {
            return sentido.enPalabras()
                    + (medida == null
                            ? "."
                            : ": «" + medida + "», con fundamento en " + fundamento + "; la cumple "
                                    + (quienCumple == null ? "el titular del órgano." : quienCumple + "."));
        }
    }

    /** La cuenta y lo que de ella se reportó, como se lee en los oficios, los correos y las tareas. */
    record LoReportado(
            String organoNombre,
            String cuentaNombre,
            String direccion,
            String pasado,
            String conocido,
            String avisado,
            String demora,
            @Nullable String publicacion,
            boolean accesoPerdido,
            String descripcion) {}

    LoReportado enPalabras(Norma norma) {
        return new LoReportado(
                norma.nombreOrgano(cuenta.organo()),
                cuenta.enPalabras(),
                cuenta.direccion(),
                reporte.tipo().enPalabras(),
                EnPalabras.instante(reporte.conocido(), norma.zona()),
                EnPalabras.instante(avisado, norma.zona()),
                reporte.demora(avisado),
                reporte.direccion(),
                reporte.accesoPerdido(),
                reporte.descripcion());
    }
}
