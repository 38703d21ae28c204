package mx.municipio.redes.motor.acceso;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lo que el motor sabe de una persona.
 *
 * @param id como está guardado: el motor distingue mayúsculas
 * @param clave la clave cifrada; cambia cada vez que la persona cambia de clave
 * @param sal con que se cifró
 */
record Identidad(String id, String clave, @Nullable String sal, Set<String> grupos) {

    Identidad {
        grupos = Set.copyOf(grupos);
    }
}
