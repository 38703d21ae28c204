package mx.municipio.redes.procedimientos.administradores;

import java.time.Clock;
import java.time.ZoneId;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meta interna, no normativa: recuerda a quien puede que falta cambiar las contraseñas. */
@Component
public class RecordarRotacion {

    static final String META = "redes.administradores.meta-dias";

    private final Expedientes expedientes;
    private final Cambios cambios;
    private final CandidatosCambio candidatos;
    private final MetasInternas metas;
    private final AvisosDeCambio avisos;
    private final Clock reloj;
    private final ZoneId zona;

    RecordarRotacion(
            Expedientes expedientes,
            Cambios cambios,
            CandidatosCambio candidatos,
            MetasInternas metas,
            AvisosDeCambio avisos,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.cambios = cambios;
        this.candidatos = candidatos;
        this.metas = metas;
        this.avisos = avisos;
        this.reloj = reloj;
        this.zona = zona;
    }

    @Transactional
    @Clausula({"AMB-03", "NT10-ADM-VII"})
    public void ejecutar(String folio) {
        if (!metas.encendida(META)) {
            return;
        }
        Cambio cambio = cambios.exigir(folio);
        expedientes.asentar(
                folio,
                "RECORDATORIO_INTERNO",
                "AMB-03 NT10-ADM-VII",
                "Meta interna, no normativa: falta cambiar las contraseñas. Recordado el "
                        + EnPalabras.instante(reloj.instant(), zona) + ".");
        avisos.rotacionRecordada(cambio, candidatos.paraRotar(folio));
    }
}
