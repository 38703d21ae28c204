package mx.municipio.redes.arranque;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** En lugar del recuadro de Spring, un renglón que un sistema de registro no parte en doce. */
final class RenglonDelFallo implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(RenglonDelFallo.class);

    @Override
    public void report(FailureAnalysis analisis) {
        String remedio = analisis.getAction() == null ? "" : " Qué hacer: " + analisis.getAction();
        LOG.error("El programa no arranca. {}{}", unRenglon(analisis.getDescription()), unRenglon(remedio));
        LOG.debug("La causa:", analisis.getCause());
    }

    private static String unRenglon(String texto) {
        return texto.replaceAll("\\s*\\R\\s*", " ");
    }
}
