package mx.municipio.redes.plazos;

import java.time.Instant;

/** Un plazo en curso cuyo vencimiento cambió con el calendario. */
public record PlazoMovido(String folio, Instant anterior, Instant nuevo) {}
