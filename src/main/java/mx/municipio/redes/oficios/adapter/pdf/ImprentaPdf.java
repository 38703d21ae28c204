package mx.municipio.redes.oficios.adapter.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.application.Imprenta;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.textos.Textos;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Dibuja los oficios con las plantillas {@code templates/oficios}: PDF/A-2a, etiquetado, con todo incrustado. */
@Component
class ImprentaPdf implements Imprenta {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** De las palabras que cruzan la hoja, en puntos. */
    private static final int LETRA = 96;

    private final String url;
    private final Textos textos;
    private final ZoneId zona;
    private final boolean demostracion;
    private final SpringTemplateEngine plantillas;

    ImprentaPdf(
            @Value("${redes.url}") String url,
            Textos textos,
            ZoneId zona,
            @Value("${redes.demo.oficios-marcados:false}") boolean demostracion) {
        this.textos = textos;
        this.demostracion = demostracion;
        this.url = url.replaceAll("/+$", "");
        this.zona = zona;
        // De fábrica cuenta cada paso de cada dibujo en la salida de errores.
        XRLog.listRegisteredLoggers().forEach(registro -> XRLog.setLevel(registro, Level.WARNING));
        var resolvedor = new ClassLoaderTemplateResolver();
        resolvedor.setPrefix("templates/oficios/");
        resolvedor.setSuffix(".html");
        resolvedor.setTemplateMode(TemplateMode.HTML);
        resolvedor.setCharacterEncoding("UTF-8");
        this.plantillas = new SpringTemplateEngine();
        plantillas.setDialect(new SoloTextoDeXml());
        plantillas.addTemplateResolver(resolvedor);
    }

    /** Quita lo que XML no admite antes de que la plantilla lo escape: escapado sería una referencia igual de prohibida. */
    private static final class SoloTextoDeXml extends SpringStandardDialect {
        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return (contexto, expresion, expansion) -> {
                Object valor = SPELVariableExpressionEvaluator.INSTANCE.evaluate(contexto, expresion, expansion);
                return valor instanceof String texto ? Hoja.soloXml(texto) : valor;
            };
        }
    }

    @Override
    public byte[] dibujar(Oficio oficio) {
        return enPdf(redactar(oficio), oficio.emitido(), oficio.sha256(), oficio.anulado());
    }

    @Override
    public byte[] dibujar(String plantilla, Instant emitido, String sha256, Map<String, Object> datos) {
        Map<String, Object> modelo = new HashMap<>(datos);
        modelo.put("demostracion", demostracion);
        modelo.put("emitido", EnPalabras.instante(emitido, zona));
        return enPdf(plantillas.process("impresos/" + plantilla, new Context(ESPANOL, modelo)), emitido, sha256, false);
    }

    private String redactar(Oficio oficio) {
        String verificacion = url + "/oficios/" + oficio.codigo();
        Map<String, Object> modelo = new HashMap<>();
        modelo.put("oficio", oficio);
        modelo.put("carta", oficio.carta());
        modelo.put("tipo", textos.oficio(oficio.tipo()));
        modelo.put("d", oficio.datos());
        modelo.put("cuerpo", oficio.plantilla());
        modelo.put("emitido", EnPalabras.instante(oficio.emitido(), zona));
        modelo.put("verificacion", verificacion);
        modelo.put("demostracion", demostracion);
        modelo.put("qr", CodigoQr.enDataUri(verificacion));
        if (oficio.firmado() != null) {
            modelo.put("firmado", EnPalabras.instante(oficio.firmado().instante(), zona));
        }
        if (oficio.anulacion() != null) {
            modelo.put("anulado", EnPalabras.instante(oficio.anulacion().instante(), zona));
        }
        return plantillas.process("marco", new Context(ESPANOL, modelo));
    }

    private byte[] enPdf(String xhtml, Instant emitido, String sha256, boolean anulado) {
        var constructor = new PdfRendererBuilder();
        constructor.useFastMode();
        constructor.withW3cDocument(Hoja.leer(xhtml).documento(), null);
        constructor.usePdfAConformance(PdfAConformance.PDFA_2_A);
        constructor.usePdfUaAccessibility(true);
        constructor.useColorProfile(SRGB);
        constructor.withProducer("Redes institucionales");
        constructor.useUriResolver((base, direccion) -> direccion.startsWith("data:image/png") ? direccion : null);
        constructor.useFont(() -> tipografia("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
        constructor.useFont(() -> tipografia("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
        constructor.useFont(() -> tipografia("Italic"), "Liberation Sans", 400, FontStyle.ITALIC, true);
        try (var dibujante = constructor.buildPdfRenderer();
                PDDocument pdf = dibujante.createPDFKeepOpen()) {
            fechar(pdf, emitido);
            if (demostracion) {
                cruzar(pdf, "DEMOSTRACIÓN", -1);
            }
            if (anulado) {
                cruzar(pdf, "ANULADO", 1);
            }
            // El identificador del archivo sale del contenido: de la hora saldría distinto cada vez.
            pdf.setDocumentId(Long.parseUnsignedLong(sha256.substring(0, 16), 16));
            var salida = new ByteArrayOutputStream();
            pdf.save(salida);
            return salida.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** La fecha del documento es la del oficio, no la del dibujo. */
    private static void fechar(PDDocument pdf, Instant emitido) throws IOException {
        Instant segundo = emitido.truncatedTo(ChronoUnit.SECONDS);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(segundo.atZone(ZoneId.of("UTC"))));
        PDMetadata metadatos = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadatos.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + segundo.toString().replace("Z", "+00:00"));
        metadatos.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Una palabra que cruza cada hoja, debajo del texto.
     *
     * @param sentido 1, de abajo a la izquierda a arriba a la derecha; -1, por la otra diagonal
     */
    private static void cruzar(PDDocument pdf, String palabra, int sentido) throws IOException {
        try (InputStream letra = tipografia("Bold")) {
            PDFont fuente = PDType0Font.load(pdf, letra, true);
            for (PDPage pagina : pdf.getPages()) {
                float ancho = pagina.getMediaBox().getWidth();
                float alto = pagina.getMediaBox().getHeight();
                try (var trazo = new PDPageContentStream(pdf, pagina, AppendMode.PREPEND, true, true)) {
                    trazo.beginMarkedContent(COSName.ARTIFACT);
                    trazo.beginText();
                    trazo.setFont(fuente, LETRA);
                    trazo.setNonStrokingColor(0.96f, 0.80f, 0.80f);
                    float largo = fuente.getStringWidth(palabra) / 1000 * LETRA;
                    double angulo = sentido * Math.atan2(alto, ancho);
                    trazo.setTextMatrix(
                            Matrix.getRotateInstance(angulo, (float) (ancho / 2 - Math.cos(angulo) * largo / 2), (float)
                                    (alto / 2 - Math.sin(angulo) * largo / 2)));
                    trazo.showText(palabra);
                    trazo.endText();
                    trazo.endMarkedContent();
                }
            }
        }
    }

    private static InputStream tipografia(String estilo) {
        return new ByteArrayInputStream(Tipografia.bytes(estilo));
    }
}
