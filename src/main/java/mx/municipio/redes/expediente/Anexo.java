package mx.municipio.redes.expediente;

import java.time.Instant;

/** Un archivo aportado como evidencia; {@code sha256} es el de sus bytes. */
public record Anexo(
        String codigo, String nombre, String tipo, long tamano, String sha256, String subidoPor, Instant subido) {}
