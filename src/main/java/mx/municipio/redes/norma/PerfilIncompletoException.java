package mx.municipio.redes.norma;

/** A un perfil le falta algo, o se contradice; dice la clave. */
final class PerfilIncompletoException extends IllegalArgumentException {

    PerfilIncompletoException(String problema) {
        super(problema);
    }
}
