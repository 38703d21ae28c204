package mx.municipio.redes.plazos.adapter.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import mx.municipio.redes.BaseDePrueba;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.PlazosAbiertos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** La API de plazos y calendario, de la petición a la base; cada prueba deshace lo suyo. */
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@AutoConfigureJson
@ContextConfiguration(initializers = BaseDePrueba.class)
@Import(CalendarioWebTest.Configuracion.class)
@Tag("integracion")
@Order(1)
class CalendarioWebTest {

    private static final String INHABILES = "/api/v1/calendario/inhabiles";

    @ComponentScan({
        "mx.municipio.redes.norma",
        "mx.municipio.redes.bitacora",
        "mx.municipio.redes.errores",
        "mx.municipio.redes.plazos"
    })
    static class Configuracion {

        @Bean
        Clock reloj() {
            return Clock.fixed(Instant.parse("2028-01-01T07:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        PlazosAbiertos plazosAbiertos() {
            return new UnPlazoQueSeMueve();
        }
    }

    static final class UnPlazoQueSeMueve implements PlazosAbiertos {

        @Override
        public List<PlazoMovido> recalcular(CambioDeCalendario cambio) {
            return cambio.alta()
                    ? List.of(new PlazoMovido(
                            "CON-OBRAS-2026-0001",
                            Instant.parse("2026-11-01T07:00:00Z"),
                            Instant.parse("2026-11-04T08:00:00Z")))
                    : List.of();
        }
    }

    private final MockMvc mvc;

    @MockitoBean
    UsuarioActual usuarioActual;

    @Autowired
    CalendarioWebTest(
            PlazosController plazos, CalendarioController calendario, ApplicationContext contexto, ObjectMapper json) {
        mvc = MockMvcBuilders.standaloneSetup(plazos, calendario)
                .setControllerAdvice(contexto.getBeansWithAnnotation(RestControllerAdvice.class)
                        .values()
                        .toArray())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
    }

    @BeforeEach
    void sindicatura() {
        when(usuarioActual.exigir()).thenReturn(new Usuario("sindicatura", Set.of("sindicatura")));
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
    @DisplayName("NT10-CG-VII-b: dada una recepción escrita de cualquier manera válida, cuando se pregunta el plazo,"
            + " entonces se responde en la hora del municipio, día por día")
    void plazo(String recepcion) throws Exception {
        obtener("/api/v1/plazos?dias=3&recepcion=" + recepcion)
                .andExpect(status().isOk())
                .andExpect(content()
                        .json(
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
                                   {"fecha": "2026-11-18", "habil": true, "dia": 3}]}""",
                                JsonCompareMode.STRICT));
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
                "2026-11-12T10:00:00Z[Marte/Olimpo], 3, recepcion",
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
    void preguntasIncorrectas(String recepcion, String dias, String campo) throws Exception {
        String direccion = "/api/v1/plazos?" + (recepcion == null ? "" : "recepcion=" + recepcion)
                + (dias == null ? "" : "&dias=" + dias);
        obtener(direccion.replace("[", "%5B").replace("]", "%5D"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errores", hasSize(1)))
                .andExpect(jsonPath("$.errores[0].campo").value(campo));
    }

    @Test
    @DisplayName("Dados los límites, entonces el plazo más largo y las fechas extremas se cuentan")
    void limites() throws Exception {
        obtener("/api/v1/plazos?dias=365&recepcion=2100-12-31T23:59:59").andExpect(status().isOk());
        obtener("/api/v1/plazos?dias=1&recepcion=2015-01-01T00:00:00").andExpect(status().isOk());
    }

    @Test
    @DisplayName(
            "Dado un ejercicio, cuando se consulta el calendario, entonces lista la ley; sin ejercicio, el que corre en"
                    + " el municipio")
    void calendario() throws Exception {
        obtener(INHABILES + "?ejercicio=2030")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contenido", hasSize(8)))
                .andExpect(jsonPath("$.contenido[5].fecha").value("2030-10-01"))
                .andExpect(jsonPath("$.contenido[5].motivo").value("transmisión del Poder Ejecutivo Federal"))
                .andExpect(jsonPath("$.contenido[5].fundamento")
                        .value("Ley Federal del Trabajo, artículo 74, fracción VII"))
                .andExpect(jsonPath("$.contenido[5].provisional").value(false));
        // El reloj de la prueba: 2028 en UTC, todavía 2027 en Tecate.
        obtener(INHABILES).andExpect(jsonPath("$.contenido[0].fecha").value("2027-01-01"));
        for (String ejercicio : List.of("2014", "2101", "abc", "", "-2026", "99999999999")) {
            obtener(INHABILES + "?ejercicio=" + ejercicio)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errores[0].campo").value("ejercicio"));
        }
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dada la Sindicatura, cuando agrega y retira un día, entonces se responde qué plazos se"
            + " movieron, con el horario de cada fecha")
    void agregarYQuitar() throws Exception {
        enviar("{\"fecha\": \"2026-11-03\", \"motivo\": \"Suspensión\", \"fundamento\": \"Acuerdo 12/2026\"}")
                .andExpect(status().isCreated())
                .andExpect(content()
                        .json(
                                """
                                {"fecha": "2026-11-03", "motivo": "Suspensión", "fundamento": "Acuerdo 12/2026",
                                 "provisional": false, "plazosMovidos": [{"folio": "CON-OBRAS-2026-0001",
                                   "anterior": "2026-11-01T00:00:00-07:00", "nuevo": "2026-11-04T00:00:00-08:00"}]}""",
                                JsonCompareMode.STRICT));
        obtener(INHABILES + "?ejercicio=2026").andExpect(jsonPath("$.contenido", hasSize(8)));
        enviar("{\"fecha\": \"2026-11-03\", \"motivo\": \"Suspensión\", \"fundamento\": \"Acuerdo 12/2026\"}")
                .andExpect(status().isConflict());

        mvc.perform(delete(INHABILES + "/2026-11-03").param("motivo", "Se revocó"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .json(
                                "{\"fecha\": \"2026-11-03\", \"motivo\": \"Se revocó\", \"plazosMovidos\": []}",
                                JsonCompareMode.STRICT));
        obtener(INHABILES + "?ejercicio=2026").andExpect(jsonPath("$.contenido", hasSize(7)));
        mvc.perform(delete(INHABILES + "/2026-11-03").param("motivo", "Se revocó"))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("Dado el motivo en el cuerpo, cuando se retira un día provisional, entonces se acepta")
    void motivoEnElCuerpo() throws Exception {
        enviar("{\"fecha\": \"2026-11-03\", \"motivo\": \"x\", \"fundamento\": \"y\", \"provisional\": true}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.plazosMovidos", hasSize(0)));
        mvc.perform(delete(INHABILES + "/2026-11-03")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"motivo\": \"No se acordó\"}"))
                .andExpect(status().isOk());
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado un descanso de la ley, cuando se retira, entonces 422 con su cláusula")
    void laLeyNoSeRetira() throws Exception {
        mvc.perform(delete(INHABILES + "/2026-11-16").param("motivo", "Se labora"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.clausula").value("NT10-CG-VII-b"))
                .andExpect(jsonPath("$.detail", containsString("inhábil por ley")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"2026-11-03\"",
                "{}",
                "{\"fecha\": 20261103, \"motivo\": \"x\", \"fundamento\": \"y\"}",
                "{\"fecha\": {\"a\": 1}, \"motivo\": \"x\", \"fundamento\": \"y\"}",
                "{\"fecha\": \"2026-11-03\", \"motivo\": [\"x\"], \"fundamento\": \"y\"}",
                "{\"fecha\": \"2026-11-03\", \"motivo\": \"x\", \"fundamento\": \"y\", \"provisional\": \"quizá\"}",
                "{\"fecha\": \"2026-11-03\", \"motivo\": \"x\", \"fundamento\": \"\\u0000\"}",
                "{\"fecha\": \"2026-11-03T00:00\", \"motivo\": \"x\", \"fundamento\": \"y\"}"
            })
    @DisplayName("Dado un cuerpo mal hecho, cuando se agrega un día, entonces 400 y nada se guarda")
    void cuerposIncorrectos(String cuerpo) throws Exception {
        enviar(cuerpo).andExpect(status().isBadRequest());
        obtener(INHABILES + "?ejercicio=2026").andExpect(jsonPath("$.contenido", hasSize(7)));
    }

    @Test
    @DisplayName("Dado un retiro mal hecho, entonces 400")
    void retirosIncorrectos() throws Exception {
        mvc.perform(delete(INHABILES + "/2026-11-03")).andExpect(status().isBadRequest());
        mvc.perform(delete(INHABILES + "/2026-13-03").param("motivo", "x")).andExpect(status().isBadRequest());
        mvc.perform(delete(INHABILES + "/hoy").param("motivo", "x")).andExpect(status().isBadRequest());
        mvc.perform(delete(INHABILES + "/2026-11-03")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"motivo\":"))
                .andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("Dado quien no es de la Sindicatura, cuando cambia el calendario, entonces 403; leerlo sí puede")
    void soloLaSindicatura() throws Exception {
        when(usuarioActual.exigir()).thenReturn(new Usuario("comsocial", Set.of("comunicacion-social")));
        enviar("{}").andExpect(status().isForbidden());
        when(usuarioActual.exigir()).thenThrow(new ProhibidoException("Inicie sesión para continuar."));
        mvc.perform(delete(INHABILES + "/2026-11-16")).andExpect(status().isForbidden());
        obtener(INHABILES + "?ejercicio=2026").andExpect(status().isOk());
    }

    private ResultActions obtener(String direccion) throws Exception {
        return mvc.perform(get(URI.create(direccion)));
    }

    private ResultActions enviar(String cuerpo) throws Exception {
        return mvc.perform(
                post(INHABILES).contentType(MediaType.APPLICATION_JSON).content(cuerpo));
    }
}
