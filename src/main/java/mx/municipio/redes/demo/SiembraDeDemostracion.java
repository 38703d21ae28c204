package mx.municipio.redes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.municipio.redes.motor.acceso.ArranqueUnico;
import mx.municipio.redes.motor.acceso.Grupos;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.DireccionDeCuenta;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Personas, órganos y cuentas ficticias para probar el programa. La clave de todas es {@code demo}. */
@Component
@Profile("demo")
class SiembraDeDemostracion implements SmartInitializingSingleton {

    static final String CLAVE = "demo";

    private static final LocalDate DESDE = LocalDate.of(2021, 10, 1);
    private static final String SUPERIOR = "SUPERIOR";
    private static final String MANDO_MEDIO = "MANDO_MEDIO";
    private static final String OPERATIVO = "OPERATIVO";

    private record Ficha(
            String usuario, String nombre, String organo, String nivel, @Nullable String cargo, Set<String> grupos) {}

    private record FichaDeCuenta(
            String clave, String organo, String red, String nombre, String identificador, String proposito) {

        String direccion() {
            return red.equals("X")
                    ? "https://x.com/" + identificador.substring(1)
                    : "https://www.facebook.com/" + identificador;
        }
    }

    private static final List<Ficha> PERSONAS = List.of(
            new Ficha(
                    "titular.obras", "Titular de Prueba Obras", "OBRAS", SUPERIOR, "TITULAR", Set.of(Grupos.TITULARES)),
            administrador("admin.obras", "Administradora de Prueba Obras", "OBRAS", MANDO_MEDIO, "TITULAR"),
            administrador("suplente.obras", "Suplente de Prueba Obras", "OBRAS", OPERATIVO, "SUPLENTE"),
            new Ficha("titular.dif", "Titular de Prueba DIF", "DIF", SUPERIOR, "TITULAR", Set.of(Grupos.TITULARES)),
            administrador("admin.dif", "Administrador de Prueba DIF", "DIF", MANDO_MEDIO, "TITULAR"),
            administrador("suplente.dif", "Suplente de Prueba DIF", "DIF", OPERATIVO, "SUPLENTE"),
            new Ficha("jefe.obras", "Jefa de Prueba Obras", "OBRAS", MANDO_MEDIO, null, Set.of(Grupos.FUNCIONARIOS)),
            new Ficha(
                    "operativo.obras",
                    "Operativo de Prueba Obras",
                    "OBRAS",
                    OPERATIVO,
                    null,
                    Set.of(Grupos.FUNCIONARIOS)),
            new Ficha(
                    "comsocial",
                    "Jefa de Prueba Comunicación",
                    "CS",
                    MANDO_MEDIO,
                    null,
                    Set.of(Grupos.COMUNICACION_SOCIAL)),
            new Ficha(
                    "transparencia",
                    "Titular de Prueba Transparencia",
                    "UT",
                    MANDO_MEDIO,
                    null,
                    Set.of(Grupos.TRANSPARENCIA)),
            new Ficha(
                    "informatica", "Jefe de Prueba Informática", "INF", MANDO_MEDIO, null, Set.of(Grupos.INFORMATICA)),
            new Ficha("sindicatura", "Síndica de Prueba", "SIND", SUPERIOR, null, Set.of(Grupos.SINDICATURA)),
            new Ficha("evaluacion", "Jefa de Prueba Evaluación", "SIND", MANDO_MEDIO, null, Set.of(Grupos.EVALUACION)),
            new Ficha(
                    "supervisor",
                    "Supervisora de Prueba",
                    "INF",
                    MANDO_MEDIO,
                    null,
                    Set.of(Grupos.SUPERVISORES, Grupos.ADMINISTRACION_DEL_MOTOR)));

