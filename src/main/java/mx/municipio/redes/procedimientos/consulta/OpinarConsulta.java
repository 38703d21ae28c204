package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.Instant;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Transparencia opina, sin plazo y sin voto. */
@Component
public class OpinarConsulta {

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final Clock reloj;

    OpinarConsulta(Expedientes expedientes, Consultas consultas, Clock reloj) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.reloj = reloj;
    }

    /** @throws ConflictoException si la consulta ya concluyó o su plazo venció sin respuesta */
    @Transactional
    @Clausula({"NT10-CG-VII-a", "AMB-04"})
    public void ejecutar(String folio, Opinion opinion, String motivo) {
        Instant ahora = reloj.instant();
        consultas.bloquear(folio).opinar(opinion, ahora);
        consultas.anotarOpinion(folio, opinion, motivo, ahora);
        expedientes.asentar(
                folio, "OPINION_REGISTRADA", "NT10-CG-VII-a NT10-CG-III", opinion.enPalabras() + ". Motivo: " + motivo);
    }
}
