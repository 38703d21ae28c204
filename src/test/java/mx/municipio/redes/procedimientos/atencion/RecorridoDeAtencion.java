package mx.municipio.redes.procedimientos.atencion;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;
import mx.municipio.redes.expediente.Anexos;

/** De una sugerencia a Obras a su respuesta; y de una ofensa al bloqueo que el titular manda levantar. */
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
        return escenario.iniciar(
                "admin.obras",
                proceso(),
                AtencionesDePrueba.con(AtencionesDePrueba.atencion(tipo, escenario.hoy()), "cuenta", "OBRAS-FB-1"));
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("analizarPropuesta", "admin.obras", AtencionesDePrueba.analisis()),
                new Paso("responderUsuario", "suplente.obras", AtencionesDePrueba.respuesta(escenario.hoy())));
    }

    @Override
    protected List<Paso> pasosPor(String tarea) {
        if (!DEL_BLOQUEO.contains(tarea)) {
            return pasos();
        }
        return List.of(
                new Paso(
                        "bloquearUsuario",
                        "admin.obras",
                        AtencionesDePrueba.bloqueo(escenario.hoy()),
                        folio -> AtencionesDePrueba.captura("admin.obras", escenario, anexos, folio)),
                new Paso("revisarBloqueo", "titular.obras", AtencionesDePrueba.decision("DESBLOQUEAR")),
                new Paso("levantarBloqueo", "suplente.obras", AtencionesDePrueba.levantamiento(escenario.hoy())));
    }
}
