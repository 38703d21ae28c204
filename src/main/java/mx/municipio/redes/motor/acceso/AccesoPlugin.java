package mx.municipio.redes.motor.acceso;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;
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
        List<SessionFactory> propias = new ArrayList<>();
        if (motor.getCustomSessionFactories() != null) {
            propias.addAll(motor.getCustomSessionFactories());
        }
        propias.add(new FabricaDePermisos());
        motor.setCustomSessionFactories(propias);
        motor.setResourceAuthorizationProvider(new DefaultAuthorizationProvider() {
            @Override
            public AuthorizationEntity[] newUser(User usuario) {
                AuthorizationEntity propia = createGrantAuthorization(
                        usuario.getId(), null, Resources.USER, usuario.getId(), Permissions.READ, Permissions.UPDATE);
                return new AuthorizationEntity[] {propia};
            }
        });
    }

    /**
     * Los permisos del usuario se buscan por todos sus grupos. De fábrica, antes de cada orden se averigua qué grupos
     * tienen alguno recorriendo la tabla entera, que crece con cada tarea abierta.
     */
    private static final class PermisosSinRecorrido extends AuthorizationManager {

        @Override
        public List<String> filterAuthenticatedGroupIds(@Nullable List<String> grupos) {
            return grupos == null ? List.of() : List.copyOf(grupos);
        }
    }

    private static final class FabricaDePermisos implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new PermisosSinRecorrido();
        }
    }
}
