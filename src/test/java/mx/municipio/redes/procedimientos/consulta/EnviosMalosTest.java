package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.formulario.EnvioMalo;
import mx.municipio.redes.formulario.EnvioMalo.Molde;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Mil envíos malos, generados con semilla fija, por cada camino de entrada: ninguno se admite, ninguno es un error del
 * servidor y nada queda escrito.
 */
@PruebaDeIntegracion
class EnviosMalosTest {

    private static final long SEMILLA = 20261112;
    private static final int POR_CAMINO = 1000;
    private static final int CADA_CUANTOS_SE_MIRA = 250;
    private static final String MOTOR = "/engine-rest";
    private static final String APLICACIONES = "/camunda/api/engine/engine/default";

    private static final Molde INICIO = Molde.de("consulta-publicacion-inicio", consulta());
    private static final Molde RESPUESTA =
            Molde.de("consulta-publicacion-respuesta", Map.of("respuesta", "PROCEDENTE", "motivo", "Motivo."));
    private static final Molde OPINION =
            Molde.de("consulta-publicacion-opinion", Map.of("opinion", "SIN_OBJECION", "motivo", "Motivo."));
    private static final Molde PUBLICACION = Molde.de(
            "consulta-publicacion-publicacion",
            Map.of("direccion", "https://www.facebook.com/Obras/posts/1", "publicadoEl", "2026-11-12T11:00"));

    /** Por dónde se inicia una consulta. */
    enum Inicio {
        API("/api/v1/consultas"),
        FORMULARIO_DEL_MOTOR(MOTOR + "/process-definition/key/" + PROCESO + "/submit-form"),
        INICIO_DEL_MOTOR(MOTOR + "/process-definition/key/" + PROCESO + "/start"),
        FORMULARIO_DE_TASKLIST(APLICACIONES + "/process-definition/key/" + PROCESO + "/submit-form"),
        INICIO_DE_TASKLIST(APLICACIONES + "/process-definition/key/" + PROCESO + "/start");

        final String ruta;

        Inicio(String ruta) {
            this.ruta = ruta;
        }

        boolean api() {
            return this == API;
        }

        boolean conSesion() {
            return ruta.startsWith(APLICACIONES);
        }
    }

    private record Caso(String que, String usuario, String metodo, String ruta, @Nullable Object cuerpo) {}

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    Peticiones peticiones = new Peticiones(0);

