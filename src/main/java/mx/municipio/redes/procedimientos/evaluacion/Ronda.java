package mx.municipio.redes.procedimientos.evaluacion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/**
 * La evaluación de un semestre natural (EV-1a): alcanza a las cuentas como estaban a las 24:00 de su último día.
 *
 * @param semestre 1 o 2
 */
record Ronda(int ejercicio, int semestre) {

    enum Estado {
        ABIERTA,
        CALIFICADA,
        INFORMADA
    }

    /**
     * Lo que quedó fijo al abrirla, por clave de cuenta.
     *
     * @param preexistentes las que entonces aún no se regularizaban: se enumeran aparte y no se evalúan
     */
    @Hecho("ronda-abierta")
    record Abierta(Ronda ronda, List<String> cuentas, List<String> preexistentes) {}

    @Hecho("ronda-informe")
    record Conclusiones(String conclusiones) {}

    /** Lo que el titular dijo de las recomendaciones a una de sus cuentas. */
    @Hecho("ronda-atencion")
    record Atencion(String cuenta, String atencion) {}

    /** Una cuenta en el informe; lo que de ella no consta es nulo o está vacío. */
    record Renglon(
            String cuenta,
            String nombre,
            String organo,
            String folio,
            String dictamen,
            @Nullable Integer puntaje,
            Map<String, Long> cifras,
            @Nullable String recomendaciones) {}

    /** La del semestre en que cae ese día. */
    static Ronda de(LocalDate dia) {
        return new Ronda(dia.getYear(), dia.getMonthValue() <= 6 ? 1 : 2);
    }

    /** Las de los semestres que terminan desde un día y antes de otro, de la más antigua a la más reciente. */
    static List<Ronda> entre(LocalDate desde, LocalDate hoy) {
        return Stream.iterate(
                        de(desde),
                        ronda -> ronda.corte().isBefore(hoy),
                        ronda -> de(ronda.corte().plusDays(1)))
                .toList();
    }

    LocalDate inicio() {
        return LocalDate.of(ejercicio, semestre == 1 ? 1 : 7, 1);
    }

    /** El último día del semestre, inclusive. */
    LocalDate corte() {
        return inicio().plusMonths(6).minusDays(1);
    }

    /** Una por semestre. */
    String clave() {
        return "EVA-" + ejercicio + "-" + semestre;
    }

    String enPalabras() {
        return (semestre == 1 ? "primer" : "segundo") + " semestre de " + ejercicio;
    }

    /** @throws ReglaException si el semestre no ha terminado */
    @Clausula("NT10-EV-1a")
    void exigirConcluida(LocalDate hoy) {
        if (!corte().isBefore(hoy)) {
            throw new ReglaException(
                    "NT10-EV-1a",
                    "El " + enPalabras() + " termina el " + EnPalabras.fecha(corte())
                            + ": su ronda se inicia después.");
        }
    }
}
