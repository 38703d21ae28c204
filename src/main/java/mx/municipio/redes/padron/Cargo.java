package mx.municipio.redes.padron;

/** Por qué alguien tiene acceso a las cuentas de un órgano (SR-4). El titular no cuenta entre los dos administradores. */
public enum Cargo {
    TITULAR("Titular del órgano"),
    ADMINISTRADOR_TITULAR("Administración titular"),
    ADMINISTRADOR_SUPLENTE("Administración suplente");

    private final String enPalabras;

    Cargo(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
