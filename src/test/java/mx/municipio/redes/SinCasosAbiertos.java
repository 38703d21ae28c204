package mx.municipio.redes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lo que una prueba dejó a medias se quita y su expediente se cierra: ni sus tareas ni su plazo estorban en las
 * bandejas y los cómputos que miran las siguientes.
 */
public final class SinCasosAbiertos implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace AQUI = Namespace.create(SinCasosAbiertos.class);

    @Override
    public void beforeEach(ExtensionContext prueba) {
        prueba.getStore(AQUI).put("anteriores", abiertos(prueba));
    }

    @Override
    public void afterEach(ExtensionContext prueba) {
        Set<?> anteriores = prueba.getStore(AQUI).get("anteriores", Set.class);
        List<String> nuevos = abiertos(prueba).stream()
                .filter(caso -> !anteriores.contains(caso))
                .toList();
        if (!nuevos.isEmpty()) {
            // Los casos que otro abrió se van con él.
            List<String> raices = ejecucion(prueba).createProcessInstanceQuery().rootProcessInstances().list().stream()
                    .map(ProcessInstance::getId)
                    .filter(nuevos::contains)
                    .toList();
            if (!raices.isEmpty()) {
                ejecucion(prueba).deleteProcessInstancesIfExists(raices, "Terminó la prueba", true, true, false);
            }
            SpringExtension.getApplicationContext(prueba)
                    .getBean(JdbcClient.class)
                    .sql(
                            "UPDATE expediente SET cierre = recepcion WHERE cierre IS NULL AND instancia_proceso IN (:casos)")
                    .param("casos", nuevos)
                    .update();
        }
    }

    private static Set<String> abiertos(ExtensionContext prueba) {
        return ejecucion(prueba).createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private static RuntimeService ejecucion(ExtensionContext prueba) {
        return SpringExtension.getApplicationContext(prueba).getBean(RuntimeService.class);
    }
}
