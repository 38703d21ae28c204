package mx.municipio.redes.formulario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Un campo del formulario con sus reglas.
 *
 * @param ruta nombre de la variable y, si está dentro de un grupo con {@code path}, los nombres hasta el dato
 * @param opciones las fijas; si las trae una variable, {@link #variableDeOpciones} dice cuál
 * @param patrones los que un texto debe cumplir todos
 */
public record Campo(
        List<String> ruta,
        TipoCampo tipo,
        Componente escrito,
        List<Opcion> opciones,
        List<Patron> patrones,
        List<String> condiciones)
        implements Parte {

    /** La ruta con puntos; en un campo sin grupo, el nombre de la variable. */
    public String clave() {
        return String.join(".", ruta);
    }

    /** La variable del proceso en que se guarda. */
    public String variable() {
        return ruta.get(0);
    }

    /** Cómo se pregunta, tal como está escrito. */
    public String rotulo() {
        return switch (tipo) {
            case FECHA, FECHA_HORA -> escrito.dateLabel();
            case HORA -> escrito.timeLabel();
            default -> escrito.label();
        };
    }

    /** Con qué se le nombra en un mensaje: su rótulo sin la puntuación final o, si no tiene, su clave. */
    public String etiqueta() {
        String etiqueta = rotulo().replaceFirst("[\\s:.]+$", "").strip();
        return etiqueta.isEmpty() ? ruta.get(ruta.size() - 1) : etiqueta;
    }

    public @Nullable String descripcion() {
        return escrito.description().isEmpty() ? null : escrito.description();
    }

    public boolean obligatorio() {
        return escrito.reglas().required();
    }

    /**
     * Lo que se responde a quien no lo llena: la frase que el formulario trae en sus {@code properties}, en
     * {@code siFalta}, si la norma la pide así; la de form-js no se puede cambiar, y Tareas dice que es obligatorio.
     */
    public String siFalta() {
        String falta = tipo == TipoCampo.CASILLA ? "debe marcarse." : "es un dato obligatorio.";
        return escrito.properties().getOrDefault("siFalta", etiqueta() + ": " + falta);
    }

    /** Si se exige en todo caso: a lo que otro campo puede ocultar solo se le exige cuando se muestra. */
    public boolean siempreObligatorio() {
        return obligatorio() && condiciones.isEmpty();
    }

    public @Nullable Integer maximo() {
        return escrito.reglas().maxLength();
    }

    /**
     * La lista de que se elige en vez de escribir; nula si se escribe. Las páginas la muestran y Tareas la sugiere: aquí no
     * se exige, lo elegido lo revisa la regla del trámite.
     */
    public @Nullable String lista() {
        return escrito.properties().get("lista");
    }

    /** Qué se entiende si de la lista no se elige nada; nulo si hay que elegir. */
    public @Nullable String vacia() {
        return escrito.properties().get("vacia");
    }

    /** {@code readonly} o {@code disabled}: lo enviado se compara con lo existente. */
    public boolean soloLectura() {
        return escrito.readonly() || escrito.disabled();
    }

    /** Si sus opciones se muestran todas a la vez. */
    public boolean enBotones() {
        return escrito.type().equals("radio");
    }

    /** Lo que un campo de solo lectura muestra con esas variables, en palabras; vacío si no hay nada que leer. */
    public String leido(Map<String, ? extends @Nullable Object> datos) {
        String fijo = fijo(datos);
        return fijo.isEmpty() ? "" : enPalabras(tipo == TipoCampo.CASILLA ? Boolean.valueOf(fijo) : fijo);
    }

    /** Ese mismo valor como lo compara una condición del formulario. */
    public String fijo(Map<String, ? extends @Nullable Object> datos) {
        ValorEnviado valor = existente(datos);
        if (valor instanceof ValorEnviado.Texto texto) {
            return texto.texto();
        }
        if (valor instanceof ValorEnviado.Logico logico) {
            return String.valueOf(logico.valor());
        }
        return valor instanceof ValorEnviado.Numero numero ? numero.valor().toPlainString() : "";
    }

    /** La variable existente que trae las opciones, textos o {@code {label, value}}. */
    public @Nullable String variableDeOpciones() {
        return escrito.valuesKey().isEmpty() ? null : escrito.valuesKey();
    }

    /** El valor como lo lee una persona. */
    public String enPalabras(@Nullable Object valor) {
        if (valor == null) {
            return "—";
        }
        if (valor instanceof Boolean logico) {
            return logico ? "Sí" : "No";
        }
        if (tipo == TipoCampo.FECHA_HORA) {
            return valor.toString()
                    .replaceFirst("(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d:\\d\\d)(?::00(?:\\.0+)?)?", "$3/$2/$1, $4 h ")
                    .strip();
        }
        if (tipo == TipoCampo.FECHA) {
            return valor.toString().replaceFirst("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3/$2/$1");
        }
        return opciones.stream()
                .filter(opcion -> opcion.valor().asText().equals(valor))
                .map(Opcion::rotulo)
                .findFirst()
                .orElse(valor.toString());
    }

    /** Lo que la variable tiene o, mientras no exista, el {@code defaultValue}, que es lo que form-js enviaría. */
    ValorEnviado existente(Map<String, ? extends @Nullable Object> existentes) {
        JsonNode nodo = arbol(existentes.get(variable()));
        for (String parte : ruta.subList(1, ruta.size())) {
            nodo = nodo.path(parte);
        }
        JsonNode inicial = escrito.defaultValue();
        return ValorEnviado.de((nodo.isMissingNode() || nodo.isNull()) && inicial != null ? inicial : nodo);
    }

    /** El valor de la opción que una forma HTML envió como texto; lo que no es una de las fijas, tal cual. */
    Object elegido(String enviado) {
        return opciones.stream()
                .map(Opcion::valor)
                .filter(valor -> valor.asText().equals(enviado))
                .findFirst()
                .map(valor -> ValorEnviado.MAPPER.convertValue(valor, Object.class))
                .orElse(enviado);
    }

    /** Las opciones que se ofrecen con esas variables. */
    public List<Opcion> opciones(Map<String, ? extends @Nullable Object> existentes) {
        String variable = variableDeOpciones();
        return variable == null ? opciones : Opcion.leer(arbol(existentes.get(variable)));
    }

    /** Clase de su valor en una condición; FEEL no compara tipos distintos. */
    Class<?> claseDeValor() {
        return switch (tipo) {
            case NUMERO -> escrito.serializeToString() ? String.class : BigDecimal.class;
            case CASILLA -> Boolean.class;
            case LISTA -> List.class;
            case SELECCION -> {
                JsonNode primera = opciones.isEmpty()
                        ? MissingNode.getInstance()
                        : opciones.get(0).valor();
                yield primera.isNumber() ? BigDecimal.class : primera.isBoolean() ? Boolean.class : String.class;
            }
            default -> String.class;
        };
    }

    private static JsonNode arbol(@Nullable Object valor) {
        return valor == null ? MissingNode.getInstance() : ValorEnviado.MAPPER.valueToTree(valor);
    }
}
