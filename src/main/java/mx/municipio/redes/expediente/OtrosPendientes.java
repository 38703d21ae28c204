package mx.municipio.redes.expediente;

import java.util.List;
import mx.municipio.redes.motor.Usuario;

/** Lo que espera a una persona sin ser una tarea del motor, como una firma que falta. Lo aporta quien lo guarda. */
public interface OtrosPendientes {

    /**
     * @param asunto qué se espera de la persona, en una frase
     * @param ruta la página en que lo hace
     */
    record Pendiente(String asunto, String ruta) {}

    List<Pendiente> de(Usuario usuario);
}
