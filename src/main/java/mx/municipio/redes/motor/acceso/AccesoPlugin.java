package mx.municipio.redes.motor.acceso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.municipio.redes.motor.CambiosDeAcceso;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claves con bcrypt y política, y lo que el motor otorga por su cuenta reducido a lo necesario. */
@Component
final class AccesoPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<CambiosDeAcceso> registro;
    private final Intentos intentos;
    private final Claves claves;
    private final JdbcClient jdbc;

    AccesoPlugin(ObjectProvider<CambiosDeAcceso> registro, Intentos intentos, Claves claves, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.registro = registro;
        this.intentos = intentos;
        this.claves = claves;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        motor.setIdentityProviderSessionFactory(new FabricaDePersonas());
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

    private static final Set<String> DE_INICIO =
            Set.of(Permissions.CREATE.getName(), Permissions.CREATE_INSTANCE.getName());

    /** Quién pregunta, con qué grupos, y por qué permiso para iniciar. */
    private record Inicio(String usuario, List<String> grupos, String permiso, @Nullable String proceso) {}

    /**
     * Si puede iniciar cada procedimiento. Un permiso que cambie vale a los cinco segundos, como en las aplicaciones del
     * motor; un cambio de grupos, enseguida.
     */
    private final Cache<Inicio, Boolean> inicios = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(10_000)
            .build();

    /**
     * Los permisos del usuario se buscan por todos sus grupos. De fábrica, antes de cada orden se averigua qué grupos
     * tienen alguno recorriendo la tabla entera, que crece con cada tarea abierta.
     */
    private final class PermisosSinRecorrido extends AuthorizationManager {

        @Override
        public boolean isAuthorized(
                String usuario,
                @Nullable List<String> grupos,
                Permission permiso,
                Resource recurso,
                @Nullable String proceso) {
            return DE_INICIO.contains(permiso.getName())
                            && (recurso.equals(Resources.PROCESS_DEFINITION)
                                    || recurso.equals(Resources.PROCESS_INSTANCE))
                    ? inicios.get(
                            new Inicio(usuario, filterAuthenticatedGroupIds(grupos), permiso.getName(), proceso),
                            clave -> super.isAuthorized(usuario, grupos, permiso, recurso, proceso))
                    : super.isAuthorized(usuario, grupos, permiso, recurso, proceso);
        }

        /**
         * Sin revocaciones que buscar, el motor recorre por cada tarea todos los permisos de la oficina, y cada tarea tiene
         * el suyo. Buscándolas, los lee una vez; no hay ninguna, y ve las mismas. De un caso o una tarea, lo primero basta.
         */
        @Override
        public void configureTaskQuery(TaskQueryImpl consulta) {
            super.configureTaskQuery(consulta);
            consulta.getAuthCheck()
                    .setRevokeAuthorizationCheckEnabled(
                            consulta.getProcessInstanceId() == null && consulta.getTaskId() == null);
        }

        @Override
        public List<String> filterAuthenticatedGroupIds(@Nullable List<String> grupos) {
            return grupos == null ? List.of() : List.copyOf(grupos);
        }
    }

    private final class FabricaDePermisos implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new PermisosSinRecorrido();
        }
    }

    private final class FabricaDePersonas implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return PersonasDelMotor.class;
        }

        @Override
        public Session openSession() {
            return new PersonasDelMotor(registro::getObject, intentos, claves, jdbc);
        }
    }
}
