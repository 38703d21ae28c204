package mx.municipio.redes.norma;

import java.util.stream.Stream;

/** Los perfiles que trae el programa, para las pruebas que no lo arrancan. */
public final class PerfilDePrueba {

    public static final Norma TECATE = Perfil.leer("tecate");
    public static final Norma COATZACOALCOS = Perfil.leer("coatzacoalcos");

    private PerfilDePrueba() {}

    /** En el que se ensaya ese procedimiento: el primero que lo nombra. */
    public static Norma de(String proceso) {
        return Stream.of(TECATE, COATZACOALCOS)
                .filter(norma -> norma.procesos().contains(proceso))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Ningún perfil nombra " + proceso));
    }
}
