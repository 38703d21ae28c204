package mx.municipio.redes.oficios.application;

import java.util.List;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.springframework.stereotype.Component;

/** Los oficios de los expedientes que conciernen a quien pregunta. */
@Component
public class ConsultarOficios {

    private final Oficios oficios;
    private final Expedientes expedientes;

    ConsultarOficios(Oficios oficios, Expedientes expedientes) {
        this.oficios = oficios;
        this.expedientes = expedientes;
    }

    public List<Oficio> delExpediente(String folio) {
        return oficios.delExpediente(expedientes.exigirVisible(folio).folio());
    }

    /** @throws NoEncontradoException si no existe o no le concierne, sin decir cuál de las dos */
    @Clausula("NT10-SR-4")
    public Oficio exigir(String codigo) {
        return oficios.buscar(codigo)
                .filter(oficio -> expedientes.visible(oficio.folio()))
                .orElseThrow(() -> new NoEncontradoException("No hay oficio con el código «" + codigo + "»."));
    }
}
