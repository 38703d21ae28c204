package mx.municipio.redes.errores;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** De los formatos que las bibliotecas traen, la API habla JSON; y lo que recibe lo lee entero y sin adivinar. */
@Configuration(proxyBeanMethods = false)
class CuerposJson implements WebMvcConfigurer {

    private final ObjectMapper json;

    CuerposJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> convertidores) {
        convertidores.removeIf(convertidor -> convertidor instanceof AbstractJackson2HttpMessageConverter
                && !(convertidor instanceof MappingJackson2HttpMessageConverter));
        convertidores.replaceAll(convertidor ->
                convertidor instanceof MappingJackson2HttpMessageConverter ? new Estricto(json) : convertidor);
    }

    /** Los textos de un cuerpo, como se guardan. */
    private static final class Limpio extends StringDeserializer {

        @Override
        public String deserialize(JsonParser cuerpo, DeserializationContext contexto) throws IOException {
            return TextoLibre.limpiar(super.deserialize(cuerpo, contexto));
        }
    }

    /** Ni números por textos, ni datos de más, ni repetidos, ni nada después del cuerpo. */
    private static ObjectMapper lector(ObjectMapper json) {
        ObjectMapper lector = json.copy()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .registerModule(new SimpleModule().addDeserializer(String.class, new Limpio()));
        lector.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        lector.coercionConfigFor(LogicalType.Boolean)
                .setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        return lector;
    }

    /** Escribe como siempre; solo la lectura es estricta. */
    private static final class Estricto extends MappingJackson2HttpMessageConverter {

        private final MappingJackson2HttpMessageConverter lector;

        Estricto(ObjectMapper json) {
            super(json);
            lector = new MappingJackson2HttpMessageConverter(lector(json));
        }

        @Override
        public Object read(Type tipo, @Nullable Class<?> contexto, HttpInputMessage mensaje) throws IOException {
            byte[] cuerpo = CuerpoAcotado.leer(mensaje.getBody());
            ListasAcotadas.exigir(cuerpo);
            return lector.read(tipo, contexto, new Leido(mensaje.getHeaders(), cuerpo));
        }

        @Override
        protected Object readInternal(Class<?> tipo, HttpInputMessage mensaje) throws IOException {
            return read(tipo, null, mensaje);
        }
    }

    private record Leido(HttpHeaders getHeaders, byte[] cuerpo) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(cuerpo);
        }
    }
}
