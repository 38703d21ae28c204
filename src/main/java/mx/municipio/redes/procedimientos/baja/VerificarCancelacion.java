package mx.municipio.redes.procedimientos.baja;

import java.util.List;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Un administrador o el titular comprobó que la cuenta ya no existe en la red. */
@Component
public class VerificarCancelacion {

    private final AsentarPaso asentarPaso;
    private final AvisosDeBaja avisos;

    VerificarCancelacion(AsentarPaso asentarPaso, AvisosDeBaja avisos) {
        this.asentarPaso = asentarPaso;
        this.avisos = avisos;
    }

    @Transactional
    @Clausula("NT10-PAB-VIII-c")
    public void ejecutar(String folio, String comoSeVerifico) {
        Baja baja = asentarPaso.tomar(folio, Paso.VERIFICACION);
        asentarPaso.anotar(baja, Paso.VERIFICACION, comoSeVerifico, List.of());
        asentarPaso.asentar(folio, "CANCELACION_VERIFICADA", "NT10-PAB-VIII-c", comoSeVerifico);
        avisos.porFirmar(folio);
    }
}
