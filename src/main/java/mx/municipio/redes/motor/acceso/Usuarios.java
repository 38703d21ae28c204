package mx.municipio.redes.motor.acceso;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Los usuarios y grupos que el programa mismo crea en el motor. Lo que ya existe se deja como está. */
@Component
public class Usuarios {

    private final IdentityServiceImpl identityService;
    private final ProcessEngineConfigurationImpl configuracion;
    private final Identidades identidades;
    private final Intentos intentos;
    private final Claves claves;

    Usuarios(
            IdentityService identityService,
            @Lazy ProcessEngineConfigurationImpl configuracion,
            Identidades identidades,
            Intentos intentos,
            Claves claves) {
        this.identityService = (IdentityServiceImpl) identityService;
        this.configuracion = configuracion;
        this.identidades = identidades;
        this.intentos = intentos;
        this.claves = claves;
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
            if (miembros(id, grupo) == 0) {
                identityService.createMembership(id, grupo);
            }
        }
        identidades.olvidar(id);
    }

    /** Si la persona es del grupo. */
    public boolean es(String id, String grupo) {
        return configuracion
                .getCommandExecutorTxRequired()
                .execute(contexto -> contexto.runWithoutAuthorization(() -> miembros(id, grupo) > 0));
    }

    private long miembros(String id, String grupo) {
        return identityService.createGroupQuery().groupId(grupo).groupMember(id).count();
    }

    /** Lo que de una persona dice su usuario; nulo lo que no dice. */
    public record Datos(String nombre, @Nullable String correo) {}

    /** Vacío si no es usuario. */
    public Optional<Datos> datos(String id) {
        return configuracion
                .getCommandExecutorTxRequired()
                .execute(contexto -> contexto.runWithoutAuthorization(() -> Optional.ofNullable(
                                identityService.createUserQuery().userId(id).singleResult())
                        .map(usuario -> new Datos(PersonasDelMotor.nombre(usuario), usuario.getEmail()))));
    }

    /** Da de alta a quien no exista, sin contraseña: no puede entrar hasta que un supervisor le dé una. */
    public void registrar(String id, String nombre, String apellidos, String correo) {
        sinRevisarPermisos(() -> {
            var usuario =
                    (UserEntity) identityService.createUserQuery().userId(id).singleResult();
            if (usuario == null) {
                usuario = (UserEntity) identityService.newUser(id);
            }
            usuario.setFirstName(nombre);
            usuario.setLastName(apellidos);
            usuario.setEmail(correo);
            identityService.saveUser(usuario, true);
        });
    }

    /**
     * Agrega a la persona a unos grupos y la quita de otros. Surte efecto en sus sesiones al confirmarse la transacción
     * de quien llama. Quien no es usuario se ignora.
     */
    public void ajustarGrupos(String id, Set<String> agregar, Set<String> quitar) {
        sinRevisarPermisos(() -> {
            asegurarGrupos();
            if (identityService.createUserQuery().userId(id).count() == 0) {
                return;
            }
            Set<String> actuales = identityService.createGroupQuery().groupMember(id).list().stream()
                    .map(Group::getId)
                    .collect(Collectors.toSet());
            agregar.stream()
                    .filter(grupo -> !actuales.contains(grupo))
                    .forEach(grupo -> identityService.createMembership(id, grupo));
            quitar.stream().filter(actuales::contains).forEach(grupo -> identityService.deleteMembership(id, grupo));
        });
        olvidarAlConfirmar(id);
    }

    /** Lo decide quien llama, no los permisos de quien actúa: un titular no administra usuarios. */
    private void sinRevisarPermisos(Runnable accion) {
        configuracion.getCommandExecutorTxRequired().execute(contexto -> {
            contexto.runWithoutAuthorization(() -> {
                accion.run();
                return null;
            });
            return null;
        });
    }

    private void olvidarAlConfirmar(String id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            identidades.olvidar(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                identidades.olvidar(id);
            }
        });
    }

    /** Los correos de quienes son del grupo; falta el de quien no tiene. */
    public List<String> correosDelGrupo(String grupo) {
        List<String> correos = new ArrayList<>();
        sinRevisarPermisos(() -> identityService.createUserQuery().memberOfGroup(grupo).list().stream()
                .map(User::getEmail)
                .filter(correo -> correo != null && !correo.isEmpty())
                .forEach(correos::add));
        return correos;
    }

    /** El usuario que tiene ese correo; vacío si ninguno, o si varios. */
    public Optional<String> deCorreo(String correo) {
        List<User> suyos = new ArrayList<>();
        sinRevisarPermisos(() ->
                suyos.addAll(identityService.createUserQuery().userEmail(correo).list()));
        return suyos.size() == 1 ? Optional.of(suyos.get(0).getId()) : Optional.empty();
    }

    /** El correo del usuario, si tiene. */
    public Optional<String> correo(String id) {
        List<User> usuario = new ArrayList<>();
        sinRevisarPermisos(() ->
                usuario.addAll(identityService.createUserQuery().userId(id).list()));
        return usuario.stream()
                .map(User::getEmail)
                .filter(correo -> correo != null && !correo.isEmpty())
                .findFirst();
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
        return usuario != null && claves.es(clave, usuario.getPassword(), usuario.getSalt());
    }

    /** Si es un nombre del programa, que no se da a nadie. */
    public boolean reservado(String id) {
        return Reservados.es(id);
    }

    /** Qué le falta a esa clave para que la política la acepte a esa persona, en frases; nada si la acepta. */
    public List<String> faltas(String id, String clave) {
        return identityService
                .checkPasswordAgainstPolicy(
                        clave, identityService.createUserQuery().userId(id).singleResult())
                .getViolatedRules()
                .stream()
                .map(regla -> ((PoliticaDeClaves.Exigida) regla).falta())
                .toList();
    }

    /**
     * Cambia la clave de quien actúa. Su HTTP Basic y sus sesiones dejan de servir, también la que la cambió si no se
     * autentica de nuevo.
     *
     * @throws mx.municipio.redes.errores.FormularioException si la política no la acepta
     */
    public void cambiarClave(String id, String clave) {
        var usuario = identityService.createUserQuery().userId(id).singleResult();
        usuario.setPassword(clave);
        identityService.saveUser(usuario);
        olvidarAlConfirmar(id);
    }

    /** Si la política de claves acepta esa clave para esa persona. */
    public boolean aceptable(String id, String clave) {
        return identityService
                .checkPasswordAgainstPolicy(clave, identityService.newUser(id))
                .isValid();
    }

    /** Olvida los intentos fallidos: la hora en que se acaba la espera es la del reloj que se acaba de mover. */
    public void levantarBloqueos() {
        identidades.olvidarTodo();
        intentos.olvidarTodo();
    }
}
