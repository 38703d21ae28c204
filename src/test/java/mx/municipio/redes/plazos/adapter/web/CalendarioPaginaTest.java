package mx.municipio.redes.plazos.adapter.web;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** La página del calendario, con sesión y formas. Solo toca días de 2031 y los quita al final. */
@PruebaDeIntegracion
class CalendarioPaginaTest {

    private static final String PAGINA = "/calendario?ejercicio=2031";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    private Navegador sindicatura;

    @BeforeEach
    void entrar() {
        sindicatura = como("sindicatura");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b, AMB-06: dada la Sindicatura, agrega un día provisional, que no mueve plazos; al confirmarlo"
                    + " con su acuerdo la página dice qué plazo se movió, de cuándo a cuándo; lo quita con su motivo")
    void agregaConfirmaYQuita() {
        escenario.son("2031-09-01T10:00:00-07:00");
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2031-12-01"));

        enviar(
                "/calendario",
                Map.of(
                        "fecha", "2031-09-03",
                        "motivo", "Suspensión por <lluvias>",
                        "fundamento", "Reglamento interior",
                        "provisional", "true"));
        assertThat(pagina())
                .contains(
                        "El miércoles 3 de septiembre de 2031 quedó como provisional. Ningún plazo en curso cambió.",
                        "Suspensión por &lt;lluvias&gt;",
                        "Provisional, no cuenta todavía",
                        "Día inhábil provisional");

        HttpResponse<String> sinAcuerdo = enviar("/calendario/2031-09-03/confirmacion", Map.of("acuerdo", " "));
        assertThat(sinAcuerdo.statusCode()).isEqualTo(400);
        assertThat(sinAcuerdo.body()).contains("No se guardó", "Acuerdo que confirma el día: es un dato obligatorio.");

        enviar("/calendario/2031-09-03/confirmacion", Map.of("acuerdo", "Acuerdo de Cabildo 7/2031"));
        assertThat(pagina())
                .contains("Un plazo en curso cambió")
                .containsSubsequence(
                        folio,
                        "vencía el",
                        "jueves 4 de septiembre de 2031, 24:00 h",
                        "ahora vence el",
                        "viernes 5 de septiembre de 2031, 24:00 h")
                .contains("Confirmado", "Acuerdo de Cabildo 7/2031");
        assertThat(Objects.requireNonNull(escenario.expediente(folio).plazo()).vencimientoTexto())
                .startsWith("viernes 5 de septiembre");

        HttpResponse<String> sinMotivo = enviar("/calendario/2031-09-03/retiro", Map.of());
        assertThat(sinMotivo.statusCode()).isEqualTo(400);
        assertThat(sinMotivo.body()).contains("Motivo por el que se retira el día: es un dato obligatorio.");
        enviar("/calendario/2031-09-03/retiro", Map.of("motivo", "Se revocó el acuerdo"));
        assertThat(pagina())
                .contains("El miércoles 3 de septiembre de 2031 dejó de ser inhábil. Ningún plazo en curso cambió.")
                .contains("Se retira porque: Se revocó el acuerdo", "Íntegra:")
                .doesNotContain("/calendario/2031-09-03/");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dado un día mal escrito o ya inhábil, nada se guarda; la página lo dice junto al campo y"
                    + " conserva lo tecleado")
    void conservaLoTecleado() {
        HttpResponse<String> sinFecha = enviar(
                "/calendario",
                Map.of("fecha", "30 de febrero", "motivo", "Lo tecleado ñ", "fundamento", "Acuerdo «3»"));
        assertThat(sinFecha.statusCode()).isEqualTo(400);
        assertThat(sinFecha.body())
                .contains("href=\"#fecha\"", "Fecha: debe ser una fecha que exista", "Lo tecleado ñ", "Acuerdo «3»");

        HttpResponse<String> deLey = enviar(
                "/calendario", Map.of("fecha", "2031-12-25", "motivo", "Navidad otra vez", "fundamento", "Acuerdo 4"));
        assertThat(deLey.statusCode()).isEqualTo(409);
        assertThat(deLey.body()).contains("ya es inhábil", "Navidad otra vez", "value=\"2031-12-25\"");

        assertThat(enviar("/calendario/2031-12-25/retiro", Map.of("motivo", "x"))
                        .body())
                .contains("es inhábil por ley", "NT10-CG-VII-b");
        assertThat(enviar("/calendario/2031-03-11/retiro", Map.of("motivo", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(sindicatura.get("/calendario?ejercicio=abc").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dado quien no es de la Sindicatura, lee el calendario sin formas y no puede cambiarlo; sin"
                    + " entrar, se le pide entrar")
    void losDemasLeen() {
        for (String usuario : new String[] {"comsocial", "admin.obras", "supervisor"}) {
            Navegador otro = como(usuario);
            assertThat(otro.get(PAGINA).body())
                    .contains("jueves 25 de diciembre de 2031", "De ley")
                    .doesNotContain("Agregar un día", "Bitácora del calendario");
            assertThat(enviar(otro, "/calendario", Map.of("fecha", "2031-09-03", "motivo", "x", "fundamento", "x"))
                            .statusCode())
                    .as(usuario)
                    .isEqualTo(403);
        }
        assertThat(peticiones.navegador().get(PAGINA).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName(
            "Dada la Sindicatura, la entrada le ofrece el calendario, el padrón, los expedientes y la verificación")
    void entrada() {
        assertThat(sindicatura.get("/").body())
                .contains("Calendario de días inhábiles", "Padrón: cada cuenta y su bitácora", "Buscar un expediente")
                .contains("Verificar un acuse u oficio");
        assertThat(como("comsocial").get("/").body()).doesNotContain("Padrón: cada cuenta y su bitácora");
    }

    private String pagina() {
        return sindicatura.get(PAGINA).body();
    }

    private HttpResponse<String> enviar(String ruta, Map<String, String> campos) {
        return enviar(sindicatura, ruta, campos);
    }

    private static HttpResponse<String> enviar(Navegador quien, String ruta, Map<String, String> campos) {
        String cuerpo = campos.entrySet().stream()
                .map(campo -> campo.getKey() + "=" + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String token = Navegador.token(quien.get("/").body());
        return quien.forma(
                ruta,
                "ejercicio=2031&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)
                        + (cuerpo.isEmpty() ? "" : "&" + cuerpo));
    }

    private Navegador como(String usuario) {
        var navegador = peticiones.navegador(usuario);
        return navegador;
    }
}
