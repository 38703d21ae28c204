package mx.municipio.redes.procedimientos.regularizacion;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** De una cuenta de Obras anterior a la norma, a la constancia de que conserva su carácter. */
public final class RecorridoDeRegularizacion extends Recorrido {

    RecorridoDeRegularizacion(Escenario escenario) {
        super(escenario, RegularizacionesDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return escenario.iniciar("admin.obras", proceso(), RegularizacionesDePrueba.cuenta());
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("manifestarSujecion", "titular.obras", RegularizacionesDePrueba.manifestacion("SE_SUJETA")),
                new Paso("verificarCriterios", "comsocial", RegularizacionesDePrueba.dictamen()));
    }
}
