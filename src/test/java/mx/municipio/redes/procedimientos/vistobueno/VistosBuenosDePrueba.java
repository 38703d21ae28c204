package mx.municipio.redes.procedimientos.vistobueno;

import java.util.HashMap;
import java.util.Map;

/** Lo que se envía en las pruebas del visto bueno. */
public final class VistosBuenosDePrueba {

    public static final String PROCESO = "visto-bueno";

    private VistosBuenosDePrueba() {}

    /** El de {@code api.md}. */
    public static Map<String, Object> envio() {
        Map<String, Object> datos = new HashMap<>();
        datos.put("contenido", "Cierre del malecón el viernes por repavimentación.");
        datos.put("fuente", "Programa de obra 2023");
        datos.put("clase", "INFORMACION_INSTITUCIONAL");
        datos.put("elementoPersonal", false);
        datos.put("elementoObjetivo", false);
        datos.put("elementoTemporal", false);
        datos.put("confidencial", false);
        datos.put("activos", true);
        datos.put("espacioPublico", true);
        datos.put("aceptoCodigo", true);
        return datos;
    }

    public static Map<String, Object> envio(String campo, Object valor) {
        Map<String, Object> datos = envio();
        datos.put(campo, valor);
        return datos;
    }

    public static Map<String, Object> otorgado() {
        return Map.of("decision", "OTORGADO");
    }

    public static Map<String, Object> noOtorgado() {
        return Map.of("decision", "NO_OTORGADO", "motivo", "La obra ya se difundió ayer.");
    }

    public static Map<String, Object> conObservaciones() {
        return Map.of("decision", "CON_OBSERVACIONES", "motivo", "Falta decir el horario.");
    }

    public static Map<String, Object> correccion() {
        return Map.of("contenido", "Cierre del malecón el viernes de 8 a 14 h por repavimentación.");
    }

    public static Map<String, Object> publicacion(String publicadoEl) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("cuentaCentral", "CS-FB-1");
        datos.put("direccion", "https://www.facebook.com/GobiernoCoatzacoalcos/posts/1");
        datos.put("publicadoEl", publicadoEl);
        return datos;
    }
}
