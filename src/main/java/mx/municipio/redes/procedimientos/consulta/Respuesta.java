package mx.municipio.redes.procedimientos.consulta;

/** Las dos respuestas que la norma admite de Comunicación Social (CG-VII). */
public enum Respuesta {
    PROCEDENTE("Procedente"),
    NO_PROCEDENTE("No procedente");

    private final String enPalabras;

    Respuesta(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