    @BeforeEach
    void unJuevesPorLaManana() {
        peticiones = new Peticiones(puerto);
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    /** Lo que un envío rechazado no debe cambiar. */
    private Map<String, Object> loEscrito() {
        Map<String, Object> escrito = new LinkedHashMap<>();
        for (String tabla : List.of(
                "expediente",
                "bitacora",
                "bitacora_cabeza",
                "aviso",
                "hecho",
                "oficio",
                "anexo",
                "idempotencia",
                "ACT_RU_EXECUTION",
                "ACT_RU_TASK",
                "ACT_RU_JOB",
                "ACT_RU_VARIABLE",
                "ACT_RU_IDENTITYLINK",
                "ACT_RU_INCIDENT",
                "ACT_RU_EVENT_SUBSCR",
                "ACT_HI_PROCINST",
                "ACT_HI_TASKINST",
                "ACT_HI_VARINST",
                "ACT_HI_DETAIL",
                "ACT_HI_COMMENT",
                "ACT_HI_ATTACHMENT",
                "ACT_GE_BYTEARRAY",
                "ACT_RU_FILTER",
                "ACT_RU_AUTHORIZATION")) {
            escrito.put(tabla, escenario.cuantos(tabla));
        }
        escrito.put("folios", filas("SELECT clase, organo, ejercicio, ultimo FROM folio_consecutivo ORDER BY 1, 2, 3"));
        escrito.put("estados", filas("SELECT folio, estado, vencimiento FROM expediente ORDER BY 1"));
        escrito.put(
                "tareas",
                filas("SELECT ID_, REV_, NAME_, ASSIGNEE_, OWNER_, DELEGATION_, DUE_DATE_, FOLLOW_UP_DATE_, PRIORITY_"
                        + " FROM ACT_RU_TASK ORDER BY ID_"));
        escrito.put("variables", filas("SELECT ID_, REV_, TYPE_, LONG_, TEXT_ FROM ACT_RU_VARIABLE ORDER BY ID_"));
        escrito.put(
                "trabajos", filas("SELECT ID_, DUEDATE_, RETRIES_, SUSPENSION_STATE_ FROM ACT_RU_JOB ORDER BY ID_"));
        escrito.put(
                "ejecuciones",
                filas("SELECT ID_, REV_, ACT_ID_, SUSPENSION_STATE_ FROM ACT_RU_EXECUTION ORDER BY ID_"));
        return escrito;
    }

    private List<String> filas(String consulta) {
        return jdbc.sql(consulta).query().listOfRows().stream()
                .map(Object::toString)
                .toList();
    }

    private void nadaCambio(Map<String, Object> antes, String lote) {
        Map<String, Object> despues = loEscrito();
        antes.forEach((que, valor) ->
                assertThat(despues.get(que)).as("%s, %s", lote, que).isEqualTo(valor));
    }

    private static void rechazado(Respuesta respuesta, String caso) {
        assertThat(respuesta.estado())
                .as(() -> caso + "\n" + recortar(respuesta.cuerpo()))
                .isBetween(400, 499);
        assertThat(respuesta.cuerpo())
                .as(caso)
                .doesNotContain("SQLException", "\tat ", "NullPointerException", "ClassCastException");
    }

    private static String recortar(String texto) {
        return texto.length() <= 600 ? texto : texto.substring(0, 600) + "…";
    }

    @ParameterizedTest
    @EnumSource(Inicio.class)
    @DisplayName("NT10-CG-VII-a: dados mil inicios malos por un camino, ninguno se admite y nada queda escrito")
    void inicios(Inicio camino) {
        Map<String, Object> antes = loEscrito();
        var azar = new Random(SEMILLA + camino.ordinal());
        // Los dos de las aplicaciones web son un solo camino de entrada.
        int cuantos = camino.conSesion() ? POR_CAMINO / 2 : POR_CAMINO;
        for (int n = 1; n <= cuantos; n++) {
            Caso caso = inicio(camino, azar);
            String nombre = "semilla %d, %s n.º %d, como %s: %s\n%s"
                    .formatted(SEMILLA, camino, n, caso.usuario, caso.que, recortar(String.valueOf(caso.cuerpo)));
            rechazado(pedir(caso, camino.conSesion()), nombre);
            if (n % CADA_CUANTOS_SE_MIRA == 0) {
                nadaCambio(antes, nombre);
            }
        }
    }

    private Respuesta pedir(Caso caso, boolean conSesion) {
        return conSesion
                ? peticiones.web(caso.usuario, caso.metodo, caso.ruta, caso.cuerpo)
                : peticiones.basic(caso.usuario, caso.metodo, caso.ruta, caso.cuerpo);
    }

    private Caso inicio(Inicio camino, Random azar) {
        int especie = azar.nextInt(20);
        if (especie == 0) {
            String quien = uno(
                    azar,
                    "comsocial",
                    "transparencia",
                    "jefe.obras",
                    "operativo.obras",
                    "informatica",
                    "titular.obras");
            return new Caso("quien no puede", quien, "POST", camino.ruta, cuerpo(camino, consulta(), Map.of()));
        }
        if (especie == 1) {
            String roto = uno(
                    azar,
                    "",
                    "{",
                    "[]",
                    "null",
                    "\"x\"",
                    "7",
                    "{\"contenido\": }",
                    "<a/>",
                    "{\"variables\": 7}",
                    "{\"variables\": [1]}",
                    "{\"variables\": {\"contenido\": 7}}",
                    "{\"variables\": {\"contenido\": \"x\"}}");
            return new Caso("cuerpo roto", "admin.obras", "POST", camino.ruta, roto);
        }
        if (especie == 2 && !camino.api()) {
            Map<String, Object> ajeno = new LinkedHashMap<>();
            // El motor pasa por alto lo demás que traiga el cuerpo de submit-form.
            switch (azar.nextInt(camino.name().startsWith("INICIO") ? 4 : 2)) {
                case 0 -> ajeno.put("businessKey", "CON-OBRAS-2026-" + azar.nextInt(10_000));
                case 1 -> ajeno.put("businessKey", "");
                case 2 -> ajeno.put("caseInstanceId", "caso");
                default ->
                    ajeno.put(
                            "startInstructions",
                            List.of(Map.of("type", "startBeforeActivity", "activityId", "publicarContenido")));
            }
            return new Caso(
                    "por fuera " + ajeno, "admin.obras", "POST", camino.ruta, cuerpo(camino, consulta(), ajeno));
        }
        EnvioMalo malo = EnvioMalo.generar(INICIO, azar, !camino.api());
        Object cuerpo = camino.api() ? malo.cuerpo() : Map.of("variables", malo.variables());
        return new Caso(malo.fallas(), "admin.obras", "POST", camino.ruta, cuerpo);
    }

    private static Object cuerpo(Inicio camino, Map<String, Object> datos, Map<String, Object> ademas) {
        if (camino.api()) {
            return datos;
        }
        Map<String, Object> cuerpo = new LinkedHashMap<>(ademas);
        cuerpo.put("variables", new EnvioMalo("", datos, Map.of()).variables());
        return cuerpo;
    }

    @ParameterizedTest
    @EnumSource(Inicio.class)
    @DisplayName("NT10-ML-II: por cada camino, lo que declara promoción personalizada es 422 que dice qué hacer, y nada"
            + " queda escrito")
    void promocionPersonalizada(Inicio camino) {
        Map<String, Object> antes = loEscrito();
        Map<String, Object> datos = consulta("elementoPersonal", true);
        datos.put("elementoObjetivo", true);
        Respuesta respuesta = pedir(
                new Caso("promoción", "admin.obras", "POST", camino.ruta, cuerpo(camino, datos, Map.of())),
                camino.conSesion());

        assertThat(respuesta.estado()).as(respuesta.cuerpo()).isEqualTo(422);
        assertThat(respuesta.cuerpo())
                .contains(
                        "Declaró que se reconoce a una persona servidora pública y que el mensaje la resalta: así no se"
                                + " publica en una cuenta institucional. Corrija el contenido. Si su duda es justamente"
                                + " esa, deje la casilla vacía y pregúntelo.",
                        "NT10-ML-II");
        nadaCambio(antes, camino.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = Inicio.class,
            names = {"API", "FORMULARIO_DEL_MOTOR", "INICIO_DEL_MOTOR", "FORMULARIO_DE_TASKLIST", "INICIO_DE_TASKLIST"})
    @DisplayName("NT10-CG-VII-a: el envío del que parten los malos es bueno: por cada camino se admite")
    void elBueno(Inicio camino) {
        long antes = escenario.cuantos("expediente");
        Respuesta bueno = pedir(
                new Caso("", "admin.obras", "POST", camino.ruta, cuerpo(camino, consulta(), Map.of())),
                camino.conSesion());
        assertThat(bueno.estado()).as(bueno.cuerpo()).isIn(200, 201);
        assertThat(escenario.cuantos("expediente")).isEqualTo(antes + 1);
    }

    /** Una tarea abierta, quién la atiende y con qué formulario. */
    private record Abierta(String id, String instancia, String atiende, Molde molde) {}

    private List<Abierta> abiertas() {
        String enEspera = escenario.iniciar("admin.obras", PROCESO, consulta());
        String procedente = escenario.iniciar("admin.obras", PROCESO, consulta());
        escenario.completar("comsocial", procedente, "responderConsulta", respuesta("PROCEDENTE"));
        return List.of(
                abierta(enEspera, "responderConsulta", "comsocial", RESPUESTA),
                abierta(enEspera, "opinarTransparencia", "transparencia", OPINION),
                abierta(procedente, "publicarContenido", "admin.obras", PUBLICACION));
    }

    private Abierta abierta(String folio, String elemento, String atiende, Molde molde) {
        return new Abierta(
                escenario.tarea(folio, elemento).getId(),
                escenario.expediente(folio).instanciaProceso(),
                atiende,
                molde);
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dadas mil conclusiones malas por el REST del motor, ninguna se admite y nada cambia")
    void conclusionesPorElMotor() {
        conclusiones(MOTOR, false);
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dadas mil conclusiones malas por el REST de las aplicaciones web, ninguna se admite y"
            + " nada cambia")
    void conclusionesPorLasAplicaciones() {
        conclusiones(APLICACIONES, true);
    }

    private void conclusiones(String raiz, boolean conSesion) {
        List<Abierta> abiertas = abiertas();
        Map<String, Object> antes = loEscrito();
        var azar = new Random(SEMILLA + 100 + (conSesion ? 1 : 0));
        for (int n = 1; n <= POR_CAMINO; n++) {
            Abierta tarea = abiertas.get(azar.nextInt(abiertas.size()));
            Caso caso = azar.nextInt(3) == 0 ? porFuera(raiz, tarea, azar) : conclusion(raiz, tarea, azar);
            String nombre = "semilla %d, %s n.º %d, como %s, %s %s: %s\n%s"
                    .formatted(
                            SEMILLA,
                            raiz,
                            n,
                            caso.usuario,
                            caso.metodo,
                            caso.ruta,
                            caso.que,
                            recortar(String.valueOf(caso.cuerpo)));
            rechazado(pedir(caso, conSesion), nombre);
            if (n % CADA_CUANTOS_SE_MIRA == 0) {
                nadaCambio(antes, nombre);
            }
        }
        assertThat(abiertas).allSatisfy(tarea -> peticiones
                .get(tarea.atiende, MOTOR + "/task/" + tarea.id)
                .es(200));
    }

    /** El formulario mal lleno por quien sí puede, o bien lleno por quien no. */
    private static Caso conclusion(String raiz, Abierta tarea, Random azar) {
        String ruta = raiz + "/task/" + tarea.id + uno(azar, "/submit-form", "/complete");
        if (azar.nextInt(5) == 0) {
            String ajeno = uno(
                    azar,
                    List.of(
                                    "admin.dif",
                                    "titular.dif",
                                    "jefe.obras",
                                    "informatica",
                                    "comsocial",
                                    "transparencia",
                                    "suplente.dif")
                            .stream()
                            .filter(usuario -> !usuario.equals(tarea.atiende))
                            .toArray(String[]::new));
            Map<String, Object> bien =
                    Map.of("variables", new EnvioMalo("", tarea.molde.bueno(), Map.of()).variables());
            return new Caso("quien no puede", ajeno, "POST", ruta, bien);
        }
        EnvioMalo malo = EnvioMalo.generar(tarea.molde, azar, true);
        Map<String, Object> cuerpo = new LinkedHashMap<>();
        cuerpo.put("variables", malo.variables());
        if (azar.nextBoolean()) {
            cuerpo.put("withVariablesInReturn", true);
        }
        return new Caso(malo.fallas(), tarea.atiende, "POST", ruta, cuerpo);
    }

    /** Lo que altera un trámite sin pasar por su formulario, hasta por quien administra el motor. */
    private Caso porFuera(String raiz, Abierta tarea, Random azar) {
        Map<String, Object> variables = new EnvioMalo("", tarea.molde.bueno(), Map.of()).variables();
        Map<String, Object> vencimiento =
                Map.of("vencimiento", Map.of("value", "2099-01-01T00:00:00.000+0000", "type", "Date"));
        String deLaTarea = raiz + "/task/" + tarea.id;
        String deLaInstancia = raiz + "/process-instance/" + tarea.instancia;
        List<Function<String, Caso>> maneras = new ArrayList<>();
        maneras.add(
                quien -> new Caso("resolver", quien, "POST", deLaTarea + "/resolve", Map.of("variables", variables)));
        maneras.add(quien ->
                new Caso("variables", quien, "POST", deLaTarea + "/variables", Map.of("modifications", vencimiento)));
        maneras.add(quien -> new Caso(
                "una variable", quien, "PUT", deLaTarea + "/variables/respuesta", Map.of("value", "PROCEDENTE")));
        maneras.add(quien -> new Caso("borrar variable", quien, "DELETE", deLaTarea + "/variables/vencimiento", null));
        maneras.add(quien -> new Caso(
                "variables locales",
                quien,
                "POST",
                deLaTarea + "/localVariables",
                Map.of("modifications", vencimiento)));
        maneras.add(quien -> new Caso(
                "tomar para otro",
                quien,
                "POST",
                deLaTarea + "/claim",
                Map.of("userId", uno(azar, "admin.dif", "informatica", "nadie", "evaluacion"))));
        maneras.add(
                quien -> new Caso("asignar", quien, "POST", deLaTarea + "/assignee", Map.of("userId", "admin.dif")));
        maneras.add(
                quien -> new Caso("delegar", quien, "POST", deLaTarea + "/delegate", Map.of("userId", "admin.dif")));
        maneras.add(quien -> new Caso(
                "error", quien, "POST", deLaTarea + "/bpmnError", Map.of("errorCode", "x", "variables", variables)));
        maneras.add(quien ->
                new Caso("escalar", quien, "POST", deLaTarea + "/bpmnEscalation", Map.of("escalationCode", "x")));
        maneras.add(quien -> new Caso(
                "refechar", quien, "PUT", deLaTarea, Map.of("name", "Otra", "due", "2099-01-01T00:00:00.000+0000")));
        maneras.add(quien -> new Caso(
                "enlazar",
                quien,
                "POST",
                deLaTarea + "/identity-links",
                Map.of("userId", "admin.dif", "type", "candidate")));
        maneras.add(quien -> new Caso("borrar", quien, "DELETE", deLaTarea, null));
        maneras.add(quien -> new Caso(
                "crear tarea",
                quien,
                "POST",
                raiz + "/task/create",
                Map.of("name", "Suelta", "assignee", "admin.dif")));
        maneras.add(quien -> new Caso(
                "mensaje",
                quien,
                "POST",
                raiz + "/message",
                Map.of(
                        "messageName",
                        "consulta.retirada",
                        "processInstanceId",
                        tarea.instancia,
                        "processVariables",
                        Map.of("motivoSinObjeto", Map.of("value", "Porque sí")))));
        maneras.add(quien -> new Caso("señal", quien, "POST", raiz + "/signal", Map.of("name", "x")));
        maneras.add(quien -> new Caso(
                "variables de la instancia",
                quien,
                "POST",
                deLaInstancia + "/variables",
                Map.of("modifications", vencimiento)));
        maneras.add(quien -> new Caso("borrar instancia", quien, "DELETE", deLaInstancia, null));
        maneras.add(
                quien -> new Caso("suspender", quien, "PUT", deLaInstancia + "/suspended", Map.of("suspended", true)));
        maneras.add(quien -> new Caso(
                "modificar",
                quien,
                "POST",
                deLaInstancia + "/modification",
                Map.of(
                        "instructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "publicarContenido")))));
        maneras.add(quien -> new Caso(
                "borrar instancias",
                quien,
                "POST",
                raiz + "/process-instance/delete",
                Map.of("processInstanceIds", List.of(tarea.instancia))));
        maneras.add(quien -> new Caso(
                "disparar por ejecución",
                quien,
                "POST",
                raiz + "/execution/" + tarea.instancia + "/messageSubscriptions/consulta.retirada/trigger",
                Map.of()));
        String trabajo = jdbc.sql("SELECT MIN(ID_) FROM ACT_RU_JOB WHERE TYPE_ = 'timer'")
                .query(String.class)
                .single();
        maneras.add(quien -> new Caso("adelantar", quien, "POST", raiz + "/job/" + trabajo + "/execute", null));
        maneras.add(quien -> new Caso(
                "refechar plazo",
                quien,
                "PUT",
                raiz + "/job/" + trabajo + "/duedate",
                Map.of("duedate", "2026-11-01T00:00:00.000+0000")));
        maneras.add(quien ->
                new Caso("sin intentos", quien, "PUT", raiz + "/job/" + trabajo + "/retries", Map.of("retries", 0)));
        maneras.add(quien -> new Caso(
                "suspender plazo", quien, "PUT", raiz + "/job/" + trabajo + "/suspended", Map.of("suspended", true)));
        String quien =
                uno(azar, tarea.atiende, tarea.atiende, "supervisor", "admin.dif", "informatica", "titular.obras");
        return maneras.get(azar.nextInt(maneras.size())).apply(quien);
    }

    @SafeVarargs
    private static <T> T uno(Random azar, T... opciones) {
        return opciones[azar.nextInt(opciones.length)];
    }
}
