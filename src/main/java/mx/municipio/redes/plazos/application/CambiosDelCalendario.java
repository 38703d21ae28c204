package mx.municipio.redes.plazos.application;

import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import org.springframework.stereotype.Component;

/** Lo que todo cambio del calendario tiene en común: quién puede hacerlo y dónde se asienta. */
@Component
class CambiosDelCalendario {

    private static final String SINDICATURA = "sindicatura";

    private final UsuarioActual usuarioActual;
    private final Bitacora bitacora;

    CambiosDelCalendario(UsuarioActual usuarioActual, Bitacora bitacora) {
        this.usuarioActual = usuarioActual;
        this.bitacora = bitacora;
    }

    /** Clave de acceso de quien actúa, que debe ser de la Sindicatura. */
    String exigirSindicatura() {
        Usuario usuario = usuarioActual.exigir();
        if (!usuario.es(SINDICATURA)) {
            throw new ProhibidoException("Solo la Sindicatura cambia el calendario de días inhábiles.");
        }
        return usuario.id();
    }

    void asentar(String actor, String suceso, String detalle) {
        bitacora.asentar(Registros.CALENDARIO, actor, suceso, "NT10-CG-VII-b", detalle);
    }
}
