package mx.municipio.redes.procedimientos.solicitud;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** De lo que el titular de Obras pide publicar, a lo publicado en la cuenta central. */
public final class RecorridoDeSolicitud extends Recorrido {

    RecorridoDeSolicitud(Escenario escenario) {
        super(escenario, SolicitudesDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return escenario.iniciar("titular.obras", proceso(), SolicitudesDePrueba.solicitud());
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(new Paso(
                "atenderSolicitud",
                "comsocial",
                SolicitudesDePrueba.publicar("CS-FB-1", escenario.hoy() + "T09:30-08:00")));
    }
}
