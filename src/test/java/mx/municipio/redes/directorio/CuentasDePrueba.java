package mx.municipio.redes.directorio;

import java.time.LocalDate;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.padron.DireccionDeCuenta;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cuentas ya registradas, en el estado que haga falta. Quien las agrega las quita. */
public final class CuentasDePrueba {

    private static final String ORGANO = "ZPRUEBA";

    private final JdbcClient jdbc;

    public CuentasDePrueba(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void agregar(String resto, String nombre, String direccion, String estado, @Nullable LocalDate hasta) {
        agregar(resto, nombre, "@Prueba", direccion, "Propósito de prueba.", estado, hasta);
    }

    public void agregar(
            String resto,
            String nombre,
            String identificador,
            String direccion,
            String proposito,
            String estado,
            @Nullable LocalDate hasta) {
        jdbc.sql("INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, direccion_clave, correo,"
                        + " proposito, horario, estado, desde, hasta)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'secreto@tecate.gob.mx', ?, 'De 8 a 15 h.', ?, ?, ?)")
                .params(
                        ORGANO + "-" + resto,
                        ORGANO,
                        direccion.contains("x.com") ? "X" : direccion.contains("youtube") ? "YOUTUBE" : "FACEBOOK",
                        nombre,
                        identificador,
                        direccion,
                        DireccionDeCuenta.clave(direccion).orElse(null),
                        proposito,
                        estado,
                        LocalDate.of(2024, 1, 15),
                        hasta)
                .update();
    }

    public void quitar() {
        PadronDePrueba.sinConservar(jdbc, () -> jdbc.sql("DELETE FROM cuenta WHERE organo = ?")
                .param(ORGANO)
                .update());
    }
}
