package mx.municipio.redes.motor.guardia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
@DisplayName("Los datos con que Tareas dibuja un formulario")
class DatosDelFormularioTest {

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    FormService formularios;

    @Test
    @DisplayName(
            "NT10-TR-2: dado un nombre con marcas, un enlace o HTML, el texto de la tarea de otra persona lo dice tal"
                    + " cual; sus campos llevan lo que se escribió")
    void sinMarcas() {
        String nombre = "Bacheo [haga clic](http://malo.mx) <b>ya</b>";
        String folio = peticiones
                .post(
                        "admin.obras",
                        "/api/v1/regularizaciones",
                        Map.of(
                                "red", "FACEBOOK",
                                "nombre", nombre,
                                "identificador", "BacheoConMarcas",
                                "direccion", "https://www.facebook.com/BacheoConMarcas",
                                "abierta", "2014-03-03",
                                "proposito", "Recibir reportes de baches.",
                                "descripcion", "Reportes."))
                .es(201)
                .texto("folio");
        String tarea = escenario.tarea(folio, "manifestarSujecion").getId();
        for (Via via : Via.values()) {
            var datos = peticiones
                    .por(via, "titular.obras", "GET", "/task/" + tarea + "/form-variables", null)
                    .es(200)
                    .json();
            assertThat(datos.at("/cuentaNombre/value").asText())
                    .contains("Bacheo &#91;haga clic&#93;(http&#58;//malo.mx) &#60;b&#62;ya&#60;/b&#62;");
            assertThat(datos.at("/direccion/value").asText()).isEqualTo("https://www.facebook.com/BacheoConMarcas");
            assertThat(datos.at("/folio/value").asText()).isEqualTo(folio);
        }
        assertThat(formularios.getTaskFormVariables(tarea).get("cuentaNombre"))
                .asString()
                .doesNotContain("[", "<", "://");
    }
}
