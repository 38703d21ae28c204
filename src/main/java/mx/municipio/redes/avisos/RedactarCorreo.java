package mx.municipio.redes.avisos;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Redacta un correo de {@code correos/<plantilla>.md}: un renglón {@code Asunto:}, otro {@code Cláusulas:}, con aquellas en
 * que se funda, y el cuerpo en Markdown, del que {@link PartesDeCorreo} hace el texto y el HTML. En él:
 *
 * <ul>
 *   <li>{@code {motivo}} es un dato; {@code {correos.0.para}}, uno de dentro de otro; {@code {comunicacion-social}}, esa
 *       oficina como la llama el perfil, y {@code {oficinas.comunicacion-social}}, su nombre entero. Se ponen con el
 *       Markdown ya leído: lo que alguien escribió nunca es marca ni plantilla.
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
        Map<String, Object> datos = conLosComunes(propios, folio);
        String fuente = decidir(plantilla + ".md", datos);
        Matcher cabeceras = CABECERAS.matcher(fuente);
        if (!cabeceras.lookingAt()) {
            throw new IllegalStateException("A " + plantilla + ".md le falta empezar con Asunto y Cláusulas");
        }
        String asunto = enUnRenglon(poner(cabeceras.group(1), datos));
        String clausulas = norma.fundamento(cabeceras.group(2).strip());
        datos.put("asunto", asunto);
        datos.put(
                "fundamento",
                norma.citas(Stream.of(clausulas.split(" "))
                        .filter(clausula -> !Norma.esLectura(clausula))
                        .collect(Collectors.joining(" "))));
        String cuerpo = fuente.substring(cabeceras.end())
                .replace("{caso}", decidir("marco/caso.md", datos).strip())
                .replace("{computo}", decidir("marco/computo.md", datos).strip());
        datos.put("cuerpo", PartesDeCorreo.leer(cuerpo, texto -> poner(texto, datos)));
        datos.put("pie", PartesDeCorreo.leer(decidir("marco/pie.md", datos), texto -> poner(texto, datos)));
        return new Correo(
                messageId(id, folio, plantilla),
                norma.oficina("comunicacion-social").correo(),
                // El buzón es el de la oficina, pero quien escribe es el programa: ella no firma su propio silencio.
                "Redes institucionales, " + norma.nombreCorto(),
                para,
                asunto,
                clausulas,
                poner(decidir("marco/marco.txt", datos), datos, PartesDeCorreo::texto),
                poner(decidir("marco/marco.html", datos), datos, PartesDeCorreo::html),
                null);
    }

    private Map<String, Object> conLosComunes(Map<String, Object> propios, String folio) {
        Map<String, Object> datos = new HashMap<>();
        Map<String, String> nombres = new HashMap<>();
        norma.oficinas().forEach((grupo, oficina) -> {
            datos.put(grupo, oficina.corto());
            nombres.put(grupo, oficina.nombre());
        });
        datos.put("oficinas", nombres);
        datos.put("municipio", norma.nombre());
        datos.put("norma", norma.titulo());
        datos.put("sufijoEnX", norma.cuentas().sufijoEnX());
        datos.put("folio", folio);
        datos.put("url", url + propios.getOrDefault("ruta", "/expedientes/" + folio));
        datos.putAll(propios);
        return datos;
    }

    private String decidir(String plantilla, Map<String, Object> datos) {
        return plantillas.process(plantilla, new Context(ESPANOL, datos));
    }

    private static String poner(String texto, Map<String, Object> datos) {
        return poner(texto, datos, dato -> dato.toString().replace("\r", ""));
    }

    /** De una pasada: lo que se pone no se vuelve a leer. */
    private static String poner(String texto, Map<String, Object> datos, Function<Object, String> escribir) {
        return DATO.matcher(texto)
                .replaceAll(hallado -> Matcher.quoteReplacement(escribir.apply(exigir(datos, hallado.group(1)))));
    }

    private static Object exigir(Map<String, Object> datos, String nombre) {
        Object dato = datos;
        for (String paso : nombre.split("\\.")) {
            dato = dato instanceof List<?> lista ? lista.get(Integer.parseInt(paso)) : ((Map<?, ?>) dato).get(paso);
            if (dato == null) {
                throw new IllegalStateException("Al correo le falta el dato {" + nombre + "}");
            }
        }
        return dato;
    }

    /** Nada de lo que va en una cabecera puede abrir otra: es el primer renglón, sin caracteres de control. */
    private static String enUnRenglon(String texto) {
        return texto.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    /** El mismo en cada intento: quien lo reciba dos veces puede saberlo. */
    private String messageId(String id, String folio, String plantilla) {
        return "<" + folio + "." + plantilla + "." + id + "@" + norma.dominioCorreo() + ">";
    }
}
