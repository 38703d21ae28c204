package mx.municipio.redes;

import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** El reloj del motor es uno por JVM: lo que una prueba movió no debe llegar a la siguiente. */
final class RelojALaHora implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext contexto) {
        ClockUtil.reset();
        AnnotationSupport.findAnnotation(
                        contexto.getRequiredTestClass(), PruebaDeIntegracion.class, contexto.getEnclosingTestClasses())
                .map(PruebaDeIntegracion::reloj)
                .filter(reloj -> !reloj.isEmpty())
                .ifPresent(reloj -> ClockUtil.setCurrentTime(
                        Date.from(OffsetDateTime.parse(reloj).toInstant())));
    }

    @Override
    public void afterEach(ExtensionContext contexto) {
        ClockUtil.reset();
    }
}
