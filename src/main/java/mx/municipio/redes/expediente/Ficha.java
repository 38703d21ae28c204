package mx.municipio.redes.expediente;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Los datos fijos de un trámite.
 *
 * @param proceso clave del proceso
 * @param ruta colección de la API, por ejemplo {@code consultas}
 * @param clase clase del folio, por ejemplo {@code CON}
 * @param oficinas grupos de las oficinas a las que conciernen todos sus expedientes
 * @param estados los posibles, en el orden en que ocurren
 */
public record Ficha(String proceso, String ruta, String clase, Set<String> oficinas, List<String> estados) {

    public Ficha(String proceso, String ruta, String clase, Set<String> oficinas, Enum<?>[] estados) {
        this(proceso, ruta, clase, oficinas, Stream.of(estados).map(Enum::name).toList());
    }
}
