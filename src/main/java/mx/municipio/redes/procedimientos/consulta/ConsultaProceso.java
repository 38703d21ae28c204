package mx.municipio.redes.procedimientos.consulta;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.puerta.ClaseDeContenido;
import mx.municipio.redes.puerta.Excepcion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code consulta-publicacion}: los nombres del modelo y sus formularios, y lo que hace cada tarea. */
@Configuration(proxyBeanMethods = false)
class ConsultaProceso {

    static final String CLAVE = "consulta-publicacion";
    static final String RETIRADA = "consulta.retirada";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> CUENTA_NOMBRE = Variable.texto("cuentaNombre");
    static final Variable<String> CONTENIDO = Variable.texto("contenido");
    static final Variable<String> ARCHIVOS = Variable.texto("archivos");
    static final Variable<String> FUENTE = Variable.texto("fuente");
    static final Variable<String> FECHA_PREVISTA = Variable.texto("fechaPrevista");
    static final Variable<String> DUDA = Variable.texto("duda");
    static final Variable<String> CLASE = Variable.texto("clase");
    static final Variable<Boolean> ELEMENTO_PERSONAL = Variable.logica("elementoPersonal");
    static final Variable<Boolean> ELEMENTO_OBJETIVO = Variable.logica("elementoObjetivo");
    static final Variable<Boolean> ELEMENTO_TEMPORAL = Variable.logica("elementoTemporal");
    static final Variable<Date> VENCIMIENTO = Variable.instante("vencimiento");
    static final Variable<String> VENCIMIENTO_TEXTO = Variable.texto("vencimientoTexto");
    static final Variable<Date> LIMITE_TAREA = Variable.instante("limiteTarea");
    static final Variable<Date> RECORDATORIO_DIA_1 = Variable.instante("recordatorioDia1");
    static final Variable<Date> RECORDATORIO_DIA_2 = Variable.instante("recordatorioDia2");
    static final Variable<String> RESPUESTA = Variable.texto("respuesta");
    static final Variable<String> OPINION = Variable.texto("opinion");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<String> MOTIVO_RESPUESTA = Variable.texto("motivoRespuesta");
    static final Variable<String> MOTIVO_OPINION = Variable.texto("motivoOpinion");
    static final Variable<String> DIRECCION = Variable.texto("direccion");
    static final Variable<String> PUBLICADO_EL = Variable.texto("publicadoEl");
    static final Variable<Boolean> EMERGENCIA = Variable.logica("emergencia");
    static final Variable<String> JUSTIFICACION_VEDA = Variable.texto("justificacionVeda");
    static final Variable<String> MOTIVO_SIN_OBJETO = Variable.texto("motivoSinObjeto");

    /** Lo que el modelo guarda del plazo: de ello dependen sus temporizadores y la fecha de la tarea. */
    static Map<String, Object> fechas(Consulta consulta, ZoneId zona) {
        return Map.of(
                VENCIMIENTO.nombre(), Date.from(consulta.plazo().vencimiento()),
                VENCIMIENTO_TEXTO.nombre(), consulta.plazo().vencimientoTexto(),
                LIMITE_TAREA.nombre(), Date.from(consulta.limite()),
                RECORDATORIO_DIA_1.nombre(), Date.from(consulta.recordatorio(1, zona)),
                RECORDATORIO_DIA_2.nombre(), Date.from(consulta.recordatorio(2, zona)));
    }

    @Bean
    JavaDelegate registrarConsultaDelegate(EnviarConsulta caso, ZoneId zona) {
        return e -> {
            var enviada = caso.enviar(Instancia.de(e), CUENTA.buscar(e).orElse(null), contenido(e));
            Instancia.anotarFolio(e, enviada.consulta().folio());
            ORGANO_NOMBRE.escribir(e, enviada.organoNombre());
            CUENTA.escribir(e, enviada.consulta().cuenta());
            CUENTA_NOMBRE.escribir(e, enviada.cuentaNombre());
            ARCHIVOS.escribir(e, String.valueOf(enviada.archivos()));
            e.setVariables(fechas(enviada.consulta(), zona));
        };
    }

    @Bean
    JavaDelegate recordarPlazoDelegate(PlazoDeConsulta caso) {
        return e -> caso.recordar(FOLIO.exigir(e), e.getCurrentActivityId().endsWith("Dia1") ? 1 : 2);
    }

    @Bean
    JavaDelegate registrarRespuestaDelegate(ResponderConsulta caso) {
        return e -> caso.responder(FOLIO.exigir(e), Respuesta.valueOf(RESPUESTA.exigir(e)), MOTIVO_RESPUESTA.exigir(e));
    }

    @Bean
    JavaDelegate registrarOpinionDelegate(ResponderConsulta caso) {
        return e -> caso.opinar(FOLIO.exigir(e), Opinion.valueOf(OPINION.exigir(e)), MOTIVO_OPINION.exigir(e));
    }

    @Bean
    JavaDelegate registrarReservaDelegate(ResponderConsulta caso) {
        return e -> caso.negarPorReserva(FOLIO.exigir(e), MOTIVO_OPINION.exigir(e));
    }

    @Bean
    JavaDelegate registrarSilencioDelegate(DeclararSilencio caso) {
        return e -> caso.declarar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate asentarPublicacionDelegate(PublicarContenido caso, ZoneId zona) {
        return e -> caso.asentar(
                FOLIO.exigir(e),
                DIRECCION.exigir(e),
                FechasFormulario.instante(PUBLICADO_EL.exigir(e), zona),
                new Excepcion(
                        EMERGENCIA.buscar(e).orElse(false),
                        JUSTIFICACION_VEDA.buscar(e).orElse(null)));
    }

    @Bean
    JavaDelegate registrarSinObjetoDelegate(EnviarConsulta caso) {
        return e -> caso.dejarSinObjeto(FOLIO.exigir(e), MOTIVO_SIN_OBJETO.exigir(e));
    }

    private static Contenido contenido(DelegateExecution e) {
        return new Contenido(
                CONTENIDO.exigir(e),
                FUENTE.exigir(e),
                LocalDate.parse(FECHA_PREVISTA.exigir(e)),
                DUDA.exigir(e),
                ClaseDeContenido.valueOf(CLASE.exigir(e)),
                ELEMENTO_PERSONAL.buscar(e).orElse(false),
                ELEMENTO_OBJETIVO.buscar(e).orElse(false),
                ELEMENTO_TEMPORAL.buscar(e).orElse(false));
    }
}
