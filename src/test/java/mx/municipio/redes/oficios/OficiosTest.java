package mx.municipio.redes.oficios;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mx.municipio.redes.BaseDePrueba;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinDisparadores;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.oficios.OficiosDePrueba.Cuerpo;
import mx.municipio.redes.oficios.application.ImprimirOficio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Los oficios en su base de verdad. */
@PruebaDeIntegracion
@DisplayName("Oficios")
class OficiosTest {

    private static final String API = "/api/v1";

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    Emisiones emisiones;

    @Autowired
    ImprimirOficio imprimir;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    @Autowired
    Peticiones peticiones;

    String folio = "";

    @BeforeEach
    void preparar() {
        escenario.son("2026-11-13T10:00:00-08:00");
        folio = escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private static final Cuerpo CUERPO = new Cuerpo(Map.of("motivo", "Motivo de prueba"));

    private static NuevoOficio nuevo(String folio, String organo, String tipo) {
        return NuevoOficio.de(tipo, folio)
                .firma(organo, new Firmante("Persona Firmante", "Titular"))
                .fundamento("NT10-PAB-II-a NT10-PAB-II-b")
                .asunto("Propuesta de cuenta")
                .para(new Destinatario("Persona Destinataria", "Titular de la Jefatura de Comunicación Social"))
                .copias(List.of("Archivo."));
    }

    private NuevoOficio propuesta(String organo) {
        return nuevo(folio, organo, "PROPUESTA");
    }

    private Oficio emitir(String organo) {
        return emitir(propuesta(organo), CUERPO);
    }

    private Oficio emitir(NuevoOficio nuevo, Cuerpo cuerpo) {
        return Objects.requireNonNull(transaccion.execute(estado -> oficios.emitir(nuevo, cuerpo)));
    }

    private List<String> numeros(String organo) {
        return jdbc.sql("SELECT numero FROM oficio WHERE organo = ? ORDER BY numero")
                .param(organo)
                .query(String.class)
                .list();
    }

    private static List<String> seguidos(String organo, int ejercicio, int cuantos) {
        return IntStream.rangeClosed(1, cuantos)
                .mapToObj(n -> "%s/RS/%04d/%d".formatted(organo, n, ejercicio))
                .toList();
    }

    /** Un órgano que ninguna otra prueba usa: su serie empieza en uno. */
    private static String organoNuevo() {
        return new Random()
                .ints(10, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Nested
    @DisplayName("Número")
    class Numero {

        @Test
        @DisplayName("NT10-PAB-II-a: dado un oficio, lleva número de la serie de su órgano y año, y queda asentado con"
                + " su sello y la cabeza de la bitácora")
        void emitido() {
            String organo = organoNuevo();
            int antes = escenario.bitacora(folio).size();
            Oficio oficio = emitir(organo);

            assertThat(oficio.numero()).isEqualTo(organo + "/RS/0001/2026");
            assertThat(oficio.fecha()).isEqualTo("2026-11-13");
            assertThat(oficio.cabeza().asientos()).isEqualTo(antes);
            assertThat(oficio.carta().lugarYFecha()).isEqualTo("Tecate, Baja California, a 13 de noviembre de 2026");
            assertThat(oficio.carta().frase()).isNull();
            assertThat(oficio.carta().fundamento()).hasSize(2);
            assertThat(oficio.carta().citas())
                    .as("las dos son de la misma fracción: se cita una vez")
                    .containsExactly("Procedimiento de la apertura y baja de cuentas, fracción II");
            assertThat(escenario.asiento(folio, "PROPUESTA_EMITIDO").detalle())
                    .contains(oficio.numero(), oficio.codigo(), oficio.sha256());
            assertThat(escenario.asiento(folio, "PROPUESTA_EMITIDO").clausula())
                    .isEqualTo("NT10-PAB-II-a NT10-PAB-II-b");
            assertThat(oficios.delExpediente(folio))
                    .last()
                    .usingRecursiveComparison()
                    .isEqualTo(oficio);
            assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
        }

        @Test
        @DisplayName("Dados órganos y años distintos, cada serie empieza en uno")
        void series() {
            String uno = organoNuevo();
            String otro = organoNuevo();
            emitir(uno);
            emitir(uno);
            emitir(otro);
            escenario.son("2027-01-01T00:00:01-08:00");
            emitir(uno);

            assertThat(numeros(uno))
                    .containsExactly(uno + "/RS/0001/2026", uno + "/RS/0001/2027", uno + "/RS/0002/2026");
            assertThat(numeros(otro)).isEqualTo(seguidos(otro, 2026, 1));
        }

        @Test
        @DisplayName("Dado un oficio cuya transacción se deshace, su número queda libre: no hay hueco")
        void sinHueco() {
            String organo = organoNuevo();
            emitir(organo);
            for (int i = 0; i < 3; i++) {
                transaccion.executeWithoutResult(estado -> {
                    oficios.emitir(propuesta(organo), CUERPO);
                    estado.setRollbackOnly();
                });
            }
            emitir(organo);
            assertThat(numeros(organo)).isEqualTo(seguidos(organo, 2026, 2));
        }

        @Test
        @DisplayName("Dados muchos oficios a la vez, unos confirmados y otros deshechos, los números son seguidos, sin"
                + " huecos ni repeticiones")
        void simultaneos() throws Exception {
            String organo = organoNuevo();
            List<String> folios = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                folios.add(escenario.iniciar("admin.obras", PROCESO, consulta()));
            }
            var azar = new Random(20261113);
            List<Callable<Boolean>> trabajos = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                boolean deshacer = azar.nextInt(3) == 0;
                String suyo = folios.get(i % folios.size());
                trabajos.add(() -> {
                    transaccion.executeWithoutResult(estado -> {
                        oficios.emitir(nuevo(suyo, organo, "PROPUESTA"), CUERPO);
                        if (deshacer) {
                            estado.setRollbackOnly();
                        }
                    });
                    return !deshacer;
                });
            }
            var hilos = Executors.newFixedThreadPool(8);
            int confirmados = 0;
            try {
                for (var resultado : hilos.invokeAll(trabajos)) {
                    confirmados += resultado.get() ? 1 : 0;
                }
            } finally {
                hilos.shutdown();
            }
            assertThat(numeros(organo)).isEqualTo(seguidos(organo, 2026, confirmados));
            assertThat(folios).allSatisfy(suyo -> assertThat(
                            oficios.verificarBitacora(suyo).integra())
                    .isTrue());
        }

        @Test
        @DisplayName("Dado un oficio sin destinatario no se emite; tampoco fuera de una" + " transacción")
        void incompleto() {
            assertThatThrownBy(() -> oficios.emitir(propuesta("OBRAS"), CUERPO))
                    .isInstanceOf(IllegalTransactionStateException.class);
            NuevoOficio sinDestinatario =
                    NuevoOficio.de("PROPUESTA", folio).asunto("A nadie").fundamento("NT10-PAB-II-a");
            assertThatThrownBy(
                            () -> transaccion.executeWithoutResult(estado -> oficios.emitir(sinDestinatario, CUERPO)))
                    .hasMessage("Falta a quién se dirige");
        }
    }

    private JsonNode verificacion(String codigo) {
        return peticiones
                .anonimo(API + "/oficios/" + codigo + "/verificacion")
                .es(200)
                .json();
    }

    @Nested
    @DisplayName("Anulación")
    class Anulacion {

        @Test
        @DisplayName("NT10-CG-XI: dado un oficio emitido por error, el titular del órgano lo anula con su motivo; la"
                + " verificación lo dice, su número no se vuelve a usar y el trámite sigue igual")
        void anulado() {
            Oficio oficio = emitir("OBRAS");
            String estado = escenario.estado(folio);
            JsonNode anulado = anular("titular.obras", oficio.codigo(), "Nombre equivocado")
                    .es(200)
                    .json();

            assertThat(anulado.path("anulado").asBoolean()).isTrue();
            assertThat(anulado.path("motivoDeAnulacion").asText()).isEqualTo("Nombre equivocado");
            assertThat(escenario.asiento(folio, "OFICIO_ANULADO").detalle())
                    .contains(oficio.numero(), oficio.codigo(), "Nombre equivocado");
            assertThat(escenario.asiento(folio, "OFICIO_ANULADO").actor()).isEqualTo("titular.obras");
            assertThat(escenario.estado(folio)).isEqualTo(estado);
            JsonNode verificacion = verificacion(oficio.codigo());
            assertThat(verificacion.path("estado").asText()).isEqualTo("ANULADO");
            assertThat(verificacion.path("autentico").asBoolean()).isTrue();
            assertThat(verificacion.path("anulado").asText()).isEqualTo("2026-11-13");
            assertThat(verificacion.path("sustituidoPor").asText())
                    .isEqualTo(anulado.path("sustituidoPor").asText());
            assertThat(verificacion.toString()).doesNotContain("equivocado");

            Oficio otro = emitir("OBRAS");
            assertThat(otro.numero()).isGreaterThan(oficio.numero());
            assertThat(numeros("OBRAS")).doesNotHaveDuplicates().contains(oficio.numero(), otro.numero());
            anular("titular.obras", oficio.codigo(), "Otra vez").esProblema(409, "ya está anulado");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "PROPUESTA",
                    "RESOLUCION",
                    "INFORME_DE_APERTURA",
                    "NOTIFICACION_DE_CAMBIO",
                    "OFICIO_DE_BAJA",
                    "CONSTANCIA_DE_CARACTER"
                })
        @DisplayName("NT10-PAB-VII, NT10-CG-XI: dado un oficio que se anula, en el mismo acto sale otro con el mismo"
                + " contenido y otro número: lo que en él se funda nunca queda sin oficio; cada uno nombra al otro")
        void sustituido(String tipo) {
            Oficio oficio = emitir(nuevo(folio, "OBRAS", tipo), new Cuerpo(OficiosDePrueba.datos(tipo)));
            escenario.son("2026-11-17T10:00:00-08:00");
            anular("titular.obras", oficio.codigo(), "Se imprimió en papel de otra oficina")
                    .es(200);

            Oficio sustituto = oficios.delExpediente(folio).stream()
                    .filter(otro -> otro.tipo().equals(tipo) && !otro.anulado())
                    .findFirst()
                    .orElseThrow();
            assertThat(sustituto.numero()).isNotEqualTo(oficio.numero()).startsWith("OBRAS/RS/");
            assertThat(sustituto.fecha()).isEqualTo("2026-11-17");
            assertThat(sustituto.carta().sustituye()).isEqualTo(oficio.numero());
            assertThat(sustituto.carta())
                    .usingRecursiveComparison()
                    .ignoringFields("codigo", "numero", "emitido", "lugarYFecha", "sustituye", "firma")
                    .isEqualTo(oficio.carta());
            assertThat(sustituto.firmante())
                    .as("lo firma quien hoy ocupa el cargo")
                    .isEqualTo(new Firmante("Titular de Prueba Obras", "Titular de la Dirección de Obras Públicas"));
            Oficio anulado = oficios.buscar(oficio.codigo()).orElseThrow();
            assertThat(Objects.requireNonNull(anulado.anulacion()).sustituto()).isEqualTo(sustituto.numero());
            assertThat(verificacion(sustituto.codigo()).path("estado").asText()).isEqualTo("VALIDO");
            assertThat(verificacion(oficio.codigo()).path("estado").asText()).isEqualTo("ANULADO");
            assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"admin.obras, 403", "comsocial, 403", "supervisor, 403", "titular.dif, 404", "admin.dif, 404"})
        @DisplayName("NT10-SR-4: dado un oficio de Obras Públicas, nadie más lo anula, y a quien no le concierne le es"
                + " como si no existiera")
        void nadieMas(String usuario, int estado) {
            Oficio oficio = emitir("OBRAS");
            anular(usuario, oficio.codigo(), "Porque sí").esProblema(estado);
            assertThat(oficios.buscar(oficio.codigo()).orElseThrow().anulado()).isFalse();
        }

