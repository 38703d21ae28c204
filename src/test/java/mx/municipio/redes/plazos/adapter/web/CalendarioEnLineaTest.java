package mx.municipio.redes.plazos.adapter.web;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** La API de plazos y calendario. Solo toca un año en que ninguna otra prueba cuenta plazos, y deshace lo suyo. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
class CalendarioEnLineaTest {

    private static final String INHABILES = "/api/v1/calendario/inhabiles";
    private static final String VIERNES = INHABILES + "/2050-03-11";
    private static final Map<String, String> DIA =
            Map.of("fecha", "2050-03-11", "motivo", "Suspensión", "fundamento", "Acuerdo 12/2050");

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @BeforeEach
    void unMartesAntesDelHorarioDeVerano() {
        escenario.son("2050-03-08T10:00:00-08:00");
    }

    private Respuesta agregar(Object dia) {
        return peticiones.post("sindicatura", INHABILES, dia);
    }

    private Respuesta quitar(String ruta, @Nullable String cuerpo) {
        return peticiones.basic("sindicatura", "DELETE", ruta, cuerpo);
    }

    private JsonNode dias(String ejercicio) {
        return peticiones
                .anonimo(INHABILES + "?ejercicio=" + ejercicio)
                .es(200)
                .json()
                .path("contenido");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-12T10:00:00-08:00",
                "2026-11-12T18:00:00Z",
                "2026-11-12T10:00",
                "2026-11-12T19:00:00+01:00",
                "2026-11-12T19:00:00%2B01:00"
            })
    @DisplayName("NT10-CG-VII-b: dada una recepción escrita de cualquier manera válida, cuando cualquiera pregunta el"
            + " plazo, entonces se responde en la hora del municipio, día por día")
    void plazo(String recepcion) {
        Respuesta plazo = peticiones
                .anonimo("/api/v1/plazos?dias=3&recepcion=" + recepcion)
                .es(200);
        assertThat(Peticiones.leer(plazo.cuerpo()))
                .isEqualTo(
                        Peticiones.leer(
                                """
                                {"recepcion": "2026-11-12T10:00:00-08:00", "recepcionLegal": "2026-11-12", "dias": 3,
                                 "ultimoDia": "2026-11-18", "vencimiento": "2026-11-19T00:00:00-08:00",
                                 "computo": [
                                   {"fecha": "2026-11-13", "habil": true, "dia": 1},
                                   {"fecha": "2026-11-14", "habil": false, "motivo": "fin de semana"},
                                   {"fecha": "2026-11-15", "habil": false, "motivo": "fin de semana"},
                                   {"fecha": "2026-11-16", "habil": false, "motivo":
                                     "tercer lunes de noviembre, en conmemoración del día 20 (Ley Federal del Trabajo, artículo 74, fracción VI)"},
                                   {"fecha": "2026-11-17", "habil": true, "dia": 2},
                                   {"fecha": "2026-11-18", "habil": true, "dia": 3}]}
                                """));
    }

    @ParameterizedTest(name = "recepcion={0} dias={1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 3, recepcion",
                "'', 3, recepcion",
                "ayer, 3, recepcion",
                "2026-11-12, 3, recepcion",
                "2026-02-30T10:00:00Z, 3, recepcion",
                "2026-11-12T25:00:00Z, 3, recepcion",
                "2014-12-31T10:00:00Z, 3, recepcion",
                "2101-01-02T10:00:00Z, 3, recepcion",
                "%2B999999999-12-31T23:59:59-18:00, 3, recepcion",
                "-999999999-01-01T00:00:00%2B18:00, 3, recepcion",
                "2026-11-12T10:00:00Z%5BMarte/Olimpo%5D, 3, recepcion",
                "%00, 3, recepcion",
                "2026-11-12T10:00:00Z, -, dias",
                "2026-11-12T10:00:00Z, 0, dias",
                "2026-11-12T10:00:00Z, -1, dias",
                "2026-11-12T10:00:00Z, 366, dias",
                "2026-11-12T10:00:00Z, 99999999999, dias",
                "2026-11-12T10:00:00Z, tres, dias",
                "2026-11-12T10:00:00Z, 3.5, dias"
            })
    @DisplayName("Dada una pregunta mal hecha, entonces 400 con el campo y su explicación")
    void preguntasIncorrectas(@Nullable String recepcion, @Nullable String dias, String campo) {
        String pregunta = "/api/v1/plazos?" + (recepcion == null ? "" : "recepcion=" + recepcion)
                + (dias == null ? "" : "&dias=" + dias);
        Respuesta rechazo = peticiones.anonimo(pregunta).esProblema(400);
        assertThat(rechazo.campo()).isEqualTo(campo);
        assertThat(rechazo.json().path("errores")).hasSize(1);
    }

    @Test
    @DisplayName("Dados los límites, entonces el plazo más largo y las fechas extremas se cuentan")
    void limites() {
        peticiones
                .anonimo("/api/v1/plazos?dias=365&recepcion=2100-12-31T23:59:59")
                .es(200);
        peticiones
                .anonimo("/api/v1/plazos?dias=1&recepcion=2015-01-01T00:00:00")
                .es(200);
    }

    @Test
    @DisplayName("Dado un ejercicio, cuando cualquiera consulta el calendario, entonces lista la ley y los días de Baja"
            + " California, que son provisionales; sin ejercicio, el que corre en el municipio")
    void calendario() {
        assertThat(dias("2030")).hasSize(8);
        assertThat(dias("2030").get(5).path("fecha").asText()).isEqualTo("2030-10-01");
        assertThat(dias("2030").get(5).path("motivo").asText()).isEqualTo("transmisión del Poder Ejecutivo Federal");
        assertThat(dias("2030").get(5).path("fundamento").asText())
                .isEqualTo("Ley Federal del Trabajo, artículo 74, fracción VII");
        assertThat(dias("2026"))
                .filteredOn(dia -> dia.path("provisional").asBoolean())
                .extracting(dia -> dia.path("fecha").asText())
                .containsExactly("2026-05-05", "2026-12-24", "2026-12-31");
        // 2028 en UTC, todavía 2027 en Tecate.
        escenario.son("2028-01-01T07:00:00Z");
        assertThat(peticiones.anonimo(INHABILES).json().at("/contenido/0/fecha").asText())
                .isEqualTo("2027-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014", "2101", "abc", "", "-2026", "99999999999"})
    @DisplayName("Dado un ejercicio que no hay, entonces 400 que lo nombra")
    void ejercicioIncorrecto(String ejercicio) {
        Respuesta rechazo =
                peticiones.anonimo(INHABILES + "?ejercicio=" + ejercicio).esProblema(400);
        assertThat(rechazo.campo()).isEqualTo("ejercicio");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dada la Sindicatura, cuando agrega un día, entonces se responde qué plazo se movió, con"
                    + " el horario de cada fecha; al retirarlo, lo notificado no se acorta")
    void agregarYQuitar() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());

        assertThat(Peticiones.leer(agregar(DIA).es(201).cuerpo()))
                .isEqualTo(Peticiones.leer(
                        """
                                {"fecha": "2050-03-11", "motivo": "Suspensión", "fundamento": "Acuerdo 12/2050",
                                 "provisional": false, "plazosMovidos": [{"folio": "%s",
                                   "anterior": "2050-03-12T00:00:00-08:00", "nuevo": "2050-03-15T00:00:00-07:00"}]}
                                """
                                .formatted(folio)));
        assertThat(dias("2050").findValuesAsText("fecha")).contains("2050-03-11");
        agregar(DIA).esProblema(409);

        assertThat(Peticiones.leer(
                        quitar(VIERNES + "?motivo=Error", null).es(200).cuerpo()))
                .isEqualTo(Map.of("fecha", "2050-03-11", "motivo", "Error", "plazosMovidos", List.of()));
        assertThat(dias("2050").findValuesAsText("fecha")).doesNotContain("2050-03-11");
        quitar(VIERNES + "?motivo=Error", null).esProblema(404);
    }

    @Test
    @DisplayName("Dado un día provisional, no mueve nada; y cuando se retira con el motivo en el cuerpo, se acepta")
    void motivoEnElCuerpo() {
        JsonNode alta = agregar(
                        "{\"fecha\": \"2050-03-11\", \"motivo\": \"x\", \"fundamento\": \"y\", \"provisional\": true}")
                .es(201)
                .json();
        assertThat(alta.path("provisional").asBoolean()).isTrue();
        assertThat(alta.path("plazosMovidos")).isEmpty();
        quitar(VIERNES, "{\"motivo\": \"No se acordó\"}").es(200);
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado un descanso de la ley, cuando se retira, entonces 422 con su cláusula")
    void laLeyNoSeRetira() {
        Respuesta rechazo =
                quitar(INHABILES + "/2050-09-16?motivo=Se+labora", null).esProblema(422, "inhábil por ley");
        assertThat(rechazo.texto("clausula")).isEqualTo("NT10-CG-VII-b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"2050-03-11\"",
                "{}",
                "{\"fecha\": {\"a\": 1}, \"motivo\": \"x\", \"fundamento\": \"y\"}",
                "{\"fecha\": \"2050-03-11\", \"motivo\": \"x\", \"fundamento\": \"\\u0000\"}",
                "{\"fecha\": \"2050-03-11T00:00\", \"motivo\": \"x\", \"fundamento\": \"y\"}"
            })
    @DisplayName("Dado un cuerpo mal hecho, cuando se agrega un día, entonces 400 y nada se guarda")
    void cuerposIncorrectos(String cuerpo) {
        escenario.nadaCambia(() -> agregar(cuerpo).esProblema(400));
    }

    @Test
    @DisplayName("Dado un retiro mal hecho, entonces 400 y nada se guarda")
    void retirosIncorrectos() {
        escenario.nadaCambia(() -> {
            quitar(VIERNES, null).esProblema(400);
            quitar(INHABILES + "/2050-13-03?motivo=x", null).esProblema(400);
            quitar(INHABILES + "/hoy?motivo=x", null).esProblema(400);
            return quitar(VIERNES, "{\"motivo\":").esProblema(400);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"comsocial", "supervisor", "titular.obras", "admin.obras", "transparencia", "evaluacion"})
    @DisplayName("Dado quien no es de la Sindicatura, cuando cambia el calendario, entonces 403 aunque esté mal hecho")
    void losDemasNo(String usuario) {
        peticiones.post(usuario, INHABILES, DIA).esProblema(403, "Sindicatura");
        peticiones.post(usuario, INHABILES, "{}").esProblema(403);
        peticiones
                .basic(usuario, "DELETE", INHABILES + "/2026-12-24?motivo=x", null)
                .esProblema(403);
    }

    @Test
    @DisplayName("Dado quien no existe, cuando cambia el calendario, entonces 401")
    void sinIdentificarse() {
        peticiones.post("nadie-del-calendario", INHABILES, DIA).esProblema(401);
    }
}
