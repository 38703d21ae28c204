package mx.municipio.redes.procedimientos.evaluacion;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** La cuenta de Obras en una ronda que ya tiene su instrumento. */
public final class RecorridoDeEvaluacion extends Recorrido {

    RecorridoDeEvaluacion(Escenario escenario) {
        super(escenario, EvaluacionesDePrueba.CUENTA);
    }

    @Override
    public String iniciar() {
        String ronda = EvaluacionesDePrueba.adoptar(escenario, EvaluacionesDePrueba.abrir(escenario));
        return EvaluacionesDePrueba.folio(escenario.jdbc(), ronda, "OBRAS-FB-1");
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("aportarDatos", "admin.obras", EvaluacionesDePrueba.DATOS),
                new Paso("calificarCuenta", "evaluacion", EvaluacionesDePrueba.calificacion(90, "")));
    }
}
