package mx.municipio.redes.motor;

/** El plazo de un procedimiento, que puede haberse alargado sin que sus temporizadores lo sepan todavía. */
public interface PlazoEnCurso {

    /** Clave del proceso. */
    String proceso();

    /**
     * Antes de que corra un temporizador de un caso, pone al día su plazo y con él sus temporizadores, en la misma
     * transacción. El que así se mueve a después no corre.
     */
    void ponerAlDia(String folio);
}
