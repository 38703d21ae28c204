package mx.municipio.redes.formulario;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import mx.municipio.redes.formulario.Componente.Validate;

/**
 * El patrón de un campo y lo que se dice a quien no lo cumple, que es lo mismo que dice Tasklist.
 *
 * @param mensaje sin la etiqueta del campo
 */
public record Patron(Pattern expresion, String mensaje) {

    private static final String EN_PALABRAS = "/META-INF/resources/webjars/camunda/app/comun/patrones.json";
    private static final Map<String, String> MENSAJES = leerMensajes();

    /** El de form-js 1.8.7. */
    private static final Patron CORREO = new Patron(
            Pattern.compile("\\A[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\\z"),
            "debe ser una dirección de correo válida.");

    private static final Patron TELEFONO = new Patron(
            Pattern.compile("\\A(?:\\+|00)[1-9]\\d{6,23}\\z"),
            "debe ser un teléfono internacional (por ejemplo, +526656541234).");

    /** Los que unas reglas piden: el de su {@code validationType} y el suyo. */
    static List<Patron> de(Validate reglas) {
        List<Patron> patrones = new ArrayList<>();
        switch (reglas.validationType()) {
            case "email" -> patrones.add(CORREO);
            case "phone" -> patrones.add(TELEFONO);
            case "", "custom" -> {}
            default ->
                throw new FormularioInvalidoException("«validationType» desconocido: " + reglas.validationType());
        }
        if (!reglas.pattern().isEmpty()) {
            patrones.add(de(reglas.pattern()));
        }
        return patrones;
    }

    /** @throws FormularioInvalidoException si no es una expresión regular */
    static Patron de(String escrito) {
        // En JavaScript «$» es el fin del texto; en Java también aceptaría un salto de línea después.
        boolean alFinal = escrito.endsWith("$") && !escrito.endsWith("\\$");
        try {
            return new Patron(
                    Pattern.compile(alFinal ? escrito.substring(0, escrito.length() - 1) + "\\z" : escrito),
                    MENSAJES.getOrDefault(escrito, "no tiene el formato pedido."));
        } catch (PatternSyntaxException e) {
            throw new FormularioInvalidoException("Patrón inválido: " + escrito, e);
        }
    }

    boolean admite(String texto) {
        return TextoEnviado.contiene(expresion, texto);
    }

    private static Map<String, String> leerMensajes() {
        try (InputStream json = Objects.requireNonNull(Patron.class.getResourceAsStream(EN_PALABRAS))) {
            return ValorEnviado.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
