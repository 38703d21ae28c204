package mx.municipio.redes.procedimientos.regularizacion;

import mx.municipio.redes.errores.NoEncontradoException;

/** Dónde se guardan las regularizaciones; solo se agrega. Cada método corre en la transacción de quien llama. */
public interface Regularizaciones {

    void agregar(String folio, String cuenta, CuentaPresentada presentada);

    /** @throws NoEncontradoException si no hay regularización con ese folio */
    Regularizacion exigir(String folio);

    /** Como {@link #exigir}, y nadie más la cambia hasta que la transacción termine. */
    Regularizacion bloquear(String folio);

    /** La cuenta tal como se presentó. */
    CuentaPresentada presentada(String folio);

    void anotar(String folio, Manifestacion manifestacion);

    void anotar(String folio, Dictamen dictamen);
}
