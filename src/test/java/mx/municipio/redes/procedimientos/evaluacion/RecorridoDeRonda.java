package mx.municipio.redes.procedimientos.evaluacion;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** De la ronda sin instrumento a la atención de lo que se recomendó a la cuenta de Obras. */
public final class RecorridoDeRonda extends Recorrido {

    RecorridoDeRonda(Escenario escenario) {
        super(escenario, EvaluacionesDePrueba.RONDA);
    }

    /** Sin instrumento emitido, como la primera vez. */
    @Override
    public String iniciar() {
        EvaluacionesDePrueba.olvidarInstrumentos(escenario);
        return EvaluacionesDePrueba.abrir(escenario);
    }

    @Override
    protected void esperar(String folio, String tarea) {
        if (!tarea.equals("emitirInstrumento")) {
            EvaluacionesDePrueba.evaluarTodas(escenario, folio);
        }
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("emitirInstrumento", "evaluacion", EvaluacionesDePrueba.INSTRUMENTO),
                new Paso("aprobarInforme", "evaluacion", EvaluacionesDePrueba.INFORME),
                new Paso("atenderRecomendaciones", "titular.obras", EvaluacionesDePrueba.ATENCION));
    }
}
