package mx.municipio.redes.padron;

import java.util.List;
import org.springframework.stereotype.Component;

/** A quién ofrecen los modelos las tareas de una cuenta. */
@Component("candidatosCuenta")
public class CandidatosCuenta {

    private final Padron padron;

    CandidatosCuenta(Padron padron) {
        this.padron = padron;
    }

    /** Claves de acceso de los administradores vigentes de la cuenta. */
    public List<String> administradores(String cuenta) {
        return padron.administradores(cuenta);
    }
}
