package mx.municipio.redes.avisos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Un correo por enviar.
 *
 * @param folio el expediente o, si no hay, la cadena de la bitácora en que se asienta
 * @param plantilla nombre de {@code correos/<plantilla>.md}; el asunto sale de ella
 * @param para direcciones; cada una recibe su propio correo
 * @param datos lo que la plantilla dice: textos, números, lógicos y listas de textos; con {@code ruta}, la página a la que
 *     lleva en vez de la del expediente
 * @param hasta si llegado ese instante no ha salido, ya no sale
 * @param adjunto nulo si no lleva
 */
public record Aviso(
        String folio,
        String plantilla,
        List<String> para,
        Map<String, Object> datos,
        @Nullable Instant hasta,
        @Nullable Adjunto adjunto) {

    public Aviso {
        para = List.copyOf(para);
        datos = Map.copyOf(datos);
    }

    /** Uno que ha de salir por mucho que tarde. */
    public Aviso(String folio, String plantilla, List<String> para, Map<String, Object> datos) {
        this(folio, plantilla, para, datos, null, null);
    }

    /** Uno sin archivo. */
    public Aviso(
            String folio, String plantilla, List<String> para, Map<String, Object> datos, @Nullable Instant hasta) {
        this(folio, plantilla, para, datos, hasta, null);
    }
}
