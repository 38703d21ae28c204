package mx.municipio.redes.procedimientos.regularizacion;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarTituloPersonalDelegate implements JavaDelegate {

    private final ConstatarCaracter casoDeUso;

    RegistrarTituloPersonalDelegate(ConstatarCaracter casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoAnotado.constatar(casoDeUso, execution, false);
    }
}
