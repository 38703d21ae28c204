package mx.municipio.redes.procedimientos.horario;

import static mx.municipio.redes.procedimientos.horario.HorariosDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.horario.HorariosDePrueba.aviso;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.CoberturaDeModelos;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.SinDisparadores;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Seguimiento;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.padron.CandidatosCuenta;
import mx.municipio.redes.padron.Cuentas;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** El aviso de horarios de principio a fin: quién lo pide, quién lo publica, qué ve el público y qué queda dicho. */
@PruebaDeProceso(PROCESO)
class AvisoHorarioProcesoTest {

    private static final String OBRAS = "OBRAS/2026-11-14";
    private static final String TAREA = "publicarHorario";
    private static final String CALENDARIO = "/api/v1/calendario/inhabiles";
    private static final String DIAS = "del sábado 14 de noviembre de 2026 al lunes 16 de noviembre de 2026";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CandidatosCuenta candidatos;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Usuarios usuarios;

    @Autowired
    List<Seguimiento> seguimientos;

    @Autowired
    TransactionTemplate transaccion;

    @BeforeEach
    void sinLosAnteriores() {
        var historia = escenario.motor().getHistoryService();
        historia.createHistoricProcessInstanceQuery()
                .processDefinitionKey(PROCESO)
                .finished()
                .list()
                .forEach(caso -> historia.deleteHistoricProcessInstance(caso.getId()));
        sinHorarios();
        jdbc.sql("DELETE FROM aviso WHERE plantilla = 'horario-por-publicar'").update();
        escenario.son("2026-11-01T10:00:00-08:00");
    }

    /** La revisión diaria es otro modelo: también de ella se pasa por todo. */
    @AfterAll
    static void laRevisionEntera(@Autowired RepositoryService repositorio) {
        CoberturaDeModelos.exigirCompleta(repositorio, HorariosDePrueba.REVISION);
    }

    @AfterEach
    void comoEstaba() {
        System.clearProperty(AvisarHorario.META);
        escenario.son("2026-11-12T10:00:00-08:00");
        if (cuentas.intervenidaPor("DIF-X-1").isPresent()) {
            transaccion.executeWithoutResult(t -> cuentas.recuperar("DIF-X-1", "INC-DIF-2026-0001"));
        }
        for (String ejercicio : List.of("2026", "2038")) {
            for (JsonNode dia : peticiones
                    .get("sindicatura", CALENDARIO + "?ejercicio=" + ejercicio)
                    .json()
                    .path("contenido")) {
                if (dia.path("motivo").asText().startsWith("Prueba:")) {
                    quitarDia(dia.path("fecha").asText());
                }
            }
        }
        sinHorarios();
    }

    private void sinHorarios() {
        SinDisparadores.hacer(
                jdbc, () -> jdbc.sql("DELETE FROM horario_especial").update(), "horario_especial");
    }

    private void agregarDia(String fecha) {
        peticiones
                .post(
                        "sindicatura",
                        CALENDARIO,
                        Map.of("fecha", fecha, "motivo", "Prueba: suspensión local", "fundamento", "Acuerdo de prueba"))
                .es(201);
    }

    private void quitarDia(String fecha) {
        peticiones.basic("sindicatura", "DELETE", CALENDARIO + "/" + fecha, Map.of("motivo", "Fue un error"));
    }

    /** Cada mañana, de esa en adelante. */
    private void mananas(String primera, int cuantas) {
        Instant manana = OffsetDateTime.parse(primera).toInstant();
        for (int i = 0; i < cuantas; i++) {
            escenario.son(manana.plusSeconds(i * 86_400L));
            HorariosDePrueba.revisar(escenario);
        }
    }

