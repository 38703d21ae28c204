package mx.municipio.redes.plazos;

import java.util.List;

/**
 * Un plazo contado de nuevo.
 *
 * @param causas los cambios del calendario que lo alargaron, del primero al último; vacía si ninguno
 */
public record Recuento(Plazo plazo, List<CambioDeCalendario> causas) {}
