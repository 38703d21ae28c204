package mx.municipio.redes.avisos;

/** Por dónde sale el correo. */
interface Cartero {

    /** Si hay por dónde. */
    boolean disponible();

    /** @throws RuntimeException si no salió; se intentará de nuevo */
    void entregar(Correo correo);
}
