package mx.municipio.redes.procedimientos.vistobueno;

import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.conObservaciones;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.correccion;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.envio;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.otorgado;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.publicacion;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** De lo que un área envía, con una corrección, a lo publicado en la cuenta central. */
public final class RecorridoDeVistoBueno extends Recorrido {

    RecorridoDeVistoBueno(Escenario escenario) {
        super(escenario, VistosBuenosDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return escenario.iniciar("enlace.obras", proceso(), envio());
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("otorgarVistoBueno", "comsocial", conObservaciones()),
                new Paso("corregirContenido", "enlace.obras", correccion()),
                new Paso("otorgarVistoBueno", "comsocial", otorgado()),
                new Paso("publicarEnMedios", "comsocial", publicacion(escenario.hoy() + "T09:30-06:00")));
    }
}
