package mx.municipio.redes.procedimientos.administradores;

import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.stereotype.Component;

/** El cambio de administradores como trámite. */
@Component
class CambioTramite implements Tramite {

    private final Cambios cambios;
    private final Motor motor;
    private final CambioEnPalabras enPalabras;
    private final Padron padron;
    private final ConcluirCambio concluir;
    private final AvisosDeCambio avisos;

    CambioTramite(
            Cambios cambios,
            Motor motor,
            CambioEnPalabras enPalabras,
            Padron padron,
            ConcluirCambio concluir,
            AvisosDeCambio avisos) {
        this.cambios = cambios;
        this.motor = motor;
        this.enPalabras = enPalabras;
        this.padron = padron;
        this.concluir = concluir;
        this.avisos = avisos;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                "cambio-administradores",
                "cambios-administradores",
                "CAM",
                Set.of("comunicacion-social"),
                EstadoCambio.values());
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        Cambio cambio = cambios.exigir(expediente.folio());
        return switch (cambio.estado()) {
            case PROGRAMADO ->
                new Sigue("PROGRAMADO", Map.of("fechaEfectiva", EnPalabras.fecha(cambio.fechaEfectiva())));
            case REGISTRADO -> registrado(cambio);
            default -> Sigue.caso(expediente.estado());
        };
    }

    /** Lo que falta, ya registrado. */
    private Sigue registrado(Cambio cambio) {
        if (cambio.vacante()) {
            return padron.parejaDelOrgano(cambio.organo(), cambio.cuenta())
                    .map(pareja -> new Sigue("REGISTRADO_CON_PAREJA", Map.of("pareja", pareja.enPalabras())))
                    .orElse(Sigue.caso("REGISTRADO_VACANTE"));
        }
        return cambio.tipo().esDeAdministrador() && !cambio.aceptado()
                ? new Sigue("REGISTRADO_SIN_ACEPTAR", Map.of("entrante", enPalabras.nombre(cambio.entrante())))
                : Sigue.caso("REGISTRADO");
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return cambios.exigir(expediente.folio()).abierto();
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        cambios.exigir(expediente.folio()).pasar(EstadoCambio.RETIRADO);
        motor.entregar("cambio.retirado", expediente.instanciaProceso(), Map.of("motivoRetiro", motivo));
    }

    @Override
    public void cuentaCancelada(Expediente expediente, String motivo) {
        Cambio cambio = cambios.exigir(expediente.folio());
        concluir.sinObjeto(cambio, motivo);
        avisos.noProcede(cambio, motivo);
    }
}
