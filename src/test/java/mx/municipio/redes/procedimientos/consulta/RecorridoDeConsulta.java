package mx.municipio.redes.procedimientos.consulta;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** De la duda de un administrador de Obras, a lo publicado sin objeción. */
public final class RecorridoDeConsulta extends Recorrido {

    RecorridoDeConsulta(Escenario escenario) {
        super(escenario, ConsultasDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return escenario.iniciar("admin.obras", proceso(), ConsultasDePrueba.consulta("cuenta", "OBRAS-FB-1"));
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("opinarTransparencia", "transparencia", ConsultasDePrueba.opinion("SIN_OBJECION")),
                new Paso("responderConsulta", "comsocial", ConsultasDePrueba.respuesta("PROCEDENTE")),
                new Paso(
                        "publicarContenido",
                        "admin.obras",
                        ConsultasDePrueba.publicacion(escenario.hoy() + "T09:30-08:00")));
    }
}
