package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.motor.acceso.Usuarios;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** La página en que cada quien cambia su contraseña. */
@PruebaDeIntegracion
class ContrasenaTest {

    private static final String YO = "quien.cambia";
    private static final String OTRA = "quien.no.cambia";
    private static final String VIEJA = "Una-Clave-2026";
    private static final String NUEVA = "Nueva-Frase-2027";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Usuarios usuarios;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient jdbc;

    Navegador navegador;

    @BeforeEach
    void entrar() {
        for (String usuario : new String[] {YO, OTRA}) {
            identityService.deleteUser(usuario);
            usuarios.asegurar(
                    usuario, "Ildefonsa", "de Prueba Zárate", usuario + "@tecate.gob.mx", VIEJA, Set.of("informatica"));
        }
        // Lo que otra prueba falló no hace esperar a esta.
        identityService.unlockUser(YO);
        navegador = peticiones.navegador();
        navegador.entrar(YO, VIEJA);
    }

    private HttpResponse<String> cambiar(String actual, String nueva, String repetida, String ademas) {
        String token = Navegador.token(navegador.get("/contrasena").body());
        return navegador.forma(
                "/contrasena",
                "actual=" + en(actual) + "&nueva=" + en(nueva) + "&repetida=" + en(repetida) + "&_csrf=" + en(token)
                        + ademas);
    }

    private static String en(String texto) {
        return URLEncoder.encode(texto, StandardCharsets.UTF_8);
    }

    private boolean entra(String usuario, String clave) {
        return usuarios.tieneClave(usuario, clave);
    }

    @Test
    @DisplayName(
            "Dada la actual y una nueva que cumple, cambia la suya; su sesión sigue, las demás y la clave vieja ya no")
    void cambia() {
        Navegador enOtroEquipo = peticiones.navegador();
        enOtroEquipo.entrar(YO, VIEJA);
        assertThat(enOtroEquipo.get("/").statusCode()).isEqualTo(200);
        String sesion = navegador.cookie("JSESSIONID");
        long asentados = accesos();

        HttpResponse<String> respuesta = cambiar(VIEJA, NUEVA, NUEVA, "");

        assertThat(respuesta.statusCode()).isEqualTo(302);
        assertThat(navegador.cookie("JSESSIONID")).isNotEqualTo(sesion);
        assertThat(navegador.get("/").body()).contains("Su contraseña cambió.", "<h1>Expedientes</h1>");
        assertThat(enOtroEquipo.get("/").statusCode()).isEqualTo(302);
        assertThat(entra(YO, NUEVA)).isTrue();
        assertThat(entra(YO, VIEJA)).isFalse();
        assertThat(programa(VIEJA)).isEqualTo(401);
        assertThat(accesos()).isEqualTo(asentados + 1);
    }

    private int programa(String clave) {
        return peticiones
                .navegador()
                .basic(YO, clave, "GET", "/api/v1/expedientes", null)
                .statusCode();
    }

    /** Que cambió consta, también la propia; cuál es, nunca. */
    private long accesos() {
        return jdbc.sql("SELECT COUNT(*) FROM bitacora WHERE cadena = 'ACCESOS'")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("Dada una actual equivocada, cuenta como un intento de entrar y nada cambia; insistir espera")
    void actualEquivocada() {
        HttpResponse<String> respuesta = cambiar("Otra-Cualquiera-1", NUEVA, NUEVA, "");

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body()).contains("No es su contraseña actual.");
        assertThat(cambiar(VIEJA, NUEVA, NUEVA, "").body()).contains("Espere");
        assertThat(entra(YO, VIEJA)).isTrue();
    }

    @Test
    @DisplayName("Dada una nueva débil o mal repetida, se dice junto a su campo todo lo que le falta, no se"
            + " devuelve lo escrito y nada cambia")
    void debil() {
        HttpResponse<String> respuesta = cambiar(VIEJA, "ildefonsa", "otra", "");

        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body())
                .contains(
                        "id=\"faltas-nueva\"",
                        "Debe tener al menos 12 caracteres.",
                        "Le falta una letra mayúscula.",
                        "Le falta un número.",
                        "Le falta un signo",
                        "No debe contener su usuario, su nombre",
                        "No es igual a la nueva.")
                .doesNotContain("Le falta una letra minúscula.", "ildefonsa", VIEJA);
        assertThat(entra(YO, VIEJA)).isTrue();
        assertThat(programa(VIEJA)).isEqualTo(200);
        assertThat(cambiar("", "", "", "").body()).contains("Escriba su contraseña actual.");
    }

    @Test
    @DisplayName(
            "Dado el nombre de otra persona en lo enviado, cambia solo la de quien entró; sin sesión o sin token, nada")
    void soloLaPropia() {
        cambiar(VIEJA, NUEVA, NUEVA, "&usuario=" + OTRA + "&id=" + OTRA + "&username=" + OTRA);
        assertThat(entra(OTRA, VIEJA)).isTrue();
        assertThat(entra(YO, NUEVA)).isTrue();

        String datos = "actual=" + NUEVA + "&nueva=" + VIEJA + "&repetida=" + VIEJA;
        assertThat(navegador.forma("/contrasena", datos).statusCode()).isEqualTo(403);
        Navegador nadie = peticiones.navegador();
        assertThat(nadie.get("/contrasena").statusCode()).isEqualTo(302);
        assertThat(nadie.forma("/contrasena", datos).statusCode()).isEqualTo(302);
        assertThat(entra(YO, NUEVA)).isTrue();
    }
}
