package mx.municipio.redes.procedimientos.apertura;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.errores.NoEncontradoException;

/** Dónde se guardan las aperturas; todo se agrega y nada se cambia. Cada método corre en la transacción de quien llama. */
public interface Aperturas {

    /** Una pregunta de Comunicación Social o su respuesta. */
    record Aclaracion(boolean pregunta, String texto, String usuario, Instant instante) {}

    /** Lo resuelto, con el pronunciamiento sobre cada fin. */
    record Resuelto(String motivo, Map<String, Pronunciamiento> pronunciamientos) {}

    void agregar(String folio, Solicitud solicitud);

    /** @throws NoEncontradoException si no hay apertura con ese folio */
    Apertura exigir(String folio);

    /** Como {@link #exigir}, y nadie más la cambia hasta que la transacción termine. */
    Apertura bloquear(String folio);

    void anotarAclaracion(String folio, boolean pregunta, String texto, String usuario, Instant cuando);

    /** De la primera a la última. */
    List<Aclaracion> aclaraciones(String folio);

    void anotarResolucion(String folio, Evaluacion evaluacion, String usuario, Instant cuando);

    Optional<Resuelto> resuelto(String folio);

    /** @param informe con sus dos administradores ya resueltos */
    void anotarInforme(String folio, Informe informe, String usuario, Instant cuando);

    /** @param ubicacion número del acuerdo según el cual se publicó */
    void anotarVinculo(String folio, String vinculo, int ubicacion, String usuario, Instant cuando);

    /** Instancias de las aperturas que aún no publican su vínculo, o no terminan de verificarse. */
    List<String> instanciasVigentes();
}
