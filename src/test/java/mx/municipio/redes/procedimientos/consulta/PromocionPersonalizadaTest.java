package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
class PromocionPersonalizadaTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Test
    @DisplayName("NT10-ML-II: por cada camino, lo que declara promoción personalizada es 422 que dice qué hacer, y nada"
            + " queda escrito")
    void porCadaCamino() {
        Map<String, Object> datos = consulta("elementoPersonal", true);
        datos.put("elementoObjetivo", true);
        noSeRecibe(escenario.nadaCambia(() -> peticiones.post("admin.obras", "/api/v1/consultas", datos)));
        for (Via via : Via.values()) {
            Stream.of("/submit-form", "/start")
                    .forEach(fin -> noSeRecibe(escenario.nadaCambia(() -> peticiones.por(
                            via,
                            "admin.obras",
                            "POST",
                            "/process-definition/key/" + PROCESO + fin,
                            Peticiones.variables(datos)))));
        }
    }

    private static void noSeRecibe(Respuesta respuesta) {
        respuesta.es(422);
        assertThat(respuesta.cuerpo())
                .contains(
                        "Declaró que se reconoce a una persona servidora pública y que el mensaje la resalta: así no se"
                                + " publica en una cuenta institucional. Corrija el contenido. Si su duda es justamente"
                                + " esa, deje la casilla vacía y pregúntelo.",
                        "NT10-ML-II");
    }
}
