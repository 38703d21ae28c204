package mx.municipio.redes.procedimientos.horario;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** De un día que Obras declara, a su horario publicado. */
public final class RecorridoDeHorario extends Recorrido {

    RecorridoDeHorario(Escenario escenario) {
        super(escenario, HorariosDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        String dia = HorariosDePrueba.diaLibre().toString();
        return HorariosDePrueba.declarar(escenario, "titular.obras", dia, dia);
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(new Paso("publicarHorario", "admin.obras", HorariosDePrueba.aviso()));
    }
}
