package mx.municipio.redes.plazos;

import static mx.municipio.redes.plazos.DiasDePrueba.TIJUANA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodosInhabilesTest {

    private static String hallados(Plazos plazos, LocalDate hoy, int habiles) {
        return plazos.periodosInhabiles(hoy, habiles).stream()
                .map(periodo -> periodo.desde() + "/" + periodo.hasta())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-06, 5, ''",
        "2026-11-07, 5, ''",
        "2026-11-08, 5, ''",
        "2026-11-09, 5, 2026-11-14/2026-11-16",
        "2026-11-13, 5, 2026-11-14/2026-11-16",
        "2026-11-14, 5, 2026-11-14/2026-11-16",
        "2026-11-16, 5, 2026-11-16/2026-11-16",
        "2026-11-17, 5, ''",
        "2026-11-13, 1, 2026-11-14/2026-11-16",
        "2026-11-12, 1, ''",
        "2026-11-13, 0, ''",
        "2026-12-18, 5, 2026-12-25/2026-12-27",
        "2026-12-23, 5, 2026-12-25/2026-12-27",
        "2026-12-24, 5, 2026-12-25/2026-12-27 2027-01-01/2027-01-03"
    })
    @DisplayName(
            "NT10-SR-5a: un periodo inhábil, con su fin de semana, se halla los días hábiles de antes que se pidan y"
                    + " mientras corre; el fin de semana solo, nunca")
    void seHallan(LocalDate hoy, int habiles, String periodos) {
        assertThat(hallados(DiasDePrueba.soloLaLey(TIJUANA), hoy, habiles)).isEqualTo(periodos);
    }

    @Test
    @DisplayName("NT10-SR-5a: el día provisional no es inhábil todavía; el confirmado alarga el periodo")
    void losLocales() {
        LocalDate martes = LocalDate.of(2026, 11, 17);
        Plazos provisional =
                DiasDePrueba.con(TIJUANA, List.of(new DiaInhabil(martes, "Puente", "falta el acuerdo", true)));
        assertThat(hallados(provisional, LocalDate.of(2026, 11, 9), 5)).isEqualTo("2026-11-14/2026-11-16");

        PeriodoInhabil largo = DiasDePrueba.confirmados(TIJUANA, "2026-11-17")
                .periodosInhabiles(LocalDate.of(2026, 11, 9), 5)
                .get(0);
        assertThat(largo.hasta()).isEqualTo(martes);
        assertThat(largo.motivos()).hasSize(2).last().isEqualTo("suspensión (Acuerdo 1)");
    }

    @Test
    @DisplayName("NT10-SR-5a: de un periodo queda lo que nadie ha cubierto; si es solo su fin de semana, nada")
    void loQueQueda() {
        var periodo = new PeriodoInhabil(LocalDate.of(2026, 11, 14), LocalDate.of(2026, 11, 17), List.of("Puente"));
        assertThat(periodo.sin(dia -> false)).contains(periodo);
        assertThat(periodo.sin(dia -> dia.getDayOfMonth() <= 16).orElseThrow().desde())
                .isEqualTo("2026-11-17");
        assertThat(periodo.sin(dia -> dia.getDayOfMonth() >= 16)).isEmpty();
        assertThat(periodo.sin(dia -> true)).isEmpty();
    }
}
