package mx.municipio.redes.procedimientos.administradores;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import org.springframework.stereotype.Component;

/** A quién ofrece el modelo las tareas de un cambio. */
@Component("candidatosCambio")
public class CandidatosCambio {

    private final Cambios cambios;
    private final RequisitosDelCambio requisitos;
    private final Padron padron;
    private final Expedientes expedientes;

    CandidatosCambio(Cambios cambios, RequisitosDelCambio requisitos, Padron padron, Expedientes expedientes) {
        this.cambios = cambios;
        this.requisitos = requisitos;
        this.padron = padron;
        this.expedientes = expedientes;
    }

    /**
     * Quien entra, quien permanece y el titular del órgano; nunca quien sale. Si no queda nadie, quien notificó.
     */
    @Clausula({"NT10-SR-4", "NT10-ADM-VII"})
    public List<String> paraRotar(String folio) {
        Cambio cambio = cambios.exigir(folio);
        List<Cambio> juntos = requisitos.conSuLote(cambio);
        Pareja pareja = padron.pareja(cambio.organo(), cambio.cuenta());
        Set<String> candidatos = new LinkedHashSet<>();
        Stream.of(padron.titular(cambio.organo()).orElse(null), pareja.titular(), pareja.suplente())
                .filter(Objects::nonNull)
                .map(Persona::usuario)
                .forEach(candidatos::add);
        juntos.stream().map(Cambio::saliente).filter(Objects::nonNull).forEach(candidatos::remove);
        juntos.stream().map(Cambio::entrante).filter(Objects::nonNull).forEach(candidatos::add);
        if (candidatos.isEmpty()) {
            expedientes.buscar(folio).map(Expediente::iniciador).ifPresent(candidatos::add);
        }
        return List.copyOf(candidatos);
    }
}
