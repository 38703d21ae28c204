package mx.municipio.redes.procedimientos.veda;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Variable;
import mx.municipio.redes.procedimientos.veda.LlevarVeda.Agenda;
import mx.municipio.redes.procedimientos.veda.Veda.Estado;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El proceso {@code veda-electoral}: los nombres del modelo y sus formularios, y lo que hace cada tarea. */
@Configuration(proxyBeanMethods = false)
class VedaProceso {

    static final String CLAVE = "veda-electoral";
    static final String CORREGIDA = "veda.corregida";
    static final String RETIRADA = "veda.retirada";

    static final Variable<String> FOLIO = Variable.texto("folio");
    static final Variable<String> ORGANO_NOMBRE = Variable.texto("organoNombre");
    static final Variable<String> TIPO = Variable.texto("tipo");
    static final Variable<String> TERRITORIO = Variable.texto("territorio");
    static final Variable<String> INICIO = Variable.texto("inicio");
    static final Variable<String> FIN = Variable.texto("fin");
    static final Variable<String> ACUERDO = Variable.texto("acuerdo");
    static final Variable<Boolean> PROVISIONAL = Variable.logica("provisional");
    static final Variable<String> PERIODO_TEXTO = Variable.texto("periodoTexto");
    static final Variable<String> RIGE_AQUI = Variable.texto("rigeAqui");
    static final Variable<Date> INICIO_VEDA = Variable.instante("inicioVeda");
    static final Variable<Date> FIN_VEDA = Variable.instante("finVeda");
    static final Variable<Date> AVISO_30 = Variable.instante("aviso30");
    static final Variable<Date> AVISO_7 = Variable.instante("aviso7");
    static final Variable<Date> AVISO_1 = Variable.instante("aviso1");
    static final Variable<String> CUENTA = Variable.texto("cuenta");
    static final Variable<Number> RETIRADAS = Variable.numero("retiradas");
    static final Variable<String> DIRECCIONES = Variable.texto("direcciones");
    static final Variable<Boolean> CONSTANCIA = Variable.logica("constancia");
    static final Variable<String> MOTIVO_RETIRO = Variable.texto("motivoRetiro");

    @Bean
    JavaDelegate registrarVedaDelegate(LlevarVeda caso, Motor motor) {
        return e -> {
            Veda veda = caso.registrar(Instancia.de(e), periodo(e));
            Instancia.anotarFolio(e, veda.folio());
            RIGE_AQUI.escribir(e, veda.estado() == Estado.NO_APLICA ? "NO" : "SI");
            programar(e, veda.periodo(), caso, motor);
        };
    }

    @Bean
    JavaDelegate avisarVedaDelegate(LlevarVeda caso) {
        return e -> caso.avisar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate activarVedaDelegate(LlevarVeda caso) {
        return e -> caso.activar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarRevisionDelegate(LlevarVeda caso) {
        return e -> {
            long retiradas = RETIRADAS.exigir(e).longValue();
            var revision = new Revision(
                    CUENTA.exigir(e), retiradas, DIRECCIONES.buscar(e).orElse(null));
            caso.revisar(FOLIO.exigir(e), revision);
        };
    }

    @Bean
    JavaDelegate levantarVedaDelegate(LlevarVeda caso) {
        return e -> caso.levantar(FOLIO.exigir(e));
    }

    @Bean
    JavaDelegate registrarCorreccionDelegate(LlevarVeda caso, Motor motor) {
        return e -> {
            var correccion = new Correccion(INICIO.exigir(e), FIN.exigir(e), ACUERDO.exigir(e));
            programar(e, caso.corregir(FOLIO.exigir(e), correccion), caso, motor);
        };
    }

    @Bean
    JavaDelegate registrarRetiroDeVedaDelegate(LlevarVeda caso) {
        return e -> caso.retirar(FOLIO.exigir(e), MOTIVO_RETIRO.exigir(e));
    }

    private static PeriodoDeVeda periodo(DelegateExecution e) {
        return new PeriodoDeVeda(
                "",
                TIPO.exigir(e),
                TERRITORIO.exigir(e),
                LocalDate.parse(INICIO.exigir(e)),
                LocalDate.parse(FIN.exigir(e)),
                ACUERDO.buscar(e).orElse(""),
                PROVISIONAL.buscar(e).orElse(false));
    }

    /** Cada temporizador se llama como la variable que dice cuándo corre. */
    private static void programar(DelegateExecution e, PeriodoDeVeda periodo, LlevarVeda caso, Motor motor) {
        PERIODO_TEXTO.escribir(e, periodo.enPalabras());
        Agenda agenda = caso.agenda(periodo);
        Map.of(
                        AVISO_30, agenda.avisos().get(0),
                        AVISO_7, agenda.avisos().get(1),
                        AVISO_1, agenda.avisos().get(2),
                        INICIO_VEDA, agenda.inicio(),
                        FIN_VEDA, agenda.fin())
                .forEach((temporizador, cuando) -> {
                    temporizador.escribir(e, Date.from(cuando));
                    motor.reponerTemporizador(e.getProcessInstanceId(), temporizador.nombre(), cuando);
                });
    }
}
