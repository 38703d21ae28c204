package mx.municipio.redes.expediente.application;

import java.time.ZoneId;
import java.util.Map;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inicia un trámite con los datos de su formulario. */
@Component
public class IniciarTramite {

    private final Motor motor;
    private final Expedientes expedientes;
    private final Emisiones emisiones;
    private final ZoneId zona;

    IniciarTramite(Motor motor, Expedientes expedientes, Emisiones emisiones, ZoneId zona) {
        this.motor = motor;
        this.expedientes = expedientes;
        this.emisiones = emisiones;
        this.zona = zona;
    }

    /** Inicia el trámite como la persona que actúa. */
    @Transactional
    public TramiteIniciado ejecutar(Tramite tramite, Map<String, Object> datos) {
        String folio = motor.iniciar(tramite.proceso(), datos).folio();
        return TramiteIniciado.de(expedientes.exigir(folio), emisiones.acuse(folio), zona);
    }
}
