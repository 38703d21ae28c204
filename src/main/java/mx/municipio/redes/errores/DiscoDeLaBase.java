package mx.municipio.redes.errores;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Una base con el disco lleno contesta y lee: quien solo le pregunta la cree sana. Aquí no lo está durante el minuto que
 * sigue a cada escritura que no pudo.
 */
@Component
class DiscoDeLaBase implements HealthIndicator {

    @Override
    public Health health() {
        return BaseSinRespuesta.sinDisco() ? Health.down().build() : Health.up().build();
    }
}
