package mx.municipio.redes.oficios.application;

import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.springframework.stereotype.Component;

/** Los oficios de los expedientes que conciernen a quien pregunta. */
@Component
public class ConsultarOficios {

    private final Oficios oficios;
    private final Expedientes expedientes;
    private final UsuarioActual usuarioActual;

    ConsultarOficios(Oficios oficios, Expedientes expedientes, UsuarioActual usuarioActual) {
        this.oficios = oficios;
        this.expedientes = expedientes;
        this.usuarioActual = usuarioActual;
    }

    public List<Oficio> delExpediente(String folio) {
        return oficios.delExpediente(expedientes.exigirVisible(folio).folio());
    }

    /**
     * El oficio, si concierne a quien pregunta y está como se emitió.
     *
     * @throws NoEncontradoException si no existe o no le concierne, sin decir cuál de las dos
     * @throws ConflictoException si él o la bitácora de su expediente están alterados
     */
    @Clausula("NT10-CG-XI")
    public Oficio exigirIntegro(String codigo) {
        Oficio oficio = exigir(codigo);
        if (!oficios.comprobar(oficio.codigo()).orElseThrow().autentico()) {
            throw new ConflictoException(
                    "Lo guardado de este oficio no corresponde a su sello. Avise a la Sindicatura.", "NT10-CG-XI");
        }
        return oficio;
    }

    /**
     * El oficio, si el expediente concierne a quien pregunta o si se dirige a él en persona.
     *
     * @throws NoEncontradoException si no existe o no le concierne, sin decir cuál de las dos
     */
    public Oficio exigir(String codigo) {
        return oficios.buscar(codigo)
                .filter(oficio -> esParaQuienPregunta(oficio) || conExpediente(oficio))
                .orElseThrow(() -> new NoEncontradoException("No hay oficio con el código «" + codigo + "»."));
    }

    private boolean esParaQuienPregunta(Oficio oficio) {
        return usuarioActual.exigir().id().equals(oficio.carta().para().usuario());
    }

    /** Si a quien pregunta le concierne también el expediente entero. */
    public boolean conExpediente(Oficio oficio) {
        return expedientes.visible(oficio.folio());
    }
}
