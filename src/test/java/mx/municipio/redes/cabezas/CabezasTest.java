package mx.municipio.redes.cabezas;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinDisparadores;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Registros;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Las cabezas de toda la bitácora: salen cada día por correo, y de lo que se altere después se sabe qué y dónde. */
@PruebaDeIntegracion
class CabezasTest {

    private static final String LISTA = "/api/v1/bitacora/cabezas.csv";
    private static final String COTEJO = "/api/v1/bitacora/cabezas/verificacion";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    EnviarCabezas envios;

    @Autowired
    Bitacora bitacora;

    @Autowired
    ManagementService trabajos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transacciones;

    /** Lo que otras pruebas alteraron a propósito, y el trabajo diario que borraron, no son de estas. */
    @BeforeEach
    void sinLoAlteradoPorOtras() {
        SinDisparadores.hacer(
                jdbc,
                () -> jdbc.sql("DELETE FROM bitacora WHERE cadena LIKE 'PRUEBA-%'"
                                + " OR cadena NOT IN (SELECT cadena FROM bitacora_cabeza)")
                        .update(),
                "bitacora");
        jdbc.sql("DELETE FROM bitacora_cabeza WHERE cadena LIKE 'PRUEBA-%'").update();
        envios.alArrancar();
    }

    private String deHoy() {
        return peticiones.get("sindicatura", LISTA).es(200).cuerpo();
    }

    private Respuesta cotejar(String usuario, String lista) {
        return enviar(usuario, "archivo", lista.getBytes(StandardCharsets.UTF_8));
    }