        @Test
        @DisplayName(
                "Dado un oficio de Comunicación Social, esa oficina lo anula y el titular del órgano destinatario no")
        void oficina() {
            Oficio oficio = emitir("CS");
            String ruta = API + "/oficios/" + oficio.codigo() + "/anulacion";
            peticiones
                    .post("titular.obras", ruta, Map.of("motivo", "No me gustó"))
                    .esProblema(403, "oficina");
            peticiones.post("comsocial", ruta, Map.of("motivo", "Duplicado")).es(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"motivo\": \"  \"}", "{\"motivo\": \"a\\u0000b\"}", "{\"motivo\": null}"})
        @DisplayName("Dada una anulación sin motivo, o con uno que no se puede leer, 400 y el oficio sigue valiendo")
        void sinMotivo(String cuerpo) {
            Oficio oficio = emitir("OBRAS");
            peticiones
                    .post("titular.obras", API + "/oficios/" + oficio.codigo() + "/anulacion", cuerpo)
                    .esProblema(400, "Motivo");
            assertThat(verificacion(oficio.codigo()).path("estado").asText()).isEqualTo("VALIDO");
        }

        @Test
        @DisplayName("NT10-CG-XI: dado un acuse, no se anula: hace constar lo que ya ocurrió")
        void acuse() {
            String acuse = oficios.delExpediente(folio).get(0).codigo();
            anular("titular.obras", acuse, "Porque sí").esProblema(409, "acuses");
        }

