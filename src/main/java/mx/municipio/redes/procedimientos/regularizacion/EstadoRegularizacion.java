package mx.municipio.redes.procedimientos.regularizacion;

/** Estados de una regularización; los finales son los de la cuenta. */
public enum EstadoRegularizacion {
    POR_MANIFESTAR("Presentada, en espera de la manifestación del titular"),
    POR_VERIFICAR("Manifestada, en espera de Comunicación Social"),
    VIGENTE("Conserva su carácter institucional"),
    A_TITULO_PERSONAL("A título personal");

    private final String enPalabras;

    EstadoRegularizacion(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
