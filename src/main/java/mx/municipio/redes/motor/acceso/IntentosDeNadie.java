package mx.municipio.redes.motor.acceso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Los intentos con nombres que no son de nadie se cuentan y se bloquean como los de una persona: si no, el bloqueo diría
 * a quien prueba nombres cuáles existen. Se cuentan en la memoria de este nodo.
 */
@Component
class IntentosDeNadie {

    private static final int NOMBRES = 10_000;

    /** El más largo que el motor guarda. */
    private static final int LARGO = 64;

    private record Intentos(int cuantos, Instant hasta) {}

    private final Clock reloj;
    private final ProcessEngineConfigurationImpl motor;
    private final String cifrada = new CifradorBcrypt().encrypt("nadie");
    private final Cache<String, Intentos> porNombre =
            Caffeine.newBuilder().maximumSize(NOMBRES).build();

    IntentosDeNadie(Clock reloj, @Lazy ProcessEngineConfigurationImpl motor) {
        this.reloj = reloj;
        this.motor = motor;
    }

    /** Como se vería esa persona si existiera. */
    Identidad buscar(String nombre) {
        Intentos intentos = porNombre.getIfPresent(recortado(nombre));
        return intentos == null
                ? new Identidad(nombre, cifrada, Set.of(), null, false)
                : new Identidad(
                        nombre, cifrada, Set.of(), intentos.hasta, intentos.cuantos >= motor.getLoginMaxAttempts());
    }

    /** Un intento más; la espera crece como la del motor. */
    void contar(String nombre) {
        porNombre.asMap().compute(recortado(nombre), (n, antes) -> {
            int cuantos = antes == null ? 1 : antes.cuantos + 1;
            double espera = motor.getLoginDelayBase() * Math.pow(motor.getLoginDelayFactor(), cuantos - 1);
            return new Intentos(cuantos, reloj.instant().plus(Duration.ofSeconds((long)
                    Math.min(espera, motor.getLoginDelayMaxTime()))));
        });
    }

    void olvidarTodo() {
        porNombre.invalidateAll();
    }

    private static String recortado(String nombre) {
        return nombre.length() <= LARGO ? nombre : nombre.substring(0, LARGO + 1);
    }
}
