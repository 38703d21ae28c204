package mx.municipio.redes.motor.acceso;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * Lo que cada grupo puede hacer en el motor; todo lo demás está negado. Quien trabaja una tarea no necesita más que ser
 * su candidato en el modelo; quién puede iniciar un procedimiento sale también del modelo
 * ({@code camunda:candidateStarterGroups}).
 */
@Component
public class Permisos {

    private record Inicio(String grupo, String proceso) {}

    private final AuthorizationService authorizationService;
    private final RepositoryService repositoryService;

    Permisos(AuthorizationService authorizationService, RepositoryService repositoryService) {
        this.authorizationService = authorizationService;
        this.repositoryService = repositoryService;
    }

    void asegurar() {
        for (String grupo : Grupos.nombres().keySet()) {
            otorgar(grupo, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
        otorgar(Grupos.SUPERVISORES, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        otorgar(Grupos.SUPERVISORES, Resources.APPLICATION, "admin", Permissions.ACCESS);
        for (Resource recurso : Resources.values()) {
            otorgar(Grupos.ADMINISTRACION_DEL_MOTOR, recurso, Authorization.ANY, Permissions.ALL);
        }
        asegurarInicios();
    }

    /** Agrega al grupo esos permisos sobre ese recurso, si no los tiene. */
    public void otorgar(String grupo, Resource recurso, String id, Permission... permisos) {
        Authorization actual = authorizationService
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grupo)
                .resourceType(recurso)
                .resourceId(id)
                .singleResult();
        if (actual == null) {
            actual = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            actual.setGroupId(grupo);
            actual.setResource(recurso);
            actual.setResourceId(id);
        }
        boolean cambia = false;
        for (Permission permiso : permisos) {
            if (!actual.isPermissionGranted(permiso)) {
                actual.addPermission(permiso);
                cambia = true;
            }
        }
        if (cambia) {
            authorizationService.saveAuthorization(actual);
        }
    }

    private void asegurarInicios() {
        Set<Inicio> segunLosModelos = segunLosModelos();
        for (Inicio inicio : segunLosModelos) {
            otorgar(
                    inicio.grupo,
                    Resources.PROCESS_DEFINITION,
                    inicio.proceso,
                    Permissions.READ,
                    Permissions.CREATE_INSTANCE);
            otorgar(inicio.grupo, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        }
        // Un modelo nuevo que ya no nombra a un grupo le quita lo que el anterior le dio.
        for (String grupo : Grupos.nombres().keySet()) {
            if (!grupo.equals(Grupos.ADMINISTRACION_DEL_MOTOR)) {
                authorizationService
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .groupIdIn(grupo)
                        .resourceType(Resources.PROCESS_DEFINITION)
                        .list()
                        .stream()
                        .filter(otorgado -> !segunLosModelos.contains(new Inicio(grupo, otorgado.getResourceId())))
                        .forEach(sobra -> authorizationService.deleteAuthorization(sobra.getId()));
            }
        }
    }

    private Set<Inicio> segunLosModelos() {
        Set<Inicio> inicios = new HashSet<>();
        for (var definicion :
                repositoryService.createProcessDefinitionQuery().latestVersion().list()) {
            for (var enlace : repositoryService.getIdentityLinksForProcessDefinition(definicion.getId())) {
                if (enlace.getGroupId() != null) {
                    inicios.add(new Inicio(enlace.getGroupId(), definicion.getKey()));
                }
            }
        }
        return inicios;
    }
}
