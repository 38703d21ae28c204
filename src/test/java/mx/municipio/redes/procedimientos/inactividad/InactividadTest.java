package mx.municipio.redes.procedimientos.inactividad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.padron.Periodicidad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Cuánto va una cuenta sin publicaciones")
class InactividadTest {

    /** De lunes a viernes, sin el lunes 16 de noviembre. */
    private static final Predicate<LocalDate> HABIL =
            dia -> dia.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !dia.equals(LocalDate.of(2026, 11, 16));

    private static Inactividad entre(String desde, String hoy) {
        return new Inactividad(LocalDate.parse(desde), LocalDate.parse(hoy), dia -> true);
    }

    @ParameterizedTest(name = "publicada {0}, hoy {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    2026-11-10, 2026-11-10,
                    2026-11-10, 2026-11-11,
                    2026-11-10, 2026-11-12, el miércoles 11 de noviembre de 2026
                    2026-11-10, 2027-01-12, el miércoles 11 de noviembre de 2026
                    2026-11-13, 2026-11-17,
                    2026-11-13, 2026-11-18, el martes 17 de noviembre de 2026
                    2026-11-20, 2026-11-12,
                    """)
    @DisplayName("NT10-CG-XVII: con periodicidad diaria, el primer día hábil entero sin publicación")
    void diaria(String desde, String hoy, @Nullable String periodo) {
        assertThat(entre(desde, hoy)
                        .periodoSinPublicar(Periodicidad.DIARIA, HABIL)
                        .orElse(null))
                .isEqualTo(periodo);
    }

    @ParameterizedTest(name = "publicada {0}, hoy {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    2026-11-10, 2026-11-22,
                    2026-11-10, 2026-11-23, la semana del lunes 16 de noviembre de 2026
                    2026-11-15, 2026-11-23, la semana del lunes 16 de noviembre de 2026
                    2026-11-16, 2026-11-23,
                    2026-11-16, 2026-11-30, la semana del lunes 23 de noviembre de 2026
                    """)
    @DisplayName("NT10-CG-XVII: con periodicidad semanal, la primera semana de lunes a domingo entera sin publicación")
    void semanal(String desde, String hoy, @Nullable String periodo) {
        assertThat(entre(desde, hoy)
                        .periodoSinPublicar(Periodicidad.SEMANAL, HABIL)
                        .orElse(null))
                .isEqualTo(periodo);
    }

    @Test
    @DisplayName(
            "NT10-CG-XVII: una semana sin días hábiles no se cuenta, ni la que tuvo un día de los que no se cuentan")
    void semanaQueNoSeCuenta() {
        Inactividad toda = entre("2026-11-10", "2026-11-24");
        assertThat(toda.periodoSinPublicar(Periodicidad.SEMANAL, dia -> false)).isEmpty();
        LocalDate jueves = LocalDate.of(2026, 11, 19);
        assertThat(new Inactividad(toda.desde(), toda.hoy(), dia -> !dia.equals(jueves))
                        .periodoSinPublicar(Periodicidad.SEMANAL, HABIL))
                .isEmpty();
    }

    @ParameterizedTest(name = "publicada {0}, hoy {1}: {2}")
    @CsvSource({
        "2026-11-10, 2026-12-09, false",
        "2026-11-10, 2026-12-10, true",
        "2026-11-10, 2027-12-10, true",
        "2026-12-10, 2026-12-10, false",
        "2026-12-11, 2026-12-10, false"
    })
    @DisplayName("NT10-PAB-VIII-c: treinta días naturales, con el de hoy y sin el de lo último que se publicó")
    void dura(String desde, String hoy, boolean dura) {
        assertThat(entre(desde, hoy).dura(30)).isEqualTo(dura);
    }

    @Test
    @DisplayName("NT10-PAB-VIII-c: los días que no se cuentan lo retrasan otro tanto")
    void noSeCuentan() {
        Predicate<LocalDate> sinDiez = dia -> dia.isAfter(LocalDate.of(2026, 11, 20));
        assertThat(new Inactividad(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 12, 19), sinDiez).dura(30))
                .isFalse();
        assertThat(new Inactividad(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 12, 20), sinDiez).dura(30))
                .isTrue();
    }

    @Test
    @DisplayName("NT10-PAB-VIII-c: se justifica hasta una fecha futura, y hoy no lo es")
    void justificarHasta() {
        LocalDate hoy = LocalDate.of(2026, 12, 10);
        assertThat(Inactividad.exigirFutura(hoy.plusDays(1), hoy)).isEqualTo(hoy.plusDays(1));
        assertThatThrownBy(() -> Inactividad.exigirFutura(hoy, hoy))
                .isInstanceOfSatisfying(
                        ReglaException.class, e -> assertThat(e.clausula()).isEqualTo("NT10-PAB-VIII-c"))
                .hasMessage("La fecha hasta la que se justifica debe ser futura.");
    }
}
