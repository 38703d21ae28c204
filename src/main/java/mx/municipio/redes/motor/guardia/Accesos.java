package mx.municipio.redes.motor.guardia;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DireccionDeCorreo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.CambiosDeAcceso;
import mx.municipio.redes.motor.CambiosDeCorreo;
import mx.municipio.redes.motor.acceso.Grupos;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * Lo que un administrador del motor puede hacer con usuarios y grupos por fuera del programa. Los permisos y los grupos
 * son del programa; repartir a las personas en ellos sí es cosa suya, no consigo mismo. Lo que cambió lo asienta el
 * motor mismo ({@code motor.acceso.PersonasDelMotor}).
 */
final class Accesos {
    static final String PERMISOS = "Los permisos los define el programa; no se crean, cambian ni borran por esta vía.";
    static final String GRUPO_DEL_PROGRAMA = "Los grupos del programa no se cambian ni se borran.";
    static final String LOS_PROPIOS = "Nadie cambia sus propios grupos; lo hace otro supervisor.";
    static final String SIN_USUARIO = "No existe el usuario pedido.";
    static final String SIN_GRUPO = "No existe el grupo pedido.";
    static final String OTRO_USUARIO = "id: no es el del usuario de la dirección; no se cambia.";
    static final String YA_ESTA = "La persona ya está en ese grupo.";

    /** El de las columnas del motor. */
    private static final int LARGO = 255;

    private static final CampoInterno AGREGAR_USUARIO = new CampoInterno(CreateMembershipCmd.class, "userId");
    private static final CampoInterno AGREGAR_GRUPO = new CampoInterno(CreateMembershipCmd.class, "groupId");
    private static final CampoInterno QUITAR_USUARIO = new CampoInterno(DeleteMembershipCmd.class, "userId");
    private static final CampoInterno QUITAR_GRUPO = new CampoInterno(DeleteMembershipCmd.class, "groupId");
    private static final CampoInterno GUARDAR_GRUPO = new CampoInterno(SaveGroupCmd.class, "group");
    private static final CampoInterno BORRAR_GRUPO = new CampoInterno(DeleteGroupCmd.class, "groupId");
    private static final CampoInterno GUARDAR_USUARIO = new CampoInterno(SaveUserCmd.class, "user");
    private static final CampoInterno DESBLOQUEAR_USUARIO = new CampoInterno(UnlockUserCmd.class, "userId");

    private final Supplier<CambiosDeAcceso> registro;
    private final Supplier<CambiosDeCorreo> correos;

    Accesos(Supplier<CambiosDeAcceso> registro, Supplier<CambiosDeCorreo> correos) {
        this.registro = registro;
        this.correos = correos;
    }

    /** La revisión de una orden de fuera, o nada si no trata de accesos. */
    @Nullable
    Consumer<CommandContext> de(Command<?> orden) {
        if (orden instanceof CreateAuthorizationCommand
                || orden instanceof SaveAuthorizationCmd
                || orden instanceof DeleteAuthorizationCmd) {
            throw new ProhibidoException(PERMISOS);
        }
        if (orden instanceof SaveGroupCmd && GUARDAR_GRUPO.leer(orden) instanceof GroupEntity grupo) {
            return contexto -> {
                exigirAjenoAlPrograma(grupo.getId());
                grupo.setName(TextoLibre.linea("name", "Nombre", grupo.getName(), LARGO));
                grupo.setType(TextoLibre.linea("type", "Tipo", grupo.getType(), LARGO));
            };
        }
        if (orden instanceof DeleteGroupCmd) {
            return contexto -> exigirAjenoAlPrograma(exigido(BORRAR_GRUPO, orden));
        }
        if (orden instanceof CreateMembershipCmd) {
            return contexto -> agregar(exigido(AGREGAR_USUARIO, orden), exigido(AGREGAR_GRUPO, orden), contexto);
        }
        if (orden instanceof DeleteMembershipCmd) {
            return contexto -> exigirOtro(exigido(QUITAR_USUARIO, orden), contexto);
        }
        if (orden instanceof SaveUserCmd && GUARDAR_USUARIO.leer(orden) instanceof UserEntity usuario) {
            return contexto -> guardar(usuario);
        }
        if (orden instanceof DeleteUserCmd) {
            return contexto -> {};
        }
        if (orden instanceof UnlockUserCmd) {
            return contexto -> {
                contexto.getAuthorizationManager().checkCamundaAdmin();
                String usuario = existente(exigido(DESBLOQUEAR_USUARIO, orden), contexto);
                registro.get().asentar("USUARIO_DESBLOQUEADO", "usuario " + usuario);
            };
        }
        return null;
    }

    private static void agregar(String usuario, String grupo, CommandContext contexto) {
        // Antes de decir si la persona existe o dónde está.
        contexto.getAuthorizationManager().checkAuthorization(Permissions.CREATE, Resources.GROUP_MEMBERSHIP, grupo);
        exigirOtro(usuario, contexto);
        existente(usuario, contexto);
        if (contexto.getReadOnlyIdentityProvider().findGroupById(grupo) == null) {
            throw new NoEncontradoException(SIN_GRUPO);
        }
        if (grupos(usuario, contexto).contains(grupo)) {
            throw new ConflictoException(YA_ESTA);
        }
    }

    /** El motor toma del cuerpo a quién guarda: con el identificador de otra persona, le pondría la contraseña de esta. */
    private static void exigirElPedido(UserEntity usuario) {
        String pedido = Montaje.usuarioPedido();
        if (usuario.getRevision() > 0 && pedido != null && !pedido.equals(usuario.getId())) {
            throw FormularioException.de("id", OTRO_USUARIO);
        }
    }

    private void guardar(UserEntity usuario) {
        exigirElPedido(usuario);
        usuario.setFirstName(TextoLibre.linea("firstName", "Nombre", usuario.getFirstName(), LARGO));
        usuario.setLastName(TextoLibre.linea("lastName", "Apellidos", usuario.getLastName(), LARGO));
        usuario.setEmail(DireccionDeCorreo.leer("email", "Correo", usuario.getEmail()));
        if (usuario.getEmail() != null) {
            correos.get().cambiar(usuario.getId(), usuario.getEmail());
        }
    }

    private static void exigirAjenoAlPrograma(@Nullable String grupo) {
        if (grupo != null && Grupos.delPrograma(grupo)) {
            throw new ProhibidoException(GRUPO_DEL_PROGRAMA);
        }
    }

    private static void exigirOtro(String usuario, CommandContext contexto) {
        if (usuario.equals(contexto.getAuthenticatedUserId())) {
            throw new ProhibidoException(LOS_PROPIOS);
        }
    }

    private static String existente(String usuario, CommandContext contexto) {
        if (contexto.getReadOnlyIdentityProvider().findUserById(usuario) == null) {
            throw new NoEncontradoException(SIN_USUARIO);
        }
        return usuario;
    }

    static List<String> grupos(String usuario, CommandContext contexto) {
        return contexto.getReadOnlyIdentityProvider().createGroupQuery(contexto).groupMember(usuario).list().stream()
                .map(Group::getId)
                .sorted()
                .collect(Collectors.toList());
    }

    private static String exigido(CampoInterno campo, Command<?> orden) {
        return Objects.requireNonNull(campo.texto(orden));
    }
}
