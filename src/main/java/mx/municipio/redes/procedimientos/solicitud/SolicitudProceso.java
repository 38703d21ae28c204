package mx.municipio.redes.procedimientos.solicitud;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import mx.municipio.redes.formulario.FechasFormulario;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Contenido;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Publicacion;
import mx.municipio.redes.puerta.ClaseDeContenido;
import mx.municipio.redes.puerta.Declaracion;
import mx.municipio.redes.puerta.Excepcion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code solicitud-publicacion}: los nombres de su modelo y sus formularios, y lo que hace cada tarea. */
@Configuration(proxyBeanMethods = false)
class SolicitudProceso {

    static final String CLAVE = "solicitud-publicacion";
    static final String RETIRADA = "solicitud.retirada";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> CONTENIDO = Variable.texto("contenido");
    static final Variable<String> ARCHIVOS = Variable.texto("archivos");
    static final Variable<String> FUENTE = Variable.texto("fuente");
    static final Variable<String> FECHA_PREVISTA = Variable.texto("fechaPrevista");
    static final Variable<String> CLASE = Variable.texto("clase");
    static final Variable<Boolean> ELEMENTO_PERSONAL = Variable.logica("elementoPersonal");
    static final Variable<Boolean> ELEMENTO_OBJETIVO = Variable.logica("elementoObjetivo");
    static final Variable<Boolean> ELEMENTO_TEMPORAL = Variable.logica("elementoTemporal");
    static final Variable<Boolean> RESERVADA = Variable.logica("reservada");
    static final Variable<Boolean> EMERGENCIA = Variable.logica("emergencia");
    static final Variable<String> JUSTIFICACION_VEDA = Variable.texto("justificacionVeda");
    static final Variable<Date> META_SOLICITUD = Variable.instante("metaSolicitud");
    static final Variable<String> DECISION = Variable.texto("decision");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<String> CUENTA_CENTRAL = Variable.texto("cuentaCentral");
    static final Variable<String> DIRECCION = Variable.texto("direccion");
    static final Variable<String> PUBLICADO_EL = Variable.texto("publicadoEl");
    static final Variable<String> MOTIVO_RETIRO = Variable.texto("motivoRetiro");

    @Bean
    JavaDelegate registrarSolicitudDePublicacionDelegate(SolicitarPublicacion caso) {
        return e -> {
            var enviada = caso.solicitar(Instancia.de(e), contenido(e));
            Instancia.anotarFolio(e, enviada.folio());
            ORGANO_NOMBRE.escribir(e, enviada.organoNombre());
            ARCHIVOS.escribir(e, String.valueOf(enviada.archivos()));
            META_SOLICITUD.escribir(e, Date.from(enviada.recordatorio()));
        };
    }

    @Bean
    JavaDelegate recordarSolicitudDePublicacionDelegate(AtenderSolicitud caso) {
        return e -> caso.recordar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate asentarSolicitudPublicadaDelegate(AtenderSolicitud caso, ZoneId zona) {
        return e -> caso.publicar(
                FOLIO.exigir(e),
                new Publicacion(
                        CUENTA_CENTRAL.exigir(e),
                        DIRECCION.exigir(e),
                        FechasFormulario.instante(PUBLICADO_EL.exigir(e), zona),
                        excepcion(e)));
    }

    @Bean
    JavaDelegate registrarNegativaDePublicarDelegate(AtenderSolicitud caso) {
        return e -> caso.negar(FOLIO.exigir(e), MOTIVO.exigir(e));
    }

    @Bean
    JavaDelegate registrarRetiroDeSolicitudDelegate(SolicitarPublicacion caso) {
        return e -> caso.retirar(FOLIO.exigir(e), MOTIVO_RETIRO.exigir(e));
    }

    private static Contenido contenido(DelegateExecution e) {
        return new Contenido(
                CONTENIDO.exigir(e),
                FUENTE.exigir(e),
                LocalDate.parse(FECHA_PREVISTA.exigir(e)),
                new Declaracion(
                        ClaseDeContenido.valueOf(CLASE.exigir(e)),
                        ELEMENTO_PERSONAL.buscar(e).orElse(false),
                        ELEMENTO_OBJETIVO.buscar(e).orElse(false),
                        ELEMENTO_TEMPORAL.buscar(e).orElse(false),
                        RESERVADA.buscar(e).orElse(false)),
                excepcion(e),
                List.of());
    }

    private static Excepcion excepcion(DelegateExecution e) {
        return new Excepcion(
                EMERGENCIA.buscar(e).orElse(false), JUSTIFICACION_VEDA.buscar(e).orElse(null));
    }
}
