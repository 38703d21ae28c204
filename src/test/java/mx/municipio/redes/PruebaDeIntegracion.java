package mx.municipio.redes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mx.municipio.redes.avisos.TodoCorreoSeRedacta;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * El programa entero en un puerto libre, con los datos de demostración y sin ejecutor de trabajos, sobre una base nueva
 * por contexto: H2 en memoria, o PostgreSQL con {@code -Dredes.prueba.bd=postgresql}. Cada prueba empieza y termina con
 * el reloj a la hora, o empieza a la de {@link #reloj}.
 *
 * <p>Un contexto vive a la vez: una prueba que altere el suyo (con {@code @MockitoBean}, propiedades o {@code @Import})
 * cuesta otro arranque.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "prueba"})
@ContextConfiguration(initializers = BaseDePrueba.class)
@ExtendWith({RelojALaHora.class, AsercionesDelMotor.class})
@Import({Escenario.class, Peticiones.class, Recorridos.class, CoberturaDeModelos.class})
@TestExecutionListeners(
        listeners = {PadronDeOrigen.class, TodoCorreoSeRedacta.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Tag("integracion")
public @interface PruebaDeIntegracion {

    /** Un jueves por la mañana; el lunes que sigue es inhábil. */
    String JUEVES = "2026-11-12T10:00:00-08:00";

    /** RFC 3339; vacío es la hora que sea. */
    String reloj() default "";
}
