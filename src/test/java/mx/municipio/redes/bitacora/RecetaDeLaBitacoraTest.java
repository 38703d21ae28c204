package mx.municipio.redes.bitacora;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * La receta de docs/verificar-la-bitacora.md, seguida al pie de la letra y sin una línea del programa, sobre lo que da
 * la API: si la aritmética de la cadena cambia, el documento y verificar_bitacora.py mentirían.
 */
@PruebaDeIntegracion
class RecetaDeLaBitacoraTest {

    @Hecho("prueba-de-receta")
    record Visita(String lugar) {}

    private static final String FOLIO_DEL_EJEMPLO = "CON-OBRAS-2026-0001";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    Bitacora bitacora;

    @Autowired
    Hechos hechos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    private String folio;

    @BeforeEach
    void consultar() {
        escenario.son("2026-11-12T10:00:05.120-08:00");
        folio = escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    @Test
    @DisplayName(
            "NT10-CG-XI, NT10-EV-3: dada la receta del manual y lo que da la API, cualquiera rehace la cadena entera"
                    + " de un expediente y encuentra en ella la cabeza que el acuse trae impresa")
    void seRehace() {
        List<String> huellas = rehacer(folio, bitacora());

        assertThat(huellas).hasSizeGreaterThan(2);
        Oficio acuse = oficios.delExpediente(folio).get(0);
        assertThat(huellas.get(acuse.cabeza().asientos()))
                .isEqualTo(acuse.cabeza().hash());
    }

    @Test
    @DisplayName(
            "NT10-CG-XI: dado un asiento con una letra cambiada, la receta nombra ese como el primero que no cuadra")
    void seNota() {
        JsonNode asientos = bitacora();
        ((ObjectNode) asientos.get(1))
                .put("detalle", asientos.get(1).get("detalle").asText() + ".");

        assertThat(rehacer(folio, asientos)).hasSize(2);
    }

    @Test
    @DisplayName("NT10-CG-XI: el ejemplo que trae el documento es el que la receta da")
    void ejemplo() throws IOException {
        String origen = huella(List.of("redes-bitacora-1", FOLIO_DEL_EJEMPLO));
        String uno = huella(List.of(
                origen,
                FOLIO_DEL_EJEMPLO,
                "1",
                "2026-11-12T18:00:05.120Z",
                "admin.obras",
                "CONSULTA_RECIBIDA",
                "NT10-CG-VII-a NT10-CG-VII-b",
                "Se recibió."));
        String dos = huella(List.of(
                uno, FOLIO_DEL_EJEMPLO, "2", "2026-11-12T18:00:06Z", "sistema", "ACUSE_EMITIDO", "Sin cláusula."));

        assertThat(Files.readString(Path.of("docs/verificar-la-bitacora.md"))).contains(origen, uno, dos);
        assertThat(Cadena.origen(FOLIO_DEL_EJEMPLO)).isEqualTo(origen);
    }

    @Test
    @DisplayName(
            "NT10-CG-XI: dada la Sindicatura, la página del expediente muestra la huella de cada asiento, dice qué es"
                    + " «íntegra» y cómo compararla con un papel, y da con qué rehacerla")
    void enLaPagina() {
        var sindicatura = peticiones.navegador("sindicatura");

        String pagina = sindicatura.get("/expedientes/" + folio).body();

        for (JsonNode asiento : bitacora()) {
            assertThat(pagina)
                    .containsSubsequence(
                            "id=\"asiento-" + asiento.get("numero").asText() + "\"",
                            asiento.get("hash").asText());
        }
        assertThat(pagina)
                .contains(
                        "Íntegra:",
                        "Para compararla con un acuse u oficio en papel",
                        "/api/v1/bitacora/" + folio,
                        "/hojas/verificar_bitacora.py")
                .doesNotContain("Sello de integridad:");
        assertThat(sindicatura.get("/hojas/verificar_bitacora.py").body()).contains("redes-bitacora-1");
    }

    @Test
    @DisplayName(
            "NT10-EV-3, NT10-CG-XI: dado el CSV de un expediente, con acentos, comillas, renglones, lo que parecería"
                    + " fórmula y un hecho, la receta rehace la cadena entera, y la huella del hecho es la de sus datos")
    void seRehaceDelCsv() throws Exception {
        escenario.como("admin.obras", () -> {
            transaccion.executeWithoutResult(estado -> {
                for (String detalle : List.of(
                        "=HYPERLINK(\"http://mal\")",
                        "'=1+1",
                        "'suyo'",
                        "  -1",
                        "Ñandú, «árbol»;\r\nsegundo \"renglón\"\n")) {
                    bitacora.asentar(folio, "PRUEBA_HECHA", null, detalle);
                }
                hechos.asentar(folio, new Visita("Ayuntamiento, «ñ»"), "VISITA_HECHA", "NT10-CG-XI", "Se hizo.");
            });
            return true;
        });

        String csv = peticiones
                .get("admin.obras", "/api/v1/bitacora/" + folio + ".csv")
                .es(200)
                .cuerpo();
        ArrayNode asientos = deCsv(csv);

        assertThat(csv).startsWith("\uFEFFnumero,").contains(",\"'=HYPERLINK", ",''=1+1,", ",''suyo',");
        assertThat(csv).doesNotContain(",=HYPERLINK", ",\"=HYPERLINK", ",  -1");
        List<String> huellas = rehacer(folio, asientos);
        assertThat(huellas).hasSize(asientos.size() + 1).hasSize(bitacora().size() + 1);
        assertThat(huellas.get(asientos.size()))
                .isEqualTo(bitacora.cabeza(folio).hash());
        String datos = jdbc.sql("SELECT datos FROM hecho WHERE folio = ? AND tipo = 'prueba-de-receta'")
                .param(folio)
                .query(String.class)
                .single();
        assertThat(asientos.get(asientos.size() - 1).get("detalle").asText())
                .isEqualTo("Se hizo. Datos asentados, SHA-256 "
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(datos.getBytes(StandardCharsets.UTF_8)))
                        + ".");
        ((ObjectNode) asientos.get(1)).put("actor", "otra.persona");
        assertThat(rehacer(folio, asientos)).hasSize(2);
    }

