package mx.municipio.redes.procedimientos.baja;

import java.util.List;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Informática quitó de la página principal el vínculo a la cuenta cancelada; con eso la baja concluye. */
@Component
public class RetirarVinculo {

    private final AsentarPaso asentarPaso;
    private final Expedientes expedientes;

    RetirarVinculo(AsentarPaso asentarPaso, Expedientes expedientes) {
        this.asentarPaso = asentarPaso;
        this.expedientes = expedientes;
    }

    @Transactional
    @Clausula("NT10-TR-3")
    public void ejecutar(String folio, String retiroDelVinculo) {
        Baja baja = asentarPaso.tomar(folio, Paso.VINCULO);
        asentarPaso.anotar(baja, Paso.VINCULO, retiroDelVinculo, List.of());
        expedientes.cerrar(folio, EstadoBaja.CANCELADA.name());
        asentarPaso.asentar(folio, "VINCULO_RETIRADO", "NT10-TR-3", retiroDelVinculo);
    }
}
