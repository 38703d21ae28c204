package mx.municipio.redes.bitacora;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** SQL que deja un texto como {@link #simple}: lo que una persona escribe en español, sin acentos. */
    private static final String DETALLE = "TRANSLATE(LOWER(detalle), 'ÁÉÍÓÚÜÑáéíóúüñ', 'aeiouunaeiouun')";

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

    /** En minúsculas y sin acentos. */
    public static String simple(String texto) {
        return Normalizer.normalize(texto, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Lo que sigue a {@code WHERE}. */
    String sql() {
        var sql = new StringBuilder("cadena = :cadena");
        sql.append(desde == null ? "" : " AND instante >= :desde");
        sql.append(hasta == null ? "" : " AND instante < :hasta");
        sql.append(suceso == null ? "" : " AND suceso = :suceso");
        for (int i = 0; i < palabras.size(); i++) {
            String esta = " LIKE :p" + i + " ESCAPE '!'";
            sql.append(" AND (" + DETALLE + esta + " OR LOWER(actor)" + esta + " OR LOWER(clausula)" + esta);
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
            valores.put("p" + i, "%" + palabras.get(i).texto.replaceAll("[!%_]", "!$0") + "%");
            valores.put("s" + i, palabras.get(i).sucesos);
            valores.put("a" + i, palabras.get(i).actores);
        }
        return valores;
    }
}
