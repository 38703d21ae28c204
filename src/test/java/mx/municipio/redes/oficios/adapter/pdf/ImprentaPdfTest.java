package mx.municipio.redes.oficios.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.norma.PerfilDePrueba;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.OficiosDePrueba;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayName("El PDF de un oficio")
class ImprentaPdfTest {

    private static final Path DIBUJOS = Path.of("target/oficios");
    private static final String HOSTIL =
            "<script>alert(1)</script> <img src='http://ajeno.example/x.png'> &amp; &#0; ]]>";

    private final ImprentaPdf imprenta = imprenta("http://localhost:8080/", false);

    private static ImprentaPdf imprenta(String url, boolean demostracion) {
        return new ImprentaPdf(url, OficiosDePrueba.TEXTOS, ZoneId.of("America/Tijuana"), demostracion);
    }

    @BeforeAll
    static void preparar() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Los que tienen cuerpo. */
    static Stream<String> tipos() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:templates/oficios/*.html"))
                .map(plantilla -> Objects.requireNonNull(plantilla.getFilename())
                        .replace(".html", "")
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT))
                .filter(tipo -> !tipo.equals("MARCO"));
    }

    private static String plantilla(String tipo) {
        return OficiosDePrueba.de(tipo).plantilla();
    }

    @ParameterizedTest
    @MethodSource("tipos")
    @DisplayName("Dado un oficio de cualquier tipo, sale un PDF/A-2a válido, en español, con título y con su sello")
    void valido(String tipo) throws Exception {
        byte[] pdf = dibujar(OficiosDePrueba.de(tipo), plantilla(tipo));

        exigirPdfA(pdf);
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            assertThat(documento.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(documento.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(documento.getDocumentInformation().getTitle()).startsWith(OficiosDePrueba.TEXTOS.oficio(tipo));
            assertThat(documento.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-13T18:00:00Z");
        }
        assertThat(texto(pdf))
                .contains(
                        "Sello de integridad",
                        "Huella del documento (SHA-256)",
                        "2345-6789-CDFH",
                        "http://localhost:8080/oficios/23456789CDFH")
                .contains("H. Ayuntamiento Constitucional de Tecate", "Presente.", "CON-OBRAS-2026-0001")
                .containsOnlyOnce("Norma Técnica No. 10 “Uso de Redes Sociales”, emitida por la Sindicatura Municipal")
                .contains("Procedimiento de la apertura y baja de cuentas, fracción II")
                .doesNotContain("NT10-", "AMB-")
                .doesNotContainIgnoringCase("firma electrónica")
                .doesNotContainIgnoringCase("e.firma");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "NT10-EV-3, NT10-CG-XI: la bitácora impresa es un PDF/A-2a que trae cada asiento con su huella, lo citado"
                    + " con palabras y la cabeza; si está alterada o es un extracto, lo dice")
    void bitacora(boolean integra) throws Exception {
        Instant instante = Instant.parse("2026-11-12T18:00:05Z");
        var uno = new Asiento(3, instante, "admin.obras", "ACUSE_EMITIDO", "NT10-EV-3 AMB-20", HOSTIL, "ab".repeat(32));
        var otro = new Asiento(
                7,
                instante,
                "sistema",
                "SUCESO_SIN_NOMBRE",
                null,
                "Año, «ñ» 🎉\n" + "Un detalle largo. ".repeat(440),
                "cd".repeat(32));
        Map<String, Object> datos = Map.of(
                "cadena",
                "OBRAS-FB-1",
                "nombre",
                "Obras Públicas Tecate (OBRAS-FB-1)",
                "norma",
                PerfilDePrueba.TECATE,
                "textos",
                OficiosDePrueba.TEXTOS,
                "nombres",
                Map.of("admin.obras", "Administradora de Prueba", "sistema", "sistema"),
                "hora",
                DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(ZoneId.of("America/Tijuana")),
                "extracto",
                integra ? "" : "EXTRACTO de la bitácora OBRAS-FB-1",
                "verificacion",
                new Verificacion(integra, 9, "ef".repeat(32), integra ? null : 4),
                "asientos",
                Collections.nCopies(4, List.of(uno, otro)).stream()
                        .flatMap(List::stream)
                        .toList());
        byte[] pdf = imprenta.dibujar("bitacora", Instant.parse("2026-11-13T18:00:00Z"), "ef".repeat(32), datos);
        Files.createDirectories(DIBUJOS);
        Files.write(DIBUJOS.resolve("bitacora-" + integra + ".pdf"), pdf);

        exigirPdfA(pdf);
        exigirEnCadaHoja(pdf, "OBRAS-FB-1");
        assertThat(OficiosDePrueba.texto(pdf))
                .contains("H. Ayuntamiento Constitucional de Tecate", "viernes 13 de noviembre de 2026")
                .contains("Obras Públicas Tecate (OBRAS-FB-1)", "Administradora de Prueba (admin.obras)", "El programa")
                .contains("12/11/2026 10:00:05", "<script>alert(1)</script>", "Año, «ñ» □")
                .contains("Fundamento: Evaluación", "ab".repeat(32), "cd".repeat(32), "ef".repeat(32))
                .contains(integra ? "Íntegra, al emitirse" : "ALTERADA: el primer asiento que no corresponde es el 4")
                .doesNotContain("NT10-", "AMB-", "ACUSE_EMITIDO");
        if (integra) {
            assertThat(OficiosDePrueba.texto(pdf)).doesNotContain("EXTRACTO");
        } else {
            exigirEnCadaHoja(pdf, "EXTRACTO");
        }
    }

    @Test
    @DisplayName("Dado el mismo oficio, dibujarlo dos veces da los mismos bytes")
    void determinista() throws Exception {
        byte[] uno = imprenta.dibujar(OficiosDePrueba.de("ACUSE"));
        // La biblioteca fecha con segundos: en otro segundo se vería cualquier fecha tomada del reloj.
        Thread.sleep(1100);
        byte[] otro = imprenta("http://localhost:8080", false).dibujar(OficiosDePrueba.de("ACUSE"));
        assertThat(otro).isEqualTo(uno);
    }

    @Test
    @DisplayName("Dado un oficio anulado, cada hoja lo dice, con el motivo en la primera, y sigue siendo PDF/A-2a")
    void anulado() throws Exception {
        Map<String, Object> datos = OficiosDePrueba.datos("ACUSE");
        datos.put("mensaje", "Un renglón del cuerpo.\n".repeat(60));
        byte[] pdf = dibujar(
                OficiosDePrueba.de(
                        "ACUSE",
                        datos,
                        new Oficio.Anulacion(
                                Instant.parse("2026-11-14T18:00:00Z"),
                                "titular.obras",
                                "Se dirigió a otra persona.",
                                "OBRAS/RS/0002/2026")),
                "anulado");
        exigirPdfA(pdf);
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            assertThat(documento.getNumberOfPages()).isGreaterThan(1);
        }
        exigirEnCadaHoja(pdf, "ANULADO");
        assertThat(texto(pdf))
                .contains(
                        "Motivo: Se dirigió a otra persona.",
                        "Lo sustituye el oficio OBRAS/RS/0002/2026",
                        "sábado 14 de noviembre de 2026",
                        "no tiene validez");
    }

    @Test
    @DisplayName(
            "NT10-SR-1: la antefirma dice quién firma y con qué carácter: por ausencia del titular, pendiente con el"
                    + " cargo vacante, o firmado después")
    void antefirma() throws Exception {
        String cargo = "Titular de la Dirección de Obras Públicas";
        byte[] suplencia = dibujar(
                OficiosDePrueba.firmado(
                        new Firmante(
                                "Jefa de Prueba Obras",
                                cargo,
                                "Jefa de Proyectos, por ausencia de Titular de Prueba Obras, vacaciones",
                                "Administradora de Prueba Obras"),
                        null),
                "antefirma-suplencia");
        var vacante = new Firmante(null, cargo, null, "Administradora de Prueba Obras");
        byte[] espera = dibujar(OficiosDePrueba.firmado(vacante, null), "antefirma-vacante");
        byte[] despues = dibujar(
                OficiosDePrueba.firmado(
                        vacante,
                        new Oficio.Firmado(
                                Instant.parse("2026-11-16T17:30:00Z"),
                                "titular.obras",
                                new Firmante("Titular de Prueba Obras", cargo))),
                "antefirma-despues");
        for (byte[] pdf : List.of(suplencia, espera, despues)) {
            exigirPdfA(pdf);
            assertThat(texto(pdf)).contains(cargo, "Elaboró: Administradora de Prueba Obras");
        }
        assertThat(texto(suplencia)).contains("por ausencia de Titular de Prueba Obras, vacaciones");
        assertThat(texto(espera)).contains("Vacante el cargo; pendiente de la firma de quien lo ocupe");
        assertThat(texto(despues))
                .contains("Titular de Prueba Obras", "Firmado el lunes 16 de noviembre de 2026, 09:30")
                .doesNotContain("pendiente de la firma");
    }

    @Test
    @DisplayName("Dada una dirección larga del programa, el código QR lleva a la página de verificación del oficio")
    void qr() throws Exception {
        var otra = imprenta("https://redes.un-municipio-con-nombre-largo.gob.mx/sistema", false);
        try (PDDocument documento = Loader.loadPDF(otra.dibujar(OficiosDePrueba.de("ACUSE")))) {
            var hoja = new PDFRenderer(documento).renderImageWithDPI(documento.getNumberOfPages() - 1, 150);
            int[] puntos = hoja.getRGB(0, 0, hoja.getWidth(), hoja.getHeight(), null, 0, hoja.getWidth());
            var leido = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(hoja.getWidth(), hoja.getHeight(), puntos))),
                            Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(leido.getText())
                    .isEqualTo("https://redes.un-municipio-con-nombre-largo.gob.mx/sistema/oficios/23456789CDFH");
        }
    }

    @Test
    @DisplayName(
            "Dado un oficio de la demostración, aun anulado, cada hoja dice «DEMOSTRACIÓN» y sigue siendo PDF/A-2a;"
                    + " fuera de ella ninguna")
    void demostracion() throws Exception {
        Map<String, Object> datos = OficiosDePrueba.datos("ACUSE");
        datos.put("mensaje", "Un renglón del cuerpo.\n".repeat(60));
        Oficio oficio = OficiosDePrueba.de(
                "ACUSE",
                datos,
                new Oficio.Anulacion(
                        Instant.parse("2026-11-14T18:00:00Z"), "titular.obras", "Se dirigió a otra persona.", null));

        byte[] pdf = imprenta("http://localhost:8080/", true).dibujar(oficio);
        Files.write(DIBUJOS.resolve("demostracion.pdf"), pdf);

        exigirPdfA(pdf);
        exigirEnCadaHoja(pdf, "DEMOSTRACIÓN, sin validez");
        exigirEnCadaHoja(pdf, "ANULADO");
        assertThat(texto(imprenta.dibujar(oficio))).doesNotContain("DEMOSTRACIÓN");
    }

    private static void exigirEnCadaHoja(byte[] pdf, String palabra) throws IOException {
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            for (int hoja = 1; hoja <= documento.getNumberOfPages(); hoja++) {
                var lector = new PDFTextStripper();
                lector.setStartPage(hoja);
                lector.setEndPage(hoja);
                assertThat(lector.getText(documento)).contains(palabra);
            }
        }
    }

    private byte[] dibujar(Oficio oficio, String nombre) throws IOException {
        byte[] pdf = imprenta.dibujar(oficio);
        Files.createDirectories(DIBUJOS);
        Files.write(DIBUJOS.resolve(nombre + ".pdf"), pdf);
        return pdf;
    }

    @ParameterizedTest
    @MethodSource("tipos")
    @DisplayName("Dado el cuerpo de cualquier tipo, su muestra trae todo lo que dice, y nada entra en él sin escapar")
    void muestraCompleta(String tipo) throws Exception {
        String cuerpo;
        try (var plantilla = getClass().getResourceAsStream("/templates/oficios/" + plantilla(tipo) + ".html")) {
            cuerpo = new String(Objects.requireNonNull(plantilla).readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Object> datos = OficiosDePrueba.datos(tipo);
        assertThat(datos.keySet())
                .containsAll(Pattern.compile("\\bd\\['(\\w+)'\\]")
                        .matcher(cuerpo)
                        .results()
                        .map(clave -> clave.group(1))
                        .toList());
        assertThat(Pattern.compile("\\bd\\['(\\w+)'\\]\\['(\\w+)'\\]")
                        .matcher(cuerpo)
                        .results())
                .as("lo que va dentro de otro dato")
                .allSatisfy(clave -> assertThat(datos.get(clave.group(1)))
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsKey(clave.group(2)));
        assertThat(cuerpo).doesNotContain("utext", "[(");
    }

    @ParameterizedTest
    @MethodSource("textos")
    @DisplayName(
            "Dado un texto largo, con acentos, con signos raros o con HTML hostil, se dibuja como texto y el PDF/A vale")
    void textos(String nombre, String texto, String esperado) throws Exception {
        Map<String, Object> datos = OficiosDePrueba.datos("ACUSE");
        datos.put("mensaje", texto);
        byte[] pdf = dibujar(OficiosDePrueba.de("ACUSE", datos, null), "texto-" + nombre);
        exigirPdfA(pdf);
        assertThat(texto(pdf).replaceAll("\\s+", " ")).contains(esperado);
    }

    static Stream<Arguments> textos() {
        return Stream.of(
                Arguments.of("largo", "Ñandú pingüino áéíóú ¿qué? ".repeat(150), "¿qué? Ñandú"),
                Arguments.of("sin-espacios", "W".repeat(4000), "WWWW"),
                Arguments.of("renglones", "renglón\n".repeat(500), "renglón renglón"),
                Arguments.of(
                        "signos",
                        "Fiesta 🎉👩‍👩‍👧🏽 en 日本 ﬁn ① \u0000\u0007\uD800 e\u0301 العربية \u202Eoirev",
                        "Fiesta □□□□ en □□"),
                Arguments.of("hostil", HOSTIL, "<script>alert(1)</script>"));
    }

    /** Ninguna hoja lleva solo su encabezado y su pie. */
    private static void exigirSinHojasVacias(byte[] pdf) throws IOException {
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            for (int hoja = 1; hoja <= documento.getNumberOfPages(); hoja++) {
                var lector = new PDFTextStripper();
                lector.setStartPage(hoja);
                lector.setEndPage(hoja);
                assertThat(lector.getText(documento).lines().count())
                        .as("hoja " + hoja)
                        .isGreaterThan(5);
            }
        }
    }

    private static void exigirPdfA(byte[] pdf) throws Exception {
        exigirSinHojasVacias(pdf);
        PDFAFlavour clase = PDFAFlavour.PDFA_2_A;
        try (var revisor = Foundries.defaultInstance().createValidator(clase, false);
                var leido = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), clase)) {
            var resultado = revisor.validate(leido);
            assertThat(resultado.getTestAssertions().stream()
                            .map(falla -> falla.getRuleId() + " " + falla.getMessage() + " " + falla.getLocation()))
                    .isEmpty();
            assertThat(resultado.isCompliant()).isTrue();
        }
    }

    private static String texto(byte[] pdf) throws IOException {
        try (PDDocument documento = Loader.loadPDF(pdf)) {
            var lector = new PDFTextStripper();
            lector.setSortByPosition(true);
            return lector.getText(documento);
        }
    }
}
