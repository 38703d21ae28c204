package mx.municipio.redes.expediente.adapter.web.paginas;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Borradores;
import mx.municipio.redes.expediente.Emision;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.formulario.TipoCampo;
import mx.municipio.redes.motivos.Motivos;
import mx.municipio.redes.motor.Tareas;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.bandejas.Pendientes;
import mx.municipio.redes.padron.Listas;
import mx.municipio.redes.padron.Padron;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Una tarea en una página: lo que hay que saber, su formulario, y al concluirla, qué pasó y cuál sigue. */
@PageController
class TareaPageController {

    private static final int ANTERIORES = 5;

    private static final String A_LA_TAREA = "redirect:/tareas/{id}";

    private static final Pattern CLAVE = Pattern.compile("[A-Z_]*|true|false|\\s*");

    private final Tareas tareas;
    private final Pendientes pendientes;
    private final Expedientes expedientes;
    private final Anexos anexos;
    private final Emisiones emisiones;
    private final Bitacora bitacora;
    private final Borradores borradores;
    private final Motivos motivos;
    private final Padron padron;
    private final Listas listas;
    private final UsuarioActual usuarioActual;
    private final ZoneId zona;

    TareaPageController(
            Tareas tareas,
            Pendientes pendientes,
            Expedientes expedientes,
            Anexos anexos,
            Emisiones emisiones,
            Bitacora bitacora,
            Borradores borradores,
            Motivos motivos,
            Padron padron,
            Listas listas,
            UsuarioActual usuarioActual,
            ZoneId zona) {
        this.tareas = tareas;
        this.pendientes = pendientes;
        this.expedientes = expedientes;
        this.anexos = anexos;
        this.emisiones = emisiones;
        this.bitacora = bitacora;
        this.borradores = borradores;
        this.motivos = motivos;
        this.padron = padron;
        this.listas = listas;
        this.usuarioActual = usuarioActual;
        this.zona = zona;
    }

    @GetMapping("/tareas/{id}")
    String mostrar(@PathVariable String id, Model modelo) {
        Usuario usuario = usuarioActual.exigir();
        try {
            Optional<Map<String, String>> borrador = borradores.leer("/tareas/" + id);
            modelo.addAttribute("guardado", borrador.isPresent());
            return pagina(tareas.exigir(id, usuario), usuario, borrador.orElse(Map.of()), modelo);
        } catch (NoEncontradoException e) {
            // Lo que dejó escrito antes de que otra persona, o el plazo, se adelantara.
            borradores.leer("/tareas/" + id).ifPresent(borrador -> modelo.addAttribute("escrito", escrito(borrador)));
            return atendida(id, e, modelo);
        }
    }

    @PostMapping("/tareas/{id}")
    String concluir(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> enviados,
            Model modelo,
            HttpServletResponse respuesta,
            RedirectAttributes atributos) {
        Usuario usuario = usuarioActual.exigir();
        Map<String, String> enviado = Formulario.enRenglones(enviados);
        DominioException rechazo;
        try {
            Tareas.Tarea tarea = tareas.exigir(id, usuario);
            int asentados = bitacora.cabeza(tarea.folio()).asientos();
            tareas.concluir(id, formulario(tareas.hoja(id, usuario)).datos(enviado));
            borradores.olvidar("/tareas/" + id);
            atributos.addAttribute("desde", asentados);
            atributos.addFlashAttribute("concluida", tarea.nombre());
            return "redirect:/tareas/{id}/hecha";
        } catch (FormularioException
                | ReglaException
                | ConflictoException
                | ProhibidoException
                | NoEncontradoException e) {
            rechazo = e;
        }
        respuesta.setStatus(rechazo.estado());
        try {
            String vista = pagina(tareas.exigir(id, usuario), usuario, enviado, modelo);
            modelo.addAttribute("errores", formulario(tareas.hoja(id, usuario)).enSusCampos(rechazo));
            return vista;
        } catch (NoEncontradoException e) {
            // Otra persona, o el plazo, se adelantó: lo escrito se le devuelve para que lo copie.
            respuesta.setStatus(HttpStatus.CONFLICT.value());
            modelo.addAttribute("escrito", escrito(enviado));
            return atendida(id, e, modelo);
        }
    }

    private String atendida(String id, NoEncontradoException noAbierta, Model modelo) {
        modelo.addAttribute(
                "folio",
                tareas.folioDeConcluida(id).filter(expedientes::visible).orElseThrow(() -> noAbierta));
        return "tarea-atendida";
    }

    /** Sin lo que la forma puso y sin las opciones, que viajan como claves. */
    private static List<String> escrito(Map<String, String> enviado) {
        return enviado.entrySet().stream()
                .filter(dato -> !Borradores.DE_LA_FORMA.contains(dato.getKey()))
                .map(Map.Entry::getValue)
                .filter(valor -> !CLAVE.matcher(valor).matches())
                .toList();
    }

    @GetMapping("/tareas/{id}/hecha")
    String hecha(@PathVariable String id, @RequestParam(defaultValue = "0") int desde, Model modelo) {
        Usuario usuario = usuarioActual.exigir();
        Optional<Expediente> expediente =
                tareas.folioDeConcluida(id).filter(expedientes::visible).flatMap(expedientes::buscar);
        if (expediente.isPresent()) {
            String folio = expediente.get().folio();
            List<Asiento> nuevos = bitacora.leer(folio).stream()
                    .filter(asiento -> asiento.numero() > desde)
                    .toList();
            modelo.addAttribute("expediente", expediente.get());
            modelo.addAttribute("asientos", nuevos);
            modelo.addAttribute("emitidos", nuevos.isEmpty() ? List.of() : emitidosDesde(folio, nuevos.get(0)));
        } else if (!modelo.containsAttribute("concluida")) {
            throw new NoEncontradoException("No hay una tarea concluida así.");
        }
        modelo.addAttribute("id", id);
        modelo.addAttribute("siguiente", pendientes.siguiente(usuario, id).orElse(null));
        return "tarea-hecha";
    }

