package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Clausula;
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

    /** El titular del órgano y, mientras siga en él, quien preparó la solicitud. */
    @Clausula("NT10-SR-4")
    public List<String> delOrgano(String folio) {
        Apertura apertura = aperturas.exigir(folio);
        return Stream.concat(
                        titular(apertura),
                        Stream.of(apertura.iniciador()).filter(quien -> !padron.dejo(quien, apertura.organo())))
                .distinct()
                .toList();
    }

    /** El titular del órgano y los administradores que la cuenta tendrá, mientras sigan en él. */
    @Clausula({"NT10-SR-2a", "NT10-SR-4"})
    public List<String> paraInformar(String folio) {
        Apertura apertura = aperturas.exigir(folio);
        Pareja delOrgano = padron.pareja(apertura.organo(), null);
        Stream<String> administradores = apertura.solicitud().conPareja()
                ? Stream.of(
                                Optional.ofNullable(apertura.solicitud().administradorTitular()),
                                Optional.ofNullable(apertura.solicitud().administradorSuplente()))
                        .flatMap(Optional::stream)
                        .filter(quien -> labora(quien, apertura.organo()))
                : Stream.of(Optional.ofNullable(delOrgano.titular()), Optional.ofNullable(delOrgano.suplente()))
                        .flatMap(Optional::stream)
                        .map(Persona::usuario);
        return Stream.concat(titular(apertura), administradores).distinct().toList();
    }

    private boolean labora(String usuario, String organo) {
        return padron.persona(usuario)
                .filter(persona -> persona.hasta() == null && persona.organo().equals(organo))
                .isPresent();
    }

    private Stream<String> titular(Apertura apertura) {
        return padron.titular(apertura.organo()).map(Persona::usuario).stream();
    }
}
