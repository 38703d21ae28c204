package mx.municipio.redes.procedimientos.atencion;

import java.util.List;
import java.util.Objects;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.atencion.Atencion.Estado;
import org.springframework.stereotype.Component;

/** Las atenciones, y los correos que hablan de ellas. */
@Component
class Atenciones {

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Padron padron;
    private final Correos correos;

    Atenciones(Expedientes expedientes, Hechos hechos, Padron padron, Correos correos) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.padron = padron;
        this.correos = correos;
    }

    Atencion de(Expediente expediente) {
        return new Atencion(
                expediente.folio(),
                Estado.valueOf(expediente.estado()),
                padron.cuenta(Objects.requireNonNull(expediente.cuenta())).orElseThrow(),
                hechos.exigir(expediente.folio(), Recibido.class));
    }

    Atencion exigir(String folio) {
        return de(expedientes.exigir(folio));
    }

    /** Como {@link #exigir}, y nadie más la cambia hasta que la transacción termine. */
    Atencion bloquear(String folio) {
        return de(expedientes.bloquear(folio));
    }

    /** Un correo que dice de qué se trata y lo que se escribió, y no quién lo escribió. */
    Correo correo(Atencion atencion) {
        return correos.de(atencion.folio())
                .con("tipo", atencion.recibido().tipo().enPalabras())
                .con("texto", atencion.sinNombre(atencion.recibido().texto()));
    }

    /** @return si el órgano tiene titular a quien escribirle */
    boolean alTitular(Correo correo, String plantilla, String organo) {
        List<String> titular = padron.correosDelTitular(organo);
        correo.enviar(plantilla, titular);
        return !titular.isEmpty();
    }

    void aQuienAdministra(Correo correo, String plantilla, Atencion atencion) {
        correo.enviar(plantilla, padron.correosDeAdministradores(atencion.clave()));
    }
}
