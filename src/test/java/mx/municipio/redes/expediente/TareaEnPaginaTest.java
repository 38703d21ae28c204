package mx.municipio.redes.expediente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Las tareas en páginas, por HTTP y sin JavaScript. */
@PruebaDeIntegracion
class TareaEnPaginaTest {

    private static final Map<String, Object> CONSULTA = Map.of(
            "contenido", "Cierre de la calle *Hidalgo* [aquí](http://malo.example)",
            "fuente", "Programa de obra 2026",
            "fechaPrevista", "2034-12-01",
            "duda", "¿Procede mencionar el monto?",
            "clase", "INFORMACION_INSTITUCIONAL");

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    Expedientes expedientes;

    private Navegador comsocial;

    @BeforeEach
    void entrar() {
        escenario.son("2034-03-07T10:00:00-08:00");
        comsocial = como("comsocial");
    }

    @Test
    @DisplayName(
            "Quien entra llega a sus pendientes: primero lo que vence hoy, con su plazo en palabras y quién la tiene")
    void pendientes() {
        String folio = consulta();
        escenario.son("2034-03-10T09:30:00-08:00");

        HttpResponse<String> entrada = new Navegador(puerto).entrar("comsocial", "demo");
        assertThat(entrada.headers().firstValue("Location").orElseThrow()).endsWith("/pendientes");
        String pagina = comsocial.get("/pendientes?q=" + folio).body();

        assertThat(pagina)
                .contains("<h3>Vencen hoy</h3>", "/tareas/" + tarea(folio), "Responder la consulta", folio)
                .contains("viernes 10 de marzo de 2034, 24:00 h", "Dirección de Obras Públicas", "Nadie");
        assertThat(comsocial.get("/").body()).containsPattern("Pendientes \\(\\d+\\)");
        assertThat(como("operativo.obras").get("/pendientes").body()).contains("Nada espera por usted");
    }

    @Test
    @DisplayName("Los pendientes se buscan por palabras en cualquier orden, trámite, órgano y vencimiento")
    void filtra() {
        String folio = consulta();

        assertThat(pendientes("q=HIDALGO+calle+" + folio)).contains(folio);
        assertThat(pendientes("q=" + folio + "+inexistente"))
                .doesNotContain("/tareas/")
                .contains("Ninguna tarea con ese filtro");
        assertThat(pendientes("tramite=consulta-publicacion&organo=OBRAS&q=" + folio))
                .contains("/tareas/" + tarea(folio));
        assertThat(pendientes("tramite=baja-cuenta&q=" + folio)).doesNotContain("/tareas/");
        assertThat(pendientes("organo=DIF&q=" + folio)).doesNotContain("/tareas/");
        assertThat(pendientes("vence=hoy&q=" + folio)).doesNotContain("/tareas/");
        assertThat(pendientes("q=a+b+c+d+e+f+g+h+i+j+k+l+m")).contains("no debe pasar de 12 palabras");
        assertThat(pendientes("vence=semana&q=" + folio)).contains("/tareas/" + tarea(folio));
    }

