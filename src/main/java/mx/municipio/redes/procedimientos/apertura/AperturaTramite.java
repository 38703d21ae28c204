package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;

/** La apertura de una cuenta como trámite. */
@Component
class AperturaTramite implements Tramite {

    private final Aperturas aperturas;
    private final Motor motor;

    AperturaTramite(Aperturas aperturas, Motor motor) {
        this.aperturas = aperturas;
        this.motor = motor;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                "apertura-cuenta",
                "aperturas",
                "APE",
                Set.of("comunicacion-social", "informatica"),
                EstadoApertura.values());
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        return switch (EstadoApertura.valueOf(expediente.estado())) {
            case PROPUESTA -> Sigue.caso(expediente.cuenta() == null ? "POR_FIRMAR" : porResolver(expediente));
            case VIGENTE -> Sigue.caso(expediente.cerrado() ? "VIGENTE" : "VIGENTE_CON_TAREAS");
            default -> Sigue.caso(expediente.estado());
        };
    }

    @Clausula("AMB-03")
    private String porResolver(Expediente expediente) {
        List<Aperturas.Aclaracion> aclaraciones = aperturas.aclaraciones(expediente.folio());
        boolean porAclarar = !aclaraciones.isEmpty()
                && aclaraciones.get(aclaraciones.size() - 1).pregunta();
        return porAclarar ? "POR_ACLARAR" : "POR_RESOLVER";
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return aperturas.exigir(expediente.folio()).admiteDesistimiento();
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        aperturas.exigir(expediente.folio()).desistir();
        motor.entregar("apertura.retirada", expediente.instanciaProceso(), Map.of("motivoDesistimiento", motivo));
    }

    /** Abierta y con tareas pendientes, la cancelación de su cuenta las deja sin objeto. */
    @Override
    @Clausula("NT10-PAB-VII")
    public void cuentaCancelada(Expediente expediente, String motivo) {
        if (expediente.estado().equals(EstadoApertura.VIGENTE.name()) && !expediente.cerrado()) {
            motor.entregar(
                    "apertura.cuenta-cancelada", expediente.instanciaProceso(), Map.of("motivoCancelacion", motivo));
        }
    }
}
