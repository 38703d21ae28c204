package mx.municipio.redes.procedimientos.horario;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mx.municipio.redes.Escenario;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Lo que se envía en el aviso de horarios, y cómo empieza: a mano, o una mañana cualquiera. */
public final class HorariosDePrueba {

    public static final String PROCESO = "aviso-horario";
    static final String REVISION = "aviso-horario-revision";

    private static final AtomicInteger NUMERO = new AtomicInteger();

    private HorariosDePrueba() {}

    /** El de Obras, que tiene una sola cuenta; cada par cambia un campo. */
    public static Map<String, Object> aviso(Object... cambios) {
        Map<String, Object> aviso = new HashMap<>(Map.of(
                "horario", "Sin atención; urgencias, al 911.",
                "guardia", "operativo.obras",
                "monitoreo", "Se revisan los mensajes a las 9:00 y a las 18:00; lo urgente, al titular.",
                "direcciones", "https://www.facebook.com/ObrasPublicasTecate/posts/160",
                "publicadoEl", "2026-11-13T09:30:00-08:00"));
        for (int i = 0; i < cambios.length; i += 2) {
            aviso.put((String) cambios[i], cambios[i + 1]);
        }
        return aviso;
    }

    /** Un día de 2041 para el que ninguna otra prueba avisa. */
    static LocalDate diaLibre() {
        return LocalDate.of(2041, 1, 7).plusDays(NUMERO.incrementAndGet() * 2L);
    }

    /** Como Tasklist: con el formulario de inicio y la sesión de esa persona. Da la clave del caso. */
    public static String declarar(Escenario escenario, String usuario, String desde, String hasta) {
        ProcessEngine motor = escenario.motor();
        String definicion = motor.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESO)
                .latestVersion()
                .singleResult()
                .getId();
        return escenario.como(usuario, () -> motor.getFormService()
                .submitStartForm(definicion, Map.of("desde", desde, "hasta", hasta))
                .getBusinessKey());
    }

    /** La revisión del calendario de esa mañana, con el reloj donde esté. */
    public static void revisar(Escenario escenario) {
        var trabajos = escenario.motor().getManagementService();
        String revision = trabajos.createJobQuery()
                .processDefinitionKey(REVISION)
                .activityId("revisionDeHorarios")
                .singleResult()
                .getId();
        trabajos.setJobDuedate(revision, ClockUtil.getCurrentTime());
        trabajos.executeJob(revision);
    }
}