        @Test
        @DisplayName("Dada la página de verificación, solo quien puede anular ve cómo, y lo hace desde ahí")
        void enLaPagina() {
            Oficio oficio = emitir("OBRAS");
            String ruta = "/oficios/" + oficio.codigo();
            assertThat(peticiones.navegador("admin.obras").get(ruta).body())
                    .contains("Abrir el PDF")
                    .doesNotContain("Anular el oficio");
            Navegador titular = peticiones.navegador("titular.obras");
            String pagina = titular.get(ruta).body();
            assertThat(pagina).contains("Anular el oficio");
            String csrf = "_csrf=" + Navegador.token(pagina);
            titular.forma(ruta + "/anulacion", csrf + "&motivo=Equivocado");
            assertThat(titular.get(ruta).body()).contains("El oficio es auténtico y está vigente");
            titular.forma(ruta + "/anulacion", csrf + "&motivo=Equivocado&confirmo=true");
            assertThat(titular.get(ruta).body())
                    .contains("El oficio es auténtico, pero está anulado")
                    .doesNotContain("Anular el oficio");
            assertThat(titular.get("/expedientes/" + folio).body()).contains(oficio.numero(), ", anulado");
        }
    }

    private Respuesta anular(String usuario, String codigo, String motivo) {
        return peticiones.post(usuario, API + "/oficios/" + codigo + "/anulacion", Map.of("motivo", motivo));
    }

    @Nested
    @DisplayName("Verificación")
    class Verificar {

        @Test
        @DisplayName("NT10-CG-XI: dado un oficio auténtico, cualquiera lo comprueba sin entrar, y no ve nada personal")
        void autentico() {
            Oficio oficio = emitir("OBRAS");
            JsonNode verificacion = verificacion(oficio.codigo());

            assertThat(verificacion.path("autentico").asBoolean()).isTrue();
            assertThat(verificacion.path("estado").asText()).isEqualTo("VALIDO");
            assertThat(verificacion.path("bitacora").asBoolean()).isTrue();
            assertThat(verificacion.path("numero").asText()).isEqualTo(oficio.numero());
            assertThat(verificacion.path("organo").asText()).isEqualTo("Dirección de Obras Públicas");
            assertThat(verificacion.path("sha256").asText()).isEqualTo(oficio.sha256());
            assertThat(verificacion.path("fecha").asText()).isEqualTo("2026-11-13");
            HttpResponse<String> pagina = peticiones.navegador().get("/oficios/" + oficio.codigo());
            assertThat(pagina.statusCode()).isEqualTo(200);
            assertThat(pagina.body())
                    .contains("El oficio es auténtico y está vigente", oficio.numero(), oficio.sha256());
            for (String publico : List.of(verificacion.toString(), pagina.body())) {
                assertThat(publico)
                        .doesNotContain("Persona Destinataria", "Persona Firmante", "Motivo de prueba", "admin.obras")
                        .doesNotContain("Propuesta de cuenta", "Abrir el PDF", folio);
            }
        }

        @Test
        @DisplayName(
                "NT10-CG-XI: dado el acuse de una consulta, la verificación lo llama acuse, no oficio vigente, y trae"
                        + " la misma cabeza de la bitácora que el papel")
        void acuse() {
            Oficio acuse = oficios.delExpediente(folio).get(0);

            String pagina =
                    peticiones.navegador().get("/oficios/" + acuse.codigo()).body();

            assertThat(pagina)
                    .contains("El acuse es auténtico<", "Huella del documento (SHA-256)", acuse.sha256())
                    .contains(
                            "Bitácora del expediente al emitirlo",
                            acuse.cabeza().hash())
                    .doesNotContain("vigente", "SHA-256 del contenido");
        }

        @Test
        @DisplayName(
                "Dado el código con guiones, espacios, minúsculas o signos que se confunden, o toda la dirección, se"
                        + " halla")
        void comoSeTeclee() {
            Oficio oficio = emitir("OBRAS");
            String codigo = oficio.codigo();
            String confundido = codigo.replace('D', 'O')
                    .replace('2', 'Z')
                    .replace('5', 's')
                    .replace('8', 'B')
                    .replace('6', 'G')
                    .replace('J', '1')
                    .replace('4', 'A')
                    .replace('3', 'e')
                    .replace('V', 'U');
            var anonimo = peticiones.navegador();
            for (String tecleado : List.of(
                    codigo.toLowerCase(),
                    oficio.codigoEnGrupos(),
                    " " + codigo.replaceAll("(.{3})", "$1 "),
                    confundido,
                    "http://localhost:8080/oficios/" + codigo)) {
                assertThat(anonimo.get("/oficios?codigo=" + URLEncoder.encode(tecleado, StandardCharsets.UTF_8))
                                .body())
                        .as(tecleado)
                        .contains("El oficio es auténtico y está vigente", oficio.numero());
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"XXXXXXXXXXXX", "2345", "%00", "'; DROP TABLE oficio; --", "<script>alert(1)</script>", "ñ"})
        @DisplayName(
                "Dado un código que no existe, la API responde 404 y la página dice que no existe, sin creer nada de"
                        + " lo tecleado")
        void noExiste(String tecleado) {
            String enRuta = URLEncoder.encode(tecleado, StandardCharsets.UTF_8).replace("+", "%20");
            HttpResponse<String> pagina = peticiones.navegador().get("/oficios?codigo=" + enRuta);
            assertThat(pagina.statusCode()).isEqualTo(404);
            assertThat(pagina.body())
                    .contains("No existe un documento con el código")
                    .doesNotContain("<script>");
            if (!tecleado.contains("/") && !tecleado.contains("%") && !tecleado.contains(";")) {
                peticiones.anonimo(API + "/oficios/" + enRuta + "/verificacion").esProblema(404, "No existe un oficio");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "UPDATE oficio SET numero = 'OBRAS/RS/9999/2026' WHERE codigo = '%s'",
                    "UPDATE oficio SET tipo = 'RESOLUCION' WHERE codigo = '%s'",
                    "UPDATE oficio SET tipo = 'INVENTADO' WHERE codigo = '%s'",
                    "UPDATE oficio SET organo = 'DIF' WHERE codigo = '%s'",
                    "UPDATE oficio SET datos = '{}' WHERE codigo = '%s'",
                    "UPDATE oficio SET datos = 'no es JSON' WHERE codigo = '%s'",
                    "UPDATE oficio SET datos = '{\"municipio\": \"Otro\"}' WHERE codigo = '%s'",
                    "UPDATE oficio SET datos = REPLACE(datos, 'Persona Firmante', 'Otra Persona') WHERE codigo = '%s'"
                })
        @DisplayName(
                "NT10-CG-XI: dado un oficio alterado por debajo del programa, la verificación lo dice, no se dibuja y"
                        + " el expediente lo advierte")
        void alterado(String sentencia) {
            Oficio oficio = emitir("OBRAS");
            porDebajo("oficio", sentencia.formatted(oficio.codigo()));
            JsonNode verificacion = verificacion(oficio.codigo());
            assertThat(verificacion.path("estado").asText()).isEqualTo("ALTERADO");
            assertThat(verificacion.path("autentico").asBoolean()).isFalse();
            assertThat(peticiones.navegador().get("/oficios/" + oficio.codigo()).body())
                    .contains("los registros no coinciden");
            peticiones
                    .get("admin.obras", API + "/oficios/" + oficio.codigo() + ".pdf")
                    .esProblema(409, "Sindicatura");
            anular("titular.obras", oficio.codigo(), "Tapar").esProblema(409, "Sindicatura");
            assertThat(peticiones
                            .navegador("admin.obras")
                            .get("/expedientes/" + folio)
                            .body())
                    .contains("La bitácora está alterada");
            assertThat(emisiones.verificarBitacora(folio).primeraRuptura())
                    .isEqualTo(oficio.cabeza().asientos() + 1);
        }

        @Test
        @DisplayName("NT10-CG-XI: dado el contenido y su sello cambiados a la vez, la bitácora lo delata; también una"
                + " anulación borrada")
        void selloCambiado() {
            Oficio oficio = emitir("OBRAS");
            String contenido = jdbc.sql("SELECT datos FROM oficio WHERE codigo = ?")
                    .param(oficio.codigo())
                    .query(String.class)
                    .single()
                    .replace("Persona Firmante", "Otra Persona");
            porDebajo(
                    "oficio",
                    "UPDATE oficio SET datos = '" + contenido + "', sha256 = '" + Huella.de(contenido)
                            + "' WHERE codigo = '" + oficio.codigo() + "'");
            assertThat(verificacion(oficio.codigo()).path("estado").asText()).isEqualTo("ALTERADO");

            Oficio otro = emitir("OBRAS");
            anular("titular.obras", otro.codigo(), "Error").es(200);
            porDebajo("oficio_anulado", "DELETE FROM oficio_anulado WHERE codigo = '" + otro.codigo() + "'");
            assertThat(verificacion(otro.codigo()).path("estado").asText()).isEqualTo("ALTERADO");
        }
    }

    private void porDebajo(String tabla, String sentencia) {
        SinDisparadores.hacer(
                jdbc, () -> assertThat(jdbc.sql(sentencia).update()).isEqualTo(1), tabla);
    }

    @Nested
    @DisplayName("PDF")
    class Pdf {

        private HttpResponse<byte[]> bajar(String usuario, String codigo) throws Exception {
            var http = java.net.http.HttpClient.newHttpClient();
            return http.send(
                    java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                    "http://localhost:" + puerto + API + "/oficios/" + codigo + ".pdf"))
                            .header("Authorization", Navegador.credencial(usuario, "demo"))
                            .build(),
                    BodyHandlers.ofByteArray());
        }

        @Test
        @DisplayName(
                "NT10-CG-XI: dado un acuse, su PDF se dibuja la primera vez, se asienta con su SHA-256 y ya es siempre"
                        + " el mismo")
        void unaVez() throws Exception {
            Oficio acuse = oficios.delExpediente(folio).get(0);
            assertThat(escenario.sucesos(folio)).doesNotContain("OFICIO_IMPRESO");
            HttpResponse<byte[]> primera = bajar("admin.obras", acuse.codigo());
            HttpResponse<byte[]> segunda = bajar("comsocial", acuse.codigo());

            assertThat(primera.statusCode()).isEqualTo(200);
            assertThat(primera.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/pdf");
            assertThat(primera.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(primera.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("inline", "acuse-" + folio + ".pdf");
            assertThat(new String(primera.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            assertThat(segunda.body()).isEqualTo(primera.body());
            assertThat(escenario.sucesos(folio)).containsOnlyOnce("OFICIO_IMPRESO");
            assertThat(escenario.asiento(folio, "OFICIO_IMPRESO").detalle()).contains(Huella.de(primera.body()));
            assertThat(verificacion(acuse.codigo()).path("sha256Pdf").path(0).asText())
                    .isEqualTo(Huella.de(primera.body()));
            assertThat(verificacion(acuse.codigo()).path("autentico").asBoolean())
                    .isTrue();
        }

        @Test
        @DisplayName(
                "Dadas varias descargas a la vez de un PDF sin dibujar, todas dan los mismos bytes y se guarda uno")
        void aLaVez() throws Exception {
            Oficio acuse = oficios.delExpediente(folio).get(0);
            var hilos = Executors.newFixedThreadPool(4);
            try {
                List<Callable<HttpResponse<byte[]>>> descargas =
                        java.util.Collections.nCopies(6, () -> bajar("admin.obras", acuse.codigo()));
                List<byte[]> pdfs = new ArrayList<>();
                for (var descarga : hilos.invokeAll(descargas)) {
                    assertThat(descarga.get().statusCode())
                            .as(new String(descarga.get().body(), StandardCharsets.UTF_8))
                            .isEqualTo(200);
                    pdfs.add(descarga.get().body());
                }
                assertThat(pdfs).allSatisfy(pdf -> assertThat(pdf).isEqualTo(pdfs.get(0)));
            } finally {
                hilos.shutdown();
            }
            assertThat(escenario.sucesos(folio)).containsOnlyOnce("OFICIO_IMPRESO");
        }

        @Test
        @DisplayName(
                "NT10-SR-4: dado el oficio de otro órgano, su PDF y su contenido son como los de uno que no existe; sin"
                        + " entrar, 401")
        void ajeno() throws Exception {
            String acuse = oficios.delExpediente(folio).get(0).codigo();
            for (String resto : List.of("", ".pdf")) {
                String suyo = peticiones
                        .get("admin.dif", API + "/oficios/" + acuse + resto)
                        .esProblema(404)
                        .cuerpo();
                String ninguno = peticiones
                        .get("admin.dif", API + "/oficios/XXXXXXXXXXXX" + resto)
                        .esProblema(404)
                        .cuerpo();
                assertThat(suyo.replace(acuse, "C")).isEqualTo(ninguno.replace("XXXXXXXXXXXX", "C"));
                peticiones.anonimo(API + "/oficios/" + acuse + resto).es(401);
            }
            assertThat(peticiones.navegador().get("/oficios/" + acuse).body()).doesNotContain("Abrir el PDF");
            assertThat(peticiones
                            .navegador("admin.dif")
                            .get("/oficios/" + acuse)
                            .body())
                    .doesNotContain("Abrir el PDF");
        }

        @Test
        @DisplayName("NT10-CG-XI: dado el PDF guardado y cambiado por debajo, no se entrega")
        void pdfAlterado() throws Exception {
            Oficio acuse = oficios.delExpediente(folio).get(0);
            bajar("admin.obras", acuse.codigo());
            String otro = Huella.de("otro");
            porDebajo(
                    "oficio_pdf",
                    "UPDATE oficio_pdf SET sha256 = '" + otro + "', bytes = "
                            + (BaseDePrueba.postgresql() ? "'\\x00'" : "X'00'") + " WHERE codigo = '" + acuse.codigo()
                            + "'");
            assertThatThrownBy(() -> escenario.como("admin.obras", () -> imprimir.ejecutar(acuse.codigo())))
                    .isInstanceOf(ConflictoException.class)
                    .hasMessageContaining("no es el que se asentó");
        }
    }
}
