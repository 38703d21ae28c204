package mx.municipio.redes.puerta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;

/**
 * Un periodo en que se suspende la propaganda gubernamental (RESP-5). Ambos días se incluyen.
 *
 * @param provisional cierto mientras falte el acuerdo de la autoridad electoral que fije sus fechas
 */
@Clausula({"NT10-RESP-5", "AMB-23"})
public record PeriodoDeVeda(
        String clave,
        String tipo,
        String territorio,
        LocalDate inicio,
        LocalDate fin,
        String acuerdo,
        boolean provisional) {

    private static final int DIAS_DE_UNA_CAMPANA = 7;

    /** @throws ReglaException si la jornada es anterior al inicio, o si se da por firme sin el acuerdo que la fije */
    public PeriodoDeVeda {
        if (fin.isBefore(inicio)) {
            throw new ReglaException("NT10-RESP-5", "La jornada no puede ser anterior al inicio de las campañas.");
        }
        if (acuerdo.isEmpty() && !provisional) {
            throw new ReglaException(
                    "NT10-RESP-5",
                    "Sin acuerdo de la autoridad electoral el periodo solo se registra como provisional.");
        }
    }

    /** El mismo con otras fechas. Con acuerdo queda confirmado; sin él, el provisional lo sigue siendo. */
    public PeriodoDeVeda con(LocalDate otroInicio, LocalDate otroFin, String otroAcuerdo) {
        boolean sigueProvisional = provisional && otroAcuerdo.isEmpty();
        return new PeriodoDeVeda(clave, tipo, territorio, otroInicio, otroFin, otroAcuerdo, sigueProvisional);
    }

    /** Las campañas de una elección ordinaria duran semanas: uno tan corto suele ser el de los tres días de reflexión. */
    @Clausula("AMB-23")
    public Optional<String> advertencia() {
        boolean ordinaria = Set.of("FEDERAL", "LOCAL").contains(tipo);
        boolean corta = ChronoUnit.DAYS.between(inicio, fin) < DIAS_DE_UNA_CAMPANA;
        return ordinaria && corta
                ? Optional.of("La veda va del inicio de las campañas a la conclusión de la jornada; los tres días de"
                        + " reflexión no son la veda. ¿Es correcto?")
                : Optional.empty();
    }

    /** Las 00:00 locales del día en que inician las campañas. */
    @Clausula("NT10-RESP-5")
    public Instant comienza(ZoneId zona) {
        return inicio.atStartOfDay(zona).toInstant();
    }

    /** El primer instante después del día de la jornada. */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    public Instant termina(ZoneId zona) {
        return fin.plusDays(1).atStartOfDay(zona).toInstant();
    }

    /** Por ejemplo «del domingo 4 de abril de 2027 al domingo 6 de junio de 2027». */
    public String fechas() {
        return "del " + EnPalabras.fecha(inicio) + " al " + EnPalabras.fecha(fin);
    }

    /** Las fechas, y si son provisionales. */
    public String enPalabras() {
        return fechas() + (provisional ? ", fecha provisional que la Sindicatura aún no confirma" : "");
    }

    /** Como se titula su expediente. */
    public String asunto() {
        return "Veda electoral, elección " + tipo.toLowerCase(Locale.ROOT) + " en " + territorio + ", jornada del "
                + EnPalabras.fecha(fin);
    }

    /** Qué pasa con haberlo registrado. */
    public String efecto(boolean rigeAqui) {
        return (rigeAqui
                        ? "La propaganda gubernamental se suspende " + enPalabras()
                                + ". Comienza y concluye por su fecha, sin más trámite."
                        : "El periodo " + fechas() + " es de otro territorio y aquí no suspende nada.")
                + advertencia().map(aviso -> " " + aviso).orElse("");
    }

    /** Como se asienta: qué elección, dónde, sus fechas y quién las fija. */
    public String detalle() {
        return "Elección " + tipo.toLowerCase(Locale.ROOT) + ", " + territorio + ", " + fechas() + ". "
                + (provisional ? "Provisional, falta el acuerdo." : "Acuerdo: " + acuerdo + ".");
    }
}
