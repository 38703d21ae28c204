package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comunicación Social responde dentro de los tres días hábiles. */
@Component
public class ResponderConsulta {

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final AvisosDeConsulta avisos;
    private final Clock reloj;

    ResponderConsulta(Expedientes expedientes, Consultas consultas, AvisosDeConsulta avisos, Clock reloj) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** @throws ConflictoException si ya concluyó, o en el vencimiento o después, haya corrido o no el temporizador */
    @Transactional
    @Clausula("NT10-CG-VII-b")
    public void ejecutar(String folio, Respuesta respuesta, String motivo) {
        Consulta consulta = consultas.bloquear(folio);
        Instant ahora = reloj.instant();
        EstadoConsulta estado = consulta.responder(respuesta, ahora);
        consultas.anotarRespuesta(folio, respuesta, motivo, ahora);
        if (estado.esFinal()) {
            expedientes.cerrar(folio, estado.name());
        } else {
            expedientes.cambiarEstado(folio, estado.name());
        }
        expedientes.asentar(
                folio, "CONSULTA_RESPONDIDA", "NT10-CG-VII-b", respuesta.enPalabras() + ". Motivo: " + motivo);
        avisos.resultado(consulta, estado, motivo);
        if (estado == EstadoConsulta.PROCEDENTE && !consultas.opinada(folio)) {
            avisos.porPublicar(consulta);
        }
    }
}
