package mx.municipio.redes.procedimientos.regularizacion;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lo que se envía en las pruebas de la regularización. */
public final class RegularizacionesDePrueba {

    public static final String PROCESO = "regularizacion-cuenta";

    private static final AtomicInteger NUMERO = new AtomicInteger();

    private RegularizacionesDePrueba() {}

    /** Una cuenta de Facebook abierta en 2014, con un identificador que ninguna otra prueba usa. */
    public static Map<String, Object> cuenta() {
        String identificador = "BacheoTecate" + NUMERO.incrementAndGet();
        Map<String, Object> datos = new HashMap<>();
        datos.put("red", "FACEBOOK");
        datos.put("nombre", "Bacheo Tecate");
        datos.put("identificador", identificador);
        datos.put("direccion", "https://www.facebook.com/" + identificador);
        datos.put("correo", "bacheo@tecate.gob.mx");
        datos.put("abierta", "2014-03-03");
        datos.put("proposito", "Recibir reportes de baches.");
        datos.put("descripcion", "Reportes de baches y avance de las reparaciones.");
        return datos;
    }

    public static Map<String, Object> cuenta(String campo, Object valor) {
        Map<String, Object> datos = cuenta();
        datos.put(campo, valor);
        return datos;
    }

    public static Map<String, Object> cuentaEnX(String identificador) {
        Map<String, Object> datos = cuenta("red", "X");
        datos.put("identificador", identificador);
        datos.put("direccion", "https://x.com/" + identificador.substring(1));
        return datos;
    }

    public static Map<String, Object> manifestacion(String sujecion) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("sujecion", sujecion);
        datos.put("manifestacion", "El órgano observará la norma.");
        datos.put("firma", true);
        if (sujecion.equals("SE_SUJETA")) {
            datos.put("periodicidad", "SEMANAL");
            datos.put("horario", "Lunes a viernes, de 8:00 a 15:00");
        }
        return datos;
    }

    /** Todo cumple, con el criterio del nombre. */
    public static Map<String, Object> dictamen() {
        Map<String, Object> datos = new HashMap<>();
        datos.put("criterioNombre", true);
        datos.put("ajusteCorreo", "CUMPLE");
        datos.put("ajusteSufijo", "NO_APLICA");
        datos.put("ajusteAdministradores", "CUMPLE");
        datos.put("ajusteDescripcion", "CUMPLE");
        datos.put("ajusteBitacora", "CUMPLE");
        datos.put("motivo", "La página se llama «Bacheo Tecate».");
        return datos;
    }

    public static Map<String, Object> dictamen(String campo, Object valor) {
        Map<String, Object> datos = dictamen();
        datos.put(campo, valor);
        return datos;
    }

    /** Las que quedaron en el padrón dejan de contar entre las de su órgano. */
    public static void retirarCuentas(JdbcClient jdbc) {
        jdbc.sql("UPDATE cuenta SET estado = 'RECHAZADA', hasta = DATE '2026-11-12', ocupa = NULL,"
                        + " ocupa_direccion = NULL WHERE hasta IS NULL AND clave IN (SELECT cuenta FROM expediente"
                        + " WHERE proceso = 'regularizacion-cuenta')")
                .update();
    }
}
