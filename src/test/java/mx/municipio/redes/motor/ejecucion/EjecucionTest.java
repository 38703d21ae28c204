package mx.municipio.redes.motor.ejecucion;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Con el ejecutor de trabajos encendido, que las demás pruebas apagan. */
@PruebaDeIntegracion
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@DirtiesContext
@Order(1)
class EjecucionTest {

    @Autowired
    Escenario escenario;

    @Autowired
    TaskService taskService;

    @Test
    @DisplayName("NT10-CG-VII-c: dado un sistema ocioso, un plazo que venció se declara en 6 segundos a lo más")
    void plazoVencido() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        assertThat(pendientes(folio)).isEqualTo(2);

        ClockUtil.offset(Duration.ofDays(30).toMillis());
        await().atMost(Duration.ofSeconds(6)).until(() -> pendientes(folio) == 0);
    }

    private long pendientes(String folio) {
        return taskService.createTaskQuery().processInstanceBusinessKey(folio).count();
    }
}
