package mx.municipio.redes.procedimientos.administradores;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** El Operativo de Obras entra hoy a administrar como suplente, y declara las contraseñas. */
public final class RecorridoDeCambio extends Recorrido {

    RecorridoDeCambio(Escenario escenario) {
        super(escenario, CambiosDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return escenario.iniciar(
                "titular.obras", proceso(), CambiosDePrueba.cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras"));
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(
                new Paso("rotarCredenciales", "operativo.obras", CambiosDePrueba.rotacionQueAcepta(escenario.hoy())));
    }
}
