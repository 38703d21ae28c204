package mx.municipio.redes.expediente.application;

import java.util.Set;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Padron;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quién tiene una tarea abierta: se toma, también de un colega que no está; se suelta; la da el supervisor. */
@Component
public class RepartirTareas {

    public record Responsable(String usuario, String nombre) {}

    public record Detalle(
            String id,
            String nombre,
            String folio,
            @Nullable Responsable responsable,
            Set<Motor.Accion> acciones) {}

    private final Motor motor;
    private final Padron padron;
    private final UsuarioActual usuarioActual;

    RepartirTareas(Motor motor, Padron padron, UsuarioActual usuarioActual) {
        this.motor = motor;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
    }

    /** @throws NoEncontradoException si no existe o no toca a quien pregunta, que tampoco es supervisor */
    public Detalle ver(String id) {
        Motor.Tarea tarea = motor.tarea(id, usuarioActual.exigir());
        String quien = tarea.responsable();
        return new Detalle(
                id,
                tarea.nombre(),
                tarea.folio(),
                quien == null ? null : new Responsable(quien, padron.nombre(quien)),
                tarea.acciones());
    }

    @Transactional
    public Detalle tomar(String id, @Nullable String de) {
        motor.tomar(id, usuarioActual.exigir(), de);
        return ver(id);
    }

    @Transactional
    public Detalle soltar(String id) {
        motor.soltarTarea(id);
        return ver(id);
    }

    @Transactional
    public Detalle asignar(String id, @Nullable String usuario) {
        motor.asignar(id, TextoLibre.exigir("usuario", "Usuario", usuario));
        return ver(id);
    }
}
