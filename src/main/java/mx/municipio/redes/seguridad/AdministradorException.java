package mx.municipio.redes.seguridad;

/** El programa no puede arrancar sin un administrador con contraseña propia. */
final class AdministradorException extends RuntimeException {

    private final String remedio;

    AdministradorException(String problema, String remedio) {
        super(problema);
        this.remedio = remedio;
    }

    String problema() {
        return String.valueOf(getMessage());
    }

    String remedio() {
        return remedio;
    }
}
