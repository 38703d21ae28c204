package mx.municipio.redes.motivos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.motor.acceso.Usuarios;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Los motivos modelo de una oficina: quién los escribe, cómo se guardan y dónde se ofrecen. Por HTTP y sin JavaScript. */
@PruebaDeIntegracion(reloj = "2035-03-07T10:00:00-08:00")
class MotivosTest {

    private static final String PROCESO = "consulta-publicacion";

    private static final Map<String, Object> CONSULTA = Map.of(
            "contenido", "Cierre de la calle Hidalgo",
            "fuente", "Programa de obra 2026",
            "fechaPrevista", "2035-12-01",
            "duda", "¿Procede mencionar el monto?",
            "clase", "INFORMACION_INSTITUCIONAL");

    /** De dos oficinas. */
    private static final String COLEGA = "colega.motivos";

    private static final Set<String> SUYAS = Set.of("comunicacion-social", "evaluacion");

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Usuarios usuarios;

    private Navegador comsocial;
    private Navegador colega;

    @BeforeEach
    void entrar() {
        usuarios.asegurar(COLEGA, "Colega", "de Prueba Motivos", "colega@example.com", "demo", SUYAS);
        comsocial = peticiones.navegador("comsocial");
        colega = peticiones.navegador(COLEGA);
    }

    @AfterEach
    void salir() {
        usuarios.ajustarGrupos(COLEGA, Set.of(), SUYAS);
    }

    @Test
    @DisplayName(
            "Cualquiera de la oficina escribe uno para un trámite, su texto se guarda limpio, y se ofrece en sus tareas y en"
                    + " las de nadie más")
    void escribe() {
        long id = guardado("Con sello", "  Es procede\u0301nte.\r\n\r\nCite la fuente. \u200B");

        assertThat(comsocial.get("/motivos/" + id + "/texto").body()).isEqualTo("Es procedénte.\n\nCite la fuente.");
        assertThat(comsocial.get("/motivos").body())
                .contains(">Con sello</a>", "Consulta de publicación", "Jefa de Prueba Comunicación");
        String folio = consulta();
        String pagina = tarea(comsocial, folio, "responderConsulta");
        assertThat(pagina)
                .contains("Usar un motivo modelo", "value=\"/motivos/" + id + "/texto\"", ">Con sello</option>")
                .doesNotContain("Cite la fuente.");
        assertThat(tarea(peticiones.navegador("transparencia"), folio, "opinarTransparencia"))
                .contains("/motivos?tarea=")
                .doesNotContain("Usar un motivo modelo", "Con sello");
        assertThat(comsocial.get("/pendientes").body()).contains("href=\"/motivos\"");
    }

