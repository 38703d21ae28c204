package mx.municipio.redes.procedimientos.evaluacion;

import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.acceso.ArranqueUnico;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.plazos.EnPalabras;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** EV-1a: que ningún semestre quede sin su ronda, ni cuenta alguna más de seis meses sin evaluarse sin que se sepa. */
@Component
class VigilarSemestre {

    /** La de la cuenta que lleva más de seis meses sin evaluarse. */
    static final String SENAL = "sinEvaluar";

    private static final String SIN_EVALUAR = "Cuenta sin evaluar desde hace más de seis meses";
    private static final String AL_ARRANCAR =
            "El programa estaba detenido en la fecha de la ronda y la abre al arrancar.";
    private static final String ATRASADA = "Su fecha pasó con el programa detenido y se abre junto con otra.";
    private static final Logger REGISTRO = LoggerFactory.getLogger(VigilarSemestre.class);

    private final Rondas rondas;
    private final Motor motor;
    private final ArranqueUnico arranque;
    private final Cuentas cuentas;
    private final Correos correos;
    private final Norma norma;

    VigilarSemestre(Rondas rondas, Motor motor, ArranqueUnico arranque, Cuentas cuentas, Correos correos, Norma norma) {
        this.rondas = rondas;
        this.motor = motor;
        this.arranque = arranque;
        this.cuentas = cuentas;
        this.correos = correos;
        this.norma = norma;
    }

    /**
     * Al arrancar se abren las rondas cuya fecha pasó con el programa detenido: volver a desplegar el modelo quita un
     * temporizador vencido. Si dos nodos arrancan juntos, la abre uno.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Clausula({"NT10-EV-1a", "AMB-16"})
    void alArrancar() {
        if (!norma.procesos().contains(RondaProceso.CLAVE)) {
            return;
        }
        arranque.ejecutar(rondas::empezar);
        for (Ronda ronda : rondas.pendientes()) {
            try {
                abrir(ronda, AL_ARRANCAR);
            } catch (ConflictoException yaAbierta) {
                REGISTRO.info("Otro nodo abrió la ronda {}", ronda.clave());
            } catch (RuntimeException e) {
                REGISTRO.error("No se abrió la ronda {}; se intentará al arrancar de nuevo", ronda.clave(), e);
            }
        }
    }

    /** La fecha que llega abre las que falten, si fueron varias las que pasaron: el temporizador no vuelve por ellas. */
    @Clausula({"NT10-EV-1a", "AMB-16"})
    void alcanzar(List<Ronda> atrasadas) {
        atrasadas.forEach(ronda -> abrir(ronda, ATRASADA));
    }

    private void abrir(Ronda ronda, String motivo) {
        motor.iniciar(
                RondaProceso.CLAVE,
                Map.of("ejercicio", ronda.ejercicio(), "semestre", ronda.semestre(), "motivo", motivo));
    }

    /** La cuenta que lleva más de seis meses sin evaluarse se señala, y lo sabe el Departamento, una vez por cada lapso. */
    @Transactional
    @Clausula({"NT10-EV-1a", "AMB-16"})
    public void senalar() {
        for (Cuenta cuenta : rondas.sinEvaluar()) {
            String clave = cuenta.clave();
            if (!cuentas.tieneSenal(clave, SENAL)) {
                cuentas.senalar(clave, SENAL, SIN_EVALUAR);
                cuentas.asentar(clave, "CUENTA_SIN_EVALUAR", "NT10-EV-1a AMB-16", SIN_EVALUAR, null);
                correos.de(cuenta)
                        .con("desde", EnPalabras.fecha(rondas.ultima(cuenta)))
                        .aOficinas("evaluacion-vencida", Instrumentos.OFICINA);
            }
        }
    }
}
