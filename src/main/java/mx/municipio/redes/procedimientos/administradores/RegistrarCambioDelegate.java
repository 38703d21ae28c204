package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import mx.municipio.redes.motor.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarCambioDelegate implements JavaDelegate {

    private final RegistrarCambio casoDeUso;

    RegistrarCambioDelegate(RegistrarCambio casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var constancia = new Constancia(
                LocalDate.parse(CambioProceso.CAMBIADA_EL.exigir(execution)),
                marcada(CambioProceso.LONGITUD, execution),
                marcada(CambioProceso.LETRAS, execution),
                marcada(CambioProceso.NUMEROS, execution),
                marcada(CambioProceso.ESPECIALES, execution),
                marcada(CambioProceso.ACCESOS_REVOCADOS, execution));
        casoDeUso.ejecutar(
                CambioProceso.FOLIO.exigir(execution),
                constancia,
                marcada(CambioProceso.ACEPTA_RESPONSABILIDAD, execution));
    }

    private static boolean marcada(Variable<Boolean> casilla, DelegateExecution execution) {
        return casilla.buscar(execution).orElse(false);
    }
}
