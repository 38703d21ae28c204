package mx.municipio.redes.formulario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mx.municipio.redes.formulario.Campo.Opciones;
import mx.municipio.redes.formulario.Campo.Reglas;
import org.jspecify.annotations.Nullable;

/** Lee el JSON de form-js y se niega a lo que no sabe exigir. */
final class LectorFormulario {
    private static final Set<String> SIN_DATO =
            Set.of("text", "html", "image", "spacer", "separator", "button", "table");
    private static final Set<String> REGLAS =
            Set.of("required", "minLength", "maxLength", "pattern", "min", "max", "validationType");
    private static final Pattern NOMBRE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    private final Map<String, Campo> campos = new LinkedHashMap<>();
    private final Map<String, List<String>> ocultoSi = new LinkedHashMap<>();
    private final List<String> condicionesSinDato = new ArrayList<>();

    static Formulario leer(String json) {
        JsonNode raiz;
        try {
            raiz = ValorEnviado.MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new FormularioInvalidoException("El formulario no es JSON", e);
        }
        String id = raiz.path("id").asText("");
        if (id.isBlank() || !raiz.path("components").isArray()) {
            throw new FormularioInvalidoException("El formulario debe tener «id» y «components»");
        }
        try {
            return new LectorFormulario().leer(id, raiz);
        } catch (FormularioInvalidoException e) {
            throw new FormularioInvalidoException("Formulario «" + id + "»: " + e.getMessage(), e);
        }
    }

    private Formulario leer(String id, JsonNode raiz) {
        componentes(raiz, List.of(), List.of(), false);
        Map<String, Class<?>> clases = new LinkedHashMap<>();
        campos.forEach((clave, campo) -> {
            clases.put(clave, campo.claseDeValor());
            for (String otra : campos.keySet()) {
                if (otra.startsWith(clave + ".")) {
                    throw new FormularioInvalidoException("«" + clave + "» es a la vez campo y grupo");
                }
            }
        });
        condicionesSinDato.forEach(expresion -> Condicion.leer(expresion, clases));
        Map<String, List<Condicion>> condiciones = new LinkedHashMap<>();
        ocultoSi.forEach((clave, expresiones) -> condiciones.put(
                clave, expresiones.stream().map(e -> Condicion.leer(e, clases)).toList()));
        return new Formulario(id, campos, condiciones);
    }

    private void componentes(JsonNode padre, List<String> ruta, List<String> condiciones, boolean enGrupo) {
        for (JsonNode componente : padre.path("components")) {
            String tipo = componente.path("type").asText("");
            List<String> todas = new ArrayList<>(condiciones);
            todas.addAll(condiciones(componente));
            if (SIN_DATO.contains(tipo)) {
                condicionesSinDato.addAll(todas);
            } else if (tipo.equals("group")) {
                List<String> dentro = new ArrayList<>(ruta);
                if (!componente.path("path").asText("").isEmpty()) {
                    dentro.addAll(nombres(componente.path("path").asText()));
                }
                condicionesSinDato.addAll(todas);
                componentes(componente, dentro, todas, true);
            } else {
                Campo campo = campo(componente, tipo, ruta, enGrupo);
                if (campos.putIfAbsent(campo.clave(), campo) != null) {
                    throw new FormularioInvalidoException("El campo «" + campo.clave() + "» se repite");
                }
                ocultoSi.put(campo.clave(), todas);
            }
        }
    }

    private static List<String> condiciones(JsonNode componente) {
        JsonNode conditional = componente.path("conditional");
        if (conditional.isMissingNode() || conditional.isNull() || conditional.isEmpty()) {
            return List.of();
        }
        soloClaves(conditional, Set.of("hide"), "conditional");
        String hide = conditional.path("hide").asText("");
        return hide.isBlank() ? List.of() : List.of(hide);
    }

    private Campo campo(JsonNode nodo, String type, List<String> grupo, boolean enGrupo) {
        TipoCampo tipo =
                switch (type) {
                    case "textfield" -> TipoCampo.TEXTO;
                    case "textarea" -> TipoCampo.TEXTO_LARGO;
                    case "number" -> TipoCampo.NUMERO;
                    case "select", "radio" -> TipoCampo.SELECCION;
                    case "checkbox" -> TipoCampo.CASILLA;
                    case "checklist", "taglist" -> TipoCampo.LISTA;
                    case "datetime" ->
                        switch (nodo.path("subtype").asText("")) {
                            case "date" -> TipoCampo.FECHA;
                            case "time" -> TipoCampo.HORA;
                            case "datetime" -> TipoCampo.FECHA_HORA;
                            default -> throw new FormularioInvalidoException("«datetime» sin «subtype» conocido");
                        };
                    default ->
                        throw new FormularioInvalidoException(
                                "El servidor no sabe exigir el componente «" + type + "»");
                };
        List<String> ruta = new ArrayList<>(grupo);
        ruta.addAll(nombres(nodo.path("key").asText("")));
        boolean conOpciones = tipo == TipoCampo.SELECCION || tipo == TipoCampo.LISTA;
        JsonNode inicial = nodo.get("defaultValue");
        return new Campo(
                ruta,
                etiqueta(nodo, tipo, ruta),
                tipo,
                reglas(nodo, tipo),
                conOpciones ? opciones(nodo, enGrupo) : null,
                logico(nodo, "readonly") || logico(nodo, "disabled"),
                inicial);
    }

