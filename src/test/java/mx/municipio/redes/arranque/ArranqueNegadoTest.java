package mx.municipio.redes.arranque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.municipio.redes.BaseDePrueba;
import mx.municipio.redes.RedesApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Quien instala se equivoca: un solo renglón dice qué pasa y qué hacer. */
@Order(1)
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Un arranque que no puede ser")
class ArranqueNegadoTest {

    private final String memoria = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(strings = {"", "jdbc:mysql://localhost/redes", "postgresql://localhost/redes"})
    @DisplayName("dada una base que no es H2 ni PostgreSQL, lo dice; vacía no es una base en memoria")
    void otraBase(String url, CapturedOutput salida) {
        negar(salida, url, "la base tiene que ser H2 o PostgreSQL", "jdbc:postgresql://servidor:5432/redes");
    }

    @Test
    @DisplayName("dado un servidor que no responde, lo dice")
    void sinServidor(CapturedOutput salida) {
        negar(salida, "jdbc:postgresql://localhost:1/redes", "No se pudo abrir la base de datos", "esté encendido");
    }

    @Test
    @DisplayName("dada una carpeta donde no se puede escribir, lo dice")
    void sinPermiso(@TempDir Path carpeta, CapturedOutput salida) throws IOException {
        Path archivo = Files.createFile(carpeta.resolve("no-es-carpeta"));
        negar(salida, "jdbc:h2:file:" + archivo + "/redes", "No se puede escribir el archivo", "REDES_BD_URL");
    }

    @Test
    @DisplayName("dada una base con tablas de otro programa, no las toca y lo dice")
    void baseAjena(CapturedOutput salida) throws SQLException {
        ejecutar("CREATE TABLE nomina (id INT)");
        negar(salida, memoria, "no son de este programa", "una base vacía");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "server.port, abc, SERVER_PORT",
        "redes.apertura.aclaracion, quizas, REDES_APERTURA_ACLARACION",
        "redes.apertura.meta-evaluacion-dias, diez, REDES_APERTURA_METAEVALUACIONDIAS",
        "redes.baja.meta-dias, diez, REDES_BAJA_METADIAS"
    })
    @DisplayName("dado un valor que no es un número o un sí o no, dice cuál y en qué variable")
    void valorMalo(String propiedad, String valor, String variable, CapturedOutput salida) {
        negar(
                salida,
                memoria,
                "El valor «" + valor + "» no sirve para " + propiedad,
                variable,
                "--" + propiedad + "=" + valor);
    }

    @Test
    @DisplayName(
            "dado el puerto ocupado, dice cuál; dada la base de otro municipio o de una versión más nueva, se niega")
    void puertoYBase(CapturedOutput salida) throws IOException, SQLException {
        try (var ocupado = new ServerSocket(0)) {
            negar(
                    salida,
                    memoria,
                    "El puerto " + ocupado.getLocalPort() + " ya está ocupado",
                    "SERVER_PORT",
                    "--server.port=" + ocupado.getLocalPort());
        }
        negar(
                salida,
                memoria,
                "La base de datos es de TECATE y el perfil de la norma, de COATZACOALCOS",
                "REDES_NORMA",
                "--redes.norma=coatzacoalcos");

        ejecutar("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                + " VALUES (9999, '9999', 'futura', 'SQL', 'V9999__futura.sql', 'sa', 1, TRUE)");
        negar(salida, memoria, "no es de esta versión del programa", "o una posterior");
    }

    @Test
    @DisplayName(
            "dado otro municipio con archivos que no ocupan el lugar de ninguno, que no sirven o que no bastan, dice"
                    + " cuál y dónde")
    void otroMunicipio(@TempDir Path carpeta, CapturedOutput salida) throws IOException {
        Path perfil = carpeta.resolve("municipio.yaml");
        Files.writeString(
                perfil,
                Files.readString(Path.of("src/main/resources/normas/tecate.yaml"))
                        .replace("clave: TECATE", "clave: OTRO"));
        String conElSuyo = "--redes.norma=" + perfil;
        negar(
                salida,
                memoria,
                "La tabla «regimen-organo.dmn» decide según el municipio y no dice nada de OTRO",
                "Ponga junto a su perfil una propia, tablas/regimen-organo.dmn",
                conElSuyo);
        Files.copy(
                Path.of("src/test/resources/otro-municipio/tablas/regimen-organo.dmn"),
                Files.createDirectories(carpeta.resolve("tablas")).resolve("regimen-organo.dmn"));
        Path suyo = Files.createDirectories(carpeta.resolve("forms")).resolve("baja-cuenta-inicio.form");
        Files.writeString(suyo, "{}");
        negar(
                salida,
                memoria,
                "El formulario «baja-cuenta-inicio.form» del municipio no sirve",
                "Corríjalo",
                conElSuyo);
        Files.copy(Path.of("forms/baja-cuenta-firma.form"), suyo, StandardCopyOption.REPLACE_EXISTING);
        negar(salida, memoria, "no sirve: su «id» es «baja-cuenta-firma»", "Corríjalo", conElSuyo);
        Files.move(suyo, suyo.resolveSibling("baja-firma.form"));
        Files.writeString(
                suyo.resolveSibling("baja-firma.form"),
                Files.readString(Path.of("forms/baja-cuenta-firma.form")).replace("baja-cuenta-firma", "baja-firma"));
        negar(salida, memoria, "«baja-firma.form», que no ocupa el lugar de ninguno", "Corrija su nombre", conElSuyo);
    }

    private void negar(CapturedOutput salida, String url, String problema, String remedio, String... mas) {
        int antes = salida.getOut().length();
        BaseDePrueba.olvidarContextoFallido();
        List<String> argumentos = new ArrayList<>(List.of(
                "--camunda.bpm.process-engine-name=negado",
                "--spring.datasource.url=" + url,
                "--redes.administrador.clave=Clave-Propia-2026",
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.jmx.enabled=false"));
        argumentos.addAll(List.of(mas));
        if (argumentos.stream().noneMatch(argumento -> argumento.startsWith("--server.port="))) {
            argumentos.add("--server.port=0");
        }
        assertThatThrownBy(() ->
                        new SpringApplicationBuilder(RedesApplication.class).run(argumentos.toArray(String[]::new)))
                .isNotNull();
        assertThat(salida.getOut().substring(antes).lines().filter(renglon -> renglon.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("El programa no arranca. ", problema, " Qué hacer: ", remedio);
    }

    private void ejecutar(String orden) throws SQLException {
        try (var conexion = DriverManager.getConnection(memoria, "sa", "");
                var sentencia = conexion.createStatement()) {
            sentencia.execute(orden);
        }
    }
}
