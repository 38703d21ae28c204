package mx.municipio.redes.motor.guardia;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Un campo protegido de una orden del motor; si otra versión lo quita, el programa no arranca. */
final class CampoInterno {
    private final Field field;

    CampoInterno(Class<?> clase, String nombre) {
        try {
            field = clase.getDeclaredField(nombre);
            field.setAccessible(true);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("El motor cambió: " + clase.getName() + "." + nombre, e);
        }
    }

    @Nullable
    Object leer(Object objeto) {
        try {
            return field.get(objeto);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void escribir(Object objeto, Object valor) {
        try {
            field.set(objeto, valor);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    String texto(Object objeto) {
        return (String) leer(objeto);
    }
}
