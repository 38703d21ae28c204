package mx.municipio.redes.avisos.application;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Redacta un correo con las plantillas {@code templates/correo}. La de texto empieza con dos
 * renglones: el asunto y las cláusulas en que se funda. */
@Component
class RedactarCorreo {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final String ASUNTO = "Asunto: ";
    private static final String CLAUSULAS = "Cláusulas: ";

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

    @Clausula("NT10-TR-4")
    Correo ejecutar(String id, String folio, String plantilla, String para, Map<String, Object> datos) {
        Map<String, Object> todo = new HashMap<>(datos);
        todo.put("folio", folio);
        todo.put("url", url + datos.getOrDefault("ruta", "/expedientes/" + folio));
        todo.put("municipio", norma.nombre());
        todo.put("norma", norma);
        String cabeceras = texto(plantilla, todo);
        String clausula = cabecera(CLAUSULAS, plantilla, cabeceras);
        todo.put("clausulas", List.of(clausula.split(" ")));
        String texto = texto(plantilla, todo);
        return new Correo(
                messageId(id, folio, plantilla),
                norma.oficina("comunicacion-social").correo(),
                // El buzón es el de la oficina, pero quien escribe es el programa: ella no firma su propio silencio.
                "Redes institucionales, " + norma.nombreCorto(),
                para,
                cabecera(ASUNTO, plantilla, texto),
                clausula,
                texto.replaceFirst("(?s)^.*?\n" + CLAUSULAS + "[^\n]*\n", "").strip() + "\n",
                plantillas.process(plantilla + ".html", new Context(ESPANOL, todo)));
    }

    private String texto(String plantilla, Map<String, Object> datos) {
        return plantillas
                .process(plantilla + ".txt", new Context(ESPANOL, datos))
                .replace("\r", "");
    }

    /** Nada de lo que va en una cabecera puede abrir otra: es un solo renglón, sin caracteres de control. */
    private static String cabecera(String nombre, String plantilla, String texto) {
        return texto.lines()
                .filter(renglon -> renglon.startsWith(nombre))
                .map(renglon -> renglon.substring(nombre.length())
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("A la plantilla " + plantilla + ".txt le falta " + nombre));
    }

    /** El mismo en cada intento: quien lo reciba dos veces puede saberlo. */
    private String messageId(String id, String folio, String plantilla) {
        return "<" + folio + "." + plantilla + "." + id + "@" + norma.dominioCorreo() + ">";
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
