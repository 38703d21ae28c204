package mx.municipio.redes.errores;

import org.jspecify.annotations.Nullable;

/** Cómo llama la norma de este municipio a las cláusulas en que se funda una negativa. */
@FunctionalInterface
public interface Fundamentos {

    /** Vacío si ninguna de ellas tiene par aquí. */
    String comoLosLlama(String clausulas);

    /** La misma negativa, ya con las de este municipio. */
    default <E extends DominioException> E en(E negativa) {
        @Nullable String clausula = negativa.clausula();
        if (clausula != null) {
            negativa.fundar(comoLosLlama(clausula));
        }
        return negativa;
    }
}
