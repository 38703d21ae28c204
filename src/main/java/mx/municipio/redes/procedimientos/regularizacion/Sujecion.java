package mx.municipio.redes.procedimientos.regularizacion;

/** Lo que el titular manifiesta (TR-2). */
public enum Sujecion {
    SE_SUJETA("los responsables de la cuenta se sujetan a la norma"),
    NO_SE_SUJETA("los responsables de la cuenta no se sujetan a la norma");

    private final String enPalabras;

    Sujecion(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
