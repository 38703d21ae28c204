package mx.municipio.redes.padron;

import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.rechazo;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitud;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.OficiosDePrueba;
import mx.municipio.redes.oficios.application.ImprimirOficio;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hoy es el jueves 12 de noviembre de 2026. */
@PruebaDeIntegracion
@DisplayName("Padrón: suplencias")
class SuplenciasTest {

    private static final String API = "/api/v1/padron/suplencias";
    private static final Map<String, Object> FIRMA = Map.of("firma", true);

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    Padron padron;

    @Autowired
    Designaciones designaciones;

    @Autowired
    Oficios oficios;

    @Autowired
    ImprimirOficio imprimir;

    @Autowired
    ProcessEngine motor;

    @Autowired
    Usuarios usuarios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transacciones;

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void unJueves() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void sinSuplencias() {
        PadronDePrueba.sinConservar(
                jdbc, () -> jdbc.sql("DELETE FROM suplencia").update());
        usuarios.ajustarGrupos("jefe.obras", Set.of("funcionarios"), Set.of("titulares"));
        usuarios.ajustarGrupos("suplente.cs", Set.of(), Set.of("titulares", "comunicacion-social"));
    }

    private static Map<String, Object> ausencia(String suplente, String desde, String hasta) {
        return new HashMap<>(Map.of("suplente", suplente, "desde", desde, "hasta", hasta, "motivo", "vacaciones"));
    }

    private JsonNode registrar(String usuario, Map<String, Object> ausencia) {
        return peticiones.post(usuario, API, ausencia).es(201).json();
    }

