package mx.municipio.redes.procedimientos.exhorto;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Asentado;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Estado;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Respuesta;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El exhorto como trámite. No concierne a ninguna oficina: lo ven quien lo emitió, el titular de su órgano y la Sindicatura. */
@Component
class ExhortoTramite implements Tramite {

    /**
     * En qué va una persona, como lo muestra la página.
     *
     * @param cuando respondió; nulo si no
     */
    public record EnQueVa(String persona, String respuesta, @Nullable String comentario, @Nullable Instant cuando) {}

    private final Exhortar caso;
    private final Expedientes expedientes;
    private final Padron padron;
    private final Motor motor;
    private final UsuarioActual usuarioActual;
    private final Norma norma;

    ExhortoTramite(
            Exhortar caso,
            Expedientes expedientes,
            Padron padron,
            Motor motor,
            UsuarioActual usuarioActual,
            Norma norma) {
        this.caso = caso;
        this.expedientes = expedientes;
        this.padron = padron;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
        this.norma = norma;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(ExhortoProceso.CLAVE, "exhortos", "EXH", Set.of(), Estado.values());
    }

    /** Se exhorta a personas de cualquier órgano, y ninguna ve el expediente: diría a quién más. */
    @Override
    @Clausula({"NT10-CG-XXIV", "NT10-RESP-3"})
    public boolean conTareasEnOtrosOrganos() {
        return true;
    }

    /** Quien no responde no incumple nada, y de lo que un exhorto pide nadie decide: se cuenta que se respondió. */
    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "EXHORTO_RESPONDIDO", Desenlace.RESPUESTA,
                "SIN_RESPUESTA", Desenlace.SIN_DECISION,
                // Sin nadie a quien exhortar concluye sin más: no queda esperando.
                "EXHORTO_CONCLUIDO", Desenlace.SIN_DECISION);
    }

    /** Donde el exhorto no es sobre cuentas personales, un titular no exhorta a su personal. */
    @Override
    @Clausula({"NT10-CG-XXIV", "COATZA-1"})
    public boolean seOfrece(Usuario usuario) {
        return usuario.es(Exhortar.OFICINA) || norma.conoce("NT10-CG-XXIV");
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        int faltan = caso.sinRespuesta(expediente.folio()).size();
        int todas = caso.leer(expediente.folio()).exhortados().size();
        return new Sigue(
                todas == 0 ? "SIN_EXHORTADOS" : expediente.estado(),
                Map.of("respondieron", String.valueOf(todas - faltan), "todas", String.valueOf(todas)));
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        throw new ConflictoException(
                "Un exhorto emitido no se retira: sus oficios ya salieron. Si ya no espera respuestas, ciérrelo.",
                "NT10-CG-XXIV");
    }

    /** Cada persona, en el orden en que se escribió. */
    public List<EnQueVa> personas(Expediente expediente) {
        Exhorto exhorto = caso.leer(expediente.folio());
        Map<String, Asentado<Respuesta>> respuestas = caso.respuestas(expediente.folio()).stream()
                .collect(Collectors.toMap(una -> una.dato().persona(), una -> una));
        return Stream.concat(
                        exhorto.exhortados().stream().map(persona -> enQueVa(persona, respuestas.get(persona))),
                        exhorto.exceptuados().stream()
                                .map(persona -> new EnQueVa(
                                        padron.nombre(persona), "exceptuada: no se le exhorta", null, null)))
                .toList();
    }

    private EnQueVa enQueVa(String persona, @Nullable Asentado<Respuesta> respuesta) {
        return respuesta == null
                ? new EnQueVa(padron.nombre(persona), "sin respuesta", null, null)
                : new EnQueVa(
                        padron.nombre(persona),
                        respuesta.dato().sentido().enPalabras(),
                        respuesta.dato().comentario(),
                        respuesta.cuando());
    }

    /** A quien lo emitió, o al titular de su órgano de hoy, le toca cerrarlo. */
    @Clausula("NT10-CG-XXIV")
    public boolean loCierra(Expediente expediente, String usuario) {
        return expediente.iniciador().equals(usuario) || padron.esTitular(usuario, expediente.organo());
    }

    /**
     * Quien lo emitió ya no espera respuestas: las que faltan quedan «sin respuesta».
     *
     * @throws NoEncontradoException si el expediente no es de un exhorto, o no concierne a quien pide
     * @throws ProhibidoException si quien pide no lo emitió ni es el titular de su órgano
     * @throws ConflictoException si ya concluyó
     */
    @Transactional
    @Clausula("NT10-CG-XXIV")
    public void cerrar(String folio, @Nullable String motivo) {
        if (!expedientes.exigirVisible(folio).proceso().equals(ExhortoProceso.CLAVE)) {
            throw new NoEncontradoException("No hay exhorto con el folio «" + folio + "».");
        }
        Expediente expediente = expedientes.bloquear(folio);
        if (!loCierra(expediente, usuarioActual.exigir().id())) {
            throw new ProhibidoException(
                    "Un exhorto lo cierra quien lo emitió, o el titular de su órgano.", "NT10-CG-XXIV");
        }
        if (expediente.cerrado()) {
            throw new ConflictoException("El exhorto " + folio + " ya concluyó.", "NT10-CG-XXIV");
        }
        motor.entregar(
                ExhortoProceso.CERRADO,
                expediente.instanciaProceso(),
                Map.of(ExhortoProceso.MOTIVO.nombre(), TextoLibre.exigir("motivo", "Motivo", motivo)));
    }
}
