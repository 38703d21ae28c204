package mx.municipio.redes.expediente;

import java.util.List;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.bandejas.Pendientes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Cuánto espera a una persona: sus tareas y lo demás. */
@Component
public class PorHacer {

    private final Pendientes pendientes;
    private final ObjectProvider<OtrosPendientes> otros;

    PorHacer(Pendientes pendientes, ObjectProvider<OtrosPendientes> otros) {
        this.pendientes = pendientes;
        this.otros = otros;
    }

    /** Lo que no son tareas. */
    public List<OtrosPendientes.Pendiente> otros(Usuario usuario) {
        return otros.orderedStream().flatMap(otro -> otro.de(usuario).stream()).toList();
    }

    public long cuantos(Usuario usuario) {
        return pendientes.contar(usuario, Pendientes.Filtro.TODO)
                + otros(usuario).size();
    }
}
