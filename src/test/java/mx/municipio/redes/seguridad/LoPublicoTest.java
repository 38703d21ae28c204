package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lo que cualquiera lee, lo lee con los métodos con que se lee y desde cualquier sitio. */
@PruebaDeIntegracion
class LoPublicoTest {

    private static final String API = "/api/v1";

    @Autowired
    Peticiones peticiones;

    private Respuesta anonimo(String metodo, String ruta, String... cabeceras) {
        var peticion = peticiones.pedir(API + ruta).method(metodo, BodyPublishers.noBody());
        return peticiones.enviar(cabeceras.length == 0 ? peticion : peticion.headers(cabeceras));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cuentas",
                "/cuentas.csv",
                "/cuentas/DIF-FB-1",
                "/plazos?recepcion=2026-11-12T10:00&dias=3",
                "/calendario/inhabiles",
                "/oficios/AAAAAAAAAAAA/verificacion"
            })
    @DisplayName("NT10-TR-3: dado quien no ha entrado, HEAD responde como GET, sin cuerpo, y OPTIONS dice los métodos")
    void sinEntrar(String ruta) {
        Respuesta get = anonimo("GET", ruta);
        assertThat(get.estado()).isIn(200, 404);
        Respuesta head = anonimo("HEAD", ruta).es(get.estado());
        assertThat(head.cuerpo()).isEmpty();
        assertThat(head.cabeceras().firstValue("Content-Type"))
                .isEqualTo(get.cabeceras().firstValue("Content-Type"));
        assertThat(anonimo("OPTIONS", ruta)
                        .es(200)
                        .cabeceras()
                        .firstValue("Allow")
                        .orElse(""))
                .contains("GET", "HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cuentas", "/cuentas.csv", "/cuentas/DIF-FB-1", "/cuentas/verificacion"})
    @DisplayName("NT10-TR-3: dada la página de otro sitio, puede preguntar si el directorio cambió")
    void desdeCualquierSitio(String ruta) {
        Respuesta previa = anonimo(
                        "OPTIONS",
                        ruta,
                        "Origin",
                        "https://otro.example",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "if-none-match")
                .es(200);
        assertThat(previa.cabeceras().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(previa.cabeceras().firstValue("Access-Control-Allow-Headers").orElse(""))
                .containsIgnoringCase("if-none-match");
        assertThat(anonimo("GET", "/cuentas", "Origin", "https://otro.example")
                        .es(200)
                        .cabeceras()
                        .allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
        assertThat(anonimo("GET", "/cuentas", "Origin", "https://otro.example")
                        .cabeceras()
                        .firstValue("Access-Control-Expose-Headers")
                        .orElse(""))
                .contains("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/expedientes", "/cuentas/DIF-FB-1/bitacora", "/oficios/AAAAAAAAAAAA"})
    @DisplayName("NT10-SR-4: dado lo que no es público, tampoco HEAD ni OPTIONS lo dan sin entrar")
    void loDemasNo(String ruta) {
        anonimo("HEAD", ruta).es(401);
        anonimo("OPTIONS", ruta).es(401);
        Respuesta previa =
                anonimo("OPTIONS", ruta, "Origin", "https://otro.example", "Access-Control-Request-Method", "GET");
        assertThat(previa.estado()).isIn(401, 403);
        assertThat(previa.cabeceras().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
