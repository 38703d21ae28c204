package mx.municipio.redes.arranque;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** El puerto ocupado. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PuertoFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable raiz, PortInUseException causa) {
        return new FailureAnalysis(
                "El puerto " + causa.getPort() + " ya está ocupado.",
                "Detenga el programa que lo ocupa (quizá este mismo, ya andando) o ponga otro en SERVER_PORT.",
                causa);
    }
}
