package mx.municipio.redes.errores;

import static mx.municipio.redes.Peticiones.variables;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Un texto entra limpio, o no entra, por cada vía que lo recibe. */
@PruebaDeIntegracion
class TextosEnTodaViaTest {

    private static final String API = "/api/v1";
    private static final String SUCIO = "\uFEFF\u00A0 Cierre de la\r\ncalle Ju\u0061\u0301rez\u200B\u200F\u202E \r\n";
    private static final String LIMPIO = "Cierre de la\ncalle Juárez";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService historia;

    @BeforeEach
    void reloj() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @Test
    @DisplayName("NT10-CG-VII-a: por la API, lo que se consulta se guarda limpio")
    void porLaApi() {
        String folio = peticiones
                .post("admin.obras", API + "/consultas", consulta("contenido", SUCIO))
                .es(201)
                .texto("folio");
        assertThat(contenido(folio)).isEqualTo(LIMPIO);
        peticiones
                .post("admin.obras", API + "/consultas/" + folio + "/retiro", Map.of("motivo", "\u00A0"))
                .esProblema(400, "Motivo");
        peticiones
                .post("admin.obras", API + "/consultas/" + folio + "/retiro", Map.of("motivo", "\u00A0Ya no\u200B"))
                .es(200);
        assertThat(escenario.bitacora(folio))
                .anyMatch(asiento -> asiento.detalle().endsWith("Ya no"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("NT10-CG-VII-a: por el REST del motor, la variable que se guarda es la limpia")
    void porElMotor(Via via) {
        String instancia = peticiones
                .por(
                        via,
                        "admin.obras",
                        "POST",
                        "/process-definition/key/consulta-publicacion/submit-form",
                        variables(consulta("contenido", SUCIO)))
                .es(200)
                .texto("id");
        String folio = deInstancia(instancia);
        assertThat(contenido(folio)).isEqualTo(LIMPIO);

        String tarea = escenario.tarea(folio, "responderConsulta").getId();
        peticiones
                .por(via, "comsocial", "POST", "/task/" + tarea + "/claim", Map.of("userId", "comsocial"))
                .es(204);
        for (String orden : new String[] {"complete", "submit-form"}) {
            Map<String, Object> sinMotivo = new HashMap<>(respuesta("PROCEDENTE"));
            sinMotivo.put("motivo", "\u00A0\u200B");
            Respuesta negada =
                    peticiones.por(via, "comsocial", "POST", "/task/" + tarea + "/" + orden, variables(sinMotivo));
            assertThat(negada.estado()).isEqualTo(400);
            assertThat(negada.cuerpo()).contains("es un dato obligatorio");
        }
        Map<String, Object> conMotivo = new HashMap<>(respuesta("PROCEDENTE"));
        conMotivo.put("motivo", "\u00A0Uno\r\ndos\u2028tres ");
        peticiones
                .por(via, "comsocial", "POST", "/task/" + tarea + "/complete", variables(conMotivo))
                .es(204);
        assertThat(historia.createHistoricVariableInstanceQuery()
                        .processInstanceId(escenario.expediente(folio).instanciaProceso())
                        .variableName("motivo")
                        .list())
                .extracting(variable -> variable.getValue())
                .contains("Uno\ndos\ntres");
    }

    @Test
    @DisplayName("NT10-CG-VII-a: por la forma de la página, lo que se consulta se guarda limpio")
    void porLaPagina() {
        Navegador navegador = peticiones.navegador("admin.obras");
        Map<String, String> campos = consulta("contenido", SUCIO).entrySet().stream()
                .filter(campo -> campo.getValue() instanceof String)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, campo -> campo.getValue().toString()));
        campos.put("_csrf", Navegador.token(navegador.get("/").body()));
        String destino = navegador
                .forma(
                        "/tramites/consultas/nuevo",
                        campos.entrySet().stream()
                                .map(campo -> campo.getKey() + "="
                                        + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(contenido(destino.replaceAll("^.*/expedientes/|;.*$", ""))).isEqualTo(LIMPIO);
    }

    @ParameterizedTest
    @CsvSource({"cuenta, a\u202Eb, U+202E", "cuenta, a\u2067b, U+2067", "cuenta, 'a\nb', sola línea"})
    @DisplayName(
            "En un campo de una línea, un signo que voltea el texto o un salto es 400 que nombra el campo, y no queda nada")
    void enUnaLinea(String campo, String valor, String porque) {
        escenario.nadaCambia(() -> {
            Respuesta negada = peticiones.post("admin.obras", API + "/consultas", consulta(campo, valor));
            negada.esProblema(400, porque);
            assertThat(negada.campo()).isEqualTo(campo);
            return negada;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cuentas?q=obra%E2%80%AEs",
                "/cuentas?q=obra%0As",
                "/expedientes?q=obra%E2%81%A6s",
                "/cuentas/verificacion?direccion=https://facebook.com/%E2%80%AEx",
                "/cuentas/OBRAS%E2%80%AE-FB-1"
            })
    @DisplayName(
            "Lo que se busca o se pide en la dirección es de una línea y sin signos que la volteen: 400 que lo nombra")
    void enLaDireccion(String ruta) {
        peticiones.get("comsocial", API + ruta).esProblema(400, ": ");
    }

    @Test
    @DisplayName("Lo que se busca se busca limpio, y lo que no se ve no es un filtro")
    void busquedas() {
        String limpia =
                peticiones.get("comsocial", API + "/cuentas?q=obras").es(200).cuerpo();
        assertThat(peticiones
                        .get("comsocial", API + "/cuentas?q=%C2%A0obras%E2%80%8B")
                        .cuerpo())
                .isEqualTo(limpia);
        assertThat(peticiones.get("comsocial", API + "/cuentas?q=%C2%A0").cuerpo())
                .isEqualTo(peticiones.get("comsocial", API + "/cuentas").cuerpo());
        peticiones.get("comsocial", API + "/cuentas/OBRAS-FB-1%C2%A0").es(200);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("El nombre y el correo de un usuario entran limpios, o no entran")
    void elPerfil(Via via) {
        String usuario =
                "texto." + via.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        Map<String, Object> perfil = new HashMap<>(Map.of(
                "id",
                usuario,
                "firstName",
                "\u00A0Mari\u0301a ",
                "lastName",
                "Ruiz\u200B",
                "email",
                "maria@ejemplo.mx "));
        peticiones
                .por(
                        via,
                        "supervisor",
                        "POST",
                        "/user/create",
                        Map.of(
                                "profile",
                                perfil,
                                "credentials",
                                Map.of("password", "\u00A0Clave.De.Prueba-2026\u00A0")))
                .es(204);
        Respuesta guardado = peticiones.por(via, "supervisor", "GET", "/user/" + usuario + "/profile", null);
        assertThat(guardado.texto("firstName")).isEqualTo("María");
        assertThat(guardado.texto("lastName")).isEqualTo("Ruiz");
        assertThat(guardado.texto("email")).isEqualTo("maria@ejemplo.mx");
        assertThat(peticiones
                        .navegador()
                        .basic(usuario, "\u00A0Clave.De.Prueba-2026\u00A0", "GET", API + "/expedientes", null)
                        .statusCode())
                .as("la contraseña no se toca")
                .isEqualTo(200);
        for (Map<String, String> malo : java.util.List.of(
                Map.of("email", "maria@ejemplo"),
                Map.of("email", "María <maria@ejemplo.mx>"),
                Map.of("firstName", "Ma\u202Eria"),
                Map.of("lastName", "Ru\niz"))) {
            Map<String, Object> cambiado = new HashMap<>(perfil);
            cambiado.putAll(malo);
            Respuesta negada = peticiones.por(via, "supervisor", "PUT", "/user/" + usuario + "/profile", cambiado);
            assertThat(negada.estado()).as(malo + negada.cuerpo()).isEqualTo(400);
        }
        assertThat(peticiones
                        .por(via, "supervisor", "GET", "/user/" + usuario + "/profile", null)
                        .texto("email"))
                .isEqualTo("maria@ejemplo.mx");
        peticiones.por(via, "supervisor", "DELETE", "/user/" + usuario, null).es(204);
    }

    private String contenido(String folio) {
        return String.valueOf(escenario.expediente(folio).presentado().get("contenido"));
    }

    private String deInstancia(String instancia) {
        return jdbc.sql("SELECT folio FROM expediente WHERE instancia_proceso = ?")
                .param(instancia)
                .query(String.class)
                .single();
    }
}
