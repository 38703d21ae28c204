package mx.municipio.redes.procedimientos.regularizacion;

import java.time.LocalDate;
import mx.municipio.redes.padron.Red;
import org.jspecify.annotations.Nullable;

/** Los datos de la cuenta anterior a la norma, como se presentaron. */
public record CuentaPresentada(
        Red red,
        String nombre,
        String identificador,
        String direccion,
        @Nullable String correo,
        LocalDate abierta,
        String proposito,
        String descripcion) {}
