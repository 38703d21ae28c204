package mx.municipio.redes.padron;

/** En qué va la verificación de la cuenta por la propia red (CG-XXII). */
public enum Autenticidad {
    NO_DISPONIBLE("La red no la ofrece"),
    PENDIENTE("Por solicitar"),
    SOLICITADA("Solicitada"),
    OBTENIDA("Obtenida"),
    NEGADA("Negada por la red");

    private final String enPalabras;

    Autenticidad(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
