package mx.municipio.redes.expediente.application;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retira un trámite una persona a la que le toca. */
@Component
public class RetirarTramite {

    private final Expedientes expedientes;
    private final Textos textos;
    private final UsuarioActual usuarioActual;

    RetirarTramite(Expedientes expedientes, Textos textos, UsuarioActual usuarioActual) {
        this.textos = textos;
        this.expedientes = expedientes;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Retira el trámite.
     *
     * @throws NoEncontradoException si el expediente no es de ese trámite o no concierne a quien pide
     * @throws ProhibidoException si a quien pide no le toca
     * @throws ConflictoException si ya concluyó
     */
    @Transactional
    public void ejecutar(Tramite tramite, String folio, @Nullable String motivo) {
        if (!expedientes.exigirVisible(folio).proceso().equals(tramite.proceso())) {
            throw new NoEncontradoException(
                    "No hay " + textos.tramite(tramite.proceso()) + " con el folio «" + folio + "».");
        }
        Expediente expediente = expedientes.bloquear(folio);
        if (!tramite.loRetira(expediente, usuarioActual.exigir().id())) {
            throw new ProhibidoException("A usted no le toca retirar este trámite.");
        }
        tramite.retirar(expediente, TextoLibre.exigir("motivo", "Motivo", motivo));
    }
}
