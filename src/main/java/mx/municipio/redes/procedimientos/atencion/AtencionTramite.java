package mx.municipio.redes.procedimientos.atencion;

import java.util.List;
import java.util.Set;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.procedimientos.atencion.Atencion.Estado;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * La atención ciudadana como trámite. Que la cuenta se cancele no concluye lo que falta contestar, que la norma manda
 * contestar todo, ni cambia un bloqueo.
 */
@Component
class AtencionTramite implements Tramite {

    private final BloquearUsuario bloqueos;

    AtencionTramite(BloquearUsuario bloqueos) {
        this.bloqueos = bloqueos;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                AtencionProceso.CLAVE,
                "atenciones",
                "ATN",
                Set.of("comunicacion-social", "transparencia"),
                Estado.values());
    }

    @Override
    public List<Enlace> enlaces() {
        return List.of(new Enlace("RESUMEN", ResumenesPageController.PAGINA, Set.of("administradores", "titulares")));
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        return bloqueos.sigue(expediente);
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return false;
    }

    /** Lo que la página ofrece copiar para la persona bloqueada; nulo si no lo está por este expediente. */
    public @Nullable String avisoALaPersona(Expediente expediente) {
        return bloqueos.avisoALaPersona(expediente);
    }
}
