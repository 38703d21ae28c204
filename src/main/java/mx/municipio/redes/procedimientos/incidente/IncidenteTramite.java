package mx.municipio.redes.procedimientos.incidente;

import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.procedimientos.incidente.Incidente.Estado;
import org.springframework.stereotype.Component;

/** El incidente de una cuenta como trámite. Que la cuenta se cancele no lo concluye. */
@Component
class IncidenteTramite implements Tramite {

    @Override
    public Ficha ficha() {
        return new Ficha(IncidenteProceso.CLAVE, "incidentes", "INC", Set.of("comunicacion-social"), Estado.values());
    }

    @Override
    public boolean recibeArchivos() {
        return true;
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return false;
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        throw new ConflictoException(
                "Un incidente reportado no se retira; si fue falsa alarma, lo cierra Comunicación Social.",
                "NT10-CG-XXIII");
    }
}
