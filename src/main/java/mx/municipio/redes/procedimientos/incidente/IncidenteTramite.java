package mx.municipio.redes.procedimientos.incidente;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Corte;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Medida;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.incidente.Incidente.Estado;
import org.springframework.stereotype.Component;

/** El incidente de una cuenta como trámite. Que la cuenta se cancele no lo concluye. */
@Component
class IncidenteTramite implements Tramite {

    private final Hechos hechos;

    IncidenteTramite(Hechos hechos) {
        this.hechos = hechos;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(IncidenteProceso.CLAVE, "incidentes", "INC", Set.of("comunicacion-social"), Estado.values());
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of("INCIDENTE_CERRADO", Desenlace.RESPUESTA, "VISTA_ACORDADA", Desenlace.RESPUESTA);
    }

    /** Lo que se tardó en avisar desde que se supo. */
    @Override
    @Clausula({"NT10-CG-XXIII", "AMB-19"})
    public List<Medida> medidas(Corte corte) {
        List<Duration> demoras = hechos.ultimos(corte, Reporte.class).values().stream()
                .filter(asentado -> !asentado.dato().usoIndebido())
                .map(asentado -> Duration.between(asentado.dato().conocido(), asentado.cuando()))
                .toList();
        return Medida.minutos("DEMORA_DE_AVISO", demoras, "NT10-CG-XXIII");
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
