package mx.municipio.redes.procedimientos.baja;

/** Los estados de una baja son los de su cuenta: de en baja solo se pasa a cancelada. */
public enum EstadoBaja {
    EN_BAJA("En baja"),
    CANCELADA("Cancelada");

    private final String enPalabras;

    EstadoBaja(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
