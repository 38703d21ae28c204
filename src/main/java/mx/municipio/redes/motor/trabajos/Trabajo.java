package mx.municipio.redes.motor.trabajos;

/** Algo que sale del programa después de que su transacción quedó firme. Se repite mientras falle: debe ser idempotente. */
public interface Trabajo {

    /** Su nombre, único y sin dos puntos. */
    String tipo();

    /** Si espera a otro servidor: se hace aparte, y ningún plazo lo espera. */
    default boolean sale() {
        return false;
    }

    /** Lo hace, en su propia transacción; una excepción la deshace y lo deja para después. {@link SalidaCerradaException}, si los demás que salen tampoco podrían. */
    void ejecutar(String clave);

    /**
     * Anota, en otra transacción, que falló.
     *
     * @param quedan intentos que aún se harán solos; con cero espera a que alguien lo reanude
     */
    void fallo(String clave, Throwable causa, int quedan);
}
