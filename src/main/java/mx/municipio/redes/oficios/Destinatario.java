package mx.municipio.redes.oficios;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A quién se dirige un oficio.
 *
 * @param usuario la clave de acceso de la persona a quien se dirige, que puede abrirlo aunque el expediente no le concierna;
 *     nula si se dirige al cargo
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Destinatario(String nombre, String cargo, @Nullable String usuario) {

    public Destinatario(String nombre, String cargo) {
        this(nombre, cargo, null);
    }
}
