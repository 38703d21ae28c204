package mx.municipio.redes.procedimientos.inactividad;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.plazos.EnPalabras;

/**
 * Lo que va sin publicarse nada en una cuenta.
 *
 * @param desde el día de lo último que se publicó, o el primero en que pudo publicarse; él mismo no se cuenta
 * @param seCuenta los días en que el órgano tenía la cuenta en sus manos y no regía una veda
 */
record Inactividad(LocalDate desde, LocalDate hoy, Predicate<LocalDate> seCuenta) {

    /** Si va al menos esos días naturales, con el de hoy. */
    @Clausula("NT10-PAB-VIII-c")
    boolean dura(int dias) {
        return dias(hoy.plusDays(1)).filter(seCuenta).limit(dias).count() == dias;
    }

    /**
     * El primer periodo entero que pasó sin nada, en palabras: un día hábil, o una semana de lunes a domingo que tenga
     * alguno.
     */
    @Clausula("NT10-CG-XVII")
    Optional<String> periodoSinPublicar(Periodicidad periodicidad, Predicate<LocalDate> habil) {
        return switch (periodicidad) {
            case DIARIA ->
                dias(hoy).filter(seCuenta).filter(habil).findFirst().map(dia -> "el " + EnPalabras.fecha(dia));
            case SEMANAL ->
                dias(hoy.minusDays(6))
                        .filter(dia -> dia.getDayOfWeek() == DayOfWeek.MONDAY)
                        .filter(lunes -> semana(lunes).allMatch(seCuenta)
                                && semana(lunes).anyMatch(habil))
                        .findFirst()
                        .map(lunes -> "la semana del " + EnPalabras.fecha(lunes));
        };
    }

    /**
     * @return la misma
     * @throws ReglaException si no es futura
     */
    @Clausula("NT10-PAB-VIII-c")
    static LocalDate exigirFutura(LocalDate hasta, LocalDate hoy) {
        if (!hasta.isAfter(hoy)) {
            throw new ReglaException("NT10-PAB-VIII-c", "La fecha hasta la que se justifica debe ser futura.");
        }
        return hasta;
    }

    private Stream<LocalDate> dias(LocalDate antesDe) {
        LocalDate primero = desde.plusDays(1);
        return primero.isBefore(antesDe) ? primero.datesUntil(antesDe) : Stream.empty();
    }

    private static Stream<LocalDate> semana(LocalDate lunes) {
        return lunes.datesUntil(lunes.plusDays(7));
    }
}
