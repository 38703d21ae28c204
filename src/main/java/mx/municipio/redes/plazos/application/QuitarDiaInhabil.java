package mx.municipio.redes.plazos.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.LeyFederalDelTrabajo;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import mx.municipio.redes.plazos.domain.RegistroDeDias.Movimiento;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La Sindicatura retira, con su motivo, un día que el municipio había declarado. Los de la ley no se retiran. */
@Component
public class QuitarDiaInhabil {

    private final CambiosDelCalendario cambios;
    private final DiasLocales dias;
    private final RegistroDeDias registro;
    private final TurnoDelCalendario turno;

    QuitarDiaInhabil(
            CambiosDelCalendario cambios, DiasLocales dias, RegistroDeDias registro, TurnoDelCalendario turno) {
        this.cambios = cambios;
        this.dias = dias;
        this.registro = registro;
        this.turno = turno;
    }

    @Transactional
    @Clausula("NT10-CG-VII-b")
    public CambioRegistrado ejecutar(String fechaPedida, @Nullable String motivoPedido) {
        String actor = cambios.exigirSindicatura();
        var datos = new DatosDelCalendario();
        LocalDate fecha = datos.fecha("fecha", "Fecha", fechaPedida);
        Optional<String> motivo = datos.texto("motivo", "Motivo", motivoPedido);
        datos.exigir("motivo", "Motivo por el que se retira el día", motivo);
        datos.exigirCorrectos();
        LeyFederalDelTrabajo.descanso(fecha).ifPresent(dia -> {
            throw new ReglaException(
                    "NT10-CG-VII-b",
                    "El " + fecha + " es inhábil por ley (" + dia.fundamento() + ") y no puede retirarse.");
        });

        turno.tomar();
        DiaInhabil previo = dias.buscar(fecha)
                .orElseThrow(
                        () -> new NoEncontradoException("El " + fecha + " no está declarado en el calendario local."));
        var retirado = new DiaInhabil(fecha, motivo.orElseThrow(), previo.fundamento(), previo.provisional());
        registro.registrar(Movimiento.BAJA, retirado, Optional.empty(), actor);
        cambios.asentar(
                actor,
                "DIA_INHABIL_RETIRADO",
                fecha + ": " + previo.motivo() + ". Se retira porque: " + retirado.motivo()
                        + ". Ningún plazo ya notificado se acorta.");
        return new CambioRegistrado(retirado, List.of(), 0);
    }
}
