package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Pareja;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.textos.Textos;
import org.springframework.stereotype.Component;

/** Las aperturas: lo que de cada una consta, a quién ofrece el modelo sus tareas y a quién se escribe. */
@Component
public class Aperturas {

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Padron padron;
    private final Correos correos;
    private final Textos textos;
    private final MetasInternas metas;
    private final Norma norma;

    Aperturas(
            Expedientes expedientes,
            Hechos hechos,
            Padron padron,
            Correos correos,
            Textos textos,
            MetasInternas metas,
            Norma norma) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.padron = padron;
        this.correos = correos;
        this.textos = textos;
        this.metas = metas;
        this.norma = norma;
    }

    Apertura exigir(String folio) {
        return apertura(expedientes.exigir(folio));
    }

    /** Como {@link #exigir}, y nadie más la cambia hasta que la transacción termine. */
    Apertura bloquear(String folio) {
        return apertura(expedientes.bloquear(folio));
    }

    private Apertura apertura(Expediente expediente) {
        return new Apertura(
                expediente.folio(),
                expediente.organo(),
                expediente.iniciador(),
                expediente.cuenta(),
                hechos.exigir(expediente.folio(), Solicitud.class),
                Apertura.Estado.valueOf(expediente.estado()),
                textos.estado(expediente.proceso(), expediente.estado()));
    }

    /** El titular del órgano y, mientras siga en él, quien preparó la solicitud. */
    @Clausula("NT10-SR-4")
    public List<String> delOrgano(String folio) {
        Apertura apertura = exigir(folio);
        Stream<String> iniciador =
                Stream.of(apertura.iniciador()).filter(quien -> !padron.dejo(quien, apertura.organo()));
        return Stream.concat(titular(apertura), iniciador).distinct().toList();
    }

    /** El titular del órgano y los administradores que la cuenta tendrá, mientras sigan en él. */
    @Clausula({"NT10-SR-2a", "NT10-SR-4"})
    public List<String> paraInformar(String folio) {
        Apertura apertura = exigir(folio);
        boolean delOrgano = apertura.solicitud().administradores().isEmpty();
        Stream<String> administradores = administradores(apertura)
                .filter(quien ->
                        delOrgano || (quien.hasta() == null && quien.organo().equals(apertura.organo())))
                .map(Persona::usuario);
        return Stream.concat(titular(apertura), administradores).distinct().toList();
    }

    /** Asienta que se recordó, si esa meta interna está encendida. No decide nada. */
    @Clausula("AMB-03")
    boolean recuerda(String folio, String meta, String recordado) {
        boolean encendida = metas.encendida(meta);
        if (encendida) {
            expedientes.asentar(folio, "META_INTERNA_RECORDADA", "AMB-03", recordado + " Meta interna, no normativa.");
        }
        return encendida;
    }

    /** Lo que todo correo de una apertura dice de ella. */
    Correo correo(Apertura apertura) {
        return correos.de(apertura.folio()).con("cuentaNombre", cuenta(apertura.solicitud()));
    }

    /** Al titular del órgano y a quien preparó la solicitud, con ese motivo. */
    Correo escribirAlOrgano(Apertura apertura, String plantilla, String motivo) {
        return correo(apertura).con("motivo", motivo).enviar(plantilla, correosDelOrgano(apertura));
    }

    /** Del titular del órgano y de quien preparó la solicitud. */
    List<String> correosDelOrgano(Apertura apertura) {
        return Stream.concat(
                        padron.correosDelTitular(apertura.organo()).stream(),
                        padron.correos(List.of(apertura.iniciador())).stream())
                .toList();
    }

    /** Y de los administradores que la cuenta tendrá. */
    List<String> correosDeTodos(Apertura apertura) {
        return Stream.concat(
                        correosDelOrgano(apertura).stream(),
                        administradores(apertura).map(Persona::correo))
                .toList();
    }

    /** Quiénes la administrarán, según la solicitud. */
    String administradoresEnPalabras(Apertura apertura) {
        List<String> propios = apertura.solicitud().administradores();
        Pareja delOrgano = padron.pareja(apertura.organo(), null);
        if (!propios.isEmpty()) {
            return padron.nombre(propios.get(0)) + " (titular) y " + padron.nombre(propios.get(1)) + " (suplente)";
        }
        if (!norma.conoce("NT10-SR-2a")) {
            return enPalabras(delOrgano);
        }
        return delOrgano.completa()
                ? "los del órgano: " + delOrgano.enPalabras()
                : "los del órgano, que aún no designa a los dos";
    }

    /** Los dos que la norma pide; donde no los pide, quienes diga el padrón. */
    @Clausula({"NT10-SR-2a", "COATZA-6"})
    String enPalabras(Pareja pareja) {
        if (norma.conoce("NT10-SR-2a")) {
            return pareja.enPalabras();
        }
        return pareja.usuarios().isEmpty()
                ? "quien es titular del órgano"
                : pareja.personas().map(Persona::nombre).collect(Collectors.joining(" y "));
    }

    /** La cuenta que se propone. */
    static String cuenta(Solicitud solicitud) {
        return solicitud.nombre() + ", en " + solicitud.red().enPalabras();
    }

    private Stream<String> titular(Apertura apertura) {
        return padron.titulares(apertura.organo()).stream().map(Persona::usuario);
    }

    /** Los que nombra la solicitud; si no nombra a ninguno, los del órgano. */
    @Clausula("AMB-27")
    private Stream<Persona> administradores(Apertura apertura) {
        List<String> propios = apertura.solicitud().administradores();
        return propios.isEmpty()
                ? padron.pareja(apertura.organo(), null).personas()
                : propios.stream().map(padron::persona).flatMap(Optional::stream);
    }
}
