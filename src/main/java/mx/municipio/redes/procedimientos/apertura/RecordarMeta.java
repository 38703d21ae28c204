package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.MetasInternas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recuerda, como meta interna, lo que la norma no somete a plazo; no decide nada. Apagada, ni escribe ni asienta. */
@Component
@Clausula("AMB-03")
public class RecordarMeta {

    static final String EVALUACION = "redes.apertura.meta-evaluacion-dias";
    static final String INFORME = "redes.apertura.meta-informe-dias";

    private static final String SUCESO = "META_INTERNA_RECORDADA";

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final AvisosDeApertura avisos;
    private final MetasInternas metas;

    RecordarMeta(Expedientes expedientes, Aperturas aperturas, AvisosDeApertura avisos, MetasInternas metas) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.avisos = avisos;
        this.metas = metas;
    }

    @Transactional
    public void evaluacion(String folio) {
        if (metas.encendida(EVALUACION)) {
            expedientes.asentar(
                    folio,
                    SUCESO,
                    "AMB-03",
                    "Se recordó a Comunicación Social que la propuesta espera resolución. Meta interna, no normativa.");
            avisos.metaDeEvaluacion(aperturas.exigir(folio));
        }
    }

    @Transactional
    public void informe(String folio) {
        if (metas.encendida(INFORME)) {
            expedientes.asentar(
                    folio,
                    SUCESO,
                    "AMB-03",
                    "Se recordó al órgano que la cuenta autorizada espera su informe. Meta interna, no normativa.");
            avisos.metaDeInforme(aperturas.exigir(folio));
        }
    }
}
