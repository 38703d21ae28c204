package mx.municipio.redes.procedimientos.inactividad;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De una cuenta de Obras que se presume abandonada, a que su titular decida. */
public final class RecorridoDeInactividad extends Recorrido {

    private final JdbcClient jdbc;
    private final Padron padron;

    RecorridoDeInactividad(Escenario escenario, JdbcClient jdbc, Padron padron) {
        super(escenario, InactividadesDePrueba.PROCESO);
        this.jdbc = jdbc;
        this.padron = padron;
    }

    @Override
    public String iniciar() {
        return empezar(BajasDePrueba.nuevaCuenta(jdbc, "OBRAS"));
    }

    /** Como lo empieza la revisión, sin mirar las demás cuentas. */
    String empezar(String clave) {
        String caso = InactividadSeguimiento.caso(clave, padron.hoy());
        escenario
                .motor()
                .getRuntimeService()
                .createMessageCorrelation(InactividadProceso.INACTIVA)
                .processInstanceBusinessKey(caso)
                .setVariables(InactividadProceso.datos(
                        padron.cuenta(clave).orElseThrow(),
                        "Dirección de Obras Públicas",
                        padron.hoy().minusDays(30)))
                .correlateStartMessage();
        return caso;
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(new Paso(InactividadesDePrueba.TAREA, "titular.obras", InactividadesDePrueba.reactivar()));
    }
}
