package mx.municipio.redes.textos;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.norma.Norma;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Las palabras con que el programa nombra las cosas a una persona: {@code textos/<proceso>.properties} y
 * {@code textos/comun.properties}. Entre llaves va un dato de quien pregunta o una oficina, que se nombra como en el
 * perfil.
 */
@Component
public class Textos {

    private static final Pattern ENTRE_LLAVES = Pattern.compile("\\{([A-Za-z-]+)}");

    private final Norma norma;
    private final Map<String, Properties> porArchivo = new HashMap<>();
    private final Properties todos = new Properties();

    public Textos(Norma norma) {
        this.norma = norma;
        try {
            for (Resource archivo : new PathMatchingResourcePatternResolver().getResources("classpath:textos/*")) {
                leer(archivo);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** El nombre de un trámite, como «Consulta de publicación». */
    public String tramite(String proceso) {
        return exigir(proceso, "nombre", Map.of());
    }

    /** El acto con que se inicia, como «Enviar la consulta». */
    public String enviar(String proceso) {
        return exigir(proceso, "enviar", Map.of());
    }

    /** Un estado de un trámite, como «No procedente por falta de pronunciamiento». */
    public String estado(String proceso, String estado) {
        return exigir(proceso, "estado." + estado, Map.of());
    }

    /**
     * Qué sigue en un trámite.
     *
     * @param caso el estado, o el nombre del caso si en un estado puede seguir más de una cosa
     */
    public String sigue(String proceso, String caso, Map<String, String> datos) {
        return exigir(proceso, "sigue." + caso, datos);
    }

    /** Una página de un trámite que la entrada ofrece. */
    public String enlace(String proceso, String nombre) {
        return exigir(proceso, "enlace." + nombre, Map.of());
    }

    /** Algo que se mide en un trámite. */
    public String medida(String proceso, String clave) {
        return exigir(proceso, "medida." + clave, Map.of());
    }

    /** Un suceso de la bitácora; el que nadie nombró, por su clave. */
    public String suceso(String suceso) {
        return buscar("suceso." + suceso).orElseGet(() -> enPalabras(suceso));
    }

    /** Un correo, por el nombre de su plantilla. */
    public String correo(String plantilla) {
        return buscar("correo." + plantilla).orElseGet(() -> enPalabras(plantilla.replace('-', '_')));
    }

    /** Un tipo de oficio, acuse o constancia; su primera palabra es el sustantivo con que se le llama. */
    public String oficio(String tipo) {
        return buscar("oficio." + tipo).orElse(tipo);
    }

    private void leer(Resource archivo) throws IOException {
        var textos = new Properties();
        try (Reader lector = new InputStreamReader(archivo.getInputStream(), StandardCharsets.UTF_8)) {
            textos.load(lector);
        }
        String nombre = Objects.requireNonNull(archivo.getFilename()).replace(".properties", "");
        porArchivo.put(nombre, textos);
        textos.forEach((clave, texto) -> {
            boolean comun = clave.toString().matches("(suceso|correo|oficio)\\..*");
            if (comun && todos.put(clave, texto) != null) {
                throw new IllegalStateException("textos/" + nombre + ".properties repite " + clave);
            }
        });
    }

    private Optional<String> buscar(String clave) {
        return Optional.ofNullable(todos.getProperty(clave)).map(texto -> llenar(texto, Map.of()));
    }

    private String exigir(String proceso, String clave, Map<String, String> datos) {
        String texto = porArchivo.getOrDefault(proceso, new Properties()).getProperty(clave);
        if (texto == null) {
            throw new IllegalArgumentException("A textos/" + proceso + ".properties le falta " + clave);
        }
        return llenar(texto, datos);
    }

    private String llenar(String texto, Map<String, String> datos) {
        return ENTRE_LLAVES.matcher(texto).replaceAll(hallado -> Matcher.quoteReplacement(dato(hallado, datos)));
    }

    private String dato(MatchResult hallado, Map<String, String> datos) {
        String nombre = hallado.group(1);
        return datos.containsKey(nombre)
                ? datos.get(nombre)
                : norma.oficina(nombre).corto();
    }

    private static String enPalabras(String clave) {
        String texto = clave.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(texto.charAt(0)) + texto.substring(1);
    }
}