    private static final List<FichaDeCuenta> CUENTAS = List.of(
            new FichaDeCuenta(
                    "OBRAS-FB-1",
                    "OBRAS",
                    "FACEBOOK",
                    "Obras Públicas Tecate",
                    "ObrasPublicasTecate",
                    "Informar sobre obra pública, cierres viales y bacheo."),
            new FichaDeCuenta(
                    "DIF-FB-1",
                    "DIF",
                    "FACEBOOK",
                    "DIF Tecate",
                    "DIFTecate",
                    "Informar sobre los programas y servicios de asistencia social."),
            new FichaDeCuenta(
                    "DIF-X-1",
                    "DIF",
                    "X",
                    "DIF Tecate",
                    "@DIFTecate",
                    "Avisos breves sobre programas, servicios y horarios de atención."),
            new FichaDeCuenta(
                    "CS-FB-1",
                    "CS",
                    "FACEBOOK",
                    "Gobierno de Tecate",
                    "GobiernoTecate",
                    "Cuenta central del Ayuntamiento: información de todas las áreas."));

    private final ArranqueUnico arranque;
    private final Usuarios usuarios;
    private final JdbcClient jdbc;
    private final Norma norma;

    SiembraDeDemostracion(ArranqueUnico arranque, Usuarios usuarios, JdbcClient jdbc, Norma norma) {
        this.arranque = arranque;
        this.usuarios = usuarios;
        this.jdbc = jdbc;
        this.norma = norma;
    }

    @Override
    public void afterSingletonsInstantiated() {
        arranque.ejecutar(() -> {
            PERSONAS.forEach(this::sembrarUsuario);
            int personas = jdbc.sql("SELECT COUNT(*) FROM persona")
                    .query(Integer.class)
                    .single();
            if (personas == 0) {
                PERSONAS.forEach(this::sembrarPersona);
                CUENTAS.forEach(this::sembrarCuenta);
                PERSONAS.forEach(this::sembrarDesignacion);
                // La cuenta central la administra Comunicación Social.
                designar("CS", "ADMINISTRADOR_TITULAR", "comsocial");
            }
        });
    }

    private static Ficha administrador(String usuario, String nombre, String organo, String nivel, String cual) {
        return new Ficha(usuario, nombre, organo, nivel, "ADMINISTRADOR_" + cual, Set.of(Grupos.ADMINISTRADORES));
    }

    private void sembrarUsuario(Ficha ficha) {
        int corte = ficha.nombre.indexOf(' ');
        usuarios.asegurar(
                ficha.usuario,
                ficha.nombre.substring(0, corte),
                ficha.nombre.substring(corte + 1),
                correo(ficha),
                CLAVE,
                ficha.grupos);
    }

    private void sembrarPersona(Ficha ficha) {
        jdbc.sql("INSERT INTO persona (usuario, nombre, correo, organo, nivel) VALUES (?, ?, ?, ?, ?)")
                .params(ficha.usuario, ficha.nombre, correo(ficha), ficha.organo, ficha.nivel)
                .update();
    }

    private void sembrarCuenta(FichaDeCuenta cuenta) {
        jdbc.sql("INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, direccion_clave,"
                        + " proposito, horario, estado, desde) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'VIGENTE', ?)")
                .params(
                        cuenta.clave,
                        cuenta.organo,
                        cuenta.red,
                        cuenta.nombre,
                        cuenta.identificador,
                        cuenta.direccion(),
                        DireccionDeCuenta.clave(cuenta.direccion()).orElseThrow(),
                        cuenta.proposito,
                        "Lunes a viernes, de 8:00 a 15:00 h.",
                        DESDE)
                .update();
    }

    private void sembrarDesignacion(Ficha ficha) {
        if (ficha.cargo != null) {
            designar(ficha.organo, ficha.cargo, ficha.usuario);
        }
    }

    private void designar(String organo, String cargo, String usuario) {
        jdbc.sql("INSERT INTO designacion (organo, cargo, usuario, desde) VALUES (?, ?, ?, ?)")
                .params(organo, cargo, usuario, DESDE)
                .update();
    }

    private String correo(Ficha ficha) {
        return ficha.usuario + "@" + norma.dominioCorreo();
    }
}
