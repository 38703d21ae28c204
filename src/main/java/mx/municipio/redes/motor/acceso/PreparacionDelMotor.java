package mx.municipio.redes.motor.acceso;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Deja listos grupos y permisos antes de que se abra el puerto. */
@Component
class PreparacionDelMotor implements SmartInitializingSingleton {

    private final ArranqueUnico arranque;
    private final Usuarios usuarios;

    PreparacionDelMotor(ArranqueUnico arranque, Usuarios usuarios) {
        this.arranque = arranque;
        this.usuarios = usuarios;
    }

    @Override
    public void afterSingletonsInstantiated() {
        arranque.ejecutar(() -> {
            usuarios.asegurarGrupos();
        });
    }
}
