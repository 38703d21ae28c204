package mx.municipio.redes.formulario;

/** El archivo {@code .form} pide algo que el servidor no sabe exigir; es un defecto del formulario, no de quien lo llena. */
public final class FormularioInvalidoException extends RuntimeException {
    public FormularioInvalidoException(String mensaje) {
        super(mensaje);
    }

    public FormularioInvalidoException(String mensaje, Throwable causa) {
        super(mensaje, causa);
    }
}
