package mx.municipio.redes.motor.acceso;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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

            @Override
            protected @Nullable AuthorizationEntity getGrantAuthorization(
                    String tarea, @Nullable String usuario, @Nullable String grupo, Resource recurso) {
                // De una tarea que se está creando no hay permisos que buscar en la base.
                TaskEntity enCreacion =
                        Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, tarea);
                return enCreacion != null && enCreacion.getRevision() == 0
                        ? null
                        : super.getGrantAuthorization(tarea, usuario, grupo, recurso);
            }
        });
    }

    /**
     * Los permisos del usuario se buscan por todos sus grupos. De fábrica, antes de cada orden se averigua qué grupos
     * tienen alguno recorriendo la tabla entera, que crece con cada tarea abierta.
     */
    private static final class PermisosSinRecorrido extends AuthorizationManager {

        @Override
        public Authorization createNewAuthorization(int tipo) {
            if (tipo == Authorization.AUTH_TYPE_REVOKE) {
                throw new BadUserRequestException(
                        "Aquí no se revoca: todo está negado salvo lo otorgado. Quite el permiso o el grupo.");
            }
            return super.createNewAuthorization(tipo);
        }

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
