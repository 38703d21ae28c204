package mx.municipio.redes.expediente;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * Lo que la norma manda hacer sin fijarle plazo ni cuánto: se mide y se muestra, y no se juzga.
 *
 * @param clave con {@code medida.<clave>} está su nombre entre los textos del trámite
 * @param unidad como se escribe tras el número
 * @param casos cuántos se midieron
 * @param valor nulo si ninguno
 * @param clausulas las que lo mandan
 */
@Clausula({"AMB-15", "AMB-19"})
public record Medida(String clave, String unidad, long casos, @Nullable BigDecimal valor, String clausulas) {

    /** Cuántos de cada cien, con un decimal. */
    public static Medida deCadaCien(String clave, long parte, long casos, String clausulas) {
        BigDecimal valor = casos == 0
                ? null
                : BigDecimal.valueOf(100 * parte).divide(BigDecimal.valueOf(casos), 1, RoundingMode.HALF_UP);
        return new Medida(clave, "%", casos, valor, clausulas);
    }

    /** La mediana y el percentil 90 de lo que se tardó, en minutos enteros: {@code <clave>_P50} y {@code <clave>_P90}. */
    public static List<Medida> minutos(String clave, List<Duration> tardaron, String clausulas) {
        List<Long> minutos = tardaron.stream().map(Duration::toMinutes).sorted().toList();
        return Stream.of(50, 90)
                .map(p -> new Medida(
                        clave + "_P" + p,
                        "min",
                        minutos.size(),
                        minutos.isEmpty() ? null : BigDecimal.valueOf(percentil(minutos, p)),
                        clausulas))
                .toList();
    }

    /**
     * El menor de los que alcanzan a ese tanto de cada cien: uno que de verdad ocurrió, sin interpolar.
     *
     * @param ordenados de menor a mayor, al menos uno
     */
    public static <T> T percentil(List<T> ordenados, int p) {
        return ordenados.get((ordenados.size() * p + 99) / 100 - 1);
    }
}
