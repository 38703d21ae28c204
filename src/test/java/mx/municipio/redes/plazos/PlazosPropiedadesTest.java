package mx.municipio.redes.plazos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Leyes de la cuenta, de 2026 a 2032, en las dos zonas. */
class PlazosPropiedadesTest {

    private static final LocalDateTime PRIMERO = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final LocalDateTime ULTIMO = LocalDateTime.of(2032, 12, 31, 23, 59, 59);

    /** Los descansos de la ley escritos uno por uno, para no comprobar la regla consigo misma. */
    private static final Set<LocalDate> LEY = Stream.concat(
                    IntStream.rangeClosed(2026, 2033).boxed().flatMap(e -> Stream.of(
                                    "-01-01", "-05-01", "-09-16", "-12-25")
                            .map(dia -> e + dia)),
                    Stream.of(
                            """
                    2026-02-02 2026-03-16 2026-11-16
                    2027-02-01 2027-03-15 2027-11-15
                    2028-02-07 2028-03-20 2028-11-20
                    2029-02-05 2029-03-19 2029-11-19
                    2030-02-04 2030-03-18 2030-10-01 2030-11-18
                    2031-02-03 2031-03-17 2031-11-17
                    2032-02-02 2032-03-15 2032-11-15
                    2033-02-07 2033-03-21 2033-11-21
                            """
                                    .split("\\s+")))
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    @Property
    @Label(
            "NT10-CG-VII-b: el cómputo corre sin huecos del día siguiente a la recepción legal al último, con exactamente n"
                    + " días hábiles numerados de 1 a n")
    void computo(@ForAll("recibidas") Recibida recibida, @ForAll @IntRange(min = 1, max = 30) int dias) {
        Plazo plazo = recibida.plazo(dias);

        assertThat(plazo.computo())
                .extracting(DiaDelPlazo::fecha)
                .containsExactlyElementsOf(plazo.recepcionLegal()
                        .plusDays(1)
                        .datesUntil(plazo.ultimoDia().plusDays(1))
                        .toList());
        assertThat(plazo.computo()).allSatisfy(dia -> {
            assertThat(dia.habil()).isEqualTo(habil(dia.fecha(), recibida.locales()));
            assertThat(dia.dia() != null).isEqualTo(dia.habil());
            assertThat(dia.motivo() == null).isEqualTo(dia.habil());
        });
        assertThat(plazo.computo().stream().filter(DiaDelPlazo::habil).map(DiaDelPlazo::dia))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, dias).boxed().toList());
        assertThat(plazo.computo().get(plazo.computo().size() - 1).habil()).isTrue();
        assertThat(plazo.explicar(recibida.zona()))
                .hasSizeBetween(plazo.computo().size() + 1, plazo.computo().size() + 2);
    }

    @Property
    @Label(
            "AMB-07: el vencimiento es la medianoche local que cierra el último día, y un instante antes sigue siendo ese día")
    void medianocheLocal(@ForAll("recibidas") Recibida recibida, @ForAll @IntRange(min = 1, max = 365) int dias) {
        Plazo plazo = recibida.plazo(dias);

        ZonedDateTime vencimiento = plazo.vencimiento().atZone(recibida.zona());
        assertThat(vencimiento.toLocalDateTime())
                .isEqualTo(plazo.ultimoDia().plusDays(1).atStartOfDay());
        assertThat(vencimiento.minusNanos(1).toLocalDate()).isEqualTo(plazo.ultimoDia());
        assertThat(vencimiento.getOffset())
                .isEqualTo(desfase(recibida.zona(), plazo.ultimoDia().plusDays(1)));
        assertThat(plazo.vencimiento()).isAfter(plazo.recepcion());
    }

    @Property
    @Label(
            "NT10-CG-VII-b, AMB-06: retirar días inhábiles no cambia en nada un plazo notificado, y agregar después uno que"
                    + " en él era hábil siempre lo alarga")
    void loNotificadoNoSeAcorta(
            @ForAll("recibidas") Recibida recibida,
            @ForAll @IntRange(min = 1, max = 30) int dias,
            @ForAll @IntRange(min = 1, max = 30) int cual) {
        LocalDate llegada = recibida.local().toLocalDate();
        Set<LocalDate> entonces = new HashSet<>(recibida.locales());
        // Sin ellos, casi ningún plazo cruza un día local.
        entonces.addAll(List.of(llegada.plusDays(cual % 4), llegada.plusDays(cual % 7)));
        Plazo notificado = recibida.con(entonces).plazo(dias);

        assertThat(DiasDePrueba.soloLaLey(recibida.zona()).recontar(notificado).plazo())
                .isEqualTo(notificado);

        LocalDate agregado = notificado.computo().stream()
                .filter(dia -> dia.dia() != null && dia.dia() == 1 + cual % dias)
                .map(DiaDelPlazo::fecha)
                .findFirst()
                .orElseThrow();
        Plazo alargado = DiasDePrueba.confirmados(recibida.zona(), agregado.toString())
                .recontar(notificado)
                .plazo();
        assertThat(alargado.vencimiento()).isAfter(notificado.vencimiento());
        assertThat(alargado.recepcionLegal()).isEqualTo(notificado.recepcionLegal());
    }

    @Property
    @Label(
            "AMB-06, AMB-07: dada una hora acordada, desde ella lo recibido es del día siguiente y el plazo termina a esa hora"
                    + " local del último día, haya cambio de horario o no; y nunca después que a las 24:00")
    void otraHoraFinal(
            @ForAll("recibidas") Recibida recibida,
            @ForAll @IntRange(min = 1, max = 365) int dias,
            @ForAll @IntRange(min = 15 * 60, max = 24 * 60 - 1) int minuto) {
        LocalTime hora = LocalTime.MIN.plusMinutes(minuto);
        LocalDateTime recepcion = recibida.local();
        LocalDateTime admitida = recepcion.toLocalTime().isBefore(hora)
                ? recepcion
                : recepcion.toLocalDate().plusDays(1).atStartOfDay();
        Plazo hastaElFin = recibida.en(admitida).plazo(dias);
        Plazo plazo = DiasDePrueba.con(recibida.zona(), suspensiones(recibida.locales()), hora)
                .calcular(recibida.instante(), dias);

        assertThat(plazo.computo()).isEqualTo(hastaElFin.computo());
        assertThat(plazo.vencimiento().atZone(recibida.zona()).toLocalDateTime())
                .isEqualTo(plazo.ultimoDia().atTime(hora));
        assertThat(plazo.vencimiento().atZone(recibida.zona()).getOffset())
                .isEqualTo(desfase(recibida.zona(), plazo.ultimoDia().plusDays(1)));
        assertThat(plazo.vencimiento()).isAfter(plazo.recepcion()).isBefore(hastaElFin.vencimiento());
        assertThat(plazo.vencimientoTexto()).endsWith(", " + hora + " h");
    }

    @Property
    @Label("AMB-06: la recepción legal es el primer día hábil que admite la recepción")
    void recepcionLegal(@ForAll("recibidas") Recibida recibida) {
        LocalDate legal = recibida.plazos().recepcionLegal(recibida.instante());

        LocalDate primera = recibida.local().toLocalDate();
        assertThat(legal).isAfterOrEqualTo(primera);
        assertThat(habil(legal, recibida.locales())).isTrue();
        assertThat(primera.datesUntil(legal)).noneMatch(fecha -> habil(fecha, recibida.locales()));
    }

    @Property
    @Label("NT10-CG-VII-b: quien recibe después nunca vence antes, y un día más siempre alarga")
    void monotona(
            @ForAll("recibidas") Recibida una,
            @ForAll("recibidas") Recibida segunda,
            @ForAll @IntRange(min = 1, max = 30) int dias) {
        Recibida otra = una.en(segunda.local());
        Recibida antes = una.local().isBefore(otra.local()) ? una : otra;
        Recibida despues = una.local().isBefore(otra.local()) ? otra : una;

        Plazo primero = antes.plazo(dias);
        assertThat(primero.vencimiento())
                .isBeforeOrEqualTo(despues.plazo(dias).vencimiento())
                .isBeforeOrEqualTo(
                        antes.en(antes.local().plusHours(20)).plazo(dias).vencimiento());
        assertThat(primero.ultimoDia()).isBefore(antes.plazo(dias + 1).ultimoDia());
    }

    @Property
    @Label(
            "NT10-CG-VII-b: agregar un día inhábil nunca adelanta el vencimiento; lo mueve si caía dentro del cómputo como"
                    + " hábil")
    void agregarUnDia(
            @ForAll("recibidas") Recibida recibida,
            @ForAll @IntRange(min = 1, max = 10) int dias,
            @ForAll @IntRange(min = -3, max = 20) int distancia) {
        LocalDate nuevo = recibida.local().toLocalDate().plusDays(distancia);
        var ampliados =
                Stream.concat(recibida.locales().stream(), Stream.of(nuevo)).collect(Collectors.toSet());

        Plazo antes = recibida.plazo(dias);
        Plazo despues = recibida.con(ampliados).plazo(dias);

        boolean contaba = antes.computo().stream()
                .anyMatch(dia -> dia.habil() && dia.fecha().equals(nuevo));
        boolean eraLaRecepcion = antes.recepcionLegal().equals(nuevo);
        if (contaba || eraLaRecepcion) {
            assertThat(despues.ultimoDia()).isAfter(antes.ultimoDia());
        } else {
            assertThat(despues.ultimoDia()).isEqualTo(antes.ultimoDia());
        }
    }

    @Property(tries = 200)
    @Label("AMB-06: los días provisionales no mueven nada")
    void provisionales(@ForAll("recibidas") Recibida recibida, @ForAll @IntRange(min = 1, max = 30) int dias) {
        List<DiaInhabil> provisionales = new ArrayList<>();
        recibida.locales().forEach(fecha -> provisionales.add(new DiaInhabil(fecha, "por confirmar", "falta", true)));

        assertThat(DiasDePrueba.con(recibida.zona(), provisionales).calcular(recibida.instante(), dias))
                .isEqualTo(recibida.con(Set.of()).plazo(dias));
    }

    /** Una recepción, con los días que en su municipio declaró inhábiles alguien más que la ley. */
    record Recibida(LocalDateTime local, ZoneId zona, Set<LocalDate> locales) {

        Recibida con(Set<LocalDate> otros) {
            return new Recibida(local, zona, otros);
        }

        Recibida en(LocalDateTime otra) {
            return new Recibida(otra, zona, locales);
        }

        Instant instante() {
            return local.atZone(zona).toInstant();
        }

        Plazos plazos() {
            return DiasDePrueba.con(zona, suspensiones(locales));
        }

        Plazo plazo(int dias) {
            return plazos().calcular(instante(), dias);
        }
    }

    @Provide
    Arbitrary<Recibida> recibidas() {
        return Combinators.combine(recepciones(), zonas(), locales()).as(Recibida::new);
    }

    private static Arbitrary<ZoneId> zonas() {
        return Arbitraries.of(DiasDePrueba.TIJUANA, DiasDePrueba.CIUDAD_DE_MEXICO);
    }

    /** La mitad, en las semanas que tienen cambio de horario o descansos. */
    private static Arbitrary<LocalDateTime> recepciones() {
        Arbitrary<LocalDateTime> cualquiera = Arbitraries.longs()
                .between(PRIMERO.toEpochSecond(ZoneOffset.UTC), ULTIMO.toEpochSecond(ZoneOffset.UTC))
                .map(segundo -> LocalDateTime.ofEpochSecond(segundo, 0, ZoneOffset.UTC));
        Arbitrary<LocalDateTime> delicada = Arbitraries.of(2026, 2027, 2028, 2029, 2030, 2031, 2032)
                .flatMap(e -> Arbitraries.of(
                        LocalDate.of(e, 3, 1),
                        LocalDate.of(e, 10, 25),
                        LocalDate.of(e, 12, 18),
                        LocalDate.of(e, 4, 27)))
                .flatMap(inicio -> Arbitraries.integers().between(0, 13).map(inicio::plusDays))
                .flatMap(fecha -> Arbitraries.of(
                                LocalTime.MIN,
                                LocalTime.of(1, 30),
                                LocalTime.of(2, 30),
                                LocalTime.of(7, 59),
                                LocalTime.of(14, 59, 59),
                                LocalTime.of(15, 0),
                                LocalTime.of(23, 59, 59))
                        .map(fecha::atTime));
        return Arbitraries.oneOf(cualquiera, delicada);
    }

    private static Arbitrary<Set<LocalDate>> locales() {
        return Arbitraries.longs()
                .between(
                        PRIMERO.toLocalDate().toEpochDay(), ULTIMO.toLocalDate().toEpochDay() + 60)
                .map(LocalDate::ofEpochDay)
                .set()
                .ofMaxSize(120);
    }

    private static boolean habil(LocalDate fecha, Set<LocalDate> locales) {
        return !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(fecha.getDayOfWeek())
                && !LEY.contains(fecha)
                && !locales.contains(fecha);
    }

    /** Tijuana: verano del segundo domingo de marzo al primero de noviembre; la Ciudad de México no cambia. */
    private static ZoneOffset desfase(ZoneId zona, LocalDate medianoche) {
        if (zona.equals(DiasDePrueba.CIUDAD_DE_MEXICO)) {
            return ZoneOffset.ofHours(-6);
        }
        LocalDate inicio = domingo(LocalDate.of(medianoche.getYear(), 3, 8));
        LocalDate fin = domingo(LocalDate.of(medianoche.getYear(), 11, 1));
        return ZoneOffset.ofHours(medianoche.isAfter(inicio) && !medianoche.isAfter(fin) ? -7 : -8);
    }

    private static LocalDate domingo(LocalDate desde) {
        return desde.plusDays((7 - desde.getDayOfWeek().getValue()) % 7);
    }

    private static List<DiaInhabil> suspensiones(Set<LocalDate> locales) {
        return locales.stream()
                .map(fecha -> new DiaInhabil(fecha, "suspensión", "Acuerdo 1", false))
                .toList();
    }
}
