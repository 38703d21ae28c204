package mx.municipio.redes.procedimientos.vistobueno;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Estado;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** El visto bueno como trámite: donde lo hay, el que más se usa. */
@Component
@Order(1)
class VistoBuenoTramite implements Tramite {

    private final VistosBuenos vistosBuenos;
    private final PuertaDePublicacion puerta;
    private final Motor motor;

    VistoBuenoTramite(VistosBuenos vistosBuenos, PuertaDePublicacion puerta, Motor motor) {
        this.vistosBuenos = vistosBuenos;
        this.puerta = puerta;
        this.motor = motor;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                VistoBuenoProceso.CLAVE, "vistos-buenos", "VB", Set.of(OtorgarVistoBueno.OFICINA), Estado.values());
    }

    /** Con observaciones sigue en espera: nada se ha decidido. */
    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "VISTO_BUENO_OTORGADO", Desenlace.RESPUESTA,
                "VISTO_BUENO_NEGADO", Desenlace.RESPUESTA,
                "VISTO_BUENO_NO_REQUERIDO", Desenlace.SIN_DECISION,
                "ENVIO_RETIRADO", Desenlace.SIN_DECISION);
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        VistoBueno vistoBueno = vistosBuenos.de(expediente);
        return Optional.of(vistoBueno)
                .filter(otorgado -> otorgado.estado() == Estado.CON_VB)
                .flatMap(otorgado ->
                        puerta.impedimentoDeVeda(otorgado.contenido().declaracion()))
                .map(impedimento -> new Sigue("CON_VB_IMPEDIDO", Map.of("impedimento", impedimento)))
                .orElse(Sigue.caso(expediente.estado()));
    }

    /** Lo que se publica suele llevar imágenes: si no van con el envío, no son parte de lo enviado. */
    @Override
    @Clausula("COATZA-3")
    public boolean recibeArchivos() {
        return true;
    }

    @Override
    public List<String> advertencias(Expediente expediente) {
        return vistosBuenos.de(expediente).contenido().advertencias();
    }

    /** A quien le tocaría corregirlo. */
    @Override
    @Clausula("COATZA-3")
    public boolean loRetira(Expediente expediente, String usuario) {
        return vistosBuenos.delArea(expediente.folio()).contains(usuario);
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return vistosBuenos.de(expediente).abierto();
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        vistosBuenos.de(expediente).exigirAbierto();
        motor.entregar(
                VistoBuenoProceso.RETIRADO,
                expediente.instanciaProceso(),
                Map.of(VistoBuenoProceso.MOTIVO_RETIRO.nombre(), motivo));
    }
}
