package mx.municipio.redes.procedimientos.inactividad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Correos;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * PAB-VIII: los responsables verifican que sus cuentas no sean abandonadas. Se presume que una lo está, su titular decide,
 * y la señal dura lo que dura la pregunta. Nada de esto cierra una cuenta.
 */
@Component
@Transactional
class AtenderInactividad {

    private static final String CLAUSULA = "NT10-PAB-VIII-c";
    private static final String SENAL = "presuntaAbandonada";
    private static final String META = "redes.inactividad.meta-dias";

    private final Cuentas cuentas;
    private final Padron padron;
    private final Inactividades inactividades;
    private final Correos correos;
    private final Motor motor;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;

    AtenderInactividad(
            Cuentas cuentas,
            Padron padron,
            Inactividades inactividades,
            Correos correos,
            Motor motor,
            MetasInternas metas,
            UsuarioActual usuarioActual) {
        this.cuentas = cuentas;
        this.padron = padron;
        this.inactividades = inactividades;
        this.correos = correos;
        this.motor = motor;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
    }

    /**
     * La cuenta se señala y lo saben su titular y Comunicación Social.
     *
     * @return cuándo toca recordarlo
     */
    @Clausula("NT10-PAB-VIII-c")
    Instant presumir(String clave, LocalDate desde) {
        String dicho = "no consta ninguna publicación desde el " + EnPalabras.fecha(desde);
        cuentas.senalar(clave, SENAL, "Presunta abandonada: " + dicho);
        cuentas.asentar(clave, "PRESUNTA_ABANDONADA", CLAUSULA, "Se pregunta al titular de su órgano: " + dicho, null);
        Cuenta cuenta = cuenta(clave);
        correos.de(cuenta)
                .con("desde", EnPalabras.fecha(desde))
                .enviar("cuenta-presunta-abandonada", padron.correosDelTitular(cuenta.organo()), "comunicacion-social");
        return metas.recordatorio(META);
    }

    /** Se recuerda al titular; no decide nada. Apagada la meta, ni se escribe ni se asienta. */
    @Clausula({"NT10-PAB-VIII-c", "AMB-03"})
    void recordar(String clave) {
        if (metas.encendida(META)) {
            Cuenta cuenta = cuenta(clave);
            cuentas.asentar(clave, "INACTIVIDAD_RECORDADA", "AMB-03", "Meta interna, no normativa", null);
            correos.de(cuenta).enviar("inactividad-recordatorio", padron.correosDelTitular(cuenta.organo()));
        }
    }

    @Clausula("NT10-PAB-VIII-c")
    void reactivar(String clave, String motivo) {
        exigirTitular(clave);
        atender(clave, null, "REACTIVACION_DECIDIDA", "Se volverá a publicar en ella. Motivo: " + motivo);
    }

    /** @throws mx.municipio.redes.errores.ReglaException si la fecha no es futura */
    @Clausula("NT10-PAB-VIII-c")
    void justificar(String clave, String motivo, LocalDate hasta) {
        exigirTitular(clave);
        atender(
                clave,
                Inactividad.exigirFutura(hasta, padron.hoy()),
                "INACTIVIDAD_JUSTIFICADA",
                "Hasta el " + EnPalabras.fecha(hasta) + ". Motivo: " + motivo);
    }

    /**
     * El titular inicia la baja, como si la presentara él: lo que ella no admita deja su tarea como estaba.
     *
     * @param procedimiento el que el modelo dice
     */
    @Clausula({"NT10-PAB-VIII-c", "NT10-PAB-VII"})
    void darDeBaja(String clave, String motivo, String procedimiento) {
        exigirTitular(clave);
        String folio = motor.iniciar(procedimiento, Map.of("cuenta", clave, "motivo", motivo, "confirmo", true))
                .folio();
        atender(clave, null, "BAJA_DECIDIDA", "Se inició su baja, " + folio);
    }

    @Clausula("NT10-PAB-VIII-c")
    void conActividad(String clave) {
        terminar(clave, "CUENTA_CON_ACTIVIDAD", "Ya no se presume abandonada: se asentó una publicación");
    }

    /** La cuenta terminó, su órgano la perdió o va a dejarla, o los días que se contaron ya no cuentan. */
    @Clausula("NT10-PAB-VIII-c")
    void sinObjeto(String clave) {
        terminar(clave, "INACTIVIDAD_SIN_OBJETO", "Ya no hay qué preguntar de su falta de publicaciones");
    }

    private void atender(String clave, @Nullable LocalDate justificada, String suceso, String detalle) {
        inactividades.atendida(clave, padron.hoy(), justificada);
        terminar(clave, suceso, detalle);
    }

    private void terminar(String clave, String suceso, String detalle) {
        cuentas.quitarSenal(clave, SENAL);
        cuentas.asentar(clave, suceso, CLAUSULA, detalle, null);
    }

    @Clausula("NT10-SR-1")
    private void exigirTitular(String clave) {
        if (!padron.esTitular(usuarioActual.exigir().id(), cuenta(clave).organo())) {
            throw new ProhibidoException("Lo decide el titular del órgano que responde de la cuenta.", "NT10-SR-1");
        }
    }

    private Cuenta cuenta(String clave) {
        return padron.cuenta(clave).orElseThrow();
    }
}
