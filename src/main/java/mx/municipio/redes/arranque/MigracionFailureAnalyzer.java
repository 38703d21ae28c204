package mx.municipio.redes.arranque;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** La base que no es de esta versión o no es de este programa. */
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class MigracionFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable raiz, FlywayException causa) {
        if (causa instanceof FlywayValidateException) {
            // Lo que Flyway aconseja después, «repair», la dejaría a medias.
            String diferencia = String.valueOf(causa.getMessage())
                    .replaceAll("(?s)^.*have failed validation\\s*|\\. If you .*$|\\s*Need more .*$", "");
            return new FailureAnalysis(
                    "La base de datos no es de esta versión del programa: la dejó otra más nueva, o alguien la cambió ("
                            + diferencia + ").",
                    "Use la versión con que la base trabajó por última vez, o una posterior.",
                    causa);
        }
        if (causa.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new FailureAnalysis(
                    "La base de datos ya tiene tablas y no son de este programa.",
                    "Ponga en REDES_BD_URL una base vacía o la de este programa; si la estaba restaurando, vacíela y"
                            + " restaure otra vez.",
                    causa);
        }
        return null;
    }
}
