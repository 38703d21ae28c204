package mx.municipio.redes.procedimientos.solicitud;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Contenido;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Estado;
import org.springframework.stereotype.Component;

/** Las solicitudes, y los correos que hablan de ellas. */
@Component
class Solicitudes {

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Padron padron;
    private final Correos correos;

    Solicitudes(Expedientes expedientes, Hechos hechos, Padron padron, Correos correos) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.padron = padron;
        this.correos = correos;
    }

    Solicitud de(Expediente expediente) {
        return new Solicitud(
                expediente.folio(),
                expediente.organo(),
                Estado.valueOf(expediente.estado()),
                hechos.exigir(expediente.folio(), Contenido.class));
    }

    Solicitud exigir(String folio) {
        return de(expedientes.exigir(folio));
    }

    /** Como {@link #exigir}, y nadie más la cambia hasta que la transacción termine. */
    Solicitud bloquear(String folio) {
        return de(expedientes.bloquear(folio));
    }

    /** Un correo que dice lo solicitado. */
    Correo correo(Solicitud solicitud) {
        return correos.de(solicitud.folio())
                .con("contenido", solicitud.contenido().texto());
    }

    /** Los buzones de quien la envió y del titular de su órgano. */
    List<String> delOrgano(Solicitud solicitud) {
        String iniciador = expedientes.exigir(solicitud.folio()).iniciador();
        return Stream.concat(
                        padron.correos(List.of(iniciador)).stream(),
                        padron.correosDelTitular(solicitud.organo()).stream())
                .distinct()
                .toList();
    }
}
