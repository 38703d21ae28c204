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

    /** Los administradores vigentes de la cuenta, mientras exista en la red. */
    public List<String> administradores(String cuenta) {
        return padron.cuenta(cuenta)
                .filter(hallada -> hallada.estado().enLaRed())
                .map(hallada -> padron.administradores(cuenta))
                .orElse(List.of());
    }

    /** Sus administradores o, si ya no está en la red, quienes lo son de su órgano: lo que quedó por hacer sigue siendo suyo. */
    public List<String> aCargo(String cuenta) {
        return padron.administradores(cuenta);
    }

    /** Los cargos de quienes la administran y aún no aceptan responder de ella. */
    @Clausula("NT10-RESP-I")
    public List<String> porAceptar(String cuenta) {
        return padron.porAceptar(cuenta).stream().map(Cargo::name).toList();
    }

    /** Quien ocupa hoy ese cargo en la cuenta; vacía si nadie. */
    public List<String> ejerce(String cuenta, String cargo) {
        return padron
                .cuenta(cuenta)
                .flatMap(hallada -> padron.ejerce(hallada.organo(), cuenta, Cargo.valueOf(cargo)))
                .map(Persona::usuario)
                .stream()
                .toList();
    }

    /** El titular del órgano y quien lo suple; vacía si no hay. */
    public List<String> titular(String organo) {
        return padron.titulares(organo).stream().map(Persona::usuario).toList();
    }

    /** El titular del órgano de la cuenta y quien lo suple; vacía si no hay. */
    public List<String> titularDeLaCuenta(String cuenta) {
        return padron.cuenta(cuenta).map(hallada -> titular(hallada.organo())).orElse(List.of());
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

    /** Quienes tienen acceso a alguna de las cuentas que el órgano publica, y su titular. */
    @Clausula("NT10-SR-4")
    public List<String> responsablesDelOrgano(String organo) {
        return Stream.concat(
                        padron.cuentasQuePublica(organo).stream()
                                .flatMap(cuenta -> padron.administradores(cuenta.clave()).stream()),
                        titular(organo).stream())
                .distinct()
                .toList();
    }
}
