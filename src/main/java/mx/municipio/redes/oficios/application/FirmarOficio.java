package mx.municipio.redes.oficios.application;

import java.util.Objects;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Firmas;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Padron;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Quien ocupa el cargo firma el oficio que se emitió cuando estaba vacante. */
@Component
public class FirmarOficio {

    private final ConsultarOficios consultar;
    private final Oficios oficios;
    private final Firmas firmas;
    private final Expedientes expedientes;
    private final Padron padron;
    private final UsuarioActual usuarioActual;
    private final TransactionTemplate transaccion;

    FirmarOficio(
            ConsultarOficios consultar,
            Oficios oficios,
            Firmas firmas,
            Expedientes expedientes,
            Padron padron,
            UsuarioActual usuarioActual,
            PlatformTransactionManager transacciones) {
        this.consultar = consultar;
        this.oficios = oficios;
        this.firmas = firmas;
        this.expedientes = expedientes;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    /**
     * @throws mx.municipio.redes.errores.NoEncontradoException si no existe o no concierne a quien actúa
     * @throws ProhibidoException si quien actúa no ocupa el cargo ni suple a quien lo ocupa
     * @throws ConflictoException si no espera firma, o está anulado o alterado
     */
    @Clausula("NT10-SR-1")
    public Oficio ejecutar(String codigo) {
        Oficio oficio = consultar.exigirIntegro(codigo);
        Usuario usuario = usuarioActual.exigir();
        if (!puede(oficio, usuario)) {
            throw new ProhibidoException("Solo firma un oficio quien ocupa el cargo, o quien lo suple.");
        }
        return Objects.requireNonNull(transaccion.execute(estado -> {
            expedientes.bloquear(oficio.folio());
            Oficio actual = oficios.buscar(oficio.codigo()).orElseThrow();
            if (actual.anulado() || !actual.porFirmar()) {
                throw new ConflictoException(
                        actual.anulado() ? "Ese oficio está anulado." : "Ese oficio ya está firmado.");
            }
            oficios.firmar(actual, usuario.id(), firmas.de(Objects.requireNonNull(actual.organo())));
            return oficios.buscar(oficio.codigo()).orElseThrow();
        }));
    }

    /** Si quien actúa puede firmarlo ahora. */
    public boolean admite(Oficio oficio) {
        return oficio.porFirmar()
                && !oficio.anulado()
                && usuarioActual
                        .buscar()
                        .filter(usuario -> puede(oficio, usuario))
                        .isPresent();
    }

    private boolean puede(Oficio oficio, Usuario usuario) {
        return oficio.organo() != null && padron.esTitular(usuario.id(), oficio.organo());
    }
}
