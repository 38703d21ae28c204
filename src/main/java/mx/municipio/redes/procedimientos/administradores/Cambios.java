package mx.municipio.redes.procedimientos.administradores;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.NoEncontradoException;

/** Dónde se guardan los cambios notificados. Cada método corre en la transacción de quien llama. */
public interface Cambios {

    void agregar(Cambio cambio);

    /** @throws NoEncontradoException si no hay cambio con ese folio */
    Cambio exigir(String folio);

    /** Nadie más cambia nada de ese órgano, ni notifica en él, hasta que la transacción termine. */
    void bloquearOrgano(String organo);

    /** Los cambios del órgano, concluidos o no, por fecha efectiva y folio. */
    List<Cambio> delOrgano(String organo);

    void anotarConstancia(String folio, LocalDate cambiadaEl, String usuario);

    void anotarAceptacion(String folio, Instant cuando);
}
