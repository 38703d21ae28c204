package mx.municipio.redes.puerta;

/** La clase que atribuye a un contenido quien lo publica; la veda electoral distingue por ella (RESP-5, AMB-23). */
public enum ClaseDeContenido {
    PROPAGANDA("propaganda gubernamental"),
    INFORMACION_INSTITUCIONAL("información institucional"),
    EDUCACION("educación"),
    SALUD("salud"),
    PROTECCION_CIVIL("protección civil"),
    AUTORIDAD_ELECTORAL("las autoridades electorales");

    private final String enPalabras;

    ClaseDeContenido(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }
}
