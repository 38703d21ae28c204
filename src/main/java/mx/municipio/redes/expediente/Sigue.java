package mx.municipio.redes.expediente;

import java.util.Map;

/**
 * Qué sigue en un trámite: la clave {@code sigue.<caso>} de sus textos y los datos que la frase dice.
 *
 * @param caso el estado, o el nombre del caso si en un estado puede seguir más de una cosa
 */
public record Sigue(String caso, Map<String, String> datos) {

    public static Sigue caso(String caso) {
        return new Sigue(caso, Map.of());
    }
}