    @Test
    @DisplayName(
            "NT10-EV-3: dada la bitácora de una cuenta en CSV, asentada en punto y con fracciones, la receta la rehace"
                    + " con la clave de la cuenta; de un extracto se sabe que lo es")
    void deCuentaEnCsv() throws IOException {
        for (String instante : List.of("2026-11-12T10:00:00-08:00", "2026-11-12T10:00:00.500-08:00")) {
            escenario.son(instante);
            transaccion.executeWithoutResult(
                    estado -> bitacora.asentar("OBRAS-FB-1", "PRUEBA_HECHA", "NT10-EV-3", "A las " + instante));
        }
        String ruta = "/api/v1/cuentas/OBRAS-FB-1/bitacora.csv";
        String csv = peticiones.get("admin.obras", ruta).es(200).cuerpo();

        assertThat(csv).contains("2026-11-12T10:00:00-08:00,sistema", "2026-11-12T10:00:00.5-08:00,sistema");
        List<String> huellas = rehacer("OBRAS-FB-1", deCsv(csv));
        assertThat(huellas.get(huellas.size() - 1))
                .isEqualTo(bitacora.cabeza("OBRAS-FB-1").hash());
        JsonNode primero = deCsv(peticiones
                        .get("admin.obras", ruta + "?suceso=PRUEBA_HECHA")
                        .es(200)
                        .cuerpo())
                .get(0);
        assertThat(primero.has("numero")).isFalse();
        assertThat(primero.get("detalle").asText()).startsWith("EXTRACTO");
    }

    /** Como dice la receta: sin la marca de UTF-8 ni el apóstrofo de más; una celda vacía es que no la hay. */
    private static ArrayNode deCsv(String csv) throws IOException {
        ArrayNode asientos = JsonNodeFactory.instance.arrayNode();
        try (CSVParser hoja = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))) {
            for (CSVRecord renglon : hoja) {
                ObjectNode asiento = asientos.addObject();
                renglon.toMap().forEach((columna, celda) -> {
                    if (!celda.isEmpty()) {
                        asiento.put(columna, celda.startsWith("'") ? celda.substring(1) : celda);
                    }
                });
            }
        }
        return asientos;
    }

    private JsonNode bitacora() {
        return peticiones.get("sindicatura", "/api/v1/bitacora/" + folio).json();
    }

    /** Las huellas desde la de origen, hasta el último asiento que cuadra. */
    private static List<String> rehacer(String folio, JsonNode asientos) {
        List<String> huellas = new ArrayList<>();
        huellas.add(huella(List.of("redes-bitacora-1", folio)));
        for (JsonNode asiento : asientos) {
            List<String> partes = new ArrayList<>();
            partes.add(huellas.get(huellas.size() - 1));
            partes.add(folio);
            partes.add(asiento.get("numero").asText());
            partes.add(enUtc(asiento.get("instante").asText()));
            partes.add(asiento.get("actor").asText());
            partes.add(asiento.get("suceso").asText());
            if (asiento.hasNonNull("clausula")) {
                partes.add(asiento.get("clausula").asText());
            }
            partes.add(asiento.get("detalle").asText());
            String calculada = huella(partes);
            if (asiento.get("numero").asInt() != huellas.size()
                    || !calculada.equals(asiento.get("hash").asText())) {
                break;
            }
            huellas.add(calculada);
        }
        return huellas;
    }

    private static String enUtc(String instante) {
        OffsetDateTime utc = OffsetDateTime.parse(instante).withOffsetSameInstant(ZoneOffset.UTC);
        int micros = utc.getNano() / 1000;
        String fraccion =
                micros == 0 ? "" : micros % 1000 == 0 ? ".%03d".formatted(micros / 1000) : ".%06d".formatted(micros);
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(utc) + fraccion + "Z";
    }

    private static String huella(List<String> textos) {
        try {
            var octetos = new ByteArrayOutputStream();
            var salida = new DataOutputStream(octetos);
            for (String texto : textos) {
                byte[] utf8 = texto.getBytes(StandardCharsets.UTF_8);
                salida.writeInt(utf8.length);
                salida.write(utf8);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octetos.toByteArray()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
