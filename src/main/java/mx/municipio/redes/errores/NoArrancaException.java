package mx.municipio.redes.errores;

/** El programa no puede arrancar así: qué pasa y qué hace quien lo instala para remediarlo. */
public final class NoArrancaException extends RuntimeException {

    private final String problema;
    private final String remedio;

    public NoArrancaException(String problema, String remedio) {
        super(problema + " " + remedio);
        this.problema = problema;
        this.remedio = remedio;
    }

    public String problema() {
        return problema;
    }

    public String remedio() {
        return remedio;
    }
}
