package mx.municipio.redes.motor.guardia;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.motor.CambiosDeAcceso;
import mx.municipio.redes.motor.CambiosDeCorreo;
import mx.municipio.redes.motor.Traspasos;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Pone la guardia en el motor. */
@Component
final class GuardiaPlugin extends AbstractProcessEnginePlugin {
    private final Clock clock;
    private final ZoneId zona;
    private final ObjectProvider<CambiosDeAcceso> registro;
    private final ObjectProvider<CambiosDeCorreo> correos;
    private final ObjectProvider<Traspasos> traspasos;
    private final Fundamentos fundamentos;

    GuardiaPlugin(
            Clock clock,
            ZoneId zona,
            ObjectProvider<CambiosDeAcceso> registro,
            ObjectProvider<CambiosDeCorreo> correos,
            ObjectProvider<Traspasos> traspasos,
            Fundamentos fundamentos) {
        this.clock = clock;
        this.zona = zona;
        this.registro = registro;
        this.correos = correos;
        this.traspasos = traspasos;
        this.fundamentos = fundamentos;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        leerTodosLosFormularios();
        List<CommandInterceptor> interceptores = new ArrayList<>();
        var formularios = new Formularios();
        interceptores.add(new Guardia(
                new Revision(formularios, clock, zona, traspasos::getObject),
                new Accesos(registro::getObject, correos::getObject),
                new ReintentosDeFuera(registro::getObject),
                formularios,
                fundamentos));
        if (motor.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptores.addAll(motor.getCustomPreCommandInterceptorsTxRequired());
        }
        motor.setCustomPreCommandInterceptorsTxRequired(interceptores);
        motor.setManagementService(new MotorSinAdelantos(motor));
        motor.setEnableExpressionsInAdhocQueries(false);
        // Un envío rechazado no es una falla; sin esto, cada uno dejaría su traza entera en la bitácora del servidor.
        motor.setEnableCmdExceptionLogging(false);
    }

    /** Un formulario que no se sabe exigir impide arrancar, en vez de fallar ante la primera persona que lo llena. */
    private static void leerTodosLosFormularios() {
        try {
            for (Resource recurso :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                Formulario.leer(recurso.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
