package mx.municipio.redes.formulario;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Las plantillas de form-js que los formularios usan en sus textos: <code>{{expresión}}</code> y
 * <code>{{#if expresión}}…{{/if}}</code>, sin anidar, con expresiones FEEL.
 */
final class Plantilla {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private static final Pattern SI = Pattern.compile("(?s)\\{\\{#if ([^}]*)}}(.*?)\\{\\{/if}}");
    private static final Pattern DATO = Pattern.compile("\\{\\{([^}#/][^}]*)}}");

    private Plantilla() {}

    /** El Markdown con los datos puestos; lo que una persona escribió va como texto, aunque parezca Markdown. */
    static String llenar(String plantilla, Map<String, ? extends @Nullable Object> datos) {
        String sinCondiciones = SI.matcher(plantilla)
                .replaceAll(si ->
                        Matcher.quoteReplacement(Boolean.TRUE.equals(valor(si.group(1), datos)) ? si.group(2) : ""));
        return DATO.matcher(sinCondiciones).replaceAll(dato -> {
            Object valor = valor(dato.group(1), datos);
            return Matcher.quoteReplacement(valor == null ? "" : Explicacion.sinMarcas(valor.toString()));
        });
    }

    /** Lo que FEEL no sabe evaluar no vale nada, como en form-js. */
    private static @Nullable Object valor(String expresion, Map<String, ? extends @Nullable Object> datos) {
        EvaluationResult resultado = FEEL.evaluateExpression(expresion.strip(), (Map<String, Object>) datos);
        return resultado.isSuccess() ? resultado.result() : null;
    }
}
