package mx.municipio.redes.motor.guardia;

import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Con {@code prueba-guardia} desplegado mientras dura cada prueba: un formulario de inicio, una tarea y su plazo. */
@PruebaDeIntegracion
abstract class ConElProcesoDePrueba {

    @Autowired
    ProcessEngine motor;

    String despliegue = "";

    @BeforeEach
    void desplegar() {
        despliegue = motor.getRepositoryService()
                .createDeployment()
                .addClasspathResource("guardia/prueba-guardia.bpmn")
                .addClasspathResource("guardia/prueba-inicio.form")
                .addClasspathResource("guardia/prueba-tarea.form")
                .deploy()
                .getId();
    }

    @AfterEach
    void replegar() {
        motor.getRepositoryService().deleteDeployment(despliegue, true);
    }

    final long abiertas() {
        return motor.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("prueba-guardia")
                .count();
    }

    final Job trabajo(Task tarea) {
        return motor.getManagementService()
                .createJobQuery()
                .processInstanceId(tarea.getProcessInstanceId())
                .singleResult();
    }
}
