package mx.municipio.redes.motor;

/** Dónde queda escrito lo que alguien cambia, por las vías del motor, en quién puede qué. */
public interface CambiosDeAcceso {

    /** En la transacción en curso, a nombre de quien actúa. */
    void asentar(String suceso, String detalle);
}
