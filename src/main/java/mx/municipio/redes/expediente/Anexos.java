package mx.municipio.redes.expediente;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ArchivoPdf;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Los archivos de un expediente, los que se presentaron y los que se aportan después: nunca se cambian ni se borran. */
@Component
@Clausula("NT10-CG-XI")
public class Anexos {

    /** Un archivo como alguien lo envía. */
    public record Enviado(String nombre, byte[] bytes) {}

    /** Un anexo con sus bytes, para descargarlo. */
    public record Contenido(Anexo anexo, byte[] bytes) {}

    private static final String PDF = "application/pdf";

    /** Los demás tipos que se admiten como evidencia, y los primeros bytes que cada uno debe tener. */
    private static final Map<String, String> TIPOS = Map.of(
            "image/png", "89504E470D0A1A0A",
            "image/jpeg", "FFD8FF",
            "application/zip", "504B0304");

    /** Cómo termina el nombre de cada tipo: al abrirlo fuera del programa, el sistema decide por él. */
    private static final Map<String, List<String>> EXTENSIONES = Map.of(
            PDF,
            List.of(".pdf"),
            "image/png",
            List.of(".png"),
            "image/jpeg",
            List.of(".jpg", ".jpeg"),
            "application/zip",
            List.of(".zip"));

    private static final int LARGO_DEL_NOMBRE = 200;
    private static final long MAXIMO_POR_EXPEDIENTE = 500L * 1024 * 1024;

    /** Con esto empieza el último registro de un ZIP, que puede llevar un comentario después. */
    private static final byte[] FIN_DE_ZIP = {0x50, 0x4B, 0x05, 0x06};

    private static final int COLA_DE_ZIP = 22 + 0xFFFF;

    private final JdbcClient jdbc;
    private final Expedientes expedientes;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final SecureRandom azar = new SecureRandom();

    /** Los que acompañan al trámite que este hilo está iniciando: el motor, por el que pasa, no los conoce. */
    private final ThreadLocal<List<Enviado>> porRecibir = ThreadLocal.withInitial(List::of);

    Anexos(JdbcClient jdbc, Expedientes expedientes, UsuarioActual usuarioActual, Clock reloj) {
        this.jdbc = jdbc;
        this.expedientes = expedientes;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
    }

    /**
     * Agrega un archivo al expediente, si este concierne a quien actúa. El tipo sale de los bytes, no del nombre.
     *
     * @throws mx.municipio.redes.errores.NoEncontradoException si el expediente no le concierne
     * @throws FormularioException si está vacío, si no es PDF, PNG, JPEG ni ZIP, o si es un ZIP incompleto
     * @throws ConflictoException si con él los archivos del expediente pasan de 500 MB
     */
    @Transactional
    public Anexo agregar(String folio, String nombre, byte[] bytes) {
        Expediente expediente = expedientes.exigirVisible(folio);
        Anexo anexo = guardar(expediente.folio(), new Enviado(nombre, bytes), false);
        expedientes.asentar(expediente.folio(), "ANEXO_AGREGADO", "NT10-CG-XI", anexo.enPalabras());
        return anexo;
    }

    /** Inicia algo con los archivos que son parte de ello; mientras, el trámite los toma con {@link #recibir}. */
    public <T> T acompanando(List<Enviado> archivos, Supplier<T> inicio) {
        porRecibir.set(archivos);
        try {
            T iniciado = inicio.get();
            if (!porRecibir.get().isEmpty()) {
                throw new IllegalStateException("El trámite no recibió los archivos que se enviaron con él");
            }
            return iniciado;
        } finally {
            porRecibir.remove();
        }
    }

    /**
     * Guarda en el expediente que se acaba de abrir los archivos que se enviaron con él.
     *
     * @return cómo se asientan y se acusan, que le toca a quien los recibe
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> recibir(String folio) {
        List<String> recibidos = porRecibir.get().stream()
                .map(archivo -> guardar(folio, archivo, true).enPalabras())
                .toList();
        porRecibir.remove();
        return recibidos;
    }

    private Anexo guardar(String folio, Enviado archivo, boolean presentado) {
        byte[] bytes = archivo.bytes();
        String limpio = limpiar(archivo.nombre());
        if (bytes.length == 0) {
            throw rechazo(limpio, "está vacío.");
        }
        String tipo = tipo(limpio, bytes);
        exigirLugar(folio, bytes.length);
        var anexo = new Anexo(
                HexFormat.of().formatHex(aleatorio()),
                conExtension(limpio, tipo),
                tipo,
                bytes.length,
                Huella.de(bytes),
                usuarioActual.exigir().id(),
                reloj.instant(),
                presentado);
        jdbc.sql("INSERT INTO anexo (codigo, folio, nombre, tipo, tamano, sha256, subido_por, subido, presentado,"
                        + " bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        anexo.codigo(),
                        folio,
                        anexo.nombre(),
                        anexo.tipo(),
                        anexo.tamano(),
                        anexo.sha256(),
                        anexo.subidoPor(),
                        anexo.subido().atOffset(ZoneOffset.UTC),
                        presentado,
                        bytes)
                .update();
        return anexo;
    }

    /** Los anexos del expediente, si este concierne a quien actúa. */
    public List<Anexo> delExpediente(String folio) {
        expedientes.exigirVisible(folio);
        return jdbc.sql("SELECT codigo, nombre, tipo, tamano, sha256, subido_por, subido, presentado FROM anexo"
                        + " WHERE folio = ? ORDER BY subido, nombre, codigo")
                .param(folio)
                .query((fila, n) -> anexo(fila))
                .list();
    }

