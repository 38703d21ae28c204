package mx.municipio.redes.errores;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** La API habla JSON y lo lee entero, sin adivinar lo que quisieron decirle. */
@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
class CuerposDeLaApiTest {

    private static final String API = "/api/v1";
    private static final String INHABILES = API + "/calendario/inhabiles";
    private static final String DIA =
            "{\"fecha\":\"2029-03-05\",\"motivo\":\"Feria\",\"fundamento\":\"Acuerdo 7\",\"provisional\":true}";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml", "application/xml", "application/cbor"})
    @DisplayName("Dado quien pide otro formato que JSON, 406 en español")
    void soloRespondeJson(String formato) {
        String plazo = API + "/plazos?recepcion=2026-11-12T10:00:00-08:00&dias=3";
        peticiones.enviar(peticiones.pedir(plazo).setHeader("Accept", formato)).esProblema(406, "formato");
    }

    @ParameterizedTest
    @CsvSource({"POST, ''", "DELETE, /2029-03-05"})
    @DisplayName("Dado un cuerpo en YAML, 415 que ofrece solo JSON, y nada se escribe")
    void soloLeeJson(String metodo, String resto) {
        long asientos = escenario.cuantos("bitacora");
        Respuesta rechazo = peticiones
                .enviar(peticiones
                        .pedir(INHABILES + resto)
                        .header("Authorization", Navegador.credencial("sindicatura", "demo"))
                        .header("Content-Type", "application/yaml")
                        .method(metodo, BodyPublishers.ofString("fecha: 2029-03-05\nmotivo: Feria\nfundamento: x\n")))
                .esProblema(415, "application/json");
        assertThat(rechazo.cuerpo()).doesNotContain("yaml", "octet-stream");
        assertThat(escenario.cuantos("bitacora")).isEqualTo(asientos);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fecha\":\"2029-03-05\",\"motivo\":5,\"fundamento\":\"x\"} | motivo | texto",
                "{\"fecha\":\"2029-03-05\",\"motivo\":true,\"fundamento\":\"x\"} | motivo | texto",
                "{\"fecha\":20290305,\"motivo\":\"Feria\",\"fundamento\":\"x\"} | fecha | texto",
                "{\"fecha\":\"2029-03-05\",\"motivo\":\"Feria\",\"fundamento\":1.5} | fundamento | texto",
                "{\"fecha\":\"2029-03-05\",\"motivo\":[\"Feria\"],\"fundamento\":\"x\"} | motivo | texto",
                "{\"fecha\":\"2029-03-05\",\"motivo\":\"Feria\",\"fundamento\":\"x\",\"provisional\":\"true\"} | provisional | true o false",
                "{\"fecha\":\"2029-03-05\",\"motivo\":\"Feria\",\"fundamento\":\"x\",\"provisional\":\"\"} | provisional | true o false",
                "{\"fecha\":\"2029-03-05\",\"motivo\":\"Feria\",\"fundamento\":\"x\",\"provisional\":1} | provisional | true o false",
                "{\"fecha\":\"2029-03-05\",\"motivo\":\"Feria\",\"fundamento\":\"x\",\"otro\":1} | otro | motivo",
                "{\"fecha\":\"2029-03-05\",\"motivo\":\"Feria\",\"fundamento\":\"x\",\"motivo\":\"Otra\"} | motivo | más de una vez"
            })
    @DisplayName(
            "Dado un día inhábil con un dato de otro tipo, de más o repetido, 400 que lo nombra, y nada se escribe")
    void diaInhabil(String cuerpo, String campo, String mensaje) {
        long asientos = escenario.cuantos("bitacora");
        Respuesta rechazo = peticiones.post("sindicatura", INHABILES, cuerpo).esProblema(400, campo, mensaje);
        assertThat(rechazo.campo()).isEqualTo(campo);
        assertThat(escenario.cuantos("bitacora")).isEqualTo(asientos);
    }

    @ParameterizedTest
    @ValueSource(strings = {" basura", " {}", "{\"motivo\":\"otro\"}", ",", "]"})
    @DisplayName("Dado algo después del cuerpo, 400, y nada se escribe")
    void hastaElFinal(String sobrante) {
        long asientos = escenario.cuantos("bitacora");
        long expedientes = escenario.cuantos("expediente");
        peticiones.post("sindicatura", INHABILES, DIA + sobrante).esProblema(400);
        peticiones
                .post("admin.obras", API + "/consultas", Peticiones.escribir(consulta()) + sobrante)
                .esProblema(400);
        assertThat(escenario.cuantos("bitacora")).isEqualTo(asientos);
        assertThat(escenario.cuantos("expediente")).isEqualTo(expedientes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"motivo\":5}", "{\"motivo\":\"x\",\"otro\":1}", "{\"motivo\":\"x\",\"motivo\":\"y\"}"})
    @DisplayName("NT10-CG-VII-a: dado un retiro mal escrito, 400 que nombra el dato, y la consulta sigue en curso")
    void retiro(String cuerpo) {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        Respuesta rechazo = peticiones
                .post("admin.obras", API + "/consultas/" + folio + "/retiro", cuerpo)
                .esProblema(400);
        assertThat(rechazo.campo()).isIn("motivo", "otro");
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
    }

    @ParameterizedTest
    @CsvSource({
        "sindicatura, DELETE, /calendario/inhabiles/2029-03-05",
        "comsocial, POST, /consultas/CON-OBRAS-2026-9999/respuesta-extemporanea",
        "comsocial, POST, /ubicacion-vinculos",
        "titular.obras, POST, /aperturas/APE-OBRAS-2026-9999/verificacion",
        "comsocial, POST, /oficios/AAAAAAAAAAAA/anulacion",
        "supervisor, PUT, /demo/reloj"
    })
    @DisplayName("Dado un dato que la petición no lleva, 400 que lo nombra, en toda dirección que recibe un cuerpo")
    void ajenos(String usuario, String metodo, String ruta) {
        Respuesta rechazo = peticiones
                .basic(usuario, metodo, API + ruta, "{\"loQueSea\":1}")
                .esProblema(400, "loQueSea");
        assertThat(rechazo.campo()).isEqualTo("loQueSea");
    }

    @Test
    @DisplayName("Dado un inicio con un dato repetido, 400 que lo nombra: no gana el último")
    void repetido() {
        long expedientes = escenario.cuantos("expediente");
        String cuerpo = Peticiones.escribir(consulta()).replaceFirst("\\{", "{\"clase\":\"PROPAGANDA\",");
        Respuesta rechazo =
                peticiones.post("admin.obras", API + "/consultas", cuerpo).esProblema(400, "clase", "más de una vez");
        assertThat(rechazo.campo()).isEqualTo("clase");
        assertThat(escenario.cuantos("expediente")).isEqualTo(expedientes);
    }

    @Test
    @DisplayName("Dado un inicio con veinte mil datos que el formulario no ofrece, la respuesta no los repite todos")
    void demasiados() {
        Map<String, Object> datos =
                IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(i -> "dato" + i, i -> i));
        Respuesta rechazo =
                peticiones.post("admin.obras", API + "/consultas", datos).esProblema(400, "dato");
        assertThat(rechazo.json().path("errores")).hasSizeLessThanOrEqualTo(50);
        assertThat(rechazo.texto("detail")).hasSizeLessThan(2_000);
    }

    @Test
    @DisplayName("Dada la clave de lo ya enviado, lo mismo con algo repetido o de más no es lo mismo: 409")
    void conLaMismaClave() {
        String clave = UUID.randomUUID().toString();
        String cuerpo = Peticiones.escribir(consulta());
        String direccion = API + "/consultas";
        peticiones
                .basic("admin.obras", "POST", direccion, cuerpo, "Idempotency-Key", clave)
                .es(201);
        long expedientes = escenario.cuantos("expediente");
        String repetido = cuerpo.replaceFirst("\\{", "{\"clase\":\"PROPAGANDA\",");
        for (String otro : List.of(cuerpo + " {}", cuerpo + " basura", repetido)) {
            peticiones
                    .basic("admin.obras", "POST", direccion, otro, "Idempotency-Key", clave)
                    .esProblema(409);
        }
        assertThat(escenario.cuantos("expediente")).isEqualTo(expedientes);
    }

    @Test
    @DisplayName("El documento OpenAPI ofrece solo los formatos que la API habla")
    void enElDocumento() {
        var documento = peticiones.anonimo("/v3/api-docs").es(200).json();
        List<String> formatos = documento.findValues("content").stream()
                .flatMap(contenido -> {
                    List<String> nombres = new java.util.ArrayList<>();
                    contenido.fieldNames().forEachRemaining(nombres::add);
                    return nombres.stream();
                })
                .distinct()
                .toList();
        assertThat(formatos)
                .contains("application/json", "multipart/form-data")
                .noneMatch(formato -> formato.contains("yaml") || formato.contains("xml"));
    }
}
