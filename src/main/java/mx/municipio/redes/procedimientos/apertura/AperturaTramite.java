package mx.municipio.redes.procedimientos.apertura;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Expediente;
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
    public String proceso() {
        return "apertura-cuenta";
    }

    @Override
    public String nombre() {
        return "Apertura de cuenta";
    }

    @Override
    public String ruta() {
        return "aperturas";
    }

    @Override
    public String clase() {
        return "APE";
    }

    @Override
    public Set<String> oficinas() {
        return Set.of("comunicacion-social", "informatica");
    }

    @Override
    public String estadoEnPalabras(String estado) {
        return EstadoApertura.valueOf(estado).enPalabras();
    }

    @Override
    public String queSigue(Expediente expediente) {
        return switch (EstadoApertura.valueOf(expediente.estado())) {
            case PROPUESTA ->
                expediente.cuenta() == null
                        ? "El titular del órgano debe firmar el oficio de propuesta, en «Tareas»."
                        : porResolver(expediente);
            case AUTORIZADA ->
                "El órgano debe abrir la cuenta en la red e informar sus datos a Comunicación Social, en"
                        + " «Tareas». La norma no fija plazo para hacerlo.";
            case VIGENTE ->
                expediente.cerrado()
                        ? "El trámite concluyó: la cuenta está vigente."
                        : "La cuenta ya está vigente. Faltan dos tareas, sin plazo: sus administradores atienden la"
                                + " verificación de autenticidad e Informática publica el vínculo.";
            case RECHAZADA ->
                "El trámite concluyó: la cuenta no se autorizó por los motivos que dio Comunicación Social. Puede"
                        + " pedirle que publique en las cuentas centrales, o presentar otra propuesta.";
            case DESISTIDA -> "El trámite concluyó: el órgano desistió. Puede presentar otra solicitud.";
            case NO_ADMITIDA ->
                "El trámite concluyó: en este municipio su órgano difunde por las cuentas institucionales. Pida a"
                        + " Comunicación Social que publique sus contenidos.";
        };
    }

    @Clausula("AMB-03")
    private String porResolver(Expediente expediente) {
        List<Aperturas.Aclaracion> aclaraciones = aperturas.aclaraciones(expediente.folio());
        boolean porAclarar = !aclaraciones.isEmpty()
                && aclaraciones.get(aclaraciones.size() - 1).pregunta();
        return porAclarar
                ? "El órgano debe responder la aclaración que pidió Comunicación Social, en «Tareas»."
                : "Comunicación Social debe autorizar o rechazar la propuesta. La norma no le fija plazo: mientras no"
                        + " resuelva, ni está autorizada ni negada.";
    }

    @Override
    public List<String> estados() {
        return Arrays.stream(EstadoApertura.values()).map(Enum::name).toList();
    }

    @Override
    public Map<String, Object> presentado(Expediente expediente) {
        Apertura apertura = aperturas.exigir(expediente.folio());
        Solicitud solicitud = apertura.solicitud();
        Map<String, Object> presentado = new LinkedHashMap<>();
        presentado.put("pertinencia", solicitud.pertinencia());
        presentado.put("cuentasCentrales", solicitud.cuentasCentrales());
        presentado.put("red", solicitud.red());
        presentado.put("nombre", solicitud.nombre());
        presentado.put("identificador", solicitud.identificador());
        presentado.put("descripcion", solicitud.descripcion());
        solicitud.fines().forEach(fin -> presentado.put("fin" + Fines.numero(fin), true));
        presentado.put("programas", solicitud.programas());
        presentado.put("actividades", solicitud.actividades());
        presentado.put("lineas", solicitud.lineas());
        if (solicitud.administradorTitular() != null && solicitud.administradorSuplente() != null) {
            presentado.put("administradorTitular", solicitud.administradorTitular());
            presentado.put("administradorSuplente", solicitud.administradorSuplente());
        }
        return presentado;
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
