package mx.municipio.redes.procedimientos.veda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/** De un periodo que ya comenzó, con las demás cuentas revisadas, a la revisión de la de Obras y su fin. */
public final class RecorridoDeVeda extends Recorrido {

    private static final String TAREA = "revisarContenidoPublicado";

    RecorridoDeVeda(Escenario escenario) {
        super(escenario, VedasDePrueba.PROCESO);
    }

    /** El reloj va a su inicio y vuelve. */
    @Override
    public String iniciar() {
        LocalDate dia = VedasDePrueba.diaLibre();
        String folio = escenario.iniciar(
                "sindicatura",
                proceso(),
                VedasDePrueba.veda("OTRA", "MX-BC", dia.toString(), dia.toString(), "Acuerdo de prueba"));
        var ahora = ClockUtil.getCurrentTime().toInstant();
        escenario.son(dia.atStartOfDay(ZoneId.of("America/Tijuana")).toInstant());
        escenario.ejecutar(folio, "inicioVeda");
        escenario.son(ahora);
        escenario.tareas(folio, TAREA).forEach(this::revisarLaAjena);
        return folio;
    }

    private void revisarLaAjena(Task tarea) {
        TaskService tareas = escenario.motor().getTaskService();
        if (!"OBRAS-FB-1".equals(tareas.getVariable(tarea.getId(), "cuenta"))) {
            String suyo = tareas.getIdentityLinksForTask(tarea.getId()).get(0).getUserId();
            escenario.como(suyo, () -> {
                escenario.motor().getFormService().submitTaskForm(tarea.getId(), VedasDePrueba.revision());
                return true;
            });
        }
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(new Paso(TAREA, "admin.obras", VedasDePrueba.revision()));
    }
}
