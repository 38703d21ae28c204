package mx.municipio.redes.oficios;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Cabeza;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.expediente.Consecutivos;
import mx.municipio.redes.expediente.Emision;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Pagina;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.textos.Textos;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Los oficios: se emiten una vez, con su contenido congelado y la cabeza de la bitácora de ese momento. */
@Component
public class Oficios implements Emisiones {

    /** Tipo de lo que todo trámite emite al recibirse. */
    public static final String ACUSE = "ACUSE";

    /** Suceso de la anulación de cualquier oficio. */
    public static final String ANULADO = "OFICIO_ANULADO";

    /** Suceso de la firma de uno que se emitió con el cargo vacante. */
    public static final String FIRMADO = "OFICIO_FIRMADO";

    private static final String SERIE = "RS";
    private static final DateTimeFormatter FECHA =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es-MX"));
    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final String DE = " FROM oficio o LEFT JOIN oficio_anulado a ON a.codigo = o.codigo"
            + " LEFT JOIN oficio s ON s.codigo = a.sustituto LEFT JOIN oficio_firma f ON f.codigo = o.codigo";
    private static final String POR_FIRMAR =
            " WHERE o.organo = :organo AND o.vacante AND f.codigo IS NULL AND a.codigo IS NULL";

    private static final String SELECT = "SELECT o.*, a.motivo, a.anulado_por, a.anulado, s.numero AS sustituto,"
            + " f.usuario AS firmo, f.nombre, f.cargo, f.en_lugar_de, f.firmado" + DE;
    /** Un oficio y si lo guardado es lo que se selló. */
    private record Guardado(Oficio oficio, boolean sellado) {}

    private final JdbcClient jdbc;
    private final Bitacora bitacora;
    private final Expedientes expedientes;
    private final Consecutivos consecutivos;
    private final Firmas firmas;
    private final Norma norma;
    private final Textos textos;
    private final Hechos hechos;
    private final Clock reloj;
    private final ZoneId zona;