    /** Los que son parte de lo que se presentó, como se asientan. */
    public List<String> presentados(String folio) {
        return jdbc.sql("SELECT codigo, nombre, tipo, tamano, sha256, subido_por, subido, presentado FROM anexo"
                        + " WHERE folio = ? AND presentado = TRUE ORDER BY nombre, codigo")
                .param(folio)
                .query((fila, n) -> anexo(fila).enPalabras())
                .list();
    }

    public Optional<Contenido> descargar(String folio, String codigo) {
        expedientes.exigirVisible(folio);
        return jdbc.sql("SELECT * FROM anexo WHERE folio = ? AND codigo = ?")
                .params(folio, codigo)
                .query((fila, n) -> new Contenido(anexo(fila), fila.getBytes("bytes")))
                .optional();
    }

    private void exigirLugar(String folio, int bytes) {
        expedientes.bloquear(folio);
        long ocupado = jdbc.sql("SELECT COALESCE(SUM(tamano), 0) FROM anexo WHERE folio = ?")
                .param(folio)
                .query(Long.class)
                .single();
        if (ocupado + bytes > MAXIMO_POR_EXPEDIENTE) {
            throw new ConflictoException("Los archivos de este expediente ya ocupan " + ocupado / (1024 * 1024)
                    + " MB, y con este pasarían del máximo, que es de 500 MB.");
        }
    }

    private byte[] aleatorio() {
        byte[] codigo = new byte[8];
        azar.nextBytes(codigo);
        return codigo;
    }

    private static Anexo anexo(ResultSet fila) throws SQLException {
        return new Anexo(
                fila.getString("codigo"),
                fila.getString("nombre"),
                fila.getString("tipo"),
                fila.getLong("tamano"),
                fila.getString("sha256"),
                fila.getString("subido_por"),
                fila.getObject("subido", OffsetDateTime.class).toInstant(),
                fila.getBoolean("presentado"));
    }

    private static FormularioException rechazo(String nombre, String porQue) {
        return FormularioException.de("archivo", "Archivo «" + nombre + "»: " + porQue);
    }

    private static String tipo(String nombre, byte[] bytes) {
        String inicio = HexFormat.of().withUpperCase().formatHex(bytes, 0, Math.min(bytes.length, 16));
        String tipo = TIPOS.entrySet().stream()
                .filter(admitido -> inicio.startsWith(admitido.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                // Después: un ZIP puede empezar por un PDF.
                .or(() -> ArchivoPdf.es(bytes) ? Optional.of(PDF) : Optional.empty())
                .orElseThrow(
                        () -> rechazo(nombre, "solo se admiten PDF, PNG, JPEG y ZIP, y este no es ninguno de ellos."));
        if (tipo.equals("application/zip") && !zipCompleto(bytes)) {
            throw rechazo(nombre, "este ZIP está incompleto; descárguelo de nuevo antes de agregarlo.");
        }
        return tipo;
    }

    /** Un respaldo cortado a media descarga no sirve: no se podría abrir. */
    private static boolean zipCompleto(byte[] bytes) {
        int desde = Math.max(0, bytes.length - COLA_DE_ZIP);
        for (int i = bytes.length - 22; i >= desde; i--) {
            if (Arrays.equals(bytes, i, i + FIN_DE_ZIP.length, FIN_DE_ZIP, 0, FIN_DE_ZIP.length)) {
                return true;
            }
        }
        return false;
    }

    /** El nombre se muestra y se usa al descargar: sin rutas, controles ni signos que volteen el texto. */
    private static String limpiar(String nombre) {
        String limpio = TextoLibre.limpiar(
                nombre.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", ""));
        return limpio.isEmpty() ? "archivo" : limpio;
    }

    /** «foto.html» que por dentro es un PDF se guarda como «foto.html.pdf». */
    private static String conExtension(String nombre, String tipo) {
        List<String> admitidas = EXTENSIONES.getOrDefault(tipo, List.of());
        String minusculas = nombre.toLowerCase(Locale.ROOT);
        String extension =
                admitidas.stream().filter(minusculas::endsWith).findFirst().orElse("");
        String base = nombre.substring(0, nombre.length() - extension.length());
        int largo = LARGO_DEL_NOMBRE - ".jpeg".length();
        String corta = base.length() <= largo
                ? base
                : base.substring(0, largo - (Character.isHighSurrogate(base.charAt(largo - 1)) ? 1 : 0));
        return corta
                + (extension.isEmpty() ? admitidas.get(0) : nombre.substring(nombre.length() - extension.length()));
    }
}
