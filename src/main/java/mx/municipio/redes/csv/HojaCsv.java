package mx.municipio.redes.csv;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.TextoLibre;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Una hoja guardada como CSV: UTF-8, con coma o punto y coma, y los nombres de las columnas en el primer renglón. */
public final class HojaCsv {

    /** Un renglón con su número en la hoja: el primero después de los nombres es el 2. */
    public record Renglon(int numero, Map<String, String> celdas) {

        public Renglon {
            celdas = Map.copyOf(celdas);
        }

        /** El texto de la celda; vacío si no lo hay. */
        public Optional<String> celda(String columna) {
            return Optional.ofNullable(celdas.get(columna)).filter(texto -> !texto.isEmpty());
        }

        /**
         * Con la forma AAAA-MM-DD o DD/MM/AAAA, como las guarda una hoja de cálculo; vacía si la celda lo está.
         *
         * @throws DateTimeException si no es una fecha
         */
        public Optional<LocalDate> fecha(String columna) {
            return celda(columna).map(texto -> LocalDate.parse(texto, texto.contains("/") ? DE_HOJA : ISO_LOCAL_DATE));
        }
    }

    private static final DateTimeFormatter DE_HOJA =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MAXIMO_DE_BYTES = 2 * 1024 * 1024;
    private static final int MAXIMO_DE_RENGLONES = 5_000;
    private static final String CAMPO = "archivo";

    private HojaCsv() {}

    /** Lo que llega, hasta un byte más de lo que se admite: lo que exceda se rechaza al leerlo como hoja. */
    public static byte[] recibir(InputStream llegada) throws IOException {
        try (llegada) {
            return llegada.readNBytes(MAXIMO_DE_BYTES + 1);
        }
    }

    /**
     * Lee los renglones que traen algo, cuantos sean: quien recibe la hoja ya acotó lo que pesa.
     *
     * @throws FormularioException como {@link #leer}
     */
    public static List<Renglon> leerEntera(byte[] bytes, List<String> columnas) {
        return leer(bytes, columnas, List.of(), Integer.MAX_VALUE);
    }

    /**
     * Lee los renglones que traen algo.
     *
     * @throws FormularioException si no se puede leer, le falta una columna obligatoria o trae una desconocida
     */
    public static List<Renglon> leer(byte[] bytes, List<String> obligatorias, List<String> opcionales) {
        if (bytes.length > MAXIMO_DE_BYTES) {
            throw mal("pesa más de 2 MB; divídalo en varios.");
        }
        return leer(bytes, obligatorias, opcionales, MAXIMO_DE_RENGLONES);
    }

    private static List<Renglon> leer(byte[] bytes, List<String> obligatorias, List<String> opcionales, int maximo) {
        String texto = texto(bytes);
        String nombres = texto.lines().findFirst().orElse("");
        char separador = nombres.contains(";") ? ';' : ',';
        try (CSVParser hoja = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separador)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(texto))) {
            return renglones(hoja.getRecords(), obligatorias, opcionales, maximo);
        } catch (UncheckedIOException | IOException e) {
            throw mal("hay comillas sin cerrar o mal puestas; guárdelo otra vez como CSV.");
        }
    }

    /** @throws FormularioException con cada celda que una hoja de cálculo ejecutaría, o que trae signos que no se admiten */
    public static void exigirLlanas(List<Renglon> renglones) {
        var errores = new ErroresDeHoja();
        renglones.forEach(renglon -> renglon.celdas().forEach((columna, texto) -> {
            if (Csv.esFormula(texto)) {
                errores.agregar(
                        renglon, columna, "no puede empezar con =, +, - ni @: una hoja de cálculo lo ejecutaría.");
            }
            String reparo = TextoLibre.reparo(texto, true);
            if (reparo != null) {
                errores.agregar(renglon, columna, reparo);
            }
        }));
        errores.exigirNinguno();
    }

    private static List<Renglon> renglones(
            List<CSVRecord> registros, List<String> obligatorias, List<String> opcionales, int maximo) {
        if (registros.isEmpty()) {
            throw mal("está vacío.");
        }
        List<String> columnas = columnas(registros.get(0), obligatorias, opcionales);
        List<Renglon> renglones = new ArrayList<>();
        for (CSVRecord registro : registros.subList(1, registros.size())) {
            Map<String, String> celdas = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(columnas.size(), registro.size()); i++) {
                celdas.put(columnas.get(i), TextoLibre.limpiar(registro.get(i)));
            }
            int numero = (int) registro.getRecordNumber();
            boolean sobra = registro.stream().skip(columnas.size()).anyMatch(celda -> !TextoLibre.limpiar(celda)
                    .isEmpty());
            if (sobra) {
                throw mal("el renglón " + numero + " tiene más celdas que columnas la hoja.");
            }
            if (celdas.values().stream().anyMatch(celda -> !celda.isEmpty())) {
                renglones.add(new Renglon(numero, celdas));
            }
        }
        if (renglones.isEmpty()) {
            throw mal("solo trae los nombres de las columnas.");
        }
        if (renglones.size() > maximo) {
            throw mal("trae más de 5,000 renglones; divídalo en varios.");
        }
        return renglones;
    }

    private static List<String> columnas(CSVRecord primero, List<String> obligatorias, List<String> opcionales) {
        List<String> columnas = primero.stream()
                .map(nombre -> TextoLibre.limpiar(nombre).toLowerCase(Locale.ROOT))
                .toList();
        Set<String> faltan = new TreeSet<>(obligatorias);
        columnas.forEach(faltan::remove);
        if (!faltan.isEmpty()) {
            throw mal("le faltan columnas: " + String.join(", ", faltan) + ".");
        }
        Set<String> vistas = new TreeSet<>();
        for (String columna : columnas) {
            if (!obligatorias.contains(columna) && !opcionales.contains(columna)) {
                throw mal("la columna «" + columna + "» no se conoce.");
            }
            if (!vistas.add(columna)) {
                throw mal("la columna «" + columna + "» se repite.");
            }
        }
        return columnas;
    }

    private static String texto(byte[] bytes) {
        String texto;
        try {
            texto = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw mal("no está en UTF-8; guárdelo como «CSV UTF-8».");
        }
        if (texto.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw mal("contiene caracteres que no se admiten; guárdelo como «CSV UTF-8».");
        }
        // La marca de orden con que Excel empieza sus CSV UTF-8.
        return texto.startsWith("\uFEFF") ? texto.substring(1) : texto;
    }

    /** Lo que está mal en la hoja entera, para lanzarlo. */
    public static FormularioException mal(String problema) {
        return FormularioException.de(CAMPO, "Archivo: " + problema);
    }
}
