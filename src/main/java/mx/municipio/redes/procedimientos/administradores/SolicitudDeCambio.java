package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un cambio como se notifica: por su formulario o en un renglón de un lote.
 *
 * @param fechaEfectiva nula: hoy
 */
public record SolicitudDeCambio(
        TipoDeCambio tipo,
        @Nullable String cuenta,
        boolean vacante,
        @Nullable String entrante,
        @Nullable LocalDate fechaEfectiva,
        @Nullable String motivo) {

    public SolicitudDeCambio {
        cuenta = limpio(cuenta);
        entrante = limpio(entrante);
        motivo = limpio(motivo);
    }

    private static @Nullable String limpio(@Nullable String texto) {
        return texto == null || texto.isBlank() ? null : texto.strip();
    }
}
