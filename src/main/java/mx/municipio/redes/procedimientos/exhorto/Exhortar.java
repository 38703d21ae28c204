package mx.municipio.redes.procedimientos.exhorto;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Alcance;
import mx.municipio.redes.expediente.Asentado;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.expediente.Correos.Correo;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import mx.municipio.redes.politica.RegimenDeOrganos;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Conclusion;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Estado;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Respuesta;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Supuesto;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * CG-XXIV: a quienes poseen una cuenta personal vinculada al Municipio se les exhorta a no perjudicar su imagen. Cada quien
 * recibe su oficio y puede responder; nada lo obliga, y nada de esto registra, vigila o cambia una cuenta (RESP-3). Donde
 * la difusión está centralizada, a quienes la hacen en un portal propio se les exhorta a darlo de baja (COATZA-1).
 */
@Component
@Transactional
class Exhortar {

    /** Meta interna, no normativa, para recordar. */
    static final String META = "redes.exhorto.meta-dias";

    static final String OFICINA = "comunicacion-social";
    private static final String OFICIO = "EXHORTO";

    /** {@code templates/oficios/exhorto.html}. */
    private record Exhortacion(String aQuienes, String texto, boolean cuentaPersonal) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Recepcion recepcion;
    private final Oficios oficios;
    private final Correos correos;
    private final Padron padron;
    private final Norma norma;
    private final PoliticaDeDifusion politica;
    private final RegimenDeOrganos regimen;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    Exhortar(
            Expedientes expedientes,
            Hechos hechos,
            Recepcion recepcion,
            Oficios oficios,
            Correos correos,
            Padron padron,
            Norma norma,
            PoliticaDeDifusion politica,
            RegimenDeOrganos regimen,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.recepcion = recepcion;
        this.oficios = oficios;
        this.correos = correos;
        this.padron = padron;
        this.norma = norma;
        this.politica = politica;
        this.regimen = regimen;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /**
     * Abre el expediente, que ven quien lo emite y el titular de su órgano, y dirige a cada persona su oficio.
     *
     * @param destinatarios claves de acceso, una por renglón
     * @throws ProhibidoException si a quien exhorta no le toca
     * @throws ReglaException si no rige la política en que se funda; si alguna persona no está en el padrón, ya no labora o
     *     no es personal de quien exhorta: las dice todas
     * @throws FormularioException si son demasiadas
     */
    @Clausula({"NT10-CG-XXIV", "NT10-RESP-3", "COATZA-1", "COATZA-6"})
    Expediente emitir(Instancia instancia, Supuesto supuesto, String texto, String destinatarios) {
        Usuario quien = usuarioActual.exigir();
        boolean aCualquiera = quien.es(OFICINA);
        String organo = organoDe(quien, supuesto);
        List<Persona> personas = personas(Exhorto.claves(destinatarios), aCualquiera ? null : organo);
        exigirPolitica(supuesto);
        Map<Boolean, List<Persona>> porExcepcion = personas.stream()
                .collect(Collectors.partitioningBy(persona ->
                        !supuesto.deCuentaPersonal() && regimen.conservaPortal(padron.hoy(), persona.organo())));
        List<Persona> exhortados = porExcepcion.getOrDefault(false, List.of());
        var exhorto =
                new Exhorto(supuesto, texto, claves(exhortados), claves(porExcepcion.getOrDefault(true, List.of())));
        Expediente expediente = recepcion
                .de(instancia)
                .organo(organo)
                .asunto("Exhorto a " + supuesto.enPalabras())
                .alcance(Alcance.TITULAR)
                .abrir(Estado.EMITIDO);
        hechos.asentar(
                expediente.folio(),
                exhorto,
                "EXHORTO_DIRIGIDO",
                supuesto.clausulas() + (exhorto.exceptuados().isEmpty() ? "" : " COATZA-6"),
                "Se exhorta a: " + enumerar(exhorto.exhortados()) + "."
                        + (exhorto.exceptuados().isEmpty()
                                ? ""
                                : " Exceptuado, y no se le exhorta: " + enumerar(exhorto.exceptuados()) + "."));
        dirigir(expediente, exhorto, exhortados);
        acusar(expediente, exhorto);
        return expediente;
    }

    /** Sin la política que lo manda, de ningún portal se pide la baja. */
    @Clausula({"COATZA-1", "COATZA-2"})
    private void exigirPolitica(Supuesto supuesto) {
        if (!supuesto.deCuentaPersonal() && politica.vigente(padron.hoy()).isEmpty()) {
            throw new ReglaException(
                    "COATZA-1 COATZA-2",
                    "Ninguna política de difusión rige hoy: no hay en qué fundar que se dé de baja un portal. Para"
                            + " exhortar se requiere un acto nuevo.");
        }
    }

    /** El que exhorta: un titular, solo de las cuentas personales de su personal. */
    @Clausula({"NT10-CG-XXIV", "COATZA-1"})
    private String organoDe(Usuario quien, Supuesto supuesto) {
        if (!supuesto.deCuentaPersonal() && !quien.es(OFICINA)) {
            throw new ProhibidoException(
                    "A dar de baja un portal exhorta solo "
                            + norma.oficina(OFICINA).corto() + ".",
                    supuesto.clausulas());
        }
        return quien.es(OFICINA)
                ? norma.oficina(OFICINA).organo()
                : padron.organoDelTitular(quien.id())
                        .orElseThrow(() -> new ProhibidoException(
                                "Exhortan " + norma.oficina(OFICINA).corto()
                                        + " y, a su personal, el titular de cada órgano.",
                                "NT10-CG-XXIV"));
    }

    /** @param organo del que deben ser; nulo si pueden ser de cualquiera */
    private List<Persona> personas(List<String> usuarios, @Nullable String organo) {
        Map<String, Persona> halladas = usuarios.stream()
                .flatMap(usuario -> padron.persona(usuario).stream())
                .collect(Collectors.toMap(Persona::usuario, Function.identity()));
        List<ErrorCampo> reparos = usuarios.stream()
                .flatMap(usuario -> reparo(usuario, halladas.get(usuario), organo).stream())
                .map(reparo -> new ErrorCampo("destinatarios", reparo))
                .toList();
        if (!reparos.isEmpty()) {
            throw new ReglaException(
                    "NT10-CG-XXIV",
                    reparos.stream().map(ErrorCampo::mensaje).collect(Collectors.joining(" ")),
                    reparos);
        }
        return List.copyOf(usuarios.stream().map(halladas::get).toList());
    }

    /** A quienes {@link #emitir} admite de quien exhorta; ninguna si no le toca. */
    List<Persona> exhortables(Usuario quien) {
        Optional<String> propio = padron.organoDelTitular(quien.id());
        if (!quien.es(OFICINA) && propio.isEmpty()) {
            return List.of();
        }
        String organo = quien.es(OFICINA) ? null : propio.orElseThrow();
        return padron.personas().stream()
                .filter(persona -> reparo(persona.usuario(), persona, organo).isEmpty())
                .toList();
    }

    /** Por qué a esa persona no se le exhorta. */
    @Clausula("NT10-CG-XXIV")
    private Optional<String> reparo(String usuario, @Nullable Persona persona, @Nullable String organo) {
        // A un titular no se le dice quién labora en los demás órganos.
        if (organo != null && (persona == null || !persona.organo().equals(organo))) {
            return Optional.of(usuario + " no es personal de su órgano: a quien labora en otro lo exhorta "
                    + norma.oficina(OFICINA).corto() + ".");
        }
        if (persona == null) {
            return Optional.of(usuario + " no está en el padrón de funcionarios.");
        }
        return persona.hasta() == null ? Optional.empty() : Optional.of(usuario + " ya no labora en el Municipio.");
    }

    /** A cada quien su oficio, que no dice a quién más se exhortó. */
    private void dirigir(Expediente expediente, Exhorto exhorto, List<Persona> exhortados) {
        Correo correo = correo(expediente, exhorto);
        for (Persona persona : exhortados) {
            Oficio oficio = oficios.emitir(
                    NuevoOficio.de(OFICIO, expediente.folio())
                            .firma(expediente.organo())
                            .fundamento(exhorto.supuesto().clausulas())
                            .asunto("Exhorto")
                            .paraLaPersona(persona.usuario()),
                    new Exhortacion(
                            exhorto.supuesto().enPalabras(),
                            exhorto.texto(),
                            exhorto.supuesto().deCuentaPersonal()));
            correo.con("ruta", "/oficios/" + oficio.codigo())
                    .con("oficio", oficio.numero())
                    .enviar("exhorto-dirigido", List.of(persona.correo()));
        }
    }

    private void acusar(Expediente expediente, Exhorto exhorto) {
        recepcion
                .acuse(expediente)
                .fundamento(exhorto.supuesto().clausulas())
                .asunto("Se emitió un exhorto")
                .emitir(
                        exhorto.exhortados().isEmpty()
                                ? "A nadie se dirigió un oficio: todas las personas son de órganos exceptuados, y así consta."
                                : "Se dirigió un oficio a cada una de las personas exhortadas, que son "
                                        + exhorto.exhortados().size()
                                        + ". Pueden responder, y nada las obliga: la norma no fija plazo y el exhorto no"
                                        + " tiene efecto sancionador. Quien lo emitió, o el titular de su órgano, puede"
                                        + " cerrarlo.");
        correo(expediente, exhorto)
                .con("cuantas", exhorto.exhortados().size())
                .enviar("exhorto-acuse", padron.correos(List.of(expediente.iniciador())));
    }

    private Correo correo(Expediente expediente, Exhorto exhorto) {
        return correos.de(expediente)
                .con("aQuienes", exhorto.supuesto().enPalabras())
                .con("texto", exhorto.texto());
    }

    /** Los códigos de los oficios del exhorto, uno por persona. */
    public List<String> oficios(String folio) {
        return dirigidos(folio).map(Oficio::codigo).toList();
    }

    private Stream<Oficio> dirigidos(String folio) {
        return oficios.delExpediente(folio).stream()
                .filter(oficio -> oficio.tipo().equals(OFICIO) && !oficio.anulado());
    }

    /** A quien se dirige ese oficio, y a nadie más; a nadie si ya no labora. */
    public List<String> aQuien(String oficio) {
        return oficios
                .buscar(oficio)
                .map(dirigido -> dirigido.carta().para().usuario())
                .flatMap(padron::persona)
                .filter(persona -> persona.hasta() == null)
                .map(Persona::usuario)
                .stream()
                .toList();
    }

    private boolean ocupaCargoDeEleccion(String usuario) {
        return padron.persona(usuario)
                .flatMap(persona -> norma.organo(persona.organo()))
                .filter(Norma.Organo::deEleccion)
                .flatMap(organo -> padron.titular(organo.clave()))
                .filter(titular -> titular.usuario().equals(usuario))
                .isPresent();
    }

    /**
     * La persona que actúa responde su exhorto.
     *
     * @throws ReglaException si ocupa un cargo de elección y dice otra cosa que enterarse
     */
    @Clausula({"NT10-CG-XXIV", "COATZA-1", "AMB-26"})
    void responder(String folio, Respuesta respuesta) {
        expedientes.bloquear(folio);
        respuesta.exigirDeQuien(ocupaCargoDeEleccion(respuesta.persona()));
        hechos.asentar(
                folio, respuesta, "EXHORTO_RESPONDIDO", leer(folio).supuesto().clausulas(), respuesta.enPalabras());
    }

    /** Recuerda a quienes no han respondido; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Clausula({"NT10-CG-XXIV", "AMB-03"})
    void recordar(String folio) {
        if (!metas.encendida(META)) {
            return;
        }
        Expediente expediente = expedientes.bloquear(folio);
        Exhorto exhorto = leer(folio);
        List<String> faltan = sinRespuesta(folio);
        expedientes.asentar(
                folio,
                "EXHORTO_RECORDADO",
                "AMB-03",
                "Meta interna, no normativa. Se recuerda que puede responder a: " + enumerar(faltan) + ".");
        Correo correo = correo(expediente, exhorto);
        dirigidos(folio).forEach(oficio -> aQuien(oficio.codigo()).stream()
                .filter(faltan::contains)
                .forEach(usuario -> correo.con("ruta", "/oficios/" + oficio.codigo())
                        .con("oficio", oficio.numero())
                        .enviar("exhorto-recordatorio", padron.correos(List.of(usuario)))));
    }

    /** Concluye: respondieron todas, o quien lo emitió ya no espera. Nada se sanciona y nada cambia de estado. */
    @Clausula({"NT10-CG-XXIV", "NT10-RESP-3"})
    void concluir(String folio, @Nullable String motivo) {
        expedientes.bloquear(folio);
        List<String> faltan = sinRespuesta(folio);
        String clausulas = leer(folio).supuesto().clausulas();
        faltan.forEach(usuario -> expedientes.asentar(
                folio,
                "SIN_RESPUESTA",
                clausulas,
                "De " + usuario + " no consta respuesta: es un hecho, no una falta."));
        hechos.asentar(
                folio,
                new Conclusion(faltan, motivo),
                "EXHORTO_CONCLUIDO",
                clausulas,
                motivo == null ? "No queda respuesta por esperar." : "Se cierra. Motivo: " + motivo);
        expedientes.cerrar(folio, Estado.CONCLUIDO.name());
    }

    Exhorto leer(String folio) {
        return hechos.exigir(folio, Exhorto.class);
    }

    List<Asentado<Respuesta>> respuestas(String folio) {
        return hechos.todos(folio, Respuesta.class);
    }

    List<String> sinRespuesta(String folio) {
        return leer(folio)
                .sinRespuesta(respuestas(folio).stream().map(Asentado::dato).toList());
    }

    private static List<String> claves(List<Persona> personas) {
        return personas.stream().map(Persona::usuario).toList();
    }

    private static String enumerar(List<String> usuarios) {
        return usuarios.isEmpty() ? "nadie" : String.join(", ", usuarios);
    }
}
