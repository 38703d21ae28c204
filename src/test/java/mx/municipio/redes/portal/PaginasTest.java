package mx.municipio.redes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.avisos.Avisos;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Las páginas por HTTP, con sesión y formas, como las usa un navegador sin JavaScript. */
@PruebaDeIntegracion
class PaginasTest {

    private static final String XSS = "<script>alert('ñ')</script>";

    @LocalServerPort
    int puerto;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ManagementService trabajos;

    @Autowired
    Avisos avisos;

    private Navegador admin;

    @BeforeEach
    void entrar() {
        escenario.son("2026-11-12T10:00:00-08:00");
        admin = como("admin.obras");
    }

    @Test
    @DisplayName("Dado un administrador, la entrada le ofrece iniciar la consulta; a Comunicación Social, lo que vence")
    void inicioPorFuncion() {
        assertThat(admin.get("/").body())
                .contains("/tramites/consultas/nuevo", "#/?processStart=aviso-horario", "Cerrar sesión")
                .doesNotContain("Vencen hoy", "Cockpit", "processStart=cuenta-inactiva");
        assertThat(como("comsocial").get("/").body())
                .contains("Vencen hoy", "Vencen en los próximos días")
                .doesNotContain("Cockpit");
        assertThat(como("transparencia").get("/").body()).doesNotContain("/tramites/consultas/nuevo", "Cockpit");
        assertThat(como("supervisor").get("/").body()).contains("/camunda/app/cockpit/default/");
    }

    @Test
    @DisplayName(
            "La entrada ofrece primero la consulta, lleva a Tareas solo lo que no tiene página y ordena los estados por trámite")
    void entradaOrdenada() {
        String pagina = admin.get("/").body();

        assertThat(pagina)
                .contains("<h1>Expedientes</h1>", "Cambiar la contraseña")
                .doesNotContain("andeja");
        assertThat(pagina.indexOf("/tramites/consultas/nuevo")).isLessThan(pagina.indexOf("/tramites/aperturas/nuevo"));
        assertThat(pagina)
                .containsOnlyOnce("En Tareas puede iniciar:")
                .contains("#/?processStart=aviso-horario")
                .doesNotContain("#/?processStart=consulta-publicacion");
        assertThat(pagina)
                .containsSubsequence(
                        "<optgroup label=\"Consulta de publicación\">",
                        "value=\"consulta-publicacion.ENVIADA\"",
                        "value=\"consulta-publicacion.PUBLICADA\"",
                        "</optgroup>",
                        "<optgroup label=");
        assertThat(como("transparencia").get("/").body())
                .contains("<optgroup label=\"Consulta de publicación\">")
                .doesNotContain("<optgroup label=\"Baja de una cuenta\">");
    }

