package mx.municipio.redes.motor.trabajos;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Entrega cada trabajo al bean de su tipo. */
@Component
final class TrabajoJobHandler implements JobHandler<TrabajoJobHandler.Configuracion> {

    static final String TIPO = "redes-trabajo";

    record Configuracion(String tipo, String clave) implements JobHandlerConfiguration {

        static Configuracion de(String canonica) {
            int corte = canonica.indexOf(':');
            return new Configuracion(canonica.substring(0, corte), canonica.substring(corte + 1));
        }

        @Override
        public String toCanonicalString() {
            return tipo + ":" + clave;
        }
    }

    private final ObjectProvider<Trabajo> trabajos;

    TrabajoJobHandler(ObjectProvider<Trabajo> trabajos) {
        this.trabajos = trabajos;
    }

    @Override
    public String getType() {
        return TIPO;
    }

    @Override
    public Configuracion newConfiguration(String canonica) {
        return Configuracion.de(canonica);
    }

    @Override
    public void execute(
            Configuracion configuracion,
            @Nullable ExecutionEntity ejecucion,
            CommandContext contexto,
            @Nullable String inquilino) {
        deTipo(configuracion.tipo()).ejecutar(configuracion.clave());
    }

    @Override
    public void onDelete(Configuracion configuracion, JobEntity trabajo) {
        // Nada cuelga del trabajo.
    }

    void anotarFallo(JobEntity trabajo, Throwable causa) {
        Configuracion configuracion = Configuracion.de(trabajo.getJobHandlerConfigurationRaw());
        deTipo(configuracion.tipo()).fallo(configuracion.clave(), causa, trabajo.getRetries());
    }

    boolean sale(String tipo) {
        return deTipo(tipo).sale();
    }

    private Trabajo deTipo(String tipo) {
        return trabajos.stream()
                .filter(trabajo -> trabajo.tipo().equals(tipo))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Ningún trabajo es del tipo " + tipo));
    }
}
