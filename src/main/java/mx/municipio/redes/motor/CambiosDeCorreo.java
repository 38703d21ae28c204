package mx.municipio.redes.motor;

/** Quien guarda aparte el correo de las personas, para que no haya dos. */
public interface CambiosDeCorreo {

    /** En la transacción en curso. */
    void cambiar(String usuario, String correo);
}
