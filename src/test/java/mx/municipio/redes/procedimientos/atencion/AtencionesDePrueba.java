package mx.municipio.redes.procedimientos.atencion;

import java.util.HashMap;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;

/** Lo que se envía en las pruebas de la atención ciudadana. */
public final class AtencionesDePrueba {

    public static final String PROCESO = "atencion-ciudadana";

    private AtencionesDePrueba() {}

    /** Lo que alguien escribió en la cuenta del DIF, el {@code dia} a las 08:00. */
    public static Map<String, Object> atencion(String tipo, String dia) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("cuenta", "DIF-FB-1");
        datos.put("tipo", tipo);
        datos.put("usuario", "vecina.tecate");
        datos.put("texto", "Publiquen el horario de los desayunos escolares.");
        datos.put("recibidoEl", dia + "T08:00:00-08:00");
        datos.put("relevante", false);
        return datos;
    }

    public static Map<String, Object> con(Map<String, Object> datos, String campo, Object valor) {
        Map<String, Object> otros = new HashMap<>(datos);
        otros.put(campo, valor);
        return otros;
    }

    /** Pide información que el órgano posee, de la que es responsable esa área. */
    public static Map<String, Object> informacion(String area, String dia) {
        return con(con(atencion("SOLICITUD_INFORMACION", dia), "laPosee", "SI"), "areaResponsable", area);
    }

    public static Map<String, Object> revision(String folio, String dia) {
        return con(atencion("REVISION_DE_BLOQUEO", dia), "atencionPrevia", folio);
    }

    public static Map<String, Object> respuesta(String dia) {
        return Map.of(
                "respuesta",
                "Los desayunos se sirven de 7 a 8 h.",
                "respondidoEl",
                dia + "T09:30:00-08:00",
                "cortesia",
                true);
    }

    public static Map<String, Object> analisis() {
        return Map.of("analisis", "El horario ya existe; falta publicarlo.", "resultado", "PROCEDE");
    }

    public static Map<String, Object> bloqueo(String dia) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("decision", "BLOQUEAR");
        datos.put("causal", "OFENSIVO");
        datos.put("contraQuien", "OTRA_PERSONA_USUARIA");
        datos.put("bloqueadoEl", dia + "T09:00:00-08:00");
        datos.put("motivo", "Insulta a otra vecina por su origen.");
        return datos;
    }

    public static Map<String, Object> sinCausal() {
        return Map.of("decision", "NO_HAY_CAUSAL", "motivo", "Critica el servicio; no se dirige a ninguna persona.");
    }

    public static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "motivo", "Así se ve en la captura.");
    }

    public static Map<String, Object> levantamiento(String dia) {
        return Map.of("desbloqueadoEl", dia + "T09:45:00-08:00");
    }

    /** La captura del comentario, en «Archivos». */
    public static void captura(Escenario escenario, Anexos anexos, String folio) {
        escenario.como("admin.dif", () -> anexos.agregar(folio, "captura.png", BajasDePrueba.PNG));
    }
}
