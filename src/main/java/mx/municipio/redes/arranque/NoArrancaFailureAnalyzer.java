package mx.municipio.redes.arranque;

import mx.municipio.redes.errores.NoArrancaException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lo que el propio programa sabe de por qué no puede arrancar. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NoArrancaFailureAnalyzer extends AbstractFailureAnalyzer<NoArrancaException> {

    @Override
    protected FailureAnalysis analyze(Throwable raiz, NoArrancaException causa) {
        return new FailureAnalysis(causa.problema(), causa.remedio(), causa);
    }
}
