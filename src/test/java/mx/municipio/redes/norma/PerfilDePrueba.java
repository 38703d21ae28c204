package mx.municipio.redes.norma;

/** Los perfiles que trae el programa, para las pruebas que no lo arrancan. */
public final class PerfilDePrueba {

    public static final Norma TECATE = Perfil.leer("tecate");
    public static final Norma COATZACOALCOS = Perfil.leer("coatzacoalcos");

    private PerfilDePrueba() {}
}
