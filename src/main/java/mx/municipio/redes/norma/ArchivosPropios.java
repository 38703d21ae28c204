package mx.municipio.redes.norma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Lo que un municipio trae además de su perfil. De los que vienen con el programa, {@code forms/<clave>} y
 * {@code demo/<clave>}; si el perfil es un archivo, también lo que esté junto a él, que va antes: {@code forms},
 * {@code tablas} y {@code demo}.
 */
public final class ArchivosPropios {

    private final String clave;
    private final @Nullable Path carpeta;

    private ArchivosPropios(String clave, @Nullable Path carpeta) {
        this.clave = clave;
        this.carpeta = carpeta;
    }

    /** @param perfil como se nombra en {@code redes.norma} */
    static ArchivosPropios de(String perfil, Norma norma) {
        return new ArchivosPropios(
                norma.clave().toLowerCase(Locale.ROOT),
                Perfil.esArchivo(perfil) ? Path.of(perfil).toAbsolutePath().getParent() : null);
    }

    /** Los formularios que ocupan el lugar de los comunes de su nombre; entre dos del mismo nombre, vale el último. */
    public List<Resource> formularios() {
        List<Resource> formularios = new ArrayList<>();
        try {
            formularios.addAll(List.of(
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/" + clave + "/*.form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        formularios.addAll(junto("forms", ".form"));
        return formularios;
    }

    /** Las tablas de decisión que ocupan el lugar de las comunes de su nombre. */
    public List<Resource> tablas() {
        return junto("tablas", ".dmn");
    }

    /** Una hoja CSV de la demostración; vacía si el municipio no la trae. */
    public Optional<Resource> demostracion(String hoja) {
        return Stream.of(
                        carpeta == null ? null : new FileSystemResource(carpeta.resolve("demo/" + hoja + ".csv")),
                        new ClassPathResource("demo/" + clave + "/" + hoja + ".csv"))
                .<Resource>mapMulti((recurso, sigue) -> {
                    if (recurso != null && recurso.isReadable()) {
                        sigue.accept(recurso);
                    }
                })
                .findFirst();
    }

    private List<Resource> junto(String subcarpeta, String extension) {
        if (carpeta == null || !Files.isDirectory(carpeta.resolve(subcarpeta))) {
            return List.of();
        }
        try (Stream<Path> archivos = Files.list(carpeta.resolve(subcarpeta))) {
            return archivos.filter(archivo -> archivo.toString().endsWith(extension))
                    .sorted(Comparator.naturalOrder())
                    .<Resource>map(FileSystemResource::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
