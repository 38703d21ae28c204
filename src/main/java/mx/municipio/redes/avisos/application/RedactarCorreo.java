package mx.municipio.redes.avisos.application;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.norma.Norma;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Redacta un correo con las plantillas {@code templates/correo}. El primer renglón de la de texto es el asunto. */
@Component
class RedactarCorreo {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final String ASUNTO = "Asunto: ";

    private final Norma norma;
    private final String url;
    private final SpringTemplateEngine plantillas;

    RedactarCorreo(Norma norma, @Value("${redes.url}") String url) {
        this.norma = norma;
        this.url = url.replaceAll("/+$", "");
        this.plantillas = new SpringTemplateEngine();
        plantillas.addTemplateResolver(resolvedor(TemplateMode.TEXT, "*.txt"));
        plantillas.addTemplateResolver(resolvedor(TemplateMode.HTML, "*.html"));
    }

    Correo ejecutar(String id, String folio, String plantilla, String para, Map<String, Object> datos) {
        Map<String, Object> todo = new HashMap<>(datos);
        todo.put("folio", folio);
        todo.put("url", url + "/expedientes/" + folio);
        todo.put("municipio", norma.nombre());
        todo.put("norma", norma);
        var contexto = new Context(ESPANOL, todo);
        String texto = plantillas.process(plantilla + ".txt", contexto).replace("\r", "");
        int fin = texto.indexOf('\n');
        if (!texto.startsWith(ASUNTO) || fin < 0) {
            throw new IllegalStateException("La plantilla " + plantilla + ".txt no empieza con su asunto");
        }
        Norma.Oficina remitente = norma.oficina("comunicacion-social");
        return new Correo(
                messageId(id, folio, plantilla),
                remitente.correo(),
                remitente.nombre() + ", " + norma.nombreCorto(),
                para,
                unRenglon(texto.substring(ASUNTO.length(), fin)),
                texto.substring(fin).strip() + "\n",
                plantillas.process(plantilla + ".html", contexto));
    }

    /** El mismo en cada intento: quien lo reciba dos veces puede saberlo. */
    private String messageId(String id, String folio, String plantilla) {
        return "<" + folio + "." + plantilla + "." + id + "@" + norma.dominioCorreo() + ">";
    }

    /** Nada de lo que va en una cabecera puede abrir otra. */
    private static String unRenglon(String texto) {
        return texto.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static ClassLoaderTemplateResolver resolvedor(TemplateMode modo, String patron) {
        var resolvedor = new ClassLoaderTemplateResolver();
        resolvedor.setPrefix("templates/correo/");
        resolvedor.setResolvablePatterns(Set.of(patron));
        resolvedor.setTemplateMode(modo);
        resolvedor.setCharacterEncoding("UTF-8");
        resolvedor.setCacheable(true);
        return resolvedor;
    }
}
