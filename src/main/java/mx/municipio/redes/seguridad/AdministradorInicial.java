package mx.municipio.redes.seguridad;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.municipio.redes.errores.DireccionDeCorreo;
import mx.municipio.redes.errores.NoArrancaException;
import mx.municipio.redes.motor.acceso.ArranqueUnico;
import mx.municipio.redes.motor.acceso.Grupos;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.Norma;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fuera de la demostración no hay administrador de fábrica: lo nombra quien instala, con su contraseña. Sin ella, o con
 * una conocida, el programa no abre el puerto.
 */
@Component
@Profile("!demo")
class AdministradorInicial implements SmartInitializingSingleton {

    private static final List<String> CONOCIDAS = List.of(
            "demo",
            "admin",
            "administrador",
            "supervisor",
            "password",
            "contraseña",
            "changeme",
            "cambiame",
            "camunda");

    private static final String DEFINIR =
            "Defina la variable de entorno REDES_ADMINISTRADOR_CLAVE con al menos 12 caracteres, entre ellos una"
                    + " mayúscula, una minúscula, un número y un signo, y que no contenga el nombre del usuario. El"
                    + " usuario se llama «administrador», o como diga REDES_ADMINISTRADOR_USUARIO. Para probar el"
                    + " programa con datos ficticios use el perfil demo: --spring.profiles.active=demo";

    private final AdministradorProperties propiedades;
    private final ArranqueUnico arranque;
    private final Usuarios usuarios;
    private final Norma norma;

    AdministradorInicial(AdministradorProperties propiedades, ArranqueUnico arranque, Usuarios usuarios, Norma norma) {
        this.propiedades = propiedades;
        this.arranque = arranque;
        this.usuarios = usuarios;
        this.norma = norma;
    }

    @Override
    public void afterSingletonsInstantiated() {
        arranque.ejecutar(() -> {
            List<String> administradores = usuarios.administradoresDelMotor();
            if (administradores.isEmpty()) {
                crear();
            } else {
                administradores.forEach(this::exigirClavePropia);
            }
        });
    }

    private void crear() {
        String usuario = propiedades.usuario();
        String clave = propiedades.clave();
        String correo = usuario + "@" + norma.dominioCorreo();
        if (!usuario.matches("[a-zA-Z0-9._-]+") || usuarios.reservado(usuario) || !DireccionDeCorreo.admite(correo)) {
            throw new NoArrancaException(
                    "El nombre del administrador, «" + usuario + "», no sirve.",
                    "Ponga en REDES_ADMINISTRADOR_USUARIO solo letras sin acento, números, punto, guion o guion bajo, y no"
                            + " un nombre del programa, como «sistema».");
        }
        if (clave == null || clave.isBlank()) {
            throw new NoArrancaException("Falta la contraseña del administrador.", DEFINIR);
        }
        if (CONOCIDAS.contains(clave.toLowerCase(Locale.ROOT))) {
            throw new NoArrancaException(
                    "La contraseña del administrador es una de las que cualquiera probaría.", DEFINIR);
        }
        if (!usuarios.aceptable(usuario, clave)) {
            throw new NoArrancaException("La contraseña del administrador es débil.", DEFINIR);
        }
        usuarios.asegurar(
                usuario,
                "Administrador",
                "del programa",
                correo,
                clave,
                Set.of(Grupos.ADMINISTRACION_DEL_MOTOR, Grupos.SUPERVISORES));
        if (!usuarios.tieneClave(usuario, clave)) {
            throw new NoArrancaException(
                    "La base no tiene administrador, y el usuario «" + usuario + "» ya existe con otra contraseña.",
                    "Ponga un nombre nuevo en REDES_ADMINISTRADOR_USUARIO.");
        }
    }

    private void exigirClavePropia(String administrador) {
        for (String conocida : CONOCIDAS) {
            if (usuarios.tieneClave(administrador, conocida)) {
                throw new NoArrancaException(
                        "El administrador «" + administrador
                                + "» de esta base tiene una contraseña conocida por todos.",
                        "Si la base se creó con el perfil demo, no sirve para trabajar: use otra con REDES_BD_URL.");
            }
        }
    }
}
