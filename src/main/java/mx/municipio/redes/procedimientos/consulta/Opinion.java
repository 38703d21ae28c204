package mx.municipio.redes.procedimientos.consulta;

/** Lo que opina Transparencia: sin plazo ni voto, pero la reserva impide publicar (AMB-04). */
public enum Opinion {
    SIN_OBJECION("Sin objeción"),
    RESERVADA("Debe reservarse");

    private final String enPalabras;

    Opinion(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
