package mx.municipio.redes.procedimientos.exhorto;

import java.util.Date;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.motor.Enviado;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Lista;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Respuesta;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Sentido;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Supuesto;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code exhorto}: los nombres de su modelo y sus formularios, y qué hace cada tarea de servicio. */
@Configuration(proxyBeanMethods = false)
class ExhortoProceso {

    static final String CLAVE = "exhorto";
    static final String CERRADO = "exhorto.cerrado";

    /** Lo que se escribe o se marca en sus formularios. */
    static final Map<String, Variable<?>> CAMPOS =
            Enviado.campos("supuesto texto destinatarios respuesta comentario", "sinCuentas aceptoCodigo");

    /** Una tarea carga en el navegador todas las variables, y nadie debe saber a quién más se exhortó. */
    private static final List<String> SOLO_AL_INICIO = List.of("destinatarios", "sinCuentas");

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> OFICIO = Variable.texto("oficio");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<Date> META_EXHORTO = Variable.instante("metaExhorto");

    @Bean
    Lista personasExhortables(Exhortar caso, Norma norma) {
        return new Lista(
                "personas-exhortables",
                quien -> Lista.dePersonas(caso.exhortables(quien), persona -> norma.nombreOrgano(persona.organo())));
    }

    @Bean
    JavaDelegate registrarExhortoDelegate(Exhortar caso, MetasInternas metas, Norma norma) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            Expediente expediente = caso.emitir(
                    Instancia.de(e),
                    enviado.opcion(Supuesto.class, "supuesto"),
                    enviado.exigir("texto"),
                    enviado.exigir("destinatarios"));
            e.removeVariables(SOLO_AL_INICIO);
            Instancia.anotarFolio(e, expediente.folio());
            ORGANO_NOMBRE.escribir(e, norma.nombreOrgano(expediente.organo()));
            META_EXHORTO.escribir(e, Date.from(metas.recordatorio(Exhortar.META)));
        };
    }

    @Bean
    JavaDelegate registrarRespuestaDelExhortoDelegate(Exhortar caso, UsuarioActual usuarioActual) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            caso.responder(
                    FOLIO.exigir(e),
                    new Respuesta(
                            usuarioActual.exigir().id(),
                            enviado.opcion(Sentido.class, "respuesta"),
                            enviado.marcada("aceptoCodigo"),
                            enviado.texto("comentario")));
        };
    }

    @Bean
    JavaDelegate recordarExhortoDelegate(Exhortar caso) {
        return e -> caso.recordar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate concluirExhortoDelegate(Exhortar caso) {
        return e -> caso.concluir(FOLIO.exigir(e), MOTIVO.buscar(e).orElse(null));
    }
}
