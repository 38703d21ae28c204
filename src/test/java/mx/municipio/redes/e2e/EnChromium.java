package mx.municipio.redes.e2e;

import java.util.Objects;
import mx.municipio.redes.Escenario;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lo que {@link PruebaEnElNavegador} promete: un Chromium por clase, que se cierra con ella, y el reloj. */
final class EnChromium implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final Namespace AQUI = Namespace.create(EnChromium.class);

    @Override
    public void beforeAll(ExtensionContext clase) {
        int puerto = contexto(clase).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        clase.getStore(AQUI).put(Chromium.class, new Chromium(puerto));
    }

    @Override
    public void beforeEach(ExtensionContext prueba) {
        PruebaEnElNavegador navegador = AnnotationSupport.findAnnotation(
                        prueba.getRequiredTestClass(), PruebaEnElNavegador.class)
                .orElseThrow();
        contexto(prueba).getBean(Escenario.class).son(navegador.reloj());
    }

    @Override
    public boolean supportsParameter(ParameterContext parametro, ExtensionContext prueba) {
        return parametro.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parametro, ExtensionContext prueba) {
        return Objects.requireNonNull(prueba.getStore(AQUI).get(Chromium.class));
    }

    private static ApplicationContext contexto(ExtensionContext prueba) {
        return SpringExtension.getApplicationContext(prueba);
    }
}
