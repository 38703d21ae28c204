package mx.municipio.redes.procedimientos.baja;

import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.borrado;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.cancelacion;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.firma;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.respaldoEnExpediente;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.verificacion;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.vinculo;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;
import mx.municipio.redes.expediente.Anexos;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De una cuenta vigente de Obras, a la baja y su vínculo retirado. */
public final class RecorridoDeBaja extends Recorrido {

    private final JdbcClient jdbc;
    private final Anexos anexos;

    RecorridoDeBaja(Escenario escenario, JdbcClient jdbc, Anexos anexos) {
        super(escenario, BajasDePrueba.PROCESO);
        this.jdbc = jdbc;
        this.anexos = anexos;
    }

    @Override
    public String iniciar() {
        return iniciar(BajasDePrueba.nuevaCuenta(jdbc, "OBRAS"));
    }

    String iniciar(String cuenta) {
        return escenario.iniciar("admin.obras", proceso(), BajasDePrueba.baja(cuenta));
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso(
                        "respaldarContenidos",
                        "admin.obras",
                        respaldoEnExpediente(),
                        folio -> subir(folio, "respaldo.zip", BajasDePrueba.zip())),
                new Paso(
                        "cancelarCuenta",
                        "admin.obras",
                        cancelacion(escenario.hoy()),
                        folio -> subir(folio, "captura.png", BajasDePrueba.PNG)),
                new Paso("borrarContenidos", "titular.obras", borrado()),
                new Paso("firmarOficioBaja", "titular.obras", firma()),
                new Paso("retirarVinculo", "informatica", vinculo()),
                new Paso("verificarCancelacion", "suplente.obras", verificacion()));
    }

    private void subir(String folio, String nombre, byte[] bytes) {
        escenario.como("admin.obras", () -> anexos.agregar(folio, nombre, bytes));
    }
}
