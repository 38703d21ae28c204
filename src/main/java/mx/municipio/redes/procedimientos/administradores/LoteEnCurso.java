package mx.municipio.redes.procedimientos.administradores;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * El renglón de lote que se está notificando en este hilo. Sus datos no caben en el formulario de inicio, que es el mismo
 * de un cambio solo: de qué órgano es cuando lo carga el supervisor, y con qué otros cambios se notificó.
 */
@Component
class LoteEnCurso {

    /**
     * @param procedencia de qué archivo y renglón viene, para la bitácora
     * @param juntos los del mismo órgano y fecha, también los que aún no se notifican
     */
    record Renglon(String lote, String organo, String procedencia, List<Cambio> juntos) {}

    private final ThreadLocal<Renglon> actual = new ThreadLocal<>();

    Optional<Renglon> renglon() {
        return Optional.ofNullable(actual.get());
    }

    <T> T con(Renglon renglon, Supplier<T> accion) {
        actual.set(renglon);
        try {
            return accion.get();
        } finally {
            actual.remove();
        }
    }
}
