package mx.municipio.redes.motor.guardia;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.errores.BaseSinRespuesta;
import mx.municipio.redes.errores.CuerpoAcotado;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.FalloDeLaBase;
import mx.municipio.redes.errores.ListasAcotadas;
import mx.municipio.redes.motor.acceso.BloqueadoException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.metrics.MetricsQueryImpl;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Cómo responde el REST del motor cuando algo no sale, con la forma del motor ({@code type}, {@code message}) y en
 * español. El motor da 500 a mucho que es culpa de lo pedido: un cuerpo mal hecho, un identificador que no existe. Aquí
 * es 5xx solo la falla nuestra: de la base, o de un trámite en marcha; y queda en el registro con su traza.
 */
@Provider
public final class ErroresDelMotorMapper implements ExceptionMapper<Throwable>, ReaderInterceptor {
    static final String MAL_HECHA = "La petición está mal hecha o nombra algo que no existe; revise sus datos.";
    static final String NEGADA = "Su usuario no tiene permiso para esto.";
    static final String NO_EXISTE = "No existe lo que se pide.";
    static final String FALLA =
            "El programa tuvo una falla y no guardó nada. Intente de nuevo y, si continúa, avise al supervisor.";

    private static final Logger LOG = LoggerFactory.getLogger(ErroresDelMotorMapper.class);
    private static final String ORDEN_FALLIDA = ErroresDelMotorMapper.class.getName() + ".ordenFallida";
    private static final String RECHAZO = ErroresDelMotorMapper.class.getName() + ".rechazo";
    private static final Pattern PARAMETRO = Pattern.compile("parameter '([A-Za-z]{1,60})'");

