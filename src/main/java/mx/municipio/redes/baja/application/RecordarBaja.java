package mx.municipio.redes.baja.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mx.municipio.redes.baja.domain.Baja;
import mx.municipio.redes.baja.domain.Paso;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recuerda el paso que falta a quien le toca. No decide nada: la norma no fija plazo. */
@Component
public class RecordarBaja {

    private final Expedientes expedientes;
    private final Bajas bajas;
    private final MetaDeBaja meta;
    private final AvisosDeBaja avisos;
    private final Clock reloj;

    RecordarBaja(Expedientes expedientes, Bajas bajas, MetaDeBaja meta, AvisosDeBaja avisos, Clock reloj) {
        this.expedientes = expedientes;
        this.bajas = bajas;
        this.meta = meta;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** @return cuándo toca el siguiente; vacío si la meta interna está apagada */
    @Transactional
    @Clausula({"NT10-PAB-VIII-c", "AMB-03"})
    public Optional<Instant> ejecutar(String folio) {
        if (!meta.encendida()) {
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
        return Optional.of(meta.siguiente(reloj.instant()));
    }
}
