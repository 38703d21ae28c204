package mx.municipio.redes.padron;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.RedesApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El programa no tiene dónde escribir la contraseña de una cuenta de redes. */
@PruebaDeIntegracion
@DisplayName("NT10-ADM-VII: la contraseña de una cuenta no se guarda en ningún lado")
class SinContrasenasTest {

    private static final Pattern CONTRASENA =
            Pattern.compile("(?i)contrase(n|ñ|ni)a|passw|pwd|secret|credencial|\\bpin\\b|token");

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("NT10-ADM-VII: ninguna columna de ninguna tabla propia")
    void tablas() {
        List<String> columnas = jdbc.sql("SELECT LOWER(TABLE_NAME) || '.' || LOWER(COLUMN_NAME)"
                        + " FROM INFORMATION_SCHEMA.COLUMNS WHERE LOWER(TABLE_SCHEMA) = 'public'"
                        + " AND LOWER(TABLE_NAME) NOT LIKE 'act\\_%' ESCAPE '\\'")
                .query(String.class)
                .list();
        assertThat(columnas).contains("cuenta.clave", "persona.usuario", "hecho.datos");
        assertThat(columnas).noneMatch(columna -> CONTRASENA.matcher(columna).find());
    }

    @Test
    @DisplayName(
            "NT10-ADM-VII: ningún campo de ningún formulario pide texto para ella; una casilla puede dar fe de que se"
                    + " cambió")
    void formularios() throws IOException {
        List<String> campos = new ArrayList<>();
        try (Stream<Path> archivos = Files.walk(Path.of("forms"))) {
            for (Path archivo :
                    archivos.filter(ruta -> ruta.toString().endsWith(".form")).toList()) {
                campos(archivo.getFileName().toString(), new ObjectMapper().readTree(archivo.toFile()), campos);
            }
        }
        assertThat(campos).contains("consulta-publicacion-inicio.form: contenido");
        assertThat(campos).noneMatch(campo -> CONTRASENA.matcher(campo).find());
    }

    private static void campos(String archivo, JsonNode padre, List<String> campos) {
        for (JsonNode componente : padre.path("components")) {
            boolean escribe = List.of("textfield", "textarea", "number")
                    .contains(componente.path("type").asText());
            if (escribe) {
                campos.add(archivo + ": " + componente.path("key").asText());
            }
            campos(archivo, componente, campos);
        }
    }

    @Test
    @DisplayName("NT10-ADM-VII: ningún dato de ninguna clase, salvo con lo que las personas entran a este programa")
    void clases() {
        List<String> datos = new ArrayList<>();
        URL programa =
                RedesApplication.class.getProtectionDomain().getCodeSource().getLocation();
        for (JavaClass clase : new ClassFileImporter().importUrl(programa)) {
            boolean acceso = Stream.of("motor.", "seguridad", "demo", "portal")
                    .anyMatch(parte -> clase.getPackageName().startsWith("mx.municipio.redes." + parte));
            if (!acceso) {
                clase.getFields().forEach(campo -> datos.add(clase.getSimpleName() + "." + campo.getName()));
            }
        }
        assertThat(datos).contains("Cuenta.identificador", "InformeDeCuenta.correo");
        assertThat(datos).noneMatch(dato -> CONTRASENA.matcher(dato).find());
    }

    @Test
    @DisplayName(
            "NT10-ADM-VII: ninguna página, fuera de la de acceso y de la que cambia la propia, tiene un campo para escribirla")
    void paginas() throws IOException {
        try (Stream<Path> archivos = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> conClave = archivos.filter(ruta -> ruta.toString().endsWith(".html"))
                    .filter(ruta -> leer(ruta).matches("(?s).*type=\"password\".*"))
                    .toList();
            assertThat(conClave)
                    .extracting(ruta -> ruta.getFileName().toString())
                    .containsExactlyInAnyOrder("login.html", "contrasena.html");
        }
    }

    private static String leer(Path ruta) {
        try {
            return Files.readString(ruta);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
