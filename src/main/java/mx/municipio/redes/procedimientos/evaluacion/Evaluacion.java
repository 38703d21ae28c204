package mx.municipio.redes.procedimientos.evaluacion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * La evaluación de una cuenta en una ronda.
 *
 * @param folio nulo mientras la cuenta no entra; así se queda la que terminó antes
 */
record Evaluacion(@Nullable String folio, String ronda, String cuenta, @Nullable Dictamen dictamen) {

    enum Estado {
        POR_APORTAR,
        POR_CALIFICAR,
        EVALUADA,
        SIN_OBJETO
    }

    /** Lo que responde la tabla {@code dictamen-evaluacion}. Mide eficacia: no cambia el estado de la cuenta. */
    enum Dictamen {
        EFICAZ,
        EFICAZ_CON_RECOMENDACIONES,
        NO_EFICAZ,
        SIN_DATOS;

        String enPalabras() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * La cuenta entra en la ronda.
     *
     * @param actividad lo que el programa sabe de ella en el semestre
     * @param incidente el folio del que la tiene intervenida: un dato, que no impide evaluarla
     */
    @Hecho("evaluacion-abierta")
    record Abierta(Ronda ronda, Map<String, Long> actividad, @Nullable String incidente) {}

    /** Lo que aportan quienes administran la cuenta, por nombre de {@link #CIFRAS}. */
    @Hecho("evaluacion-datos")
    record Datos(Map<String, Long> cifras, @Nullable String observaciones) {

        static final List<String> CIFRAS =
                List.of("seguidores alcance interacciones publicaciones comentariosRecibidos comentariosRespondidos"
                        .split(" "));

        /** @throws ReglaException si se dicen contestados más comentarios de los recibidos */
        @Clausula({"NT10-EV-1b", "NT10-CG-XIV"})
        void exigirCoherentes() {
            if (cifra("comentariosRespondidos") > cifra("comentariosRecibidos")) {
                throw new ReglaException("NT10-EV-1b", "No pueden contestarse más comentarios de los recibidos.");
            }
        }

        private long cifra(String nombre) {
            return Objects.requireNonNull(cifras.get(nombre));
        }

        String enPalabras() {
            return CIFRAS.stream()
                    .map(cifra -> cifra.replaceAll("R", " r") + ": " + cifras.get(cifra))
                    .collect(Collectors.joining("; "));
        }
    }

    @Hecho("evaluacion-calificacion")
    record Calificacion(int puntaje, String hallazgos, @Nullable String recomendaciones) {

        /** @throws ReglaException si el puntaje no llega a la eficacia y nada se recomienda */
        @Clausula("NT10-EV-1b")
        void exigirRecomendaciones(int umbralEficaz) {
            if (puntaje < umbralEficaz && recomendaciones == null) {
                throw new ReglaException(
                        "NT10-EV-1b", "Por debajo de " + umbralEficaz + " anote al menos una recomendación.");
            }
        }
    }

    /** El Departamento sigue sin los datos que nadie aportó. */
    @Hecho("evaluacion-sin-datos")
    record SinDatos(String motivo) {}
}
