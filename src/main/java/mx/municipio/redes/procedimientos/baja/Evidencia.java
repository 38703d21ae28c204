package mx.municipio.redes.procedimientos.baja;

import org.jspecify.annotations.Nullable;

/**
 * Un archivo que prueba un paso.
 *
 * @param anexo código del anexo del expediente, y entonces el programa calculó su SHA-256; nulo si se guarda en otro
 *     lugar y el SHA-256 es el que se declaró
 */
public record Evidencia(Paso paso, @Nullable String anexo, String nombre, String sha256) {}
