package mx.municipio.redes.arranque;

import java.util.List;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Las metas que se leen hasta que un trámite las usa: mal escritas, se dice al arrancar y no a quien lo lleva. */
@Component
final class MetasBienEscritas {

    private static final List<String> METAS = List.of(
            "redes.apertura.meta-evaluacion-dias",
            "redes.apertura.meta-informe-dias",
            "redes.baja.meta-dias",
            "redes.administradores.meta-dias");

    MetasBienEscritas(Environment entorno) {
        for (String meta : METAS) {
            try {
                entorno.getRequiredProperty(meta, Integer.class);
            } catch (ConversionException e) {
                throw PropiedadFailureAnalyzer.negativa(meta, entorno.getProperty(meta));
            }
        }
    }
}
