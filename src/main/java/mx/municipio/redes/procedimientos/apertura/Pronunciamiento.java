package mx.municipio.redes.procedimientos.apertura;

/** Si la cuenta sirve a un fin que la propuesta invoca. */
public enum Pronunciamiento {
    SIRVE("Sí sirve"),
    NO_SIRVE("No sirve");

    private final String enPalabras;

    Pronunciamiento(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
