package mx.municipio.redes.oficios.application;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mx.municipio.redes.bitacora.Asientos;
import mx.municipio.redes.bitacora.Busqueda;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.busqueda.Palabras;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * La bitácora de una cuenta, de un expediente o de un registro: qué se busca en ella, y en PDF. Quien llama ya exigió
 * que la persona pueda leerla.
 */
@Component
@Clausula({"NT10-EV-3", "NT10-CG-XI"})
public class ConsultarBitacora {

    /** Asientos que admite un PDF; el CSV los trae todos. */
    public static final int MAXIMO_EN_PDF = 1_000;

    private static final DateTimeFormatter CORTO = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    /** Lo pedido, como llegó; fechas locales {@code AAAA-MM-DD}, las dos inclusive. */
    public record Peticion(
            @Nullable String q, @Nullable String desde, @Nullable String hasta, @Nullable String suceso) {}

    private final Asientos asientos;
    private final Emisiones emisiones;
    private final Imprenta imprenta;
    private final Padron padron;
    private final Textos textos;
    private final Norma norma;
    private final Clock reloj;
    private final ZoneId zona;

    ConsultarBitacora(
            Asientos asientos,
            Emisiones emisiones,
            Imprenta imprenta,
            Padron padron,
            Textos textos,
            Norma norma,
            Clock reloj,
            ZoneId zona) {
        this.asientos = asientos;
        this.emisiones = emisiones;
        this.imprenta = imprenta;
        this.padron = padron;
        this.textos = textos;
        this.norma = norma;
        this.reloj = reloj;
        this.zona = zona;
    }

    /** @throws FormularioException si una fecha no lo es, si van al revés, o si la cadena no trae ese suceso */
    public Busqueda busqueda(String cadena, Peticion peticion) {
        LocalDate desde = fecha("desde", "Desde", peticion.desde);
        LocalDate hasta = fecha("hasta", "Hasta", peticion.hasta);
        if (desde != null && hasta != null && hasta.isBefore(desde)) {
            throw FormularioException.de("hasta", "Hasta: es anterior a «desde».");
        }
        return new Busqueda(
                palabras(cadena, Objects.requireNonNullElse(peticion.q, "")),
                desde == null ? null : desde.atStartOfDay(zona).toInstant(),
                hasta == null ? null : hasta.plusDays(1).atStartOfDay(zona).toInstant(),
                suceso(cadena, peticion.suceso));
    }

    /** De un extracto, qué se pidió y cuál es la cadena entera; vacío si no lo es. */
    public String extracto(String cadena, Peticion peticion) {
        Busqueda busqueda = busqueda(cadena, peticion);
        if (!busqueda.filtra()) {
            return "";
        }
        Verificacion entera = emisiones.verificarBitacora(cadena);
        return "EXTRACTO de la bitácora " + cadena + dicho("palabras", peticion.q) + dicho("desde", peticion.desde)
                + dicho("hasta", peticion.hasta) + dicho("suceso", peticion.suceso) + ": "
                + asientos.contar(cadena, busqueda) + " de sus " + entera.asientos()
                + " asientos, cada uno con el número que tiene en ella. La huella del último de todos es "
                + entera.cabeza() + ".";
    }

    private static String dicho(String que, @Nullable String valor) {
        return valor == null || valor.isEmpty() ? "" : ", " + que + " «" + valor + "»";
    }

    /** @throws FormularioException si son más de {@link #MAXIMO_EN_PDF} */
    // De una sola vista de la base: un asiento escrito a media lectura desmentiría la cabeza impresa.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public byte[] pdf(String cadena, Peticion peticion) {
        Busqueda busqueda = busqueda(cadena, peticion);
        long total = asientos.contar(cadena, busqueda);
        if (total > MAXIMO_EN_PDF) {
            throw FormularioException.de(
                    "desde",
                    "Son " + total + " asientos y un PDF admite " + MAXIMO_EN_PDF
                            + ": acote las fechas, o descárguela en CSV, que los trae todos.");
        }
        Verificacion verificacion = emisiones.verificarBitacora(cadena);
        Instant hoy = reloj.instant();
        Map<String, Object> datos = new HashMap<>();
        datos.put("cadena", cadena);
        datos.put("nombre", padron.cuenta(cadena).map(Cuenta::enPalabras).orElse(cadena));
        datos.put("norma", norma);
        datos.put("textos", textos);
        datos.put(
                "nombres", asientos.actores(cadena).stream().collect(Collectors.toMap(actor -> actor, padron::nombre)));
        datos.put("hora", CORTO.withZone(zona));
        datos.put("extracto", extracto(cadena, peticion));
        datos.put("verificacion", verificacion);
        datos.put("asientos", asientos.todos(cadena, busqueda).toList());
        return imprenta.dibujar("bitacora", hoy, Huella.de(verificacion.cabeza() + hoy + peticion), datos);
    }

    private List<Busqueda.Palabra> palabras(String cadena, String q) {
        List<String> buscadas = Palabras.exigir(q);
        if (buscadas.isEmpty()) {
            return List.of();
        }
        List<String> sucesos = asientos.sucesos(cadena);
        List<String> actores = asientos.actores(cadena);
        return buscadas.stream()
                .map(palabra -> new Busqueda.Palabra(
                        palabra,
                        conteniendo(palabra, sucesos, textos::suceso),
                        conteniendo(palabra, actores, padron::nombre)))
                .toList();
    }

    private static List<String> conteniendo(String palabra, List<String> claves, UnaryOperator<String> enPalabras) {
        return claves.stream()
                .filter(clave -> Palabras.simple(enPalabras.apply(clave)).contains(palabra))
                .toList();
    }

    private @Nullable String suceso(String cadena, @Nullable String pedido) {
        if (pedido == null || pedido.isEmpty()) {
            return null;
        }
        List<String> posibles = asientos.sucesos(cadena);
        if (!posibles.contains(pedido)) {
            throw FormularioException.de("suceso", "Suceso: debe ser " + String.join(", ", posibles) + ".");
        }
        return pedido;
    }

    private static @Nullable LocalDate fecha(String campo, String etiqueta, @Nullable String texto) {
        if (texto == null || texto.isEmpty()) {
            return null;
        }
        try {
            if (texto.matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(texto);
            }
        } catch (DateTimeException e) {
            // Se dice abajo, como lo que ni parece una fecha.
        }
        throw FormularioException.de(campo, etiqueta + ": no es una fecha; escríbala como 2026-10-01.");
    }
}
