package mx.municipio.redes.procedimientos.exhorto;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** A dos personas, y las dos responden. */
public final class RecorridoDeExhorto extends Recorrido {

    private static final String TAREA = "responderExhorto";

    RecorridoDeExhorto(Escenario escenario) {
        super(escenario, ExhortosDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return escenario.iniciar("comsocial", proceso(), ExhortosDePrueba.exhorto());
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso(TAREA, "jefe.obras", ExhortosDePrueba.enterado()),
                new Paso(TAREA, "operativo.obras", ExhortosDePrueba.enterado()));
    }
}
