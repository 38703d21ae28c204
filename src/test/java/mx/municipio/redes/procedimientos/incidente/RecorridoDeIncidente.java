package mx.municipio.redes.procedimientos.incidente;

import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.con;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De una cuenta de Obras intervenida, al control recuperado; y la vista por uso indebido. */
public final class RecorridoDeIncidente extends Recorrido {

    private static final String VISTA = "acordarVista";

    private final JdbcClient jdbc;

    RecorridoDeIncidente(Escenario escenario, JdbcClient jdbc) {
        super(escenario, IncidentesDePrueba.PROCESO);
        this.jdbc = jdbc;
    }

    @Override
    public String iniciar() {
        return iniciar("INTERVENCION");
    }

    @Override
    protected String iniciarPara(String tarea) {
        return iniciar(tarea.equals(VISTA) ? "USO_INDEBIDO" : "INTERVENCION");
    }

    private String iniciar(String tipo) {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        return escenario.iniciar(
                "admin.obras",
                proceso(),
                con(IncidentesDePrueba.incidente(cuenta, tipo), "conocidoEl", "2026-11-11T08:10:00-08:00"));
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("contenerIncidente", "admin.obras", IncidentesDePrueba.contencion(escenario.hoy())),
                new Paso("cerrarIncidente", "comsocial", IncidentesDePrueba.cierre("CONTROL_RECUPERADO")));
    }

    @Override
    protected List<Paso> pasosPor(String tarea) {
        return tarea.equals(VISTA) ? List.of(new Paso(VISTA, "sindicatura", IncidentesDePrueba.sinMedida())) : pasos();
    }
}
