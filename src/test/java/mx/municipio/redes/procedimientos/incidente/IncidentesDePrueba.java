package mx.municipio.redes.procedimientos.incidente;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lo que se envía en las pruebas del incidente. */
public final class IncidentesDePrueba {

    public static final String PROCESO = "incidente-cuenta";

    private IncidentesDePrueba() {}

    /** Se supo el 12 de noviembre de 2026 a las 08:10. */
    public static Map<String, Object> incidente(String cuenta, String tipo) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("cuenta", cuenta);
        datos.put("tipo", tipo);
        datos.put("conocidoEl", "2026-11-12T08:10:00-08:00");
        datos.put("descripcion", "La cuenta publicó enlaces que nadie del área puso.");
        datos.put("accesoPerdido", true);
        return datos;
    }

    public static Map<String, Object> con(Map<String, Object> datos, String campo, Object valor) {
        Map<String, Object> otros = new HashMap<>(datos);
        otros.put(campo, valor);
        return otros;
    }

    /** Con el control recuperado y la constancia completa. */
    public static Map<String, Object> contencion(String dia) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("contrasenaCambiada", true);
        datos.put("sesionesCerradas", true);
        datos.put("accesosRetirados", true);
        datos.put("medidas", "Se recuperó el acceso con la red y se borraron los enlaces.");
        datos.put("controlRecuperado", "SI");
        datos.put("cambiadaEl", dia);
        datos.put("longitud", true);
        datos.put("letras", true);
        datos.put("numeros", true);
        datos.put("especiales", true);
        return datos;
    }

    public static Map<String, Object> sinControl() {
        return Map.of("redAvisada", true, "medidas", "Se pidió a la red; aún no responde.", "controlRecuperado", "NO");
    }

    public static Map<String, Object> cierre(String resultado) {
        return Map.of("resultado", resultado, "motivo", "Así consta en el expediente.");
    }

    public static Map<String, Object> sinMedida() {
        return Map.of("acuerdo", "SIN_MEDIDA", "motivo", "No hay riesgo que prevenir.");
    }

    public static Map<String, Object> conMedida() {
        return Map.of(
                "acuerdo",
                "MEDIDA_PREVENTIVA",
                "medidaPreventiva",
                "Que dos personas revisen cada publicación.",
                "fundamentoMedida",
                "artículo 12 de la ley de la materia",
                "motivo",
                "Se previene que se repita.");
    }

    /** Ninguna cuenta queda intervenida para las demás pruebas. */
    public static void devolverCuentas(JdbcClient jdbc) {
        jdbc.sql("UPDATE cuenta SET estado = 'VIGENTE' WHERE estado = 'INTERVENIDA'")
                .update();
        jdbc.sql("UPDATE cuenta SET intervenida_por = NULL, perdida = FALSE WHERE intervenida_por IS NOT NULL")
                .update();
    }
}
