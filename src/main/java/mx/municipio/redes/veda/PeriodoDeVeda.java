package mx.municipio.redes.veda;

import java.time.LocalDate;

/**
 * Un periodo en que se suspende la propaganda gubernamental (RESP-5). Ambos días se incluyen.
 *
 * @param provisional cierto mientras falte el acuerdo de la autoridad electoral que fije sus fechas
 */
public record PeriodoDeVeda(
        String clave,
        String tipo,
        String territorio,
        LocalDate inicio,
        LocalDate fin,
        String acuerdo,
        boolean provisional) {}
