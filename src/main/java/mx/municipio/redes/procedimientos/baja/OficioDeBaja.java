package mx.municipio.redes.procedimientos.baja;

import java.util.List;

/** Lo que el oficio de baja dice, como lo dibuja {@code templates/oficios/oficio-de-baja.html}. */
record OficioDeBaja(
        String oficina,
        String cuentaNombre,
        String cuentaClave,
        String red,
        String identificador,
        String direccion,
        String motivo,
        String respaldo,
        String alcance,
        List<String> archivos,
        String canceladaEl,
        String comoSeCancelo,
        List<String> evidencia,
        String comoSeBorro) {}
