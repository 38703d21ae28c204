package mx.municipio.redes;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** {@code ProcessEngineTests.assertThat(caso)} mira el motor del contexto de la prueba. */
final class AsercionesDelMotor implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext prueba) {
        ProcessEngineTests.init(SpringExtension.getApplicationContext(prueba).getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext prueba) {
        ProcessEngineTests.reset();
    }
}
