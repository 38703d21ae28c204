package mx.municipio.redes;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** El {@link Recorrido} de cada procedimiento, como bean. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "mx.municipio.redes.procedimientos",
        useDefaultFilters = false,
        lazyInit = true,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Recorrido.class))
class Recorridos {}
