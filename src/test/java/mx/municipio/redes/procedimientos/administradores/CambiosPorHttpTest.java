package mx.municipio.redes.procedimientos.administradores;

import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.cambio;
import static mx.municipio.redes.procedimientos.administradores.CambiosDePrueba.rotacion;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El cambio de administradores por las tres vías de entrada, en lote, en su página y con dos personas a la vez. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
class CambiosPorHttpTest {

    enum Via {
        API,
        REST_DEL_MOTOR,
        TASKLIST
    }

    private static final String LOTE = "/api/v1/cambios-administradores/lote";

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Padron padron;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Usuarios usuarios;

    private void reponer() {
        CambiosDePrueba.reponer(jdbc);
        // Los grupos se repusieron en la base: que lo que sigue no vea los de antes.
        usuarios.levantarBloqueos();
    }

    @BeforeEach
    void unJuevesPorLaManana() {
        reponer();
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void comoEstaba() {
        reponer();
    }

    private Respuesta iniciar(Via via, String usuario, Map<String, Object> datos) {
        String definicion = "/process-definition/key/" + PROCESO + "/submit-form";
        return switch (via) {
            case API -> peticiones.post(usuario, "/api/v1/cambios-administradores", datos);
            case REST_DEL_MOTOR -> peticiones.post(usuario, "/engine-rest" + definicion, variables(datos));
            case TASKLIST ->
                peticiones.web(usuario, "POST", "/camunda/api/engine/engine/default" + definicion, variables(datos));
        };
    }

    private static Map<String, Object> variables(Map<String, Object> datos) {
        Map<String, Object> variables = new HashMap<>();
        datos.forEach((clave, valor) -> variables.put(clave, Map.of("value", valor)));
        return Map.of("variables", variables);
    }

    private long cambios() {
        return jdbc.sql("SELECT COUNT(*) FROM expediente WHERE proceso = ?")
                .param(PROCESO)
                .query(Long.class)
                .single();
    }

    private Respuesta lote(String usuario, byte[] csv) {
        return peticiones.enviar(peticiones
                .pedir(LOTE)
                .header("Authorization", Navegador.credencial(usuario, "demo"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(csv)));
    }

    private Respuesta lote(String usuario, String csv) {
        return lote(usuario, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> mensajes(Respuesta respuesta) {
        List<String> mensajes = new ArrayList<>();
        for (JsonNode error : respuesta.json().path("errores")) {
            mensajes.add(error.path("mensaje").asText());
        }
        return mensajes;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "NT10-SR-2a, NT10-SR-2b, criterio 7: por cualquier vía, la misma persona en los dos cargos, un operativo"
                    + " como titular y quien es de otro órgano se rechazan con su cláusula y nada se escribe; un operativo como"
                    + " suplente se acepta")
    void criterio7(Via via) {
        long antes = cambios();
        assertThat(iniciar(via, "titular.obras", cambio("ADMINISTRADOR_SUPLENTE", "admin.obras"))
                        .es(422)
                        .cuerpo())
                .contains("dos personas distintas", "NT10-SR-2a");
        assertThat(iniciar(via, "titular.obras", cambio("ADMINISTRADOR_TITULAR", "operativo.obras"))
                        .es(422)
                        .cuerpo())
                .contains("mando medio o superior", "NT10-SR-2b");
        assertThat(iniciar(via, "titular.obras", cambio("ADMINISTRADOR_TITULAR", "admin.dif"))
                        .es(422)
                        .cuerpo())
                .contains("no está adscrito", "NT10-SR-2a");
        assertThat(iniciar(via, "titular.obras", cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras", "2026-11-11"))
                        .es(400)
                        .cuerpo())
                .contains("Fecha en que surte efecto");
        assertThat(iniciar(via, "admin.obras", cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras"))
                        .estado())
                .isIn(403, 404);
        assertThat(cambios()).isEqualTo(antes);

        assertThat(iniciar(via, "titular.obras", cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras"))
                        .estado())
                .isIn(200, 201);
        assertThat(cambios()).isEqualTo(antes + 1);
    }

    @Test
    @DisplayName(
            "NT10-SR-4: con la sesión abierta en su navegador, quien sale recibe 403 o 404 en cuanto el cambio surte"
                    + " efecto, y quien entra ya ve lo del órgano")
    void laSesionAbierta() {
        String consulta = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        escenario.completar("comsocial", consulta, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        String tarea = escenario.tarea(consulta, "publicarContenido").getId();
        var sale = peticiones.navegador("admin.obras");
        assertThat(sale.get("/expedientes/" + consulta).statusCode()).isEqualTo(200);
        assertThat(sale.get("/tramites/consultas/nuevo").statusCode()).isEqualTo(200);
        assertThat(peticiones.get("admin.obras", "/engine-rest/task/" + tarea).estado())
                .isEqualTo(200);

        String folio = escenario.iniciar("titular.obras", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));

        assertThat(sale.get("/expedientes/" + consulta).statusCode()).isEqualTo(404);
        assertThat(sale.getJson("/api/v1/expedientes/" + consulta).statusCode()).isEqualTo(404);
        assertThat(sale.get("/tramites/consultas/nuevo").statusCode()).isEqualTo(403);
        assertThat(sale.get("/").body()).doesNotContain(consulta, "Iniciar: Consulta de publicación");
        peticiones.get("admin.obras", "/api/v1/expedientes/" + consulta).esProblema(404);
        assertThat(peticiones.get("admin.obras", "/engine-rest/task/" + tarea).estado())
                .isIn(403, 404);
        assertThat(peticiones
                        .post(
                                "admin.obras",
                                "/engine-rest/task/" + tarea + "/submit-form",
                                variables(ConsultasDePrueba.publicacion("2026-11-12T09:30-08:00")))
                        .estado())
                .isIn(403, 404);
        assertThat(peticiones
                        .post("admin.obras", "/api/v1/consultas", ConsultasDePrueba.consulta())
                        .estado())
                .isEqualTo(403);
        var entra = peticiones.navegador("jefe.obras");
        assertThat(entra.get("/expedientes/" + consulta).statusCode()).isEqualTo(200);
        assertThat(entra.get("/expedientes/" + folio).body()).contains("Acepto la responsabilidad");
        assertThat(peticiones.get("jefe.obras", "/engine-rest/task/" + tarea).estado())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("NT10-RESP-I: quien entró acepta su responsabilidad por la API una vez; otro recibe 403")
    void aceptacion() {
        String folio = escenario.iniciar("titular.obras", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        String ruta = "/api/v1/cambios-administradores/" + folio + "/aceptacion";

        peticiones.post("titular.obras", ruta, null).esProblema(403);
        peticiones.post("admin.dif", ruta, null).esProblema(404);
        peticiones.post("jefe.obras", ruta, null).es(200);
        peticiones.post("jefe.obras", ruta, null).esProblema(409, "Ya aceptó");
    }

    @Test
    @DisplayName("NT10-PAB-V: quien notificó retira por la API antes de que surta efecto; después, 409")
    void retiro() {
        String folio = escenario.iniciar(
                "titular.obras", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
        String ruta = "/api/v1/cambios-administradores/" + folio + "/retiro";
        peticiones.post("comsocial", ruta, Map.of("motivo", "No.")).esProblema(403);
        assertThat(peticiones
                        .post("titular.obras", ruta, Map.of("motivo", "Otra cosa."))
                        .es(200)
                        .texto("estado"))
                .isEqualTo("RETIRADO");
        peticiones.post("titular.obras", ruta, Map.of("motivo", "Otra vez.")).esProblema(409);
        String conEfecto = escenario.iniciar("titular.obras", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
        peticiones
                .post(
                        "titular.obras",
                        "/api/v1/cambios-administradores/" + conEfecto + "/retiro",
                        Map.of("motivo", "Ya no."))
                .esProblema(409, "surtió efecto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T00:00:00-08:00", "2026-12-01T09:00:00-08:00", "2026-12-03T09:00:00-08:00"})
    @DisplayName("NT10-PAB-V: llegada su fecha ya no se retira, aunque el temporizador no haya corrido: 409")
    void retiroEnSuFecha(String instante) {
        String folio = escenario.iniciar(
                "titular.obras", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
        String ruta = "/api/v1/cambios-administradores/" + folio + "/retiro";
        escenario.son(instante);
        escenario.nadaCambia(() -> peticiones
                .post("titular.obras", ruta, Map.of("motivo", "Se decidió otra cosa."))
                .esProblema(409, "Llegó la fecha del cambio"));
        assertThat(peticiones
                        .navegador("titular.obras")
                        .get("/expedientes/" + folio)
                        .body())
                .doesNotContain("motivo");

        assertThat(llego(folio)).isTrue();
        assertThat(escenario.estado(folio)).isEqualTo("REGISTRADO");
    }

    @Test
    @DisplayName("NT10-PAB-V: un segundo antes de su fecha todavía se retira")
    void retiroJustoAntes() {
        String folio = escenario.iniciar(
                "titular.obras", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
        escenario.son("2026-11-30T23:59:59-08:00");
        String ruta = "/api/v1/cambios-administradores/" + folio + "/retiro";
        peticiones.post("titular.obras", ruta, Map.of("motivo", "Otra cosa.")).es(200);
        assertThat(escenario.estado(folio)).isEqualTo("RETIRADO");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "NT10-PAB-V, NT10-SR-4: el titular que notifica hoy su propio relevo recibe la respuesta de lo que pidió,"
                    + " con su folio y su acuse, aunque al recibirla ya no pueda ver el expediente")
    void elTitularSeReleva(Via via) {
        Respuesta respuesta = iniciar(via, "titular.obras", cambio("TITULAR", "jefe.obras"));

        assertThat(respuesta.estado()).isEqualTo(via == Via.API ? 201 : 200);
        String folio = respuesta.texto(via == Via.API ? "folio" : "businessKey");
        if (via == Via.API) {
            assertThat(respuesta.texto("estado")).isEqualTo("REGISTRADO");
            assertThat(respuesta.json().at("/acuse/codigo").asText()).isNotEmpty();
        }
        assertThat(padron.titular("OBRAS"))
                .hasValueSatisfying(persona -> assertThat(persona.usuario()).isEqualTo("jefe.obras"));
        assertThat(escenario.correos(folio)).contains("cambio-acuse a titular.obras@tecate.gob.mx");
        peticiones.get("titular.obras", "/api/v1/expedientes/" + folio).esProblema(404);
        peticiones.get("jefe.obras", "/api/v1/expedientes/" + folio).es(200);
    }

    @Test
    @DisplayName(
            "NT10-PAB-V, NT10-SR-4: quien notifica su relevo en la página, o en un lote, lee allí mismo que se recibió")
    void elTitularSeRelevaEnSuPagina() {
        var titular = peticiones.navegador();
        titular.entrar("titular.obras", "demo");
        String nuevo = "/tramites/cambios-administradores/nuevo";
        var recibida = titular.forma(
                nuevo,
                "tipo=TITULAR&entrante=jefe.obras&_csrf="
                        + Navegador.token(titular.get(nuevo).body()));
        assertThat(recibida.headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).endsWith("/"));
        assertThat(titular.get("/").body())
                .contains("Se recibió su trámite con el folio CAM-OBRAS-2026-", "su acuse va por correo");

        reponer();
        titular.entrar("titular.obras", "demo");
        var aceptada = subir(
                titular, titular.get("/cambios-administradores/lote").body(), "cargo,entrante\nTITULAR,jefe.obras\n");
        assertThat(aceptada.statusCode()).isEqualTo(302);
        assertThat(titular.get("/cambios-administradores/lote").body()).contains("Se notificó 1 cambio");
        assertThat(titular.get("/cambios-administradores/lote").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    @DisplayName(
            "NT10-PAB-V: un lote en CSV, con o sin BOM, con coma o punto y coma y con fechas de hoja de cálculo, abre"
                    + " un expediente por renglón")
    void loteAceptado(String separador) {
        String csv = "\uFEFForgano,cargo,entrante,fecha,motivo\r\n"
                + "OBRAS,ADMINISTRADOR_TITULAR,jefe.obras,01/10/2027,\"Cambio de administración\"\r\n"
                + "obras,administrador_suplente,operativo.obras,2027-10-01,\r\n"
                + "DIF,ADMINISTRADOR_SUPLENTE,VACANTE,,Renuncia\r\n";
        Respuesta respuesta = lote("supervisor", csv.replace(",", separador)).es(201);

        assertThat(respuesta.json().path("expedientes")).hasSize(3);
        assertThat(respuesta.json().path("expedientes").get(0).path("renglon").asInt())
                .isEqualTo(2);
        String folio = respuesta.json().path("expedientes").get(1).path("folio").asText();
        assertThat(escenario.estado(folio)).isEqualTo("PROGRAMADO");
        assertThat(escenario.expediente(folio).organo()).isEqualTo("OBRAS");
        assertThat(respuesta.json().path("expedientes").get(2).path("cambio").asText())
                .contains("el cargo queda vacante");
    }

    @Test
    @DisplayName("NT10-SR-2a, NT10-SR-2b: si un renglón de un lote no cumple, ninguno se notifica y cada falla dice su"
            + " renglón y su cláusula")
    void loteRechazado() {
        long antes = cambios();
        Respuesta respuesta = lote(
                        "supervisor",
                        """
                organo,cargo,entrante
                OBRAS,ADMINISTRADOR_TITULAR,operativo.obras
                DIF,ADMINISTRADOR_SUPLENTE,admin.dif
                OBRAS,TITULAR,jefe.obras
                """)
                .esProblema(422, "No se notificó ningún cambio: 2 renglones no cumplen");

        assertThat(respuesta.texto("clausula")).startsWith("NT10-SR-2");
        assertThat(mensajes(respuesta))
                .anySatisfy(mensaje -> assertThat(mensaje)
                        .startsWith("Renglón 2: El administrador titular debe tener nivel de mando medio")
                        .contains("NT10-SR-2b"))
                .anySatisfy(mensaje ->
                        assertThat(mensaje).startsWith("Renglón 3:").contains("dos personas distintas", "NT10-SR-2a"));
        assertThat(cambios()).isEqualTo(antes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cargo,entrante\\nJEFE,jefe.obras                                  | cargo: debe ser TITULAR",
                "cargo,entrante\\nTITULAR,                                         | entrante: escriba el usuario",
                "cargo,entrante,fecha\\nTITULAR,jefe.obras,2026-11-11              | fecha: no puede ser una fecha pasada",
                "cargo,entrante,fecha\\nTITULAR,jefe.obras,31/02/2027              | fecha: escríbala como",
                "cargo,entrante,fecha\\nTITULAR,jefe.obras,9999-12-31              | Renglón 2, fecha: revise el año",
                "cargo,entrante,organo\\nTITULAR,jefe.obras,DIF                    | usted solo notifica los cambios de su órgano",
                "cargo,entrante,cuenta\\nADMINISTRADOR_TITULAR,jefe.obras,DIF-FB-1 | no es una cuenta abierta del órgano",
                "cargo,entrante,motivo\\nTITULAR,jefe.obras,=1+1                   | no puede empezar con =",
                "cargo,entrante\\nTITULAR,@jefe                                    | no puede empezar con =",
                "cargo,entrante\\nTITULAR,jefe.obras\\nTITULAR,jefe.obras          | ese cargo ya cambia en el renglón 2",
                "cargo,persona\\nTITULAR,jefe.obras                                | le faltan columnas: entrante",
                "cargo,entrante,otra\\nTITULAR,jefe.obras,x                        | la columna «otra» no se conoce",
                "cargo,entrante                                                    | solo trae los nombres",
                "cargo,entrante\\n\"TITULAR,jefe.obras                             | comillas sin cerrar"
            })
    @DisplayName("Dado un archivo de lote que no se entiende, dice qué renglón y qué columna, y nada se notifica")
    void loteMalHecho(String csv, String esperado) {
        long antes = cambios();
        Respuesta respuesta = lote("titular.obras", csv.replace("\\n", "\n")).esProblema(400);
        assertThat(mensajes(respuesta))
                .anySatisfy(mensaje -> assertThat(mensaje).contains(esperado));
        assertThat(cambios()).isEqualTo(antes);
    }

    @Test
    @DisplayName("NT10-PAB-V: el supervisor no se da a sí mismo un cargo con un lote")
    void loteParaSi() {
        long antes = cambios();
        assertThat(mensajes(lote("supervisor", "organo,cargo,entrante\nOBRAS,TITULAR,supervisor\n")
                        .esProblema(400)))
                .anySatisfy(mensaje -> assertThat(mensaje).contains("Renglón 2", "nadie se da a sí mismo un cargo"));
        assertThat(cambios()).isEqualTo(antes);
    }

    @Test
    @DisplayName("Dado un lote vacío, en otra codificación, demasiado largo o de quien no debe, se rechaza")
    void loteInadmisible() {
        assertThat(lote("titular.obras", "").estado()).isEqualTo(400);
        lote(
                        "titular.obras",
                        "cargo,entrante,motivo\nTITULAR,jefe.obras,administración"
                                .getBytes(Charset.forName("windows-1252")))
                .esProblema(400, "UTF-8");
        lote("titular.obras", "cargo,entrante\n" + "TITULAR,jefe.obras\n".repeat(501))
                .esProblema(400, "500");
        lote("titular.obras", "x".repeat(3 * 1024 * 1024)).esProblema(400, "2 MB");
        lote("admin.obras", "cargo,entrante\nTITULAR,jefe.obras\n").esProblema(403);
        lote("operativo.obras", "cargo,entrante\nTITULAR,jefe.obras\n").esProblema(403);
        peticiones.post("titular.obras", LOTE, Map.of()).esProblema(415);
        assertThat(peticiones
                        .enviar(peticiones.pedir(LOTE).POST(BodyPublishers.ofString("x")))
                        .estado())
                .isIn(401, 403);
    }

    @Test
    @DisplayName(
            "Dada la página del lote, el titular llega desde el inicio, ve los renglones que fallan o los folios; quien"
                    + " no notifica no entra")
    void pagina() {
        var titular = peticiones.navegador("titular.obras");
        assertThat(titular.get("/").body()).contains("/cambios-administradores/lote");
        String forma = titular.get("/cambios-administradores/lote").body();
        assertThat(forma).contains("Se notifican todos o ninguno");

        var rechazada = subir(titular, forma, "cargo,entrante\nADMINISTRADOR_TITULAR,operativo.obras\n");
        assertThat(rechazada.statusCode()).isEqualTo(422);
        assertThat(rechazada.body()).contains("Renglón 2:", "NT10-SR-2b", "Cerrar sesión");
        var aceptada = subir(titular, forma, "cargo,entrante\nADMINISTRADOR_TITULAR,jefe.obras\n");
        assertThat(aceptada.statusCode()).isEqualTo(302);
        assertThat(titular.get("/cambios-administradores/lote").body())
                .contains("Se notificó 1 cambio")
                .contains("/expedientes/CAM-OBRAS-2026-");

        var otra = peticiones.navegador("admin.obras");
        assertThat(otra.get("/").body()).doesNotContain("/cambios-administradores/lote");
        assertThat(otra.get("/cambios-administradores/lote").statusCode()).isEqualTo(403);
    }

    private static java.net.http.HttpResponse<String> subir(Navegador navegador, String forma, String csv) {
        String cuerpo = "--corte\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + Navegador.token(forma)
                + "\r\n--corte\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"cambios.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--corte--\r\n";
        return navegador.enviar(navegador
                .pedir("/cambios-administradores/lote")
                .header("Content-Type", "multipart/form-data; boundary=corte")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(cuerpo)));
    }

    @Test
    @DisplayName(
            "NT10-PAB-V: de dos notificaciones simultáneas del mismo cargo vale una; la otra recibe 409, o 422 si la"
                    + " primera ya surtió efecto")
    void dosALaVez() throws Exception {
        for (int ronda = 0; ronda < 10; ronda++) {
            for (var caso : Map.of("2026-12-01", 409, "2026-11-12", 422).entrySet()) {
                reponer();
                List<Integer> estados = aLaVez(() -> peticiones
                        .post(
                                "titular.obras",
                                "/api/v1/cambios-administradores",
                                cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras", caso.getKey()))
                        .estado());
                assertThat(estados).containsExactlyInAnyOrder(201, caso.getValue());
            }
        }
    }

    @Test
    @DisplayName("NT10-PAB-V: la misma tarea completada por dos a la vez vale una, y el padrón queda como dice")
    void registrosALaVez() throws Exception {
        for (int ronda = 0; ronda < 10; ronda++) {
            reponer();
            String titular = escenario.iniciar("titular.obras", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
            String tarea = escenario.tarea(titular, "rotarCredenciales").getId();
            List<Integer> estados = aLaVez(() -> peticiones
                    .post(
                            "suplente.obras",
                            "/engine-rest/task/" + tarea + "/submit-form",
                            variables(rotacion("2026-11-12")))
                    .estado());
            assertThat(estados).hasSize(2).containsOnlyOnce(204);
            assertThat(estados).filteredOn(estado -> estado != 204).allMatch(estado -> estado >= 400 && estado < 500);
            assertThat(escenario.sucesos(titular)).containsOnlyOnce("CREDENCIALES_ROTADAS");
            assertThat(padron.enFunciones("OBRAS", null, Cargo.ADMINISTRADOR_TITULAR))
                    .hasValueSatisfying(persona -> assertThat(persona.usuario()).isEqualTo("jefe.obras"));
        }
    }

    @Test
    @DisplayName(
            "NT10-PAB-V, NT10-SR-4: dos renglones de un lote a los que les llega su fecha a la vez surten efecto una"
                    + " vez, juntos, con una sola constancia pendiente")
    void fechasALaVez() throws Exception {
        for (int ronda = 0; ronda < 5; ronda++) {
            reponer();
            escenario.son("2026-11-12T10:00:00-08:00");
            List<String> folios = new ArrayList<>();
            lote(
                            "titular.obras",
                            """
                            cargo,entrante,fecha
                            ADMINISTRADOR_TITULAR,jefe.obras,2026-12-01
                            ADMINISTRADOR_SUPLENTE,operativo.obras,2026-12-01
                            """)
                    .es(201)
                    .json()
                    .path("expedientes")
                    .forEach(hecho -> folios.add(hecho.path("folio").asText()));
            escenario.son("2026-12-01T00:00:00-08:00");

            List<Boolean> hechos = aLaVez(folios.stream()
                    .<Callable<Boolean>>map(folio -> () -> llego(folio))
                    .toList());

            assertThat(hechos).contains(true);
            assertThat(folios).allSatisfy(folio -> {
                assertThat(escenario.estado(folio)).isEqualTo("REGISTRADO");
                assertThat(escenario.sucesos(folio)).containsOnlyOnce("CAMBIO_REGISTRADO");
                assertThat(escenario.temporizadorSiHay(folio, "fechaEfectiva")).isNull();
            });
            assertThat(folios)
                    .filteredOn(folio -> escenario.tareaSiHay(folio, "rotarCredenciales") != null)
                    .hasSize(1);
            assertThat(padron.pareja("OBRAS", null).usuarios()).containsExactly("jefe.obras", "operativo.obras");
        }
    }

    @Test
    @DisplayName("NT10-PAB-V: si el retiro y la fecha llegan a la vez, vale la fecha, y el padrón lo dice")
    void retiroALaVez() throws Exception {
        for (int ronda = 0; ronda < 5; ronda++) {
            reponer();
            escenario.son("2026-11-12T10:00:00-08:00");
            String folio = escenario.iniciar(
                    "titular.obras", PROCESO, cambio("ADMINISTRADOR_TITULAR", "jefe.obras", "2026-12-01"));
            escenario.son("2026-12-01T00:00:00-08:00");
            Callable<Boolean> retiro = () -> peticiones
                            .post(
                                    "titular.obras",
                                    "/api/v1/cambios-administradores/" + folio + "/retiro",
                                    Map.of("motivo", "Se decidió otra cosa."))
                            .estado()
                    == 200;

            List<Boolean> hechos = aLaVez(List.of(() -> llego(folio), retiro));

            assertThat(hechos).containsExactly(true, false);
            assertThat(escenario.estado(folio)).isEqualTo("REGISTRADO");
            assertThat(padron.pareja("OBRAS", null).usuarios()).startsWith("jefe.obras");
        }
    }

    private boolean llego(String folio) {
        try {
            escenario.ejecutar(folio, "fechaEfectiva");
            return true;
        } catch (RuntimeException | AssertionError otroLoHizo) {
            return false;
        }
    }

    private static <T> List<T> aLaVez(Callable<T> accion) throws Exception {
        return aLaVez(List.of(accion, accion));
    }

    private static <T> List<T> aLaVez(List<Callable<T>> acciones) throws Exception {
        ExecutorService hilos = Executors.newFixedThreadPool(2);
        try {
            var salida = new CyclicBarrier(2);
            List<Future<T>> futuros = new ArrayList<>();
            for (Callable<T> accion : acciones) {
                futuros.add(hilos.submit(() -> {
                    salida.await(30, TimeUnit.SECONDS);
                    return accion.call();
                }));
            }
            List<T> obtenido = new ArrayList<>();
            for (Future<T> futuro : futuros) {
                obtenido.add(futuro.get(60, TimeUnit.SECONDS));
            }
            return obtenido;
        } finally {
            hilos.shutdownNow();
        }
    }
}
