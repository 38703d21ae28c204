package mx.municipio.redes.procedimientos.veda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.puerta.PeriodoDeVeda;

/**
 * Un periodo de veda electoral en su expediente (RESP-5). Cada acto dice a qué estado lleva, o por qué no procede. Sus
 * instantes legales son los de sus fechas, y no los momentos en que corren los temporizadores.
 */
record Veda(String folio, Estado estado, PeriodoDeVeda periodo, ZoneId zona) {

    /** En el orden en que ocurren. */
    enum Estado {
        REGISTRADA,
        ACTIVA,
        LEVANTADA,
        NO_APLICA,
        RETIRADA
    }

    private static final String CLAUSULA = "NT10-RESP-5";
    private static final int DIAS_DE_UNA_CAMPANA = 7;

    /**
     * @throws ReglaException si la jornada es anterior al inicio, o si se da por firme sin el acuerdo que la fije
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    static void exigir(LocalDate inicio, LocalDate fin, String acuerdo, boolean provisional) {
        if (fin.isBefore(inicio)) {
            throw new ReglaException(CLAUSULA, "La jornada no puede ser anterior al inicio de las campañas.");
        }
        if (acuerdo.isBlank() && !provisional) {
            throw new ReglaException(
                    CLAUSULA, "Sin acuerdo de la autoridad electoral el periodo solo se registra como provisional.");
        }
    }

    /** Las campañas de una elección ordinaria duran semanas: uno tan corto suele ser el de los tres días de reflexión. */
    @Clausula("AMB-23")
    Optional<String> advertencia() {
        boolean ordinaria = Set.of("FEDERAL", "LOCAL").contains(periodo.tipo());
        boolean corta = ChronoUnit.DAYS.between(periodo.inicio(), periodo.fin()) < DIAS_DE_UNA_CAMPANA;
        return ordinaria && corta
                ? Optional.of("La veda va del inicio de las campañas a la conclusión de la jornada; los tres días de"
                        + " reflexión no son la veda. ¿Es correcto?")
                : Optional.empty();
    }

    /** Las 00:00 locales del día en que inician las campañas. */
    @Clausula("NT10-RESP-5")
    Instant inicio() {
        return periodo.inicio().atStartOfDay(zona).toInstant();
    }

    /** El primer instante después del día de la jornada. */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    Instant fin() {
        return periodo.fin().plusDays(1).atStartOfDay(zona).toInstant();
    }

    boolean comenzo(Instant ahora) {
        return !ahora.isBefore(inicio());
    }

    boolean concluyo(Instant ahora) {
        return !ahora.isBefore(fin());
    }

    /** Si su inicio todavía se espera, y entonces también sus avisos y su retiro. */
    boolean esperaInicio(Instant ahora) {
        return estado == Estado.REGISTRADA && !comenzo(ahora);
    }

    boolean abierta(Instant ahora) {
        return (estado == Estado.REGISTRADA || estado == Estado.ACTIVA) && !concluyo(ahora);
    }

    /** @throws ConflictoException si ya comenzó o concluyó */
    @Clausula("NT10-RESP-5")
    Estado retirar(Instant ahora) {
        if (!esperaInicio(ahora)) {
            throw new ConflictoException(
                    abierta(ahora)
                            ? "La veda " + folio + " ya comenzó y no se retira: corrija sus fechas."
                            : "La veda " + folio + " ya concluyó y no se retira.",
                    CLAUSULA);
        }
        return Estado.RETIRADA;
    }

    /**
     * El periodo con esas fechas; con acuerdo queda confirmado. Un inicio que ya llegó no se borra: la veda rigió.
     *
     * @param acuerdo vacío: sigue siendo provisional
     * @throws ConflictoException si ya concluyó, o si ya comenzó y el inicio quedaría en el futuro
     * @throws ReglaException si esas fechas no pueden ser, o si el periodo ya estaba confirmado y falta el acuerdo
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    PeriodoDeVeda corregir(LocalDate inicio, LocalDate fin, String acuerdo, Instant ahora) {
        if (!abierta(ahora)) {
            throw new ConflictoException("La veda " + folio + " ya concluyó: sus fechas no se corrigen.", CLAUSULA);
        }
        boolean provisional = acuerdo.isBlank() && periodo.provisional();
        exigir(inicio, fin, acuerdo, provisional);
        if (comenzo(ahora) && inicio.isAfter(LocalDate.ofInstant(ahora, zona))) {
            throw new ConflictoException(
                    "La veda ya comenzó y su inicio no puede quedar en el futuro. Si la autoridad electoral la pospuso,"
                            + " corrija sus fechas para que concluya y registre el periodo nuevo.",
                    CLAUSULA);
        }
        return new PeriodoDeVeda(
                periodo.clave(), periodo.tipo(), periodo.territorio(), inicio, fin, acuerdo.strip(), provisional);
    }

    /** Por ejemplo «del domingo 4 de abril de 2027 al domingo 6 de junio de 2027». */
    String fechas() {
        return fechas(periodo);
    }

    static String fechas(PeriodoDeVeda periodo) {
        return "del " + EnPalabras.fecha(periodo.inicio()) + " al " + EnPalabras.fecha(periodo.fin());
    }
}
