package mx.municipio.redes.procedimientos.apertura;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lo que Comunicación Social decidió y por qué.
 *
 * @param pronunciamientos por identificador del fin
 */
public record Evaluacion(
        Resolucion resolucion,
        String motivo,
        @Nullable String imagenGrafica,
        Map<String, Pronunciamiento> pronunciamientos) {

    public Evaluacion {
        pronunciamientos = Map.copyOf(pronunciamientos);
    }
}
