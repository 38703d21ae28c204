package mx.municipio.redes.procedimientos.revision;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.SinDisparadores;
import mx.municipio.redes.expediente.Expediente;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lo que se envía en las pruebas de la revisión de la norma, y cómo llega su fecha. */
public final class SugerenciasDePrueba {

    public static final String PROCESO = "revision-norma";
    public static final String TEXTO = "texto de la versión.pdf";
    public static final byte[] PDF = "%PDF-1.7 la norma".getBytes(StandardCharsets.UTF_8);

    private SugerenciasDePrueba() {}

    /** El de {@code api.md}. */
    public static Map<String, Object> sugerencia() {
        Map<String, Object> datos = new HashMap<>();
        datos.put("disposicion", "Criterios generales, VII");
        datos.put("propuesta", "Precisar la hora en que termina el tercer día.");
        datos.put("fundamento", "Vigencia y periodo de revisión, párrafo único");
        datos.put("motivo", "Hoy cada oficina lo entiende distinto.");
        return datos;
    }

    public static Map<String, Object> sugerencia(String campo, Object valor) {
        Map<String, Object> datos = sugerencia();
        datos.put(campo, valor);
        return datos;
    }

    public static Map<String, Object> seToma() {
        return Map.of("resultado", "SE_TOMA_EN_CUENTA", "motivo", "La hora debe ser una.");
    }

    public static Map<String, Object> noSeToma() {
        return Map.of("resultado", "NO_SE_TOMA_EN_CUENTA", "motivo", "El calendario ya la dice.");
    }

    public static Map<String, Object> nuevaVersion() {
        return Map.of("conclusion", "NUEVA_VERSION", "motivo", "Se precisa la hora.");
    }

    public static Map<String, Object> sinCambios() {
        return Map.of("conclusion", "SIN_CAMBIOS", "motivo", "Funciona como está.");
    }

    public static Map<String, Object> version(String version, String publicadaEl) {
        return Map.of(
                "version", version,
                "publicadaEl", publicadaEl,
                "direccion", "https://transparencia.tecate.gob.mx/normas/" + version + ".pdf");
    }

    /** Llega la fecha de la revisión anual, ahora; la que otra prueba dejó abierta ya no estorba. */
    public static void llegaLaRevision(Escenario escenario) {
        escenario
                .jdbc()
                .sql("UPDATE expediente SET cierre = recepcion WHERE cierre IS NULL AND proceso = ?"
                        + " AND estado IN ('EN_REVISION', 'POR_PUBLICAR')")
                .param(PROCESO)
                .update();
        correElCalendario(escenario);
    }

    /** El motor ejecuta el temporizador con que el calendario inicia, como si hoy fuera su día. */
    public static void correElCalendario(Escenario escenario) {
        var trabajos = escenario.motor().getManagementService();
        String trabajo = trabajos.createJobQuery()
                .processDefinitionKey("revision-norma-anual")
                .activityId("revisionPeriodica")
                .singleResult()
                .getId();
        Date ahora = ClockUtil.getCurrentTime();
        trabajos.setJobDuedate(trabajo, ahora);
        trabajos.executeJob(trabajo);
    }

    /** La revisión abierta. */
    public static String enRevision(Escenario escenario) {
        return escenario.expedientes().abiertosEn(PROCESO, Sugerencia.Estado.EN_REVISION).stream()
                .map(Expediente::folio)
                .reduce((una, otra) -> otra)
                .orElseThrow(() -> new AssertionError("No hay ninguna revisión abierta"));
    }

    /** La norma vuelve a ser la del perfil. */
    public static void olvidarVersiones(JdbcClient jdbc) {
        SinDisparadores.hacer(
                jdbc, () -> jdbc.sql("DELETE FROM version_de_norma").update(), "version_de_norma");
    }
}
