package mx.municipio.redes.plazos.application;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.norma.ArchivosPropios;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import mx.municipio.redes.plazos.domain.RegistroDeDias.Movimiento;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Los días del municipio que la demostración trae en {@code demo/…/inhabiles.csv}; entran como provisionales, sin acuerdo. */
@Component
@Profile("demo")
class CalendarioDemo implements ApplicationRunner {

    private static final List<String> COLUMNAS = List.of("fecha", "motivo", "fundamento");

    private final ArchivosPropios propios;
    private final CambiosDelCalendario cambios;
    private final RegistroDeDias registro;
    private final TurnoDelCalendario turno;

    CalendarioDemo(
            ArchivosPropios propios, CambiosDelCalendario cambios, RegistroDeDias registro, TurnoDelCalendario turno) {
        this.propios = propios;
        this.cambios = cambios;
        this.registro = registro;
        this.turno = turno;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments argumentos) throws IOException {
        turno.tomar();
        Optional<Resource> hoja = propios.demostracion("inhabiles");
        if (hoja.isEmpty() || registro.tieneMovimientos()) {
            return;
        }
        HojaCsv.leer(hoja.get().getContentAsByteArray(), COLUMNAS, List.of()).forEach(this::sembrar);
    }

    private void sembrar(Renglon renglon) {
        var dia = new DiaInhabil(
                renglon.fecha("fecha").orElseThrow(),
                renglon.celda("motivo").orElseThrow(),
                renglon.celda("fundamento").orElseThrow(),
                true);
        registro.registrar(Movimiento.ALTA, dia, Optional.empty(), Bitacora.SISTEMA);
        cambios.asentar(
                Bitacora.SISTEMA,
                "DIA_INHABIL_PROVISIONAL",
                dia.fecha() + ": " + dia.motivo() + ". Fundamento: " + dia.fundamento() + ".");
    }
}
