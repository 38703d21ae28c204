package mx.municipio.redes.procedimientos.administradores;

import java.util.Map;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import org.springframework.stereotype.Component;

/** Escribe el final de un cambio y, si lo decidió el expediente de otro de su lote, termina también su proceso. */
@Component
class ConcluirCambio {

    private final Expedientes expedientes;
    private final Motor motor;

    ConcluirCambio(Expedientes expedientes, Motor motor) {
        this.expedientes = expedientes;
        this.motor = motor;
    }

    /** @param decididoEn folio del expediente en que se decidió; si es otro, este se entera por mensaje */
    void ejecutar(
            Cambio cambio, EstadoCambio estado, String decididoEn, String suceso, String clausulas, String detalle) {
        boolean enOtro = !cambio.folio().equals(decididoEn);
        escribir(cambio, estado, suceso, clausulas, detalle + (enOtro ? " Con su lote, en " + decididoEn + "." : ""));
        if (enOtro) {
            terminarProceso(cambio);
        }
    }

    /** La cuenta cuyos administradores cambiarían ya no está en el padrón. */
    @Clausula("NT10-PAB-VII")
    void sinObjeto(Cambio cambio, String motivo) {
        escribir(cambio, EstadoCambio.NO_PROCEDE, "CAMBIO_NO_PROCEDE", "NT10-PAB-VII", "Queda sin objeto: " + motivo);
        terminarProceso(cambio);
    }

    private void escribir(Cambio cambio, EstadoCambio estado, String suceso, String clausulas, String detalle) {
        expedientes.cerrar(cambio.folio(), cambio.pasar(estado).name());
        expedientes.asentar(cambio.folio(), suceso, clausulas, detalle);
    }

    private void terminarProceso(Cambio cambio) {
        motor.entregar(
                "cambio.concluido",
                expedientes.buscar(cambio.folio()).orElseThrow().instanciaProceso(),
                Map.of());
    }
}
