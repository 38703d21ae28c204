package mx.municipio.redes.expediente;

import java.util.List;

/** Una página de una lista; {@code total} cuenta todo lo que la persona puede ver con ese filtro. */
public record Pagina<T>(List<T> contenido, long total, int pagina, int tamano) {}
