package mx.municipio.redes.motor.trabajos;

/** Un trabajo no pudo hacerse porque el servicio por el que sale no responde: los demás que salen por él tampoco podrían. */
public class SalidaCerradaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param mensaje qué no responde y qué revisar, para el registro */
    public SalidaCerradaException(String mensaje, Throwable causa) {
        super(mensaje, causa);
    }

    public SalidaCerradaException(String mensaje) {
        super(mensaje);
    }
}
