package mx.municipio.redes.procedimientos.baja;

import java.util.List;
import mx.municipio.redes.errores.NoEncontradoException;

/** Dónde se guardan las bajas; solo se agrega. Cada método corre en la transacción de quien llama. */
public interface Bajas {

    void agregar(String folio, String cuenta, String motivo);

    /** @throws NoEncontradoException si no hay baja con ese folio */
    Baja exigir(String folio);

    /** Como {@link #exigir}, y nadie más la cambia hasta que la transacción termine. */
    Baja bloquear(String folio);

    void anotar(String folio, Hecho hecho, List<Evidencia> evidencias);
}
