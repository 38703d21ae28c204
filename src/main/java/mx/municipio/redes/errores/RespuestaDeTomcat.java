package mx.municipio.redes.errores;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lo que Tomcat rechaza antes de que llegue a Spring, también en español: él respondería una página suya en inglés. */
final class RespuestaDeTomcat extends ErrorReportValve {

    @Override
    protected void report(Request peticion, Response respuesta, @Nullable Throwable motivo) {
        int estado = respuesta.getStatus();
        if (estado < 400 || respuesta.getContentWritten() > 0 || !respuesta.setErrorReported()) {
            return;
        }
        var sePuedeEscribir = new AtomicBoolean();
        respuesta.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, sePuedeEscribir);
        if (!sePuedeEscribir.get()) {
            return;
        }
        try {
            escribir(peticion, respuesta, estado);
        } catch (IOException | IllegalStateException e) {
            // Quien preguntó ya no escucha.
            container.getLogger().debug("No se pudo enviar el rechazo", e);
        }
    }

    static void escribir(Request peticion, Response respuesta, int estado) throws IOException {
        String pedida = peticion.getRequestURI();
        boolean pagina = pedida != null && !Problemas.aUnPrograma(pedida);
        respuesta.setContentType(pagina ? "text/html" : "application/problem+json");
        respuesta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Writer salida = respuesta.getReporter();
        if (salida != null) {
            String detalle = estado == 413 ? CuerpoAcotado.deMas(peticion) : detalle(estado);
            salida.write(pagina ? pagina(detalle) : problema(estado, detalle));
            respuesta.finishResponse();
        }
    }

    private static String problema(int estado, String detalle) {
        return "{\"type\":\"about:blank\",\"title\":\"" + Problemas.titulo(estado) + "\",\"status\":" + estado
                + ",\"detail\":\"" + detalle + "\"}";
    }

    private static String pagina(String detalle) {
        return "<!DOCTYPE html><html lang=\"es\"><head><meta charset=\"UTF-8\"><title>No se pudo</title></head><body>"
                + "<h1>No se pudo</h1><p>" + detalle
                + "</p><p><a href=\"/\">Ir a Expedientes</a></p></body></html>";
    }

    private static String detalle(int estado) {
        return switch (estado) {
            case 400, 414, 431 ->
                "La dirección que se pidió, o sus encabezados, están mal formados o son demasiado largos.";
            case 404 -> "No existe lo que busca.";
            case 405, 501 -> "Esta dirección no admite ese método.";
            default -> "No se pudo atender la petición.";
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Registro {

        /** Va más adentro que la de Spring Boot: quien responde primero es esta. */
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> respuestaDeTomcat() {
            return fabrica -> fabrica.addContextCustomizers(
                    contexto -> contexto.getParent().getPipeline().addValve(new RespuestaDeTomcat()));
        }
    }
}