    @Test
    @DisplayName("De otra oficina no se ve, ni se cambia, ni se borra; y quien no es de ninguna no tiene")
    void deOtraOficina() {
        long id = guardado("Solo de una", "Es procedente.");
        Navegador informatica = peticiones.navegador("informatica");

        assertThat(informatica.get("/motivos").body()).doesNotContain("Solo de una");
        escenario.nadaCambia(() -> {
            for (String ruta : List.of("", "/texto")) {
                assertThat(informatica.get("/motivos/" + id + ruta).statusCode())
                        .isEqualTo(404);
            }
            assertThat(forma(informatica, "/motivos/" + id, Map.of("version", "1", "titulo", "Mío", "texto", "x"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(forma(informatica, "/motivos/" + id + "/borrado", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            HttpResponse<String> ajeno =
                    guardar(informatica, Map.of("oficina", "comunicacion-social", "titulo", "Ajeno", "texto", "Otro."));
            assertThat(ajeno.statusCode()).isEqualTo(400);
            assertThat(ajeno.body()).contains("Oficina: elija una de las suyas.");
            for (String sinOficina : List.of("admin.obras", "supervisor")) {
                Navegador otro = peticiones.navegador(sinOficina);
                assertThat(otro.get("/motivos").statusCode()).isEqualTo(403);
                assertThat(guardar(otro, Map.of("titulo", "Ajeno", "texto", "Otro."))
                                .statusCode())
                        .isEqualTo(403);
                assertThat(otro.get("/pendientes").body()).doesNotContain("href=\"/motivos\"");
            }
            return id;
        });
        assertThat(comsocial.get("/motivos/" + id + "/texto").body()).isEqualTo("Es procedente.");
    }

    @Test
    @DisplayName(
            "Lo que falta, sobra o no se admite se dice junto a su campo, todo a la vez; lo escrito sigue ahí y nada"
                    + " cambia")
    void errores() {
        HttpResponse<String> todo = escenario.nadaCambia(() -> guardar(
                comsocial,
                Map.of("oficina", "evaluacion", "proceso", "otro", "titulo", "\u200B ", "texto", "x".repeat(4001))));

        assertThat(todo.statusCode()).isEqualTo(400);
        assertThat(todo.body())
                .contains("Oficina: elija una de las suyas.", "Trámite: elija uno de la lista.")
                .contains("Título: es un dato obligatorio.", "Texto: no debe pasar de 4,000 caracteres.")
                .contains("href=\"#texto\"", "id=\"titulo-error\"", "x".repeat(4001));
        HttpResponse<String> signos = escenario.nadaCambia(() -> guardar(
                comsocial, Map.of("titulo", "Dos\nrenglones", "texto", "Es \u202Eetnedecorp.", "proceso", PROCESO)));
        assertThat(signos.body())
                .contains("Título: debe escribirse en una sola línea.", "U+202E")
                .doesNotContain("Trámite: elija");
        assertThat(guardar(comsocial, Map.of("titulo", "T".repeat(101), "texto", "x"))
                        .body())
                .contains("Título: no debe pasar de 100 caracteres.");
    }

    @Test
    @DisplayName("La misma forma enviada dos veces guarda uno; otro con su título se rechaza, y en otro trámite no")
    void repetido() {
        long antes = escenario.cuantos("motivo_modelo");
        Map<String, String> datos =
                Map.of("titulo", "Repetido", "texto", "Es procedente.", "clave", "motivos-repetido");
        assertThat(guardar(comsocial, datos).statusCode()).isEqualTo(302);
        assertThat(guardar(comsocial, datos).statusCode()).isEqualTo(302);
        assertThat(escenario.cuantos("motivo_modelo")).isEqualTo(antes + 1);

        assertThat(escenario
                        .nadaCambia(() -> guardar(comsocial, Map.of("titulo", "Repetido", "texto", "Otro.")))
                        .body())
                .contains("ya tiene un motivo modelo con ese título");
        assertThat(guardar(comsocial, Map.of("titulo", "Repetido", "texto", "Otro.", "proceso", "baja-cuenta"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName(
            "Dado que un colega lo cambió entretanto, lo propio no lo sustituye sin decirlo; y cualquiera lo borra")
    void aLaVez() {
        long id = guardado("A la vez", "Es procedente.");
        Map<String, String> suyo = new HashMap<>(
                Map.of("oficina", "comunicacion-social", "proceso", PROCESO, "titulo", "A la vez", "version", "1"));
        suyo.put("texto", "Lo del colega.");
        assertThat(forma(colega, "/motivos/" + id, suyo).statusCode()).isEqualTo(302);
        assertThat(comsocial.get("/motivos").body()).contains(COLEGA);

        suyo.put("texto", "Lo mío.");
        HttpResponse<String> tarde = escenario.nadaCambia(() -> forma(comsocial, "/motivos/" + id, suyo));
        assertThat(tarde.statusCode()).isEqualTo(409);
        assertThat(tarde.body())
                .contains("lo cambió entretanto", ">Lo mío.</textarea>", "name=\"version\" value=\"2\"");
        suyo.put("version", "2");
        assertThat(forma(comsocial, "/motivos/" + id, suyo).statusCode()).isEqualTo(302);
        assertThat(colega.get("/motivos/" + id + "/texto").body()).isEqualTo("Lo mío.");

        assertThat(forma(colega, "/motivos/" + id + "/borrado", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(comsocial.get("/motivos/" + id).statusCode()).isEqualTo(404);

        suyo.put("texto", "Lo que escribía.");
        HttpResponse<String> borrado = escenario.nadaCambia(() -> forma(comsocial, "/motivos/" + id, suyo));
        assertThat(borrado.statusCode()).isEqualTo(404);
        assertThat(borrado.body()).contains("quizá lo borraron", ">Lo que escribía.</textarea>", "action=\"/motivos\"");
    }

    @Test
    @DisplayName("Quien es de dos oficinas dice de cuál es")
    void deDosOficinas() {
        assertThat(guardar(colega, Map.of("titulo", "¿De cuál?", "texto", "x")).body())
                .contains("Oficina: elija una de las suyas.", "Jefatura de Comunicación Social", "Departamento de");
        guardar(colega, Map.of("titulo", "De la otra", "texto", "x", "oficina", "evaluacion"));
        assertThat(comsocial.get("/motivos").body()).doesNotContain("De la otra");
        assertThat(peticiones.navegador("evaluacion").get("/motivos").body()).contains("De la otra");
    }

    @Test
    @DisplayName("Lo que se acaba de escribir en una tarea se guarda como modelo; al volver, lo demás sigue ahí")
    void loEscrito() {
        String folio = consulta();
        String ruta = "/tareas/" + escenario.tarea(folio, "responderConsulta").getId();
        assertThat(comsocial.get(ruta).body())
                .contains("formaction=\"" + ruta + "/modelos/motivo\"")
                .doesNotContain("/modelos/motivoOpinion");

        HttpResponse<String> lleva = forma(
                comsocial,
                ruta + "/modelos/motivo",
                Map.of("respuesta", "NO_PROCEDENTE", "motivo", "Falta el acuerdo.\r\nSegundo renglón."));
        String destino = lleva.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        String pagina = comsocial.get(destino).body();
        assertThat(pagina)
                .contains(">Falta el acuerdo.\nSegundo renglón.</textarea>", "Volver a la tarea")
                .containsPattern("value=\"" + PROCESO + "\"[^>]* selected");
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");

        HttpResponse<String> vuelve = guardar(
                comsocial,
                Map.of(
                        "titulo",
                        "Sin acuerdo",
                        "texto",
                        "Falta el acuerdo.",
                        "tarea",
                        ruta.substring("/tareas/".length())));
        assertThat(vuelve.headers().firstValue("Location").orElseThrow()).endsWith(ruta);
        assertThat(comsocial.get(ruta).body())
                .contains("El motivo modelo quedó guardado.", ">Sin acuerdo</option>")
                .containsPattern("value=\"NO_PROCEDENTE\"[^>]* checked")
                .contains("Segundo renglón.</textarea>");
        assertThat(forma(peticiones.navegador("admin.dif"), ruta + "/modelos/motivo", Map.of("motivo", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(guardar(comsocial, Map.of("titulo", "Fuera", "texto", "x", "tarea", "//malo.example"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/motivos");
    }

    @Test
    @DisplayName("Una oficina guarda a lo más 50 por trámite")
    void hasta50() {
        IntStream.rangeClosed(1, Motivos.MAXIMO).forEach(n -> assertThat(
                        guardar(comsocial, Map.of("titulo", "Modelo " + n, "texto", "x", "proceso", "veda-electoral"))
                                .statusCode())
                .isEqualTo(302));

        assertThat(escenario
                        .nadaCambia(() -> guardar(
                                comsocial, Map.of("titulo", "Uno más", "texto", "x", "proceso", "veda-electoral")))
                        .body())
                .contains("ya tiene 50 motivos modelo");
        long id = guardado("De otro trámite", "x");
        Map<String, String> datos = Map.of("titulo", "Pasa", "texto", "x", "proceso", "veda-electoral", "version", "1");
        assertThat(escenario
                        .nadaCambia(() -> forma(comsocial, "/motivos/" + id, datos))
                        .body())
                .contains("ya tiene 50 motivos modelo");
    }

    private long guardado(String titulo, String texto) {
        assertThat(guardar(comsocial, Map.of("titulo", titulo, "texto", texto)).statusCode())
                .isEqualTo(302);
        Matcher enlace = Pattern.compile("/motivos/(\\d+)\">" + titulo + "<")
                .matcher(comsocial.get("/motivos").body());
        assertThat(enlace.find()).isTrue();
        return Long.parseLong(enlace.group(1));
    }

    private String consulta() {
        return escenario.iniciar("admin.obras", PROCESO, CONSULTA);
    }

    private String tarea(Navegador quien, String folio, String elemento) {
        return quien.get("/tareas/" + escenario.tarea(folio, elemento).getId()).body();
    }

    private static HttpResponse<String> guardar(Navegador quien, Map<String, String> datos) {
        Map<String, String> campos = new HashMap<>(datos);
        campos.putIfAbsent("proceso", PROCESO);
        return forma(quien, "/motivos", campos);
    }

    private static HttpResponse<String> forma(Navegador quien, String ruta, Map<String, String> campos) {
        Map<String, String> todos = new HashMap<>(campos);
        todos.put("_csrf", Navegador.token(quien.get("/pendientes").body()));
        return quien.forma(
                ruta,
                todos.entrySet().stream()
                        .map(campo ->
                                campo.getKey() + "=" + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
