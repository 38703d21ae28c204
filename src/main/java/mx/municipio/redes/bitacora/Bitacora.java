package mx.municipio.redes.bitacora;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * La bitácora: solo se agrega, y cada cadena (un expediente, o un registro como el calendario) encadena sus hashes.
 * Corregir es asentar de nuevo.
 */
@Component
@Clausula({"NT10-CG-XI", "NT10-EV-3"})
public class Bitacora {

    /** Actor de lo que hace el programa por sí mismo, como declarar vencido un plazo. */
    public static final String SISTEMA = "sistema";

    private final JdbcClient jdbc;
    private final JdbcOperations lotes;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final Norma norma;
    private final TransactionTemplate anidada;

    Bitacora(
            JdbcClient jdbc,
            JdbcOperations lotes,
            UsuarioActual usuarioActual,
            Clock reloj,
            Norma norma,
            PlatformTransactionManager transacciones) {
        this.jdbc = jdbc;
        this.lotes = lotes;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.norma = norma;
        this.anidada = new TransactionTemplate(transacciones);
        this.anidada.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Abre una cadena que nadie más puede estar abriendo, como la de un folio recién tomado. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void abrir(String cadena) {
        enCurso().abrir(cadena);
    }

    /** Toma desde ahora su candado: quienes asientan en varias las toman en el mismo orden y no se traban. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reservar(String cadena) {
        if (enCurso().cabeza(cadena).isEmpty()) {
            bloquear(cadena);
        }
    }

    /**
     * Agrega un asiento en la transacción de quien llama.
     *
     * @param cadena folio del expediente o nombre del registro
     * @return el asiento, que se escribe al confirmarse la transacción o antes si alguien lee la cadena
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Asiento asentar(String cadena, String actor, String suceso, @Nullable String ids, String detalle) {
        String propias = ids == null ? "" : norma.fundamento(ids);
        String clausula = propias.isEmpty() ? null : propias;
        AsientosEnCurso enCurso = enCurso();
        Cabeza previa = enCurso.cabeza(cadena).orElseGet(() -> bloquear(cadena));
        int numero = previa.asientos() + 1;
        Instant instante = reloj.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = Cadena.hash(previa.hash(), cadena, numero, instante, actor, suceso, clausula, detalle);
        var asiento = new Asiento(numero, instante, actor, suceso, clausula, detalle, hash);
        enCurso.agregar(cadena, asiento);
        return asiento;
    }

    /** Agrega un asiento a nombre de quien actúa, o del sistema si nadie actúa. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Asiento asentar(String cadena, String suceso, @Nullable String clausula, String detalle) {
        return asentar(cadena, usuarioActual.buscar().map(Usuario::id).orElse(SISTEMA), suceso, clausula, detalle);
    }

    public List<Asiento> leer(String cadena) {
        AsientosEnCurso.deLaTransaccion().ifPresent(AsientosEnCurso::escribir);
        return jdbc.sql("SELECT numero, instante, actor, suceso, clausula, detalle, hash FROM bitacora"
                        + " WHERE cadena = ? ORDER BY numero")
                .param(cadena)
                .query((fila, n) -> asiento(fila))
                .list();
    }

    /** La cabeza vigente; cero asientos si la cadena no existe. */
    public Cabeza cabeza(String cadena) {
        return AsientosEnCurso.deLaTransaccion()
                .flatMap(enCurso -> enCurso.cabeza(cadena))
                .orElseGet(() -> guardada(cadena));
    }

    private Cabeza guardada(String cadena) {
        return jdbc.sql("SELECT asientos, hash FROM bitacora_cabeza WHERE cadena = ?")
                .param(cadena)
                .query((fila, n) -> new Cabeza(fila.getInt(1), fila.getString(2)))
                .optional()
                .orElseGet(() -> new Cabeza(0, Cadena.origen(cadena)));
    }

    /**
     * Recorre la cadena y nombra su primera ruptura.
     *
     * @param sellos cabezas impresas en documentos ya entregados, que la cadena debe conservar
     */
    public Verificacion verificar(String cadena, List<Cabeza> sellos) {
        List<Cabeza> todas = new ArrayList<>(sellos);
        todas.add(cabeza(cadena));
        return Cadena.verificar(cadena, leer(cadena), todas);
    }

    private AsientosEnCurso enCurso() {
        return AsientosEnCurso.deLaTransaccion().orElseGet(() -> AsientosEnCurso.empezar(lotes));
    }

    private Cabeza bloquear(String cadena) {
        return buscarBloqueando(cadena).orElseGet(() -> {
            try {
                anidada.executeWithoutResult(
                        estado -> jdbc.sql("INSERT INTO bitacora_cabeza (cadena, asientos, hash) VALUES (?, 0, ?)")
                                .params(cadena, Cadena.origen(cadena))
                                .update());
            } catch (DuplicateKeyException otroLaCreo) {
                // Se lee enseguida, ya con su candado.
            }
            return buscarBloqueando(cadena).orElseThrow();
        });
    }

    private Optional<Cabeza> buscarBloqueando(String cadena) {
        return jdbc.sql("SELECT asientos, hash FROM bitacora_cabeza WHERE cadena = ? FOR UPDATE")
                .param(cadena)
                .query((fila, n) -> new Cabeza(fila.getInt(1), fila.getString(2)))
                .optional();
    }

    static Asiento asiento(ResultSet fila) throws SQLException {
        return new Asiento(
                fila.getInt("numero"),
                fila.getObject("instante", OffsetDateTime.class).toInstant(),
                fila.getString("actor"),
                fila.getString("suceso"),
                fila.getString("clausula"),
                fila.getString("detalle"),
                fila.getString("hash"));
    }
}
