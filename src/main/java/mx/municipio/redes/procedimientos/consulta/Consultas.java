package mx.municipio.redes.procedimientos.consulta;

import java.time.Instant;
import java.util.List;
import mx.municipio.redes.errores.NoEncontradoException;

/** Dónde se guardan las consultas. Cada método corre en la transacción de quien llama. */
public interface Consultas {

    void agregar(String folio, Contenido contenido, String sha256);

    /** @throws NoEncontradoException si no hay consulta con ese folio */
    Consulta exigir(String folio);

    /** Como {@link #exigir}, y nadie más la cambia hasta que la transacción termine. */
    Consulta bloquear(String folio);

    /** Folios de las consultas que esperan respuesta. */
    List<String> enEspera();

    void anotarRespuesta(String folio, Respuesta respuesta, String motivo, Instant cuando);

    void anotarOpinion(String folio, Opinion opinion, String motivo, Instant cuando);

    /** Cuándo respondió Comunicación Social la que ya está respondida. */
    Instant respondidaEl(String folio);

    /** Si Transparencia ya opinó. */
    boolean opinada(String folio);

    void anotarPublicacion(String folio, String direccion, Instant publicadoEl);

    /** @return falso si ya había una respuesta extemporánea */
    boolean anotarExtemporanea(String folio, Respuesta respuesta, String motivo, Instant cuando);
}
