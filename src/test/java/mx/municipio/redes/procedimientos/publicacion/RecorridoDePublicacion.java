package mx.municipio.redes.procedimientos.publicacion;

import java.util.Date;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** De un aviso de Obras con vigencia, declarado antes de publicarse, a que se retire de la red. */
public final class RecorridoDePublicacion extends Recorrido {

    RecorridoDePublicacion(Escenario escenario) {
        super(escenario, PublicacionesDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return escenario.iniciar(
                "admin.obras", proceso(), PublicacionesDePrueba.porPublicar("vigencia", escenario.hoy()));
    }

    /** La vigencia termina y el reloj vuelve a donde estaba. */
    @Override
    protected void esperar(String folio, String tarea) {
        if (tarea.equals("revisarVigencia") && escenario.temporizadorSiHay(folio, "vigenciaVencida") != null) {
            Date antes = ClockUtil.getCurrentTime();
            escenario.dejarVencer(folio, "vigenciaVencida");
            ClockUtil.setCurrentTime(antes);
        }
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso(
                        "publicarYAnotar",
                        "suplente.obras",
                        PublicacionesDePrueba.anotacion(escenario.hoy() + "T09:30-08:00")),
                new Paso("revisarVigencia", "titular.obras", PublicacionesDePrueba.seRetiro()));
    }
}
