package mx.municipio.redes.plazos;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mx.municipio.redes.plazos.domain.CalendarioHabil;

/**
 * Días seguidos en que la oficina no labora; el fin de semana al que se juntan cuenta con ellos.
 *
 * @param hasta inclusive
 * @param motivos por qué no se labora, además del fin de semana
 */
public record PeriodoInhabil(LocalDate desde, LocalDate hasta, List<String> motivos) {

    public PeriodoInhabil {
        motivos = List.copyOf(motivos);
    }

    /** Del primero al último de los días que no están ya cubiertos; vacío si lo que queda es solo fin de semana. */
    public Optional<PeriodoInhabil> sin(Predicate<LocalDate> cubierto) {
        List<LocalDate> quedan =
                desde.datesUntil(hasta.plusDays(1)).filter(cubierto.negate()).toList();
        return quedan.stream().allMatch(CalendarioHabil::enFinDeSemana)
                ? Optional.empty()
                : Optional.of(new PeriodoInhabil(quedan.get(0), quedan.get(quedan.size() - 1), motivos));
    }
}
