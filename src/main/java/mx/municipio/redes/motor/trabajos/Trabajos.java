package mx.municipio.redes.motor.trabajos;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import mx.municipio.redes.errores.ConflictoException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trabajos asíncronos del motor que no son de ningún modelo. Quedan firmes con la transacción que los encola y
 * sobreviven a la instancia que los causó, porque no cuelgan de ninguna ejecución.
 */
@Component
public class Trabajos {

    /** Prioridad de los que salen por otro servidor, que el ejecutor de los plazos no toma. */
    public static final long APARTE = -1;

    private final ProcessEngine motor;
    private final TrabajoJobHandler ejecutor;
    private final JdbcClient jdbc;

    Trabajos(@Lazy ProcessEngine motor, TrabajoJobHandler ejecutor, JdbcClient jdbc) {
        this.motor = motor;
        this.ejecutor = ejecutor;
        this.jdbc = jdbc;
    }

    /** Encola un trabajo en la transacción de quien llama. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void encolar(String tipo, String clave) {
        encolar(tipo, clave, null);
    }

    /**
     * Encola un trabajo en la transacción de quien llama.
     *
     * @param desde cuándo se hace; nulo: enseguida
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void encolar(String tipo, String clave, @Nullable Instant desde) {
        enElMotor(contexto -> {
            var mensaje = new MessageEntity();
            mensaje.setJobHandlerType(TrabajoJobHandler.TIPO);
            mensaje.setJobHandlerConfiguration(new TrabajoJobHandler.Configuracion(tipo, clave));
            mensaje.setPriority(ejecutor.sale(tipo) ? APARTE : 0);
            mensaje.setExclusive(false);
            mensaje.setRetries(Reintentos.INTENTOS);
            mensaje.setDuedate(desde == null ? null : Date.from(desde));
            contexto.getJobManager().send(mensaje);
            return null;
        });
    }

    /** Lo intenta desde ahora y con todos sus intentos, sea que esté agotado o esperando; si ya no existe, lo encola. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reanudar(String tipo, String clave) {
        boolean hay = conCada(tipo, clave, trabajo -> {
            trabajo.setRetries(Reintentos.INTENTOS);
            trabajo.setDuedate(null);
        });
        if (!hay) {
            encolar(tipo, clave);
        }
    }

    /**
     * Ya no se hará.
     *
     * @return si seguía por hacerse
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean quitar(String tipo, String clave) {
        return conCada(tipo, clave, trabajo -> trabajo.delete());
    }

    private boolean conCada(String tipo, String clave, Consumer<JobEntity> accion) {
        // El motor no deja buscar trabajos por su configuración.
        List<String> ids = jdbc.sql("SELECT ID_ FROM ACT_RU_JOB WHERE HANDLER_TYPE_ = ? AND HANDLER_CFG_ = ?")
                .params(TrabajoJobHandler.TIPO, new TrabajoJobHandler.Configuracion(tipo, clave).toCanonicalString())
                .query(String.class)
                .list();
        if (!ids.isEmpty()) {
            enElMotor(contexto -> {
                for (String id : ids) {
                    JobEntity trabajo = contexto.getJobManager().findJobById(id);
                    if (trabajo != null) {
                        accion.accept(trabajo);
                    }
                }
                return null;
            });
        }
        return !ids.isEmpty();
    }

    private void enElMotor(Command<Void> orden) {
        try {
            ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute((CommandContext contexto) ->
                            contexto.runWithoutAuthorization(() -> orden.execute(contexto)));
        } catch (OptimisticLockingException e) {
            throw new ConflictoException("Otro nodo tomó el trabajo al mismo tiempo.");
        }
    }
}
