package mx.municipio.redes.motivos;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.idempotencia.UnaSolaVez;
import mx.municipio.redes.motivos.Motivos.Escrito;
import mx.municipio.redes.motivos.Motivos.Motivo;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página en que la gente de una oficina lleva sus motivos modelo. Quien viene de una tarea vuelve a ella. */
@PageController
class MotivosPageController {

    private static final Pattern TAREA = Pattern.compile("[0-9a-f-]{36}");

    private final Motivos motivos;
    private final Norma norma;
    private final Textos textos;
    private final UsuarioActual usuarioActual;
    private final UnaSolaVez unaSolaVez;

    MotivosPageController(
            Motivos motivos, Norma norma, Textos textos, UsuarioActual usuarioActual, UnaSolaVez unaSolaVez) {
        this.motivos = motivos;
        this.norma = norma;
        this.textos = textos;
        this.usuarioActual = usuarioActual;
        this.unaSolaVez = unaSolaVez;
    }

    /** Con uno nuevo por escribir; {@code traido}, si viene de una tarea, es lo que ahí se escribió. */
    @GetMapping("/motivos")
    ModelAndView mostrar(
            @RequestParam(defaultValue = "") String proceso,
            @RequestParam(defaultValue = "") String tarea,
            Model modelo) {
        String traido = Objects.toString(modelo.getAttribute("traido"), "");
        return pagina(null, new Escrito("", proceso, "", traido), tarea);
    }

    @GetMapping("/motivos/{id}")
    ModelAndView editar(@PathVariable long id, @RequestParam(defaultValue = "") String tarea) {
        Motivo motivo = motivos.exigir(id, usuarioActual.exigir());
        return pagina(motivo, motivo.escrito(), tarea);
    }

    /** Lo que se inserta en una tarea. */
    @GetMapping("/motivos/{id}/texto")
    ResponseEntity<String> texto(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(motivos.exigir(id, usuarioActual.exigir()).escrito().texto());
    }

    @PostMapping({"/motivos", "/motivos/{id}"})
    ModelAndView guardar(
            @PathVariable(required = false) @Nullable Long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String oficina,
            @RequestParam(defaultValue = "") String proceso,
            @RequestParam(defaultValue = "") String titulo,
            @RequestParam(defaultValue = "") String texto,
            @RequestParam(defaultValue = "") String tarea,
            @RequestParam(defaultValue = "") String clave,
            RedirectAttributes atributos) {
        Usuario usuario = usuarioActual.exigir();
        var escrito = new Escrito(oficina, proceso, titulo, texto);
        try {
            unaSolaVez.deUnaForma(clave, "motivo\n" + id + version + escrito, () -> {
                if (id == null) {
                    motivos.agregar(escrito, usuario);
                } else {
                    motivos.cambiar(id, version, escrito, usuario);
                }
                return "guardado";
            });
        } catch (DominioException e) {
            // Si un colega lo borró entretanto, lo escrito sigue ahí, para guardarlo como nuevo.
            Motivo motivo = id == null ? null : motivos.buscar(id, usuario).orElse(null);
            ModelAndView pagina = pagina(motivo, escrito, tarea);
            pagina.addObject("errores", e.erroresO(""));
            pagina.setStatus(HttpStatus.valueOf(e.estado()));
            return pagina;
        }
        return hecho("El motivo modelo quedó guardado.", tarea, atributos);
    }

    @PostMapping("/motivos/{id}/borrado")
    ModelAndView borrar(
            @PathVariable long id, @RequestParam(defaultValue = "") String tarea, RedirectAttributes atributos) {
        motivos.borrar(id, usuarioActual.exigir());
        return hecho("El motivo modelo se borró.", tarea, atributos);
    }

    private ModelAndView pagina(@Nullable Motivo motivo, Escrito escrito, String tarea) {
        Usuario usuario = usuarioActual.exigir();
        Map<String, String> procedimientos = new LinkedHashMap<>();
        norma.procesos().forEach(proceso -> procedimientos.put(proceso, textos.tramite(proceso)));
        return new ModelAndView("motivos")
                .addObject("oficinas", motivos.exigirOficinas(usuario))
                .addObject("procedimientos", procedimientos)
                .addObject("guardados", motivos.de(usuario))
                .addObject("motivo", motivo)
                .addObject("tecleado", escrito)
                .addObject("tarea", TAREA.matcher(tarea).matches() ? tarea : null);
    }

    private static ModelAndView hecho(String aviso, String tarea, RedirectAttributes atributos) {
        atributos.addFlashAttribute("aviso", aviso);
        return new ModelAndView(TAREA.matcher(tarea).matches() ? "redirect:/tareas/" + tarea : "redirect:/motivos");
    }
}
