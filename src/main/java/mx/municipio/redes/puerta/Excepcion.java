package mx.municipio.redes.puerta;

import mx.municipio.redes.errores.TextoLibre;
import org.jspecify.annotations.Nullable;

/**
 * Por qué un contenido cabe en una de las excepciones de la veda electoral (RESP-5); fuera de una veda no hace falta.
 *
 * @param emergencia si es un caso de emergencia, que la protección civil exige
 * @param justificacion por qué el contenido es de la clase que se declaró
 */
public record Excepcion(boolean emergencia, @Nullable String justificacion) {

    boolean justificada() {
        return TextoLibre.oNulo(justificacion) != null;
    }
}
