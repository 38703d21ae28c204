package mx.municipio.redes.expediente.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import mx.municipio.redes.expediente.application.RepartirTareas;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quién tiene cada tarea abierta. */
@RestController
@RequestMapping("/api/v1/tareas/{id}")
class TareasController {

    record Toma(@JsonProperty("de") @Nullable String de) {}

    record Asignacion(@JsonProperty("usuario") @Nullable String usuario) {}

    private final RepartirTareas repartir;

    TareasController(RepartirTareas repartir) {
        this.repartir = repartir;
    }

    @GetMapping
    RepartirTareas.Detalle ver(@PathVariable String id) {
        return repartir.ver(id);
    }

    @PostMapping("/toma")
    RepartirTareas.Detalle tomar(@PathVariable String id, @RequestBody Toma toma) {
        return repartir.tomar(id, toma.de());
    }

    @PostMapping("/suelta")
    RepartirTareas.Detalle soltar(@PathVariable String id) {
        return repartir.soltar(id);
    }

    @PostMapping("/asignacion")
    RepartirTareas.Detalle asignar(@PathVariable String id, @RequestBody Asignacion asignacion) {
        return repartir.asignar(id, asignacion.usuario());
    }
}
