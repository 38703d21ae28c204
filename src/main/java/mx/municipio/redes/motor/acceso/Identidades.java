package mx.municipio.redes.motor.acceso;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Quién es cada usuario y qué grupos tiene, leído del motor a lo más cada {@link #VIGENCIA}. Es el retraso con que una
 * baja o un cambio de clave o de grupos hechos en otro nodo llegan a las sesiones abiertas y a HTTP Basic
 * de este.
 */
@Component
class Identidades {

    static final Duration VIGENCIA = Duration.ofSeconds(5);

    private static final int MAXIMO = 5_000;

    private record Leida(Identidad identidad, long nanos) {}

    private final IdentityService identityService;
    private final Map<String, Leida> leidas = new ConcurrentHashMap<>();

    Identidades(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    Optional<Identidad> buscar(String usuario) {
        Leida leida = leidas.get(usuario);
        if (leida != null && System.nanoTime() - leida.nanos < VIGENCIA.toNanos()) {
            return Optional.of(leida.identidad);
        }
        Optional<Identidad> identidad = leer(usuario);
        if (identidad.isEmpty()) {
            leidas.remove(usuario);
        } else {
            if (leidas.size() >= MAXIMO) {
                leidas.clear();
            }
            leidas.put(usuario, new Leida(identidad.get(), System.nanoTime()));
        }
        return identidad;
    }

    /** La próxima búsqueda vuelve a leer del motor. */
    void olvidar(String usuario) {
        leidas.remove(usuario);
    }

    void olvidarTodo() {
        leidas.clear();
    }

    private Optional<Identidad> leer(String usuario) {
        UserEntity fila =
                (UserEntity) identityService.createUserQuery().userId(usuario).singleResult();
        if (fila == null || fila.getPassword() == null || Reservados.es(fila.getId())) {
            return Optional.empty();
        }
        var grupos = identityService.createGroupQuery().groupMember(fila.getId()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Identidad(fila.getId(), fila.getPassword(), fila.getSalt(), grupos));
    }
}
