package mx.municipio.redes.procedimientos;

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
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.PerfilDePrueba;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code docs/api.md} dice la verdad: cada cuerpo de ejemplo se envía como está escrito, en el municipio que lo conoce. */
public abstract class CuerposDeEjemplo {

    private static final Pattern EJEMPLO = Pattern.compile(
            "^### `POST (?<ruta>/api/v1/[a-z-]+)`, como `(?<usuario>[a-z.]+)`$\\s+^```json$(?<cuerpo>.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    protected record Ejemplo(String ruta, String usuario, String cuerpo) {}

    @Autowired
    protected Escenario escenario;

    @Autowired
    protected Peticiones peticiones;

    @Autowired
    private List<Tramite> tramites;

    @Autowired
    private Norma norma;

    /** Cuándo se envían, en RFC 3339. */
    protected abstract String instante();

    @BeforeEach
    void elDiaDelEjemplo() {
        escenario.son(instante());
    }

    protected static String documento() throws IOException {
        return Files.readString(Path.of("docs/api.md"));
    }

    protected static List<Ejemplo> ejemplos() throws IOException {
        List<Ejemplo> ejemplos = new ArrayList<>();
        Matcher hallado = EJEMPLO.matcher(documento());
        while (hallado.find()) {
            ejemplos.add(new Ejemplo(hallado.group("ruta"), hallado.group("usuario"), hallado.group("cuerpo")));
        }
        return ejemplos;
    }

    @TestFactory
    @DisplayName(
            "NT10-CG-VII-a, COATZA-3: dado un cuerpo de ejemplo, cuando se envía como está escrito, entonces 201 con"
                    + " su acuse y las claves del contrato")
    Stream<DynamicTest> cadaEjemplo() throws IOException {
        List<Ejemplo> suyos =
                ejemplos().stream().filter(this::esDeEsteMunicipio).toList();
        assertThat(suyos).isNotEmpty();
        return suyos.stream()
                .map(ejemplo -> DynamicTest.dynamicTest(
                        ejemplo.ruta + " como " + ejemplo.usuario, () -> seAceptaTalCual(ejemplo)));
    }

    private boolean esDeEsteMunicipio(Ejemplo ejemplo) {
        String proceso = tramites.stream()
                .filter(tramite -> ejemplo.ruta.equals("/api/v1/" + tramite.ruta()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Ningún trámite tiene la ruta " + ejemplo.ruta))
                .proceso();
        return PerfilDePrueba.de(proceso).clave().equals(norma.clave());
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
        assertThat(json.path("recepcion").asText()).isEqualTo(instante());
        assertThat(json.path("acuse").path("emitido").asText()).isEqualTo(instante());
    }
}
