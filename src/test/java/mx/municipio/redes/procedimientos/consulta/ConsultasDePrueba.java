package mx.municipio.redes.procedimientos.consulta;

import java.util.HashMap;
import java.util.Map;

/** Cuerpos que se envían en las pruebas de la consulta. */
public final class ConsultasDePrueba {

    public static final String PROCESO = "consulta-publicacion";

    private ConsultasDePrueba() {}

    /** El de {@code api.md}. */
    public static Map<String, Object> consulta() {
        Map<String, Object> datos = new HashMap<>();
        datos.put("contenido", "Cierre de la calle Hidalgo por obra, del 1 al 5 de diciembre.");
        datos.put("fuente", "Programa de obra 2026");
        datos.put("fechaPrevista", "2026-12-01");
        datos.put("duda", "¿Procede mencionar el monto de la obra?");
        datos.put("clase", "INFORMACION_INSTITUCIONAL");
        datos.put("elementoPersonal", false);
        datos.put("elementoObjetivo", false);
        datos.put("elementoTemporal", false);
        return datos;
    }

    public static Map<String, Object> consulta(String campo, Object valor) {
        Map<String, Object> datos = consulta();
        datos.put(campo, valor);
        return datos;
    }

    public static Map<String, Object> respuesta(String respuesta) {
        return Map.of("respuesta", respuesta, "motivo", "Motivo de prueba.");
    }

    public static Map<String, Object> opinion(String opinion) {
        return Map.of("opinion", opinion, "motivo", "Opinión de prueba.");
    }

    public static Map<String, Object> publicacion(String publicadoEl) {
        return Map.of("direccion", "https://www.facebook.com/ObrasTecate/posts/1", "publicadoEl", publicadoEl);
    }
}
