package mx.municipio.redes.vinculos;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.vinculos.AcordarUbicacion.Ubicacion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** El espacio de los vínculos en la página principal, que acuerdan dos oficinas (TR-3): por la API y en su página. */
@PageController
class VinculosController {

    private static final String A_LA_PAGINA = "redirect:/vinculos";

    record Propuesta(@Nullable String ubicacion) {}

    record ConformidadJson(String oficina, OffsetDateTime instante) {}

    record UbicacionJson(int numero, String ubicacion, List<ConformidadJson> conformidades) {}

    /** @param vigente la acordada; nula mientras falte la conformidad de una oficina */
    record Acuerdo(@Nullable UbicacionJson vigente, @Nullable UbicacionJson porAcordar) {}

    private final AcordarUbicacion acordar;
    private final UsuarioActual usuarioActual;
    private final ZoneId zona;

    VinculosController(AcordarUbicacion acordar, UsuarioActual usuarioActual, ZoneId zona) {
        this.acordar = acordar;
        this.usuarioActual = usuarioActual;
        this.zona = zona;
    }

    @GetMapping("/api/v1/ubicacion-vinculos")
    @ResponseBody
    Acuerdo acuerdo() {
        return new Acuerdo(json(acordar.vigente()), json(acordar.porAcordar()));
    }

    @PostMapping(path = "/api/v1/ubicacion-vinculos", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Acuerdo proponer(@RequestBody Propuesta propuesta) {
        acordar.proponer(propuesta.ubicacion());
        return acuerdo();
    }

    @PostMapping("/api/v1/ubicacion-vinculos/{numero}/conformidad")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Acuerdo conformar(@PathVariable int numero) {
        acordar.conformar(numero);
        return acuerdo();
    }

    private @Nullable UbicacionJson json(Optional<Ubicacion> hallada) {
        return hallada.map(ubicacion -> new UbicacionJson(
                        ubicacion.numero(),
                        ubicacion.ubicacion(),
                        ubicacion.conformidades().stream()
                                .map(dada -> new ConformidadJson(
                                        dada.oficina(),
                                        dada.instante().atZone(zona).toOffsetDateTime()))
                                .toList()))
                .orElse(null);
    }

    @GetMapping("/vinculos")
    String mostrar(Model modelo) {
        modelo.addAttribute("vigente", acordar.vigente().orElse(null));
        modelo.addAttribute("porAcordar", acordar.porAcordar().orElse(null));
        modelo.addAttribute("oficina", acordar.oficina(usuarioActual.exigir()).orElse(null));
        return "vinculos";
    }

    @PostMapping("/vinculos")
    String proponer(@RequestParam(required = false) @Nullable String ubicacion, RedirectAttributes atributos) {
        try {
            String falta = acordar.proponer(ubicacion);
            atributos.addFlashAttribute("aviso", "Quedó propuesta. Falta la conformidad de la " + falta + ".");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
            atributos.addFlashAttribute("ubicacionTecleada", ubicacion);
        }
        return A_LA_PAGINA;
    }

    @PostMapping("/vinculos/{numero}/conformidad")
    String conformar(@PathVariable int numero, RedirectAttributes atributos) {
        try {
            acordar.conformar(numero);
            atributos.addFlashAttribute("aviso", "La ubicación quedó acordada.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
        }
        return A_LA_PAGINA;
    }
}
