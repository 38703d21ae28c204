package mx.municipio.redes.cabezas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.bitacora.Alterada;
import org.jspecify.annotations.Nullable;

/**
 * Qué resultó de comparar una lista guardada con la bitácora de hoy.
 *
 * @param integra si todas las cadenas de la lista la conservan
 * @param cadenas cuántas trae la lista
 * @param asientos cuántos resguarda
 * @param nuevas cuántas cadenas de hoy no trae, porque son posteriores o se le quitaron
 * @param sha256 el del archivo, tal como llegó
 * @param enviada el día en que el programa envió ese mismo archivo; nulo si no consta, aunque lo que dice se coteja igual
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cotejo(
        boolean integra,
        int cadenas,
        long asientos,
        int nuevas,
        String sha256,
        @Nullable LocalDate enviada,
        List<Alterada> alteradas) {}
