package mx.municipio.redes.expediente.application;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inicia un trámite con los datos de su formulario y, si los recibe, los archivos que son parte de él. */
@Component
public class IniciarTramite {

    /** Los que caben, enumerados uno por uno, en el asiento que los recibe. */
    private static final int ARCHIVOS = 20;

    private final Motor motor;
    private final Expedientes expedientes;
    private final Anexos anexos;
    private final Emisiones emisiones;
    private final ZoneId zona;

    IniciarTramite(Motor motor, Expedientes expedientes, Anexos anexos, Emisiones emisiones, ZoneId zona) {
        this.motor = motor;
        this.expedientes = expedientes;
        this.anexos = anexos;
        this.emisiones = emisiones;
        this.zona = zona;
    }

    /**
     * Inicia el trámite como la persona que actúa: todo, o nada.
     *
     * @throws FormularioException si los datos no cumplen el formulario, o si un archivo no se admite
     */
    @Transactional
    public TramiteIniciado ejecutar(Tramite tramite, Map<String, Object> datos, List<Anexos.Enviado> archivos) {
        if (!archivos.isEmpty() && !tramite.recibeArchivos()) {
            throw FormularioException.de(
                    "archivo", "Este trámite no recibe archivos al iniciarse; agréguelos después en su expediente.");
        }
        if (archivos.size() > ARCHIVOS) {
            throw FormularioException.de(
                    "archivo",
                    "Son " + archivos.size() + " archivos y pueden ir hasta " + ARCHIVOS
                            + ": reúnalos en un PDF o un ZIP.");
        }
        String folio = anexos.acompanando(archivos, () -> motor.iniciar(tramite.proceso(), datos))
                .folio();
        Expediente expediente = expedientes.exigir(folio);
        return TramiteIniciado.de(expediente, emisiones.acuse(folio), tramite.advertencias(expediente), zona);
    }
}
