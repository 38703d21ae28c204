package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.veda.PuertaDeVeda;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** La consulta de publicación como trámite, el primero de la lista: el que más se usa. */
@Component
@Order(1)
class ConsultaTramite implements Tramite {

    private final Consultas consultas;
    private final PuertaDeVeda veda;
    private final Motor motor;
    private final Clock reloj;

    ConsultaTramite(Consultas consultas, PuertaDeVeda veda, Motor motor, Clock reloj) {
        this.consultas = consultas;
        this.veda = veda;
        this.motor = motor;
        this.reloj = reloj;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                "consulta-publicacion",
                "consultas",
                "CON",
                Set.of("comunicacion-social", "transparencia"),
                EstadoConsulta.values());
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        boolean vencida = expediente.vencimiento() != null && !reloj.instant().isBefore(expediente.vencimiento());
        return switch (EstadoConsulta.valueOf(expediente.estado())) {
            case ENVIADA -> Sigue.caso(vencida ? "ENVIADA_VENCIDA" : "ENVIADA");
            case PROCEDENTE ->
                impedimento(expediente)
                        .map(impedimento -> new Sigue("PROCEDENTE_IMPEDIDA", Map.of("impedimento", impedimento)))
                        .orElse(Sigue.caso("PROCEDENTE"));
            default -> Sigue.caso(expediente.estado());
        };
    }

    @Clausula("NT10-RESP-5")
    private Optional<String> impedimento(Expediente expediente) {
        Contenido contenido = consultas.exigir(expediente.folio()).contenido();
        return veda.impedimento(AsentarPublicacion.clasificar(contenido), reloj.instant());
    }

    @Override
    public Set<String> estadosEnPlazo() {
        return Set.of(EstadoConsulta.ENVIADA.name());
    }

    @Override
    public String clausulaDelPlazo() {
        return "NT10-CG-VII-b";
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return consultas.exigir(expediente.folio()).abierta(reloj.instant());
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        consultas.exigir(expediente.folio()).retirar(reloj.instant());
        motor.entregar("consulta.retirada", expediente.instanciaProceso(), Map.of("motivoSinObjeto", motivo));
    }

    /** La que ya venció sin respuesta se decide por silencio: no hay nada que cerrar. */
    @Override
    @Clausula("NT10-PAB-VII")
    public void cuentaCancelada(Expediente expediente, String motivo) {
        if (consultas.exigir(expediente.folio()).abierta(reloj.instant())) {
            motor.entregar("consulta.retirada", expediente.instanciaProceso(), Map.of("motivoSinObjeto", motivo));
        }
    }
}
