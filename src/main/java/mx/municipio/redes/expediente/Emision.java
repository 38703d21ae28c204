package mx.municipio.redes.expediente;

import java.time.Instant;

/**
 * Lo que la página de un expediente dice de un oficio, acuse o constancia.
 *
 * @param porFirmar si el cargo estaba vacante y espera la firma de quien lo ocupe
 */
public record Emision(
        String codigo,
        String numero,
        String tipo,
        String enPalabras,
        Instant emitido,
        boolean anulado,
        boolean porFirmar) {}
