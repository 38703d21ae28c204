package mx.municipio.redes.procedimientos.solicitud;

import java.util.HashMap;
import java.util.Map;

/** Lo que se envía en las pruebas de la solicitud de publicación. */
public final class SolicitudesDePrueba {

    public static final String PROCESO = "solicitud-publicacion";

    private SolicitudesDePrueba() {}

    /** El de {@code api.md}. */
    public static Map<String, Object> solicitud() {
        Map<String, Object> datos = new HashMap<>();
        datos.put("contenido", "Campaña de vacunación el sábado en la plaza.");
        datos.put("fuente", "Oficio 12 de Servicios Médicos");
        datos.put("fechaPrevista", "2026-11-20");
        datos.put("clase", "SALUD");
        datos.put("elementoPersonal", false);
        datos.put("elementoObjetivo", false);
        datos.put("elementoTemporal", false);
        datos.put("reservada", false);
        return datos;
    }

    public static Map<String, Object> solicitud(String campo, Object valor) {
        Map<String, Object> datos = solicitud();
        datos.put(campo, valor);
        return datos;
    }

    public static Map<String, Object> publicar(String cuenta, String publicadoEl) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("decision", "PUBLICAR");
        datos.put("cuentaCentral", cuenta);
        datos.put("direccion", "https://www.facebook.com/GobiernoTecate/posts/1");
        datos.put("publicadoEl", publicadoEl);
        return datos;
    }

    public static Map<String, Object> noPublicar() {
        return Map.of("decision", "NO_PUBLICAR", "motivo", "La campaña ya se difundió ayer.");
    }
}
