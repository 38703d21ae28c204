package mx.municipio.redes.bitacora;

import mx.municipio.redes.motor.CambiosDeAcceso;
import org.springframework.stereotype.Component;

/** Los cambios de usuarios y grupos hechos en Admin o por el REST del motor, en su propia cadena. */
@Component
final class BitacoraDeAccesos implements CambiosDeAcceso {

    private final Bitacora bitacora;

    BitacoraDeAccesos(Bitacora bitacora) {
        this.bitacora = bitacora;
    }

    @Override
    public void asentar(String suceso, String detalle) {
        bitacora.asentar(Registros.ACCESOS, suceso, null, detalle);
    }
}
