package mx.municipio.redes.indicadores;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba;
import mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Los indicadores, contra lo que la bitácora dice de cada expediente. */
@PruebaDeIntegracion
class IndicadoresTest {

    private static final String RUTA = "/api/v1/indicadores";
    private static final String CALENDARIO = "/api/v1/calendario/inhabiles";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Tramites tramites;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void comoEstaba() {
        peticiones.basic("sindicatura", "DELETE", CALENDARIO + "/2038-09-14", Map.of("motivo", "Fue un error"));
        IncidentesDePrueba.devolverCuentas(jdbc);
    }

    private JsonNode leer(String peticion) {
        return peticiones.json("comsocial", RUTA + peticion);
    }

    private static JsonNode tramite(JsonNode indicadores, String proceso) {
        return StreamSupport.stream(indicadores.path("tramites").spliterator(), false)
                .filter(tramite -> tramite.path("proceso").asText().equals(proceso))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode medida(JsonNode indicadores, String clave) {
        return StreamSupport.stream(indicadores.path("medidas").spliterator(), false)
                .filter(medida -> medida.path("clave").asText().equals(clave))
                .findFirst()
                .orElseThrow();
    }

    private String consultar(String fuente) {
        return escenario.iniciar("admin.obras", PROCESO, consulta("fuente", fuente));
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b, NT10-CG-VII-c, AMB-05: dadas consultas respondidas, vencidas, una con respuesta tardía, una"
                    + " retirada y otra en espera, cada número cuadra con la bitácora, también si el calendario cambia")
    void cuadraConLaBitacora() {
        // Lunes; con tres días hábiles vence el jueves.
        escenario.son("2038-09-06T10:00:00-07:00");
        String elMartes = consultar("uno");
        String elMismoDia = consultar("dos");
        String vencida = consultar("tres");
        String tardia = consultar("cuatro");
        String retirada = consultar("cinco");
        escenario.completar("comsocial", elMismoDia, "responderConsulta", respuesta("NO_PROCEDENTE"));
        escenario.son("2038-09-07T23:59:00-07:00");
        escenario.completar("comsocial", elMartes, "responderConsulta", respuesta("PROCEDENTE"));
        escenario.como("admin.obras", () -> {
            tramites.deProceso(PROCESO).retirar(escenario.expediente(retirada), "Ya no se publica");
            return true;
        });
        escenario.dejarVencer(vencida, "plazoVencido");
        escenario.dejarVencer(tardia, "plazoVencido");
        peticiones
                .post(
                        "comsocial",
                        "/api/v1/consultas/" + tardia + "/respuesta-extemporanea",
                        Map.of("respuesta", "PROCEDENTE", "motivo", "Se traspapeló"))
                .es(201);
        // El lunes siguiente, otra; el martes se declara inhábil y su plazo se alarga.
        escenario.son("2038-09-13T10:00:00-07:00");
        String movida = consultar("seis");
        String enEspera = consultar("siete");
        peticiones
                .post(
                        "sindicatura",
                        CALENDARIO,
                        Map.of(
                                "fecha", "2038-09-14",
                                "motivo", "Prueba: suspensión local",
                                "fundamento", "Acuerdo de prueba"))
                .es(201);
        escenario.son("2038-09-15T10:00:00-07:00");
        escenario.completar("comsocial", movida, "responderConsulta", respuesta("NO_PROCEDENTE"));
        // Del mismo periodo, y de otro órgano.
        escenario.iniciar("admin.dif", PROCESO, consulta("cuenta", "DIF-FB-1"));

        JsonNode indicadores = leer("?desde=2038-09-01&hasta=2038-09-30&organo=OBRAS");
        JsonNode suyo = tramite(indicadores, PROCESO);
        JsonNode decisiones = suyo.path("decisiones");

        List<String> folios = List.of(elMartes, elMismoDia, vencida, tardia, retirada, movida, enEspera);
        assertThat(jdbc.sql("SELECT folio FROM expediente WHERE organo = 'OBRAS' AND recepcion_legal BETWEEN ? AND ?")
                        .params(LocalDate.of(2038, 9, 1), LocalDate.of(2038, 9, 30))
                        .query(String.class)
                        .list())
                .as("en ese mes no hay otros")
                .containsExactlyInAnyOrderElementsOf(folios);
        assertThat(suyo.path("recibidos").asInt())
                .isEqualTo(cuantos(folios, "CONSULTA_RECIBIDA"))
                .isEqualTo(7);
        assertThat(decisiones.path("respuestas").asInt())
                .isEqualTo(cuantos(folios, "CONSULTA_RESPONDIDA"))
                .isEqualTo(3);
        assertThat(decisiones.path("silencios").asInt())
                .isEqualTo(cuantos(folios, "PLAZO_VENCIDO"))
                .isEqualTo(2);
        assertThat(decisiones.path("extemporaneas").asInt())
                .isEqualTo(cuantos(folios, "RESPUESTA_EXTEMPORANEA"))
                .isEqualTo(1);
        assertThat(decisiones.path("sinDecision").asInt())
                .isEqualTo(cuantos(folios, "CONSULTA_RETIRADA"))
                .isEqualTo(1);
        assertThat(decisiones.path("enEspera").asInt()).isEqualTo(1);
        // 0 y 1 de las respondidas; 1 de la movida, que con el calendario de antes serían 2; 3 de cada silencio.
        assertThat(decisiones.path("diasHabiles").toString()).isEqualTo("{\"casos\":5,\"p50\":1,\"p90\":3}");
        assertThat(escenario.sucesos(movida)).contains("PLAZO_MOVIDO");
        assertThat(suyo.path("estados").properties().stream()
                        .filter(estado -> estado.getValue().asInt() > 0)
                        .map(estado -> estado.getKey() + " " + estado.getValue()))
                .containsExactly(
                        "ENVIADA 1", "PROCEDENTE 1", "NO_PROCEDENTE 2", "NO_PROCEDENTE_POR_SILENCIO 2", "SIN_OBJETO 1");
        assertThat(suyo.path("clausulaDelPlazo").asText()).isEqualTo("NT10-CG-VII-b");
        assertThat(tramite(leer("?desde=2038-09-01&hasta=2038-09-30"), PROCESO)
                        .path("recibidos")
                        .asInt())
                .isEqualTo(8);
        assertThat(leer("?desde=2038-09-07&hasta=2038-09-12").path("total").asInt())
                .as("ninguna llegó esos días, los dos inclusive")
                .isZero();
        assertThat(peticiones
                        .get("sindicatura", RUTA + ".csv?desde=2038-09-01&hasta=2038-09-30&organo=OBRAS")
                        .cabeceras()
                        .firstValue("Content-Disposition"))
                .as("la hoja de un órgano no se confunde con la de todos")
                .hasValueSatisfying(
                        nombre -> assertThat(nombre).contains("indicadores-OBRAS-2038-09-01-2038-09-30.csv"));
        assertThat(leer("?desde=2038-09-06&hasta=2038-09-06&organo=OBRAS")
                        .path("total")
                        .asInt())
                .isEqualTo(5);
        assertThat(peticiones
                        .get("sindicatura", RUTA + ".csv?desde=2038-09-01&hasta=2038-09-30&organo=OBRAS")
                        .es(200)
                        .cuerpo())
                .contains(
                        PROCESO + ",silencios,2,expedientes,,\r\n",
                        PROCESO + ",p90,3,días hábiles,5,NT10-CG-VII-b\r\n",
                        PROCESO + ",estado ENVIADA,1,expedientes,,\r\n");
        assertThat(peticiones
                        .navegador("sindicatura")
                        .get("/indicadores?desde=2038-09-01&hasta=2038-09-30&organo=OBRAS")
                        .body())
                .contains("2; 1 con respuesta tardía", "60")
                .as("los estados, en el orden en que ocurren")
                .containsSubsequence(
                        "Cuántos hay en cada estado",
                        ">Enviada, en espera de respuesta<",
                        ">Procedente, en espera de publicación<",
                        ">No procedente<",
                        ">No procedente por falta de pronunciamiento<",
                        ">Sin objeto<");
    }

    private long cuantos(List<String> folios, String suceso) {
        return folios.stream()
                .flatMap(folio -> escenario.sucesos(folio).stream())
                .filter(suceso::equals)
                .count();
    }

    @Test
    @DisplayName(
            "NT10-CG-XIV, NT10-FIN-IX, NT10-CG-XXIII, AMB-15, AMB-19: se mide lo respondido, en cuánto, y lo que se tardó"
                    + " en avisar de un incidente, sin plazo en la norma")
    void medidas() {
        escenario.son("2033-03-03T12:00:00-08:00");
        JsonNode antes = leer("?desde=2033-03-01&hasta=2033-03-31");
        assertThat(medida(antes, "PRIMERA_RESPUESTA_P50").has("valor")).isFalse();
        for (String[] dia :
                new String[][] {{"DIF-FB-1", "10", "4"}, {"DIF-FB-1", "10", "7"}, {"OBRAS-FB-1", "2", "2"}}) {
            peticiones
                    .post(
                            dia[0].startsWith("DIF") ? "admin.dif" : "admin.obras",
                            "/api/v1/atenciones/resumen",
                            Map.of(
                                    "cuenta",
                                    dia[0],
                                    "fecha",
                                    "2033-03-02",
                                    "recibidos",
                                    Integer.parseInt(dia[1]),
                                    "respondidos",
                                    Integer.parseInt(dia[2])))
                    .es(201);
        }
        for (String hora : List.of("08:10", "08:30", "11:00")) {
            Map<String, Object> datos = AtencionesDePrueba.con(
                    AtencionesDePrueba.atencion("DUDA", "2033-03-03"), "respuesta", "De 7 a 8 h.");
            escenario.iniciar(
                    "admin.dif",
                    "atencion-ciudadana",
                    AtencionesDePrueba.con(datos, "respondidoEl", "2033-03-03T" + hora + ":00-08:00"));
        }
        escenario.iniciar(
                "admin.obras",
                "incidente-cuenta",
                IncidentesDePrueba.con(
                        IncidentesDePrueba.incidente("OBRAS-FB-1", "NO_AUTORIZADO"),
                        "conocidoEl",
                        "2033-03-03T10:30:00-08:00"));
        // Del uso indebido la norma no pide avisar «tan pronto».
        escenario.iniciar(
                "admin.obras", "incidente-cuenta", IncidentesDePrueba.incidente("OBRAS-FB-1", "USO_INDEBIDO"));

        JsonNode indicadores = leer("?desde=2033-03-01&hasta=2033-03-31");

        assertThat(medida(indicadores, "COMENTARIOS_RESPONDIDOS").path("valor").asDouble())
                .as("9 de 12: del día corregido vale lo último")
                .isEqualTo(75.0);
        assertThat(medida(leer("?desde=2033-03-01&hasta=2033-03-31&organo=DIF"), "COMENTARIOS_RESPONDIDOS")
                        .path("valor")
                        .asDouble())
                .isEqualTo(70.0);
        assertThat(medida(indicadores, "PRIMERA_RESPUESTA_P50").path("valor").asInt())
                .isEqualTo(30);
        assertThat(medida(indicadores, "PRIMERA_RESPUESTA_P90").path("valor").asInt())
                .isEqualTo(180);
        assertThat(medida(indicadores, "PRIMERA_RESPUESTA_P90").path("casos").asInt())
                .isEqualTo(3);
        assertThat(medida(indicadores, "DEMORA_DE_AVISO_P50").path("valor").asInt())
                .isEqualTo(90);
        assertThat(medida(indicadores, "DEMORA_DE_AVISO_P50").path("casos").asInt())
                .isEqualTo(1);
        assertThat(indicadores.path("medidas"))
                .allSatisfy(medida -> assertThat(medida.path("nota").asText()).isEqualTo("sin plazo en la norma"));
        JsonNode atenciones = tramite(indicadores, "atencion-ciudadana");
        assertThat(atenciones.has("clausulaDelPlazo")).isFalse();
        assertThat(atenciones.path("decisiones").has("silencios"))
                .as("la norma no da efecto al silencio: no se inventa")
                .isFalse();
        assertThat(indicadores.toString()).doesNotContain("vecina.tecate", "admin.obras");
    }

    @Test
    @DisplayName("Cada trámite dice qué sucesos lo deciden con nombres que existen, y ninguno de los del perfil falta")
    void todosLosTramites() {
        JsonNode indicadores = leer("");
        assertThat(indicadores.path("tramites").findValuesAsText("proceso"))
                .containsExactlyElementsOf(
                        tramites.todos().map(tramite -> tramite.proceso()).toList());
        assertThat(indicadores.path("tramites")).allSatisfy(tramite -> assertThat(
                        StreamSupport.stream(tramite.path("estados").spliterator(), false)
                                .mapToLong(JsonNode::asLong)
                                .sum())
                .isEqualTo(tramite.path("recibidos").asLong()));
        assertThat(tramites.todos().flatMap(tramite -> tramite.desenlaces().keySet().stream()))
                .allSatisfy(suceso -> assertThat(loAsienta(suceso)).as(suceso).isTrue());
    }

    private static boolean loAsienta(String suceso) {
        String dicho = suceso.startsWith("CAMBIO_") ? "\"CAMBIO_\"" : "\"" + suceso + "\"";
        try (Stream<Path> archivos = Files.walk(Path.of("src/main/java/mx/municipio/redes/procedimientos"))) {
            return archivos.filter(archivo -> archivo.toString().endsWith(".java"))
                    .filter(archivo -> !archivo.toString().endsWith("Tramite.java"))
                    .anyMatch(archivo -> texto(archivo).contains(dicho));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String texto(Path archivo) {
        try {
            return Files.readString(archivo);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "?desde=2026-13-01, desde",
                "?hasta=ayer, hasta",
                "?desde=0000-01-01, desde",
                "?hasta=99999-01-01, hasta",
                "?desde=2026-12-01&hasta=2026-11-30, desde",
                "?organo=NADIE, organo",
                "?organo=obras, organo"
            })
    @DisplayName(
            "Una fecha que no lo es, dos al revés o un órgano que no existe son 400 que nombra cuál; la página lo dice")
    void malPedidos(String peticion, String campo) {
        assertThat(peticiones.get("comsocial", RUTA + peticion).esProblema(400).campo())
                .isEqualTo(campo);
        assertThat(peticiones
                        .get("comsocial", RUTA + ".csv" + peticion)
                        .esProblema(400)
                        .campo())
                .isEqualTo(campo);
        assertThat(peticiones
                        .navegador("comsocial")
                        .get("/indicadores" + peticion)
                        .body())
                .contains("Se muestra lo que va del año.");
    }

    @Test
    @DisplayName(
            "Sin fechas, lo que va del año; los ven Comunicación Social, la Sindicatura y el supervisor, y nadie más")
    void quienYCuando() {
        escenario.son("2026-11-12T23:30:00-08:00");
        JsonNode indicadores = leer("?desde=&organo=");
        assertThat(indicadores.path("desde").asText()).isEqualTo("2026-01-01");
        assertThat(indicadores.path("hasta").asText()).isEqualTo("2026-11-12");
        assertThat(leer("?hasta=2025-03-01").path("desde").asText()).isEqualTo("2025-01-01");
        for (String usuario : List.of("comsocial", "sindicatura", "supervisor")) {
            peticiones.get(usuario, RUTA).es(200);
            assertThat(peticiones.navegador(usuario).get("/").body()).contains("href=\"/indicadores\"");
        }
        for (String usuario : List.of("admin.obras", "titular.obras", "transparencia", "informatica")) {
            peticiones.get(usuario, RUTA).esProblema(403);
            peticiones.get(usuario, RUTA + ".csv").esProblema(403);
            assertThat(peticiones.navegador(usuario).get("/indicadores").statusCode())
                    .isEqualTo(403);
            assertThat(peticiones.navegador(usuario).get("/").body()).doesNotContain("href=\"/indicadores\"");
        }
    }

    @Test
    @DisplayName("El cuerpo que el documento de la API muestra tiene la forma del que se da")
    void elDocumento() throws IOException {
        Matcher mostrado = Pattern.compile(
                        "^### `GET /api/v1/indicadores.*?^```json$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/api.md")));
        assertThat(mostrado.find()).isTrue();
        JsonNode documento = Peticiones.JSON.readTree(mostrado.group(1));
        escenario.son("2034-03-02T10:00:00-08:00");
        String folio = consultar("para el documento");
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        JsonNode dado = leer("?desde=2034-03-01&hasta=2034-03-31&organo=OBRAS");

        assertThat(claves(documento)).isEqualTo(claves(dado));
        assertThat(claves(documento.at("/tramites/0"))).isEqualTo(claves(tramite(dado, PROCESO)));
        assertThat(claves(documento.at("/tramites/0/estados")))
                .isEqualTo(claves(tramite(dado, PROCESO).path("estados")));
        assertThat(claves(documento.at("/tramites/0/decisiones")))
                .isEqualTo(claves(tramite(dado, PROCESO).path("decisiones")));
        assertThat(claves(documento.at("/tramites/0/decisiones/diasHabiles")))
                .isEqualTo(claves(tramite(dado, PROCESO).at("/decisiones/diasHabiles")));
        Set<String> deMedida = claves(documento.at("/medidas/0"));
        assertThat(deMedida).contains("valor");
        assertThat(dado.path("medidas"))
                .allSatisfy(medida -> assertThat(deMedida).containsAll(claves(medida)));
    }

    private static Set<String> claves(JsonNode objeto) {
        Set<String> claves = new TreeSet<>();
        objeto.fieldNames().forEachRemaining(claves::add);
        return claves;
    }
}
