package mx.municipio.redes.plazos.application;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import mx.municipio.redes.plazos.domain.RegistroDeDias.Movimiento;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Días que otros ayuntamientos de Baja California descansan por la Ley del Servicio Civil. Entran como provisionales:
 * de Tecate falta el acuerdo. El 5 de diciembre cae en fin de semana los dos años.
 */
@Component
@Profile("demo")
class CalendarioDemo implements ApplicationRunner {

    private static final List<Integer> EJERCICIOS = List.of(2026, 2027);
    private static final String FUNDAMENTO =
            "Ley del Servicio Civil de Baja California, artículo 30 (provisional, falta el acuerdo)";

    private final CambiosDelCalendario cambios;
    private final RegistroDeDias registro;
    private final TurnoDelCalendario turno;

    CalendarioDemo(CambiosDelCalendario cambios, RegistroDeDias registro, TurnoDelCalendario turno) {
        this.cambios = cambios;
        this.registro = registro;
        this.turno = turno;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments argumentos) {
        turno.tomar();
        if (registro.tieneMovimientos()) {
            return;
        }
        for (int ejercicio : EJERCICIOS) {
            sembrar(LocalDate.of(ejercicio, Month.MAY, 5), "Batalla de Puebla");
            sembrar(LocalDate.of(ejercicio, Month.DECEMBER, 24), "Nochebuena");
            sembrar(LocalDate.of(ejercicio, Month.DECEMBER, 31), "fin de año");
        }
    }

    private void sembrar(LocalDate fecha, String motivo) {
        var dia = new DiaInhabil(fecha, motivo, FUNDAMENTO, true);
        registro.registrar(Movimiento.ALTA, dia, Optional.empty());
        cambios.asentar(
                Bitacora.SISTEMA,
                "DIA_INHABIL_PROVISIONAL",
                fecha + ": " + motivo + ". Fundamento: " + FUNDAMENTO + ".",
                List.of());
    }
}
