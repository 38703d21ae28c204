package mx.municipio.redes.arranque;

import java.util.Locale;
import mx.municipio.redes.errores.NoArrancaException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Un número o un sí o no mal escrito en la configuración. */
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
final class PropiedadFailureAnalyzer extends AbstractFailureAnalyzer<Exception> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable raiz, Exception causa) {
        for (Throwable una = raiz; una != null; una = una.getCause()) {
            if (una instanceof BindException ligadura && ligadura.getProperty() != null) {
                return analisis(
                        ligadura.getProperty().getName().toString(),
                        ligadura.getProperty().getValue(),
                        causa);
            }
            if (una instanceof InvalidConfigurationPropertyValueException invalida) {
                return analisis(invalida.getName(), invalida.getValue(), causa);
            }
            if (una instanceof UnsatisfiedDependencyException dependencia
                    && dependencia.getCause() instanceof TypeMismatchException tipo
                    && dependencia.getInjectionPoint() != null) {
                Value propiedad = dependencia.getInjectionPoint().getAnnotation(Value.class);
                if (propiedad != null) {
                    return analisis(propiedad.value().replaceAll("^\\$\\{|[:}].*$", ""), tipo.getValue(), causa);
                }
            }
        }
        return null;
    }

    private static FailureAnalysis analisis(String propiedad, @Nullable Object valor, Exception causa) {
        NoArrancaException negativa = negativa(propiedad, valor);
        return new FailureAnalysis(negativa.problema(), negativa.remedio(), causa);
    }

    static NoArrancaException negativa(String propiedad, @Nullable Object valor) {
        String variable = propiedad.replace("-", "").replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
        return new NoArrancaException(
                "El valor «" + valor + "» no sirve para " + propiedad + ".",
                "Corríjalo donde lo puso: en la variable " + variable + " o en --" + propiedad + ".");
    }
}
