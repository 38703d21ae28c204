package mx.municipio.redes.procedimientos.baja;

import java.time.Instant;
import java.util.Optional;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.MetasInternas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recuerda el paso que falta a quien le toca. No decide nada: la norma no fija plazo. */
@Component
public class RecordarBaja {

    static final String META = "redes.baja.meta-dias";

    private final Expedientes expedientes;
    private final Bajas bajas;
    private final MetasInternas metas;
    private final AvisosDeBaja avisos;

    RecordarBaja(Expedientes expedientes, Bajas bajas, MetasInternas metas, AvisosDeBaja avisos) {
        this.expedientes = expedientes;
        this.bajas = bajas;
        this.metas = metas;
        this.avisos = avisos;
    }

    /** @return cuándo toca el siguiente; vacío si la meta interna está apagada */
    @Transactional
    @Clausula({"NT10-PAB-VIII-c", "AMB-03"})
    public Optional<Instant> ejecutar(String folio) {
        if (!metas.encendida(META)) {
            return Optional.empty();
        }
        Baja baja = bajas.bloquear(folio);
        Paso falta = baja.pendiente().orElseThrow();
        expedientes.asentar(
                folio,
                "BAJA_RECORDADA",
                "NT10-PAB-VIII-c AMB-03",
                "Meta interna, no normativa. Falta " + falta.accion() + ".");
        avisos.recordatorio(baja, falta);
        return Optional.of(metas.recordatorio(META));
    }
}
