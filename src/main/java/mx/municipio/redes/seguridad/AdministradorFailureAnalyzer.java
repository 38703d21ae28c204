package mx.municipio.redes.seguridad;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Dice a quien instala qué falta y cómo se pone. */
final class AdministradorFailureAnalyzer extends AbstractFailureAnalyzer<AdministradorException> {

    @Override
    protected FailureAnalysis analyze(Throwable raiz, AdministradorException causa) {
        return new FailureAnalysis(causa.problema(), causa.remedio(), causa);
    }
}
