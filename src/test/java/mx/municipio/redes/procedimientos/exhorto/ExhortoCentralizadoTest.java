package mx.municipio.redes.procedimientos.exhorto;

import static mx.municipio.redes.procedimientos.exhorto.ExhortosDePrueba.PROCESO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Donde la difusión está centralizada se exhorta a dar de baja los portales propios, y a nadie se ordena. */
@PruebaDeIntegracion
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
class ExhortoCentralizadoTest {

    private static final String TAREA = "responderExhorto";

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    private Peticiones peticiones = new Peticiones(0);

    @BeforeEach
    void elDiaDeLaNota() {
        peticiones = new Peticiones(puerto);
        escenario.son("2023-01-17T10:00:00-06:00");
    }

    @Test
    @DisplayName(
            "COATZA-1, COATZA-6: el 17 de enero de 2023, enlace.dif en la lista queda exceptuado, sin oficio ni tarea; a"
                    + " los demás, su oficio, que cita el escrito por la nota de prensa")
    void elExceptuado() {
        String folio = exhortar("enlace.obras", "enlace.dif", "sindicatura");

        assertThat(escenario.tareas(folio, TAREA)).hasSize(2);
        assertThat(escenario.asiento(folio, "EXHORTO_DIRIGIDO").detalle())
                .contains("Se exhorta a: enlace.obras, sindicatura", "Exceptuado, y no se le exhorta: enlace.dif");
        assertThat(escenario.asiento(folio, "EXHORTO_DIRIGIDO").clausula()).isEqualTo("COATZA-1 COATZA-6");
        List<Oficio> dirigidos = oficios.delExpediente(folio).stream()
                .filter(oficio -> oficio.tipo().equals("EXHORTO"))
                .toList();
        assertThat(dirigidos).hasSize(2).allSatisfy(oficio -> {
            assertThat(oficio.carta().fundamento()).singleElement().satisfies(fundamento -> assertThat(
                            fundamento.cita())
                    .contains("nota de prensa del 17 de enero de 2023"));
            assertThat(oficio.carta().toString()).doesNotContainPattern("NT10|Tecate|Norma Técnica");
        });
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.contains("enlace.dif"));
    }

    @Test
    @DisplayName("COATZA-6: si todas las personas están exceptuadas, consta y concluye sin que nadie deba responder")
    void todosExceptuados() {
        int antes = enEspera();
        String folio = exhortar("enlace.dif", "titular.dif");
        assertThat(escenario.estado(folio)).isEqualTo("CONCLUIDO");
        assertThat(escenario.asiento(folio, "EXHORTO_DIRIGIDO").detalle()).contains("enlace.dif, titular.dif");
        assertThat(oficios.delExpediente(folio))
                .singleElement()
                .satisfies(acuse ->
                        assertThat(acuse.datos().get("mensaje")).asString().startsWith("A nadie se dirigió un oficio"));
        var navegador = new Navegador(puerto);
        navegador.entrar("comsocial", "demo");
        assertThat(navegador.get("/expedientes/" + folio).body())
                .contains("a nadie se exhortó")
                .doesNotContain("0 de 0");
        assertThat(enEspera()).isEqualTo(antes);
    }

    private int enEspera() {
        for (JsonNode tramite : peticiones
                .get("comsocial", "/api/v1/indicadores?desde=2023-01-17&hasta=2023-01-17")
                .es(200)
                .json()
                .path("tramites")) {
            if (tramite.path("proceso").asText().equals(PROCESO)) {
                return tramite.path("decisiones").path("enEspera").asInt();
            }
        }
        throw new AssertionError("Los indicadores no traen " + PROCESO);
    }

    @Test
    @DisplayName(
            "COATZA-1: solo exhorta Comunicación Social; al titular de un órgano, 403 con la cláusula y no se le ofrece")
    void soloComunicacionSocial() {
        assertThat(escenario
                        .nadaCambia(() -> peticiones.post("titular.obras", "/api/v1/exhortos", exhorto("enlace.obras")))
                        .esProblema(403, "exhorta solo Comunicación Social")
                        .texto("clausula"))
                .isEqualTo("COATZA-1");
        peticiones
                .post("enlace.obras", "/api/v1/exhortos", exhorto("enlace.obras"))
                .es(403);
        for (String usuario : List.of("titular.obras", "comsocial")) {
            var navegador = new Navegador(puerto);
            navegador.entrar(usuario, "demo");
            String entrada = navegador.get("/").body();
            assertThat(entrada.contains("/tramites/exhortos/nuevo")).isEqualTo(usuario.equals("comsocial"));
            assertThat(entrada).doesNotContain("#/?processStart=exhorto");
        }
    }

    @Test
    @DisplayName("AMB-26: a la síndica, que es electa, solo le toca enterarse: otra respuesta, 422 y la tarea sigue")
    void cargoDeEleccion() {
        String folio = exhortar("sindicatura");
        for (String otra : List.of("BAJA_HECHA", "NO_TENGO", "EXCEPTUADO")) {
            escenario
                    .rechaza(
                            "COATZA-1 AMB-26",
                            () -> escenario.completar("sindicatura", folio, TAREA, Map.of("respuesta", otra)))
                    .hasMessageContaining("Su cargo es de elección");
        }
        escenario.completar("sindicatura", folio, TAREA, Map.of("respuesta", "ENTERADO"));
        assertThat(escenario.estado(folio)).isEqualTo("CONCLUIDO");
    }

    @Test
    @DisplayName(
            "COATZA-1, COATZA-10: quien recibe el exhorto dice en qué va y, si quiere, acepta el código; nada cambia de"
                    + " estado")
    void responde() {
        String folio = exhortar("enlace.obras", "titular.obras");
        escenario.completar("enlace.obras", folio, TAREA, Map.of("respuesta", "BAJA_HECHA", "aceptoCodigo", true));
        assertThat(escenario.asiento(folio, "EXHORTO_RESPONDIDO").detalle())
                .startsWith("enlace.obras ya dio de baja su portal. Acepta el código.");
        peticiones
                .basic(
                        "comsocial",
                        "POST",
                        "/api/v1/exhortos/" + folio + "/cierre",
                        Map.of("motivo", "Ya no se espera."))
                .es(200);
        assertThat(escenario.asiento(folio, "SIN_RESPUESTA").detalle())
                .contains("titular.obras", "es un hecho, no una falta");
        assertThat(escenario.asiento(folio, "SIN_RESPUESTA").clausula()).isEqualTo("COATZA-1");
    }

    @Test
    @DisplayName(
            "COATZA-2: expirada la política no hay en qué fundar la baja de un portal; 422, y se pide un acto nuevo")
    void sinPolitica() {
        escenario.son("2026-01-01T00:30:00-06:00");
        escenario
                .nadaCambia(() -> peticiones.post("comsocial", "/api/v1/exhortos", exhorto("enlace.obras")))
                .esProblema(422, "Ninguna política de difusión rige hoy", "acto nuevo");
    }

    @Test
    @DisplayName("el formulario ofrece solo el supuesto de los portales propios; el de la norma ajena no se admite")
    void formularios() {
        assertThat(peticiones
                        .get("comsocial", "/api/v1/formularios/exhorto")
                        .es(200)
                        .cuerpo())
                .contains("PORTAL_PROPIO")
                .doesNotContain("CORREO_DEL_DOMINIO");
        peticiones
                .post("comsocial", "/api/v1/exhortos", ExhortosDePrueba.exhorto())
                .esProblema(400);
    }

    private String exhortar(String... usuarios) {
        return escenario.iniciar("comsocial", PROCESO, exhorto(usuarios));
    }

    private static Map<String, Object> exhorto(String... usuarios) {
        return Map.of(
                "supuesto",
                "PORTAL_PROPIO",
                "texto",
                "Se le exhorta a dar de baja el portal digital con que difunde las actividades de su área.",
                "destinatarios",
                String.join("\n", usuarios),
                "sinCuentas",
                true);
    }
}
