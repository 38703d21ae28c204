package mx.municipio.redes.motor.acceso;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lo que el motor sabe de una persona.
 *
 * @param id como está guardado: el motor distingue mayúsculas
 * @param clave la clave cifrada; cambia cada vez que la persona cambia de clave
 * @param bloqueoDefinitivo demasiados intentos: la desbloquea un supervisor
 */
record Identidad(
        String id, String clave, Set<String> grupos, @Nullable Instant bloqueadaHasta, boolean bloqueoDefinitivo) {

    Identidad {
        grupos = Set.copyOf(grupos);
    }

    boolean bloqueada(Instant ahora) {
        return bloqueoDefinitivo || (bloqueadaHasta != null && bloqueadaHasta.isAfter(ahora));
    }
}
