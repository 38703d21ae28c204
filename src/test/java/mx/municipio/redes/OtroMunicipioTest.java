package mx.municipio.redes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Norma;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** El mismo programa con un municipio que no conoce: su carpeta, como la describe «Otro municipio» en docs/operacion.md. */
@PruebaDeIntegracion
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=" + OtroMunicipioTest.CARPETA + "/villa-de-prueba.yaml")
@DisplayName("Un tercer municipio se agrega solo con archivos")
class OtroMunicipioTest {

    static final String CARPETA = "src/test/resources/otro-municipio";

    private static final String DE_OTRO = "NT10|Norma Técnica|Tecate|COATZA|Coatzacoalcos|Baja California|Tijuana";

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    Norma norma;

    @Autowired
    RepositoryService repositorio;

    @Autowired
    JdbcClient jdbc;

    private Peticiones peticiones = new Peticiones(0);

    @BeforeEach
    void unJueves() {
        peticiones = new Peticiones(puerto);
        escenario.son("2026-11-12T10:00:00-07:00");
    }

    @Test
    @DisplayName("su carpeta es la que docs/operacion.md dice cómo hacer")
    void laCarpetaDelManual() throws IOException {
        String manual = Files.readString(Path.of("docs/operacion.md"));
        String seccion = manual.substring(manual.indexOf("## Otro municipio"));
        try (Stream<Path> archivos = Files.walk(Path.of(CARPETA))) {
            assertThat(archivos.filter(Files::isRegularFile).map(archivo -> Path.of(CARPETA)
                            .relativize(archivo)
                            .toString()
                            .replace("villa-de-prueba.yaml", "municipio.yaml")))
                    .isNotEmpty()
                    .allSatisfy(archivo -> assertThat(seccion).contains("\n" + archivo + "\n"));
        }
    }

    @Test
    @DisplayName("se despliega lo que su perfil nombra, con su tabla y sus formularios en lugar de los comunes")
    void despliegue() {
        assertThat(repositorio.createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(norma.procesos());
        assertThat(formulario("consulta-publicacion")).contains("**cinco días hábiles**");
        assertThat(formulario("apertura-cuenta")).contains("Los Lineamientos").doesNotContain("finIX");
        assertThat(formulario("baja-cuenta")).isNotEmpty();
        peticiones.get("enlace.obras", "/api/v1/formularios/veda-electoral").es(404);
    }

    @Test
    @DisplayName("dada una consulta a las 14:00, hora en que su Cabildo cierra la recepción, se tiene por recibida el"
            + " viernes y vence a los cinco días hábiles de su norma, en su hora; su silencio la niega")
    void consulta() {
        escenario.son("2026-11-12T14:00:00-07:00");
        String folio = escenario.iniciar("enlace.obras", "consulta-publicacion", consultada());

        assertThat(escenario.expediente(folio).plazo()).isNotNull().satisfies(plazo -> {
            assertThat(plazo.recepcionLegal()).isEqualTo("2026-11-13");
            assertThat(plazo.vencimiento()).isEqualTo("2026-11-23T14:00:00-07:00");
        });
        escenario.dejarVencer(folio, "plazoVencido");
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.asiento(folio, "PLAZO_VENCIDO").clausula()).contains("LVP-8");
        nadaDeOtro(folio, "lunes 23 de noviembre de 2026, 14:00 h", "Lineamientos, artículo 8");
    }

