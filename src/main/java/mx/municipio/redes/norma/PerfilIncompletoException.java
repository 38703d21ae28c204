package mx.municipio.redes.norma;

/** A un perfil le falta algo, o se contradice; dice la clave. */
final class PerfilIncompletoException extends IllegalArgumentException {

    private final String problema;

    PerfilIncompletoException(String problema) {
        super("Perfil de la norma, " + problema);
        this.problema = problema;
    }

    String problema() {
        return problema;
    }
}