    private List<String> abiertos() {
        return escenario
                .motor()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESO)
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .sorted()
                .toList();
    }

    private String publica(String clave) {
        return peticiones
                .anonimo("/api/v1/cuentas/" + clave)
                .es(200)
                .json()
                .path("horarioEspecial")
                .toString();
    }

    private List<Asiento> enLaCuenta(String clave, String dicho) {
        return escenario.bitacora(clave).stream()
                .filter(asiento -> asiento.detalle().contains(dicho))
                .toList();
    }

    private Asiento ultimo(String clave, String dicho) {
        List<Asiento> dichos = enLaCuenta(clave, dicho);
        return dichos.get(dichos.size() - 1);
    }

    private void conElCaso() {
        mananas("2026-11-09T09:00:00-08:00", 1);
        escenario.son("2026-11-13T10:00:00-08:00");
    }

    @Test
    @DisplayName(
            "NT10-SR-5a, AMB-03: ejemplo: el lunes 16 de noviembre de 2026 se halla el lunes 9 a las 09:00, por 14 a 16,"
                    + " una vez por órgano con cuentas vigentes, y lo sabe quien las administra")
    void seHalla() {
        mananas("2026-11-02T09:00:00-08:00", 7);
        assertThat(abiertos()).isEmpty();
        int antes = escenario.correos("DIF-FB-1").size();

        mananas("2026-11-09T09:00:00-08:00", 1);

        assertThat(abiertos()).containsExactly("CS/2026-11-14", "DIF/2026-11-14", OBRAS);
        assertThat(escenario.instancia(OBRAS)).isWaitingAt(TAREA);
        assertThat(escenario.temporizador(OBRAS, "periodoTerminado").getDuedate())
                .isEqualTo("2026-11-17T00:00:00-08:00");
        assertThat(escenario.correos("OBRAS-FB-1"))
                .contains(
                        "horario-por-publicar a admin.obras@tecate.gob.mx",
                        "horario-por-publicar a suplente.obras@tecate.gob.mx");
        assertThat(ultimo("OBRAS-FB-1", DIAS).suceso()).isEqualTo("HORARIO_POR_PUBLICAR");
        assertThat(ultimo("OBRAS-FB-1", DIAS).detalle()).contains("tercer lunes de noviembre");
        assertThat(ultimo("OBRAS-FB-1", DIAS).actor()).isEqualTo("sistema");
        assertThat(escenario.correos("DIF-FB-1"))
                .as("quien administra dos cuentas lo recibe una vez")
                .hasSize(antes + 2);
        assertThat(escenario.correos("DIF-X-1")).noneMatch(correo -> correo.startsWith("horario-por-publicar"));

        mananas("2026-11-10T09:00:00-08:00", 7);
        assertThat(abiertos()).hasSize(3);
    }

    @Test
    @DisplayName("NT10-SR-5a: cuatro meses sin días inhábiles de por medio, ningún fin de semana abre un caso; tras"
            + " semanas sin programa, las mañanas atrasadas juntas no piden nada dos veces")
    void finesDeSemana() {
        mananas("2026-06-01T09:00:00-07:00", 85);
        assertThat(abiertos()).isEmpty();

        escenario.son("2026-11-12T09:00:00-08:00");
        for (int i = 0; i < 40; i++) {
            HorariosDePrueba.revisar(escenario);
        }
        assertThat(abiertos()).hasSize(3);
    }

    @Test
    @DisplayName(
            "NT10-SR-5a, NT10-EV-3: ejemplo: publicado el 13 de noviembre, el directorio lo muestra el 14, el 15 y el 16,"
                    + " junto al horario ordinario, y ningún otro día")
    void publicadoSeMuestra() {
        conElCaso();
        escenario.completar("admin.obras", OBRAS, TAREA, aviso());

        assertThat(escenario.instancia(OBRAS)).isEnded().hasPassed("registrarHorario", "publicado");
        assertThat(publica("OBRAS-FB-1")).isEmpty();
        for (String dia : List.of("2026-11-14T00:00:00", "2026-11-15T12:00:00", "2026-11-16T23:59:59")) {
            escenario.son(dia + "-08:00");
            assertThat(publica("OBRAS-FB-1"))
                    .as(dia)
                    .isEqualTo("{\"desde\":\"2026-11-14\",\"hasta\":\"2026-11-16\",\"horario\":\"Sin atención;"
                            + " urgencias, al 911.\"}");
            assertThat(publica("DIF-FB-1")).isEmpty();
        }
        assertThat(peticiones.anonimo("/cuentas").cuerpo())
                .contains("Horario de estos días", "Sin atención; urgencias, al 911.", "Rige " + DIAS);
        assertThat(peticiones.anonimo("/api/v1/cuentas.csv").cuerpo())
                .contains(",,\"Sin atención; urgencias, al 911.\"\r\n");
        assertThat(peticiones
                        .anonimo("/cuentas/verificacion?direccion=https://facebook.com/ObrasPublicasTecate")
                        .cuerpo())
                .contains("Horario de estos días");
        escenario.son("2026-11-17T00:00:00-08:00");
        assertThat(publica("OBRAS-FB-1")).isEmpty();
        assertThat(peticiones.anonimo("/cuentas").cuerpo()).doesNotContain("Horario de estos días");
    }

    @Test
    @DisplayName("NT10-SR-5a, NT10-SR-5b, NT10-SR-4: publicado, la bitácora de cada cuenta dice el horario, dónde, la"
            + " guardia y el monitoreo; la guardia no gana acceso a nada")
    void publicadoConsta() {
        conElCaso();
        List<String> acceden = candidatos.responsables("OBRAS-FB-1");
        escenario.completar("titular.obras", OBRAS, TAREA, aviso());

        Asiento asiento = ultimo("OBRAS-FB-1", DIAS);
        assertThat(asiento.suceso()).isEqualTo("HORARIO_PUBLICADO");
        assertThat(asiento.clausula()).isEqualTo("NT10-SR-5a NT10-SR-5b");
        assertThat(asiento.detalle())
                .contains(
                        "Sin atención; urgencias, al 911.",
                        "De guardia: Operativo de Prueba Obras (operativo.obras). Monitoreo: Se revisan",
                        "Publicado el viernes 13 de noviembre de 2026, 09:30:00 h, en"
                                + " https://www.facebook.com/ObrasPublicasTecate/posts/160")
                .doesNotContain("..", "Se observa");
        assertThat(candidatos.responsables("OBRAS-FB-1")).isEqualTo(acceden).doesNotContain("operativo.obras");
    }

    @Test
    @DisplayName("NT10-EV-3: una hora de publicación que aún no llega no se niega, se observa; y nada dice dos puntos")
    void horaPorVenir() {
        conElCaso();
        escenario.completar("titular.obras", OBRAS, TAREA, aviso("publicadoEl", "2027-11-13T09:30:00-08:00"));

        assertThat(ultimo("OBRAS-FB-1", DIAS).detalle())
                .endsWith("Se observa que la hora declarada es posterior a la de este asiento.")
                .doesNotContain("..");
    }

    @Test
    @DisplayName(
            "NT10-SR-5a: ejemplo: nada hasta el martes 17 a las 00:00: termina sin aviso, la bitácora dice que no consta y"
                    + " nadie pierde nada; la misma mañana no se pide otra vez")
    void sinAviso() {
        conElCaso();
        escenario.son("2026-11-16T23:59:59-08:00");
        assertThat(escenario.instancia(OBRAS)).isWaitingAt(TAREA);

        escenario.dejarVencer(OBRAS, "periodoTerminado");

        assertThat(escenario.instancia(OBRAS)).isEnded().hasPassed("asentarFaltaDeHorario", "sinAviso");
        Asiento asiento = ultimo("OBRAS-FB-1", DIAS);
        assertThat(asiento.suceso()).isEqualTo("SIN_AVISO_DE_HORARIOS");
        assertThat(asiento.detalle()).isEqualTo("No consta aviso de horarios " + DIAS + ".");
        assertThat(publica("OBRAS-FB-1")).isEmpty();
        mananas("2026-11-17T09:00:00-08:00", 3);
        assertThat(abiertos()).doesNotContain(OBRAS);
    }

    @Test
    @DisplayName("NT10-SR-5a: quien completa cuando los días ya pasaron y el temporizador ya corrió, llega tarde: 409")
    void llegaTarde() {
        conElCaso();
        String tarea = escenario.tarea(OBRAS, TAREA).getId();
        escenario.dejarVencer(OBRAS, "periodoTerminado");
        escenario
                .rechaza(() -> escenario.como("admin.obras", () -> {
                    escenario.motor().getFormService().submitTaskForm(tarea, aviso());
                    return true;
                }))
                .isInstanceOf(ConflictoException.class);
    }

    @Test
    @DisplayName("NT10-SR-5a: sin la dirección de una de sus cuentas, o con la de nadie, no se admite y la tarea sigue"
            + " abierta; con la clave por delante, sirve cualquier dirección")
    void faltaUnaDireccion() {
        conElCaso();
        String dif = "DIF/2026-11-14";
        Map<String, Object> una =
                aviso("guardia", "suplente.dif", "direcciones", "https://www.facebook.com/DIFTecate/posts/1");
        escenario
                .rechaza("NT10-SR-5a", () -> escenario.completar("admin.dif", dif, TAREA, una))
                .hasMessage("Falta la dirección del aviso en DIF-X-1.");
        assertThat(escenario.instancia(dif)).isWaitingAt(TAREA);
        una.put("direcciones", una.get("direcciones") + "\nDIF-X-1 https://t.co/abc\nhttps://example.com/otra");
        escenario
                .rechaza("NT10-SR-5a", () -> escenario.completar("admin.dif", dif, TAREA, una))
                .hasMessageStartingWith("«https://example.com/otra» no es la dirección de un aviso");
        una.put("direcciones", "https://www.facebook.com/DIFTecate/posts/1\nDIF-X-1 https://t.co/abc");
        escenario.completar("admin.dif", dif, TAREA, una);
        assertThat(ultimo("DIF-X-1", DIAS).detalle())
                .contains("https://t.co/abc")
                .doesNotContain("facebook");
        assertThat(ultimo("DIF-FB-1", DIAS).detalle()).contains("facebook.com/DIFTecate/posts/1");
    }

    @Test
    @DisplayName("NT10-SR-5a, NT10-CG-XXIII: en una cuenta intervenida no se publica: su dirección no se pide, y su"
            + " bitácora lo dice igual")
    void cuentaIntervenida() {
        conElCaso();
        transaccion.executeWithoutResult(t -> cuentas.intervenir("DIF-X-1", "INC-DIF-2026-0001"));
        escenario.completar(
                "admin.dif",
                "DIF/2026-11-14",
                TAREA,
                aviso("guardia", "admin.dif", "direcciones", "https://www.facebook.com/DIFTecate/posts/1"));
        assertThat(ultimo("DIF-X-1", DIAS).suceso()).isEqualTo("HORARIO_PUBLICADO");
        assertThat(ultimo("DIF-X-1", DIAS).detalle()).doesNotContain("Publicado el");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jefe.dif", "admin.dif", "nadie", "Operativo.Obras"})
    @DisplayName("NT10-SR-5b: de guardia solo queda una persona que hoy labora en el órgano")
    void guardiaAjena(String guardia) {
        conElCaso();
        escenario
                .rechaza(
                        "NT10-SR-5b", () -> escenario.completar("admin.obras", OBRAS, TAREA, aviso("guardia", guardia)))
                .hasMessage(guardia + " no es funcionario en activo del órgano.");
        assertThat(escenario.instancia(OBRAS)).isWaitingAt(TAREA);
    }

    @Test
    @DisplayName("NT10-SR-5a, NT10-SR-4: la tarea es de los administradores del órgano y de su titular; a otros se les"
            + " rechaza y nada cambia")
    void quienPublica() {
        conElCaso();
        assertThat(escenario
                        .motor()
                        .getTaskService()
                        .getIdentityLinksForTask(escenario.tarea(OBRAS, TAREA).getId()))
                .extracting(enlace -> enlace.getUserId())
                .containsExactlyInAnyOrder("admin.obras", "suplente.obras", "titular.obras");
        for (String otro : List.of("admin.dif", "operativo.obras", "comsocial", "supervisor")) {
            escenario
                    .rechaza(() -> escenario.completar(otro, OBRAS, TAREA, aviso()))
                    .isInstanceOfAny(ProhibidoException.class, AuthorizationException.class);
        }
        escenario.completar("suplente.obras", OBRAS, TAREA, aviso());
    }

    @Test
    @DisplayName(
            "NT10-SR-5a: sección 12: un día que la Sindicatura agrega tarde abre el caso a la mañana siguiente, por"
                    + " lo que falta; uno provisional, ninguno")
    void diaAgregadoTarde() {
        escenario.son("2038-03-03T09:00:00-08:00");
        HorariosDePrueba.revisar(escenario);
        assertThat(abiertos()).isEmpty();

        escenario.son("2038-03-03T18:00:00-08:00");
        agregarDia("2038-03-04");
        assertThat(abiertos()).isEmpty();
        mananas("2038-03-04T09:00:00-08:00", 1);

        assertThat(abiertos()).contains("OBRAS/2038-03-04").hasSize(3);
        assertThat(escenario
                        .temporizador("OBRAS/2038-03-04", "periodoTerminado")
                        .getDuedate())
                .isEqualTo("2038-03-05T00:00:00-08:00");
    }

    @Test
    @DisplayName("NT10-SR-5a: si el periodo crece con el caso ya abierto, o ya publicado, se pide solo el día nuevo; si"
            + " se acorta, lo pedido sigue como se pidió")
    void elPeriodoCrece() {
        conElCaso();
        escenario.completar("admin.obras", OBRAS, TAREA, aviso());
        agregarDia("2026-11-17");
        mananas("2026-11-14T09:00:00-08:00", 2);

        assertThat(abiertos())
                .containsExactly(
                        "CS/2026-11-14", "CS/2026-11-17", "DIF/2026-11-14", "DIF/2026-11-17", "OBRAS/2026-11-17");
        assertThat(ultimo("OBRAS-FB-1", "martes 17 de noviembre").detalle())
                .contains("que regirá el martes 17 de noviembre de 2026");

        quitarDia("2026-11-17");
        mananas("2026-11-16T09:00:00-08:00", 1);
        assertThat(abiertos()).contains("OBRAS/2026-11-17").hasSize(5);
    }

    @Test
    @DisplayName("AMB-03: con la meta en 0, el calendario no pide nada; el órgano puede declarar sus días")
    void metaApagada() {
        System.setProperty(AvisarHorario.META, "0");
        mananas("2026-11-09T09:00:00-08:00", 5);
        assertThat(abiertos()).isEmpty();
        HorariosDePrueba.declarar(escenario, "titular.dif", "2026-11-14", "2026-11-16");
        assertThat(abiertos()).containsExactly("DIF/2026-11-14");
    }

    @Test
    @DisplayName(
            "NT10-SR-5a: el órgano declara sus vacaciones desde Tareas; su clave, su órgano y su fin los pone el programa, y"
                    + " el calendario ya no pide los días que comprenden")
    void declaradoPorElOrgano() {
        escenario.son("2026-11-10T08:00:00-08:00");
        String caso = HorariosDePrueba.declarar(escenario, "admin.obras", "2026-11-12", "2026-11-20");

        assertThat(caso).isEqualTo("OBRAS/2026-11-12");
        assertThat(escenario.instancia(caso)).isWaitingAt(TAREA).hasPassed("periodoDeclarado", "tomarPeriodo");
        assertThat(escenario.temporizador(caso, "periodoTerminado").getDuedate())
                .isEqualTo("2026-11-21T00:00:00-08:00");
        assertThat(ultimo("OBRAS-FB-1", "jueves 12 de noviembre de 2026 al").actor())
                .isEqualTo("admin.obras");
        mananas("2026-11-10T09:00:00-08:00", 6);
        assertThat(abiertos()).containsExactly("CS/2026-11-14", "DIF/2026-11-14", caso);

        escenario.completar("admin.obras", caso, TAREA, aviso());
        escenario.son("2026-11-20T18:00:00-08:00");
        assertThat(publica("OBRAS-FB-1")).contains("2026-11-12", "2026-11-20");
    }

    @Test
    @DisplayName("NT10-SR-5a: publicado otra vez para los mismos días, rige el último")
    void corregido() {
        conElCaso();
        escenario.completar("admin.obras", OBRAS, TAREA, aviso());
        String otra = HorariosDePrueba.declarar(escenario, "admin.obras", "2026-11-15", "2026-11-16");
        escenario.completar("admin.obras", otra, TAREA, aviso("horario", "De 9 a 13 h."));
        escenario.son("2026-11-14T09:00:00-08:00");
        assertThat(publica("OBRAS-FB-1")).contains("Sin atención");
        escenario.son("2026-11-15T09:00:00-08:00");
        assertThat(publica("OBRAS-FB-1")).contains("De 9 a 13 h.");
    }

    @Test
    @DisplayName(
            "NT10-SR-5a, NT10-SR-4: no se declaran días ya pedidos, ni al revés, ni pasados, ni por quien no responde"
                    + " de las cuentas; ni llega lo que el formulario no pide")
    void declaracionesQueNo() {
        conElCaso();
        escenario
                .rechaza(
                        "NT10-SR-5a",
                        () -> HorariosDePrueba.declarar(escenario, "admin.obras", "2026-11-16", "2026-11-20"))
                .isInstanceOf(ConflictoException.class)
                .hasMessage("El horario que rige " + DIAS + " ya se le pidió: está en sus tareas.");
        escenario
                .rechaza(
                        "NT10-SR-5a",
                        () -> HorariosDePrueba.declarar(escenario, "admin.obras", "2026-12-24", "2026-12-23"))
                .hasMessage("El último día no puede ser anterior al primero.");
        escenario
                .rechaza(
                        "NT10-SR-5a",
                        () -> HorariosDePrueba.declarar(escenario, "admin.obras", "2026-11-01", "2026-11-12"))
                .hasMessage("Esos días ya pasaron: el horario se informa antes o durante ellos.");
        escenario
                .rechaza(() -> HorariosDePrueba.declarar(escenario, "operativo.obras", "2026-12-24", "2026-12-24"))
                .isInstanceOfAny(AuthorizationException.class, ProhibidoException.class);
        escenario
                .rechaza(
                        "NT10-SR-5a",
                        () -> HorariosDePrueba.declarar(escenario, "sindicatura", "2026-12-24", "2026-12-24"))
                .hasMessage("Su órgano no tiene ninguna cuenta vigente.");
        escenario
                .rechaza(() -> HorariosDePrueba.declarar(escenario, "admin.obras", "2026-12-24", ""))
                .isInstanceOf(FormularioException.class);
    }

    @Test
    @DisplayName("NT10-SR-4: de qué cuentas trata un caso se sabe por su clave, y solo de los suyos")
    void deQueCuentas() {
        Seguimiento horario = seguimientos.stream()
                .filter(uno -> uno.proceso().equals(PROCESO))
                .findFirst()
                .orElseThrow();
        assertThat(horario.cuentas("DIF/2026-11-14")).containsExactly("DIF-FB-1", "DIF-X-1");
        assertThat(horario.cuentas("DIF-FB-1/2026-11-14")).isEmpty();
        assertThat(horario.cuentas("CON-OBRAS-2026-0001")).isEmpty();
    }

    @Test
    @DisplayName("NT10-SR-4: la revisión diaria no deja a nadie una tarea ni un caso suyo")
    void laRevisionTermina() {
        mananas("2026-06-01T09:00:00-07:00", 1);
        HistoricProcessInstance revision = escenario
                .motor()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(HorariosDePrueba.REVISION)
                .finished()
                .list()
                .get(0);
        assertThat(revision.getEndActivityId()).isEqualTo("diasBuscados");
        assertThat(revision.getBusinessKey()).isNull();
    }
}
