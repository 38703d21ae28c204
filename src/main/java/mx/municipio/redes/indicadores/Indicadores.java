package mx.municipio.redes.indicadores;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuentas de un periodo: números, y de nadie.
 *
 * @param desde primer día, y {@code hasta} el último: lo recibido en ellos
 * @param organo clave; nulo si son todos
 * @param total cuántos expedientes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Indicadores(
        LocalDate desde,
        LocalDate hasta,
        @Nullable String organo,
        long total,
        List<DeTramite> tramites,
        List<Medido> medidas) {

    /**
     * @param clausulaDelPlazo la que fija plazo para decidirlo; nula si la norma no lo fija
     * @param estados en cuál va hoy cada uno, todos los posibles y en el orden en que ocurren
     * @param decisiones nulas si en este trámite nadie decide
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeTramite(
            String proceso,
            String nombre,
            @Nullable String clausulaDelPlazo,
            long recibidos,
            Map<String, Long> estados,
            @Nullable Decisiones decisiones) {}

    /**
     * Cómo terminó la espera; con los que están en espera, suman los recibidos.
     *
     * @param silencios vencidos sin respuesta; nulo si la norma no dice qué pasa con el silencio
     * @param sinDecision retirados o sin objeto antes de decidirse
     * @param extemporaneas respuestas después del silencio, que no lo cambian; no suman
     * @param diasHabiles hasta decidirse, por respuesta o por silencio
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decisiones(
            long respuestas,
            @Nullable Long silencios,
            long sinDecision,
            long enEspera,
            @Nullable Long extemporaneas,
            DiasHabiles diasHabiles) {

        public long silenciosOCero() {
            return silencios == null ? 0 : silencios;
        }
    }

    /**
     * @param casos los decididos
     * @param p50 nulo, como {@code p90}, si no se ha decidido ninguno
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DiasHabiles(long casos, @Nullable Integer p50, @Nullable Integer p90) {}

    /**
     * Lo que la norma manda sin fijarle plazo ni cuánto.
     *
     * @param casos cuántos se midieron
     * @param valor nulo si ninguno
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Medido(
            String proceso,
            String clave,
            String nombre,
            String unidad,
            long casos,
            @Nullable BigDecimal valor,
            String clausulas,
            String nota) {}
}
