package mx.municipio.redes.motor.acceso;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.motor.CambiosDeAcceso;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Los usuarios y grupos del motor. Por aquí pasa toda vía que los cambie, de fuera o del programa: lo que cambió queda
 * en la bitácora de accesos en la misma transacción, nadie toma un nombre reservado y siempre queda quien supervise.
 */
final class PersonasDelMotor extends DbIdentityServiceProvider {

    static final String RESERVADO = "Usuario: ese nombre es del programa; elija otro.";

    private static final List<String> NUNCA_VACIOS = List.of(Grupos.SUPERVISORES, Grupos.ADMINISTRACION_DEL_MOTOR);

    private final Supplier<CambiosDeAcceso> registro;
    private final Intentos intentos;
    private final Claves claves;
    private final JdbcClient jdbc;

    PersonasDelMotor(Supplier<CambiosDeAcceso> registro, Intentos intentos, Claves claves, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.registro = registro;
        this.intentos = intentos;
        this.claves = claves;
    }

    /** El motor bloquearía para siempre, y por quien sea, al que diez veces se falle; aquí cuenta {@link Intentos}. */
    @Override
    public boolean checkPassword(@Nullable String usuario, @Nullable String clave) {
        if (usuario == null || clave == null) {
            return false;
        }
        UserEntity guardado = findUserById(usuario);
        return intentos.comprobar(
                Origen.actual(),
                usuario,
                guardado != null,
                () -> claves.es(
                        clave,
                        guardado == null ? null : guardado.getPassword(),
                        guardado == null ? null : guardado.getSalt()));
    }

    @Override
    public IdentityOperationResult unlockUser(String usuario) {
        IdentityOperationResult resultado = super.unlockUser(usuario);
        intentos.olvidar(usuario);
        return resultado;
    }

    @Override
    public IdentityOperationResult saveUser(User usuario) {
        UserEntity nuevo = (UserEntity) usuario;
        if (nuevo.getRevision() == 0) {
            IdentityOperationResult creado = super.saveUser(usuario);
            if (Reservados.es(nuevo.getId())) {
                throw FormularioException.de("id", RESERVADO);
            }
            asentar(
                    "USUARIO_CREADO",
                    nuevo.getId(),
                    "nombre «" + nombre(nuevo) + "», correo "
                            + enPalabras(new Guardado(nombre(nuevo), nuevo.getEmail(), nuevo.getPassword())));
            return creado;
        }
        Guardado antes = guardado(nuevo.getId());
        IdentityOperationResult cambiado = super.saveUser(usuario);
        Guardado ahora = new Guardado(nombre(nuevo), nuevo.getEmail(), nuevo.getPassword());
        if (!antes.nombre.equals(ahora.nombre)) {
            asentar("USUARIO_MODIFICADO", nuevo.getId(), "nombre: «" + antes.nombre + "» → «" + ahora.nombre + "»");
        }
        if (!Objects.equals(antes.correo, ahora.correo)) {
            asentar("USUARIO_MODIFICADO", nuevo.getId(), "correo: " + enPalabras(antes) + " → " + enPalabras(ahora));
        }
        if (!Objects.equals(antes.clave, ahora.clave)) {
            asentar("CONTRASENA_CAMBIADA", nuevo.getId(), null);
        }
        return cambiado;
    }

    @Override
    public IdentityOperationResult deleteUser(String usuario) {
        checkAuthorization(Permissions.DELETE, Resources.USER, usuario);
        List<String> suyos = grupos(usuario);
        if (findUserById(usuario) != null) {
            asentar("USUARIO_BORRADO", usuario, suyos.isEmpty() ? null : "grupos " + String.join(" ", suyos));
        }
        suyos.forEach(grupo -> dejar(usuario, grupo));
        return super.deleteUser(usuario);
    }

    @Override
    public IdentityOperationResult createMembership(String usuario, String grupo) {
        IdentityOperationResult resultado = super.createMembership(usuario, grupo);
        asentar("GRUPO_OTORGADO", usuario, "grupo " + grupo);
        return resultado;
    }