    @Test
    @DisplayName("dada una apertura, su propia tabla la admite y llega a cuenta vigente; en X exige su sufijo")
    void apertura() {
        String folio = escenario.iniciar("enlace.obras", "apertura-cuenta", solicitada());
        escenario.completar("titular.obras", folio, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.completar(
                "prensa",
                folio,
                "evaluarPropuesta",
                Map.of("resolucion", "AUTORIZAR", "imagenGrafica", "Paquete de imagen 2026."));
        escenario
                .rechaza(
                        "LVP-10",
                        () -> escenario.completar("enlace.obras", folio, "abrirCuentaEInformar", informada("@ObrasYa")))
                .hasMessageContaining("terminar en «Villa»");
        escenario.completar("enlace.obras", folio, "abrirCuentaEInformar", informada("@ObrasVilla"));

        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        nadaDeOtro(folio, "Dirección de Obras", "Lineamientos, artículo 10");
    }

    @Test
    @DisplayName("dada una baja, se pide, se niega y se asienta con las cláusulas de su norma")
    void baja() {
        Map<String, Object> pedida =
                Map.of("cuenta", "OBRAS-FB-1", "motivo", "Pasa a la cuenta central.", "confirmo", true);
        String folio = escenario.iniciar("enlace.obras", "baja-cuenta", pedida);
        assertThat(escenario.asiento("OBRAS-FB-1", "BAJA_INICIADA").clausula()).isEqualTo("LVP-11");
        assertThat(peticiones
                        .post("enlace.obras", "/api/v1/bajas", pedida)
                        .esProblema(409, "está «en baja»")
                        .cuerpo())
                .doesNotContainPattern(DE_OTRO);
        nadaDeOtro(folio, "LVP-11");
        peticiones
                .post("enlace.obras", "/api/v1/bajas/" + folio + "/retiro", Map.of("motivo", "Error"))
                .es(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/calendario?ejercicio=2026",
                "/cuentas",
                "/oficios",
                "/padron",
                "/padron/PRENSA-FB-1",
                "/padron/carga",
                "/vinculos",
                "/tramites/consultas/nuevo",
                "/tramites/aperturas/nuevo",
                "/tramites/bajas/nuevo",
                "/hojas/personas.csv",
                "/hojas/cuentas-centrales.csv"
            })
    @DisplayName("ninguna página habla de otro municipio ni de otra norma")
    void paginas(String pagina) {
        var navegador = new Navegador(puerto);
        navegador.entrar(pagina.startsWith("/tramites") ? "enlace.obras" : "supervisor", "demo");
        var respuesta = navegador.get(pagina);
        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(respuesta.body()).doesNotContainPattern(DE_OTRO);
    }

    @Test
    @DisplayName("en la comparación de las normas, la suya es la que rige y una columna más")
    void comparacion() {
        var navegador = new Navegador(puerto);
        navegador.entrar("supervisor", "demo");
        assertThat(navegador.get("/normas").body())
                .containsSubsequence("Villa de Prueba", "(rige aquí)", "Coatzacoalcos", "Tecate")
                .contains("5 días hábiles", "3 días hábiles", "Acuerdo de Cabildo 12/2024");
    }

    private void nadaDeOtro(String folio, String... dice) {
        assertThat(escenario.bitacora(folio)).isNotEmpty().allSatisfy(asiento -> assertThat(
                        asiento.clausula() + " " + asiento.detalle())
                .doesNotContainPattern(DE_OTRO));
        List<String> oficios = jdbc.sql("SELECT datos FROM oficio WHERE folio = ?")
                .param(folio)
                .query(String.class)
                .list();
        var navegador = new Navegador(puerto);
        navegador.entrar("enlace.obras", "demo");
        String pagina = navegador.get("/expedientes/" + folio).body();
        assertThat(oficios).isNotEmpty();
        assertThat(pagina + oficios).contains(dice).doesNotContainPattern(DE_OTRO);
    }

    private String formulario(String clave) {
        return peticiones
                .get("enlace.obras", "/api/v1/formularios/" + clave)
                .es(200)
                .cuerpo();
    }

    private static Map<String, Object> consultada() {
        return Map.of(
                "contenido", "Cierre de la calle Principal por obra.",
                "fuente", "Programa de obra 2026",
                "fechaPrevista", "2026-12-01",
                "duda", "¿Procede mencionar el monto de la obra?",
                "clase", "INFORMACION_INSTITUCIONAL",
                "elementoPersonal", false,
                "elementoObjetivo", false,
                "elementoTemporal", false);
    }

    private static Map<String, Object> solicitada() {
        return Map.of(
                "pertinencia", "Los vecinos preguntan cada día por los cierres.",
                "cuentasCentrales", "La central publica una vez al día.",
                "red", "X",
                "nombre", "Obras de la Villa",
                "identificador", "@ObrasVilla",
                "descripcion", "Cierres viales y avance de obra.",
                "programas", "Programa de obra",
                "actividades", "Cierres viales",
                "lineas", "Cierres viales");
    }

    private static Map<String, Object> informada(String identificador) {
        return new HashMap<>(Map.of(
                "nombre", "Obras de la Villa",
                "identificador", identificador,
                "direccion", "https://x.com/" + identificador.substring(1),
                "correo", "obras@villadeprueba.gob.mx",
                "proposito", "Avisar de cierres viales.",
                "descripcion", "Cierres viales y avance de obra.",
                "operacion", "Publica el enlace; atiende el suplente.",
                "periodicidad", "DIARIA",
                "horario", "Lunes a viernes, de 8:00 a 14:00"));
    }
}
