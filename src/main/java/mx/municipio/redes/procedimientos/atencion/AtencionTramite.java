package mx.municipio.redes.procedimientos.atencion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Asentado;
import mx.municipio.redes.expediente.Corte;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Medida;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.atencion.Atencion.Estado;
import mx.municipio.redes.procedimientos.atencion.Recibido.Respuesta;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * La atención ciudadana como trámite. Que la cuenta se cancele no concluye lo que falta contestar, que la norma manda
 * contestar todo, ni cambia un bloqueo.
 */
@Component
class AtencionTramite implements Tramite {

    private final BloquearUsuario bloqueos;
    private final Resumenes resumenes;
    private final Hechos hechos;

    AtencionTramite(BloquearUsuario bloqueos, Resumenes resumenes, Hechos hechos) {
        this.bloqueos = bloqueos;
        this.resumenes = resumenes;
        this.hechos = hechos;
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
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "ATENCION_RESPONDIDA", Desenlace.RESPUESTA,
                "USUARIO_BLOQUEADO", Desenlace.RESPUESTA,
                "BLOQUEO_REVISADO", Desenlace.RESPUESTA);
    }

    /** De los comentarios, los que tienen respuesta, según lo anotado cada día; y de los que llevan folio, en cuánto. */
    @Override
    @Clausula({"NT10-CG-XIV", "NT10-FIN-IX", "AMB-15"})
    public List<Medida> medidas(Corte corte) {
        Map<String, Asentado<Respuesta>> respuestas = hechos.ultimos(corte, Respuesta.class);
        List<Duration> tardaron = new ArrayList<>();
        hechos.ultimos(corte, Recibido.class).forEach((folio, recibido) -> {
            Asentado<Respuesta> respuesta = respuestas.get(folio);
            if (respuesta != null) {
                tardaron.add(Duration.between(
                        recibido.dato().recibidoEl(), respuesta.dato().respondidoEl()));
            }
        });
        return Stream.concat(
                        Stream.of(resumenes.respondidos(corte)),
                        Medida.minutos("PRIMERA_RESPUESTA", tardaron, "NT10-CG-XIV NT10-FIN-IX").stream())
                .toList();
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
