package mx.municipio.redes.arranque;

import java.util.Arrays;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/** Las metas que se leen hasta que un trámite las usa: mal escritas, se dice al arrancar y no a quien lo lleva. */
@Component
final class MetasBienEscritas {

    /** Todas se llaman así, y application.yaml da un valor a cada una. */
    private static final String META = "redes\\.[a-z-]+\\.(meta[a-z-]*-)?dias";

    MetasBienEscritas(ConfigurableEnvironment entorno) {
        entorno.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(fuente -> Arrays.stream(((EnumerablePropertySource<?>) fuente).getPropertyNames()))
                .filter(nombre -> nombre.matches(META))
                .distinct()
                .forEach(meta -> exigir(entorno, meta));
    }

    private static void exigir(ConfigurableEnvironment entorno, String meta) {
        try {
            entorno.getRequiredProperty(meta, Integer.class);
        } catch (ConversionException e) {
            throw PropiedadFailureAnalyzer.negativa(meta, entorno.getProperty(meta));
        }
    }
}
