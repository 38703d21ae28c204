package mx.municipio.redes.puerta;

import java.time.LocalDate;
import mx.municipio.redes.plazos.EnPalabras;

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
        boolean provisional) {

    /** Por ejemplo «del 4 de abril de 2027 al 6 de junio de 2027». */
    public String enPalabras() {
        return "del " + EnPalabras.fecha(inicio) + " al " + EnPalabras.fecha(fin)
                + (provisional ? ", fecha provisional que la Sindicatura aún no confirma" : "");
    }
}
