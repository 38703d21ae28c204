package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Expedientes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La consulta queda sin objeto: quien la envió la retiró, o su cuenta se canceló. */
@Component
public class CerrarSinObjeto {

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final AvisosDeConsulta avisos;
    private final Clock reloj;

    CerrarSinObjeto(Expedientes expedientes, Consultas consultas, AvisosDeConsulta avisos, Clock reloj) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** @throws ConflictoException si ya concluyó, o si el plazo venció sin respuesta */
    @Transactional
    public void ejecutar(String folio, String motivo) {
        Consulta consulta = consultas.bloquear(folio);
        EstadoConsulta estado = consulta.retirar(reloj.instant());
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(folio, "CONSULTA_RETIRADA", "NT10-CG-VII-a", "Motivo: " + motivo);
        avisos.conclusion(consulta, estado, motivo, AvisosDeConsulta.OFICINAS);
    }
}
