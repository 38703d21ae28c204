package mx.municipio.redes.oficios.application;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Asientos;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Busqueda;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * La bitácora de una cuenta, de un expediente o de un registro: se busca, se hojea y se lleva en CSV o en PDF. Quien
 * llama ya exigió que la persona pueda leerla.
 */
@Component
@Clausula({"NT10-EV-3", "NT10-CG-XI"})
public class ConsultarBitacora {

    /** Asientos que admite un PDF; el CSV los trae todos. */
    public static final int MAXIMO_EN_PDF = 1_000;

    private static final int MAXIMO_TAMANO = 200;
    private static final int MAXIMO_PALABRAS = 12;
    private static final int MAXIMO_BUSQUEDA = 200;
    private static final DateTimeFormatter CORTO = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    /** Lo pedido, como llegó; fechas locales {@code AAAA-MM-DD}, las dos inclusive. */
    public record Peticion(
            @Nullable String q,
            @Nullable String desde,
            @Nullable String hasta,
            @Nullable String suceso) {

        /** Vacío si nada filtra; si no, qué se pidió, para quien lea el extracto. */
        public String enPalabras() {
            return String.join(
                    "; ",
                    Stream.of(dicho("palabras", q), dicho("desde", desde), dicho("hasta", hasta), dicho("suceso", suceso))
                            .filter(dicho -> !dicho.isEmpty())
                            .toList());
        }

        private static String dicho(String que, @Nullable String valor) {
            return valor == null || valor.isBlank() ? "" : que + " «" + valor.strip() + "»";
        }
    }

    /** Un asiento como se imprime. */
    public record Renglon(
            int numero, String cuando, String quien, String suceso, String detalle, List<String> citas, String hash) {}

    private final Asientos asientos;
    private final Bitacora bitacora;
    private final Emisiones emisiones;
    private final Imprenta imprenta;
    private final Padron padron;
    private final Textos textos;
    private final Norma norma;
    private final Clock reloj;
    private final ZoneId zona;

    ConsultarBitacora(
            Asientos asientos,
            Bitacora bitacora,
            Emisiones emisiones,
            Imprenta imprenta,
            Padron padron,
            Textos textos,
            Norma norma,
            Clock reloj,
            ZoneId zona) {
        this.asientos = asientos;
        this.bitacora = bitacora;
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

    public long contar(String cadena, Busqueda busqueda) {
        return asientos.contar(cadena, busqueda);
    }

    /**
     * @param recientes el último primero
     * @throws FormularioException si la página no puede ser
     */
    public List<Asiento> hojear(String cadena, Busqueda busqueda, boolean recientes, int pagina, int tamano) {
        if (pagina < 0) {
            throw FormularioException.de("pagina", "Página: se cuenta desde 0.");
        }
        if (tamano < 1 || tamano > MAXIMO_TAMANO) {
            throw FormularioException.de("tamano", "Tamaño: debe estar entre 1 y " + MAXIMO_TAMANO + ".");
        }
        return asientos.hojear(cadena, busqueda, recientes, (long) pagina * tamano, tamano);
    }

    /** Todos los que cumplen, por su número, conforme se leen. */
    public Stream<Asiento> todos(String cadena, Busqueda busqueda) {
        return asientos.todos(cadena, busqueda);
    }

    /** Los sucesos que la cadena trae. */
    public List<String> sucesos(String cadena) {
        return asientos.sucesos(cadena);
    }

    public Verificacion verificacion(String cadena) {
        return emisiones.verificarBitacora(cadena);
    }

    /** De un extracto, qué le falta y cuál es la cadena entera; vacío si no lo es. */
    public String extracto(String cadena, Peticion peticion, Busqueda busqueda) {
        var cabeza = bitacora.cabeza(cadena);
        return busqueda.filtra()
                ? "EXTRACTO de la bitácora " + cadena + " (" + peticion.enPalabras() + "): "
                        + contar(cadena, busqueda) + " de sus " + cabeza.asientos()
                        + " asientos, cada uno con el número que tiene en ella. La huella del último de todos es "
                        + cabeza.hash() + "."
                : "";
    }

    /** @throws FormularioException si son más de {@link #MAXIMO_EN_PDF} */
    // De una sola vista de la base: un asiento escrito a media lectura desmentiría la cabeza impresa.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public byte[] pdf(String cadena, String nombre, Peticion peticion) {
        Busqueda busqueda = busqueda(cadena, peticion);
        long total = contar(cadena, busqueda);
        if (total > MAXIMO_EN_PDF) {
            throw FormularioException.de(
                    "desde",
                    "Son " + total + " asientos y un PDF admite " + MAXIMO_EN_PDF
                            + ": acote las fechas, o descárguela en CSV, que los trae todos.");
        }
        Verificacion verificacion = verificacion(cadena);
        List<Asiento> hallados = todos(cadena, busqueda).toList();
        Instant hoy = reloj.instant();
        UnaryOperator<String> nombres = recordar(padron::nombre);
        Map<String, Object> datos = new HashMap<>();
        datos.put("cadena", cadena);
        datos.put("nombre", nombre);
        datos.put("municipio", norma.nombre());
        datos.put("norma", norma.titulo());
        datos.put("fecha", EnPalabras.fecha(LocalDate.ofInstant(hoy, zona)));
        datos.put("extracto", extracto(cadena, peticion, busqueda));
        datos.put("verificacion", verificacion);
        datos.put(
                "asientos",
                hallados.stream().map(asiento -> renglon(asiento, nombres)).toList());
        return imprenta.dibujar("bitacora", hoy, Huella.de(verificacion.cabeza() + hoy + peticion), datos);
    }