    private static String etiqueta(JsonNode nodo, TipoCampo tipo, List<String> ruta) {
        String de =
                switch (tipo) {
                    case FECHA, FECHA_HORA -> "dateLabel";
                    case HORA -> "timeLabel";
                    default -> "label";
                };
        String etiqueta = nodo.path(de).asText("").strip();
        while (etiqueta.endsWith(":") || etiqueta.endsWith(".")) {
            etiqueta = etiqueta.substring(0, etiqueta.length() - 1).strip();
        }
        return etiqueta.isEmpty() ? ruta.get(ruta.size() - 1) : etiqueta;
    }

    private static Reglas reglas(JsonNode nodo, TipoCampo tipo) {
        JsonNode validate = nodo.path("validate");
        soloClaves(validate, REGLAS, "validate");
        String validacion = validate.path("validationType").asText("");
        if (!Set.of("", "custom", "email", "phone").contains(validacion)) {
            throw new FormularioInvalidoException("«validationType» desconocido: " + validacion);
        }
        BigDecimal incremento = tipo == TipoCampo.NUMERO ? numero(nodo, "increment") : null;
        if (incremento != null && incremento.signum() <= 0) {
            throw new FormularioInvalidoException("«increment» debe ser mayor que cero");
        }
        return new Reglas(
                logico(validate, "required"),
                entero(validate, "minLength"),
                entero(validate, "maxLength"),
                patron(validate),
                numero(validate, "min"),
                numero(validate, "max"),
                tipo == TipoCampo.NUMERO ? entero(nodo, "decimalDigits") : null,
                incremento,
                tipo == TipoCampo.NUMERO && logico(nodo, "serializeToString"),
                validacion.equals("email"),
                validacion.equals("phone"),
                logico(nodo, "disallowPassedDates"));
    }

    private static @Nullable Patron patron(JsonNode validate) {
        String patron = validate.path("pattern").asText("");
        return patron.isEmpty() ? null : Patron.de(patron);
    }

    private static Opciones opciones(JsonNode nodo, boolean enGrupo) {
        if (nodo.hasNonNull("valuesExpression")) {
            throw new FormularioInvalidoException("«valuesExpression» no se puede exigir en el servidor");
        }
        String variable = nodo.path("valuesKey").asText("");
        if (!variable.isEmpty()) {
            if (enGrupo) {
                throw new FormularioInvalidoException("«valuesKey» no funciona dentro de un grupo");
            }
            return new Opciones(variable, List.of());
        }
        List<JsonNode> valores = valoresDeOpciones(nodo.path("values"));
        if (valores.isEmpty()) {
            throw new FormularioInvalidoException("«" + nodo.path("key").asText() + "» no tiene opciones");
        }
        return new Opciones(null, valores);
    }

    /** Los valores de una lista de opciones, como las normaliza form-js: escalares, o el {@code value} de cada objeto. */
    static List<JsonNode> valoresDeOpciones(JsonNode lista) {
        List<JsonNode> valores = new ArrayList<>();
        for (JsonNode opcion : lista) {
            JsonNode valor = opcion.isObject() ? opcion.path("value") : opcion;
            if (valor.isValueNode() && !valor.isNull() && !valor.asText().isEmpty()) {
                valores.add(valor);
            }
        }
        return valores;
    }

    private static Collection<String> nombres(String texto) {
        if (!NOMBRE.matcher(texto).matches()) {
            throw new FormularioInvalidoException("«key» o «path» inválido: «" + texto + "»");
        }
        return List.of(texto.split("\\."));
    }

    private static void soloClaves(JsonNode nodo, Set<String> permitidas, String lugar) {
        for (Iterator<String> claves = nodo.fieldNames(); claves.hasNext(); ) {
            String clave = claves.next();
            if (!permitidas.contains(clave)) {
                throw new FormularioInvalidoException("«" + lugar + "» tiene una regla desconocida: " + clave);
            }
        }
    }

    private static boolean logico(JsonNode nodo, String clave) {
        JsonNode valor = nodo.path(clave);
        if (!valor.isMissingNode() && !valor.isNull() && !valor.isBoolean()) {
            throw new FormularioInvalidoException("«" + clave + "» debe ser verdadero o falso, no una expresión");
        }
        return valor.asBoolean(false);
    }

    private static @Nullable Integer entero(JsonNode nodo, String clave) {
        BigDecimal numero = numero(nodo, clave);
        try {
            return numero == null ? null : numero.intValueExact();
        } catch (ArithmeticException e) {
            throw new FormularioInvalidoException("«" + clave + "» debe ser un entero", e);
        }
    }

    private static @Nullable BigDecimal numero(JsonNode nodo, String clave) {
        String texto = nodo.path(clave).asText("");
        if (texto.isEmpty() || nodo.path(clave).isNull()) {
            return null;
        }
        try {
            return new BigDecimal(texto);
        } catch (NumberFormatException e) {
            throw new FormularioInvalidoException("«" + clave + "» debe ser un número, no «" + texto + "»", e);
        }
    }
}