    Oficios(
            JdbcClient jdbc,
            Bitacora bitacora,
            Expedientes expedientes,
            Consecutivos consecutivos,
            Firmas firmas,
            Norma norma,
            Textos textos,
            Hechos hechos,
            Clock reloj,
            ZoneId zona) {
        this.jdbc = jdbc;
        this.bitacora = bitacora;
        this.expedientes = expedientes;
        this.consecutivos = consecutivos;
        this.firmas = firmas;
        this.norma = norma;
        this.textos = textos;
        this.hechos = hechos;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Emite el oficio y lo asienta, en la transacción de quien llama: si se deshace, su número queda libre y no hay
     * hueco. No lo dibuja.
     *
     * @param datos lo que su cuerpo dice, congelado aquí: textos, números, lógicos, listas y otros registros
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Oficio emitir(NuevoOficio nuevo, Record datos) {
        Instant emitido = reloj.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate fecha = LocalDate.ofInstant(emitido, zona);
        String numero = nuevo.organo() == null ? null : numero(nuevo.organo(), fecha.getYear());
        Carta carta = carta(nuevo, datos, emitido, fecha, Objects.requireNonNullElse(numero, nuevo.folio()));
        return guardar(carta, numero, emitido, fecha, nuevo.clausulas());
    }

    /**
     * Emite otra vez lo que dice un oficio que se anula, palabra por palabra, con otro número y la fecha de hoy: así lo
     * que en él se funda no queda sin oficio que valga. Lo firma quien hoy ocupa el cargo; si sigue vacante, espera.
     *
     * @throws IllegalArgumentException si es un acuse o una constancia sin número
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Oficio sustituir(Oficio anterior) {
        if (anterior.organo() == null) {
            throw new IllegalArgumentException(anterior.tipo() + ": no se sustituye");
        }
        Carta dicha = anterior.carta();
        Instant emitido = reloj.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate fecha = LocalDate.ofInstant(emitido, zona);
        String numero = numero(anterior.organo(), fecha.getYear());
        var carta = new Carta(
                CodigoDeOficio.nuevo(),
                numero,
                dicha.tipo(),
                dicha.folio(),
                emitido.toString(),
                dicha.municipio(),
                dicha.norma(),
                dicha.organo(),
                dicha.organoNombre(),
                lugarYFecha(fecha),
                norma.frasesOficiales().get(fecha.getYear()),
                dicha.asunto(),
                dicha.fundamento(),
                dicha.para(),
                firmas.de(anterior.organo()),
                dicha.copias(),
                dicha.datos(),
                anterior.numero());
        String clausulas =
                dicha.fundamento().stream().map(Carta.Fundamento::clausula).collect(Collectors.joining(" "));
        return guardar(carta, numero, emitido, fecha, clausulas);
    }

    private Oficio guardar(Carta carta, @Nullable String numero, Instant emitido, LocalDate fecha, String clausulas) {
        String contenido = escribir(carta);
        var oficio = new Oficio(
                carta.codigo(),
                carta.numero(),
                carta.tipo(),
                carta.folio(),
                fecha,
                emitido,
                carta.organo(),
                carta,
                Huella.de(contenido),
                bitacora.cabeza(carta.folio()),
                null,
                null);
        jdbc.sql("INSERT INTO oficio (codigo, folio, tipo, organo, numero, emitido, datos, sha256, asientos, cabeza,"
                        + " vacante) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        oficio.codigo(),
                        oficio.folio(),
                        oficio.tipo(),
                        oficio.organo(),
                        numero,
                        emitido.atOffset(ZoneOffset.UTC),
                        contenido,
                        oficio.sha256(),
                        oficio.cabeza().asientos(),
                        oficio.cabeza().hash(),
                        oficio.porFirmar())
                .update();
        expedientes.asentar(
                oficio.folio(),
                suceso(oficio),
                clausulas,
                (numero == null
                                ? ""
                                : "Oficio " + numero + ", para " + carta.para().nombre() + ". ")
                        + (oficio.porFirmar() ? "Vacante el cargo; espera la firma de quien lo ocupe. " : "")
                        + (carta.sustituye() == null ? "" : "Sustituye al oficio " + carta.sustituye() + ". ")
                        + sello(oficio));
        return oficio;
    }

    /** Los oficios del expediente, del primero al último. */
    public List<Oficio> delExpediente(String folio) {
        return guardados(folio).stream().map(Guardado::oficio).toList();
    }

    /** El del código, escrito como lo haya escrito una persona. */
    public Optional<Oficio> buscar(String codigo) {
        return guardado(codigo).map(Guardado::oficio);
    }

    /** Si un oficio es auténtico; vacío si no existe. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<OficioCotejado> comprobar(String codigo) {
        return guardado(codigo).map(guardado -> {
            Oficio oficio = guardado.oficio();
            Verificacion cadena = verificarBitacora(oficio.folio());
            List<Asiento> asientos = bitacora.leer(oficio.folio());
            boolean consta = cadena.integra()
                    && emitido(asientos, oficio)
                    && anuladoComoConsta(asientos, oficio)
                    && firmadoComoConsta(asientos, oficio);
            return new OficioCotejado(oficio, guardado.sellado(), consta);
        });
    }

    private static boolean emitido(List<Asiento> asientos, Oficio oficio) {
        return asientos.stream()
                .filter(asiento -> asiento.numero() > oficio.cabeza().asientos())
                .anyMatch(asiento -> asiento.suceso().equals(suceso(oficio))
                        && asiento.detalle().contains(sello(oficio)));
    }

    private static boolean anuladoComoConsta(List<Asiento> asientos, Oficio oficio) {
        String sustituto = oficio.anulacion() == null
                ? ""
                : Objects.requireNonNullElse(oficio.anulacion().sustituto(), "");
        return asientos.stream()
                        .anyMatch(asiento -> asiento.suceso().equals(ANULADO)
                                && asiento.detalle().contains(oficio.codigo())
                                && asiento.detalle().contains(sustituto))
                == oficio.anulado();
    }

    private boolean firmadoComoConsta(List<Asiento> asientos, Oficio oficio) {
        return asientos.stream()
                .filter(asiento ->
                        asiento.suceso().equals(FIRMADO) && asiento.detalle().contains(oficio.codigo()))
                .map(Asiento::detalle)
                .toList()
                .equals(oficio.firmado() == null ? List.of() : List.of(enPalabras(oficio, oficio.firmado())));
    }

    /** Quien ocupa el cargo, o quien lo suple, firma el que se emitió con él vacante: lo que dice no cambia. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void firmar(Oficio oficio, String usuario, Firmante firmante) {
        var firmado = new Oficio.Firmado(reloj.instant().truncatedTo(ChronoUnit.MICROS), usuario, firmante);
        jdbc.sql("INSERT INTO oficio_firma (codigo, usuario, nombre, cargo, en_lugar_de, firmado)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        oficio.codigo(),
                        usuario,
                        firmante.nombre(),
                        firmante.cargo(),
                        firmante.enLugarDe(),
                        firmado.instante().atOffset(ZoneOffset.UTC))
                .update();
        expedientes.asentar(oficio.folio(), FIRMADO, "NT10-SR-1", enPalabras(oficio, firmado));
    }

    private String enPalabras(Oficio oficio, Oficio.Firmado firmado) {
        return "Oficio " + oficio.numero() + ", código " + oficio.codigo() + ". Lo firma "
                + firmado.firmante().enPalabras() + " (" + firmado.usuario() + "), el "
                + EnPalabras.instante(firmado.instante(), zona) + ".";
    }

    /** Los del órgano que esperan la firma de quien ocupe el cargo, del primero al último. */
    public Pagina<Oficio> porFirmar(String organo, int pagina, int tamano) {
        List<Oficio> oficios = jdbc.sql(
                        SELECT + POR_FIRMAR + " ORDER BY o.emitido, o.codigo LIMIT :tamano OFFSET :salto")
                .param("organo", organo)
                .param("tamano", tamano)
                .param("salto", (long) pagina * tamano)
                .query((fila, n) -> guardado(fila).oficio())
                .list();
        long total = jdbc.sql("SELECT COUNT(*)" + DE + POR_FIRMAR)
                .param("organo", organo)
                .query(Long.class)
                .single();
        return new Pagina<>(oficios, total, pagina, tamano);
    }

    @Override
    public Acuse acuse(String folio) {
        return jdbc.sql("SELECT codigo, emitido FROM oficio WHERE folio = ? AND tipo = ? ORDER BY emitido LIMIT 1")
                .params(folio, ACUSE)
                .query((fila, n) -> new Acuse(
                        fila.getString("codigo"),
                        fila.getObject("emitido", OffsetDateTime.class).toInstant()))
                .single();
    }

    @Override
    public List<Emision> emitidas(String folio) {
        return delExpediente(folio).stream()
                .map(oficio -> new Emision(
                        oficio.codigo(),
                        oficio.numero(),
                        oficio.tipo(),
                        textos.oficio(oficio.tipo()),
                        oficio.emitido(),
                        oficio.anulado(),
                        oficio.porFirmar()))
                .toList();
    }

    /** Un oficio o un hecho alterados rompen la cadena en el asiento que los anunció. */
    // De una sola vista de la base: un asiento escrito a media lectura parecería una alteración.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @Override
    public Verificacion verificarBitacora(String folio) {
        List<Guardado> guardados = guardados(folio);
        Verificacion cadena = bitacora.verificar(
                folio,
                guardados.stream().map(guardado -> guardado.oficio().cabeza()).toList());
        Stream<Integer> alterados = guardados.stream()
                .filter(guardado -> !guardado.sellado())
                .map(guardado -> guardado.oficio().cabeza().asientos() + 1);
        return Stream.concat(alterados, hechos.primeroAlterado(folio, bitacora.leer(folio)).stream())
                .min(Integer::compare)
                .map(asiento -> cadena.primeraRuptura() == null || asiento < cadena.primeraRuptura()
                        ? new Verificacion(false, cadena.asientos(), cadena.cabeza(), asiento)
                        : cadena)
                .orElse(cadena);
    }

    private static String suceso(Oficio oficio) {
        return oficio.tipo() + "_EMITIDO";
    }

    private static String sello(Oficio oficio) {
        return "Código " + oficio.codigo() + ", SHA-256 " + oficio.sha256();
    }

    private String numero(String organo, int ejercicio) {
        return "%s/%s/%04d/%d".formatted(organo, SERIE, consecutivos.siguiente(SERIE, organo, ejercicio), ejercicio);
    }

    private String lugarYFecha(LocalDate fecha) {
        return norma.lugar() + ", a " + FECHA.format(fecha);
    }

    private Carta carta(NuevoOficio nuevo, Record datos, Instant emitido, LocalDate fecha, String numero) {
        return new Carta(
                CodigoDeOficio.nuevo(),
                numero,
                nuevo.tipo(),
                nuevo.folio(),
                emitido.toString(),
                norma.nombre(),
                norma.titulo(),
                nuevo.organo(),
                nuevo.organo() == null ? null : norma.nombreOrgano(nuevo.organo()),
                lugarYFecha(fecha),
                norma.frasesOficiales().get(fecha.getYear()),
                nuevo.asunto(),
                Arrays.stream(norma.fundamento(nuevo.clausulas()).split(" "))
                        .filter(clausula -> !clausula.isEmpty() && !Norma.esLectura(clausula))
                        .map(clausula -> new Carta.Fundamento(clausula, norma.cita(clausula)))
                        .toList(),
                para(nuevo),
                nuevo.firma() == null && nuevo.organo() != null ? firmas.de(nuevo.organo()) : nuevo.firma(),
                nuevo.copias(),
                JSON.convertValue(datos, new TypeReference<Map<String, Object>>() {}),
                null);
    }

    private Destinatario para(NuevoOficio nuevo) {
        if (nuevo.persona() != null) {
            return firmas.persona(nuevo.persona());
        }
        return nuevo.titularDe() == null ? nuevo.para() : firmas.titular(nuevo.titularDe());
    }

    private List<Guardado> guardados(String folio) {
        return jdbc.sql(SELECT + " WHERE o.folio = ? ORDER BY o.emitido, o.asientos")
                .param(folio)
                .query((fila, n) -> guardado(fila))
                .list();
    }

    private Optional<Guardado> guardado(String codigo) {
        List<String> posibles = CodigoDeOficio.posibles(codigo);
        return jdbc
                .sql(SELECT + " WHERE o.codigo IN (:posibles)")
                .param("posibles", posibles)
                .query((fila, n) -> guardado(fila))
                .list()
                .stream()
                .min(Comparator.comparing(
                        guardado -> posibles.indexOf(guardado.oficio().codigo())));
    }

    private Guardado guardado(ResultSet fila) throws SQLException {
        String folio = fila.getString("folio");
        String contenido = fila.getString("datos");
        Instant emitido = fila.getObject("emitido", OffsetDateTime.class).toInstant();
        String numero = Objects.requireNonNullElse(fila.getString("numero"), folio);
        String codigo = fila.getString("codigo");
        String tipo = fila.getString("tipo");
        String organo = fila.getString("organo");
        Optional<Carta> leida = leer(contenido);
        Carta carta = leida.orElseGet(() -> cartaSinMarco(codigo, numero, tipo, folio, organo, emitido, contenido));
        var oficio = new Oficio(
                codigo,
                numero,
                tipo,
                folio,
                LocalDate.ofInstant(emitido, zona),
                emitido,
                organo,
                carta,
                fila.getString("sha256"),
                new Cabeza(fila.getInt("asientos"), fila.getString("cabeza")),
                anulacion(fila),
                firmado(fila, carta));
        boolean coincide = codigo.equals(carta.codigo())
                && numero.equals(carta.numero())
                && tipo.equals(carta.tipo())
                && folio.equals(carta.folio())
                && emitido.toString().equals(carta.emitido())
                && Objects.equals(carta.organo(), organo);
        return new Guardado(oficio, coincide && Huella.de(contenido).equals(oficio.sha256()));
    }

    private static Oficio.@Nullable Anulacion anulacion(ResultSet fila) throws SQLException {
        OffsetDateTime anulado = fila.getObject("anulado", OffsetDateTime.class);
        return anulado == null
                ? null
                : new Oficio.Anulacion(
                        anulado.toInstant(),
                        fila.getString("anulado_por"),
                        fila.getString("motivo"),
                        fila.getString("sustituto"));
    }

    private static Oficio.@Nullable Firmado firmado(ResultSet fila, Carta carta) throws SQLException {
        OffsetDateTime firmado = fila.getObject("firmado", OffsetDateTime.class);
        if (firmado == null) {
            return null;
        }
        String elaboro = carta.firma() == null ? null : carta.firma().elaboro();
        return new Oficio.Firmado(
                firmado.toInstant(),
                fila.getString("firmo"),
                new Firmante(
                        fila.getString("nombre"), fila.getString("cargo"), fila.getString("en_lugar_de"), elaboro));
    }

    /** Los emitidos antes de V12 guardaban solo los datos de su cuerpo; también lo que alguien alteró hasta romperlo. */
    private Carta cartaSinMarco(
            String codigo,
            String numero,
            String tipo,
            String folio,
            @Nullable String organo,
            Instant emitido,
            String contenido) {
        Map<String, Object> datos = leerDatos(contenido);
        return new Carta(
                codigo,
                numero,
                tipo,
                folio,
                emitido.toString(),
                norma.nombre(),
                norma.titulo(),
                organo,
                organo == null ? null : norma.nombreOrgano(organo),
                lugarYFecha(LocalDate.ofInstant(emitido, zona)),
                null,
                textos.oficio(tipo),
                List.of(),
                new Destinatario(String.valueOf(datos.getOrDefault("solicitante", "")), ""),
                null,
                List.of(),
                datos,
                null);
    }

    private static String escribir(Carta carta) {
        try {
            return JSON.writeValueAsString(carta);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Optional<Carta> leer(String contenido) {
        try {
            JsonNode raiz = JSON.readTree(contenido);
            return raiz.has("municipio") ? Optional.of(JSON.treeToValue(raiz, Carta.class)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> leerDatos(String contenido) {
        try {
            return JSON.readValue(contenido, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}
