package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Atendida la verificación y publicado el vínculo, el expediente se cierra; la cuenta ya era vigente. */
@Component
public class ConcluirApertura {

    private final Expedientes expedientes;
    private final Aperturas aperturas;
    private final AvisosDeApertura avisos;

    ConcluirApertura(Expedientes expedientes, Aperturas aperturas, AvisosDeApertura avisos) {
        this.expedientes = expedientes;
        this.aperturas = aperturas;
        this.avisos = avisos;
    }

    @Transactional
    public void ejecutar(String folio) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigirVigente();
        expedientes.cerrar(folio, apertura.estado().name());
        expedientes.asentar(
                folio,
                "APERTURA_CONCLUIDA",
                "NT10-PAB-IV",
                "Cuenta " + apertura.exigirCuenta() + ": verificación atendida y vínculo publicado.");
        avisos.concluida(apertura);
    }

    /** La cuenta se dio de baja antes: lo que faltaba quedó sin objeto. */
    @Transactional
    @Clausula("NT10-PAB-VII")
    public void porCancelacion(String folio, String motivo) {
        Apertura apertura = aperturas.bloquear(folio);
        apertura.exigirVigente();
        expedientes.cerrar(folio, apertura.estado().name());
        expedientes.asentar(folio, "APERTURA_SIN_PENDIENTES", "NT10-PAB-VII", motivo);
    }
}
