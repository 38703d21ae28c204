package mx.municipio.redes.procedimientos.baja;

import java.util.List;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Los responsables hacen constar que borraron de la red los contenidos. */
@Component
public class BorrarContenidos {

    private final AsentarPaso asentarPaso;

    BorrarContenidos(AsentarPaso asentarPaso) {
        this.asentarPaso = asentarPaso;
    }

    /** @throws ReglaException si no consta un respaldo con su SHA-256 */
    @Transactional
    @Clausula({"NT10-PAB-VIII-b", "AMB-11"})
    public void ejecutar(String folio, String comoSeBorro) {
        Baja baja = asentarPaso.tomar(folio, Paso.BORRADO);
        asentarPaso.anotar(baja, Paso.BORRADO, comoSeBorro, List.of());
        asentarPaso.asentar(folio, "CONTENIDOS_BORRADOS", "NT10-PAB-VIII-b", comoSeBorro);
    }
}
