package mx.municipio.redes.procedimientos;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Lo mismo, de los procedimientos que solo conoce la norma de Coatzacoalcos y con su gente. */
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
@DisplayName("Quién hace cada tarea en Coatzacoalcos")
class QuienHaceCadaTareaEnCoatzacoalcosTest extends QuienHaceCadaTareaTest {

    /** Mientras rige su política de difusión. */
    @Override
    String dia() {
        return "2023-11-15T10:00:00-06:00";
    }
}
