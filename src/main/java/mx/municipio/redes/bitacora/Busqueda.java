package mx.municipio.redes.bitacora;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.busqueda.Palabras;
import org.jspecify.annotations.Nullable;

/**
 * Qué asientos de una cadena se buscan; lo nulo o vacío no filtra.
 *
 * @param desde inclusive
 * @param hasta exclusive
 */
public record Busqueda(
        List<Palabra> palabras, @Nullable Instant desde, @Nullable Instant hasta, @Nullable String suceso) {

    public static final Busqueda TODO = new Busqueda(List.of(), null, null, null);

    /**
     * Una palabra, que puede estar en lo que el asiento dice o en cómo se leen su suceso y su actor.
     *
     * @param sucesos los que en palabras la contienen
     * @param actores los que por su nombre la contienen
     */
    public record Palabra(String texto, List<String> sucesos, List<String> actores) {}

    /** Si no es la bitácora entera. */
    public boolean filtra() {
        return !equals(TODO);
    }

    /** Lo que sigue a {@code WHERE}. */
    String sql() {
        var sql = new StringBuilder("cadena = :cadena");
        sql.append(desde == null ? "" : " AND instante >= :desde");
        sql.append(hasta == null ? "" : " AND instante < :hasta");
        sql.append(suceso == null ? "" : " AND suceso = :suceso");
        for (int i = 0; i < palabras.size(); i++) {
            String esta = " LIKE :p" + i + " ESCAPE '!'";
            sql.append(" AND (" + Palabras.sql("detalle") + esta + " OR " + Palabras.sql("actor") + esta + " OR "
                    + Palabras.sql("clausula") + esta);
            sql.append(palabras.get(i).sucesos.isEmpty() ? "" : " OR suceso IN (:s" + i + ")");
            sql.append(palabras.get(i).actores.isEmpty() ? "" : " OR actor IN (:a" + i + ")");
            sql.append(')');
        }
        return sql.toString();
    }

    Map<String, @Nullable Object> valores(String cadena) {
        Map<String, @Nullable Object> valores = new HashMap<>();
        valores.put("cadena", cadena);
        valores.put("desde", desde == null ? null : desde.atOffset(ZoneOffset.UTC));
        valores.put("hasta", hasta == null ? null : hasta.atOffset(ZoneOffset.UTC));
        valores.put("suceso", suceso);
        for (int i = 0; i < palabras.size(); i++) {
            valores.put("p" + i, Palabras.patron(palabras.get(i).texto));
            valores.put("s" + i, palabras.get(i).sucesos);
            valores.put("a" + i, palabras.get(i).actores);
        }
        return valores;
    }
}