    private Renglon renglon(Asiento asiento, UnaryOperator<String> nombres) {
        String actor = asiento.actor();
        return new Renglon(
                asiento.numero(),
                CORTO.format(asiento.instante().atZone(zona)),
                actor.equals(Bitacora.SISTEMA) ? "El programa" : nombres.apply(actor) + " (" + actor + ")",
                textos.suceso(asiento.suceso()),
                asiento.detalle(),
                citas(asiento.clausula()),
                asiento.hash());
    }

    /** Las que la norma de hoy trae: de una que ya no está no se sabe cómo se citaba. */
    private List<String> citas(@Nullable String clausulas) {
        return clausulas == null
                ? List.of()
                : Arrays.stream(norma.fundamento(clausulas).split(" "))
                        .filter(clausula -> !clausula.isEmpty())
                        .map(norma::cita)
                        .distinct()
                        .toList();
    }

    private List<Busqueda.Palabra> palabras(String cadena, String q) {
        List<String> palabras = Stream.of(Busqueda.simple(q).split("[\\s\\p{Z}]+"))
                .filter(palabra -> !palabra.isEmpty())
                .distinct()
                .toList();
        if (q.chars().anyMatch(Character::isISOControl) || q.length() > MAXIMO_BUSQUEDA || palabras.size() > MAXIMO_PALABRAS) {
            throw FormularioException.de(
                    "q",
                    "Búsqueda: hasta " + MAXIMO_PALABRAS + " palabras y " + MAXIMO_BUSQUEDA
                            + " caracteres, en un solo renglón.");
        }
        if (palabras.isEmpty()) {
            return List.of();
        }
        List<String> sucesos = sucesos(cadena);
        List<String> actores = asientos.actores(cadena);
        UnaryOperator<String> nombres = recordar(padron::nombre);
        return palabras.stream()
                .map(palabra -> new Busqueda.Palabra(
                        palabra, conteniendo(palabra, sucesos, textos::suceso), conteniendo(palabra, actores, nombres)))
                .toList();
    }

    private static List<String> conteniendo(String palabra, List<String> claves, UnaryOperator<String> enPalabras) {
        return claves.stream()
                .filter(clave -> Busqueda.simple(enPalabras.apply(clave)).contains(palabra))
                .toList();
    }

    private static UnaryOperator<String> recordar(UnaryOperator<String> lectura) {
        Map<String, String> leidos = new HashMap<>();
        return clave -> leidos.computeIfAbsent(clave, lectura);
    }

    private @Nullable String suceso(String cadena, @Nullable String pedido) {
        if (pedido == null || pedido.isBlank()) {
            return null;
        }
        List<String> posibles = sucesos(cadena);
        if (!posibles.contains(pedido.strip())) {
            throw FormularioException.de("suceso", "Suceso: debe ser " + String.join(", ", posibles) + ".");
        }
        return pedido.strip();
    }

    private static @Nullable LocalDate fecha(String campo, String etiqueta, @Nullable String texto) {
        if (texto == null || texto.isBlank()) {
            return null;
        }
        try {
            if (texto.strip().matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(texto.strip());
            }
        } catch (DateTimeException e) {
            // Se dice abajo, como lo que ni parece una fecha.
        }
        throw FormularioException.de(campo, etiqueta + ": no es una fecha; escríbala como 2026-10-01.");
    }
}
