package mx.municipio.redes.oficios.application;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Firmas;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Padron;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quien ocupa el cargo firma el oficio que se emitió cuando estaba vacante. */
@Component
public class FirmarOficio {

    private final ConsultarOficios consultar;
    private final Oficios oficios;
    private final Firmas firmas;
    private final Expedientes expedientes;
    private final Padron padron;
    private final UsuarioActual usuarioActual;

    FirmarOficio(
            ConsultarOficios consultar,
            Oficios oficios,
            Firmas firmas,
            Expedientes expedientes,
            Padron padron,
            UsuarioActual usuarioActual) {
        this.consultar = consultar;
        this.oficios = oficios;
        this.firmas = firmas;
        this.expedientes = expedientes;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
    }

    /**
     * @throws mx.municipio.redes.errores.NoEncontradoException si no existe o no concierne a quien actúa
     * @throws ProhibidoException si quien actúa no ocupa el cargo ni suple a quien lo ocupa
     * @throws ConflictoException si no espera firma, o está anulado o alterado
     */
    @Transactional
    @Clausula("NT10-SR-1")
    public Oficio ejecutar(String codigo) {
        Oficio pedido = consultar.exigir(codigo);
        String organo = pedido.organo();
        String usuario = usuarioActual.exigir().id();
        if (organo == null || !padron.esTitular(usuario, organo)) {
            throw new ProhibidoException("Solo firma un oficio quien ocupa el cargo, o quien lo suple.");
        }
        expedientes.bloquear(pedido.folio());
        Oficio oficio = consultar.exigirIntegro(codigo);
        if (!oficio.porFirmar()) {
            throw new ConflictoException("Ese oficio no espera firma: ya la tiene, o está anulado.");
        }
        oficios.firmar(oficio, usuario, firmas.de(organo));
        return consultar.exigir(codigo);
    }

    /** Si quien actúa puede firmarlo ahora. */
    public boolean admite(Oficio oficio) {
        return oficio.porFirmar() && padron.esTitular(usuarioActual.exigir().id(), String.valueOf(oficio.organo()));
    }
}
