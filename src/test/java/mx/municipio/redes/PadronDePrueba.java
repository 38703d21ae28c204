package mx.municipio.redes;

import org.springframework.jdbc.core.simple.JdbcClient;

/** El padrón no se borra ni se reescribe (EV-3); una prueba que dejó cuentas o designaciones las quita por aquí. */
public final class PadronDePrueba {

    private PadronDePrueba() {}

    public static void sinConservar(JdbcClient jdbc, Runnable accion) {
        SinDisparadores.hacer(jdbc, accion, "designacion", "cuenta");
    }
}
