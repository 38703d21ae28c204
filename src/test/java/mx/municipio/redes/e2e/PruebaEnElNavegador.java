package mx.municipio.redes.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * El programa entero, visto en un navegador. Cada prueba puede pedir el {@link Chromium} de su clase; empieza a la hora de {@link #reloj} y no deja casos abiertos.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PruebaDeIntegracion
@Tag("navegador")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({SinCasosAbiertos.class, EnChromium.class})
@interface PruebaEnElNavegador {

    /**
     * RFC 3339. Un jueves por la mañana, con un lunes inhábil por delante; el año 2021 no lo usa otra prueba: sus
     * tareas van primero en la lista, aunque la base traiga las de otras.
     */
    String reloj() default "2021-11-11T10:00:00-08:00";
}
