package mx.municipio.redes.procedimientos.inactividad;

import java.util.Date;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cómo se deja de publicar en una cuenta, la revisión que lo nota y lo que su titular decide. */
public final class InactividadesDePrueba {

    public static final String PROCESO = "cuenta-inactiva";
    public static final String TAREA = "atenderInactividad";

    private InactividadesDePrueba() {}

    /** Pone el reloj en ese instante y hace la revisión de ese día, con el temporizador que la empieza. */
    public static void revisar(Escenario escenario, String instante) {
        escenario.son(instante);
        ManagementService trabajos = escenario.motor().getManagementService();
        Job revision = revision(escenario);
        trabajos.setJobDuedate(
                revision.getId(),
                Date.from(java.time.OffsetDateTime.parse(instante).toInstant()));
        trabajos.executeJob(revision.getId());
    }

    /** El temporizador que espera a la próxima. */
    public static Job revision(Escenario escenario) {
        return escenario
                .motor()
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey(PROCESO)
                .activityId("revisionDiaria")
                .singleResult();
    }

    /** Asienta una publicación de ese mismo instante en una cuenta del DIF. */
    public static String publicar(Escenario escenario, String cuenta, String instante) {
        escenario.son(instante);
        return escenario.iniciar(
                "admin.dif",
                PublicacionesDePrueba.PROCESO,
                PublicacionesDePrueba.publicada(
                        "cuenta",
                        cuenta,
                        "linea",
                        "Avisos y horarios",
                        "direccion",
                        "https://www.tiktok.com/@" + cuenta.toLowerCase(java.util.Locale.ROOT) + "/1",
                        "publicadoEl",
                        instante));
    }

    public static Map<String, Object> reactivar() {
        return Map.of("decision", "REACTIVAR", "motivo", "Se publicará el programa de invierno.");
    }

    public static Map<String, Object> darDeBaja() {
        return Map.of("decision", "INICIAR_BAJA", "motivo", "Pasa a la cuenta central.");
    }

    public static Map<String, Object> justificar(String hasta) {
        return Map.of("decision", "JUSTIFICAR", "motivo", "El programa es de temporada.", "hasta", hasta);
    }

    /** Nada de lo dicho de una cuenta llega a las demás pruebas. */
    public static void olvidar(JdbcClient jdbc) {
        jdbc.sql("DELETE FROM senal_de_cuenta").update();
        jdbc.sql("DELETE FROM inactividad").update();
    }
}
