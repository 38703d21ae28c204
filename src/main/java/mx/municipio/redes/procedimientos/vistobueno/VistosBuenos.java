package mx.municipio.redes.procedimientos.vistobueno;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Contenido;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Estado;
import org.springframework.stereotype.Component;

/** Los vistos buenos, quién del área responde de ellos y los correos que hablan de ellos. */
@Component("vistosBuenos")
public class VistosBuenos {

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Padron padron;
    private final Correos correos;

    VistosBuenos(Expedientes expedientes, Hechos hechos, Padron padron, Correos correos) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.padron = padron;
        this.correos = correos;
    }

    VistoBueno de(Expediente expediente) {
        return new VistoBueno(
                expediente.folio(),
                expediente.organo(),
                Estado.valueOf(expediente.estado()),
                hechos.exigir(expediente.folio(), Contenido.class));
    }

    VistoBueno exigir(String folio) {
        return de(expedientes.exigir(folio));
    }

    /** Como {@link #exigir}, y nadie más lo cambia hasta que la transacción termine. */
    VistoBueno bloquear(String folio) {
        return de(expedientes.bloquear(folio));
    }

    /** A quién le toca corregir, por clave de acceso: quien lo envió, mientras siga en el órgano, y su titular. */
    @Clausula("COATZA-3")
    public List<String> delArea(String folio) {
        Expediente expediente = expedientes.exigir(folio);
        Stream<String> quienEnvio =
                Stream.of(expediente.iniciador()).filter(quien -> !padron.dejo(quien, expediente.organo()));
        return Stream.concat(
                        quienEnvio,
                        padron.titulares(expediente.organo()).stream().map(Persona::usuario))
                .distinct()
                .toList();
    }

    /** Un correo que dice lo enviado, en su última versión. */
    Correo correo(VistoBueno vistoBueno) {
        return correos.de(vistoBueno.folio())
                .con("contenido", vistoBueno.contenido().texto())
                .con("version", vistoBueno.contenido().version());
    }

    /** Los buzones de quien lo envió y del titular de su órgano. */
    List<String> buzonesDelArea(VistoBueno vistoBueno) {
        return padron.correos(delArea(vistoBueno.folio()));
    }
}
