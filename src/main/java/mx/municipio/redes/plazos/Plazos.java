package mx.municipio.redes.plazos;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.domain.CalendarioHabil;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import mx.municipio.redes.plazos.domain.VersionDeDia;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Cuenta plazos en días hábiles sobre el calendario vigente, en la zona del municipio. */
@Component
public class Plazos {

    private static final Duration TOLERANCIA = Duration.ofMinutes(15);

    private final DiasLocales diasLocales;
    private final TurnoDelCalendario turno;
    private final LocalTime cierre;
    private final ZoneId zona;

    Plazos(DiasLocales diasLocales, TurnoDelCalendario turno, Norma norma) {
        this.diasLocales = diasLocales;
        this.turno = turno;
        this.cierre = norma.cierre();
        this.zona = norma.zona();
    }

    /**
     * El plazo de {@code dias} hábiles que abre una recepción. El día 1 es el hábil siguiente al de la recepción y el
     * último termina a la hora en que se deja de recibir, las 24:00 h si ningún acuerdo fija otra: un instante calculado
     * con el calendario, que un cambio de horario no mueve.
     *
     * <p>Dentro de una transacción, el calendario no cambia hasta que ella termine: quien guarda este plazo sabe que un
     * cambio posterior lo verá.
     */
    @Clausula({"NT10-CG-VII-b", "AMB-06", "AMB-07"})
    public Plazo calcular(Instant recepcion, int dias) {
        if (dias < 1) {
            throw new IllegalArgumentException("Un plazo tiene al menos un día");
        }
        turno.compartir();
        LocalDateTime local = LocalDateTime.ofInstant(recepcion, zona);
        return contar(recepcion, dias, cierre, calendarioDesde(local.toLocalDate()), diasLocales.ultimoCambio());
    }

    /**
     * El plazo puesto al día: con cada día que se declaró inhábil mientras corría, en el orden en que se declararon. No se
     * acorta: lo que se notificó como inhábil no vuelve a contar, y termina a la hora que se notificó. Lo que se declaró ya
     * vencido no lo reabre.
     */
    @Clausula({"NT10-CG-VII-b", "AMB-06"})
    public Recuento recontar(Plazo notificado) {
        return recontar(notificado, diasLocales.historia(LocalDate.ofInstant(notificado.recepcion(), zona)));
    }

    /**
     * Como {@link #recontar}, de un plazo por el que se va a decidir: dentro de una transacción espera al cambio en curso, y
     * el que empiece después ya no lo alcanza.
     */
    public Recuento recontarParaDecidir(Plazo notificado) {
        turno.compartir();
        return recontar(notificado);
    }

    /** Con qué poner al día muchos plazos, con la historia del calendario, que se lee una vez. */
    public UnaryOperator<Plazo> alDia() {
        var historia = SingletonSupplier.of(() -> diasLocales.historia(LocalDate.EPOCH));
        return plazo -> recontar(plazo, historia.obtain()).plazo();
    }

    private Recuento recontar(Plazo notificado, List<VersionDeDia> historia) {
        Map<LocalDate, DiaInhabil> dias = new HashMap<>();
        List<CambioDeCalendario> causas = new ArrayList<>();
        Plazo plazo = notificado;
        for (VersionDeDia version : historia) {
            version.aplicar(dias);
            CambioDeCalendario cambio = version.cambio();
            if (cambio != null
                    && cambio.numero() > notificado.calendario()
                    && version.inhabil()
                    && !cambio.fecha().isAfter(plazo.ultimoDia())
                    && cambio.registrado().isBefore(plazo.vencimiento())) {
                Plazo nuevo = alargar(plazo, CalendarioHabil.con(dias.values()), cambio.numero());
                if (nuevo.vencimiento().isAfter(plazo.vencimiento())) {
                    plazo = nuevo;
                    causas.add(cambio);
                }
            }
        }
        return new Recuento(plazo, List.copyOf(causas));
    }

    private Plazo alargar(Plazo notificado, CalendarioHabil vigente, long cambio) {
        Map<LocalDate, String> notificados = notificado.computo().stream()
                .filter(dia -> !dia.habil())
                .collect(Collectors.toMap(DiaDelPlazo::fecha, dia -> String.valueOf(dia.motivo())));
        // Ni los que hubo antes de la recepción legal: tampoco ella se adelanta.
        LocalDate.ofInstant(notificado.recepcion(), zona)
                .datesUntil(notificado.recepcionLegal())
                .forEach(fecha -> notificados.put(fecha, "anterior a la recepción legal"));
        var calendario = new CalendarioHabil(
                fecha -> Optional.ofNullable(notificados.get(fecha)).or(() -> vigente.motivoInhabil(fecha)));
        return contar(notificado.recepcion(), notificado.dias(), notificado.horaFinal(), calendario, cambio);
    }

