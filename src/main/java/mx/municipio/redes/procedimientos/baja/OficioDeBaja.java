package mx.municipio.redes.procedimientos.baja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lo que el oficio de baja dice, como lo dibuja {@code templates/oficios/oficio-de-baja.html}.
 *
 * @param respaldada si fue posible respaldarla; {@code borrada}, lo mismo
 * @param canceladaEl nulo si no fue posible cancelarla en la red
 */
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
        boolean respaldada,
        @Nullable String canceladaEl,
        String comoSeCancelo,
        List<String> evidencia,
        boolean borrada,
        String comoSeBorro) {}
