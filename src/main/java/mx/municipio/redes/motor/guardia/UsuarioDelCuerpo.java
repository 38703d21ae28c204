package mx.municipio.redes.motor.guardia;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import mx.municipio.redes.errores.FormularioException;

/** Lo que cambia los datos o la contraseña de un usuario no nombra a otro en el cuerpo, lo lea o no el motor. */
@Provider
public final class UsuarioDelCuerpo implements ReaderInterceptor {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext contexto) throws IOException {
        String pedido = Montaje.usuarioPedido();
        if (pedido != null) {
            byte[] cuerpo = contexto.getInputStream().readAllBytes();
            contexto.setInputStream(new ByteArrayInputStream(cuerpo));
            JsonNode nombrado = nombrado(cuerpo);
            if (!nombrado.isMissingNode() && !nombrado.asText().equals(pedido)) {
                throw FormularioException.de("id", Accesos.OTRO_USUARIO);
            }
        }
        return contexto.proceed();
    }

    /** Si no es JSON, lo dice después quien lo lee. */
    private static JsonNode nombrado(byte[] cuerpo) throws IOException {
        try {
            return JSON.readTree(cuerpo).path("id");
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
