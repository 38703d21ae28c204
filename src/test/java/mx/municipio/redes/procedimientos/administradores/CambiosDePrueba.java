package mx.municipio.redes.procedimientos.administradores;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.municipio.redes.PadronDePrueba;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cuerpos que se envían en las pruebas del cambio de administradores, y el padrón como lo dejó la siembra. */
public final class CambiosDePrueba {

    public static final String PROCESO = "cambio-administradores";

    private CambiosDePrueba() {}

    public static Map<String, Object> cambio(String tipo, String entrante) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("tipo", tipo);
        datos.put("entrante", entrante);
        return datos;
    }

    public static Map<String, Object> cambio(String tipo, String entrante, String fecha) {
        Map<String, Object> datos = cambio(tipo, entrante);
        datos.put("fechaEfectiva", fecha);
        return datos;
    }

    public static Map<String, Object> vacante(String tipo) {
        return Map.of("tipo", tipo, "vacante", true);
    }

    public static Map<String, Object> rotacion(String cambiadaEl) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("cambiadaEl", cambiadaEl);
        for (String casilla : new String[] {"longitud", "letras", "numeros", "especiales", "accesosRevocados"}) {
            datos.put(casilla, true);
        }
        return datos;
    }

    public static Map<String, Object> rotacionQueAcepta(String cambiadaEl) {
        Map<String, Object> datos = rotacion(cambiadaEl);
        datos.put("aceptaResponsabilidad", true);
        return datos;
    }

    /** Nadie en otro cargo que el de la siembra, ni cambios de otra prueba: el reloj de cada una empieza de nuevo. */
    public static void reponer(JdbcClient jdbc) {
        PadronDePrueba.sinConservar(jdbc, () -> {
            jdbc.sql("DELETE FROM designacion WHERE organo IN ('OBRAS', 'DIF')").update();
            for (String organo : List.of("OBRAS", "DIF")) {
                designar(jdbc, organo, "TITULAR", "titular.");
                designar(jdbc, organo, "ADMINISTRADOR_TITULAR", "admin.");
                designar(jdbc, organo, "ADMINISTRADOR_SUPLENTE", "suplente.");
            }
        });
        jdbc.sql("UPDATE persona SET hasta = NULL").update();
        jdbc.sql("UPDATE expediente SET estado = 'RETIRADO', cierre = recepcion WHERE proceso = ?")
                .param(PROCESO)
                .update();
        grupo(jdbc, "administradores", "admin.obras", "suplente.obras", "admin.dif", "suplente.dif");
        grupo(jdbc, "titulares", "titular.obras", "titular.dif");
    }

    private static void designar(JdbcClient jdbc, String organo, String cargo, String quien) {
        jdbc.sql("INSERT INTO designacion (organo, cargo, usuario, desde) VALUES (?, ?, ?, DATE '2021-10-01')")
                .params(organo, cargo, quien + organo.toLowerCase(Locale.ROOT))
                .update();
    }

    private static void grupo(JdbcClient jdbc, String grupo, String... quienes) {
        jdbc.sql("DELETE FROM ACT_ID_MEMBERSHIP WHERE GROUP_ID_ = ?")
                .param(grupo)
                .update();
        for (String usuario : quienes) {
            jdbc.sql("INSERT INTO ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) VALUES (?, ?)")
                    .params(usuario, grupo)
                    .update();
        }
    }
}
