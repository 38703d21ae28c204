package mx.municipio.redes.motor.acceso;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Claves con bcrypt y política, y lo que el motor otorga por su cuenta reducido a lo necesario. */
@Component
final class AccesoPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        motor.setPasswordEncryptor(new CifradorBcrypt());
        motor.setEnablePasswordPolicy(true);
        motor.setPasswordPolicy(new PoliticaDeClaves());
        // Con UPDATE, lo usual, quien trabaja una tarea podría también renombrarla, refecharla o delegarla fuera.
        motor.setDefaultUserPermissionNameForTask("TASK_WORK");
        motor.setResourceAuthorizationProvider(new DefaultAuthorizationProvider() {
            @Override
            public AuthorizationEntity[] newUser(User usuario) {
                AuthorizationEntity propia = createGrantAuthorization(
                        usuario.getId(), null, Resources.USER, usuario.getId(), Permissions.READ, Permissions.UPDATE);
                return new AuthorizationEntity[] {propia};
            }
        });
    }
}
