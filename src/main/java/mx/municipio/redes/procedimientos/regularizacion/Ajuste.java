package mx.municipio.redes.procedimientos.regularizacion;

/** Si la cuenta se ajusta a un punto de la norma. */
public enum Ajuste {
    CUMPLE("Cumple"),
    NO_CUMPLE("No cumple"),
    NO_APLICA("No aplica");

    private final String enPalabras;

    Ajuste(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
