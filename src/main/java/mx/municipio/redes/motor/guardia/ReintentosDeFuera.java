package mx.municipio.redes.motor.guardia;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.CambiosDeAcceso;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Lo que falló se puede intentar otra vez, y consta quién lo pidió; lo que nunca ha fallado espera su hora. */
final class ReintentosDeFuera {
    static final String REINTENTO =
            "Solo se puede reintentar un trabajo; no dejarlo sin intentos ni cambiar la fecha de un plazo.";
    static final String SIN_FALLA = "Solo se puede reintentar un trabajo que falló; este espera su hora.";

    private static final CampoInterno TRABAJO = new CampoInterno(SetJobRetriesCmd.class, "jobId");
    private static final CampoInterno TRABAJOS = new CampoInterno(SetJobRetriesCmd.class, "jobIds");
    private static final CampoInterno DEFINICION = new CampoInterno(SetJobRetriesCmd.class, "jobDefinitionId");
    private static final CampoInterno REINTENTOS = new CampoInterno(SetJobRetriesCmd.class, "retries");
    private static final CampoInterno CON_FECHA = new CampoInterno(SetJobRetriesCmd.class, "isDueDateSet");

    private final Supplier<CambiosDeAcceso> registro;

    ReintentosDeFuera(Supplier<CambiosDeAcceso> registro) {
        this.registro = registro;
    }

    /** @throws ProhibidoException si deja sin intentos, lleva fecha o alguno de sus trabajos nunca ha fallado */
    void revisar(SetJobRetriesCmd orden, CommandContext contexto) {
        if (!(REINTENTOS.leer(orden) instanceof Integer intentos && intentos > 0)
                || Boolean.TRUE.equals(CON_FECHA.leer(orden))) {
            throw new ProhibidoException(REINTENTO);
        }
        List<JobEntity> trabajos = trabajos(orden, contexto);
        boolean algunoSinFalla = trabajos.stream().anyMatch(trabajo -> !fallo(trabajo));
        if (algunoSinFalla || (trabajos.isEmpty() && DEFINICION.texto(orden) != null)) {
            throw new ProhibidoException(SIN_FALLA);
        }
        trabajos.forEach(trabajo -> {
            contexto.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkUpdateRetriesJob(trabajo));
            registro.get()
                    .asentar(
                            "TRABAJO_REINTENTADO",
                            "trabajo " + trabajo.getId() + deQue(trabajo, contexto) + ", intentos: "
                                    + trabajo.getRetries() + " → " + intentos);
        });
    }

    /** Por su definición, el motor pone intentos solo a los que ya no tienen. */
    private static List<JobEntity> trabajos(SetJobRetriesCmd orden, CommandContext contexto) {
        String definicion = DEFINICION.texto(orden);
        if (definicion != null) {
            var consulta = new JobQueryImpl();
            consulta.jobDefinitionId(definicion);
            consulta.noRetriesLeft();
            return contexto.runWithoutAuthorization(
                    () -> contexto.getJobManager().findJobsByQueryCriteria(consulta, null).stream()
                            .map(JobEntity.class::cast)
                            .toList());
        }
        Stream<?> ids =
                TRABAJOS.leer(orden) instanceof List<?> varios ? varios.stream() : Stream.of(TRABAJO.texto(orden));
        return ids.filter(Objects::nonNull)
                .map(id -> contexto.getJobManager().findJobById(id.toString()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean fallo(JobEntity trabajo) {
        return trabajo.getExceptionMessage() != null || trabajo.getExceptionByteArrayId() != null;
    }

    private static String deQue(JobEntity trabajo, CommandContext contexto) {
        String instancia = trabajo.getProcessInstanceId();
        ExecutionEntity caso =
                instancia == null ? null : contexto.getExecutionManager().findExecutionById(instancia);
        return texto(" de ", caso == null ? null : caso.getBusinessKey())
                + texto(", ", trabajo.getActivityId() == null ? trabajo.getJobHandlerType() : trabajo.getActivityId());
    }

    private static String texto(String antes, @Nullable String dato) {
        return dato == null ? "" : antes + dato;
    }
}
