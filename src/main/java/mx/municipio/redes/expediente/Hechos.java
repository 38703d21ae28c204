package mx.municipio.redes.expediente;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.norma.Clausula;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lo que de un expediente solo se asienta y se muestra, tal como se asentó: de cada hecho queda el texto exacto de su
 * JSON, y la huella de ese texto en el asiento que lo anuncia.
 */
@Component
public class Hechos {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;
    private final Bitacora bitacora;
    private final Recibidos recibidos;

    Hechos(JdbcClient jdbc, Bitacora bitacora, Recibidos recibidos) {
        this.jdbc = jdbc;
        this.bitacora = bitacora;
        this.recibidos = recibidos;
    }

    /**
     * Agrega el hecho y su asiento, a nombre de quien actúa, en la transacción de quien llama.
     *
     * @param hecho un registro anotado con {@link Hecho}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-CG-XI")
    public void asentar(String folio, Record hecho, String suceso, String clausula, String detalle) {
        String datos = escribir(hecho);
        Asiento asiento = bitacora.asentar(folio, suceso, clausula, detalle + sello(datos));
        jdbc.sql("INSERT INTO hecho (folio, asiento, tipo, datos, quien, cuando) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        asiento.numero(),
                        tipo(hecho.getClass()),
                        datos,
                        asiento.actor(),
                        asiento.instante().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Los del expediente que son de ese tipo, del primero al último. */
    public <T extends Record> List<Asentado<T>> todos(String folio, Class<T> clase) {
        return jdbc.sql("SELECT datos, quien, cuando FROM hecho WHERE folio = ? AND tipo = ? ORDER BY asiento")
                .params(folio, tipo(clase))
                .query((fila, n) -> new Asentado<>(
                        leer(fila.getString("datos"), clase),
                        fila.getString("quien"),
                        fila.getObject("cuando", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Por folio, el último de ese tipo de cada expediente recibido en el periodo. */
    public <T extends Record> Map<String, Asentado<T>> ultimos(Corte corte, Class<T> clase) {
        Map<String, Asentado<T>> ultimos = new HashMap<>();
        recibidos
                .consulta(
                        "h.folio, h.datos, h.quien, h.cuando FROM hecho h JOIN expediente e ON e.folio = h.folio",
                        "AND h.tipo = :tipo ORDER BY h.asiento",
                        corte)
                .param("tipo", tipo(clase))
                .query(fila -> {
                    ultimos.put(
                            fila.getString("folio"),
                            new Asentado<>(
                                    leer(fila.getString("datos"), clase),
                                    fila.getString("quien"),
                                    fila.getObject("cuando", OffsetDateTime.class)
                                            .toInstant()));
                });
        return ultimos;
    }

    /** El último de ese tipo; vacío si no hay ninguno. */
    public <T extends Record> Optional<T> ultimo(String folio, Class<T> clase) {
        List<Asentado<T>> todos = todos(folio, clase);
        return todos.isEmpty()
                ? Optional.empty()
                : Optional.of(todos.get(todos.size() - 1).dato());
    }

    /** El último de ese tipo. */
    public <T extends Record> T exigir(String folio, Class<T> clase) {
        return ultimo(folio, clase)
                .orElseThrow(() -> new IllegalStateException("Al expediente " + folio + " le falta " + tipo(clase)));
    }

    /** El primer asiento cuyo hecho ya no es el que se asentó; vacío si todos lo son. */
    public Optional<Integer> primeroAlterado(String folio, List<Asiento> asientos) {
        return jdbc
                .sql("SELECT asiento, datos FROM hecho WHERE folio = ? ORDER BY asiento")
                .param(folio)
                .query((fila, n) -> {
                    int numero = fila.getInt("asiento");
                    String sello = sello(fila.getString("datos"));
                    return asientos.stream()
                                    .anyMatch(asiento -> asiento.numero() == numero
                                            && asiento.detalle().endsWith(sello))
                            ? 0
                            : numero;
                })
                .list()
                .stream()
                .filter(numero -> numero > 0)
                .findFirst();
    }

    /** Lo que ese detalle dice a quien no va a comprobarlo. */
    public static String sinSello(String detalle) {
        return detalle.replaceFirst(" Datos asentados, SHA-256 \\p{XDigit}{64}\\.$", "");
    }

    private static String sello(String datos) {
        return " Datos asentados, SHA-256 " + Huella.de(datos) + ".";
    }

    private static String tipo(Class<?> clase) {
        return Objects.requireNonNull(clase.getAnnotation(Hecho.class), () -> clase + " no es un @Hecho")
                .value();
    }

    private static String escribir(Record hecho) {
        try {
            return JSON.writeValueAsString(hecho);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T leer(String datos, Class<T> clase) {
        try {
            return JSON.readValue(datos, clase);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