    @Test
    @DisplayName(
            "La página de la tarea muestra lo que hay que saber como texto, aunque parezca un enlace, y el plazo día por día")
    void loQueHayQueSaber() {
        String folio = consulta();

        String pagina = comsocial.get("/tareas/" + tarea(folio)).body();

        assertThat(pagina)
                .contains("Cierre de la calle *Hidalgo* [aquí](http://malo.example)", "¿Procede mencionar el monto?")
                .contains("día 3, vence a las 24:00 h", "value=\"PROCEDENTE\"", ">Responder la consulta</button>")
                .doesNotContain("{{", "href=\"http://malo.example");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII: responder en la página concluye sin tomar antes, y dice qué quedó asentado, qué sigue y cuál es la siguiente")
    void responde() {
        String folio = consulta();
        String otra = consulta();
        String id = tarea(folio);

        HttpResponse<String> enviada = responder(comsocial, id, Map.of("respuesta", "PROCEDENTE"));
        assertThat(enviada.statusCode()).as(enviada.body()).isEqualTo(302);
        String hecha = comsocial.get(ruta(enviada)).body();

        assertThat(escenario.estado(folio)).isEqualTo("PROCEDENTE");
        assertThat(hecha)
                .contains(folio, "Qué sigue:", "Qué quedó asentado", ">Siguiente</a>")
                .doesNotContain(tarea(otra) + "/hecha");
        assertThat(comsocial.get("/tareas/" + id).body()).contains("La tarea ya fue atendida");
    }

    @Test
    @DisplayName(
            "Lo que falta se dice junto a su campo y en un resumen que lleva a él; lo escrito sigue ahí y nada cambia")
    void errores() {
        String id = tarea(consulta());

        HttpResponse<String> respuesta = escenario.nadaCambia(
                () -> responder(comsocial, id, Map.of("respuesta", "NO_PROCEDENTE", "motivo", " ")));

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body())
                .contains("href=\"#motivo\"", "id=\"motivo-error\"", "aria-invalid=\"true\"")
                .containsPattern("value=\"NO_PROCEDENTE\"[^>]* checked");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VI-c: lo que la norma no admite se dice junto al campo de que habla y con enlace a él, como lo que falta")
    void reglas() {
        Map<String, String> propuesta = new HashMap<>(Map.of(
                "pertinencia", "Avisos de obra",
                "cuentasCentrales", "No alcanzan",
                "red", "X",
                "nombre", "Obras",
                "identificador", "@ObrasEnX",
                "descripcion", "Avisos",
                "finI", "true"));
        propuesta.putAll(Map.of("programas", "Uno", "actividades", "Una", "lineas", "Cierres"));

        // La primera del día olvida las claves que otras pruebas dejaron vencer.
        forma(como("operativo.obras"), "/tramites/aperturas/nuevo", propuesta);
        HttpResponse<String> respuesta =
                escenario.nadaCambia(() -> forma(como("operativo.obras"), "/tramites/aperturas/nuevo", propuesta));

        assertThat(respuesta.statusCode()).isEqualTo(422);
        assertThat(respuesta.body())
                .contains("href=\"#identificador\"", "id=\"identificador-error\"")
                .doesNotContain("href=\"#nombre\"");
    }

    @Test
    @DisplayName("Lo que es obligatorio, también una casilla, y un año de más de cuatro cifras los señala el navegador")
    void enElNavegador() {
        assertThat(como("admin.obras").get("/tramites/bajas/nuevo").body())
                .containsPattern("<input type=\"checkbox\"[^>]* id=\"confirmo\"[^>]* required");
        assertThat(como("admin.obras").get("/tramites/consultas/nuevo").body())
                .containsPattern("<input type=\"date\"[^>]*max=\"9999-12-31\"")
                .doesNotContainPattern("<input type=\"checkbox\"[^>]* id=\"elementoPersonal\"[^>]* required");
    }

    @Test
    @DisplayName("Dada la tarea que tiene un colega, no se concluye sin tomarla de él; y quien no la atiende no la ve")
    void deUnColega() {
        String folio = consulta();
        responder(comsocial, tarea(folio), Map.of("respuesta", "PROCEDENTE"));
        String pagina = "/tareas/" + escenario.tarea(folio, "publicarContenido").getId();
        Navegador admin = como("admin.obras");
        Map<String, String> publicado = Map.of(
                "direccion", "https://www.facebook.com/ObrasTecate/posts/7001", "publicadoEl", "2034-03-07T09:30");
        forma(como("suplente.obras"), pagina + "/toma", Map.of());

        assertThat(forma(admin, pagina, publicado).statusCode()).isEqualTo(409);
        assertThat(admin.get(pagina).body()).contains("Tomarla de ").doesNotContain(">Publicar el contenido</button>");
        forma(admin, pagina + "/toma", Map.of("de", "suplente.obras"));
        assertThat(admin.get(pagina).body()).contains(">Publicar el contenido</button>");
        assertThat(como("admin.dif").get(pagina).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("Dada la tarea que otra persona ya atendió, lo escrito se devuelve para copiarlo")
    void atendidaEntretanto() {
        String id = tarea(consulta());
        responder(comsocial, id, Map.of("respuesta", "PROCEDENTE"));

        HttpResponse<String> tarde =
                responder(comsocial, id, Map.of("respuesta", "NO_PROCEDENTE", "motivo", "El monto está reservado."));

        assertThat(tarde.statusCode()).isEqualTo(409);
        assertThat(tarde.body()).contains("no se guardó", "El monto está reservado.");
    }

    @Test
    @DisplayName("Lo que dejó a medias en una tarea que otra persona atendió se le devuelve al volver a ella")
    void borradorDeAtendida() {
        String folio = consulta();
        responder(comsocial, tarea(folio), Map.of("respuesta", "PROCEDENTE"));
        String pagina = "/tareas/" + escenario.tarea(folio, "publicarContenido").getId();
        Navegador suplente = como("suplente.obras");
        String direccion = "https://www.facebook.com/ObrasTecate/posts/7002";
        forma(suplente, "/borradores", Map.of("pagina", pagina, "direccion", direccion));
        forma(como("admin.obras"), pagina, Map.of("direccion", direccion + "1", "publicadoEl", "2034-03-07T09:30"));

        assertThat(suplente.get(pagina).body())
                .contains("La tarea ya fue atendida", "no se guardó", direccion + "</p>");
    }

    @Test
    @DisplayName("De una tarea abierta, ajena o que no existe no se dice que se concluyó")
    void noHecha() {
        String folio = consulta();
        String concluida = tarea(folio);
        responder(comsocial, concluida, Map.of("respuesta", "PROCEDENTE"));

        assertThat(comsocial.get("/tareas/" + concluida + "/hecha").body()).contains("Se concluyó", folio);
        assertThat(como("admin.dif").get("/tareas/" + concluida + "/hecha").statusCode())
                .isEqualTo(404);
        for (String otra : List.of(tarea(consulta()), "00000000-0000-0000-0000-000000000000")) {
            assertThat(comsocial.get("/tareas/" + otra + "/hecha").statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName(
            "Los pendientes dicen el órgano de cualquier trámite, y por él se filtran; una página que ya no hay es la última")
    void deCadaOrgano() {
        String folio = escenario.iniciar(
                "comsocial",
                "atencion-ciudadana",
                Map.of(
                        "cuenta", "CS-FB-1",
                        "usuario", "lectora.nocturna",
                        "tipo", "DUDA",
                        "texto", "¿Hasta cuándo cierran la calle?",
                        "recibidoEl", "2034-03-07T09:30"));

        assertThat(pendientes("organo=CS&q=" + folio)).contains("<td data-titulo=\"Órgano\">Jefatura de Comunicación");
        assertThat(pendientes("organo=OBRAS&q=" + folio)).doesNotContain("/tareas/");
        assertThat(pendientes("pagina=999999&q=" + folio)).contains("/tareas/", "Página 1 de 1; 1 en total");
    }

    @Test
    @DisplayName("Lo escrito se guarda por persona y página, se encuentra al volver, y al enviarlo se olvida")
    void borrador() {
        String id = tarea(consulta());
        String pagina = "/tareas/" + id;
        assertThat(forma(comsocial, "/borradores", Map.of("pagina", pagina, "motivo", "A medio escribir"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(como("comsocial").get(pagina).body()).contains("A medio escribir");
        assertThat(como("suplente.cs").get(pagina).body()).doesNotContain("A medio escribir");
        responder(comsocial, id, Map.of("respuesta", "PROCEDENTE"));
        assertThat(escenario.cuantos("borrador WHERE pagina = '" + pagina + "'"))
                .isZero();
        assertThat(forma(comsocial, "/borradores", Map.of("pagina", "/padron", "x", "y"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("El trámite que se empezó y no se envió está en la primera página, y se abre como se dejó")
    void empezado() {
        Navegador admin = como("admin.obras");
        forma(admin, "/borradores", Map.of("pagina", "/tramites/consultas/nuevo", "contenido", "Bacheo en la Juárez"));

        assertThat(admin.get("/pendientes").body())
                .contains("Lo que empezó y no ha enviado", "/tramites/consultas/nuevo");
        assertThat(admin.get("/tramites/consultas/nuevo").body()).contains("Bacheo en la Juárez");
        assertThat(forma(admin, "/borradores/olvido", Map.of("pagina", "/tramites/consultas/nuevo"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/pendientes").body()).doesNotContain("Lo que empezó y no ha enviado");
    }

    @Test
    @DisplayName(
            "Los anteriores de la misma cuenta: los últimos cinco que a esta persona le conciernen, con su trámite, en qué"
                    + " van y cuándo se recibieron")
    void anteriores() {
        String primera = conCuenta();
        responder(comsocial, tarea(primera), Map.of("respuesta", "PROCEDENTE"));
        escenario.son("2034-03-07T10:30:00-08:00");
        String ajena = conCuenta("admin.dif", "DIF-FB-1");
        List<String> cinco = IntStream.range(0, 5).mapToObj(n -> conCuenta()).toList();
        escenario.son("2034-03-07T10:45:00-08:00");
        String suya = conCuenta();
        escenario.son("2034-03-07T11:00:00-08:00");
        String posterior = conCuenta();

        String pagina = comsocial.get("/tareas/" + tarea(suya)).body();

        assertThat(pagina)
                .contains("Anteriores de la misma cuenta", ">Ver todos</a>")
                .contains(cinco);
        assertThat(pagina).doesNotContain(primera, ajena, posterior);
        assertThat(comsocial.get("/tareas/" + tarea(cinco.get(0))).body())
                .contains(primera, "Consulta de publicación: Procedente", "07/03/2034 10:00:00");
        Expediente propio = escenario.expediente(suya);
        assertThat(escenario.como("admin.obras", () -> expedientes.anteriores(propio, 2)))
                .extracting(Expediente::folio)
                .containsExactly(cinco.get(4), cinco.get(3));
        assertThat(escenario.como("admin.dif", () -> expedientes.anteriores(propio, 2)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "NT10-CG-XI: el supervisor da la tarea, libre o tomada, a una persona a quien le toca, de una lista y por su"
                    + " nombre; a nadie más, y nadie más la da")
    void laDa() {
        String folio = consulta();
        responder(comsocial, tarea(folio), Map.of("respuesta", "PROCEDENTE"));
        String pagina = "/tareas/" + escenario.tarea(folio, "publicarContenido").getId();
        Navegador supervisor = como("supervisor");
        assertThat(supervisor.get("/expedientes/" + folio).body()).contains("href=\"" + pagina + "\"");

        assertThat(supervisor.get(pagina).body())
                .contains(">Darla a</label>", ">Administradora de Prueba Obras</option>")
                .contains(">Suplente de Prueba Obras</option>")
                .doesNotContain("Prueba DIF", ">Supervisora de Prueba</option>");
        forma(supervisor, pagina + "/asignacion", Map.of("usuario", "admin.obras"));
        assertThat(supervisor.get(pagina).body())
                .contains("Ahora la tiene Administradora de Prueba Obras.")
                .doesNotContain("tómela primero", ">Administradora de Prueba Obras</option>");
        forma(supervisor, pagina + "/asignacion", Map.of("usuario", "suplente.obras"));
        assertThat(supervisor.get(pagina).body()).contains("Ahora la tiene Suplente de Prueba Obras.");
        assertThat(escenario.tarea(folio, "publicarContenido").getAssignee()).isEqualTo("suplente.obras");
        assertThat(como("admin.obras").get(pagina).body()).doesNotContain(">Darla a</label>");
        escenario.nadaCambia(() -> {
            forma(supervisor, pagina + "/asignacion", Map.of("usuario", "admin.dif"));
            assertThat(supervisor.get(pagina).body()).contains("no le toca hoy");
            forma(supervisor, pagina + "/asignacion", Map.of("usuario", ""));
            assertThat(supervisor.get(pagina).body()).contains("Usuario: es un dato obligatorio.");
            Navegador admin = como("admin.obras");
            forma(admin, pagina + "/asignacion", Map.of("usuario", "titular.obras"));
            assertThat(admin.get(pagina).body()).contains("La tarea la da el supervisor");
            assertThat(forma(como("admin.dif"), pagina + "/asignacion", Map.of("usuario", "admin.dif"))
                            .statusCode())
                    .isEqualTo(404);
            return folio;
        });
    }

    private String conCuenta() {
        return conCuenta("admin.obras", "OBRAS-FB-1");
    }

    private String conCuenta(String quien, String cuenta) {
        Map<String, Object> datos = new HashMap<>(CONSULTA);
        datos.put("cuenta", cuenta);
        return escenario.iniciar(quien, "consulta-publicacion", datos);
    }

    private String pendientes(String consulta) {
        return comsocial.get("/pendientes?" + consulta).body();
    }

    private String consulta() {
        return escenario.iniciar("admin.obras", "consulta-publicacion", CONSULTA);
    }

    private String tarea(String folio) {
        return escenario.tarea(folio, "responderConsulta").getId();
    }

    private Navegador como(String usuario) {
        var navegador = new Navegador(puerto);
        navegador.entrar(usuario, "demo");
        return navegador;
    }

    private HttpResponse<String> responder(Navegador quien, String id, Map<String, String> datos) {
        Map<String, String> campos = new HashMap<>(datos);
        campos.putIfAbsent("motivo", "El contenido es exacto y no usa recursos con fines personales.");
        return forma(quien, "/tareas/" + id, campos);
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

    private static String ruta(HttpResponse<String> redireccion) {
        return redireccion.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }
}
