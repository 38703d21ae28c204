package mx.municipio.redes.procedimientos.consulta;

/** Lo que opina Transparencia: sin plazo ni voto, pero lo reservado que advierte no se publica (AMB-04). */
public enum Opinion {
    SIN_OBJECION("Sin objeción"),
    RESERVADA("Advierte información reservada o datos personales");

    private final String enPalabras;

    Opinion(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
