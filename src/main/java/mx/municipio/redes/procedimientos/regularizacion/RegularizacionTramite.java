package mx.municipio.redes.procedimientos.regularizacion;

import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Tramite;
import org.springframework.stereotype.Component;

/** La regularización de una cuenta como trámite. */
@Component
class RegularizacionTramite implements Tramite {

    @Override
    public Ficha ficha() {
        return new Ficha(
                RegularizacionProceso.CLAVE,
                "regularizaciones",
                "REG",
                Set.of("comunicacion-social"),
                EstadoRegularizacion.values());
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of("CARACTER_CONSTATADO", Desenlace.RESPUESTA);
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return false;
    }

    /** Una cuenta preexistente solo pasa a vigente o a título personal. */
    @Override
    public void retirar(Expediente expediente, String motivo) {
        throw new ConflictoException(
                "Una regularización no se retira: la cuenta existe y hay que hacer constar su carácter. Si su órgano no"
                        + " se sujetará a la norma, el titular lo manifiesta.",
                "NT10-TR-2");
    }
}
