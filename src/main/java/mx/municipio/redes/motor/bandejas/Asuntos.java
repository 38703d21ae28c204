package mx.municipio.redes.motor.bandejas;

import java.util.Optional;

/** De qué trata cada trámite y de qué órgano es, para que la lista de tareas lo diga. */
public interface Asuntos {

    /** @param organo su nombre */
    record Asunto(String texto, String organo) {}

    /** El asunto del trámite de ese folio, si ya se abrió. */
    Optional<Asunto> de(String folio);
}
