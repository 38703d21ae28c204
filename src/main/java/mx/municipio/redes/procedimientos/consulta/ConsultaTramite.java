package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** La consulta de publicación como trámite, el primero de la lista: el que más se usa. */
@Component
@Order(1)
class ConsultaTramite implements Tramite {

    private final Consultas consultas;
    private final PublicarContenido publicacion;
    private final Motor motor;
    private final Norma norma;
    private final Clock reloj;

    ConsultaTramite(Consultas consultas, PublicarContenido publicacion, Motor motor, Norma norma, Clock reloj) {
        this.consultas = consultas;
        this.publicacion = publicacion;
        this.motor = motor;
        this.norma = norma;
        this.reloj = reloj;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                ConsultaProceso.CLAVE,
                "consultas",
                "CON",
                Set.of("comunicacion-social", "transparencia"),
                EstadoConsulta.values());
    }

    /** Lo que se publica suele llevar imágenes: si no van con la consulta, no son parte de lo consultado. */
    @Override
    @Clausula("NT10-CG-VII-a")
    public boolean recibeArchivos() {
        return true;
    }

    @Override
    public boolean concluyoPorVencimiento(Expediente expediente) {
        return expediente.estado().equals(EstadoConsulta.NO_PROCEDENTE_POR_SILENCIO.name());
    }

    @Override
    @Clausula({"NT10-CG-VII-b", "NT10-CG-VII-c", "AMB-05"})
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                ResponderConsulta.RESPONDIDA,
                Desenlace.RESPUESTA,
                "NEGADA_POR_RESERVA",
                Desenlace.RESPUESTA,
                DeclararSilencio.VENCIDO,
                Desenlace.SILENCIO,
                "CONSULTA_RETIRADA",
                Desenlace.SIN_DECISION,
                "CONSULTA_SIN_OBJETO",
                Desenlace.SIN_DECISION,
                ResponderConsulta.EXTEMPORANEA,
                Desenlace.EXTEMPORANEA);
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        Consulta consulta = consultas.de(expediente);
        return switch (consulta.estado()) {
            case ENVIADA -> Sigue.caso(consulta.esperaRespuesta(reloj.instant()) ? "ENVIADA" : "ENVIADA_VENCIDA");
            case PROCEDENTE ->
                publicacion
                        .impedimento(consulta.contenido())
                        .map(impedimento -> new Sigue("PROCEDENTE_IMPEDIDA", Map.of("impedimento", impedimento)))
                        .orElse(Sigue.caso("PROCEDENTE"));
            case NO_PROCEDENTE_POR_SILENCIO ->
                new Sigue(expediente.estado(), Map.of("clausula", enParentesis(norma.fundamento("NT10-CG-VII-c"))));
            default -> Sigue.caso(expediente.estado());
        };
    }

    @Override
    public List<String> advertencias(Expediente expediente) {
        return publicacion.advertencias(consultas.de(expediente).contenido());
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
        return consultas.de(expediente).abierta(reloj.instant());
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        consultas.de(expediente).retirar(reloj.instant());
        quedarSinObjeto(expediente, motivo);
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return consultas.deCuentaVigente(expediente);
    }

    /** La que ya venció sin respuesta se decide por silencio: no hay nada que cerrar. */
    @Override
    @Clausula("NT10-PAB-VII")
    public void cuentaCancelada(Expediente expediente, String motivo) {
        if (admiteRetiro(expediente)) {
            quedarSinObjeto(expediente, motivo);
        }
    }

    private void quedarSinObjeto(Expediente expediente, String motivo) {
        motor.entregar(
                ConsultaProceso.RETIRADA,
                expediente.instanciaProceso(),
                Map.of(ConsultaProceso.MOTIVO_SIN_OBJETO.nombre(), motivo));
    }

    private static String enParentesis(String clausulas) {
        return clausulas.isEmpty() ? "" : " (" + clausulas + ")";
    }
}
