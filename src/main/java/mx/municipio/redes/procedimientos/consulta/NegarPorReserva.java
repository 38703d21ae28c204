package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.util.List;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Si Transparencia advierte reserva o datos personales, no se publica, diga lo que diga Comunicación Social. */
@Component
public class NegarPorReserva {

    private final Expedientes expedientes;
    private final Consultas consultas;
    private final AvisosDeConsulta avisos;
    private final Clock reloj;

    NegarPorReserva(Expedientes expedientes, Consultas consultas, AvisosDeConsulta avisos, Clock reloj) {
        this.expedientes = expedientes;
        this.consultas = consultas;
        this.avisos = avisos;
        this.reloj = reloj;
    }

    /** Cierra la consulta con fundamento en CG-III y ADM-II, nunca en CG-VII. */
    @Transactional
    @Clausula({"NT10-CG-III", "NT10-ADM-II", "AMB-04"})
    public void ejecutar(String folio, String motivo) {
        Consulta consulta = consultas.bloquear(folio);
        EstadoConsulta estado = consulta.opinar(Opinion.RESERVADA, reloj.instant());
        expedientes.cerrar(folio, estado.name());
        expedientes.asentar(folio, "NEGADA_POR_RESERVA", "NT10-CG-III NT10-ADM-II", "Motivo: " + motivo);
        avisos.conclusion(consulta, estado, motivo, List.of("comunicacion-social"));
    }
}
