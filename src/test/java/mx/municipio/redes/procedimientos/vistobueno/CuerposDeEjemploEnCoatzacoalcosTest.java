package mx.municipio.redes.procedimientos.vistobueno;

import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.procedimientos.CuerposDeEjemplo;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Los de los procedimientos que solo conoce la norma de Coatzacoalcos. */
@PruebaDeIntegracion
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
@ExtendWith(SinCasosAbiertos.class)
class CuerposDeEjemploEnCoatzacoalcosTest extends CuerposDeEjemplo {

    @Override
    protected String instante() {
        return "2023-01-17T10:00:00-06:00";
    }
}
