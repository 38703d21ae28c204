package mx.municipio.redes.padron;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;

/** A quién ofrecen los modelos las tareas de una cuenta o de un órgano: claves de acceso. */
@Component("candidatosCuenta")
public class CandidatosCuenta {

    private final Padron padron;

    CandidatosCuenta(Padron padron) {
        this.padron = padron;
    }

    /** El titular del órgano y quien lo suple; vacía si no hay. */
    public List<String> titular(String organo) {
        return padron.titulares(organo).stream().map(Persona::usuario).toList();
    }

    /** Quienes tienen acceso a la cuenta: sus administradores y el titular de su órgano (SR-4). */
    @Clausula("NT10-SR-4")
    public List<String> responsables(String cuenta) {
        return Stream.concat(
                        padron.administradores(cuenta).stream(),
                        padron.cuenta(cuenta).stream().flatMap(hallada -> titular(hallada.organo()).stream()))
                .distinct()
                .toList();
    }
}
