package mx.municipio.redes.procedimientos.publicacion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.TramiteEnHoja;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.springframework.stereotype.Component;

/** El asiento de una publicación como trámite. */
@Component
class PublicacionTramite implements TramiteEnHoja {

    private final AsentarPublicacion asientos;
    private final PuertaDePublicacion puerta;
    private final Recepcion recepcion;
    private final Motor motor;

    PublicacionTramite(AsentarPublicacion asientos, PuertaDePublicacion puerta, Recepcion recepcion, Motor motor) {
        this.asientos = asientos;
        this.puerta = puerta;
        this.recepcion = recepcion;
        this.motor = motor;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                PublicacionProceso.CLAVE,
                "publicaciones",
                "PUB",
                Set.of("comunicacion-social"),
                EstadoPublicacion.values());
    }

    @Override
    public String ninguno() {
        return "No se asentó ninguna publicación.";
    }

    @Override
    @Clausula({"NT10-CG-XI", "NT10-EV-3", "NT10-ADM-I-a"})
    public String acusar(List<Expediente> iniciados, String sha256) {
        int cuantas = iniciados.size();
        return recepcion
                .acuse(iniciados)
                .fundamento("NT10-ADM-I-a NT10-CG-XI COATZA-8")
                .asunto("Se recibió una hoja de publicaciones")
                .huella(sha256)
                .emitir("La hoja asentó " + (cuantas == 1 ? "una publicación" : cuantas + " publicaciones") + ", de "
                        + iniciados.get(0).folio() + " a "
                        + iniciados.get(cuantas - 1).folio()
                        + "; la huella es la del archivo. Nadie tiene que aprobarlas, y la norma no fija plazo.")
                .codigo();
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        String folio = expediente.folio();
        return switch (AsentarPublicacion.estado(expediente)) {
            case POR_PUBLICAR ->
                puerta.impedimentoDeVeda(asientos.declarada(folio).publicacion().declaracion())
                        .map(impedimento -> new Sigue("POR_PUBLICAR_IMPEDIDA", Map.of("impedimento", impedimento)))
                        .orElse(Sigue.caso("POR_PUBLICAR"));
            case ASENTADA ->
                expediente.cerrado()
                        ? Sigue.caso("ASENTADA")
                        : new Sigue(
                                "ASENTADA_CON_VIGENCIA",
                                Map.of("vigencia", EnPalabras.fecha(asientos.vigencia(folio))));
            default -> Sigue.caso(expediente.estado());
        };
    }

    @Override
    public List<String> advertencias(Expediente expediente) {
        return asientos.advertencias(expediente.folio());
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return AsentarPublicacion.estado(expediente) == EstadoPublicacion.POR_PUBLICAR;
    }

    /** Lo publicado no se retira del registro. */
    @Override
    @Clausula("NT10-CG-XI")
    public void retirar(Expediente expediente, String motivo) {
        if (!admiteRetiro(expediente)) {
            throw new ConflictoException(
                    "Solo se retira lo que aún no se publica; lo publicado queda asentado.", "NT10-CG-XI");
        }
        cuentaCancelada(expediente, motivo);
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return AsentarPublicacion.estado(expediente) == EstadoPublicacion.SIN_OBJETO;
    }

    @Override
    @Clausula("NT10-PAB-VII")
    public void cuentaCancelada(Expediente expediente, String motivo) {
        motor.entregar(
                PublicacionProceso.MENSAJE_SIN_OBJETO,
                expediente.instanciaProceso(),
                Map.of(PublicacionProceso.MOTIVO_SIN_OBJETO.nombre(), motivo));
    }
}
