package mx.municipio.redes.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.avales.Avales;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.NoArrancaException;
import mx.municipio.redes.motivos.Motivos;
import mx.municipio.redes.motor.RelojMovible;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.acceso.ArranqueUnico;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.ArchivosPropios;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.DireccionDeCuenta;
import mx.municipio.redes.padron.Red;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Las personas y cuentas ficticias que trae el municipio, en {@code demo/…/personas.csv} y {@code cuentas.csv}, y sus
 * motivos modelo, si los trae, en {@code motivos.csv}. La clave de todas las personas es {@code demo}. Donde hay una política de difusión, la demostración empieza el día en que rige.
 */
@Component
@Profile("demo")
class SiembraDeDemostracion implements SmartInitializingSingleton {

    static final String CLAVE = "demo";

    private static final LocalDate DESDE = LocalDate.of(2021, 10, 1);

    private final ArranqueUnico arranque;
    private final Usuarios usuarios;
    private final JdbcClient jdbc;
    private final Norma norma;
    private final ArchivosPropios propios;
    private final Bitacora bitacora;
    private final Avales avales;
    private final Motivos motivos;
    private final RelojMovible reloj;
    private final ObjectProvider<Historia> historia;

    SiembraDeDemostracion(
            ArranqueUnico arranque,
            Usuarios usuarios,
            JdbcClient jdbc,
            Norma norma,
            ArchivosPropios propios,
            Bitacora bitacora,
            Avales avales,
            Motivos motivos,
            RelojMovible reloj,
            ObjectProvider<Historia> historia) {
        this.arranque = arranque;
        this.usuarios = usuarios;
        this.jdbc = jdbc;
        this.norma = norma;
        this.propios = propios;
        this.bitacora = bitacora;
        this.avales = avales;
        this.motivos = motivos;
        this.reloj = reloj;
        this.historia = historia;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Renglon> personas =
                leer("personas", List.of("usuario", "nombre", "puesto", "organo", "nivel", "cargo", "grupos"));
        List<Renglon> cuentas = leer(
                "cuentas",
                List.of(
                        "clave",
                        "organo",
                        "red",
                        "nombre",
                        "identificador",
                        "proposito",
                        "descripcion",
                        "correo",
                        "periodicidad",
                        "lineas"));
        List<Renglon> modelos = propios.demostracion("motivos")
                .map(hoja -> renglones(hoja, List.of("usuario", "oficina", "proceso", "titulo", "texto")))
                .orElse(List.of());
        arranque.ejecutar(() -> {
            int sembradas = jdbc.sql("SELECT COUNT(*) FROM persona")
                    .query(Integer.class)
                    .single();
            if (sembradas == 0) {
                historia.ifAvailable(Historia::irAlPrincipio);
            }
            personas.forEach(this::sembrarUsuario);
            if (sembradas == 0) {
                Norma.Politica politica = norma.politica();
                if (politica != null) {
                    reloj.mover(
                            politica.desde().atTime(9, 0).atZone(norma.zona()).toInstant());
                }
                personas.forEach(this::sembrarPersona);
                cuentas.forEach(this::sembrarCuenta);
                modelos.forEach(this::sembrarMotivo);
                for (Renglon persona : personas) {
                    persona.celda("cargo").stream()
                            .flatMap(cargos -> Stream.of(cargos.split(" ")))
                            .forEach(cargo -> designar(dato(persona, "organo"), cargo, dato(persona, "usuario")));
                }
            }
        });
    }

    private List<Renglon> leer(String hoja, List<String> columnas) {
        return renglones(
                propios.demostracion(hoja)
                        .orElseThrow(() -> new NoArrancaException(
                                "No hay datos de demostración de " + norma.nombreCorto() + ".",
                                "Ponga junto a su perfil demo/" + hoja + ".csv, o arranque sin el perfil «demo».")),
                columnas);
    }

    private static List<Renglon> renglones(Resource archivo, List<String> columnas) {
        try {
            return HojaCsv.leer(archivo.getContentAsByteArray(), columnas, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sembrarUsuario(Renglon persona) {
        String[] nombre = dato(persona, "nombre").split(" ", 2);
        usuarios.asegurar(
                dato(persona, "usuario"),
                nombre[0],
                nombre[1],
                correo(dato(persona, "usuario")),
                CLAVE,
                Set.of(dato(persona, "grupos").split(" ")));
    }

    private void sembrarPersona(Renglon persona) {
        jdbc.sql("INSERT INTO persona (usuario, nombre, correo, organo, nivel, puesto) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        dato(persona, "usuario"),
                        dato(persona, "nombre"),
                        correo(dato(persona, "usuario")),
                        dato(persona, "organo"),
                        dato(persona, "nivel"),
                        dato(persona, "puesto"))
                .update();
    }

    private void sembrarCuenta(Renglon cuenta) {
        String red = dato(cuenta, "red");
        String lineas = dato(cuenta, "lineas").replace('|', '\n');
        String nombreEnLaRed = dato(cuenta, "identificador").replace("@", "");
        String direccion = (red.equals("X") ? "https://x.com/" : "https://www.facebook.com/") + nombreEnLaRed;
        String claveDeDireccion = DireccionDeCuenta.clave(direccion).orElseThrow();
        jdbc.sql("INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, direccion_clave,"
                        + " proposito, estado, desde, correo, descripcion, fines, lineas, periodicidad, horario, ocupa,"
                        + " ocupa_direccion)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'VIGENTE', ?, ?, ?, ?, ?, ?,"
                        + " 'Lunes a viernes, de 8:00 a 15:00 h.', ?, ?)")
                .params(
                        dato(cuenta, "clave"),
                        dato(cuenta, "organo"),
                        red,
                        dato(cuenta, "nombre"),
                        dato(cuenta, "identificador"),
                        direccion,
                        claveDeDireccion,
                        dato(cuenta, "proposito"),
                        DESDE,
                        correo(dato(cuenta, "correo")),
                        dato(cuenta, "descripcion"),
                        norma.fundamento("NT10-FIN-III NT10-FIN-VI"),
                        lineas,
                        dato(cuenta, "periodicidad"),
                        red + " " + DireccionDeCuenta.identificador(Red.valueOf(red), nombreEnLaRed),
                        claveDeDireccion)
                .update();
        bitacora.asentar(
                dato(cuenta, "clave"),
                Bitacora.SISTEMA,
                "CUENTA_REGISTRADA",
                "NT10-EV-3",
                "«" + dato(cuenta, "nombre") + "», con los datos ficticios de la demostración.");
        avales.avalarLineas(dato(cuenta, "clave"), lineas, null);
    }

    private void sembrarMotivo(Renglon motivo) {
        motivos.agregar(
                new Motivos.Escrito(
                        dato(motivo, "oficina"),
                        dato(motivo, "proceso"),
                        dato(motivo, "titulo"),
                        dato(motivo, "texto")),
                new Usuario(dato(motivo, "usuario"), Set.of(dato(motivo, "oficina"))));
    }

    private void designar(String organo, String cargo, String usuario) {
        jdbc.sql("INSERT INTO designacion (organo, cargo, usuario, desde) VALUES (?, ?, ?, ?)")
                .params(organo, cargo, usuario, DESDE)
                .update();
    }

    private String correo(String buzon) {
        return buzon + "@" + norma.dominioCorreo();
    }

    private static String dato(Renglon renglon, String columna) {
        return renglon.celda(columna).orElseThrow();
    }
}
