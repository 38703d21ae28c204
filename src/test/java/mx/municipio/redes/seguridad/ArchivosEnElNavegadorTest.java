package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lo que un navegador guarda, y lo que nunca. */
@PruebaDeIntegracion
class ArchivosEnElNavegadorTest {

    private static final String GUARDAR = "no-cache";

    @Autowired
    Peticiones peticiones;

    Navegador navegador;

    @BeforeEach
    void entrar() {
        navegador = peticiones.navegador();
        navegador.entrar("supervisor", "demo");
    }

    private HttpResponse<String> pedir(String ruta, String... cabeceras) {
        var peticion = navegador.pedir(ruta).GET();
        return navegador.enviar(cabeceras.length == 0 ? peticion : peticion.headers(cabeceras));
    }

    private static String cache(HttpResponse<?> respuesta) {
        return respuesta.headers().firstValue("Cache-Control").orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js?bust=7.24.0",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js?bust=7.24.0",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/locales/es.json",
                "/camunda/app/comun/comun.js",
                "/camunda/assets/IBMPlexSans-Regular.woff",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js",
                "/camunda/favicon.ico",
                "/estilos/redes.css",
                "/scripts/formas.js"
            })
    @DisplayName(
            "Dado un archivo del programa, el navegador lo guarda y vuelve a preguntar: sin cambios no se manda otra"
                    + " vez, y con otro contenido sí")
    void archivo(String ruta) {
        HttpResponse<String> primera = pedir(ruta);
        assertThat(primera.statusCode()).isEqualTo(200);
        assertThat(cache(primera)).isEqualTo(GUARDAR);
        String huella = primera.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> segunda = pedir(ruta, "If-None-Match", huella);
        assertThat(segunda.statusCode()).isEqualTo(304);
        assertThat(segunda.body()).isEmpty();
        HttpResponse<String> deOtraVersion =
                pedir(ruta, "If-None-Match", "W/\"0otra\"", "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT");
        assertThat(deOtraVersion.statusCode()).isEqualTo(200);
        assertThat(deOtraVersion.body()).isEqualTo(primera.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/encabezado",
                "/contrasena",
                "/api/v1/expedientes",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/no-existe.js",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
            })
    @DisplayName("Dada una página o un dato, el navegador no guarda nada")
    void dato(String ruta) {
        HttpResponse<String> respuesta = pedir(ruta, "Accept", "text/html,application/json");
        assertThat(cache(respuesta)).contains("no-store");
        assertThat(respuesta.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    @DisplayName("Dado un archivo grande, viaja comprimido; y el token de una página comprimida sale distinto cada vez")
    void comprimido() {
        assertThat(pedir("/camunda/lib/deps.js", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(pedir("/", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(Navegador.token(pedir("/").body()))
                .isNotEqualTo(Navegador.token(pedir("/").body()));
    }
}
