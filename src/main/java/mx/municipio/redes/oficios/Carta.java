package mx.municipio.redes.oficios;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lo que un oficio dice, congelado al emitirse: de aquí, y de nada más, se dibuja.
 *
 * @param emitido instante en UTC, como en la base
 * @param lugarYFecha por ejemplo, «Tecate, Baja California, a 13 de noviembre de 2026»
 * @param frase la oficial del año, si un acuerdo la manda
 * @param sustituye número del oficio anulado cuyo contenido repite
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Carta(
        String codigo,
        String numero,
        String tipo,
        String folio,
        String emitido,
        String municipio,
        String norma,
        @Nullable String organo,
        @Nullable String organoNombre,
        String lugarYFecha,
        @Nullable String frase,
        String asunto,
        List<Fundamento> fundamento,
        Destinatario para,
        @Nullable Firmante firma,
        List<String> copias,
        Map<String, Object> datos,
        @Nullable String sustituye) {

    /** Una cláusula y cómo se citaba ese día. */
    public record Fundamento(String clausula, String cita) {}

    /** Lo que se imprime como fundamento: lo que es de una misma fracción se cita una vez. */
    public List<String> citas() {
        return fundamento.stream().map(Fundamento::cita).distinct().toList();
    }
}
