package mx.municipio.redes.plazos.application;

import java.util.List;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Registros;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.PlazosAbiertos;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lo que todo cambio del calendario tiene en común: quién puede hacerlo, qué plazos mueve y dónde se asienta. */
@Component
class CambiosDelCalendario {

    private static final String SINDICATURA = "sindicatura";

    private final UsuarioActual usuarioActual;
    private final Bitacora bitacora;
    private final ObjectProvider<PlazosAbiertos> plazosAbiertos;

    CambiosDelCalendario(
            UsuarioActual usuarioActual, Bitacora bitacora, ObjectProvider<PlazosAbiertos> plazosAbiertos) {
        this.usuarioActual = usuarioActual;
        this.bitacora = bitacora;
        this.plazosAbiertos = plazosAbiertos;
    }

    /** Clave de acceso de quien actúa, que debe ser de la Sindicatura. */
    String exigirSindicatura() {
        Usuario usuario = usuarioActual.exigir();
        if (!usuario.es(SINDICATURA)) {
            throw new ProhibidoException("Solo la Sindicatura cambia el calendario de días inhábiles.");
        }
        return usuario.id();
    }

    List<PlazoMovido> recalcular(CambioDeCalendario cambio) {
        return plazosAbiertos
                .orderedStream()
                .flatMap(abiertos -> abiertos.recalcular(cambio).stream())
                .toList();
    }

    void asentar(String actor, String suceso, String detalle, List<PlazoMovido> movidos) {
        bitacora.asentar(
                Registros.CALENDARIO,
                actor,
                suceso,
                "NT10-CG-VII-b",
                detalle + " Plazos en curso movidos: " + movidos.size() + ".");
    }
}
