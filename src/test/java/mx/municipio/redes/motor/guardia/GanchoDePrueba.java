package mx.municipio.redes.motor.guardia;

import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/** Lo que ocurre, una vez, en medio de la próxima conclusión de la tarea de prueba. */
public final class GanchoDePrueba implements TaskListener {
    static final AtomicReference<@Nullable Runnable> EN_MEDIO = new AtomicReference<>();

    @Override
    public void notify(DelegateTask tarea) {
        Runnable gancho = EN_MEDIO.getAndSet(null);
        if (gancho != null) {
            gancho.run();
        }
    }
}
