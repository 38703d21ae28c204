package mx.municipio.redes.procedimientos.evaluacion;

import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.municipio.redes.motor.Enviado;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Calificacion;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Datos;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Dictamen;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code evaluacion-cuenta}: los nombres del modelo y sus formularios, y lo que hace cada tarea. */
@Configuration(proxyBeanMethods = false)
class EvaluacionProceso {

    static final String CLAVE = "evaluacion-cuenta";
    static final String SIN_DATOS = "evaluacion.sin-datos";
    static final String SIN_OBJETO = "evaluacion.sin-objeto";

    static final Map<String, Variable<?>> CAMPOS = Enviado.campos(
            "observaciones hallazgos recomendaciones motivoSinDatos motivoSinObjeto cuentaNombre evaluacionTexto"
                    + " instrumentoTexto incidente datosTexto",
            "datosAportados conRecomendaciones");

    /** Lo que aporta quien administra; lo que el programa ya sabe llega escrito. */
    static final Map<String, Variable<Number>> CIFRAS =
            Datos.CIFRAS.stream().collect(Collectors.toMap(cifra -> cifra, Variable::numero));

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> RONDA = Variable.texto("ronda");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<Number> PUNTAJE = Variable.numero("puntaje");
    static final Variable<Number> UMBRAL_EFICAZ = Variable.numero("umbralEficaz");
    static final Variable<Number> UMBRAL_MINIMO = Variable.numero("umbralMinimo");
    static final Variable<String> DICTAMEN = Variable.texto("dictamen");
    static final Variable<Date> META_DATOS = Variable.instante("metaDatos");
    static final Variable<Date> META_CALIFICAR = Variable.instante("metaCalificar");

    @Bean
    JavaDelegate abrirEvaluacionDelegate(Evaluar caso, Padron padron, MetasInternas metas) {
        return e -> {
            var instancia = new Instancia(CLAVE, e.getProcessInstanceId(), Map.of());
            String folio = caso.incluir(instancia, RONDA.exigir(e), CUENTA.exigir(e));
            Instancia.anotarFolio(e, folio);
            Evaluacion.Abierta abierta = caso.abierta(folio);
            Instrumento instrumento = caso.instrumento(folio);
            String cuenta = padron.enPalabras(CUENTA.exigir(e));
            e.setVariables(abierta.actividad());
            e.setVariables(Map.of(
                    "cuentaNombre",
                    cuenta,
                    "evaluacionTexto",
                    cuenta + ", " + abierta.ronda().enPalabras(),
                    "instrumentoTexto",
                    instrumento.enPalabras(),
                    "incidente",
                    Objects.requireNonNullElse(abierta.incidente(), "")));
            UMBRAL_EFICAZ.escribir(e, instrumento.umbralEficaz());
            UMBRAL_MINIMO.escribir(e, instrumento.umbralMinimo());
            META_DATOS.escribir(e, Date.from(metas.recordatorio(Evaluar.META_DATOS)));
        };
    }

    @Bean
    JavaDelegate recordarDatosDelegate(Evaluar caso) {
        return e -> caso.recordar(FOLIO.exigir(e), Evaluar.META_DATOS);
    }

    @Bean
    JavaDelegate registrarDatosDelegate(Evaluar caso, MetasInternas metas) {
        return e -> {
            Map<String, Long> cifras = new TreeMap<>();
            CIFRAS.forEach((clave, cifra) -> cifras.put(clave, cifra.exigir(e).longValue()));
            var datos = new Datos(cifras, new Enviado(CAMPOS, e).texto("observaciones"));
            caso.aportar(FOLIO.exigir(e), datos);
            e.setVariables(Map.of("datosTexto", datos.enPalabras(), "datosAportados", true));
            META_CALIFICAR.escribir(e, Date.from(metas.recordatorio(Evaluar.META_CALIFICAR)));
        };
    }

    @Bean
    JavaDelegate registrarSinDatosDelegate(Evaluar caso) {
        return e -> {
            caso.seguirSinDatos(FOLIO.exigir(e), new Enviado(CAMPOS, e).exigir("motivoSinDatos"));
            e.setVariables(Map.of("datosAportados", false, "conRecomendaciones", false, "puntaje", 0));
        };
    }

    @Bean
    JavaDelegate recordarCalificacionDelegate(Evaluar caso) {
        return e -> caso.recordar(FOLIO.exigir(e), Evaluar.META_CALIFICAR);
    }

    @Bean
    JavaDelegate registrarCalificacionDelegate(Evaluar caso) {
        return e -> {
            var enviado = new Enviado(CAMPOS, e);
            String recomendaciones = enviado.texto("recomendaciones");
            int puntaje = PUNTAJE.exigir(e).intValue();
            caso.calificar(FOLIO.exigir(e), new Calificacion(puntaje, enviado.exigir("hallazgos"), recomendaciones));
            e.setVariable("conRecomendaciones", recomendaciones != null);
        };
    }

    @Bean
    JavaDelegate emitirDictamenDelegate(Evaluar caso) {
        return e -> caso.dictaminar(FOLIO.exigir(e), Dictamen.valueOf(DICTAMEN.exigir(e)));
    }

    @Bean
    JavaDelegate registrarEvaluacionSinObjetoDelegate(Evaluar caso) {
        return e -> caso.dejarSinObjeto(FOLIO.exigir(e), new Enviado(CAMPOS, e).exigir("motivoSinObjeto"));
    }
}
