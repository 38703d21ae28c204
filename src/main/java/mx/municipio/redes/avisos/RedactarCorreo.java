package mx.municipio.redes.avisos;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.commonmark.node.Node;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Redacta un correo de {@code correos/<plantilla>.md}: un renglón {@code Asunto:}, otro {@code Cláusulas:}, con aquellas en
 * que se funda, y el cuerpo en Markdown, del que {@link PartesDeCorreo} hace el texto y el HTML. En él:
 *
 * <ul>
 *   <li>{@code {motivo}} es un dato; {@code {correos.0.para}}, uno de dentro de otro; {@code {oficinas.<grupo>}}, una
 *       oficina del perfil. Se ponen con el Markdown ya leído: lo que alguien escribió nunca es marca ni plantilla.
 *   <li>{@code {caso}} y {@code {computo}} son los datos del expediente y la cuenta de sus días. Con el marco de todo
 *       correo, están en {@code correos/marco}.
 *   <li>{@code [# th:if="…"]…[/]} decide qué se dice y {@code th:each} cuántas veces. Thymeleaf no pone datos.
 * </ul>
 */
@Component
class RedactarCorreo {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final Pattern CABECERAS = Pattern.compile("\\s*Asunto: (.+)\nCláusulas: (.+)\n");
    private static final Pattern DATO = Pattern.compile("\\{([\\w.-]+)}");

    private final Norma norma;
    private final String url;
    private final SpringTemplateEngine plantillas = new SpringTemplateEngine();

    RedactarCorreo(Norma norma, @Value("${redes.url}") String url) {
        this.norma = norma;
        this.url = url.replaceAll("/+$", "");
        var resolvedor = new ClassLoaderTemplateResolver();
        resolvedor.setPrefix("correos/");
        resolvedor.setTemplateMode(TemplateMode.TEXT);
        resolvedor.setForceTemplateMode(true);
        resolvedor.setCharacterEncoding("UTF-8");
        plantillas.setTemplateResolver(resolvedor);
    }

    /** @throws IllegalStateException si la plantilla está mal hecha o le falta un dato */
    @Clausula("NT10-TR-4")
    Correo ejecutar(String id, String folio, String plantilla, String para, Map<String, Object> propios) {
        Map<String, Object> datos = new HashMap<>(propios);
        datos.put("folio", folio);
        datos.put("url", url + propios.getOrDefault("ruta", "/expedientes/" + folio));
        datos.put("municipio", norma.nombre());
        datos.put("norma", norma.titulo());
        Map<String, String> oficinas = new HashMap<>();
        norma.oficinas().forEach((grupo, oficina) -> oficinas.put(grupo, oficina.nombre()));
        datos.put("oficinas", oficinas);

        String fuente = decidir(plantilla + ".md", datos);
        Matcher cabeceras = CABECERAS.matcher(fuente);
        if (!cabeceras.lookingAt()) {
            throw new IllegalStateException("A " + plantilla + ".md le falta empezar con Asunto y Cláusulas");
        }
        String clausulas = cabeceras.group(2).strip();
        datos.put("asunto", enUnRenglon(poner(datos, cabeceras.group(1))));
        datos.put(
                "fundamento",
                Arrays.stream(clausulas.split(" ")).map(this::citar).toList());
        String cuerpo = fuente.substring(cabeceras.end())
                .replace("{caso}", decidir("marco/caso.md", datos).strip())
                .replace("{computo}", decidir("marco/computo.md", datos).strip());
        Node leido = PartesDeCorreo.leer(cuerpo, texto -> poner(datos, texto));
        Node pie = PartesDeCorreo.leer(decidir("marco/pie.md", datos), texto -> poner(datos, texto));
        return new Correo(
                messageId(id, folio, plantilla),
                norma.oficina("comunicacion-social").correo(),
                // El buzón es el de la oficina, pero quien escribe es el programa: ella no firma su propio silencio.
                "Redes institucionales, " + norma.nombreCorto(),
                para,
                (String) datos.get("asunto"),
                clausulas,
                enmarcar("marco.txt", datos, texto -> texto, PartesDeCorreo.texto(leido), PartesDeCorreo.texto(pie)),
                enmarcar(
                        "marco.html",
                        datos,
                        texto -> HtmlUtils.htmlEscape(texto, "UTF-8"),
                        PartesDeCorreo.html(leido),
                        PartesDeCorreo.html(pie)));
    }

    private String decidir(String plantilla, Map<String, Object> datos) {
        return plantillas.process(plantilla, new Context(ESPANOL, datos));
    }

    private String enmarcar(
            String marco, Map<String, Object> datos, UnaryOperator<String> escapar, String cuerpo, String pie) {
        return poner(decidir("marco/" + marco, datos), nombre -> switch (nombre) {
            case "cuerpo" -> cuerpo;
            case "pie" -> pie;
            default -> escapar.apply(dato(datos, nombre));
        });
    }

    private static String poner(Map<String, Object> datos, String texto) {
        return poner(texto, nombre -> dato(datos, nombre));
    }

    /** De una pasada: lo que se pone no se vuelve a leer. */
    private static String poner(String texto, UnaryOperator<String> dato) {
        return DATO.matcher(texto).replaceAll(hallado -> Matcher.quoteReplacement(dato.apply(hallado.group(1))));
    }

    private static String dato(Map<String, Object> datos, String nombre) {
        Object valor = datos;
        for (String paso : nombre.split("\\.")) {
            valor = valor instanceof List<?> lista ? lista.get(Integer.parseInt(paso)) : ((Map<?, ?>) valor).get(paso);
            if (valor == null) {
                throw new IllegalStateException("Al correo le falta el dato {" + nombre + "}");
            }
        }
        return valor.toString().replace("\r", "");
    }

    /** Nada de lo que va en una cabecera puede abrir otra: es el primer renglón, sin caracteres de control. */
    private static String enUnRenglon(String texto) {
        return texto.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private Map<String, Object> citar(String clausula) {
        return Map.of("id", clausula, "lectura", norma.esLectura(clausula), "parafrasis", norma.parafrasis(clausula));
    }

    /** El mismo en cada intento: quien lo reciba dos veces puede saberlo. */
    private String messageId(String id, String folio, String plantilla) {
        return "<" + folio + "." + plantilla + "." + id + "@" + norma.dominioCorreo() + ">";
    }
}
