package mx.municipio.redes.procedimientos.consulta;

import java.time.Instant;
import java.time.ZoneId;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.Plazo;

/**
 * Una consulta sobre la pertinencia de publicar un contenido (CG-VII). Cada acto dice a qué estado lleva, o por qué no
 * procede; el vencimiento, y no el momento en que corre un temporizador, es el instante con efecto legal.
 */
public record Consulta(String folio, String cuenta, Contenido contenido, EstadoConsulta estado, Plazo plazo) {

    private static final String COMO_EXTEMPORANEA = "Lo que escribió solo puede asentarse ya como respuesta"
            + " extemporánea, que no revive la consulta: copie su texto, abra el expediente y use «Asentar respuesta"
            + " extemporánea».";

    /** @throws ConflictoException si ya se respondió o concluyó, o si el plazo venció */
    @Clausula({"NT10-CG-VII-b", "AMB-05"})
    public EstadoConsulta responder(Respuesta respuesta, Instant ahora) {
        if (estado == EstadoConsulta.NO_PROCEDENTE_POR_SILENCIO) {
            throw new ConflictoException(noLoAdmite() + " " + COMO_EXTEMPORANEA, "NT10-CG-VII-c");
        }
        exigir(EstadoConsulta.ENVIADA);
        if (vencida(ahora)) {
            throw new ConflictoException(
                    "El plazo para responder la consulta " + folio + " venció el " + plazo.vencimientoTexto() + ". "
                            + COMO_EXTEMPORANEA,
                    "NT10-CG-VII-c");
        }
        return respuesta == Respuesta.PROCEDENTE ? EstadoConsulta.PROCEDENTE : EstadoConsulta.NO_PROCEDENTE;
    }

    /**
     * El estado al que lleva la opinión; {@code SIN_OBJECION} no lo cambia.
     *
     * @throws ConflictoException si ya concluyó o si el plazo venció sin respuesta
     */
    @Clausula({"NT10-CG-III", "NT10-ADM-II", "AMB-04"})
    public EstadoConsulta opinar(Opinion opinion, Instant ahora) {
        exigirAbierta(ahora);
        return opinion == Opinion.RESERVADA ? EstadoConsulta.NO_PROCEDENTE_POR_RESERVA : estado;
    }

    /** @throws ConflictoException si el plazo no ha vencido o la consulta ya no espera respuesta */
    @Clausula("NT10-CG-VII-c")
    public EstadoConsulta callar(Instant ahora) {
        exigir(EstadoConsulta.ENVIADA);
        if (!vencida(ahora)) {
            throw new ConflictoException(
                    "El plazo de la consulta " + folio + " vence el " + plazo.vencimientoTexto()
                            + "; antes no hay silencio que asentar.",
                    "NT10-CG-VII-c");
        }
        return EstadoConsulta.NO_PROCEDENTE_POR_SILENCIO;
    }

    /**
     * Sin respuesta procedente no hay publicación.
     *
     * @throws ConflictoException si la consulta no está procedente
     */
    @Clausula("NT10-CG-VII-c")
    public EstadoConsulta publicar() {
        exigir(EstadoConsulta.PROCEDENTE);
        return EstadoConsulta.PUBLICADA;
    }

    /** @throws ConflictoException si ya concluyó o si el plazo venció sin respuesta */
    public EstadoConsulta retirar(Instant ahora) {
        exigirAbierta(ahora);
        return EstadoConsulta.SIN_OBJETO;
    }

    /** @throws ConflictoException si el plazo no ha vencido, o si la consulta no se decidió por silencio */
    @Clausula("AMB-05")
    public void exigirRespuestaExtemporanea(Instant ahora) {
        boolean porSilencio = estado == EstadoConsulta.NO_PROCEDENTE_POR_SILENCIO
                || (estado == EstadoConsulta.ENVIADA && vencida(ahora));
        if (!porSilencio) {
            throw new ConflictoException(
                    estado == EstadoConsulta.ENVIADA
                            ? "El plazo aún no vence (" + plazo.vencimientoTexto() + "): responda en «Pendientes»."
                            : "La consulta " + folio + " no venció sin respuesta: " + estado.enPalabras() + ".",
                    "NT10-CG-VII-c");
        }
    }

    /** La misma, con el plazo que el calendario alargó. */
    public Consulta con(Plazo nuevo) {
        return new Consulta(folio, cuenta, contenido, estado, nuevo);
    }

    /** Las 09:00 locales del día hábil {@code dia} del plazo, o del último si no llega a tantos. */
    @Clausula("NT10-CG-VII-b")
    public Instant recordatorio(int dia, ZoneId zona) {
        return plazo.computo().stream()
                .filter(contado -> contado.dia() != null && contado.dia() <= dia)
                .reduce((anterior, siguiente) -> siguiente)
                .map(contado -> contado.fecha().atTime(9, 0).atZone(zona))
                .orElseThrow()
                .toInstant();
    }

    /** El último segundo del plazo: así Tasklist muestra el día correcto. */
    public Instant limite() {
        return plazo.vencimiento().minusSeconds(1);
    }

    public boolean esperaRespuesta(Instant ahora) {
        return estado == EstadoConsulta.ENVIADA && !vencida(ahora);
    }

    public boolean abierta(Instant ahora) {
        return estado == EstadoConsulta.PROCEDENTE || esperaRespuesta(ahora);
    }

    private boolean vencida(Instant ahora) {
        return !ahora.isBefore(plazo.vencimiento());
    }

    private void exigirAbierta(Instant ahora) {
        if (!abierta(ahora)) {
            throw new ConflictoException(
                    estado.esFinal()
                            ? "La consulta " + folio + " ya concluyó: " + estado.enPalabras() + "."
                            : "El plazo de la consulta " + folio + " venció el " + plazo.vencimientoTexto() + ".",
                    "NT10-CG-VII-c");
        }
    }

    private void exigir(EstadoConsulta esperado) {
        if (estado != esperado) {
            throw new ConflictoException(noLoAdmite(), "NT10-CG-VII-b");
        }
    }

    private String noLoAdmite() {
        return "La consulta " + folio + " ya no lo admite: " + estado.enPalabras() + ".";
    }
}
