package mx.municipio.redes.errores;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Todo rechazo se dice en español y como problema RFC 9457, también el que no llega a ningún controlador. */
@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
class ErroresEnEspanolTest {

    private static final String API = "/api/v1";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/expedientes/F%00",
                "/api/v1/expedientes/a%2Fb",
                "/api/v1/expedientes/%FF",
                "/api/v1/expedientes/%",
                "/api/v1/expedientes/\\x",
                "/api/v1/cuentas?q=[{}]",
                "LARGA"
            })
    @DisplayName("Dada una dirección que el servidor no sabe leer, 400 con el problema en español")
    void direccionIlegible(String ruta) {
        String respuesta =
                peticiones.crudo("GET", ruta.equals("LARGA") ? "/api/v1/cuentas?q=" + "x".repeat(9_000) : ruta, "*/*");
        assertThat(respuesta)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400", "La dirección que se pidió")
                .doesNotContain("<html", "Bad Request", "Tomcat");
    }

    @Test
    @DisplayName("Dada la dirección de una página que el servidor no sabe leer, 400 con una página breve en español")
    void paginaIlegible() {
        assertThat(peticiones.crudo("GET", "/expedientes/%00", "*/*"))
                .startsWith("HTTP/1.1 400")
                .contains("text/html", "La dirección que se pidió")
                .doesNotContain("Bad Request", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "====", "", "eHl6"})
    @DisplayName("Dadas credenciales que no se entienden, 401 en español")
    void credencialesIlegibles(String credencial) {
        Respuesta rechazo = peticiones
                .enviar(peticiones
                        .pedir(API + "/expedientes")
                        .header("Authorization", "Basic " + credencial)
                        .GET())
                .esProblema(401);
        assertThat(rechazo.texto("detail")).contains("ncabezado Authorization").doesNotContain("token", "Failed");
    }

    @ParameterizedTest
    @CsvSource({
        "/plazos?recepcion=2026-11-12T10:00&dias=3, garbage, 406",
        "/plazos?recepcion=2026-11-12T10:00&dias=3, text/, 406",
        "/plazos?recepcion=2026-11-12T10:00&dias=3, */, 406",
        "/plazos?recepcion=nada&dias=3, text/csv, 400",
        "/cuentas/NADA, image/png, 404"
    })
    @DisplayName("Dado un Accept mal escrito o de otro formato, el rechazo trae su cuerpo en español")
    void acceptIlegible(String ruta, String acepta, int estado) {
        peticiones
                .enviar(peticiones.pedir(API + ruta).setHeader("Accept", acepta))
                .esProblema(estado);
    }

    @Test
    @DisplayName("Dado un método que no existe, 405 en español y no que la dirección esté mal")
    void metodoInventado() {
        assertThat(peticiones.crudo("FOO", "/api/v1/cuentas", "*/*"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json", "método", "Allow:")
                .doesNotContain("mal formada");
        assertThat(peticiones.crudo("TRACE", "/api/v1/cuentas", "*/*"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("TRACE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-existe", "/camunda/app/admin/default/setup/", "/expedientes/CON-OBRAS-2026-9999"})
    @DisplayName("Dada una página que no se puede ver y un programa que no pide HTML, el problema va en español")
    void paginaParaUnPrograma(String ruta) {
        var navegador = peticiones.navegador("admin.obras");
        for (String acepta : new String[] {"*/*", "application/json", "garbage"}) {
            var respuesta = navegador.enviar(
                    navegador.pedir(ruta).header("Accept", acepta).GET());
            assertThat(respuesta.statusCode()).isBetween(400, 499);
            assertThat(respuesta.body())
                    .as(acepta)
                    .contains("\"title\"", "\"detail\"", "\"instance\":\"" + ruta + "\"")
                    .doesNotContain("Forbidden", "Not Found", "timestamp");
            assertThat(respuesta.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
        }
        var pagina = navegador.get(ruta);
        assertThat(pagina.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(pagina.body()).contains("Ir a Expedientes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/cuentas", "/no-existe"})
    @DisplayName("Dado quien no dice su idioma, o dice otro, las páginas dicen que van en español de México")
    void idioma(String ruta) {
        var navegador = peticiones.navegador("admin.obras");
        for (String idioma : new String[] {"", "en-US", "de;q=x"}) {
            var peticion = navegador.pedir(ruta).header("Accept", "text/html");
            var pagina =
                    navegador.enviar((idioma.isEmpty() ? peticion : peticion.header("Accept-Language", idioma)).GET());
            assertThat(pagina.headers().firstValue("Content-Language")).hasValue("es-MX");
        }
    }

    @Test
    @DisplayName("Dado un archivo pequeño con un nombre de cinco mil caracteres, 400 que habla del nombre")
    void nombreLarguisimo() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        String ruta = API + "/expedientes/" + folio + "/anexos";
        byte[] pdf = "%PDF-1.7 de prueba".getBytes(StandardCharsets.US_ASCII);
        Respuesta rechazo = peticiones
                .enviar(peticiones.archivo(
                        "admin.obras", ruta, "archivo", "n".repeat(5_000) + ".pdf", "application/pdf", pdf))
                .esProblema(400, "nombre");
        assertThat(rechazo.campo()).isEqualTo("archivo");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /expedientes, GET",
        "POST, /expedientes, GET",
        "PUT, /plazos, GET",
        "POST, /plazos, GET",
        "DELETE, /cuentas, GET",
        "POST, /cuentas, GET",
        "PATCH, /ubicacion-vinculos, GET",
        "GET, /consultas, POST",
        "PUT, /aperturas, POST",
        "GET, /consultas/CON-OBRAS-2026-0001/retiro, POST"
    })
    @DisplayName("Dado un método que esa dirección no admite, con cuerpo o sin él, 405 que dice cuáles sí")
    void otroMetodo(String metodo, String ruta, String admitido) {
        for (String cuerpo : new String[] {null, "{}"}) {
            Respuesta rechazo =
                    peticiones.basic("supervisor", metodo, API + ruta, cuerpo).esProblema(405, "método");
            String permitidos = rechazo.cabeceras().firstValue("Allow").orElse("");
            assertThat(permitidos).contains(admitido).doesNotContain(metodo);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    @DisplayName("Dado un trámite que no existe, 404 con cualquier método")
    void tramiteInexistente(String metodo) {
        peticiones.basic("supervisor", metodo, API + "/nada", "{}").esProblema(404);
        peticiones.basic("supervisor", metodo, API + "/nada/F/retiro", "{}").esProblema(404);
    }
}
