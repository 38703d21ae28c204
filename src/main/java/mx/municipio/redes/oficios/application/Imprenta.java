package mx.municipio.redes.oficios.application;

import java.time.Instant;
import java.util.Map;
import mx.municipio.redes.oficios.Oficio;

/** Dibuja en PDF/A los oficios, y lo que sin serlo se lleva alguien en papel. */
public interface Imprenta {

    /** Del mismo oficio salen siempre los mismos bytes. */
    byte[] dibujar(Oficio oficio);

    /**
     * Dibuja {@code templates/oficios/impresos/<plantilla>.html}.
     *
     * @param sha256 de lo que dice: da al archivo su identificador
     */
    byte[] dibujar(String plantilla, Instant emitido, String sha256, Map<String, Object> datos);
}
