package mx.municipio.redes.plazos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import mx.municipio.redes.plazos.domain.VersionDeDia;
import org.jspecify.annotations.Nullable;

/** Días locales en memoria, y un {@link Plazos} sobre ellos en la zona que se pida. */
record DiasDePrueba(List<DiaInhabil> dias) implements DiasLocales {

    static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");
    static final ZoneId CIUDAD_DE_MEXICO = ZoneId.of("America/Mexico_City");

    static Plazos soloLaLey(ZoneId zona) {
        return con(zona, List.of());
    }

    static Plazos confirmados(ZoneId zona, String... fechas) {
        return con(
                zona,
                Arrays.stream(fechas)
                        .map(fecha -> new DiaInhabil(LocalDate.parse(fecha), "suspensión", "Acuerdo 1", false))
                        .toList());
    }

    static Plazos con(ZoneId zona, Collection<DiaInhabil> dias) {
        return con(zona, dias, null);
    }

    /** @param cierra a qué hora se deja de recibir y se vence, si un acuerdo la fija (AMB-06, AMB-07) */
    static Plazos con(ZoneId zona, Collection<DiaInhabil> dias, @Nullable LocalTime cierra) {
        return new Plazos(new DiasDePrueba(List.copyOf(dias)), new SinTurno(), norma(zona, cierra));
    }

    private record SinTurno() implements TurnoDelCalendario {

        @Override
        public void compartir() {}

        @Override
        public void tomar() {}
    }

    @Override
    public List<DiaInhabil> desde(LocalDate fecha) {
        return dias.stream()
                .filter(dia -> !dia.fecha().isBefore(fecha))
                .sorted(Comparator.comparing(DiaInhabil::fecha))
                .toList();
    }

    @Override
    public Optional<DiaInhabil> buscar(LocalDate fecha) {
        return dias.stream().filter(dia -> dia.fecha().equals(fecha)).findFirst();
    }

    /** Se declaran todos después de contado cualquier plazo, y mientras corre. */
    @Override
    public List<VersionDeDia> historia(LocalDate fecha) {
        return desde(fecha).stream()
                .map(dia -> new VersionDeDia(
                        dia.fecha(),
                        dia,
                        new CambioDeCalendario(1, dia.fecha(), dia.motivo(), "sindicatura", Instant.EPOCH)))
                .toList();
    }

    @Override
    public long ultimoCambio() {
        return 0;
    }

    private static Norma norma(ZoneId zona, @Nullable LocalTime cierra) {
        return new Norma(
                "PRUEBA",
                "Municipio de prueba",
                "Prueba",
                "Prueba, Baja California",
                Map.of(),
                zona,
                List.of("MX"),
                "prueba.gob.mx",
                new Norma.ReglasDeCuenta("CS", null, 15),
                "Norma de prueba",
                "1",
                new Norma.Vigor(LocalDate.of(2015, 3, 31), true),
                new Norma.PlazoConsulta(3),
                cierra == null ? null : new Norma.Recepcion(cierra, "Acuerdo de prueba"),
                List.of(),
                null,
                Map.of(
                        "comunicacion-social",
                                new Norma.Oficina(
                                        "Comunicación Social", "Comunicación Social", "cs@prueba.gob.mx", "CS"),
                        "transparencia", new Norma.Oficina("Transparencia", "Transparencia", "ut@prueba.gob.mx", "CS")),
                List.of(new Norma.Organo("CS", "Comunicación Social", "la", "DEPARTAMENTO", null, null)),
                List.of());
    }
}