    private Plazo contar(Instant recepcion, int dias, LocalTime horaFinal, CalendarioHabil calendario, long cambio) {
        LocalDateTime local = LocalDateTime.ofInstant(recepcion, zona);
        LocalDate recepcionLegal = calendario.recepcionLegal(local, horaFinal);
        List<DiaDelPlazo> computo = new ArrayList<>();
        LocalDate fecha = recepcionLegal;
        for (int habiles = 0; habiles < dias; ) {
            fecha = fecha.plusDays(1);
            Optional<String> motivo = calendario.motivoInhabil(fecha);
            computo.add(
                    motivo.isPresent()
                            ? new DiaDelPlazo(fecha, false, null, motivo.get())
                            : new DiaDelPlazo(fecha, true, ++habiles, null));
        }
        LocalDate cuando = horaFinal.equals(LocalTime.MIDNIGHT) ? fecha.plusDays(1) : fecha;
        return new Plazo(recepcion, recepcionLegal, dias, fecha, horaFinal, horaDe(cuando, horaFinal), computo, cambio);
    }

    /** El día que cuenta como el de la recepción. */
    public LocalDate recepcionLegal(Instant recepcion) {
        LocalDateTime local = LocalDateTime.ofInstant(recepcion, zona);
        return calendarioDesde(local.toLocalDate()).recepcionLegal(local, cierre);
    }

    public boolean esHabil(LocalDate fecha) {
        return calendarioDesde(fecha).esHabil(fecha);
    }

    /**
     * Con qué contar los días hábiles que siguen al primero, hasta el segundo inclusive, con el calendario vigente, que se
     * lee una vez.
     *
     * @param desde ninguno de los que se cuenten es anterior
     */
    public ToIntBiFunction<LocalDate, LocalDate> contador(LocalDate desde) {
        CalendarioHabil calendario = calendarioDesde(desde);
        return (primero, ultimo) -> primero.isBefore(ultimo)
                ? (int) primero.plusDays(1)
                        .datesUntil(ultimo.plusDays(1))
                        .filter(calendario::esHabil)
                        .count()
                : 0;
    }

    /**
     * Los periodos inhábiles que hoy corren o que empiezan antes de que pasen, después de hoy, esos días hábiles; de los
     * que corren, lo que falta. Un fin de semana solo no es ninguno.
     *
     * @param habiles con cero, ninguno
     */
    public List<PeriodoInhabil> periodosInhabiles(LocalDate hoy, int habiles) {
        CalendarioHabil calendario = calendarioDesde(hoy);
        List<PeriodoInhabil> periodos = new ArrayList<>();
        LocalDate fecha = hoy;
        for (int pasados = 0; pasados < habiles; ) {
            LocalDate desde = fecha;
            Set<String> motivos = new LinkedHashSet<>();
            for (; !calendario.esHabil(fecha); fecha = fecha.plusDays(1)) {
                if (!CalendarioHabil.enFinDeSemana(fecha)) {
                    motivos.add(calendario.motivoInhabil(fecha).orElseThrow());
                }
            }
            if (!motivos.isEmpty()) {
                periodos.add(new PeriodoInhabil(desde, fecha.minusDays(1), List.copyOf(motivos)));
            }
            pasados += fecha.isAfter(hoy) ? 1 : 0;
            fecha = fecha.plusDays(1);
        }
        return periodos;
    }

    /** El instante de una hora local del municipio. */
    public Instant horaDe(LocalDate fecha, LocalTime hora) {
        return fecha.atTime(hora).atZone(zona).toInstant();
    }

    /** Si lo que debía salir entonces sale tan tarde que ha de decirlo, por ejemplo porque el programa estuvo detenido. */
    public static boolean conRetraso(Instant programado, Instant ahora) {
        return ahora.isAfter(programado.plus(TOLERANCIA));
    }

    private CalendarioHabil calendarioDesde(LocalDate fecha) {
        return CalendarioHabil.con(diasLocales.desde(fecha));
    }
}
