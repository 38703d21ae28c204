package mx.municipio.redes.procedimientos.administradores;

import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.cambio;
import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.vacante;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.apertura.AperturasDePrueba;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quién tiene cada tarea abierta después de que cambian las designaciones: siempre quien responde hoy, por donde entre. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
class QuienActuaTest {

    private static final String HOY = "2026-11-12";
    private static final String COLUMNAS = "usuario,nombre,correo,organo,puesto,nivel,cargo,oficina,desde,hasta\n";

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tareas;

    @Autowired
    Anexos anexos;

    @Autowired
    ProcessEngine motor;

    @Autowired
    Usuarios usuarios;

    @Autowired
    NotificarLote notificarLote;

    @Autowired
    Padron padron;

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void unJuevesPorLaManana() {
        CambiosDePrueba.reponer(jdbc);
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void comoEstaba() {
        CambiosDePrueba.reponer(jdbc);
        BajasDePrueba.retirarCuentas(jdbc);
        // Los grupos se repusieron en la base: que la siguiente prueba no vea los de antes.
        usuarios.levantarBloqueos();
    }

    private String notificar(Map<String, Object> datos) {
        return escenario.iniciar("titular.obras", PROCESO, datos);
    }

    private String consultaPorPublicar() {
        String folio = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        escenario.completar("comsocial", folio, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        return folio;
    }

    private List<String> candidatos(String folio, String elemento) {
        return tareas.getIdentityLinksForTask(escenario.tarea(folio, elemento).getId()).stream()
                .filter(enlace -> enlace.getType().equals("candidate"))
                .map(enlace -> enlace.getUserId())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private void seFue(String usuario, String nombre, String puesto, String nivel) {
        peticiones
                .enviar(peticiones
                        .pedir("/api/v1/padron/personas")
                        .header("Authorization", Navegador.credencial("supervisor", "demo"))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(
                                COLUMNAS + usuario + "," + nombre + "," + usuario + "@tecate.gob.mx,OBRAS," + puesto
                                        + "," + nivel + ",,,,2026-11-11\n",
                                StandardCharsets.UTF_8)))
                .es(200);
    }

    private void seFueLaAdministradora() {
        seFue("admin.obras", "Administradora de Prueba Obras", "Jefa", "MANDO_MEDIO");
    }

    private int completarPorRest(String usuario, String folio, String elemento, Map<String, Object> datos) {
        Map<String, Object> variables = new HashMap<>();
        datos.forEach((clave, valor) -> variables.put(clave, Map.of("value", valor)));
        return peticiones
                .post(
                        usuario,
                        "/engine-rest/task/" + escenario.tarea(folio, elemento).getId() + "/submit-form",
                        Map.of("variables", variables))
                .estado();
    }

    @Test
    @DisplayName(
            "NT10-SR-4: quien dejó de laborar según el padrón no ve ni completa por el REST del motor la publicación"
                    + " que había tomado; la bitácora lo dice y quien permanece la publica")
    void quienSeFueNoPublica() {
        String folio = consultaPorPublicar();
        String tarea = escenario.tarea(folio, "publicarContenido").getId();
        escenario.como("admin.obras", () -> {
            tareas.claim(tarea, "admin.obras");
            return true;
        });

        seFueLaAdministradora();

        assertThat(escenario.tarea(folio, "publicarContenido").getAssignee()).isNull();
        assertThat(candidatos(folio, "publicarContenido")).containsExactly("suplente.obras", "titular.obras");
        assertThat(escenario.asiento(folio, "TAREA_TRASPASADA").detalle())
                .contains("ya no le toca a admin.obras", "se ofrece a suplente.obras, titular.obras");
        assertThat(peticiones.get("admin.obras", "/engine-rest/task/" + tarea).estado())
                .isIn(403, 404);
        Map<String, Object> publicacion = ConsultasDePrueba.publicacion("2026-11-12T09:30-08:00");
        assertThat(completarPorRest("admin.obras", folio, "publicarContenido", publicacion))
                .isEqualTo(403);
        assertThat(completarPorRest("suplente.obras", folio, "publicarContenido", publicacion))
                .isEqualTo(204);
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName("NT10-SR-4: aunque el motor aún le diera el permiso, el caso de uso no deja publicar a quien hoy no"
            + " administra la cuenta ni es titular de su órgano")
    void aunqueTengaElPermiso() {
        String folio = consultaPorPublicar();
        tareas.addCandidateUser(escenario.tarea(folio, "publicarContenido").getId(), "jefe.obras");

        assertThat(completarPorRest(
                        "jefe.obras",
                        folio,
                        "publicarContenido",
                        ConsultasDePrueba.publicacion("2026-11-12T09:30-08:00")))
                .isEqualTo(403);
        assertThat(escenario.estado(folio)).isEqualTo("PROCEDENTE");
    }

    @Test
    @DisplayName(
            "NT10-PAB-IV, NT10-SR-4: quien dejó de laborar no informa la apertura, ni firma el informe como titular;"
                    + " quien entra en su lugar sí lo informa")
    void quienSeFueNoInforma() {
        String folio = escenario.iniciar("admin.obras", AperturasDePrueba.PROCESO, AperturasDePrueba.solicitud());
        escenario.completar("titular.obras", folio, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.completar("comsocial", folio, "evaluarPropuesta", AperturasDePrueba.autorizacion());
        assertThat(candidatos(folio, "abrirCuentaEInformar")).contains("admin.obras");

        seFueLaAdministradora();
        assertThat(candidatos(folio, "abrirCuentaEInformar")).containsExactly("suplente.obras", "titular.obras");
        assertThat(completarPorRest("admin.obras", folio, "abrirCuentaEInformar", AperturasDePrueba.informe()))
                .isEqualTo(403);

        notificar(cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        assertThat(candidatos(folio, "abrirCuentaEInformar"))
                .containsExactly("jefe.obras", "suplente.obras", "titular.obras");
        tareas.addCandidateUser(escenario.tarea(folio, "abrirCuentaEInformar").getId(), "operativo.obras");
        assertThat(completarPorRest("operativo.obras", folio, "abrirCuentaEInformar", AperturasDePrueba.informe()))
                .isEqualTo(403);
        assertThat(escenario.estado(folio)).isEqualTo("AUTORIZADA");
    }

    @Test
    @DisplayName(
            "NT10-SR-1, NT10-PAB-VII: vacante el titular, la firma de la baja queda sin nadie y la bitácora lo dice;"
                    + " el nuevo titular la recibe y la firma")
    void trasLaVacanteDelTitular() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        String folio = escenario.iniciar("admin.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
        escenario.como("admin.obras", () -> anexos.agregar(folio, "respaldo.zip", BajasDePrueba.zip()));
        escenario.completar("admin.obras", folio, "respaldarContenidos", BajasDePrueba.respaldoEnExpediente());
        escenario.como("admin.obras", () -> anexos.agregar(folio, "captura.png", BajasDePrueba.PNG));
        escenario.completar("admin.obras", folio, "cancelarCuenta", BajasDePrueba.cancelacion(HOY));
        escenario.completar("admin.obras", folio, "borrarContenidos", BajasDePrueba.borrado());
        assertThat(candidatos(folio, "firmarOficioBaja")).containsExactly("titular.obras");

        notificar(vacante("TITULAR"));
        assertThat(candidatos(folio, "firmarOficioBaja")).isEmpty();
        assertThat(escenario.asiento(folio, "TAREA_TRASPASADA").detalle())
                .contains("ya no le toca a titular.obras", "sin nadie");
        assertThat(completarPorRest("titular.obras", folio, "firmarOficioBaja", BajasDePrueba.firma()))
                .isEqualTo(403);

        escenario.iniciar("supervisor", PROCESO, cambio("TITULAR", "jefe.obras"));
        assertThat(candidatos(folio, "firmarOficioBaja")).containsExactly("jefe.obras");
        assertThat(completarPorRest("admin.obras", folio, "firmarOficioBaja", BajasDePrueba.firma()))
                .isEqualTo(403);
        assertThat(completarPorRest("jefe.obras", folio, "firmarOficioBaja", BajasDePrueba.firma()))
                .isEqualTo(204);
        assertThat(escenario.estado(folio)).isEqualTo("CANCELADA");
    }

    @Test
    @DisplayName("NT10-PAB-V, NT10-SR-2a: quien llena un cargo que estaba vacante recibe las tareas abiertas de las"
            + " cuentas, también la publicación de una consulta")
    void trasLaVacanteDeUnAdministrador() {
        String folio = consultaPorPublicar();
        notificar(vacante("ADMINISTRADOR_SUPLENTE"));
        assertThat(candidatos(folio, "publicarContenido")).containsExactly("admin.obras", "titular.obras");

        notificar(cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras"));

        assertThat(candidatos(folio, "publicarContenido"))
                .containsExactly("admin.obras", "operativo.obras", "titular.obras");
        assertThat(completarPorRest(
                        "operativo.obras",
                        folio,
                        "publicarContenido",
                        ConsultasDePrueba.publicacion("2026-11-12T09:30-08:00")))
                .isEqualTo(204);
    }

    @Test
    @DisplayName("NT10-SR-4: la tarea de oficina que tomó quien ya no labora queda libre para su oficina")
    void laDeOficinaQuedaLibre() {
        String folio = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        String tarea = escenario.tarea(folio, "responderConsulta").getId();
        tareas.setAssignee(tarea, "operativo.obras");

        seFue("operativo.obras", "Operativo de Prueba Obras", "Auxiliar", "OPERATIVO");

        assertThat(escenario.tarea(folio, "responderConsulta").getAssignee()).isNull();
        assertThat(peticiones
                        .get("operativo.obras", "/engine-rest/task/" + tarea)
                        .estado())
                .isIn(403, 404);
        assertThat(escenario.asiento(folio, "TAREA_TRASPASADA").detalle()).contains("queda libre");
    }

    @Test
    @DisplayName(
            "NT10-SR-4: quien ya no labora no lee la tarea de oficina que tuvo, aunque otra persona la haya tomado de"
                    + " él, y ella la conserva")
    void laQueTuvoTampoco() {
        String folio = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        String tarea = escenario.tarea(folio, "responderConsulta").getId();
        tareas.setAssignee(tarea, "operativo.obras");
        tareas.setAssignee(tarea, "comsocial");
        peticiones.get("operativo.obras", "/engine-rest/task/" + tarea).es(200);

        seFue("operativo.obras", "Operativo de Prueba Obras", "Auxiliar", "OPERATIVO");

        assertThat(peticiones
                        .get("operativo.obras", "/engine-rest/task/" + tarea)
                        .estado())
                .isIn(403, 404);
        assertThat(escenario.tarea(folio, "responderConsulta").getAssignee()).isEqualTo("comsocial");
    }

    private List<String> parejaPropia(String cuenta) {
        var lote = escenario.como(
                "titular.obras",
                () -> notificarLote.notificar(("cargo,entrante,cuenta\nADMINISTRADOR_TITULAR,jefe.obras," + cuenta
                                + "\nADMINISTRADOR_SUPLENTE,operativo.obras," + cuenta + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
        return lote.expedientes().stream().map(NotificarLote.Notificado::folio).toList();
    }

    @Test
    @DisplayName("NT10-SR-2a, AMB-27: dar a una cuenta su propia pareja nombra como salientes a los del órgano, y las"
            + " tareas de esa cuenta pasan a la pareja nueva; las de las demás no")
    void parejaPropiaDeUnaCuenta() {
        String deLaCuenta = consultaPorPublicar();
        String otra = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        String deOtra = escenario.iniciar("admin.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(otra));

        List<String> folios = parejaPropia("OBRAS-FB-1");
        assertThat(escenario.asiento(folios.get(0), "CAMBIO_NOTIFICADO").detalle())
                .contains("en lugar de Administradora de Prueba Obras");
        assertThat(candidatos(folios.get(1), "rotarCredenciales"))
                .containsExactly("jefe.obras", "operativo.obras", "titular.obras");

        assertThat(candidatos(deLaCuenta, "publicarContenido"))
                .containsExactly("jefe.obras", "operativo.obras", "titular.obras");
        assertThat(candidatos(deOtra, "respaldarContenidos"))
                .containsExactly("admin.obras", "suplente.obras", "titular.obras");
        assertThat(escenario.asiento(folios.get(0), "CAMBIO_REGISTRADO").detalle())
                .contains("Pierde el acceso a la cuenta admin.obras");
        assertThat(completarPorRest(
                        "admin.obras",
                        deLaCuenta,
                        "publicarContenido",
                        ConsultasDePrueba.publicacion("2026-11-12T09:30-08:00")))
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "NT10-SR-2a, AMB-27: al vaciarse la pareja propia de una cuenta, el aviso y su bitácora dicen que desde"
                    + " hoy la administra la pareja del órgano, que recibe el aviso y sus tareas")
    void vuelveALaParejaDelOrgano() {
        parejaPropia("OBRAS-FB-1");
        String consulta = escenario.iniciar("jefe.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        escenario.completar("comsocial", consulta, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));

        var lote = escenario.como(
                "titular.obras",
                () -> notificarLote.notificar(("cargo,entrante,cuenta\nADMINISTRADOR_TITULAR,VACANTE,OBRAS-FB-1\n"
                                + "ADMINISTRADOR_SUPLENTE,VACANTE,OBRAS-FB-1\n")
                        .getBytes(StandardCharsets.UTF_8)));
        String folio = lote.expedientes().get(0).folio();

        assertThat(escenario.bitacora("OBRAS-FB-1"))
                .filteredOn(asiento -> asiento.suceso().equals("PAREJA_DEL_ORGANO"))
                .last()
                .satisfies(asiento -> assertThat(asiento.detalle())
                        .contains("la administra desde hoy la pareja del órgano", "Administradora de Prueba Obras"));
        assertThat(escenario.correos(folio))
                .contains(
                        "cambio-registrado a admin.obras@tecate.gob.mx",
                        "cambio-registrado a suplente.obras@tecate.gob.mx");
        assertThat(jdbc.sql("SELECT datos FROM aviso WHERE folio = ? AND plantilla = 'cargo-vacante'")
                        .param(folio)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(datos -> assertThat(datos).contains("Administradora de Prueba Obras (titular)"));
        assertThat(candidatos(consulta, "publicarContenido"))
                .containsExactly("admin.obras", "suplente.obras", "titular.obras");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-SR-4: cancelada la cuenta, terminan los cargos en ella y queda sin objeto el cambio"
                    + " programado y las contraseñas pendientes; quien los tenía pierde el acceso y puede ser titular")
    void cuentaCancelada() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        String pendiente = parejaPropia(cuenta).get(1);
        assertThat(escenario.instancia(pendiente)).isWaitingAt("rotarCredenciales");
        Map<String, Object> futuro = new HashMap<>(cambio("ADMINISTRADOR_SUPLENTE", "suplente.obras", "2026-12-01"));
        futuro.put("cuenta", cuenta);
        String programado = notificar(futuro);
        assertThat(escenario.estado(programado)).isEqualTo("PROGRAMADO");
        String baja = escenario.iniciar("titular.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
        escenario.como("titular.obras", () -> anexos.agregar(baja, "respaldo.zip", BajasDePrueba.zip()));
        escenario.completar("jefe.obras", baja, "respaldarContenidos", BajasDePrueba.respaldoEnExpediente());
        escenario.como("titular.obras", () -> anexos.agregar(baja, "captura.png", BajasDePrueba.PNG));
        escenario.completar("jefe.obras", baja, "cancelarCuenta", BajasDePrueba.cancelacion(HOY));
        escenario.completar("jefe.obras", baja, "borrarContenidos", BajasDePrueba.borrado());
        escenario.completar("titular.obras", baja, "firmarOficioBaja", BajasDePrueba.firma());

        assertThat(escenario.estado(programado)).isEqualTo("NO_PROCEDE");
        assertThat(escenario.instancia(programado)).isEnded();
        assertThat(escenario.asiento(programado, "CAMBIO_NO_PROCEDE").detalle()).contains("se canceló", baja);
        assertThat(escenario.instancia(pendiente)).isEnded();
        assertThat(escenario.estado(pendiente)).isEqualTo("REGISTRADO");
        assertThat(escenario.expediente(pendiente).cerrado()).isTrue();
        assertThat(escenario.asiento(pendiente, "ROTACION_SIN_OBJETO").detalle())
                .contains("se canceló", baja);
        assertThat(escenario.bitacora(cuenta))
                .filteredOn(asiento -> asiento.suceso().equals("CARGO_TERMINADO"))
                .hasSize(2);
        assertThat(escenario.correos(baja)).contains("baja-cancelada a jefe.obras@tecate.gob.mx");
        assertThat(padron.organoQueAtiende("jefe.obras")).isEmpty();
        assertThat(motor.getIdentityService()
                        .createGroupQuery()
                        .groupMember("jefe.obras")
                        .groupId("administradores")
                        .count())
                .isZero();
        notificar(cambio("TITULAR", "jefe.obras"));
        assertThat(padron.titular("OBRAS").orElseThrow().usuario()).isEqualTo("jefe.obras");
    }

    @Test
    @DisplayName("NT10-SR-1, NT10-SR-2a: quien deja su cargo por la carga del padrón da la misma alerta a Comunicación"
            + " Social y a Sindicatura")
    void alertaPorLaCarga() {
        long antes = escenario.correos(Designaciones.CADENA).size();

        seFueLaAdministradora();

        assertThat(escenario.correos(Designaciones.CADENA))
                .hasSize((int) antes + 2)
                .contains(
                        "cargo-vacante a comunicacion.social@tecate.gob.mx",
                        "cargo-vacante a sindicatura@tecate.gob.mx");
    }
}
