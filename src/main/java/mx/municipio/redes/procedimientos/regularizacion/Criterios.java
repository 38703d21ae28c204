package mx.municipio.redes.procedimientos.regularizacion;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Los tres criterios alternativos de cuenta institucional (DEF-05), unidos por una «o»: basta uno.
 *
 * @param dominio registrada bajo el dominio oficial
 * @param nombre usa el nombre del Ayuntamiento o de uno de sus programas
 * @param portal se promociona en uno de sus portales
 */
public record Criterios(boolean dominio, boolean nombre, boolean portal) {

    public boolean alguno() {
        return dominio || nombre || portal;
    }

    /** Cada criterio y si se cumple, en el orden de la norma. */
    public Map<String, Boolean> enPalabras() {
        Map<String, Boolean> criterios = new LinkedHashMap<>();
        criterios.put("Está registrada bajo el dominio oficial del Ayuntamiento", dominio);
        criterios.put("Usa el nombre del Ayuntamiento o de uno de sus programas institucionales", nombre);
        criterios.put("Se promociona en alguno de los portales de Internet del Ayuntamiento", portal);
        return criterios;
    }
}
