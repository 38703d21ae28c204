package mx.municipio.redes.errores;

/** No existe, o no concierne a quien pregunta: la respuesta es la misma (404). */
public final class NoEncontradoException extends DominioException {

    public NoEncontradoException(String mensaje) {
        super(404, mensaje, null);
    }
}