    @Test
    @DisplayName("Dado el filtro por estado de un trámite, solo se listan los suyos")
    void filtraPorEstado() {
        String folio = enviar(Map.of());

        assertThat(admin.get("/?estado=consulta-publicacion.ENVIADA&q=" + folio).body())
                .contains("/expedientes/" + folio, "value=\"consulta-publicacion.ENVIADA\" selected");
        assertThat(admin.get("/?estado=baja-cuenta.ENVIADA&q=" + folio).body()).contains("con ese filtro");
        assertThat(admin.get("/?estado=ENVIADA&q=" + folio).body()).contains("/expedientes/" + folio);
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dados dos mil expedientes abiertos que vencen, la entrada de Comunicación Social muestra"
                    + " los primeros, dice cuántos son y lleva a los demás")
    void muchos() {
        String folio = enviar(Map.of());
        IntStream.range(0, 50).forEach(otro -> enviar(Map.of()));
        // De estos solo consta que existen: como los más antiguos, no llegan a la primera página.
        try {
            jdbc.batchUpdate(
                    "INSERT INTO expediente (folio, proceso, organo, cuenta, iniciador, asunto, estado,"
                            + " instancia_proceso, recepcion, recepcion_legal, vencimiento, plazo, norma_version,"
                            + " presentado, alcance) SELECT 'CON-ZMUCHOS-2026-' || CAST(? AS VARCHAR), proceso,"
                            + " 'ZMUCHOS', cuenta, iniciador, asunto, estado, CAST(? AS VARCHAR),"
                            + " recepcion - INTERVAL '9000' DAY, recepcion_legal, vencimiento, plazo, norma_version, presentado, alcance"
                            + " FROM expediente WHERE folio = ?",
                    IntStream.range(1_000, 3_000)
                            .mapToObj(n -> new Object[] {String.valueOf(n), "sin-instancia-" + n, folio})
                            .toList());
            escenario.son("2026-11-18T09:30:00-08:00");
            String pagina = como("comsocial").get("/").body();
            assertThat(pagina.length()).isLessThan(100_000);
            assertThat(pagina)
                    .containsPattern("Se muestran 50 de 2[01]\\d\\d\\.")
                    .contains("/?vence=hoy#lista")
                    .doesNotContain("ZMUCHOS");
            assertThat(como("comsocial").get("/?vence=hoy&pagina=1").body())
                    .contains("Solo los que vencen hoy", "vence=hoy&amp;pagina=2", "Página 2 de 10");
            assertThat(peticiones
                            .get("comsocial", "/api/v1/expedientes?q=ZMUCHOS&tamano=1")
                            .es(200)
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(2_000);
        } finally {
            jdbc.update("DELETE FROM expediente WHERE organo = 'ZMUCHOS'");
        }
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dada una consulta que vence hoy, Comunicación Social la ve en «Vencen hoy»")
    void venceHoy() {
        String folio = enviar(Map.of());
        escenario.son("2026-11-18T09:30:00-08:00");

        String pagina = como("comsocial").get("/").body();

        String bloque = pagina.substring(pagina.indexOf("Vencen hoy"), pagina.indexOf("Vencen en los próximos días"));
        assertThat(bloque).contains(folio, "miércoles 18 de noviembre de 2026, 24:00 h", "Dirección de Obras Públicas");
    }

    @Test
    @DisplayName("NT10-CG-VII, NT10-ANT-2: dada la forma sin JavaScript, se recibe la consulta y su página trae acuse,"
            + " cómputo, bitácora y la norma que se le aplica")
    void iniciaYMuestra() {
        String folio = enviar(Map.of());

        HttpResponse<String> pagina = admin.get("/expedientes/" + folio);

        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body())
                .contains("NT10-2015-03")
                .contains(
                        folio,
                        "Enviada, en espera de respuesta",
                        "Comunicación Social debe responder",
                        "lunes 16: inhábil",
                        "miércoles 18: día 3, vence a las 24:00 h",
                        "Acuse de recepción",
                        "Administradora de Prueba Obras",
                        "Consulta recibida",
                        "<strong>miércoles 18 de noviembre de 2026, 24:00 h</strong> (<a class=\"clausula\""
                                + " href=\"#c-NT10-CG-VII-b\"",
                        "Íntegra");
        assertThat(pagina.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
    }

    @Test
    @DisplayName("Dado un contenido con marcas HTML, se muestra como texto en toda página")
    void escapa() {
        String folio = enviar(Map.of("contenido", XSS, "duda", "\"><img src=x onerror=alert(1)>"));

        for (String ruta : new String[] {"/expedientes/" + folio, "/?q=" + folio, "/expedientes/" + folio + "/nueva"}) {
            assertThat(admin.get(ruta).body())
                    .as(ruta)
                    .contains("&lt;script&gt;alert(")
                    .doesNotContain("<script>", "<img");
        }
    }

    @Test
    @DisplayName("NT10-SR-4: dado el folio de otro órgano, la respuesta es la misma que la de uno que no existe")
    void otroOrgano() {
        String folio = enviar(Map.of());
        Navegador ajeno = como("admin.dif");

        for (String resto : new String[] {"", "/nueva", "/anexos/XXXX"}) {
            HttpResponse<String> suyo = ajeno.get("/expedientes/" + folio + resto);
            HttpResponse<String> ninguno = ajeno.get("/expedientes/CON-OBRAS-2026-9999" + resto);
            assertThat(suyo.statusCode()).as(resto).isEqualTo(404);
            assertThat(sinToken(suyo.body()).replace(folio, "F"))
                    .isEqualTo(sinToken(ninguno.body()).replace("CON-OBRAS-2026-9999", "F"));
        }
        assertThat(ajeno.get("/").body()).doesNotContain(folio);
        for (String usuario :
                new String[] {"comsocial", "transparencia", "sindicatura", "supervisor", "titular.obras"}) {
            assertThat(como(usuario).get("/expedientes/" + folio).statusCode())
                    .as(usuario)
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("Dado un envío sin fuente ni duda, no se recibe, la página dice qué falta y conserva lo tecleado")
    void conservaLoTecleado() {
        HttpResponse<String> respuesta = forma(
                "/tramites/consultas/nuevo", campos(Map.of("duda", "", "fuente", " ", "contenido", "Lo tecleado ñ")));

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body())
                .contains(
                        "No se inició",
                        "¿Cuál es su duda?: ",
                        "Fuente de la información: ",
                        "Lo tecleado ñ</textarea>");
    }

    @Test
    @DisplayName("NT10-CG-IV: dado un contenido sin fuente, aunque lo demás esté, no se recibe y no queda expediente")
    void sinFuente() {
        HttpResponse<String> respuesta =
                escenario.nadaCambia(() -> forma("/tramites/consultas/nuevo", campos(Map.of("fuente", " "))));

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body())
                .contains("No se inició", "Fuente de la información: ")
                .doesNotContain("¿Cuál es su duda?: ");
    }

    @Test
    @DisplayName(
            "NT10-ML-II: dada una consulta que declara promoción personalizada, la página es 422 que dice qué hacer,"
                    + " conserva lo tecleado y no queda expediente")
    void promocionPersonalizada() {
        HttpResponse<String> respuesta = escenario.nadaCambia(() -> forma(
                "/tramites/consultas/nuevo",
                campos(Map.of("elementoPersonal", "true", "elementoObjetivo", "true", "duda", "Lo tecleado ñ"))));

        assertThat(respuesta.statusCode()).isEqualTo(422);
        assertThat(respuesta.body())
                .contains(
                        "No se inició",
                        "Corrija el contenido. Si su duda es justamente esa, deje la casilla vacía y pregúntelo.",
                        "NT10-ML-II",
                        "Lo tecleado ñ</textarea>");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII, NT10-CG-VII-b, NT10-CG-VII-c: dada la forma de la consulta, antes de los campos dice para"
                    + " qué es, qué plazo corre y qué pasa sin respuesta; sus advertencias llevan la condición con que se"
                    + " muestran")
    void explicaAntesDePedir() {
        String pagina = admin.get("/tramites/consultas/nuevo").body();

        assertThat(pagina)
                .contains(
                        "<strong>solo si tiene duda</strong>",
                        "<strong>tres días hábiles</strong>",
                        "<strong>Si no hay respuesta en el plazo, no se puede publicar.</strong>",
                        "data-oculto-si=\"=clase != &quot;PROPAGANDA&quot;\"",
                        "Marque solo lo que sí ocurra en el contenido",
                        "<strong>Si marca las dos primeras, la consulta no se recibe</strong>",
                        "data-oculto-si=\"=elementoPersonal != true or elementoObjetivo != true\"");
        assertThat(pagina.indexOf("solo si tiene duda")).isLessThan(pagina.indexOf("name=\"contenido\""));
        assertThat(admin.get("/tramites/bajas/nuevo").body())
                .contains(
                        "<li>respaldar los contenidos;</li>",
                        "<strong>Usted o el titular del órgano pueden retirar la baja</strong>");
    }

    @Test
    @DisplayName("Dada una forma enviada con la sesión vencida, se dice que venció y, al entrar, se vuelve a la forma")
    void sesionVencida() {
        var navegador = peticiones.navegador();
        HttpResponse<String> negada = navegador.enviar(navegador
                .pedir("/tramites/consultas/nuevo")
                .header("Cookie", "JSESSIONID=YAVENCIO")
                .header("Referer", "http://localhost:" + puerto + "/tramites/consultas/nuevo?desde=aqui")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("contenido=algo&_csrf=viejo")));

        assertThat(negada.statusCode()).isEqualTo(302);
        String acceso = negada.headers().firstValue("Location").orElseThrow();
        assertThat(navegador.get(acceso.replaceAll("^https?://[^/]+", "")).body())
                .contains("Su sesión venció: inicie sesión de nuevo.", "no se guardó");
        assertThat(navegador.entrar("admin.obras", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).endsWith("/tramites/consultas/nuevo?desde=aqui"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://otro.example//ajeno.example/x", "::", "https://otro.example"})
    @DisplayName("Dada la sesión vencida y una referencia ajena o rara, al entrar no se sale del sitio")
    void noSeVuelveAOtroSitio(String referencia) {
        var navegador = peticiones.navegador();
        navegador.enviar(navegador
                .pedir("/tramites/consultas/nuevo")
                .header("Referer", referencia)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("contenido=algo")));

        assertThat(navegador.entrar("admin.obras", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).matches("(http://localhost:\\d+)?/"));
    }

    @Test
    @DisplayName("Dado el enlace a un acuse sin sesión, el navegador va a la página de acceso y vuelve; un programa"
            + " recibe su 401")
    void acuseSinSesion() {
        String acuse = "/api/v1/oficios/0000-0000-0000-0000.pdf";
        var navegador = peticiones.navegador();

        HttpResponse<String> respuesta = navegador.enviar(
                navegador.pedir(acuse).header("Accept", "text/html").header("Cookie", "JSESSIONID=YAVENCIO"));

        assertThat(respuesta.statusCode()).isEqualTo(302);
        assertThat(respuesta.headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).endsWith("/login?vencida"));
        assertThat(navegador.entrar("admin.obras", "demo").headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).contains(acuse));
        assertThat(peticiones.navegador().getJson(acuse).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("Dada la misma forma enviada dos veces, se recibe una sola consulta")
    void dobleClic() {
        Map<String, String> campos = campos(Map.of("clave", "dos-veces"));

        String una = forma("/tramites/consultas/nuevo", campos)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String otra = forma("/tramites/consultas/nuevo", campos)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(una).isEqualTo(otra);
        assertThat(forma("/tramites/consultas/nuevo", campos(Map.of()))
                        .headers()
                        .firstValue("Location"))
                .as("otra forma es otra consulta, aunque diga lo mismo")
                .hasValueSatisfying(tercera -> assertThat(tercera).isNotEqualTo(una));
    }

    @Test
    @DisplayName(
            "Dada una forma ya enviada que se corrige y se envía otra vez, no se pierde ni empieza otra: se dice, y la"
                    + " forma que se devuelve sí la inicia; un rechazo no gasta la clave")
    void enviadaYCorregida() {
        Map<String, String> mala = campos(Map.of("clave", "corregida", "fuente", " "));
        assertThat(forma("/tramites/consultas/nuevo", mala).statusCode()).isEqualTo(400);
        Map<String, String> buena = campos(Map.of("clave", "corregida"));
        assertThat(forma("/tramites/consultas/nuevo", buena).statusCode()).isEqualTo(302);

        escenario.nadaCambia(() -> {
            HttpResponse<String> otra = forma(
                    "/tramites/consultas/nuevo", campos(Map.of("clave", "corregida", "duda", "¿Y el calendario?")));
            assertThat(otra.statusCode()).isEqualTo(409);
            assertThat(otra.body())
                    .contains("ya se había enviado", "¿Y el calendario?")
                    .doesNotContain("value=\"corregida\"");
            return otra;
        });
    }

    @Test
    @DisplayName("Dado un archivo agregado y la misma forma enviada otra vez, consta una vez; con otra forma, otra")
    void elMismoArchivoDosVeces() {
        String folio = enviar(Map.of());
        for (String clave : new String[] {"una", "una", "otra"}) {
            assertThat(subir(folio, "oficio.pdf", "%PDF-1.4 prueba", clave).statusCode())
                    .isEqualTo(302);
        }
        assertThat(peticiones.json("admin.obras", "/api/v1/expedientes/" + folio + "/anexos"))
                .hasSize(2);
    }

    @Test
    @DisplayName("Dado un PDF, se agrega y se descarga como archivo, nunca abierto en el sitio")
    void anexo() {
        String folio = enviar(Map.of());

        assertThat(subir(folio, "oficio «1».pdf", "%PDF-1.4 prueba").statusCode())
                .isEqualTo(302);

        String pagina = admin.get("/expedientes/" + folio).body();
        assertThat(pagina).contains("oficio «1».pdf", "Archivo agregado");
        Matcher liga = Pattern.compile("/expedientes/[^\"]+/anexos/[0-9a-f]+").matcher(pagina);
        assertThat(liga.find()).isTrue();
        HttpResponse<String> archivo = admin.get(liga.group());
        assertThat(archivo.body()).isEqualTo("%PDF-1.4 prueba");
        assertThat(archivo.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(archivo.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(String.join(" ", archivo.headers().allValues("Content-Security-Policy")))
                .contains("sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pagina.html", "foto.png", "oficio.pdf"})
    @DisplayName("Dado un HTML, con ese nombre o con otro, no se agrega")
    void anexoHtml(String nombre) {
        String folio = enviar(Map.of());

        subir(folio, nombre, "<html><script>alert(1)</script></html>");

        assertThat(admin.get("/expedientes/" + folio).body())
                .contains("solo se admiten PDF, PNG, JPEG y ZIP", "No hay archivos");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_900_000, 11_500_000, 15_000_000})
    @DisplayName("Dado un archivo de más de 10 MB, la página lo dice en español, con el menú y el camino de vuelta")
    void anexoDeMas(int tamano) {
        String folio = enviar(Map.of());

        HttpResponse<String> respuesta = subir(folio, "fotos.pdf", "%PDF-1.4" + "x".repeat(tamano));

        assertThat(respuesta.statusCode()).isEqualTo(413);
        assertThat(respuesta.body())
                .contains(
                        "El archivo es demasiado grande",
                        "href=\"/expedientes/" + folio + "#anexos\"",
                        "Administradora de Prueba Obras",
                        "Cerrar sesión");
        assertThat(admin.get("/expedientes/" + folio).body()).contains("No hay archivos");
    }

    @Test
    @DisplayName("Dado quien inició, retira con motivo y confirmación; sin ella no, y lo tecleado se conserva")
    void retiro() {
        String folio = enviar(Map.of());

        forma("/expedientes/" + folio + "/retiro", Map.of("motivo", "La obra se pospuso"));
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
        assertThat(admin.get("/expedientes/" + folio).body())
                .contains("Marque la casilla", "La obra se pospuso</textarea>");

        forma("/expedientes/" + folio + "/retiro", Map.of("motivo", "La obra se pospuso", "confirmo", "true"));
        assertThat(escenario.estado(folio)).isEqualTo("SIN_OBJETO");
        assertThat(admin.get("/expedientes/" + folio).body())
                .contains("Presentar de nuevo")
                .doesNotContain("Ya no necesito este trámite");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-c, AMB-05: vencido el plazo hay constancia, y Comunicación Social asienta su respuesta tardía")
    void silencio() {
        String folio = enviar(Map.of());
        escenario.son("2026-11-19T00:00:01-08:00");
        trabajos.createJobQuery()
                .processInstanceId(escenario.expediente(folio).instanciaProceso())
                .activityId("plazoVencido")
                .list()
                .forEach(trabajo -> trabajos.executeJob(trabajo.getId()));

        String pagina = admin.get("/expedientes/" + folio).body();
        assertThat(pagina)
                .contains(
                        "No procedente por falta de pronunciamiento",
                        "el plazo venció el miércoles 18 de noviembre de 2026, 24:00 h sin respuesta (NT10-CG-VII-c)",
                        "Plazo vencido sin respuesta")
                .containsPattern(
                        "Consta en la <a href=\"/api/v1/oficios/[^\"]+\\.pdf\">constancia de vencimiento del plazo")
                .doesNotContain("Asentar respuesta extemporánea");
        assertThat(pagina)
                .containsPattern("/api/v1/oficios/[^\"]+\\.pdf\">Acuse")
                .containsPattern("/api/v1/oficios/[^\"]+\\.pdf\">Constancia de vencimiento del plazo");

        Navegador comsocial = como("comsocial");
        assertThat(comsocial.get("/expedientes/" + folio).body()).contains("Asentar respuesta extemporánea");
        forma(
                comsocial,
                "/expedientes/" + folio + "/respuesta-extemporanea",
                Map.of("respuesta", "PROCEDENTE", "motivo", "Se atendió tarde"));
        assertThat(comsocial.get("/expedientes/" + folio).body())
                .contains("Respuesta extemporánea", "Se atendió tarde")
                .doesNotContain("Asentar respuesta extemporánea");
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(comsocial.get("/expedientes/" + folio).body())
                .containsSubsequence(
                        "lectura AMB-05",
                        "Cláusulas citadas",
                        "id=\"c-NT10-CG-VII-c\"",
                        "Lecturas de la norma",
                        "id=\"c-AMB-05\"");
    }

    @Test
    @DisplayName("NT10-CG-VII-a: dado el correo de la demostración, se lee en su página, con el HTML aislado")
    void correoDeDemostracion() {
        String folio = enviar(Map.of("contenido", XSS));
        trabajos.createJobQuery().messages().list().stream()
                .filter(trabajo -> trabajo.getProcessInstanceId() == null)
                .map(Job::getId)
                .forEach(trabajos::executeJob);
        assertThat(avisos.delFolio(folio)).hasSize(3).allMatch(aviso -> aviso.enviado() != null);

        Matcher liga = ligaAlCorreo(folio);
        assertThat(admin.get(liga.group(1)).body())
                .contains("sandbox=\"\"", "Auto-Submitted: auto-generated", "Message-ID: &lt;" + folio)
                .doesNotContain("<script>");
        HttpResponse<String> html = admin.get(liga.group(1) + "/html");
        assertThat(html.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(String.join(" ", html.headers().allValues("Content-Security-Policy")))
                .contains("sandbox");
        // Cada quien el suyo y el de su oficina; el supervisor, todos.
        assertThat(como("supervisor").get(liga.group(1)).statusCode()).isEqualTo(200);
        for (String ajeno : List.of("admin.dif", "titular.dif", "transparencia", "sindicatura")) {
            var otro = como(ajeno);
            assertThat(otro.get("/demo/correo").body()).as(ajeno).doesNotContain(liga.group(1));
            for (String parte : List.of("", "/html", "/adjunto")) {
                assertThat(otro.get(liga.group(1) + parte).statusCode())
                        .as(ajeno + parte)
                        .isEqualTo(404);
            }
        }
        assertThat(como("comsocial").get("/demo/correo").body())
                .contains("comunicacion.social@tecate.gob.mx")
                .doesNotContain("admin.obras@");
        assertThat(admin.get("/demo/correo/..%2F..%2Fpom.xml").statusCode()).isIn(400, 404);
        assertThat(admin.get("/demo/correo?pagina=999999999").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("Dada una dirección que no existe o algo que no se puede, la página de error está en español")
    void errores() {
        assertThat(admin.get("/no-existe").body())
                .contains("No se encontró", "Ir a Expedientes", "Administradora de Prueba Obras", "Cerrar sesión");
        assertThat(admin.get("/error")).satisfies(respuesta -> {
            assertThat(respuesta.statusCode()).isEqualTo(404);
            assertThat(respuesta.body()).contains("No se encontró");
        });
        assertThat(admin.getJson("/error").statusCode()).isEqualTo(404);
        assertThat(admin.getJson("/error").body()).contains("\"instance\":\"/error\"");
        assertThat(como("transparencia").get("/tramites/consultas/nuevo")).satisfies(respuesta -> {
            assertThat(respuesta.statusCode()).isEqualTo(403);
            assertThat(respuesta.body())
                    .contains("Su usuario no puede iniciar este trámite.", "Cerrar sesión", "Tareas");
        });
        assertThat(forma("/avisos/nada/reintento", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("Sin el token de la forma, nada se escribe")
    void sinToken() {
        String folio = enviar(Map.of());

        HttpResponse<String> respuesta = admin.forma("/expedientes/" + folio + "/retiro", "motivo=x&confirmo=true");

        assertThat(respuesta.statusCode()).isEqualTo(403);
        assertThat(respuesta.body()).contains("La página caducó", "Nada se guardó", "Cerrar sesión");
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
    }

    /** El token de la forma cambia en cada página. */
    private static String sinToken(String pagina) {
        return pagina.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    /** Otras pruebas del mismo contexto pueden haber dejado mensajes más recientes. */
    private Matcher ligaAlCorreo(String folio) {
        for (int pagina = 0; pagina < 40; pagina++) {
            String lista = admin.get("/demo/correo?pagina=" + pagina).body();
            Matcher liga = Pattern.compile("(/demo/correo/[^\"]+" + folio + "[^\"]+)\"")
                    .matcher(lista);
            if (liga.find()) {
                return liga;
            }
        }
        throw new AssertionError("No está el correo de " + folio);
    }

    private Navegador como(String usuario) {
        return peticiones.navegador(usuario);
    }

    private String enviar(Map<String, String> cambios) {
        String destino = forma("/tramites/consultas/nuevo", campos(cambios))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        admin.get(destino.replaceAll("^https?://[^/]+", ""));
        return destino.replaceAll("^.*/expedientes/|;.*$", "");
    }

    private static Map<String, String> campos(Map<String, String> cambios) {
        Map<String, String> campos = new LinkedHashMap<>(Map.of(
                "contenido", "Cierre de la calle Hidalgo",
                "fuente", "Programa de obra 2026",
                "fechaPrevista", "2026-12-01",
                "duda", "¿Procede mencionar el monto?",
                "clase", "INFORMACION_INSTITUCIONAL"));
        campos.putAll(cambios);
        return campos;
    }

    private HttpResponse<String> forma(String ruta, Map<String, String> campos) {
        return forma(admin, ruta, campos);
    }

    private static HttpResponse<String> forma(Navegador navegador, String ruta, Map<String, String> campos) {
        Map<String, String> conToken = new LinkedHashMap<>(campos);
        conToken.put("_csrf", Navegador.token(navegador.get("/").body()));
        return navegador.forma(
                ruta,
                conToken.entrySet().stream()
                        .map(campo ->
                                campo.getKey() + "=" + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> subir(String folio, String nombre, String contenido) {
        return subir(folio, nombre, contenido, "");
    }

    private HttpResponse<String> subir(String folio, String nombre, String contenido, String clave) {
        String token = Navegador.token(admin.get("/").body());
        String cuerpo = "--corte\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--corte\r\nContent-Disposition: form-data; name=\"clave\"\r\n\r\n" + clave
                + "\r\n--corte\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"" + nombre
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + contenido + "\r\n--corte--\r\n";
        return admin.enviar(admin.pedir("/expedientes/" + folio + "/anexos")
                .header("Content-Type", "multipart/form-data; boundary=corte")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(cuerpo)));
    }
}
