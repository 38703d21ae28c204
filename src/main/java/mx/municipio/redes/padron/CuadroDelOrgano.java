package mx.municipio.redes.padron;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mx.municipio.redes.errores.ReglaException;
import org.jspecify.annotations.Nullable;

/** Quién ocupa cada cargo de un órgano, hoy o después de unos movimientos. Inmutable. */
final class CuadroDelOrgano {

    private record Puesto(@Nullable String cuenta, Cargo cargo) {}

    private final String organo;
    private final Padron padron;

    /** Lo que los movimientos cambian; un valor nulo es un cargo vacante. */
    private final Map<Puesto, @Nullable String> movidos;

    CuadroDelOrgano(String organo, Padron padron) {
        this(organo, padron, Map.of());
    }

    private CuadroDelOrgano(String organo, Padron padron, Map<Puesto, @Nullable String> movidos) {
        this.organo = organo;
        this.padron = padron;
        this.movidos = movidos;
    }

    CuadroDelOrgano con(List<Movimiento> movimientos) {
        Map<Puesto, @Nullable String> despues = new HashMap<>(movidos);
        movimientos.forEach(m -> despues.put(new Puesto(m.cuenta(), m.cargo()), m.usuario()));
        return new CuadroDelOrgano(organo, padron, despues);
    }

    @Nullable
    String ocupante(@Nullable String cuenta, Cargo cargo) {
        var puesto = new Puesto(cuenta, cargo);
        return movidos.containsKey(puesto)
                ? movidos.get(puesto)
                : padron.enFunciones(organo, cuenta, cargo)
                        .map(Persona::usuario)
                        .orElse(null);
    }

    /** Quienes ocupan los cargos que no puede ocupar a la vez quien ocupe este. */
    Set<String> otrosCargos(Movimiento movimiento) {
        Set<String> otros = new HashSet<>();
        switch (movimiento.cargo()) {
            case ADMINISTRADOR_TITULAR -> agregar(otros, movimiento.cuenta(), Cargo.ADMINISTRADOR_SUPLENTE);
            case ADMINISTRADOR_SUPLENTE -> agregar(otros, movimiento.cuenta(), Cargo.ADMINISTRADOR_TITULAR);
            case TITULAR -> {
                agregarPar(otros, null);
                padron.conParPropio(organo).forEach(cuenta -> agregarPar(otros, cuenta));
                movidos.keySet().stream()
                        .map(Puesto::cuenta)
                        .filter(Objects::nonNull)
                        .forEach(cuenta -> agregarPar(otros, cuenta));
            }
        }
        return otros;
    }

    /** @throws ReglaException si la cuenta usaba el par del órgano y quedaría con uno solo propio */
    void exigirParDeLaCuenta(Movimiento movimiento, CuadroDelOrgano antes) {
        String cuenta = movimiento.cuenta();
        if (cuenta != null && antes.propios(cuenta) == 0 && propios(cuenta) == 1) {
            throw new ReglaException(
                    "NT10-SR-2a",
                    "La cuenta " + cuenta
                            + " usa los administradores del órgano. Para darle los suyos hay que nombrar a"
                            + " los dos a la vez, titular y suplente, en un lote.");
        }
    }

    private int propios(String cuenta) {
        Set<String> propios = new HashSet<>();
        agregarPar(propios, cuenta);
        return propios.size();
    }

    private void agregarPar(Set<String> otros, @Nullable String cuenta) {
        agregar(otros, cuenta, Cargo.ADMINISTRADOR_TITULAR);
        agregar(otros, cuenta, Cargo.ADMINISTRADOR_SUPLENTE);
    }

    private void agregar(Set<String> otros, @Nullable String cuenta, Cargo cargo) {
        String ocupante = ocupante(cuenta, cargo);
        if (ocupante != null) {
            otros.add(ocupante);
        }
    }
}
