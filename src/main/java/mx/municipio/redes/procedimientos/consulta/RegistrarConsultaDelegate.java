package mx.municipio.redes.procedimientos.consulta;

import java.time.LocalDate;
import java.util.Date;
import mx.municipio.redes.motor.Instancia;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarConsultaDelegate implements JavaDelegate {

    private final EnviarConsulta casoDeUso;

    RegistrarConsultaDelegate(EnviarConsulta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var contenido = new Contenido(
                ConsultaProceso.CONTENIDO.exigir(execution),
                ConsultaProceso.FUENTE.exigir(execution),
                LocalDate.parse(ConsultaProceso.FECHA_PREVISTA.exigir(execution)),
                ConsultaProceso.DUDA.exigir(execution),
                ClaseContenido.valueOf(ConsultaProceso.CLASE.exigir(execution)),
                ConsultaProceso.ELEMENTO_PERSONAL.buscar(execution).orElse(false),
                ConsultaProceso.ELEMENTO_OBJETIVO.buscar(execution).orElse(false),
                ConsultaProceso.ELEMENTO_TEMPORAL.buscar(execution).orElse(false));
        EnviarConsulta.Enviada enviada = casoDeUso.ejecutar(
                Instancia.de(execution),
                ConsultaProceso.CUENTA.buscar(execution).orElse(null),
                contenido);
        execution.setProcessBusinessKey(enviada.folio());
        ConsultaProceso.FOLIO.escribir(execution, enviada.folio());
        ConsultaProceso.ORGANO_NOMBRE.escribir(execution, enviada.organoNombre());
        ConsultaProceso.CUENTA.escribir(execution, enviada.cuenta().clave());
        ConsultaProceso.CUENTA_NOMBRE.escribir(execution, enviada.cuenta().nombre());
        ConsultaProceso.VENCIMIENTO.escribir(execution, Date.from(enviada.vencimiento()));
        ConsultaProceso.VENCIMIENTO_TEXTO.escribir(execution, enviada.vencimientoTexto());
        ConsultaProceso.LIMITE_TAREA.escribir(execution, Date.from(enviada.limiteTarea()));
        ConsultaProceso.RECORDATORIO_DIA_1.escribir(execution, Date.from(enviada.recordatorioDia1()));
        ConsultaProceso.RECORDATORIO_DIA_2.escribir(execution, Date.from(enviada.recordatorioDia2()));
    }
}
