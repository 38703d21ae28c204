package mx.municipio.redes.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import mx.municipio.redes.demo.Libreto.Paso;
import mx.municipio.redes.errores.NoArrancaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.PasoDelTiempo;
import mx.municipio.redes.motor.RelojMovible;
import mx.municipio.redes.norma.Norma;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Un año de la demostración, el de {@code demo/<perfil>/historia.yaml}, sobre una base sin expedientes: cada persona hace lo
 * suyo por la API, con el reloj a su hora, y entre un paso y otro vence lo que vence. El reloj queda en el último.
 */
@Component
@Profile("demo & historia")
class Historia implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Historia.class);
    private static final String OTRA_CARPETA = "Arranque sobre una carpeta «datos» nueva.";

    private final Norma norma;
    private final Expedientes expedientes;
    private final RelojMovible reloj;
    private final PasoDelTiempo tiempo;
    private final Environment entorno;

    Historia(Norma norma, Expedientes expedientes, RelojMovible reloj, PasoDelTiempo tiempo, Environment entorno) {
        this.norma = norma;
        this.expedientes = expedientes;
        this.reloj = reloj;
        this.tiempo = tiempo;
        this.entorno = entorno;
    }

    /** Antes de que el programa haga nada. */
    @Override
    public void afterSingletonsInstantiated() {
        libreto();
        if (expedientes.hay()) {
            throw new NoArrancaException(
                    "La historia de la demostración empieza sin expedientes, y esta base ya los tiene.",
                    OTRA_CARPETA + " Para seguir con esta, quite el perfil «historia».");
        }
    }

    /** La demostración empieza entonces, no hoy: nada de ella es posterior a su historia. */
    void irAlPrincipio() {
        reloj.mover(instante(libreto().pasos().get(0)).minus(Duration.ofHours(1)));
    }

    /** Cuando el programa ya atiende y ya hizo lo que hace al arrancar. */
    @EventListener
    void alEstarListo(AvailabilityChangeEvent<ReadinessState> aviso) {
        if (aviso.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            tiempo.sinEjecutor(() -> contar(libreto().pasos()));
        }
    }

    /** @throws NoArrancaException en el primer paso que no resulte como se dice, con su renglón */
    void contar(List<Paso> pasos) {
        long empieza = System.nanoTime();
        var personas = new PersonasDeLaHistoria(
                entorno.getRequiredProperty("local.server.port", Integer.class), this::archivo);
        int trabajos = 0;
        for (Paso paso : pasos) {
            try {
                trabajos += tiempo.hasta(instante(paso));
                personas.hacer(paso);
            } catch (RuntimeException e) {
                throw new NoArrancaException(
                        "La historia se detuvo en el renglón " + paso.renglon() + " de su archivo (" + paso.el() + ", "
                                + paso.como() + "). " + e.getMessage(),
                        "Corrija el paso. " + OTRA_CARPETA);
            }
        }
        trabajos += tiempo.hasta(reloj.ahora());
        LOG.info(
                "Historia de la demostración: {} pasos y {} trabajos del motor, hasta el {}, en {} s",
                pasos.size(),
                trabajos,
                pasos.get(pasos.size() - 1).el(),
                Duration.ofNanos(System.nanoTime() - empieza).toSeconds());
    }

    private Libreto libreto() {
        ClassPathResource archivo = archivo("historia.yaml");
        if (!archivo.exists()) {
            throw new NoArrancaException(
                    "La demostración de " + norma.nombreCorto() + " no trae historia.", "Quite el perfil «historia».");
        }
        return Libreto.leer(archivo);
    }

    private Instant instante(Paso paso) {
        return paso.hora().atZone(norma.zona()).toInstant();
    }

    private ClassPathResource archivo(String nombre) {
        return new ClassPathResource("demo/" + norma.clave().toLowerCase(Locale.ROOT) + "/" + nombre);
    }
}
