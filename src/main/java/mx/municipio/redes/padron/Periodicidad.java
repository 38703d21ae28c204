package mx.municipio.redes.padron;

/** Cada cuánto se actualiza una cuenta (CG-XVII). */
public enum Periodicidad {
    DIARIA("Diaria"),
    SEMANAL("Semanal");

    private final String enPalabras;

    Periodicidad(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
