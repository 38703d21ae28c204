package mx.municipio.redes.motor.guardia;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * El REST del motor tropieza con un cuerpo mal hecho ({@code "variables": {"x": null}}, un archivo sin nombre…) antes de
 * dar orden alguna, y responde 500. Si ninguna orden falló en la petición, la culpa es de lo enviado: 400.
 */
@Provider
public final class PeticionMalHechaMapper implements ExceptionMapper<RuntimeException> {
    static final String MAL_HECHA = "La petición está mal hecha; revise sus datos.";
    private static final String ORDEN_FALLIDA = PeticionMalHechaMapper.class.getName() + ".ordenFallida";

    /** En los dos montajes: ambos toman sus proveedores de esta lista, y uno lo hace antes de que exista el motor. */
    @Component
    static final class Instalacion implements BeanFactoryPostProcessor {
        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
            CamundaRestResources.getConfigurationClasses().add(PeticionMalHechaMapper.class);
        }
    }

    static void anotarOrdenFallida() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes atributos) {
            atributos.getRequest().setAttribute(ORDEN_FALLIDA, true);
        }
    }

    @Override
    public Response toResponse(RuntimeException e) {
        boolean delMotor =
                e instanceof WebApplicationException || e instanceof ProcessEngineException || ordenFallida();
        return ExceptionHandlerHelper.getInstance()
                .getResponse(delMotor ? e : new InvalidRequestException(Status.BAD_REQUEST, e, MAL_HECHA));
    }

    private static boolean ordenFallida() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes atributos) {
            HttpServletRequest peticion = atributos.getRequest();
            return peticion.getAttribute(ORDEN_FALLIDA) != null;
        }
        return true;
    }
}
