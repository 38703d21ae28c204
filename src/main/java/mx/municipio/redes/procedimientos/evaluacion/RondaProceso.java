package mx.municipio.redes.procedimientos.evaluacion;

import java.util.List;
import java.util.Map;
import mx.municipio.redes.motor.Enviado;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.evaluacion.Ronda.Atencion;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Los procesos {@code evaluacion-semestral} y {@code cuenta-sin-evaluar}: sus nombres, y lo que hace cada tarea. */
@Configuration(proxyBeanMethods = false)
class RondaProceso {

    static final String CLAVE = "evaluacion-semestral";
    static final String VIGILANCIA = "cuenta-sin-evaluar";

    static final Map<String, Variable<?>> CAMPOS =
            Enviado.campos("motivo version conclusiones atencion", "adopto firma");

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> EVALUACION_TEXTO = Variable.texto("evaluacionTexto");
    static final Variable<Number> EJERCICIO = Variable.numero("ejercicio");
    static final Variable<Number> SEMESTRE = Variable.numero("semestre");
    static final Variable<String> FALTA_RONDA = Variable.texto("faltaRonda");
    static final Variable<String> HAY_INSTRUMENTO = Variable.texto("hayInstrumento");
    static final Variable<String> RESUMEN = Variable.texto("resumen");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> RECOMENDACIONES_TEXTO = Variable.texto("recomendacionesTexto");

    /** La pedida; al llegar una fecha, la más antigua de las que faltan, y las demás con ella. */
    @Bean
    JavaDelegate buscarRondaDelegate(Rondas rondas, VigilarSemestre vigilar) {
        return e -> {
            if (EJERCICIO.buscar(e).isPresent()) {
                FALTA_RONDA.escribir(e, "SI");
                return;
            }
            List<Ronda> faltan = rondas.pendientes();
            FALTA_RONDA.escribir(e, faltan.isEmpty() ? "NO" : "SI");
            faltan.stream().findFirst().ifPresent(ronda -> {
                EJERCICIO.escribir(e, ronda.ejercicio());
                SEMESTRE.escribir(e, ronda.semestre());
            });
            vigilar.alcanzar(faltan.stream().skip(1).toList());
        };
    }

    @Bean
    JavaDelegate abrirRondaDelegate(Evaluar caso, Instrumentos instrumentos, UsuarioActual usuarioActual) {
        return e -> {
            var ronda =
                    new Ronda(EJERCICIO.exigir(e).intValue(), SEMESTRE.exigir(e).intValue());
            boolean sola = usuarioActual.buscar().isEmpty();
            String motivo = new Enviado(CAMPOS, e).texto("motivo");
            Instancia.anotarFolio(e, caso.abrir(Instancia.de(e), ronda, sola, motivo));
            EVALUACION_TEXTO.escribir(e, "Evaluación del " + ronda.enPalabras());
            HAY_INSTRUMENTO.escribir(e, instrumentos.vigente().isPresent() ? "SI" : "NO");
        };
    }

    @Bean
    JavaDelegate registrarInstrumentoDelegate(Evaluar caso) {
        return e -> caso.emitirInstrumento(FOLIO.exigir(e), new Enviado(CAMPOS, e).exigir("version"));
    }

    @Bean
    JavaDelegate reunirDictamenesDelegate(Evaluar caso) {
        return e -> RESUMEN.escribir(e, caso.reunir(FOLIO.exigir(e)));
    }

    @Bean
    JavaDelegate emitirInformeDelegate(Evaluar caso) {
        return e -> caso.informar(FOLIO.exigir(e), new Enviado(CAMPOS, e).exigir("conclusiones"));
    }

    @Bean
    JavaDelegate mostrarRecomendacionesDelegate(Evaluar caso, Padron padron, Norma norma) {
        return e -> {
            String cuenta = CUENTA.exigir(e);
            RECOMENDACIONES_TEXTO.escribir(e, caso.recomendaciones(FOLIO.exigir(e), cuenta));
            ORGANO_NOMBRE.escribir(
                    e, norma.nombreOrgano(padron.cuenta(cuenta).orElseThrow().organo()));
        };
    }

    @Bean
    JavaDelegate registrarAtencionDeRecomendacionesDelegate(Evaluar caso) {
        return e -> {
            String atencion = new Enviado(CAMPOS, e).exigir("atencion");
            caso.atender(FOLIO.exigir(e), new Atencion(CUENTA.exigir(e), atencion));
        };
    }

    @Bean
    JavaDelegate concluirRondaDelegate(Evaluar caso) {
        return e -> caso.concluir(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate senalarSinEvaluarDelegate(VigilarSemestre caso) {
        return e -> caso.senalar();
    }
}
