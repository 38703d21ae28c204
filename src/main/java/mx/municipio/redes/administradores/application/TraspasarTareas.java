package mx.municipio.redes.administradores.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.municipio.redes.administradores.domain.Cambio;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import org.springframework.stereotype.Component;

/** Las tareas abiertas de quien sale pasan a quien entra; si el cargo queda vacante, a quien permanece. */
@Component
class TraspasarTareas {

    private final Motor motor;
    private final Expedientes expedientes;
    private final Designaciones designaciones;
    private final Padron padron;

    TraspasarTareas(Motor motor, Expedientes expedientes, Designaciones designaciones, Padron padron) {
        this.motor = motor;
        this.expedientes = expedientes;
        this.designaciones = designaciones;
        this.padron = padron;
    }

    /**
     * @param juntos los que se registran ahora: sus propias tareas terminan, no pasan
     * @return cuántas pasaron
     */
    @Clausula({"NT10-PAB-V", "NT10-SR-4"})
    int ejecutar(Cambio cambio, String saliente, List<Cambio> juntos) {
        if (sigue(cambio, saliente)) {
            return 0;
        }
        List<String> cuentas = designaciones.cuentasQueAtiende(
                cambio.organo(), cambio.cuenta(), Cargo.valueOf(cambio.tipo().name()));
        List<String> quienes = quienes(cambio);
        int pasadas = 0;
        for (Motor.TareaDePersona tarea : motor.tareasDe(saliente)) {
            boolean suya = juntos.stream().noneMatch(junto -> junto.folio().equals(tarea.folio()))
                    && expedientes
                            .buscar(tarea.folio())
                            .filter(expediente -> alcanza(cambio, expediente, cuentas))
                            .isPresent();
            if (suya) {
                motor.traspasar(tarea.id(), saliente, quienes);
                expedientes.asentar(
                        tarea.folio(),
                        "TAREA_TRASPASADA",
                        "NT10-PAB-V NT10-SR-4",
                        "«" + tarea.nombre() + "» pasa de " + saliente + " a " + String.join(", ", quienes)
                                + " por el cambio " + cambio.folio() + ".");
                pasadas++;
            }
        }
        return pasadas;
    }

    /** En un intercambio de cargos quien sale de uno sigue administrando las mismas cuentas. */
    private boolean sigue(Cambio cambio, String saliente) {
        Pareja pareja = padron.pareja(cambio.organo(), cambio.cuenta());
        return cambio.tipo().esDeAdministrador()
                && Stream.of(pareja.titular(), pareja.suplente())
                        .filter(Objects::nonNull)
                        .anyMatch(persona -> persona.usuario().equals(saliente));
    }

    private static boolean alcanza(Cambio cambio, Expediente expediente, List<String> cuentas) {
        return expediente.organo().equals(cambio.organo())
                && (expediente.cuenta() == null ? cambio.cuenta() == null : cuentas.contains(expediente.cuenta()));
    }

    private List<String> quienes(Cambio cambio) {
        String entrante = cambio.entrante();
        if (entrante != null) {
            return List.of(entrante);
        }
        Pareja pareja = padron.pareja(cambio.organo(), cambio.cuenta());
        List<String> quedan = new ArrayList<>();
        Stream.of(pareja.titular(), pareja.suplente())
                .filter(Objects::nonNull)
                .map(Persona::usuario)
                .forEach(quedan::add);
        if (quedan.isEmpty()) {
            padron.titular(cambio.organo()).map(Persona::usuario).ifPresent(quedan::add);
        }
        return quedan;
    }
}