    private Set<String> grupos(String usuario) {
        return motor.getIdentityService().createGroupQuery().groupMember(usuario).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private List<String> ofrecida(String folio, String elemento) {
        return motor
                .getTaskService()
                .getIdentityLinksForTask(escenario.tarea(folio, elemento).getId())
                .stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Lo que haría el motor al despertar: los trabajos cuya hora ya pasó, aunque sea hace mucho. */
    private void correLoPendiente() {
        motor.getManagementService().createJobQuery().duedateLowerThan(ClockUtil.getCurrentTime()).list().stream()
                .filter(trabajo ->
                        ((JobEntity) trabajo).getJobHandlerConfigurationRaw().startsWith("suplencia:"))
                .forEach(trabajo -> motor.getManagementService().executeJob(trabajo.getId()));
    }

    private Oficio oficio(String folio, String tipo) {
        return oficios.delExpediente(folio).stream()
                .filter(oficio -> oficio.tipo().equals(tipo))
                .findFirst()
                .orElseThrow();
    }

    private String enPapel(Oficio oficio) {
        return OficiosDePrueba.texto(escenario
                .como("supervisor", () -> imprimir.ejecutar(oficio.codigo()))
                .pdf());
    }

    @Test
    @DisplayName(
            "NT10-SR-1, NT10-PAB-II-a, NT10-SR-4: ausente el titular, quien lo suple recibe su tarea abierta y firma"
                    + " la propuesta «por ausencia de»; el titular conserva lo suyo")
    void supleYFirma() throws Exception {
        String folio = escenario.iniciar("admin.obras", PROCESO, solicitud());
        assertThat(ofrecida(folio, "firmarOficioPropuesta")).containsExactly("titular.obras");
        escenario
                .rechaza(() -> escenario.completar("jefe.obras", folio, "firmarOficioPropuesta", FIRMA))
                .isInstanceOf(AuthorizationException.class);

        registrar("titular.obras", ausencia("jefe.obras", "2026-11-12", "2026-11-20"));

        assertThat(ofrecida(folio, "firmarOficioPropuesta")).containsExactly("jefe.obras", "titular.obras");
        assertThat(grupos("jefe.obras")).contains("titulares");
        assertThat(padron.organoQueAtiende("jefe.obras")).contains("OBRAS");
        assertThat(padron.cuentaDeResponsable("jefe.obras", null).clave()).isEqualTo("OBRAS-FB-1");
        assertThat(padron.correosDelTitular("OBRAS"))
                .containsExactly("titular.obras@tecate.gob.mx", "jefe.obras@tecate.gob.mx");
        for (String cadena : List.of(Designaciones.CADENA, "OBRAS-FB-1")) {
            assertThat(escenario.bitacora(cadena)).as(cadena).anySatisfy(asiento -> assertThat(
                            asiento.suceso() + " " + asiento.detalle())
                    .contains("SUPLENCIA_REGISTRADA", "jefe.obras suple a titular.obras", "por vacaciones"));
        }

        assertThat(escenario.asiento(folio, "TAREA_TRASPASADA").detalle())
                .endsWith(" se ofrece a jefe.obras, titular.obras, por la suplencia de titular.obras.");
        assertThat(escenario.asiento(folio, "TAREA_TRASPASADA").clausula()).isEqualTo("NT10-SR-1 NT10-SR-4");

        escenario.completar("jefe.obras", folio, "firmarOficioPropuesta", FIRMA);
        assertThat(escenario.asiento(folio, "PROPUESTA_FIRMADA").detalle())
                .startsWith("Firma Jefa de Prueba Obras, Titular de la Dirección de Obras Públicas, Jefa de Proyectos,"
                        + " por ausencia de Titular de Prueba Obras, vacaciones.");
        Oficio propuesta = oficio(folio, "PROPUESTA");
        assertThat(propuesta.firmante())
                .isEqualTo(new Firmante(
                        "Jefa de Prueba Obras",
                        "Titular de la Dirección de Obras Públicas",
                        "Jefa de Proyectos, por ausencia de Titular de Prueba Obras, vacaciones",
                        null));
        assertThat(enPapel(propuesta)).contains("por ausencia de Titular de Prueba Obras, vacaciones");

        String otro = escenario.iniciar("admin.obras", PROCESO, solicitud());
        escenario.completar("titular.obras", otro, "firmarOficioPropuesta", FIRMA);
        assertThat(Objects.requireNonNull(oficio(otro, "PROPUESTA").firmante()).nombre())
                .as("el titular que sí está firma él")
                .isEqualTo("Titular de Prueba Obras");
    }

    @Test
    @DisplayName("NT10-SR-4: la suplencia por venir empieza y termina sola, también si el programa estuvo apagado esos"
            + " días, y al terminar quien suplía pierde la tarea y el acceso")
    void empiezaYTermina() {
        String folio = escenario.iniciar("admin.obras", PROCESO, solicitud());
        registrar("supervisor", con(ausencia("jefe.obras", "2026-11-17", "2026-11-18"), "organo", "OBRAS"));
        correLoPendiente();
        assertThat(ofrecida(folio, "firmarOficioPropuesta")).containsExactly("titular.obras");
        assertThat(padron.esTitular("jefe.obras", "OBRAS")).isFalse();

        escenario.son("2026-11-17T00:00:01-08:00");
        correLoPendiente();
        assertThat(ofrecida(folio, "firmarOficioPropuesta")).containsExactly("jefe.obras", "titular.obras");
        assertThat(grupos("jefe.obras")).contains("titulares");

        escenario.son("2026-11-18T23:59:59-08:00");
        correLoPendiente();
        assertThat(padron.esTitular("jefe.obras", "OBRAS"))
                .as("el último día cuenta entero")
                .isTrue();

        escenario.son("2026-11-23T09:00:00-08:00");
        assertThat(padron.esTitular("jefe.obras", "OBRAS"))
                .as("aunque el trabajo no haya corrido")
                .isFalse();
        correLoPendiente();
        assertThat(ofrecida(folio, "firmarOficioPropuesta")).containsExactly("titular.obras");
        assertThat(grupos("jefe.obras")).containsExactly("funcionarios");
        assertThat(padron.organoQueAtiende("jefe.obras")).isEmpty();
        escenario
                .rechaza(() -> escenario.completar("jefe.obras", folio, "firmarOficioPropuesta", FIRMA))
                .isInstanceOf(AuthorizationException.class);
        assertThat(escenario.bitacora("OBRAS-FB-1"))
                .filteredOn(asiento -> asiento.suceso().equals("SUPLENCIA_TERMINADA"))
                .last()
                .satisfies(asiento -> assertThat(asiento.detalle()).contains("llegó su fecha"));
        correLoPendiente();
    }

    @Test
    @DisplayName("NT10-SR-4: una suplencia que empezó y terminó con el programa apagado no da acceso a nadie")
    void todaApagada() {
        String folio = escenario.iniciar("admin.obras", PROCESO, solicitud());
        registrar("titular.obras", ausencia("jefe.obras", "2026-11-17", "2026-11-18"));
        escenario.son("2026-11-30T09:00:00-08:00");
        correLoPendiente();
        assertThat(ofrecida(folio, "firmarOficioPropuesta")).containsExactly("titular.obras");
        assertThat(grupos("jefe.obras")).containsExactly("funcionarios");
    }

    @Test
    @DisplayName(
            "NT10-SR-1, AMB-01: quien suple a la jefa de una oficina recibe prestado su grupo, resuelve y firma por"
                    + " ella; al terminar antes, deja libre lo que tomó y ya no es de la oficina")
    void unaOficina() {
        String folio = escenario.iniciar("admin.obras", PROCESO, solicitud());
        escenario.completar("titular.obras", folio, "firmarOficioPropuesta", FIRMA);
        String otro = escenario.iniciar("admin.obras", PROCESO, solicitud());
        escenario.completar("titular.obras", otro, "firmarOficioPropuesta", FIRMA);
        String id = registrar("comsocial", ausencia("suplente.cs", "2026-11-12", "2026-11-13"))
                .path("id")
                .asText();
        assertThat(grupos("suplente.cs"))
                .containsExactlyInAnyOrder("administradores", "titulares", "comunicacion-social");

        escenario.completar("suplente.cs", folio, "evaluarPropuesta", rechazo());
        assertThat(oficio(folio, "RESOLUCION").firmante())
                .isEqualTo(new Firmante(
                        "Suplente de Prueba Comunicación",
                        "Titular de la Jefatura de Comunicación Social",
                        "Auxiliar de Redes Sociales, por ausencia de Jefa de Prueba Comunicación, vacaciones",
                        null));
        motor.getTaskService()
                .setAssignee(escenario.tarea(otro, "evaluarPropuesta").getId(), "suplente.cs");

        peticiones.post("titular.obras", API + "/" + id + "/termino", null).es(404);
        peticiones.post("suplente.cs", API + "/" + id + "/termino", null).es(403);
        peticiones.post("comsocial", API + "/" + id + "/termino", null).es(204);
        peticiones.post("comsocial", API + "/" + id + "/termino", null).es(404);
        assertThat(grupos("suplente.cs")).containsExactly("administradores");
        assertThat(escenario.tarea(otro, "evaluarPropuesta").getAssignee()).isNull();
        escenario.completar("comsocial", otro, "evaluarPropuesta", rechazo());
        assertThat(Objects.requireNonNull(oficio(otro, "RESOLUCION").firmante()).enLugarDe())
                .isNull();
    }

    @Test
    @DisplayName("NT10-SR-4: terminada dos veces a la vez, vale una: la otra recibe 404 y la bitácora lo dice una vez")
    void terminadaALaVez() {
        for (int ronda = 0; ronda < 8; ronda++) {
            String id = registrar("titular.obras", ausencia("jefe.obras", "2026-11-12", "2026-11-20"))
                    .path("id")
                    .asText();
            long antes = terminos();
            List<Integer> estados = Stream.of("titular.obras", "supervisor")
                    .map(quien -> CompletableFuture.supplyAsync(
                            () -> peticiones.post(quien, API + "/" + id + "/termino", null)))
                    .toList()
                    .stream()
                    .map(futuro -> futuro.join().estado())
                    .toList();
            assertThat(estados).as("ronda %d", ronda).containsExactlyInAnyOrder(204, 404);
            assertThat(terminos() - antes).isEqualTo(1);
        }
    }

    private long terminos() {
        return escenario.bitacora(Designaciones.CADENA).stream()
                .filter(asiento -> asiento.suceso().equals("SUPLENCIA_TERMINADA"))
                .count();
    }

    @Test
    @DisplayName("NT10-PAB-V, NT10-SR-4: si el titular que se ausentaba deja el cargo, su suplencia termina con él")
    void dejaElCargo() {
        registrar("titular.obras", ausencia("jefe.obras", "2026-11-12", "2026-11-20"));
        new TransactionTemplate(transacciones).executeWithoutResult(estado -> {
            designaciones.designar("OBRAS", null, Cargo.TITULAR, "operativo.obras", LocalDate.of(2026, 11, 12), null);
            assertThat(padron.titulares("OBRAS")).extracting(Persona::usuario).containsExactly("operativo.obras");
            assertThat(grupos("jefe.obras")).containsExactly("funcionarios");
            estado.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "titular.obras | jefe.obras    | 2026-11-12 | 2026-11-13 | -    | - | 400 | Motivo de la ausencia: es un dato obligatorio",
                "titular.obras | titular.dif   | 2026-11-12 | 2026-11-13 | vacaciones | - | 422 | «titular.dif» no es una persona en funciones de ese órgano",
                "titular.obras | nadie         | 2026-11-12 | 2026-11-13 | vacaciones | - | 422 | «nadie» no es una persona en funciones de ese órgano",
                "titular.obras | titular.obras | 2026-11-12 | 2026-11-13 | vacaciones | - | 422 | el titular no se suple a sí mismo",
                "titular.obras | jefe.obras    | 2026-11-13 | 2026-11-12 | vacaciones | - | 400 | es anterior al primer día",
                "titular.obras | jefe.obras    | 2026-11-11 | 2026-11-13 | vacaciones | - | 400 | la suplencia empieza hoy o después",
                "titular.obras | jefe.obras    | -          | 2026-11-13 | vacaciones | - | 400 | Hacen falta las dos fechas",
                "titular.obras | jefe.obras    | 2026-11-12 | 2026-11-13 | vacaciones | DIF  | 403 | solo la suplencia de su cargo",
                "titular.obras | jefe.obras    | 2026-11-12 | 2026-11-13 | vacaciones | NADA | 403 | solo la suplencia de su cargo",
                "admin.obras   | jefe.obras    | 2026-11-12 | 2026-11-13 | vacaciones | - | 403 | el titular del órgano o el supervisor",
                "supervisor    | jefe.obras    | 2026-11-12 | 2026-11-13 | vacaciones | - | 400 | Órgano",
                "supervisor    | jefe.obras    | 2026-11-12 | 2026-11-13 | vacaciones | NADA | 422 | no es un órgano de este Ayuntamiento",
                "supervisor    | supervisor    | 2026-11-12 | 2026-11-13 | vacaciones | OBRAS | 403 | nadie se da a sí mismo",
                "supervisor    | jefe.obras    | 2026-11-12 | 2026-11-13 | vacaciones | PRES | 422 | un cargo vacante no se suple",
            })
    @DisplayName("NT10-SR-1: una suplencia pide quién la registre, alguien en funciones del mismo órgano, sus fechas en"
            + " orden y su motivo; un desconocido y alguien de otro órgano se responden igual")
    void noSeAdmite(
            String quien,
            String suplente,
            String desde,
            String hasta,
            String motivo,
            String organo,
            int estado,
            String frase) {
        Map<String, Object> ausencia = new HashMap<>();
        ausencia.put("organo", organo);
        ausencia.put("suplente", suplente);
        ausencia.put("desde", desde);
        ausencia.put("hasta", hasta);
        ausencia.put("motivo", motivo);
        escenario.nadaCambia(() -> peticiones.post(quien, API, ausencia)).esProblema(estado, frase);
    }

    @Test
    @DisplayName("NT10-SR-1: dos suplencias del mismo cargo no se enciman; seguidas, sí caben")
    void seEnciman() {
        registrar("titular.obras", ausencia("jefe.obras", "2026-11-16", "2026-11-20"));
        for (String[] fechas :
                new String[][] {{"2026-11-20", "2026-11-25"}, {"2026-11-12", "2026-11-16"}, {"2026-11-17", "2026-11-18"}
                }) {
            escenario
                    .nadaCambia(() ->
                            peticiones.post("titular.obras", API, ausencia("operativo.obras", fechas[0], fechas[1])))
                    .esProblema(409, "ya lo suple Jefa de Prueba Obras");
        }
        registrar("titular.obras", ausencia("operativo.obras", "2026-11-21", "2026-11-25"));
        assertThat(peticiones.get("titular.obras", API).es(200).json()).hasSize(2);
        assertThat(peticiones.get("titular.dif", API).es(200).json()).isEmpty();
        peticiones.get("jefe.obras", API).es(403);
    }

    @Test
    @DisplayName("NT10-SR-1: en su página, el titular registra su ausencia y la termina; quien suple no nombra a otro")
    void enSuPagina() {
        var titular = new Navegador(puerto);
        titular.entrar("titular.obras", "demo");
        assertThat(titular.get("/padron").body()).contains("Suplencias de los titulares");
        assertThat(enviar(titular, "", "suplente=titular.dif&desde=2026-11-12&hasta=2026-11-13&motivo=comision"))
                .contains("no es una persona en funciones", "value=\"titular.dif\"", "value=\"2026-11-13\"");
        assertThat(enviar(titular, "", "suplente=jefe.obras&desde=2026-11-12&hasta=2026-11-13&motivo=comision"))
                .contains("La suplencia quedó registrada", "Jefa de Prueba Obras", "comision");
        peticiones
                .post("jefe.obras", API, ausencia("operativo.obras", "2026-11-14", "2026-11-15"))
                .es(403);
        String id =
                peticiones.get("titular.obras", API).json().get(0).path("id").asText();
        assertThat(enviar(titular, "/" + id + "/termino", "")).contains("La suplencia terminó", "No hay ninguna");
    }

    private static String enviar(Navegador navegador, String ruta, String datos) {
        String token = Navegador.token(navegador.get("/padron/suplencias").body());
        navegador.forma(
                "/padron/suplencias" + ruta, datos + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        return navegador.get("/padron/suplencias").body();
    }

    private static Map<String, Object> con(Map<String, Object> datos, String clave, Object valor) {
        datos.put(clave, valor);
        return datos;
    }
}
