package mx.municipio.redes.directorio.application;

import java.time.LocalDate;
import java.util.Locale;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.HorarioEspecial;
import mx.municipio.redes.padron.Red;
import org.jspecify.annotations.Nullable;

/**
 * Lo que de una cuenta se publica: ni sus correos ni quién la administra.
 *
 * @param descripcion uso y objetivo, para el público (CG-I)
 * @param horario horario de atención (SR-5)
 * @param horarioEspecial el de hoy y los demás días en que el órgano no labora; nulo en los ordinarios
 * @param hasta último día de una cuenta dada de baja
 */
@Clausula({"NT10-TR-3", "NT10-CG-I-b", "NT10-SR-5a"})
public record CuentaPublica(
        String clave,
        String organo,
        Red red,
        String nombre,
        String identificador,
        String direccion,
        String proposito,
        @Nullable String descripcion,
        @Nullable String horario,
        @Nullable HorarioEspecial horarioEspecial,
        EstadoCuenta estado,
        LocalDate desde,
        @Nullable LocalDate hasta) {

    /** Si ya no es oficial: queda en el directorio para que se sepa que lo fue y hasta cuándo. */
    public boolean deBaja() {
        return estado == EstadoCuenta.CANCELADA;
    }

    /** Si se puede enviar a alguien a su dirección: no a la de una cuenta que hoy controla otro, o que dejó de ser. */
    public boolean visitable() {
        return !deBaja()
                && estado != EstadoCuenta.INTERVENIDA
                && direccion.toLowerCase(Locale.ROOT).matches("https?://.+");
    }
}
