package mx.municipio.redes.procedimientos.horario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import mx.municipio.redes.expediente.Seguimiento;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Lista;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * El proceso {@code aviso-horario} y la revisión diaria que lo empieza: los nombres de sus modelos y formularios, y qué hace
 * cada tarea de servicio.
 */
@Configuration(proxyBeanMethods = false)
class HorarioProceso {

    static final String CLAVE = "aviso-horario";
    static final String REVISION = "aviso-horario-revision";
    static final String POR_PUBLICAR = "horario.por-publicar";

    static final Variable<String> ORGANO = Variable.texto(Seguimiento.ORGANO);
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> ASUNTO = Variable.texto("asunto");
    static final Variable<String> DESDE = Variable.texto("desde");
    static final Variable<String> HASTA = Variable.texto("hasta");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<String> PERIODO_TEXTO = Variable.texto("periodoTexto");
    static final Variable<String> CUENTAS = Variable.texto("cuentas");
    static final Variable<Date> PERIODO_TERMINADO = Variable.instante("periodoTerminado");

    static final Variable<String> HORARIO = Variable.texto("horario");
    static final Variable<String> GUARDIA = Variable.texto("guardia");
    static final Variable<String> MONITOREO = Variable.texto("monitoreo");
    static final Variable<String> DIRECCIONES = Variable.texto("direcciones");
    static final Variable<String> PUBLICADO_EL = Variable.texto("publicadoEl");

    @Bean
    Lista personasDeGuardia(AvisarHorario caso) {
        return new Lista("personas-de-guardia", quien -> Lista.dePersonas(caso.deGuardia(quien)));
    }

    @Bean
    JavaDelegate buscarDiasInhabilesDelegate(AvisarHorario caso) {
        return e -> caso.buscar();
    }

    @Bean
    JavaDelegate tomarPeriodoDelegate(AvisarHorario caso) {
        return e -> {
            Periodo periodo = caso.declarar(LocalDate.parse(DESDE.exigir(e)), LocalDate.parse(HASTA.exigir(e)));
            e.setProcessBusinessKey(periodo.caso());
            ORGANO.escribir(e, periodo.organo());
            MOTIVO.escribir(e, "Periodo que declara el órgano");
        };
    }

    @Bean
    JavaDelegate pedirHorarioDelegate(AvisarHorario caso, Norma norma, ZoneId zona) {
        return e -> {
            Periodo periodo = periodo(e);
            caso.abrir(periodo, MOTIVO.exigir(e));
            ORGANO_NOMBRE.escribir(e, norma.nombreOrgano(periodo.organo()));
            ASUNTO.escribir(e, "Horario de atención " + periodo.enPalabras());
            PERIODO_TEXTO.escribir(e, periodo.enPalabras());
            CUENTAS.escribir(e, caso.enumerar(periodo.organo()));
            PERIODO_TERMINADO.escribir(e, Date.from(periodo.termina(zona)));
        };
    }

    @Bean
    JavaDelegate registrarHorarioDelegate(AvisarHorario caso, ZoneId zona) {
        return e -> caso.publicar(
                periodo(e),
                new AvisoDeHorario(
                        HORARIO.exigir(e),
                        GUARDIA.exigir(e),
                        MONITOREO.exigir(e),
                        DIRECCIONES.exigir(e),
                        FechasFormulario.instante(PUBLICADO_EL.exigir(e), zona)));
    }

    @Bean
    JavaDelegate asentarFaltaDeHorarioDelegate(AvisarHorario caso) {
        return e -> caso.asentarFalta(periodo(e));
    }

    private static Periodo periodo(DelegateExecution e) {
        return new Periodo(ORGANO.exigir(e), LocalDate.parse(DESDE.exigir(e)), LocalDate.parse(HASTA.exigir(e)));
    }
}
