package mx.municipio.redes.expediente.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import mx.municipio.redes.motor.Tareas;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Padron;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quién tiene cada tarea abierta: se toma, también de un colega que no está; se suelta; la da el supervisor. */
@RestController
@RequestMapping("/api/v1/tareas/{id}")
class TareasController {

    record Toma(@JsonProperty("de") @Nullable String de) {}

    record Asignacion(@JsonProperty("usuario") @Nullable String usuario) {}

    record Responsable(String usuario, String nombre) {}

    record TareaJson(String id, String nombre, String folio, @Nullable Responsable responsable, boolean leToca) {}

    private final Tareas tareas;
    private final Padron padron;
    private final UsuarioActual usuarioActual;

    TareasController(Tareas tareas, Padron padron, UsuarioActual usuarioActual) {
        this.tareas = tareas;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
    }

    @GetMapping
    TareaJson ver(@PathVariable String id) {
        Tareas.Tarea tarea = tareas.exigir(id, usuarioActual.exigir());
        String quien = tarea.responsable();
        Responsable responsable = quien == null ? null : new Responsable(quien, padron.nombre(quien));
        return new TareaJson(id, tarea.nombre(), tarea.folio(), responsable, tarea.leToca());
    }

    @PostMapping("/toma")
    TareaJson tomar(@PathVariable String id, @RequestBody(required = false) @Nullable Toma toma) {
        tareas.tomar(id, usuarioActual.exigir(), toma == null ? null : toma.de());
        return ver(id);
    }

    @PostMapping("/suelta")
    TareaJson soltar(@PathVariable String id) {
        tareas.soltar(id);
        return ver(id);
    }

    @PostMapping("/asignacion")
    TareaJson asignar(@PathVariable String id, @RequestBody Asignacion asignacion) {
        tareas.asignar(id, usuarioActual.exigir(), asignacion.usuario());
        return ver(id);
    }
}
