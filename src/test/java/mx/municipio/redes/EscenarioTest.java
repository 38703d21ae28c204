package mx.municipio.redes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Que lo que comprueba un rechazo puede fallar. */
@PruebaDeIntegracion
class EscenarioTest {

    private static final ReglaException RECHAZO = new ReglaException("NT10-SR-4", "No le toca.");

    @Autowired
    Escenario escenario;

    @Autowired
    TaskService tareas;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("dado un rechazo con su cláusula que no deja nada, pasa y da con qué seguir comprobándolo")
    void limpio() {
        escenario
                .rechaza("NT10-SR-4", () -> rechazar(() -> {}))
                .isInstanceOf(ReglaException.class)
                .hasMessage("No le toca.");
    }

    @Test
    @DisplayName("dada una acción que se acepta, o que se rechaza por otra cláusula o por ninguna, falla")
    void otraClausula() {
        seDelata(() -> escenario.rechaza("NT10-SR-4", () -> {}));
        seDelata(() -> escenario.rechaza("NT10-TR-2", () -> rechazar(() -> {})));
        seDelata(() -> escenario.rechaza("NT10-TR-2", () -> {
            throw new ConflictoException("Ya no.");
        }));
    }

    @TestFactory
    @DisplayName("dado un rechazo que dejó algo escrito, falla diciendo qué")
    Stream<DynamicTest> dejaAlgo() {
        Task tarea = tareas.newTask("prueba-del-rechazo");
        return Stream.of(
                deja("un renglón", "persona: ", () -> jdbc.sql("INSERT INTO persona (usuario, nombre, correo, organo,"
                                + " nivel) VALUES ('de.mas', 'De Más', 'de.mas@tecate.gob.mx', 'UT', 'OPERATIVO')")
                        .update()),
                deja("un renglón de menos", "persona: ", () -> jdbc.sql("DELETE FROM persona WHERE usuario = 'de.mas'")
                        .update()),
                deja("una tarea", tarea.getId(), () -> tareas.saveTask(tarea)),
                deja("una tarea tomada", tarea.getId() + ": alguien", () -> tareas.claim(tarea.getId(), "alguien")),
                deja("una tarea de menos", tarea.getId() + ": alguien", () -> tareas.deleteTask(tarea.getId(), true)),
                deja("una cuenta en otro estado", "DIF-X-1: EN_BAJA", () -> estado("EN_BAJA")),
                deja("una cuenta como estaba", "DIF-X-1: VIGENTE", () -> estado("VIGENTE")));
    }

    private DynamicTest deja(String que, String dicho, Runnable accion) {
        return DynamicTest.dynamicTest(
                que, () -> assertThatThrownBy(() -> escenario.rechaza("NT10-SR-4", () -> rechazar(accion)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(dicho));
    }

    private void estado(String estado) {
        assertThat(jdbc.sql("UPDATE cuenta SET estado = ? WHERE clave = 'DIF-X-1'")
                        .param(estado)
                        .update())
                .isOne();
    }

    private static void rechazar(Runnable antes) {
        antes.run();
        throw RECHAZO;
    }

    private static void seDelata(Runnable comprobacion) {
        assertThatThrownBy(comprobacion::run).isInstanceOf(AssertionError.class);
    }
}
