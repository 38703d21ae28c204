package mx.municipio.redes.procedimientos.administradores;

/** El cargo que cambia; los mismos del padrón. */
public enum TipoDeCambio {
    TITULAR("Titular del órgano"),
    ADMINISTRADOR_TITULAR("Administrador titular"),
    ADMINISTRADOR_SUPLENTE("Administrador suplente");

    private final String enPalabras;

    TipoDeCambio(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }

    /** Si es uno de los dos administradores; el titular responde del órgano y no cuenta entre ellos (AMB-20). */
    public boolean esDeAdministrador() {
        return this != TITULAR;
    }
}
