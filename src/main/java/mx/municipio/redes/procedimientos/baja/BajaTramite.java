package mx.municipio.redes.procedimientos.baja;

import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.baja.Baja.Estado;
import mx.municipio.redes.procedimientos.baja.Baja.Paso;
import org.springframework.stereotype.Component;

/** La baja de una cuenta como trámite. */
@Component
class BajaTramite implements Tramite {

    private final DarDeBaja bajas;
    private final Padron padron;
    private final Motor motor;

    BajaTramite(DarDeBaja bajas, Padron padron, Motor motor) {
        this.bajas = bajas;
        this.padron = padron;
        this.motor = motor;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                BajaProceso.CLAVE, "bajas", "BAJ", Set.of("comunicacion-social", "informatica"), Estado.values());
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "CUENTA_CANCELADA", Desenlace.RESPUESTA,
                "BAJA_RETIRADA", Desenlace.SIN_DECISION);
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        Baja baja = bajas.leer(expediente);
        return new Sigue(expediente.cerrado() ? expediente.estado() : pendiente(baja), Map.of("falta", baja.falta()));
    }

    private static String pendiente(Baja baja) {
        if (baja.pendientes().contains(Paso.FIRMA)) {
            return "POR_FIRMAR";
        }
        if (baja.estado() == Estado.CANCELADA) {
            return "CANCELADA_CON_TAREAS";
        }
        return baja.retirable() ? "EN_BAJA_RETIRABLE" : "EN_BAJA";
    }

    @Override
    public boolean admiteRepetirse(Expediente expediente) {
        return false;
    }

    /** Quien la inició o el titular del órgano, que responde de retirar lo publicado. */
    @Override
    @Clausula("NT10-SR-1")
    public boolean loRetira(Expediente expediente, String usuario) {
        return expediente.iniciador().equals(usuario) || padron.esTitular(usuario, expediente.organo());
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return bajas.leer(expediente).retirable();
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        motor.entregar(
                BajaProceso.MENSAJE_RETIRADA,
                expediente.instanciaProceso(),
                Map.of(BajaProceso.MOTIVO_RETIRO.nombre(), motivo));
    }
}
