package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Anexos.Enviado;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Las imágenes y los archivos que son parte de lo consultado se envían con la consulta y se congelan con ella. */
@PruebaDeIntegracion
class ArchivosDeConsultaTest {

    private static final String RUTA = "/api/v1/consultas";
    private static final Enviado CARTEL = new Enviado("cartel.png", BajasDePrueba.PNG);
    private static final Enviado PLANO = new Enviado("plano.pdf", "%PDF-1.7 plano".getBytes(StandardCharsets.UTF_8));

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Oficios oficios;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void unJuevesPorLaManana() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    private static String asentado(Enviado archivo) {
        return "«" + archivo.nombre() + "», " + archivo.bytes().length + " bytes, SHA-256 "
                + Huella.de(archivo.bytes());
    }

    private Respuesta enviar(String ruta, String datos, Enviado... archivos) {
        return enviar(ruta, datos, UUID.randomUUID().toString(), archivos);
    }

    private Respuesta enviar(String ruta, String datos, String clave, Enviado... archivos) {
        return peticiones.enviar(enPartes(peticiones.pedir(ruta), datos, archivos)
                .header("Authorization", Navegador.credencial("admin.obras", "demo"))
                .header("Idempotency-Key", clave));
    }

    /** Con la frontera que le toque a cada envío, como curl. */
    private static HttpRequest.Builder enPartes(HttpRequest.Builder peticion, String datos, Enviado... archivos) {
        String frontera = "frontera-" + UUID.randomUUID();
        var cuerpo = new ByteArrayOutputStream();
        parte(cuerpo, frontera, "name=\"datos\"", "application/json", datos.getBytes(StandardCharsets.UTF_8));
        for (Enviado archivo : archivos) {
            String nombre = "name=\"archivo\"; filename=\"" + archivo.nombre() + "\"";
            parte(cuerpo, frontera, nombre, "application/octet-stream", archivo.bytes());
        }
        cuerpo.writeBytes(("--" + frontera + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return peticion.header("Content-Type", "multipart/form-data; boundary=" + frontera)
                .POST(BodyPublishers.ofByteArray(cuerpo.toByteArray()));
    }

    private static void parte(ByteArrayOutputStream en, String frontera, String nombre, String tipo, byte[] bytes) {
        en.writeBytes(("--" + frontera + "\r\nContent-Disposition: form-data; " + nombre + "\r\nContent-Type: " + tipo
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        en.writeBytes(bytes);
        en.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String datos() {
        return Peticiones.escribir(consulta());
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-a: la consulta enviada con archivos los congela: nombre, tamaño y SHA-256 en el acuse, junto a"
                    + " la huella del contenido en la bitácora, en el expediente y en el correo a las oficinas")
    void seCongelan() {
        Respuesta recibida = enviar(RUTA, datos(), CARTEL, PLANO).es(201);
        String folio = recibida.texto("folio");

        assertThat(recibida.cabeceras().firstValue("Location")).hasValue("/api/v1/expedientes/" + folio);
        assertThat(escenario.sucesos(folio)).containsExactly("CONSULTA_RECIBIDA", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "CONSULTA_RECIBIDA").detalle())
                .contains("Contenido con SHA-256 "
                        + Huella.de(String.valueOf(consulta().get("contenido"))) + ". Archivos: " + asentado(CARTEL)
                        + "; " + asentado(PLANO) + ". Recibida el");
        assertThat(oficios.delExpediente(folio).get(0).datos().get("archivos"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly(asentado(CARTEL), asentado(PLANO));
        JsonNode anexos = peticiones
                .get("comsocial", "/api/v1/expedientes/" + folio + "/anexos")
                .es(200)
                .json();
        assertThat(anexos).hasSize(2).allSatisfy(anexo -> assertThat(
                        anexo.path("presentado").asBoolean())
                .isTrue());
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
        assertThat(jdbc.sql("SELECT datos FROM aviso WHERE folio = ?")
                        .param(folio)
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(datos -> assertThat(datos).contains(asentado(CARTEL), asentado(PLANO)));

        escenario.dejarVencer(folio, "plazoVencido");
        assertThat(oficios.delExpediente(folio).get(1).datos().get("archivos"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly(asentado(CARTEL), asentado(PLANO));
    }

    @Test
    @DisplayName("NT10-CG-VII-a: lo que se agrega después al expediente no es parte de lo consultado, y consta aparte")
    void loDeDespuesEsAparte() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta(), List.of(CARTEL));
        String ruta = "/api/v1/expedientes/" + folio + "/anexos";
        peticiones
                .enviar(peticiones.archivo(
                        "admin.obras", ruta, "archivo", PLANO.nombre(), "application/pdf", PLANO.bytes()))
                .es(201);

        JsonNode anexos = peticiones.get("admin.obras", ruta).json();
        assertThat(anexos)
                .extracting(anexo -> anexo.path("nombre").asText() + " "
                        + anexo.path("presentado").asBoolean())
                .containsExactly("cartel.png true", "plano.pdf false");
        assertThat(escenario.asiento(folio, "ANEXO_AGREGADO").detalle()).isEqualTo(asentado(PLANO));
    }

    @ParameterizedTest
    @CsvSource({"archivos, no se admite", "datos, llegó dos veces", "contenido, no se admite"})
    @DisplayName(
            "NT10-CG-VII-a: dada una parte que no se espera, o «datos» repetida, 400 que la nombra y nada se inicia")
    void otraParte(String nombre, String porque) {
        String frontera = "frontera-" + UUID.randomUUID();
        var cuerpo = new ByteArrayOutputStream();
        parte(cuerpo, frontera, "name=\"datos\"", "application/json", datos().getBytes(StandardCharsets.UTF_8));
        parte(
                cuerpo,
                frontera,
                "name=\"" + nombre + "\"" + (nombre.equals("archivos") ? "; filename=\"cartel.png\"" : ""),
                nombre.equals("datos") ? "application/json" : "application/octet-stream",
                nombre.equals("datos") ? datos().getBytes(StandardCharsets.UTF_8) : CARTEL.bytes());
        cuerpo.writeBytes(("--" + frontera + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Respuesta rechazo = escenario.nadaCambia(() -> peticiones.enviar(peticiones
                .pedir(RUTA)
                .header("Authorization", Navegador.credencial("admin.obras", "demo"))
                .header("Content-Type", "multipart/form-data; boundary=" + frontera)
                .POST(BodyPublishers.ofByteArray(cuerpo.toByteArray()))));
        rechazo.esProblema(400, "«" + nombre + "» " + porque);
        assertThat(rechazo.campo()).isEqualTo(nombre);
    }

    @Test
    @DisplayName("NT10-CG-XI: dados dos archivos para agregar al expediente, o una parte de más, 400 y nada se guarda")
    void anexosDeMas() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        String ruta = "/api/v1/expedientes/" + folio + "/anexos";
        enviarPartes(ruta, "archivo", "archivo").esProblema(400, "«archivo» llegó dos veces");
        enviarPartes(ruta, "archivo", "otro").esProblema(400, "«otro» no se admite");
        assertThat(peticiones.get("admin.obras", ruta).json()).isEmpty();
        assertThat(escenario.sucesos(folio)).doesNotContain("ANEXO_AGREGADO");
    }

    private Respuesta enviarPartes(String ruta, String... nombres) {
        var cuerpo = new ByteArrayOutputStream();
        for (String nombre : nombres) {
            String cabecera = "name=\"" + nombre + "\"; filename=\"plano.pdf\"";
            parte(cuerpo, "frontera", cabecera, "application/pdf", PLANO.bytes());
        }
        cuerpo.writeBytes("--frontera--\r\n".getBytes(StandardCharsets.UTF_8));
        return peticiones.enviar(peticiones
                .pedir(ruta)
                .header("Authorization", Navegador.credencial("admin.obras", "demo"))
                .header("Content-Type", "multipart/form-data; boundary=frontera")
                .POST(BodyPublishers.ofByteArray(cuerpo.toByteArray())));
    }

    static Stream<Arguments> malos() {
        return Stream.of(
                Arguments.of(
                        new Enviado("nota.txt", "hola".getBytes(StandardCharsets.UTF_8)),
                        "Archivo «nota.txt»: solo se admiten PDF, PNG, JPEG y ZIP, y este no es ninguno de ellos."),
                Arguments.of(new Enviado("vacio.pdf", new byte[0]), "Archivo «vacio.pdf»: está vacío."),
                Arguments.of(
                        new Enviado("fotos.zip", new byte[] {0x50, 0x4B, 3, 4, 0, 0}),
                        "Archivo «fotos.zip»: este ZIP está incompleto; descárguelo de nuevo antes de agregarlo."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("malos")
    @DisplayName(
            "NT10-CG-VII-a: un archivo que no se admite rechaza la consulta entera, dice cuál y por qué, y no queda"
                    + " nada escrito; por el caso de uso, por la API y en la página")
    void unoMaloRechazaTodo(Enviado malo, String frase) {
        escenario
                .rechaza(() -> escenario.iniciar("admin.obras", PROCESO, consulta(), List.of(CARTEL, malo)))
                .isInstanceOf(FormularioException.class)
                .hasMessage(frase);
        escenario.nadaCambia(() -> enviar(RUTA, datos(), CARTEL, malo).esProblema(400, frase));

        Navegador navegador = peticiones.navegador("admin.obras");
        String inicio = navegador.get("/tramites/consultas/nuevo").body();
        assertThat(inicio).contains("enctype=\"multipart/form-data\"", "type=\"file\"", "multiple");
        escenario.nadaCambia(() -> {
            var respuesta = navegador.enviar(forma(navegador, Navegador.token(inicio), CARTEL, malo));
            assertThat(respuesta.statusCode()).isEqualTo(400);
            return assertThat(respuesta.body()).contains(frase, "Vuelva a elegir también los archivos.");
        });
    }

    private static HttpRequest.Builder forma(Navegador navegador, String token, Enviado... archivos) {
        String frontera = "frontera-" + UUID.randomUUID();
        var cuerpo = new ByteArrayOutputStream();
        Map<String, Object> campos = new TreeMap<>(consulta());
        campos.values().removeIf(Boolean.FALSE::equals);
        campos.put("_csrf", token);
        campos.forEach((campo, valor) -> parte(
                cuerpo,
                frontera,
                "name=\"" + campo + "\"",
                "text/plain; charset=UTF-8",
                valor.toString().getBytes(StandardCharsets.UTF_8)));
        for (Enviado archivo : archivos) {
            String nombre = "name=\"archivo\"; filename=\"" + archivo.nombre() + "\"";
            parte(cuerpo, frontera, nombre, "application/octet-stream", archivo.bytes());
        }
        cuerpo.writeBytes(("--" + frontera + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return navegador
                .pedir("/tramites/consultas/nuevo")
                .header("Content-Type", "multipart/form-data; boundary=" + frontera)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(cuerpo.toByteArray()));
    }

    @Test
    @DisplayName("NT10-CG-VII-a: en la página, sin elegir archivos o con varios, la consulta se recibe")
    void enLaPagina() {
        Navegador navegador = peticiones.navegador("admin.obras");
        String token =
                Navegador.token(navegador.get("/tramites/consultas/nuevo").body());
        Enviado ninguno = new Enviado("", new byte[0]);
        for (Enviado[] elegidos : List.of(new Enviado[] {ninguno}, new Enviado[] {CARTEL, PLANO})) {
            var respuesta = navegador.enviar(forma(navegador, token, elegidos));
            assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(302);
            String pagina = navegador
                    .get(respuesta
                            .headers()
                            .firstValue("Location")
                            .orElseThrow()
                            .replaceAll("^http://[^/]+", ""))
                    .body();
            for (Enviado archivo : elegidos) {
                if (archivo == ninguno) {
                    assertThat(pagina).contains("No hay archivos");
                } else {
                    assertThat(pagina).contains(archivo.nombre(), Huella.de(archivo.bytes()), "Parte de lo presentado");
                }
            }
        }
    }

    @Test
    @DisplayName(
            "La clave de idempotencia abarca los datos y los archivos: lo mismo da el mismo folio aunque el JSON venga"
                    + " en otro orden; con otro archivo, otro nombre u otros datos es 409")
    void claveDeIdempotencia() {
        String clave = UUID.randomUUID().toString();
        String folio = enviar(RUTA, datos(), clave, CARTEL, PLANO).es(201).texto("folio");
        String enOtroOrden = Peticiones.escribir(new TreeMap<>(consulta()).descendingMap());
        assertThat(enviar(RUTA, enOtroOrden, clave, CARTEL, PLANO).es(201).texto("folio"))
                .isEqualTo(folio);
        escenario.nadaCambia(() -> {
            enviar(RUTA, datos(), clave, CARTEL).esProblema(409);
            enviar(
                            RUTA,
                            datos(),
                            clave,
                            CARTEL,
                            new Enviado("plano.pdf", "%PDF-1.7 otro".getBytes(StandardCharsets.UTF_8)))
                    .esProblema(409);
            enviar(RUTA, datos(), clave, CARTEL, new Enviado("otro.pdf", PLANO.bytes()))
                    .esProblema(409);
            return enviar(RUTA, Peticiones.escribir(consulta("duda", "Otra")), clave, CARTEL, PLANO)
                    .esProblema(409);
        });
    }

    @Test
    @DisplayName("NT10-CG-VII-a, NT10-CG-XI: veinte archivos de nombre muy largo caben en el asiento que los recibe")
    void losMasLargos() {
        List<Enviado> veinte = Stream.generate(() -> new Enviado("ñ".repeat(300) + ".pdf", PLANO.bytes()))
                .limit(20)
                .toList();
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta(), veinte);
        assertThat(escenario.asiento(folio, "CONSULTA_RECIBIDA").detalle())
                .containsPattern("(«ñ{195}\\.pdf», 14 bytes, SHA-256 [0-9a-f]{64}[;.] ){20}");
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName(
            "Por la API, lo que no cabe es 413 que dice cuánto; sin «datos», 400; a un trámite que no recibe archivos,"
                    + " 415 o 400; y nada queda escrito")
    void loQueNoSeAdmite() {
        byte[] nueve = new byte[9 * 1024 * 1024];
        System.arraycopy(BajasDePrueba.PNG, 0, nueve, 0, BajasDePrueba.PNG.length);
        Enviado[] seis =
                Stream.generate(() -> new Enviado("foto.png", nueve)).limit(6).toArray(Enviado[]::new);
        escenario.nadaCambia(() -> {
            enviar(RUTA, datos(), seis).esProblema(413, "10 MB cada uno y 50 MB entre todos");
            enviar(RUTA, datos(), Stream.generate(() -> PLANO).limit(21).toArray(Enviado[]::new))
                    .esProblema(400, "Son 21 archivos y pueden ir hasta 20: reúnalos en un PDF o un ZIP.");
            enviar(RUTA, datos(), Stream.generate(() -> PLANO).limit(60).toArray(Enviado[]::new))
                    .esProblema(400, "Archivo: son demasiados.");
            enviar(RUTA, "{\"contenido\": 5}", CARTEL).esProblema(400);
            return enviar("/api/v1/bajas", "{}", CARTEL).esProblema(415, "application/json");
        });
        Navegador navegador = peticiones.navegador("admin.obras");
        String token =
                Navegador.token(navegador.get("/tramites/consultas/nuevo").body());
        var deMas = escenario.nadaCambia(() -> navegador.enviar(forma(navegador, token, seis)));
        assertThat(deMas.statusCode()).isEqualTo(413);
        assertThat(deMas.body())
                .contains("Nada de lo que envió se guardó", "href=\"/tramites/consultas/nuevo\"", "50 MB");
        escenario
                .rechaza(() -> escenario.iniciar(
                        "titular.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja("OBRAS-FB-1"), List.of(CARTEL)))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("no recibe archivos al iniciarse");
    }
}
