package mx.municipio.redes.procedimientos.revision;

import java.time.LocalDate;
import java.util.Map;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Analisis;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Resultado;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * El proceso {@code revision-norma} y el que lo inicia cada año: los nombres de sus modelos y formularios, y lo que hace cada
 * tarea.
 */
@Configuration(proxyBeanMethods = false)
class RevisionProceso {

    static final String CLAVE = "revision-norma";
    static final String ANUAL = "revision-norma-anual";
    static final String POR_REVISAR = "norma.por-revisar";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> DISPOSICION = Variable.texto("disposicion");
    static final Variable<String> PROPUESTA = Variable.texto("propuesta");
    static final Variable<String> FUNDAMENTO = Variable.texto("fundamento");
    static final Variable<String> MOTIVO = Variable.texto("motivo");
    static final Variable<String> MOTIVO_DE_LA_SUGERENCIA = Variable.texto("motivoDeLaSugerencia");
    static final Variable<String> RESULTADO = Variable.texto("resultado");
    static final Variable<String> VERSION_VIGENTE = Variable.texto("versionVigente");
    static final Variable<String> SUGERENCIAS = Variable.texto("sugerencias");
    static final Variable<String> CONCLUSION = Variable.texto("conclusion");
    static final Variable<String> VERSION = Variable.texto("version");
    static final Variable<String> PUBLICADA_EL = Variable.texto("publicadaEl");
    static final Variable<String> DIRECCION = Variable.texto("direccion");

    @Bean
    JavaDelegate registrarSugerenciaDelegate(AtenderSugerencias caso, Norma norma) {
        return e -> {
            var sugerencia = new Sugerencia(
                    caso.organoQueSugiere(),
                    DISPOSICION.exigir(e),
                    PROPUESTA.exigir(e),
                    FUNDAMENTO.exigir(e),
                    MOTIVO.exigir(e));
            Instancia.anotarFolio(e, caso.presentar(Instancia.de(e), sugerencia));
            ORGANO_NOMBRE.escribir(e, norma.nombreOrgano(sugerencia.organo()));
            // La tarea pide otro «motivo», el de la respuesta, y mostraría este como si ya estuviera escrito.
            MOTIVO_DE_LA_SUGERENCIA.escribir(e, sugerencia.motivo());
            e.removeVariable(MOTIVO.nombre());
        };
    }

    @Bean
    JavaDelegate responderSugerenciaDelegate(AtenderSugerencias caso) {
        return e ->
                caso.responder(FOLIO.exigir(e), new Analisis(Resultado.valueOf(RESULTADO.exigir(e)), MOTIVO.exigir(e)));
    }

    @Bean
    JavaDelegate iniciarRevisionDelegate(RevisarNorma caso, Motor motor) {
        return e -> {
            if (caso.toca()) {
                motor.empezar(POR_REVISAR, ANUAL, Map.of());
            }
        };
    }

    @Bean
    JavaDelegate abrirRevisionDelegate(RevisarNorma caso) {
        return e -> {
            Instancia.anotarFolio(e, caso.abrir(Instancia.de(e)));
            VERSION_VIGENTE.escribir(e, caso.vigente());
            SUGERENCIAS.escribir(e, caso.enumeradas());
        };
    }

    @Bean
    JavaDelegate registrarConclusionDelegate(RevisarNorma caso) {
        return e -> caso.concluir(FOLIO.exigir(e), CONCLUSION.exigir(e).equals("NUEVA_VERSION"), MOTIVO.exigir(e));
    }

    @Bean
    JavaDelegate registrarVersionDelegate(RevisarNorma caso) {
        return e -> caso.publicar(
                FOLIO.exigir(e), VERSION.exigir(e), LocalDate.parse(PUBLICADA_EL.exigir(e)), DIRECCION.exigir(e));
    }
}