    @Override
    public IdentityOperationResult deleteMembership(String usuario, String grupo) {
        checkAuthorization(Permissions.DELETE, Resources.GROUP_MEMBERSHIP, grupo);
        if (grupos(usuario).contains(grupo)) {
            asentar("GRUPO_RETIRADO", usuario, "grupo " + grupo);
            dejar(usuario, grupo);
        }
        return super.deleteMembership(usuario, grupo);
    }

    @Override
    public IdentityOperationResult saveGroup(Group grupo) {
        boolean nuevo = findGroupById(grupo.getId()) == null;
        IdentityOperationResult resultado = super.saveGroup(grupo);
        if (!Grupos.delPrograma(grupo.getId())) {
            registro.get().asentar(nuevo ? "GRUPO_CREADO" : "GRUPO_MODIFICADO", "grupo " + grupo.getId());
        }
        return resultado;
    }

    @Override
    public IdentityOperationResult deleteGroup(String grupo) {
        if (findGroupById(grupo) != null) {
            registro.get().asentar("GRUPO_BORRADO", "grupo " + grupo);
        }
        return super.deleteGroup(grupo);
    }

    /**
     * Lo que pasa con el grupo que alguien deja. Ya se asentó, y el candado de la bitácora hace que de dos que se quitan
     * a la vez la segunda vea lo que hizo la primera.
     */
    private void dejar(String usuario, String grupo) {
        List<UserEntity> quedan =
                sinPermisos(() -> createUserQuery(Context.getCommandContext()).memberOfGroup(grupo).list().stream()
                        .map(UserEntity.class::cast)
                        .filter(otro -> !otro.getId().equals(usuario))
                        .toList());
        // El programa al arrancar sí puede: él mismo nombra después a quien falte.
        boolean loPideAlguien = Context.getCommandContext().getAuthenticatedUserId() != null;
        if (loPideAlguien
                && NUNCA_VACIOS.contains(grupo)
                && quedan.stream().allMatch(otro -> otro.getPassword() == null)) {
            throw new ConflictoException("Es la última persona del grupo «"
                    + Grupos.nombres().get(grupo) + "» que puede entrar: antes agregue a otra con contraseña.");
        }
        if (quedan.isEmpty() && Grupos.delPrograma(grupo)) {
            registro.get().asentar("GRUPO_VACIO", "grupo " + grupo + ": ya no queda nadie");
        }
    }

    private List<String> grupos(String usuario) {
        return sinPermisos(() -> createGroupQuery(Context.getCommandContext()).groupMember(usuario).list().stream()
                .map(Group::getId)
                .sorted()
                .toList());
    }

    private static <T> T sinPermisos(Callable<T> consulta) {
        return Context.getCommandContext().runWithoutAuthorization(consulta);
    }

    private record Guardado(String nombre, @Nullable String correo, @Nullable String clave) {}

    /** Lo que está en la base: el motor ya solo tiene a mano lo que se va a guardar. */
    private Guardado guardado(String usuario) {
        return jdbc.sql("SELECT FIRST_, LAST_, EMAIL_, PWD_ FROM ACT_ID_USER WHERE ID_ = ?")
                .param(usuario)
                .query((fila, n) -> new Guardado(
                        nombre(fila.getString("FIRST_"), fila.getString("LAST_")),
                        fila.getString("EMAIL_"),
                        fila.getString("PWD_")))
                .optional()
                .orElseGet(() -> new Guardado("", null, null));
    }

    private static String enPalabras(Guardado usuario) {
        return usuario.correo == null || usuario.correo.isBlank() ? "ninguno" : usuario.correo;
    }

    private void asentar(String suceso, String usuario, @Nullable String detalle) {
        registro.get().asentar(suceso, "usuario " + usuario + (detalle == null ? "" : ", " + detalle));
    }

    static String nombre(User usuario) {
        return nombre(usuario.getFirstName(), usuario.getLastName());
    }

    private static String nombre(@Nullable String nombre, @Nullable String apellidos) {
        return Stream.of(nombre, apellidos)
                .filter(parte -> parte != null && !parte.isBlank())
                .collect(Collectors.joining(" "));
    }
}
