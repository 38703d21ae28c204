package mx.municipio.redes.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.norma.Norma;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Las hojas de ejemplo que las páginas ofrecen para llenar, {@code hojas/<nombre>.csv}; la de {@code hojas/<perfil>} ocupa el
 * lugar de la común de su nombre. Los correos que llevan son del dominio del municipio.
 */
@RestController
class HojasController {

    private final Norma norma;

    HojasController(Norma norma) {
        this.norma = norma;
    }

    /** @throws NoEncontradoException si no hay tal hoja */
    @GetMapping("/hojas/{nombre:[a-z-]+}.csv")
    ResponseEntity<String> hoja(@PathVariable String nombre) throws IOException {
        ClassPathResource hoja = Stream.of("hojas/" + norma.clave().toLowerCase(Locale.ROOT) + "/", "hojas/")
                .map(carpeta -> new ClassPathResource(carpeta + nombre + ".csv"))
                .filter(ClassPathResource::exists)
                .findFirst()
                .orElseThrow(() -> new NoEncontradoException("No hay una hoja con ese nombre."));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(hoja.getContentAsString(StandardCharsets.UTF_8).replace("{dominio}", norma.dominioCorreo()));
    }
}