    @PostMapping("/tareas/{id}/toma")
    String tomar(@PathVariable String id, @RequestParam(required = false) @Nullable String de, RedirectAttributes r) {
        return repartir(r, "La tarea es suya.", () -> tareas.tomar(id, usuarioActual.exigir(), de));
    }

    @PostMapping("/tareas/{id}/suelta")
    String soltar(@PathVariable String id, RedirectAttributes r) {
        return repartir(r, "La tarea quedó libre.", () -> tareas.soltar(id));
    }

    /** La da el supervisor. */
    @PostMapping("/tareas/{id}/asignacion")
    String dar(@PathVariable String id, @RequestParam(defaultValue = "") String usuario, RedirectAttributes r) {
        return repartir(
                r,
                "Ahora la tiene " + padron.nombre(usuario) + ".",
                () -> tareas.asignar(id, usuarioActual.exigir(), usuario));
    }

    /** Lleva lo escrito en un campo a los motivos modelo de su oficina; lo demás queda en el borrador. */
    @PostMapping("/tareas/{id}/modelos/{campo}")
    String guardarComoModelo(
            @PathVariable String id,
            @PathVariable String campo,
            @RequestParam Map<String, String> enviado,
            RedirectAttributes r) {
        Tareas.Tarea tarea = tareas.exigir(id, usuarioActual.exigir());
        borradores.guardar("/tareas/" + id, enviado);
        r.addFlashAttribute("traido", TextoLibre.limpiar(enviado.get(campo)));
        r.addAttribute("tarea", id).addAttribute("proceso", tarea.proceso());
        return "redirect:/motivos";
    }

    private static String repartir(RedirectAttributes atributos, String hecho, Runnable reparto) {
        try {
            reparto.run();
            atributos.addFlashAttribute("aviso", hecho);
        } catch (ConflictoException | ProhibidoException | FormularioException e) {
            atributos.addFlashAttribute("error", e.mensaje());
        }
        return A_LA_TAREA;
    }

    private String pagina(Tareas.Tarea tarea, Usuario usuario, Map<String, String> escrito, Model modelo) {
        Tareas.Hoja hoja = tareas.hoja(tarea.id(), usuario);
        Map<String, @Nullable Object> valores = new LinkedHashMap<>(hoja.datos());
        if (!escrito.isEmpty()) {
            valores.putAll(formulario(hoja).datos(escrito));
        }
        modelo.addAttribute("tarea", tarea);
        modelo.addAttribute("pagina", "/tareas/" + tarea.id());
        modelo.addAttribute("formulario", formulario(hoja));
        modelo.addAttribute("ofrecidos", listas.ofrecidos(formulario(hoja), valores, usuario));
        modelo.addAttribute(
                "leidos",
                formulario(hoja).grupos().stream()
                        .filter(formulario(hoja)::soloSeLee)
                        .toList());
        modelo.addAttribute("valores", valores);
        modelo.addAttribute("puede", tarea.leToca() && (tarea.responsable() == null || esSuya(tarea, usuario)));
        modelo.addAttribute("esSuya", esSuya(tarea, usuario));
        modelo.addAttribute("responsable", tarea.responsable() == null ? null : padron.nombre(tarea.responsable()));
        modelo.addAttribute("aQuienes", usuario.es("supervisores") ? aQuienes(tarea, usuario) : Map.of());
        modelo.addAttribute("motivos", motivos.para(tarea.proceso(), usuario));
        modelo.addAttribute("deOficina", !motivos.oficinas(usuario).isEmpty());
        modelo.addAttribute(
                "largos",
                formulario(hoja).campos().stream()
                        .filter(campo -> campo.tipo() == TipoCampo.TEXTO_LARGO && !campo.soloLectura())
                        .toList());
        if (expedientes.visible(tarea.folio())) {
            Expediente expediente = expedientes.exigir(tarea.folio());
            modelo.addAttribute("expediente", expediente);
            modelo.addAttribute("anteriores", expedientes.anteriores(expediente, ANTERIORES));
            modelo.addAttribute("anexos", anexos.delExpediente(tarea.folio()));
            modelo.addAttribute(
                    "computo",
                    expediente.plazo() == null ? List.of() : expediente.plazo().explicar(zona));
        }
        return "tarea";
    }

    /** Los demás a quienes les toca, por su nombre. */
    private Map<String, String> aQuienes(Tareas.Tarea tarea, Usuario usuario) {
        return tareas.aQuienesToca(tarea.id(), usuario).stream()
                .filter(persona -> !persona.equals(tarea.responsable()))
                .map(persona -> Map.entry(persona, padron.nombre(persona)))
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (uno, otro) -> uno, LinkedHashMap::new));
    }

    private static boolean esSuya(Tareas.Tarea tarea, Usuario usuario) {
        return usuario.id().equals(tarea.responsable());
    }

    private static Formulario formulario(Tareas.Hoja hoja) {
        return hoja.formulario()
                .orElseThrow(() -> new NoEncontradoException("Esta tarea no tiene formulario: ábrala en Tareas."));
    }

    private List<Emision> emitidosDesde(String folio, Asiento primero) {
        return emisiones.emitidas(folio).stream()
                .filter(oficio -> !oficio.emitido().isBefore(primero.instante()))
                .toList();
    }
}
