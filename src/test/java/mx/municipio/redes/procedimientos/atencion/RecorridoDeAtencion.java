package mx.municipio.redes.procedimientos.atencion;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;
import mx.municipio.redes.expediente.Anexos;

/** De una sugerencia al DIF a su respuesta; y de una ofensa al bloqueo que el titular manda levantar. */
public final class RecorridoDeAtencion extends Recorrido {

    private static final List<String> DEL_BLOQUEO = List.of("bloquearUsuario", "revisarBloqueo", "levantarBloqueo");

    private final Anexos anexos;

    RecorridoDeAtencion(Escenario escenario, Anexos anexos) {
        super(escenario, AtencionesDePrueba.PROCESO);
        this.anexos = anexos;
    }

    @Override
    public String iniciar() {
        return iniciar("SUGERENCIA");
    }

    @Override
    protected String iniciarPara(String tarea) {
        return iniciar(DEL_BLOQUEO.contains(tarea) ? "OFENSA" : "SUGERENCIA");
    }

    private String iniciar(String tipo) {
        return escenario.iniciar("admin.dif", proceso(), AtencionesDePrueba.atencion(tipo, escenario.hoy()));
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("analizarPropuesta", "admin.dif", AtencionesDePrueba.analisis()),
                new Paso("responderUsuario", "suplente.dif", AtencionesDePrueba.respuesta(escenario.hoy())));
    }

    @Override
    protected List<Paso> pasosPor(String tarea) {
        if (!DEL_BLOQUEO.contains(tarea)) {
            return pasos();
        }
        return List.of(
                new Paso(
                        "bloquearUsuario",
                        "admin.dif",
                        AtencionesDePrueba.bloqueo(escenario.hoy()),
                        folio -> AtencionesDePrueba.captura(escenario, anexos, folio)),
                new Paso("revisarBloqueo", "titular.dif", AtencionesDePrueba.decision("DESBLOQUEAR")),
                new Paso("levantarBloqueo", "suplente.dif", AtencionesDePrueba.levantamiento(escenario.hoy())));
    }
}
