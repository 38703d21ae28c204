package mx.municipio.redes;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** El reloj del motor es uno por JVM: lo que una prueba movió no debe llegar a la siguiente. */
final class RelojALaHora implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext contexto) {
        ClockUtil.reset();
    }

    @Override
    public void afterEach(ExtensionContext contexto) {
        ClockUtil.reset();
    }
}
