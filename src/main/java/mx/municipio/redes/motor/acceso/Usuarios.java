package mx.municipio.redes.motor.acceso;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Los usuarios y grupos que el programa mismo crea en el motor. Lo que ya existe se deja como está. */
@Component
public class Usuarios {

    private final IdentityServiceImpl identityService;
    private final ProcessEngineConfigurationImpl configuracion;
    private final Identidades identidades;

    Usuarios(
            IdentityService identityService,
            @Lazy ProcessEngineConfigurationImpl configuracion,
            Identidades identidades) {
        this.identityService = (IdentityServiceImpl) identityService;
        this.configuracion = configuracion;
        this.identidades = identidades;
    }

    /** Los grupos que la norma necesita. */
    void asegurarGrupos() {
        Grupos.nombres().forEach((id, nombre) -> {
            if (identityService.createGroupQuery().groupId(id).count() == 0) {
                var grupo = identityService.newGroup(id);
                grupo.setName(nombre);
                grupo.setType(Grupos.ADMINISTRACION_DEL_MOTOR.equals(id) ? "SYSTEM" : "FUNCION");
                identityService.saveGroup(grupo);
            }
        });
    }

    /** Da de alta a quien no exista, sin aplicarle la política de claves, y lo agrega a los grupos. */
    public void asegurar(String id, String nombre, String apellidos, String correo, String clave, Set<String> grupos) {
        asegurarGrupos();
        if (identityService.createUserQuery().userId(id).count() == 0) {
            var usuario = identityService.newUser(id);
            usuario.setFirstName(nombre);
            usuario.setLastName(apellidos);
            usuario.setEmail(correo);
            usuario.setPassword(clave);
            identityService.saveUser(usuario, true);
        }
        for (String grupo : grupos) {
            if (identityService
                            .createGroupQuery()
                            .groupId(grupo)
                            .groupMember(id)
                            .count()
                    == 0) {
                identityService.createMembership(id, grupo);
            }
        }
        identidades.olvidar(id);
    }

    /** Quienes administran el motor. */
    public List<String> administradoresDelMotor() {
        return identityService.createUserQuery().memberOfGroup(Grupos.ADMINISTRACION_DEL_MOTOR).list().stream()
                .map(usuario -> usuario.getId())
                .toList();
    }

    /** Si esa es la clave de la persona; no cuenta como intento. */
    public boolean tieneClave(String id, String clave) {
        var usuario = (UserEntity) identityService.createUserQuery().userId(id).singleResult();
        return usuario != null
                && usuario.getPassword() != null
                && configuracion
                        .getPasswordManager()
                        .check(EncryptionUtil.saltPassword(clave, usuario.getSalt()), usuario.getPassword());
    }

    /** Si la política de claves acepta esa clave para esa persona. */
    public boolean aceptable(String id, String clave) {
        return identityService
                .checkPasswordAgainstPolicy(clave, identityService.newUser(id))
                .isValid();
    }

    /** Levanta los bloqueos por intentos fallidos: su hora de término es la del reloj que se acaba de mover. */
    public void levantarBloqueos() {
        for (var usuario : identityService.createUserQuery().list()) {
            if (((UserEntity) usuario).getLockExpirationTime() != null) {
                identityService.unlockUser(usuario.getId());
            }
        }
        identidades.olvidarTodo();
    }
}
