package mx.municipio.redes.motor.guardia;

import jakarta.ws.rs.core.Application;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.autoconfigure.jersey.ResourceConfigCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * El REST propio de cada aplicación web del motor responde a lo mal pedido como los demás, y no se describe (WADL). Se
 * registran antes que los del motor, que respeta al que ya lleva ese nombre.
 */
@Configuration(proxyBeanMethods = false)
class AplicacionesDelMotor {

    private static final Map<String, Class<? extends Application>> APLICACIONES = Map.of(
            "Cockpit", Cockpit.class,
            "Admin", Admin.class,
            "Tasklist", Tasklist.class,
            "Welcome", Welcome.class,
            "Engine", EngineRestApplication.class);

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer registroDeAplicaciones() {
        return contexto -> APLICACIONES.forEach((nombre, aplicacion) -> {
            var servlet = contexto.addServlet(nombre + " Api", ServletContainer.class);
            servlet.addMapping("/camunda/api/" + nombre.toLowerCase(Locale.ROOT) + "/*");
            servlet.setInitParameters(Map.of(
                    ServletProperties.JAXRS_APPLICATION_CLASS,
                    aplicacion.getName(),
                    ServerProperties.WADL_FEATURE_DISABLE,
                    "true"));
        });
    }

    @Bean
    ResourceConfigCustomizer sinWadl() {
        return motor -> motor.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    /** Las instancia Jersey, por su nombre. */
    public static final class Cockpit extends CockpitApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErroresDelMotorMapper.enLugarDeLosDelMotor(super.getClasses());
        }
    }

    public static final class Admin extends AdminApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErroresDelMotorMapper.enLugarDeLosDelMotor(super.getClasses());
        }
    }

    public static final class Tasklist extends TasklistApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErroresDelMotorMapper.enLugarDeLosDelMotor(super.getClasses());
        }
    }

    public static final class Welcome extends WelcomeApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return ErroresDelMotorMapper.enLugarDeLosDelMotor(super.getClasses());
        }
    }
}
