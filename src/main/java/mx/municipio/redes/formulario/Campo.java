package mx.municipio.redes.formulario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Un campo del formulario con sus reglas.
 *
 * @param ruta nombre de la variable y, si está dentro de un grupo con {@code path}, los nombres hasta el dato
 * @param soloLectura {@code readonly} o {@code disabled}: lo enviado se compara con lo existente
 * @param inicial {@code defaultValue}, lo que form-js envía en un campo de solo lectura que aún no existe
 */
public record Campo(
        List<String> ruta,
        String etiqueta,
        TipoCampo tipo,
        Reglas reglas,
        @Nullable Opciones opciones,
        boolean soloLectura,
        @Nullable JsonNode inicial) {

    public Campo {
        ruta = List.copyOf(ruta);
    }

    /** La ruta con puntos; en un campo sin grupo, el nombre de la variable. */
    public String clave() {
        return String.join(".", ruta);
    }

    /** La variable del proceso en que se guarda. */
    public String variable() {
        return ruta.get(0);
    }

    /** Clase de su valor en una condición; FEEL no compara tipos distintos. */
    Class<?> claseDeValor() {
        return switch (tipo) {
            case NUMERO -> reglas.comoTexto() ? String.class : BigDecimal.class;
            case CASILLA -> Boolean.class;
            case LISTA -> List.class;
            case SELECCION -> claseDeOpciones();
            default -> String.class;
        };
    }

    private Class<?> claseDeOpciones() {
        if (opciones == null || opciones.fijas().isEmpty()) {
            return String.class;
        }
        JsonNode primera = opciones.fijas().get(0);
        return primera.isNumber() ? BigDecimal.class : primera.isBoolean() ? Boolean.class : String.class;
    }

    /** Lo que el formulario exige además del tipo. Lo nulo no se exige. */
    public record Reglas(
            boolean obligatorio,
            @Nullable Integer longitudMinima,
            @Nullable Integer longitudMaxima,
            @Nullable Patron patron,
            @Nullable BigDecimal minimo,
            @Nullable BigDecimal maximo,
            @Nullable Integer decimales,
            @Nullable BigDecimal incremento,
            boolean comoTexto,
            boolean correo,
            boolean telefono,
            boolean sinFechasPasadas) {}

    /** Opciones fijas, o la variable existente que las trae (textos o {@code {label, value}}). */
    public record Opciones(@Nullable String variable, List<JsonNode> fijas) {
        public Opciones {
            fijas = List.copyOf(fijas);
        }
    }
}
