package mx.municipio.redes.expediente;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Cabeza;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Verificacion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Acuses y constancias: se emiten una vez, con su contenido congelado y la cabeza de la bitácora de ese momento. */
@Component
public class Documentos {

    public static final String ACUSE = "ACUSE";
    public static final String CONSTANCIA_DE_SILENCIO = "CONSTANCIA_DE_SILENCIO";

    /** Sin vocales ni signos que se confundan: el código se dicta por teléfono. */
    private static final String ALFABETO = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int LARGO = 12;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    private final JdbcClient jdbc;
    private final Bitacora bitacora;
    private final Expedientes expedientes;
    private final Clock reloj;
    private final SecureRandom azar = new SecureRandom();

    Documentos(JdbcClient jdbc, Bitacora bitacora, Expedientes expedientes, Clock reloj) {
        this.jdbc = jdbc;
        this.bitacora = bitacora;
        this.expedientes = expedientes;
        this.reloj = reloj;
    }

    /**
     * Emite el documento y lo asienta.
     *
     * @param datos lo que el documento dice; textos, números, listas y mapas
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Documento emitir(String folio, String tipo, String clausula, Map<String, Object> datos) {
        String contenido = escribir(datos);
        Cabeza cabeza = bitacora.cabeza(folio);
        var documento = new Documento(codigo(), folio, tipo, reloj.instant(), datos, Huella.de(contenido), cabeza);
        jdbc.sql("INSERT INTO documento (codigo, folio, tipo, emitido, datos, sha256, asientos, cabeza)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        documento.codigo(),
                        folio,
                        tipo,
                        documento.emitido().atOffset(ZoneOffset.UTC),
                        contenido,
                        documento.sha256(),
                        cabeza.asientos(),
                        cabeza.hash())
                .update();
        expedientes.asentar(
                folio, tipo + "_EMITIDO", clausula, "Código " + documento.codigo() + ", SHA-256 " + documento.sha256());
        return documento;
    }

    /** Los documentos del expediente, del primero al último. */
    public List<Documento> delExpediente(String folio) {
        return jdbc.sql("SELECT * FROM documento WHERE folio = ? ORDER BY emitido, asientos")
                .param(folio)
                .query((fila, n) -> documento(fila))
                .list();
    }

    public Optional<Documento> buscar(String codigo) {
        return jdbc.sql("SELECT * FROM documento WHERE codigo = ?")
                .param(codigo)
                .query((fila, n) -> documento(fila))
                .optional();
    }

    /**
     * Verifica la bitácora del expediente contra las cabezas impresas en sus documentos, y el contenido de cada
     * documento contra su sello: uno alterado rompe la cadena en el asiento que lo emitió.
     */
    public Verificacion verificarBitacora(String folio) {
        Verificacion cadena = bitacora.verificar(
                folio, delExpediente(folio).stream().map(Documento::cabeza).toList());
        return jdbc
                .sql("SELECT datos, sha256, asientos FROM documento WHERE folio = ? ORDER BY asientos")
                .param(folio)
                .query((fila, n) -> Huella.de(fila.getString("datos")).equals(fila.getString("sha256"))
                        ? 0
                        : fila.getInt("asientos") + 1)
                .list()
                .stream()
                .filter(emision -> emision > 0)
                .findFirst()
                .map(emision -> cadena.primeraRuptura() == null || emision < cadena.primeraRuptura()
                        ? new Verificacion(false, cadena.asientos(), cadena.cabeza(), emision)
                        : cadena)
                .orElse(cadena);
    }

    private String codigo() {
        var codigo = new StringBuilder(LARGO);
        for (int i = 0; i < LARGO; i++) {
            codigo.append(ALFABETO.charAt(azar.nextInt(ALFABETO.length())));
        }
        return codigo.toString();
    }

    private static Documento documento(ResultSet fila) throws SQLException {
        Instant emitido = fila.getObject("emitido", OffsetDateTime.class).toInstant();
        return new Documento(
                fila.getString("codigo"),
                fila.getString("folio"),
                fila.getString("tipo"),
                emitido,
                leer(fila.getString("datos")),
                fila.getString("sha256"),
                new Cabeza(fila.getInt("asientos"), fila.getString("cabeza")));
    }

    private static String escribir(Map<String, Object> datos) {
        try {
            return JSON.writeValueAsString(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> leer(String datos) {
        try {
            return JSON.readValue(datos, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
