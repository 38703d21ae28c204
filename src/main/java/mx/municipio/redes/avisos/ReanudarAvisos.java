package mx.municipio.redes.avisos;

import java.time.Clock;
import java.time.ZoneOffset;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.motor.trabajos.Trabajos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Al arrancar, da otra oportunidad a lo que no salió. */
@Component
class ReanudarAvisos {

    private static final Logger LOG = LoggerFactory.getLogger(ReanudarAvisos.class);

    private final JdbcClient jdbc;
    private final Trabajos trabajos;
    private final Cartero cartero;
    private final Clock reloj;
    private final TransactionTemplate transaccion;

    ReanudarAvisos(
            JdbcClient jdbc,
            Trabajos trabajos,
            Cartero cartero,
            Clock reloj,
            PlatformTransactionManager transacciones) {
        this.reloj = reloj;
        this.transaccion = new TransactionTemplate(transacciones);
        this.jdbc = jdbc;
        this.trabajos = trabajos;
        this.cartero = cartero;
    }

    @EventListener(ApplicationStartedEvent.class)
    void alArrancar() {
        if (!cartero.disponible()) {
            LOG.warn("No hay servidor de correo (SPRING_MAIL_HOST): los avisos quedan en espera y no salen.");
            return;
        }
        // El que no se ha intentado sigue en su turno.
        jdbc.sql("SELECT id FROM aviso WHERE enviado IS NULL AND intentos > 0 AND (hasta IS NULL OR hasta > ?)"
                        + " ORDER BY creado")
                .param(reloj.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .forEach(this::reanudar);
    }

    /** Cada uno en su transacción: el que otro nodo está enviando en este momento se deja en sus manos. */
    private void reanudar(String id) {
        try {
            transaccion.executeWithoutResult(estado -> trabajos.reanudar(Avisos.TRABAJO, id));
        } catch (ConflictoException enManosDeOtroNodo) {
            LOG.info("El aviso {} lo está enviando otro nodo", id);
        }
    }
}
