package mx.municipio.redes.procedimientos.administradores;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Recorrido;

/** La Jefa de Obras entra como administradora titular hoy mismo, y declara las contraseñas. */
public final class RecorridoDeCambio extends Recorrido {

    RecorridoDeCambio(Escenario escenario) {
        super(escenario, CambiosDePrueba.PROCESO);
    }

    @Override
    public String iniciar() {
        return escenario.iniciar(
                "titular.obras", proceso(), CambiosDePrueba.cambio("ADMINISTRADOR_TITULAR", "jefe.obras"));
    }

    @Override
    protected List<Paso> pasos() {
        return List.of(new Paso("rotarCredenciales", "jefe.obras", CambiosDePrueba.rotacionQueAcepta(escenario.hoy())));
    }
}
