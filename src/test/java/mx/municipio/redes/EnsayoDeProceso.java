package mx.municipio.redes;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lo que {@link PruebaDeProceso} promete. */
final class EnsayoDeProceso implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext clase) {
        CoberturaDeModelos.olvidar(proceso(clase).value());
    }

    @Override
    public void afterAll(ExtensionContext clase) {
        CoberturaDeModelos.exigirCompleta(
                contexto(clase).getBean(RepositoryService.class),
                proceso(clase).value(),
                proceso(clase).deOtraPrueba());
    }

    private static PruebaDeProceso proceso(ExtensionContext clase) {
        return AnnotationSupport.findAnnotation(clase.getRequiredTestClass(), PruebaDeProceso.class)
                .orElseThrow();
    }

    private static ApplicationContext contexto(ExtensionContext prueba) {
        return SpringExtension.getApplicationContext(prueba);
    }
}
