package mx.municipio.redes.procedimientos.apertura;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** El órgano responde lo que Comunicación Social pidió aclarar; lo firmado no cambia. */
@Component
public class AclararPropuesta {

    /** Todas las preguntas y respuestas, para quien evalúa, y la nueva fecha de la meta interna. */
    public record Aclarada(String aclaraciones, Instant metaEvaluacion) {}

    /** Lo que cabe mostrar en la tarea; completas están en la bitácora. */
    private static final int LARGO = 4000;

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final CandidatosApertura candidatos;
    private final AvisosDeApertura avisos;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    AclararPropuesta(
            Expedientes expedientes,
            Aperturas aperturas,
            CandidatosApertura candidatos,
            AvisosDeApertura avisos,
            MetasInternas metas,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.candidatos = candidatos;
        this.avisos = avisos;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * @throws ConflictoException si la propuesta ya no espera resolución
     * @throws ProhibidoException si quien responde ya no es del órgano
     */
    @Transactional
    @Clausula({"AMB-09", "NT10-SR-4"})
    public Aclarada ejecutar(String folio, String aclaracion) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.aclarar();
        String usuario = usuarioActual.exigir().id();
        if (!candidatos.delOrgano(folio).contains(usuario)) {
            throw new ProhibidoException(
                    "Responden el titular del órgano o quien preparó la solicitud; usted hoy no lo es.", "NT10-SR-4");
        }
        aperturas.anotarAclaracion(folio, false, aclaracion, usuario, reloj.instant());
        expedientes.asentar(folio, "ACLARACION_RESPONDIDA", "AMB-09", aclaracion);
        avisos.aclarada(apertura, aclaracion);
        String todas = aperturas.aclaraciones(folio).stream()
                .map(dicha -> (dicha.pregunta() ? "Se pidió, el " : "Se respondió, el ")
                        + EnPalabras.instante(dicha.instante(), zona) + ":\n" + dicha.texto())
                .collect(Collectors.joining("\n\n"));
        return new Aclarada(
                todas.length() <= LARGO ? todas : "…" + todas.substring(todas.length() - LARGO + 1),
                metas.recordatorio(RecordarMeta.EVALUACION));
    }
}
