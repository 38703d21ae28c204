package mx.municipio.redes.plazos.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeyFederalDelTrabajoTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-02-05, 2024-03-18, 2024-11-18",
        "2025, 2025-02-03, 2025-03-17, 2025-11-17",
        "2026, 2026-02-02, 2026-03-16, 2026-11-16",
        "2027, 2027-02-01, 2027-03-15, 2027-11-15",
        "2028, 2028-02-07, 2028-03-20, 2028-11-20",
        "2029, 2029-02-05, 2029-03-19, 2029-11-19",
        "2030, 2030-02-04, 2030-03-18, 2030-11-18",
        "2031, 2031-02-03, 2031-03-17, 2031-11-17",
        "2032, 2032-02-02, 2032-03-15, 2032-11-15"
    })
    @DisplayName(
            "Dado un ejercicio, cuando se piden sus descansos, entonces los lunes y las fechas fijas son las de la ley")
    void descansosDelEjercicio(int ejercicio, LocalDate febrero, LocalDate marzo, LocalDate noviembre) {
        assertThat(fechas(ejercicio).stream().filter(fecha -> fecha.getMonthValue() != 10))
                .containsExactly(
                        LocalDate.of(ejercicio, 1, 1),
                        febrero,
                        marzo,
                        LocalDate.of(ejercicio, 5, 1),
                        LocalDate.of(ejercicio, 9, 16),
                        noviembre,
                        LocalDate.of(ejercicio, 12, 25));
    }

    @Test
    @DisplayName("El 1 de octubre solo descansa cada seis años desde 2024")
    void transmisionDelEjecutivo() {
        List<Integer> conDescanso = IntStream.rangeClosed(2015, 2042)
                .filter(ejercicio -> fechas(ejercicio).contains(LocalDate.of(ejercicio, 10, 1)))
                .boxed()
                .toList();
        assertThat(conDescanso).containsExactly(2024, 2030, 2036, 2042);
    }

    @Test
    @DisplayName("Cada descanso dice su motivo y su fracción, y ninguno es provisional")
    void motivoYFundamento() {
        assertThat(LeyFederalDelTrabajo.descanso(LocalDate.of(2026, 11, 16)))
                .contains(new DiaInhabil(
                        LocalDate.of(2026, 11, 16),
                        "tercer lunes de noviembre, en conmemoración del día 20",
                        "Ley Federal del Trabajo, artículo 74, fracción VI",
                        false));
        assertThat(LeyFederalDelTrabajo.descanso(LocalDate.of(2026, 11, 20))).isEmpty();
        assertThat(LeyFederalDelTrabajo.descansos(2030))
                .extracting(DiaInhabil::fundamento)
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    private static List<LocalDate> fechas(int ejercicio) {
        return LeyFederalDelTrabajo.descansos(ejercicio).stream()
                .map(DiaInhabil::fecha)
                .toList();
    }
}