    /** En los dos montajes: ambos toman sus proveedores de esta lista, y uno lo hace antes de que exista el motor. */
    @Component
    static final class Instalacion implements BeanFactoryPostProcessor {
        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
            enLugarDeLosDelMotor(CamundaRestResources.getConfigurationClasses());
        }
    }

    /** Quita de lo que un REST del motor registra lo que responde en inglés, y pone lo nuestro. */
    static Set<Class<?>> enLugarDeLosDelMotor(Set<Class<?>> registrados) {
        List.of(
                        ExceptionHandler.class,
                        ProcessEngineExceptionHandler.class,
                        RestExceptionHandler.class,
                        JsonMappingExceptionHandler.class,
                        JsonParseExceptionHandler.class)
                .forEach(registrados::remove);
        registrados.add(ErroresDelMotorMapper.class);
        registrados.add(SinAnfitrion.class);
        registrados.add(UsuarioDelCuerpo.class);
        return registrados;
    }

    /** Las ligas que el motor pone en sus respuestas no repiten el nombre de servidor que alguien haya escrito. */
    @Provider
    @PreMatching
    public static final class SinAnfitrion implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext contexto) {
            UriInfo pedida = contexto.getUriInfo();
            String consulta = pedida.getRequestUri().getRawQuery();
            contexto.setRequestUri(
                    URI.create(pedida.getBaseUri().getRawPath()),
                    URI.create(pedida.getRequestUri().getRawPath() + (consulta == null ? "" : "?" + consulta)));
        }
    }

    static void anotarOrdenFallida(Command<?> orden) {
        anotar(ORDEN_FALLIDA, orden);
    }

    /** Algún recurso del motor pierde la causa de lo que recibe; así se sabe cuál fue. */
    static void anotarRechazo(DominioException rechazo) {
        anotar(RECHAZO, rechazo);
    }

    /** Antes que las respuestas de Jackson, en texto y con nombres de clases. */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext contexto) throws IOException {
        try {
            if (MediaType.APPLICATION_JSON_TYPE.isCompatible(contexto.getMediaType())) {
                byte[] cuerpo = CuerpoAcotado.leer(contexto.getInputStream());
                ListasAcotadas.exigir(cuerpo);
                contexto.setInputStream(new ByteArrayInputStream(cuerpo));
            }
            return contexto.proceed();
        } catch (JsonProcessingException | CharConversionException e) {
            throw new InvalidRequestException(Status.BAD_REQUEST, e, MAL_HECHA);
        }
    }

    @Override
    public Response toResponse(Throwable e) {
        HttpServletRequest pedida = peticion();
        DominioException rechazo = pedida == null ? null : CuerpoAcotado.rechazo(pedida);
        if (rechazo == null) {
            rechazo = causa(e, DominioException.class);
        }
        if (rechazo == null && anotado(RECHAZO) instanceof DominioException anotado) {
            rechazo = anotado;
        }
        if (rechazo != null) {
            return respuesta(rechazo.estado(), dto(e, rechazo.conClausula()));
        }
        AuthorizationException negativa = causa(e, AuthorizationException.class);
        if (negativa != null) {
            return respuesta(403, negada(negativa));
        }
        BloqueadoException bloqueo = causa(e, BloqueadoException.class);
        if (bloqueo != null) {
            return Response.fromResponse(respuesta(429, dto(e, String.valueOf(bloqueo.getMessage()))))
                    .header(HttpHeaders.RETRY_AFTER, bloqueo.segundos())
                    .build();
        }
        if (BaseSinRespuesta.causa(e)) {
            FalloDeLaBase fallo = BaseSinRespuesta.registrar(
                    pedida == null ? "una petición al motor" : pedida.getMethod() + " " + pedida.getRequestURI(), e);
            return Response.fromResponse(respuesta(503, dto(e, fallo.aviso())))
                    .header(HttpHeaders.RETRY_AFTER, fallo.segundos())
                    .build();
        }
        if (e instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        int estado = e instanceof WebApplicationException web
                ? web.getResponse().getStatus()
                : ExceptionHandlerHelper.getInstance().getStatus(e).getStatusCode();
        if (estado >= 500) {
            estado = deLoPedido(e, estado);
        }
        if (estado >= 500) {
            LOG.error("Falla del programa en una petición al motor", e);
        } else {
            LOG.debug("Petición al motor rechazada con {}", estado, e);
        }
        return respuesta(estado, dto(e, texto(e, estado)));
    }

    /** El mismo 5xx si la falla es nuestra; si no, el 4xx que corresponde. */
    private static int deLoPedido(Throwable e, int estado) {
        if (deLaBase(e) || causa(e, Error.class) != null) {
            return estado;
        }
        if (!(anotado(ORDEN_FALLIDA) instanceof Command<?> orden)) {
            // Tropezó antes de dar orden alguna.
            return 400;
        }
        if (Revision.tarea(orden) != null
                || orden instanceof SubmitStartFormCmd
                || orden instanceof StartProcessInstanceCmd
                || orden instanceof ExecuteJobsCmd) {
            // Lo enviado ya se revisó: lo que falló después es el trámite.
            return estado;
        }
        if (causa(e, OptimisticLockingException.class) != null) {
            return 409;
        }
        boolean nada = causa(e, NullValueException.class) != null || causa(e, NullPointerException.class) != null;
        return causa(e, NotFoundException.class) != null || (nada && lee(orden)) ? 404 : 400;
    }

    /** Un valor que no cabe (22; 90008 en H2) o una llave que no existe o se repite (23) los puso quien pidió. */
    private static boolean deLaBase(Throwable e) {
        SQLException sql = causa(e, SQLException.class);
        if (sql != null && sql.getSQLState() != null) {
            return !sql.getSQLState().matches("22.*|23.*|90008");
        }
        return causa(e, ProcessEnginePersistenceException.class) != null
                || causa(e, DataAccessException.class) != null
                || causa(e, TransactionException.class) != null;
    }

    private static boolean lee(Command<?> orden) {
        String nombre = orden.getClass().getSimpleName();
        return orden instanceof AbstractQuery
                || orden instanceof MetricsQueryImpl
                || nombre.startsWith("Get")
                || nombre.startsWith("Find")
                || nombre.startsWith("Is");
    }

    private static String texto(Throwable e, int estado) {
        if (estado >= 500) {
            return FALLA;
        }
        return switch (estado) {
            case 403 -> NEGADA;
            case 404 -> NO_EXISTE;
            case 405 -> "Esta dirección no admite esa operación.";
            case 406, 415 -> "No se admite ese formato de datos.";
            case 409 -> "Otra operación ocurrió al mismo tiempo; nada se guardó. Intente de nuevo.";
            default -> {
                Matcher parametro = PARAMETRO.matcher(String.valueOf(e.getMessage()));
                yield parametro.find()
                        ? "El parámetro «" + parametro.group(1) + "» no existe o su valor no se admite."
                        : MAL_HECHA;
            }
        };
    }

    /** Las aplicaciones del motor leen de aquí qué permiso faltó. Una negativa nuestra ya dice su razón. */
    private static ExceptionDto negada(AuthorizationException e) {
        ExceptionDto dto = AuthorizationExceptionDto.fromException(e);
        boolean delMotor = !e.getMissingAuthorizations().isEmpty()
                || String.valueOf(e.getMessage()).startsWith("ENGINE-");
        if (delMotor) {
            dto.setMessage(NEGADA);
        }
        return dto;
    }

    private static ExceptionDto dto(Throwable e, String mensaje) {
        ExceptionDto dto = new ExceptionDto();
        dto.setType(
                e.getClass().getName().startsWith("org.camunda.")
                        ? e.getClass().getSimpleName()
                        : InvalidRequestException.class.getSimpleName());
        dto.setMessage(mensaje);
        return dto;
    }

    private static Response respuesta(int estado, ExceptionDto dto) {
        return Response.status(estado)
                .entity(dto)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    static <E extends Throwable> @Nullable E causa(Throwable e, Class<E> tipo) {
        Throwable causa = e;
        for (int i = 0; causa != null && i < 30; i++) {
            if (tipo.isInstance(causa)) {
                return tipo.cast(causa);
            }
            causa = causa.getCause();
        }
        return null;
    }

    private static void anotar(String nombre, Object valor) {
        HttpServletRequest peticion = peticion();
        if (peticion != null) {
            peticion.setAttribute(nombre, valor);
        }
    }

    private static @Nullable Object anotado(String nombre) {
        HttpServletRequest peticion = peticion();
        return peticion == null ? null : peticion.getAttribute(nombre);
    }

    private static @Nullable HttpServletRequest peticion() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes atributos
                ? atributos.getRequest()
                : null;
    }
}
