package mx.municipio.redes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * La prueba de un proceso, camino por camino, sobre el programa entero. Cada una empieza el jueves 12 de noviembre de
 * 2026 a las 10:00 de Tijuana (el lunes 16 es inhábil) y no deja casos abiertos; juntas deben pasar por todos los
 * elementos y flujos del modelo. Dónde está un caso se dice con {@code assertThat(escenario.instancia(folio))}, de
 * {@code ProcessEngineTests}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
@ExtendWith({SinCasosAbiertos.class, EnsayoDeProceso.class})
public @interface PruebaDeProceso {

    /** Clave del proceso. */
    String value();

    /** Elementos y flujos que solo recorre otra prueba, que los exige con {@link CoberturaDeModelos#exigirLoQueDeja}. */
    String[] deOtraPrueba() default {};
}
