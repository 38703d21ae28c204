package mx.municipio.redes.motor.acceso;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Si una contraseña es la guardada. Tarda lo mismo cuando no hay ninguna: no dice qué usuarios existen. */
@Component
class Claves {

    private final ProcessEngineConfigurationImpl configuracion;
    private final CifradorBcrypt cifrador = new CifradorBcrypt();
    private final String deNadie = cifrador.encrypt("nadie");

    Claves(@Lazy ProcessEngineConfigurationImpl configuracion) {
        this.configuracion = configuracion;
    }

    boolean es(String clave, @Nullable String cifrada, @Nullable String sal) {
        if (cifrada == null) {
            cifrador.check(clave, deNadie);
            return false;
        }
        return configuracion.getPasswordManager().check(EncryptionUtil.saltPassword(clave, sal), cifrada);
    }
}
