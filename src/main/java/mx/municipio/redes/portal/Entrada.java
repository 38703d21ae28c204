package mx.municipio.redes.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.motivos.Motivos;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import mx.municipio.redes.textos.Textos;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lo que las primeras páginas ofrecen a una persona, y lo que le advierten. */
@Component
class Entrada {

    /** Una página que un trámite ofrece en la entrada. */
    public record Atajo(String ruta, String texto) {}

    private final Tramites tramites;
    private final Textos textos;
    private final Padron padron;
    private final PoliticaDeDifusion politica;
    private final Motor motor;
    private final Motivos motivos;

    Entrada(
            Tramites tramites,
            Textos textos,
            Padron padron,
            PoliticaDeDifusion politica,
            Motor motor,
            Motivos motivos) {
        this.tramites = tramites;
        this.textos = textos;
        this.padron = padron;
        this.politica = politica;
        this.motor = motor;
        this.motivos = motivos;
    }

    void poner(Usuario usuario, Model modelo) {
        modelo.addAttribute(
                "iniciables",
                tramites.todos()
                        .filter(tramite -> motor.ofrece(tramite.proceso(), usuario) && tramite.seOfrece(usuario))
                        .toList());
        Map<String, String> enTareas = new LinkedHashMap<>();
        Set<String> conPagina = tramites.todos().map(Tramite::proceso).collect(Collectors.toSet());
        tramites.procesos()
                .filter(proceso -> motor.ofrece(proceso, usuario) && !conPagina.contains(proceso))
                .forEach(proceso -> enTareas.put(proceso, textos.tramite(proceso)));
        modelo.addAttribute("enTareas", enTareas);
        modelo.addAttribute(
                "enlaces",
                tramites.todos()
                        .flatMap(tramite -> tramite.enlaces().stream()
                                .filter(enlace -> enlace.grupos().stream().anyMatch(usuario::es))
                                .map(enlace ->
                                        new Atajo(enlace.ruta(), textos.enlace(tramite.proceso(), enlace.nombre()))))
                        .toList());
        modelo.addAttribute(
                "avisos",
                tramites.todos()
                        .flatMap(tramite -> tramite.avisos(usuario).stream())
                        .toList());
        modelo.addAttribute("deOficina", !motivos.oficinas(usuario).isEmpty());
        if (usuario.es("supervisores") || usuario.es("comunicacion-social")) {
            modelo.addAttribute(
                    "faltaUnActo", politica.faltaUnActo(padron.hoy()).orElse(null));
        }
    }
}
