package mx.municipio.redes.motor.guardia;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mx.municipio.redes.formulario.Formulario;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;

/** El formulario que Tasklist mostraría, leído del despliegue del proceso; cada despliegue se lee una vez. */
public final class Formularios {
    private final Map<String, Formulario> porDespliegue = new ConcurrentHashMap<>();

    @Nullable
    Formulario deInicio(ProcessDefinitionEntity definicion, CommandContext contexto) {
        StartFormHandler handler = definicion.getStartFormHandler();
        return handler == null ? null : leer(handler.createStartFormData(definicion), contexto);
    }

    public @Nullable Formulario deTarea(TaskEntity tarea, CommandContext contexto) {
        TaskDefinition definicion = tarea.getTaskDefinition();
        return definicion == null ? null : leer(definicion.getTaskFormHandler().createTaskForm(tarea), contexto);
    }

    private @Nullable Formulario leer(FormData datos, CommandContext contexto) {
        if (datos.getFormKey() != null) {
            throw new IllegalStateException("Solo se admiten formularios por camunda:formRef: " + datos.getFormKey());
        }
        CamundaFormRef ref = datos.getCamundaFormRef();
        if (ref == null || ref.getKey() == null) {
            return null;
        }
        if (!DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(ref.getBinding())) {
            throw new IllegalStateException("El formulario debe ligarse al despliegue: " + ref.getKey());
        }
        String despliegue = datos.getDeploymentId();
        return porDespliegue.computeIfAbsent(
                despliegue + "/" + ref.getKey(),
                clave -> contexto.runWithoutAuthorization(() -> delDespliegue(ref, despliegue, contexto)));
    }

    private static Formulario delDespliegue(CamundaFormRef ref, String despliegue, CommandContext contexto) {
        CamundaFormDefinition definicion = new GetCamundaFormDefinitionCmd(ref, despliegue).execute(contexto);
        if (definicion == null) {
            throw new IllegalStateException("El despliegue no trae el formulario " + ref.getKey());
        }
        try (InputStream recurso =
                new GetDeploymentResourceCmd(despliegue, definicion.getResourceName()).execute(contexto)) {
            return Formulario.leer(new String(recurso.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
