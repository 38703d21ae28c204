package mx.municipio.redes.motor.bandejas;

import java.util.Optional;

/** De qué trata cada trámite, para que la lista de tareas lo diga. */
public interface Asuntos {

    /** El asunto del trámite de ese folio, si ya se abrió. */
    Optional<String> de(String folio);
}
