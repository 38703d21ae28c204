package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
@DisplayName("NT10-ML-II: lo que declara promoción personalizada no se recibe a consulta")
class PromocionDeclaradaTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Test
    @DisplayName("por la API es 422 que dice qué hacer, y nada queda escrito")
    void porLaApi() {
        rechazada(escenario.nadaCambia(() -> peticiones.post("admin.obras", "/api/v1/consultas", declarada())));
    }

    @ParameterizedTest
    @CsvSource({"ENGINE_REST, submit-form", "ENGINE_REST, start", "APLICACIONES, submit-form", "APLICACIONES, start"})
    @DisplayName("por el REST del motor, el mismo 422, y nada queda escrito")
    void porElMotor(Via via, String fin) {
        String ruta = "/process-definition/key/" + PROCESO + "/" + fin;
        rechazada(escenario.nadaCambia(
                () -> peticiones.por(via, "admin.obras", "POST", ruta, Peticiones.variables(declarada()))));
    }

    private static Map<String, Object> declarada() {
        Map<String, Object> datos = consulta("elementoPersonal", true);
        datos.put("elementoObjetivo", true);
        return datos;
    }

    private static void rechazada(Respuesta respuesta) {
        assertThat(respuesta.estado()).as(respuesta.cuerpo()).isEqualTo(422);
        assertThat(respuesta.cuerpo())
                .contains(
                        "Declaró que se reconoce a una persona servidora pública y que el mensaje la resalta: así no se"
                                + " publica en una cuenta institucional. Corrija el contenido. Si su duda es justamente"
                                + " esa, deje la casilla vacía y pregúntelo.",
                        "NT10-ML-II");
    }
}