    private Respuesta enviar(String usuario, String parte, byte[] archivo) {
        String separador = "separador-de-prueba";
        byte[] antes = ("--" + separador + "\r\nContent-Disposition: form-data; name=\"" + parte
                        + "\"; filename=\"cabezas.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] despues = ("\r\n--" + separador + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return peticiones.enviar(peticiones
                .pedir(COTEJO)
                .header("Authorization", Navegador.credencial(usuario, "demo"))
                .header("Content-Type", "multipart/form-data; boundary=" + separador)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(antes, archivo, despues))));
    }

    private static String renglon(String lista, String cadena) {
        return lista.lines()
                .filter(renglon -> renglon.startsWith(cadena + ","))
                .findFirst()
                .orElse("");
    }

    /** Lo que hoy tienen esas cadenas, como se guarda. */
    private String guardar(String... cadenas) {
        String lista = deHoy();
        return "cadena,asientos,hash\r\n"
                + String.join(
                        "\r\n",
                        Stream.of(cadenas).map(cadena -> renglon(lista, cadena)).toList()) + "\r\n";
    }

    private void porDebajo(String... sentencias) {
        SinDisparadores.hacer(
                jdbc,
                () -> List.of(sentencias)
                        .forEach(sentencia -> assertThat(jdbc.sql(sentencia).update())
                                .as(sentencia)
                                .isPositive()),
                "bitacora");
    }

    private Job diario() {
        return trabajos.createJobQuery().messages().list().stream()
                .filter(trabajo -> configuracion(trabajo).equals("cabezas:diaria"))
                .findFirst()
                .orElseThrow();
    }

    private String configuracion(Job trabajo) {
        return jdbc.sql("SELECT HANDLER_CFG_ FROM ACT_RU_JOB WHERE ID_ = ?")
                .param(trabajo.getId())
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName(
            "NT10-EV-3: dadas todas las cadenas, la lista trae la cabeza de cada una, expedientes, cuentas y registros,"
                    + " y cuadra con la bitácora")
    void laLista() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());

        String lista = deHoy();

        assertThat(lista).startsWith("\uFEFFcadena,asientos,hash\r\n");
        List<Asiento> asientos = escenario.bitacora(folio);
        assertThat(renglon(lista, folio))
                .isEqualTo(folio + "," + asientos.size() + ","
                        + asientos.get(asientos.size() - 1).hash());
        assertThat(lista.lines().skip(1).map(renglon -> renglon.split(",")[0]))
                .containsExactlyElementsOf(jdbc.sql("SELECT DISTINCT cadena FROM bitacora ORDER BY cadena")
                        .query(String.class)
                        .list());
        assertThat(lista.lines()
                        .skip(1)
                        .mapToLong(renglon -> Long.parseLong(renglon.split(",")[1]))
                        .sum())
                .isEqualTo(escenario.cuantos("bitacora"));
        JsonNode cotejo = cotejar("sindicatura", lista).es(200).json();
        assertThat(cotejo.path("alteradas").toString()).isEqualTo("[]");
        assertThat(cotejo.path("integra").asBoolean()).isTrue();
        assertThat(cotejo.path("asientos").asLong()).isEqualTo(escenario.cuantos("bitacora"));
        assertThat(cotejo.path("nuevas").asInt()).isZero();
        assertThat(cotejo.path("sha256").asText()).isEqualTo(Huella.de(lista));
    }

    @Test
    @DisplayName(
            "NT10-EV-3: dada una lista guardada, las cadenas que después crecieron la conservan, y las nuevas se cuentan")
    void crecieron() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        String guardada = deHoy();

        escenario.completar("comsocial", folio, "responderConsulta", respuesta("NO_PROCEDENTE"));
        escenario.iniciar("admin.obras", PROCESO, consulta("fuente", "Otra"));

        JsonNode cotejo = cotejar("supervisor", guardada).es(200).json();
        assertThat(cotejo.path("integra").asBoolean()).as(cotejo.toString()).isTrue();
        assertThat(cotejo.path("nuevas").asInt()).isEqualTo(1);
        assertThat(cotejo.has("enviada")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTERADA | 1 | 2 | UPDATE bitacora SET detalle = 'otro' WHERE cadena = '%1$s' AND numero = 1",
                "CORTADA | 2 | 1 | DELETE FROM bitacora WHERE cadena = '%1$s' AND numero = 2;"
                        + "UPDATE bitacora_cabeza SET asientos = 1, hash = (SELECT hash FROM bitacora WHERE cadena = '%1$s'"
                        + " AND numero = 1) WHERE cadena = '%1$s'",
                "FALTA | 1 | 0 | DELETE FROM bitacora WHERE cadena = '%1$s';"
                        + "DELETE FROM bitacora_cabeza WHERE cadena = '%1$s'"
            })
    @DisplayName("NT10-CG-XI, NT10-EV-3: dada una alteración por debajo del programa, aunque se ajuste la cabeza para"
            + " taparla, la lista guardada nombra la cadena y el asiento")
    void nombraLaAlterada(String problema, int ruptura, int quedan, String sentencias) {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        String otro = escenario.iniciar("admin.obras", PROCESO, consulta("fuente", "Otra"));
        String guardada = guardar(folio, otro);
        assertThat(cotejar("sindicatura", guardada)
                        .es(200)
                        .json()
                        .path("integra")
                        .asBoolean())
                .isTrue();

        porDebajo(sentencias.formatted(folio).split(";"));

        JsonNode cotejo = cotejar("sindicatura", guardada).es(200).json();
        assertThat(cotejo.path("integra").asBoolean()).isFalse();
        assertThat(cotejo.path("cadenas").asInt()).isEqualTo(2);
        assertThat(cotejo.path("alteradas")).hasSize(1);
        JsonNode alterada = cotejo.path("alteradas").get(0);
        assertThat(alterada.path("cadena").asText()).isEqualTo(folio);
        assertThat(alterada.path("problema").asText()).isEqualTo(problema);
        assertThat(alterada.path("primeraRuptura").asInt()).isEqualTo(ruptura);
        assertThat(alterada.path("asientos").asInt()).isEqualTo(2);
        assertThat(alterada.path("hoy").asInt()).isEqualTo(quedan);
    }

    @Test
    @DisplayName(
            "NT10-EV-3: dada una cadena reescrita entera y bien encadenada, que se verifica sola íntegra, la lista la delata")
    void reescrita() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        String guardada = guardar(folio);
        List<Asiento> buenos = escenario.bitacora(folio);
        porDebajo(
                "DELETE FROM bitacora WHERE cadena = '" + folio + "'",
                "DELETE FROM bitacora_cabeza WHERE cadena = '" + folio + "'");
        new TransactionTemplate(transacciones).executeWithoutResult(estado -> {
            bitacora.abrir(folio);
            buenos.forEach(asiento -> bitacora.asentar(
                    folio, asiento.actor(), asiento.suceso(), asiento.clausula(), asiento.detalle() + " y más"));
        });
        assertThat(bitacora.verificar(folio, List.of()).integra()).isTrue();

        JsonNode cotejo = cotejar("sindicatura", guardada).es(200).json();

        assertThat(cotejo.at("/alteradas/0/cadena").asText()).isEqualTo(folio);
        assertThat(cotejo.at("/alteradas/0/problema").asText()).isEqualTo("REESCRITA");
        assertThat(peticiones.navegador("sindicatura").get("/bitacora/cabezas").body())
                .contains("Comparar una lista guardada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PADRON,1,abc | renglon 2 | hash",
                "PADRON,0,%s | renglon 2 | asientos",
                "PADRON,99999999999,%s | renglon 2 | asientos",
                ",1,%s | renglon 2 | cadena",
                "PADRON,1,%1$s;PADRON,1,%1$s | renglon 3 | se repite",
                "'' | archivo | solo trae los nombres"
            })
    @DisplayName("Una lista mal escrita es 400 que dice el renglón y la columna")
    void malEscrita(String renglones, String campo, String dice) {
        String lista = "cadena,asientos,hash\n"
                + renglones.formatted("0".repeat(64)).replace(';', '\n').replace("''", "") + "\n";
        Respuesta rechazo = escenario.nadaCambia(() -> cotejar("sindicatura", lista));
        rechazo.esProblema(400);
        assertThat(rechazo.campo()).isEqualTo(campo);
        assertThat(rechazo.cuerpo()).contains(dice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cadena,asientos\nPADRON,1\n", "%PDF-1.4", "cadena,asientos,hash\n\"PADRON,1,0"})
    @DisplayName("Lo que no es una lista es 400 que nombra el archivo; otra parte, 400 que la nombra")
    void noEsUnaLista(String archivo) {
        assertThat(cotejar("sindicatura", archivo).esProblema(400).campo()).isEqualTo("archivo");
        enviar("sindicatura", "otra", archivo.getBytes(StandardCharsets.UTF_8)).esProblema(400);
    }

    @Test
    @DisplayName("NT10-SR-4: la lista y su cotejo son de la Sindicatura y del supervisor; a los demás, 403")
    void quienPuede() {
        for (String usuario : List.of("comsocial", "admin.obras", "transparencia")) {
            peticiones.get(usuario, LISTA).esProblema(403);
            cotejar(usuario, "cadena,asientos,hash\n").esProblema(403);
            assertThat(peticiones.navegador(usuario).get("/bitacora/cabezas").statusCode())
                    .isEqualTo(403);
        }
        peticiones.get("supervisor", LISTA).es(200);
    }

    @Test
    @DisplayName(
            "NT10-EV-3: cada día sale un correo, y uno solo, al buzón de la Sindicatura, con la lista adjunta y su SHA-256;"
                    + " meses después, lo que trae adjunto se coteja y se reconoce")
    void cadaDia() {
        escenario.son("2031-03-04T06:00:00-08:00");
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        trabajos.executeJob(diario().getId());
        assertThat(diario().getDuedate())
                .isEqualTo(Date.from(
                        OffsetDateTime.parse("2031-03-05T06:00:00-08:00").toInstant()));
        // Otro nodo, o el programa que arranca de nuevo el mismo día.
        new TransactionTemplate(transacciones).executeWithoutResult(estado -> envios.ejecutar("diaria"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM aviso WHERE plantilla = ? AND destinatario = ? AND creado = ?")
                        .params(
                                EnviarCabezas.PLANTILLA,
                                "sindicatura@tecate.gob.mx",
                                OffsetDateTime.parse("2031-03-04T06:00:00-08:00"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        String id = jdbc.sql("SELECT id FROM aviso WHERE plantilla = ? AND creado = ?")
                .params(EnviarCabezas.PLANTILLA, OffsetDateTime.parse("2031-03-04T06:00:00-08:00"))
                .query(String.class)
                .single();
        trabajos.createJobQuery().messages().list().stream()
                .filter(trabajo -> configuracion(trabajo).equals("aviso:" + id))
                .forEach(trabajo -> trabajos.executeJob(trabajo.getId()));
        var navegador = peticiones.navegador("sindicatura");
        Matcher mensaje = Pattern.compile("/demo/correo/[^\"]*" + id + "[^\"]*")
                .matcher(navegador.get("/demo/correo").body());
        assertThat(mensaje.find()).isTrue();
        String lista = navegador.get(mensaje.group() + "/adjunto").body();
        String sha256 = Huella.de(lista);
        assertThat(navegador.get(mensaje.group()).body())
                .contains(
                        "Huellas de la bitácora del martes 4 de marzo de 2031",
                        "cabezas-2031-03-04.csv",
                        "multipart/mixed",
                        sha256);
        assertThat(navegador.get(mensaje.group() + "/html").body()).contains(sha256, "/bitacora/cabezas");
        assertThat(escenario.bitacora(Registros.CABEZAS).stream().map(Asiento::detalle))
                .anyMatch(detalle -> detalle.contains("SHA-256 de la lista, " + sha256))
                .anyMatch(detalle -> detalle.endsWith(", con cabezas-2031-03-04.csv, SHA-256 " + sha256));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM aviso_adjunto WHERE aviso = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .as("entregado, no se conserva otra copia")
                .isZero();
        assertThat(lista).startsWith("\uFEFFcadena,asientos,hash").contains(folio);

        escenario.son("2031-06-04T06:00:00-07:00");
        JsonNode cotejo = cotejar("sindicatura", lista).es(200).json();
        assertThat(cotejo.path("integra").asBoolean()).as(cotejo.toString()).isTrue();
        assertThat(cotejo.path("enviada").asText())
                .isEqualTo(LocalDate.of(2031, 3, 4).toString());
    }
}
