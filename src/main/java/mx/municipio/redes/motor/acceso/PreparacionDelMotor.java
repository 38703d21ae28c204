package mx.municipio.redes.motor.acceso;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Deja listos grupos y permisos antes de que se abra el puerto. */
@Component
class PreparacionDelMotor implements SmartInitializingSingleton {

    private final ArranqueUnico arranque;
    private final Usuarios usuarios;
    private final Permisos permisos;

    PreparacionDelMotor(ArranqueUnico arranque, Usuarios usuarios, Permisos permisos) {
        this.arranque = arranque;
        this.usuarios = usuarios;
        this.permisos = permisos;
    }

    @Override
    public void afterSingletonsInstantiated() {
        arranque.ejecutar(() -> {
            usuarios.asegurarGrupos();
            permisos.asegurar();
        });
    }
}
