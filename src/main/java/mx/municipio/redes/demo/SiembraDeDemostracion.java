package mx.municipio.redes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.municipio.redes.bitacora.Bitacora;
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
            String usuario,
            String nombre,
            String puesto,
            String organo,
            String nivel,
            @Nullable String cargo,
            Set<String> grupos) {}

    private record FichaDeCuenta(
            String clave,
            String organo,
            String red,
            String nombre,
            String identificador,
            String proposito,
            String descripcion,
            String correo,
            String periodicidad) {

        String direccion() {
            return red.equals("X")
                    ? "https://x.com/" + identificador.substring(1)
                    : "https://www.facebook.com/" + identificador;
        }
    }

    private static final List<Ficha> PERSONAS = List.of(
            new Ficha(
                    "titular.obras",
                    "Titular de Prueba Obras",
                    "Directora de Obras Públicas",
                    "OBRAS",
                    SUPERIOR,
                    "TITULAR",
                    Set.of(Grupos.TITULARES)),
            administrador(
                    "admin.obras",
                    "Administradora de Prueba Obras",
                    "Jefa de Difusión",
                    "OBRAS",
                    MANDO_MEDIO,
                    "TITULAR"),
            administrador(
                    "suplente.obras",
                    "Suplente de Prueba Obras",
                    "Auxiliar de Difusión",
                    "OBRAS",
                    OPERATIVO,
                    "SUPLENTE"),
            new Ficha(
                    "titular.dif",
                    "Titular de Prueba DIF",
                    "Directora del DIF",
                    "DIF",
                    SUPERIOR,
                    "TITULAR",
                    Set.of(Grupos.TITULARES)),
            administrador(
                    "admin.dif",
                    "Administrador de Prueba DIF",
                    "Coordinador de Comunicación",
                    "DIF",
                    MANDO_MEDIO,
                    "TITULAR"),
            administrador("suplente.dif", "Suplente de Prueba DIF", "Trabajadora social", "DIF", OPERATIVO, "SUPLENTE"),
            new Ficha(
                    "jefe.obras",
                    "Jefa de Prueba Obras",
                    "Jefa de Proyectos",
                    "OBRAS",
                    MANDO_MEDIO,
                    null,
                    Set.of(Grupos.FUNCIONARIOS)),
            new Ficha(
                    "operativo.obras",
                    "Operativo de Prueba Obras",
                    "Inspector de obra",
                    "OBRAS",
                    OPERATIVO,
                    null,
                    Set.of(Grupos.FUNCIONARIOS)),
            new Ficha(
                    "comsocial",
                    "Jefa de Prueba Comunicación",
                    "Jefa de Comunicación Social",
                    "CS",
                    MANDO_MEDIO,
                    null,
                    Set.of(Grupos.COMUNICACION_SOCIAL)),
            new Ficha(
                    "transparencia",
                    "Titular de Prueba Transparencia",
                    "Titular de la Unidad de Transparencia",
                    "UT",
                    MANDO_MEDIO,
                    null,
                    Set.of(Grupos.TRANSPARENCIA)),
            new Ficha(
                    "informatica",
                    "Jefe de Prueba Informática",
                    "Jefe de Informática",
                    "INF",
                    MANDO_MEDIO,
                    null,
                    Set.of(Grupos.INFORMATICA)),
            new Ficha(
                    "sindicatura",
                    "Síndica de Prueba",
                    "Síndica procuradora",
                    "SIND",
                    SUPERIOR,
                    null,
                    Set.of(Grupos.SINDICATURA)),
            new Ficha(
                    "evaluacion",
                    "Jefa de Prueba Evaluación",
                    "Jefa de Evaluación Gubernamental",
                    "SIND",
                    MANDO_MEDIO,
                    null,
                    Set.of(Grupos.EVALUACION)),
            new Ficha(
                    "supervisor",
                    "Supervisora de Prueba",
                    "Administradora de sistemas",
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
                    "Informar sobre obra pública, cierres viales y bacheo.",
                    "Avisos de obra y de cierres viales. Se atienden comentarios y reportes de baches.",
                    "obras.publicas",
                    "DIARIA"),
            new FichaDeCuenta(
                    "DIF-FB-1",
                    "DIF",
                    "FACEBOOK",
                    "DIF Tecate",
                    "DIFTecate",
                    "Informar sobre los programas y servicios de asistencia social.",
                    "Programas, requisitos y fechas del DIF. Se responden dudas sobre sus servicios.",
                    "dif",
                    "DIARIA"),
            new FichaDeCuenta(
                    "DIF-X-1",
                    "DIF",
                    "X",
                    "DIF Tecate",
                    "@DIFTecate",
                    "Avisos breves sobre programas, servicios y horarios de atención.",
                    "Avisos breves del DIF y de sus horarios de atención.",
                    "dif",
                    "SEMANAL"),
            new FichaDeCuenta(
                    "CS-FB-1",
                    "CS",
                    "FACEBOOK",
                    "Gobierno de Tecate",
                    "GobiernoTecate",
                    "Cuenta central del Ayuntamiento: información de todas las áreas.",
                    "Lo que hace el Ayuntamiento, en un solo lugar. Se atienden comentarios y sugerencias.",
                    "comunicacion.social",
                    "DIARIA"));

    private final ArranqueUnico arranque;
    private final Usuarios usuarios;
    private final JdbcClient jdbc;
    private final Norma norma;
    private final Bitacora bitacora;

    SiembraDeDemostracion(ArranqueUnico arranque, Usuarios usuarios, JdbcClient jdbc, Norma norma, Bitacora bitacora) {
        this.arranque = arranque;
        this.usuarios = usuarios;
        this.jdbc = jdbc;
        this.norma = norma;
        this.bitacora = bitacora;
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

    private static Ficha administrador(
            String usuario, String nombre, String puesto, String organo, String nivel, String cual) {
        return new Ficha(
                usuario, nombre, puesto, organo, nivel, "ADMINISTRADOR_" + cual, Set.of(Grupos.ADMINISTRADORES));
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
        jdbc.sql("INSERT INTO persona (usuario, nombre, correo, organo, nivel, puesto) VALUES (?, ?, ?, ?, ?, ?)")
                .params(ficha.usuario, ficha.nombre, correo(ficha), ficha.organo, ficha.nivel, ficha.puesto)
                .update();
    }

    private void sembrarCuenta(FichaDeCuenta cuenta) {
        jdbc.sql("INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, direccion_clave,"
                        + " proposito, estado, desde, correo, descripcion, fines, lineas, periodicidad, horario, ocupa,"
                        + " ocupa_direccion)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'VIGENTE', ?, ?, ?, 'NT10-FIN-III NT10-FIN-VI', ?, ?,"
                        + " 'Lunes a viernes, de 8:00 a 15:00 h.', ?, ?)")
                .params(
                        cuenta.clave,
                        cuenta.organo,
                        cuenta.red,
                        cuenta.nombre,
                        cuenta.identificador,
                        cuenta.direccion(),
                        DireccionDeCuenta.clave(cuenta.direccion()).orElseThrow(),
                        cuenta.proposito,
                        DESDE,
                        cuenta.correo + "@" + norma.dominioCorreo(),
                        cuenta.descripcion,
                        cuenta.proposito,
                        cuenta.periodicidad,
                        cuenta.red + " " + cuenta.identificador.replace("@", "").toLowerCase(Locale.ROOT),
                        DireccionDeCuenta.clave(cuenta.direccion()).orElseThrow())
                .update();
        bitacora.asentar(
                cuenta.clave,
                Bitacora.SISTEMA,
                "CUENTA_REGISTRADA",
                "NT10-EV-3",
                "«" + cuenta.nombre + "», con los datos ficticios de la demostración.");
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
