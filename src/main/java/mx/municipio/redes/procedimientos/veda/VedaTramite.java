package mx.municipio.redes.procedimientos.veda;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.veda.Veda.Estado;
import org.springframework.stereotype.Component;

/** La veda electoral como trámite. */
@Component
class VedaTramite implements Tramite {

    private final LlevarVeda vedas;
    private final Motor motor;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    VedaTramite(LlevarVeda vedas, Motor motor, UsuarioActual usuarioActual, Clock reloj) {
        this.vedas = vedas;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                VedaProceso.CLAVE, "vedas", "VED", Set.of("comunicacion-social", "transparencia"), Estado.values());
    }

    /** Obliga en todas las cuentas, y a cada una se le pide su revisión. */
    @Override
    @Clausula("NT10-RESP-5")
    public boolean deTodosLosOrganos() {
        return true;
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        Veda veda = vedas.leer(expediente);
        boolean porConfirmar = !expediente.cerrado() && veda.periodo().provisional();
        List<String> faltan = vedas.sinRevisar(expediente.folio());
        return new Sigue(
                expediente.estado() + (porConfirmar ? "_PROVISIONAL" : ""),
                Map.of(
                        "periodo",
                        veda.fechas(),
                        "pendientes",
                        faltan.isEmpty()
                                ? "No queda ninguna por revisar."
                                : "Faltan por revisar: " + String.join(", ", faltan) + "."));
    }

    @Override
    public List<String> advertencias(Expediente expediente) {
        return expediente.cerrado()
                ? List.of()
                : vedas.leer(expediente).advertencia().stream().toList();
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return false;
    }

    /** El calendario es de la oficina, y no de quien capturó. */
    @Override
    public boolean loRetira(Expediente expediente, String usuario) {
        return usuarioActual.exigir().es("sindicatura");
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return vedas.leer(expediente).esperaInicio(reloj.instant());
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        vedas.leer(expediente).retirar(reloj.instant());
        motor.entregar(
                VedaProceso.RETIRADA,
                expediente.instanciaProceso(),
                Map.of(VedaProceso.MOTIVO_RETIRO.nombre(), motivo));
    }
}
