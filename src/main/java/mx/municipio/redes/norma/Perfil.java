package mx.municipio.redes.norma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.NoArrancaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Lee un perfil: por su nombre, uno de los que trae el programa; si acaba en {@code .yaml}, el archivo del municipio. */
final class Perfil {

    private static final String CORREGIR = "Corrija el archivo, o ponga otro perfil en REDES_NORMA.";

    private Perfil() {}

    /** @throws NoArrancaException si no existe, no se entiende o está incompleto */
    static Norma leer(String perfil) {
        Resource recurso = esArchivo(perfil)
                ? new FileSystemResource(perfil)
                : new ClassPathResource("normas/" + perfil + ".yaml");
        if (!recurso.isReadable()) {
            throw new NoArrancaException(
                    "El perfil de la norma «" + perfil + "» no existe o no se puede leer.",
                    "Ponga en REDES_NORMA uno de los que trae el programa (" + String.join(", ", incluidos())
                            + ") o la ruta de su archivo .yaml.");
        }
        var fuentes = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load(perfil, recurso).forEach(fuentes::addLast);
        } catch (YAMLException | IOException e) {
            throw malo(perfil, enSuRenglon(e), e);
        }
        try {
            return new Binder(ConfigurationPropertySources.from(fuentes))
                    .bind("norma", Bindable.of(Norma.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> malo(perfil, "norma: falta", null));
        } catch (BindException e) {
            throw malo(perfil, enSuClave(e), e);
        }
    }

    static boolean esArchivo(String perfil) {
        return perfil.endsWith(".yaml");
    }

    private static NoArrancaException malo(String perfil, String problema, @Nullable Exception causa) {
        var negativa =
                new NoArrancaException("El perfil de la norma «" + perfil + "» no sirve: " + problema + ".", CORREGIR);
        negativa.initCause(causa);
        return negativa;
    }

    private static String enSuRenglon(Exception e) {
        return e instanceof MarkedYAMLException marcada && marcada.getProblemMark() != null
                ? "renglón " + (marcada.getProblemMark().getLine() + 1) + ", " + marcada.getProblem()
                : "no es YAML en UTF-8 (" + e.getMessage() + ")";
    }

    private static String enSuClave(BindException e) {
        for (Throwable causa = e; causa != null; causa = causa.getCause()) {
            if (causa instanceof UnboundConfigurationPropertiesException sobrantes) {
                return sobrantes.getUnboundProperties().stream()
                        .map(propiedad -> clave(propiedad.getName()) + ": no es de un perfil")
                        .collect(Collectors.joining("; "));
            }
            if (causa instanceof PerfilIncompletoException incompleto) {
                return incompleto.problema();
            }
        }
        return clave(e.getName())
                + (e.getProperty() == null
                        ? ": falta algo"
                        : ": «" + e.getProperty().getValue() + "» no sirve");
    }

    private static String clave(ConfigurationPropertyName nombre) {
        return nombre.toString().replaceFirst("^norma\\.", "");
    }

    /** Los que trae el programa, por su nombre. */
    static List<String> incluidos() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:normas/*.yaml"))
                    .map(recurso ->
                            Objects.requireNonNull(recurso.getFilename()).replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
