package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.expediente.Expediente;
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
    public String proceso() {
        return "consulta-publicacion";
    }

    @Override
    public String nombre() {
        return "Consulta de publicación";
    }

    @Override
    public String ruta() {
        return "consultas";
    }

    @Override
    public String clase() {
        return "CON";
    }

    @Override
    public Set<String> oficinas() {
        return Set.of("comunicacion-social", "transparencia");
    }

    @Override
    public String estadoEnPalabras(String estado) {
        return EstadoConsulta.valueOf(estado).enPalabras();
    }

    @Override
    public String queSigue(Expediente expediente) {
        String vence = expediente.plazo() == null ? "" : expediente.plazo().vencimientoTexto();
        boolean vencida = expediente.vencimiento() != null && !reloj.instant().isBefore(expediente.vencimiento());
        return switch (EstadoConsulta.valueOf(expediente.estado())) {
            case ENVIADA ->
                vencida
                        ? "El plazo venció el " + vence + " sin respuesta: el programa está levantando la constancia."
                        : "Comunicación Social debe responder a más tardar el " + vence
                                + ". Si no responde, la publicación no procede.";
            case PROCEDENTE ->
                impedimento(expediente)
                        .orElse("El administrador de la cuenta puede publicar el contenido y asentar dónde y cuándo, en"
                                + " «Tareas». No hay plazo para hacerlo.");
            case PUBLICADA -> "El trámite concluyó: el contenido se publicó.";
            case NO_PROCEDENTE ->
                "El trámite concluyó: el contenido no se publica por los motivos que dio Comunicación" + " Social.";
            case NO_PROCEDENTE_POR_SILENCIO ->
                "El trámite concluyó: el plazo venció el " + vence + " sin respuesta (NT10-CG-VII-c) y el contenido no"
                        + " se publica. Puede presentar de nuevo la consulta, con otro folio y otro plazo.";
            case NO_PROCEDENTE_POR_RESERVA ->
                "El trámite concluyó: el contenido no se publica porque Transparencia"
                        + " advirtió información reservada o datos personales.";
            case SIN_OBJETO -> "El trámite concluyó: la consulta quedó sin objeto.";
        };
    }

    @Clausula("NT10-RESP-5")
    private Optional<String> impedimento(Expediente expediente) {
        Contenido contenido = consultas.exigir(expediente.folio()).contenido();
        return veda.impedimento(AsentarPublicacion.clasificar(contenido), reloj.instant())
                .map(impedimento ->
                        "Comunicación Social respondió que procede, pero hoy no puede publicarse. " + impedimento);
    }

    @Override
    public List<String> estados() {
        return Arrays.stream(EstadoConsulta.values()).map(Enum::name).toList();
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
    public Map<String, Object> presentado(Expediente expediente) {
        Consulta consulta = consultas.exigir(expediente.folio());
        Contenido contenido = consulta.contenido();
        return Map.of(
                "cuenta", consulta.cuenta(),
                "contenido", contenido.texto(),
                "fuente", contenido.fuente(),
                "fechaPrevista", contenido.fechaPrevista().toString(),
                "duda", contenido.duda(),
                "clase", contenido.clase().name(),
                "elementoPersonal", contenido.elementoPersonal(),
                "elementoObjetivo", contenido.elementoObjetivo(),
                "elementoTemporal", contenido.elementoTemporal());
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
