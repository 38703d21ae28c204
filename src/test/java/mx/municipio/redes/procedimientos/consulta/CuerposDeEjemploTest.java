package mx.municipio.redes.procedimientos.consulta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba;
import mx.municipio.redes.procedimientos.veda.VedasDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code docs/api.md} dice la verdad: cada cuerpo de ejemplo se envía como está escrito. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
class CuerposDeEjemploTest {

    private static final Pattern EJEMPLO = Pattern.compile(
            "^### `POST (?<ruta>/api/v1/[a-z-]+)`, como `(?<usuario>[a-z.]+)`$\\s+^```json$(?<cuerpo>.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ENCABEZADO = Pattern.compile("^### `POST ", Pattern.MULTILINE);
    private static final Pattern RESPUESTA =
            Pattern.compile("^Respuesta 201.*?^```$(?<cuerpo>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private record Ejemplo(String ruta, String usuario, String cuerpo) {}

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void elJuevesDelEjemplo() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    /** El padrón y el calendario de vedas quedan como estaban para las demás pruebas. */
    @AfterEach
    void devolverLasCuentas() {
        jdbc.sql("UPDATE cuenta SET estado = 'VIGENTE', intervenida_por = NULL WHERE clave = 'OBRAS-FB-1'")
                .update();
        RegularizacionesDePrueba.retirarCuentas(jdbc);
        VedasDePrueba.devolverElCalendario(jdbc);
    }

    private static String documento() throws IOException {
        return Files.readString(Path.of("docs/api.md"));
    }

    private static List<Ejemplo> ejemplos() throws IOException {
        List<Ejemplo> ejemplos = new ArrayList<>();
        Matcher hallado = EJEMPLO.matcher(documento());
        while (hallado.find()) {
            ejemplos.add(new Ejemplo(hallado.group("ruta"), hallado.group("usuario"), hallado.group("cuerpo")));
        }
        return ejemplos;
    }

    @Test
    @DisplayName("Dado el documento de la API, todo encabezado «POST … como …» trae un cuerpo que estas pruebas leen")
    void ningunoSeQuedaFuera() throws IOException {
        assertThat(ejemplos())
                .hasSize((int) ENCABEZADO.matcher(documento()).results().count());
        assertThat(ejemplos()).extracting(Ejemplo::ruta).contains("/api/v1/consultas");
    }

    @TestFactory
    @DisplayName("NT10-CG-VII-a: dado un cuerpo de ejemplo, cuando se envía como está escrito, entonces 201 con su"
            + " acuse y las claves del contrato")
    Stream<DynamicTest> cadaEjemplo() throws IOException {
        return ejemplos().stream()
                .map(ejemplo -> DynamicTest.dynamicTest(
                        ejemplo.ruta + " como " + ejemplo.usuario, () -> seAceptaTalCual(ejemplo)));
    }

    private void seAceptaTalCual(Ejemplo ejemplo) throws IOException {
        Respuesta respuesta = peticiones
                .post(ejemplo.usuario, ejemplo.ruta, ejemplo.cuerpo.strip())
                .es(201);

        String folio = respuesta.texto("folio");
        assertThat(respuesta.cabeceras().firstValue("Location")).hasValue("/api/v1/expedientes/" + folio);
        peticiones.get(ejemplo.usuario, "/api/v1/expedientes/" + folio).es(200);
        JsonNode json = respuesta.json();
        List<String> claves = new ArrayList<>(
                List.of("folio", "proceso", "estado", "recepcion", "recepcionLegal", "vencimiento", "acuse"));
        if (!json.has("vencimiento")) {
            claves.remove("vencimiento");
        }
        if (json.has("advertencias")) {
            claves.add("advertencias");
            assertThat(json.path("advertencias")).isNotEmpty();
        }
        assertThat(json.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(claves);
        assertThat(json.path("acuse").fieldNames()).toIterable().containsExactlyInAnyOrder("codigo", "emitido");
        assertThat(json.path("acuse").path("codigo").asText()).matches("[2-9A-Z]{12}");
        assertThat(json.path("recepcion").asText()).isEqualTo("2026-11-12T10:00:00-08:00");
        assertThat(json.path("acuse").path("emitido").asText()).isEqualTo("2026-11-12T10:00:00-08:00");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: la respuesta que el documento muestra es la que el programa da, salvo folio y código")
    void laRespuestaMostrada() throws IOException {
        Matcher mostrada = RESPUESTA.matcher(documento());
        assertThat(mostrada.find()).isTrue();
        var esperada =
                (com.fasterxml.jackson.databind.node.ObjectNode) Peticiones.JSON.readTree(mostrada.group("cuerpo"));
        Ejemplo consulta = ejemplos().get(0);

        var dada = (com.fasterxml.jackson.databind.node.ObjectNode) peticiones
                .post(consulta.usuario, consulta.ruta, consulta.cuerpo.strip())
                .es(201)
                .json();

        assertThat(dada.path("folio").asText()).matches("CON-OBRAS-2026-\\d{4}");
        dada.set("folio", esperada.path("folio"));
        dada.withObject("/acuse").set("codigo", esperada.path("acuse").path("codigo"));
        assertThat(dada).isEqualTo(esperada);
    }
}
