package mx.municipio.redes.procedimientos.consulta;

import java.time.LocalDate;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;

/**
 * Lo que se consulta, congelado al enviarse.
 *
 * @param elementoPersonal lleva nombre, imagen, voz o símbolo de un servidor público (art. 134)
 * @param elementoObjetivo revela promoción de un servidor público (art. 134)
 * @param elementoTemporal coincide con un proceso electoral o su proximidad (art. 134)
 */
@Hecho("contenido-consultado")
public record Contenido(
        String texto,
        String fuente,
        LocalDate fechaPrevista,
        String duda,
        Clase clase,
        boolean elementoPersonal,
        boolean elementoObjetivo,
        boolean elementoTemporal) {

    private static final int LARGO_DEL_ASUNTO = 120;

    /** Clase que quien consulta atribuye al contenido; la veda electoral distingue por ella (RESP-5). */
    public enum Clase {
        PROPAGANDA,
        INFORMACION_INSTITUCIONAL,
        EDUCACION,
        SALUD,
        PROTECCION_CIVIL,
        AUTORIDAD_ELECTORAL
    }

    /**
     * Lo que nunca podría publicarse no se consulta: nadie trabaja tres días en ello.
     *
     * @throws ReglaException si se declararon los elementos personal y objetivo del artículo 134
     */
    @Clausula("NT10-ML-II")
    public void exigirSinPromocion() {
        if (elementoPersonal && elementoObjetivo) {
            throw new ReglaException(
                    "NT10-ML-II",
                    "Declaró que se reconoce a una persona servidora pública y que el mensaje la resalta: así no se"
                            + " publica en una cuenta institucional. Corrija el contenido. Si su duda es justamente"
                            + " esa, deje la casilla vacía y pregúntelo.");
        }
    }

    /** Cómo empieza, en una línea. */
    public String asunto() {
        String linea = texto.strip().replaceAll("\\s+", " ");
        return linea.codePointCount(0, linea.length()) <= LARGO_DEL_ASUNTO
                ? linea
                : linea.substring(0, linea.offsetByCodePoints(0, LARGO_DEL_ASUNTO - 1)) + "…";
    }
}
