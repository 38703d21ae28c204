package mx.municipio.redes.procedimientos.administradores;

import java.time.Instant;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.MetasInternas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El cambio ya surte efecto: falta cambiar las contraseñas para registrarlo. */
@Component
public class PedirRotacion {

    private final Expedientes expedientes;
    private final Cambios cambios;
    private final CandidatosCambio candidatos;
    private final MetasInternas metas;
    private final AvisosDeCambio avisos;

    PedirRotacion(
            Expedientes expedientes,
            Cambios cambios,
            CandidatosCambio candidatos,
            MetasInternas metas,
            AvisosDeCambio avisos) {
        this.expedientes = expedientes;
        this.cambios = cambios;
        this.candidatos = candidatos;
        this.metas = metas;
        this.avisos = avisos;
    }

    /** @return cuándo toca recordarlo, como meta interna */
    @Transactional
    @Clausula({"NT10-ADM-VII", "NT10-SR-4"})
    public Instant ejecutar(String folio) {
        Cambio cambio = cambios.exigir(folio);
        if (cambio.estado() != EstadoCambio.POR_ROTAR) {
            expedientes.cambiarEstado(
                    folio, cambio.pasar(EstadoCambio.POR_ROTAR).name());
        }
        avisos.rotacionPedida(cambio, candidatos.paraRotar(folio));
        return metas.recordatorio(RecordarRotacion.META);
    }
}
