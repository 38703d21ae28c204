package mx.municipio.redes.expediente;

import java.time.Instant;
import java.util.Map;
import mx.municipio.redes.bitacora.Cabeza;

/**
 * Un acuse o una constancia, con su contenido congelado al emitirse.
 *
 * @param codigo con él se encuentra y se comprueba
 * @param sha256 del contenido
 * @param cabeza cuántos asientos tenía la bitácora al emitirlo y el hash del último
 */
public record Documento(
        String codigo,
        String folio,
        String tipo,
        Instant emitido,
        Map<String, Object> datos,
        String sha256,
        Cabeza cabeza) {}
