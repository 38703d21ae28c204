package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.util.stream.Stream;
import mx.municipio.redes.avales.Avales;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** CG-VII, segundo paso: responde Comunicación Social y opina Transparencia, sin que una espere a la otra (AMB-04). */
@Component
class ResponderConsulta {

    /** Suceso de la respuesta que llegó a tiempo. */
    static final String RESPONDIDA = "CONSULTA_RESPONDIDA";

    private static final String OPINADA = "OPINION_REGISTRADA";
    static final String EXTEMPORANEA = "RESPUESTA_EXTEMPORANEA";

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final PlazoDeConsulta plazo;
    private final Avales avales;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;

    ResponderConsulta(
            Expedientes expedientes,
            Consultas consultas,
            PlazoDeConsulta plazo,
            Avales avales,
            UsuarioActual usuarioActual,
            Clock reloj) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.plazo = plazo;
        this.avales = avales;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * Comunicación Social responde dentro de los tres días hábiles. Si procede y Transparencia no ha opinado, se le
     * avisa: para advertir una reserva le queda hasta que se publique.
     *
     * @throws ConflictoException si ya concluyó, o en el vencimiento o después, haya corrido o no el temporizador
     */
    @Transactional
    @Clausula({"NT10-CG-VII-b", "AMB-04"})
    public void responder(String folio, Respuesta respuesta, String motivo) {
        Consulta consulta = plazo.tomar(folio);
        EstadoConsulta estado = consulta.responder(respuesta, reloj.instant());
        if (estado.esFinal()) {
            expedientes.cerrar(folio, estado.name());
        } else {
            expedientes.cambiarEstado(folio, estado.name());
            avales.avalarContenido(
                    consulta.cuenta(), folio, Huella.de(consulta.contenido().texto()));
        }
        expedientes.asentar(folio, RESPONDIDA, "NT10-CG-VII-b", respuesta.enPalabras() + ". Motivo: " + motivo);
        var resultado = consultas.resultado(consulta, estado, motivo);
        if (!estado.esFinal() && consultas.asientos(folio, OPINADA).isEmpty()) {
            resultado.aOficinas("consulta-por-publicar", "transparencia");
        }
    }

    /**
     * Transparencia opina, sin plazo y sin voto.
     *
     * @throws ConflictoException si la consulta ya concluyó o su plazo venció sin respuesta
     */
    @Transactional
    @Clausula({"NT10-CG-VII-a", "AMB-04"})
    public void opinar(String folio, Opinion opinion, String motivo) {
        plazo.tomar(folio).opinar(opinion, reloj.instant());
        expedientes.asentar(folio, OPINADA, "NT10-CG-VII-a NT10-CG-III", opinion.enPalabras() + ". Motivo: " + motivo);
    }

    /**
     * Si Transparencia advierte reserva o datos personales, no se publica, diga lo que diga Comunicación Social: cierra
     * la consulta con fundamento en CG-III y ADM-II, nunca en CG-VII.
     */
    @Transactional
    @Clausula({"NT10-CG-III", "NT10-ADM-II", "AMB-04"})
    public void negarPorReserva(String folio, String motivo) {
        Consulta consulta = plazo.tomar(folio);
        EstadoConsulta estado = consulta.opinar(Opinion.RESERVADA, reloj.instant());
        expedientes.cerrar(folio, estado.name());
        avales.retirarContenido(folio);
        expedientes.asentar(folio, "NEGADA_POR_RESERVA", "NT10-CG-III NT10-ADM-II", "Motivo: " + motivo);
        consultas.resultado(consulta, estado, motivo).aOficinas("consulta-concluida", "comunicacion-social");
    }

    /**
     * Comunicación Social deja constancia de lo que respondió tarde; no revive la consulta.
     *
     * @throws ProhibidoException si quien actúa no es de Comunicación Social
     * @throws FormularioException si la respuesta no es una de las dos de la norma, o falta el motivo
     * @throws ConflictoException si el plazo no ha vencido, si se respondió a tiempo o si ya hay una asentada
     */
    @Transactional
    @Clausula("AMB-05")
    public void responderTarde(String folio, @Nullable String respuesta, @Nullable String motivo) {
        expedientes.exigirVisible(folio);
        if (!usuarioActual.exigir().es("comunicacion-social")) {
            throw new ProhibidoException(
                    "Solo Comunicación Social asienta una respuesta extemporánea.", "NT10-CG-VII-b");
        }
        Respuesta elegida = elegir(respuesta);
        String dicha = (elegida == Respuesta.PROCEDENTE ? "Habría" : "No habría") + " sido procedente";
        String motivado = TextoLibre.exigir("motivo", "Motivo", motivo);
        Consulta consulta = plazo.tomar(folio);
        consulta.exigirRespuestaExtemporanea(reloj.instant());
        if (!consultas.asientos(folio, EXTEMPORANEA).isEmpty()) {
            throw new ConflictoException("La consulta " + folio + " ya tiene una respuesta extemporánea.");
        }
        expedientes.asentar(
                folio,
                EXTEMPORANEA,
                "AMB-05 NT10-CG-VII-c",
                dicha + " (respuesta extemporánea, no revive la consulta). Motivo: " + motivado);
        consultas
                .correo(consulta)
                .con("respuesta", dicha)
                .con("motivo", motivado)
                .enviar("consulta-extemporanea", consultas.administradores(consulta));
    }

    private static Respuesta elegir(@Nullable String respuesta) {
        return Stream.of(Respuesta.values())
                .filter(posible -> posible.name().equals(respuesta))
                .findFirst()
                .orElseThrow(() -> FormularioException.de("respuesta", "Respuesta: elija PROCEDENTE o NO_PROCEDENTE."));
    }
}
