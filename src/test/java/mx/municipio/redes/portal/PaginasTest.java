package mx.municipio.redes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
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

/** Las páginas por HTTP, con sesión y formas, como las usa un navegador sin JavaScript. */
@PruebaDeIntegracion
class PaginasTest {

    private static final String XSS = "<script>alert('ñ')</script>";

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

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
                .contains("/tramites/consultas/nuevo", "#/?processStart=consulta-publicacion", "Cerrar sesión")
                .doesNotContain("Vencen hoy", "Cockpit");
        assertThat(como("comsocial").get("/").body())
                .contains("Vencen hoy", "Vencen en los próximos días")
                .doesNotContain("/tramites/consultas/nuevo", "Cockpit");
        assertThat(como("supervisor").get("/").body()).contains("/camunda/app/cockpit/default/");
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
    @DisplayName(
            "NT10-CG-VII: dada la forma sin JavaScript, se recibe la consulta y su página trae acuse, cómputo y bitácora")
    void iniciaYMuestra() {
        String folio = enviar(Map.of());

        HttpResponse<String> pagina = admin.get("/expedientes/" + folio);

        assertThat(pagina.statusCode()).isEqualTo(200);
        assertThat(pagina.body())
                .contains(
                        folio,
                        "Enviada, en espera de respuesta",
                        "Comunicación Social debe responder",
                        "lunes 16: inhábil",
                        "miércoles 18: día 3, vence a las 24:00 h",
                        "Acuse de recepción",
                        "Administradora de Prueba Obras",
                        "Consulta recibida",
                        "NT10-CG-VII-b",
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
            assertThat(suyo.body().replace(folio, "F")).isEqualTo(ninguno.body().replace("CON-OBRAS-2026-9999", "F"));
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
    @DisplayName(
            "NT10-CG-IV: dado un envío sin fuente ni duda, no se recibe, la página dice qué falta y conserva lo tecleado")
    void conservaLoTecleado() {
        HttpResponse<String> respuesta = forma(
                "/tramites/consultas/nuevo", campos(Map.of("duda", "", "fuente", " ", "contenido", "Lo tecleado ñ")));

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body())
                .contains(
                        "No se envió", "¿Cuál es su duda?: ", "Fuente de la información: ", "Lo tecleado ñ</textarea>");
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
                .contains("No procedente por falta de pronunciamiento", "Plazo vencido sin respuesta")
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
        trabajos.createJobQuery().list().stream()
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
        assertThat(admin.get("/demo/correo/..%2F..%2Fpom.xml").statusCode()).isIn(400, 404);
        assertThat(admin.get("/demo/correo?pagina=999999999").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("Dada una dirección que no existe o algo que no se puede, la página de error está en español")
    void errores() {
        assertThat(admin.get("/no-existe").body()).contains("No se encontró", "Ir al inicio");
        assertThat(como("comsocial").get("/tramites/consultas/nuevo")).satisfies(respuesta -> {
            assertThat(respuesta.statusCode()).isEqualTo(403);
            assertThat(respuesta.body()).contains("Su usuario no puede iniciar este trámite.");
        });
        assertThat(forma("/avisos/nada/reintento", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("Sin el token de la forma, nada se escribe")
    void sinToken() {
        String folio = enviar(Map.of());

        HttpResponse<String> respuesta = admin.forma("/expedientes/" + folio + "/retiro", "motivo=x&confirmo=true");

        assertThat(respuesta.statusCode()).isEqualTo(403);
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
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
        var navegador = new Navegador(puerto);
        navegador.entrar(usuario, "demo");
        return navegador;
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
        String token = Navegador.token(admin.get("/").body());
        String cuerpo = "--corte\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--corte\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"" + nombre
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + contenido + "\r\n--corte--\r\n";
        return admin.enviar(admin.pedir("/expedientes/" + folio + "/anexos")
                .header("Content-Type", "multipart/form-data; boundary=corte")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(cuerpo)));
    }
}
