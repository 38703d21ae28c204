package mx.municipio.redes.apertura.adapter.proceso;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.apertura.application.Aperturas;
import mx.municipio.redes.apertura.domain.Apertura;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import org.springframework.stereotype.Component;

/** A quién ofrece el modelo las tareas del órgano que abre una cuenta. */
@Component("candidatosApertura")
public class CandidatosApertura {

    private final Aperturas aperturas;
    private final Padron padron;

    CandidatosApertura(Aperturas aperturas, Padron padron) {
        this.aperturas = aperturas;
        this.padron = padron;
    }

    /** El titular del órgano y quien preparó la solicitud. */
    public List<String> delOrgano(String folio) {
        Apertura apertura = aperturas.exigir(folio);
        return Stream.concat(titular(apertura), Stream.of(apertura.iniciador()))
                .distinct()
                .toList();
    }

    /** El titular del órgano y los administradores que la cuenta tendrá. */
    public List<String> paraInformar(String folio) {
        Apertura apertura = aperturas.exigir(folio);
        Pareja delOrgano = padron.pareja(apertura.organo(), null);
        Stream<String> administradores = apertura.solicitud().conPareja()
                ? Stream.of(
                                Optional.ofNullable(apertura.solicitud().administradorTitular()),
                                Optional.ofNullable(apertura.solicitud().administradorSuplente()))
                        .flatMap(Optional::stream)
                : Stream.of(Optional.ofNullable(delOrgano.titular()), Optional.ofNullable(delOrgano.suplente()))
                        .flatMap(Optional::stream)
                        .map(Persona::usuario);
        return Stream.concat(titular(apertura), administradores).distinct().toList();
    }

    private Stream<String> titular(Apertura apertura) {
        return padron.titular(apertura.organo()).map(Persona::usuario).stream();
    }
}
