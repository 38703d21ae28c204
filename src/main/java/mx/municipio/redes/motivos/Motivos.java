package mx.municipio.redes.motivos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.norma.Norma;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Los motivos modelo de cada oficina de la norma: textos que su gente guarda, por procedimiento, para no escribirlos otra
 * vez. No deciden nada: lo que decide es lo que la persona envía.
 */
@Component
public class Motivos {

    /** Los de una oficina en un procedimiento: más no se hallan en una lista. */
    static final int MAXIMO = 50;

    private static final int LARGO_DEL_TITULO = 100;

    /** Lo que alguien escribe de uno, sin revisar. */
    public record Escrito(String oficina, String proceso, String titulo, String texto) {}

    /**
     * Uno guardado.
     *
     * @param version cuántas veces se ha escrito
     * @param quien usuario de quien lo escribió por última vez
     */
    public record Motivo(long id, Escrito escrito, int version, String quien, Instant cuando) {}

    private final JdbcClient jdbc;
    private final Norma norma;
    private final Clock reloj;

    Motivos(JdbcClient jdbc, Norma norma, Clock reloj) {
        this.jdbc = jdbc;
        this.norma = norma;
        this.reloj = reloj;
    }

    /** Las oficinas de la norma de que es la persona, por su grupo. */
    public List<String> oficinas(Usuario usuario) {
        return norma.oficinas().keySet().stream().filter(usuario::es).sorted().toList();
    }

    /** Los de sus oficinas para ese procedimiento, por título. */
    public List<Motivo> para(String proceso, Usuario usuario) {
        return deSusOficinas(usuario, " AND proceso = ? ORDER BY titulo, id", proceso);
    }

    /** Todos los de sus oficinas. */
    List<Motivo> de(Usuario usuario) {
        return deSusOficinas(usuario, " ORDER BY oficina, proceso, titulo, id");
    }

    /** @throws NoEncontradoException si no existe o es de otra oficina */
    Motivo exigir(long id, Usuario usuario) {
        return buscar(id, usuario)
                .orElseThrow(() ->
                        new NoEncontradoException("No hay un motivo modelo así en su oficina; quizá lo borraron."));
    }

    /** El de ese número, si es de sus oficinas y no se ha borrado. */
    Optional<Motivo> buscar(long id, Usuario usuario) {
        return deSusOficinas(usuario, " AND id = ?", id).stream().findFirst();
    }

    /**
     * Agrega uno a una oficina de quien lo escribe.
     *
     * @throws FormularioException si algo falta, sobra o no se admite, si ya hay uno con ese título, o si ya son demasiados
     */
    @Transactional
    public void agregar(Escrito escrito, Usuario usuario) {
        Escrito limpio = revisar(escrito, usuario);
        exigirLugar(limpio, 0);
        sinRepetir(() -> jdbc.sql("INSERT INTO motivo_modelo (oficina, proceso, titulo, texto, version, quien, cuando)"
                        + " VALUES (?, ?, ?, ?, 1, ?, ?)")
                .params(limpio.oficina, limpio.proceso, limpio.titulo, limpio.texto, usuario.id(), ahora())
                .update());
    }

    /**
     * Lo escribe de nuevo una persona de su oficina.
     *
     * @param version la que leyó
     * @throws ConflictoException si entretanto alguien lo escribió
     * @throws FormularioException como {@link #agregar}
     * @throws NoEncontradoException si ya no existe o es de otra oficina
     */
    @Transactional
    public void cambiar(long id, int version, Escrito escrito, Usuario usuario) {
        exigir(id, usuario);
        Escrito limpio = revisar(escrito, usuario);
        exigirLugar(limpio, id);
        int cambiados = sinRepetir(() -> jdbc.sql(
                        "UPDATE motivo_modelo SET oficina = ?, proceso = ?, titulo = ?, texto = ?,"
                                + " version = version + 1, quien = ?, cuando = ? WHERE id = ? AND version = ?")
                .params(limpio.oficina, limpio.proceso, limpio.titulo, limpio.texto, usuario.id(), ahora(), id, version)
                .update());
        if (cambiados == 0) {
            throw new ConflictoException("Otra persona de su oficina lo cambió entretanto; nada se guardó."
                    + " Lo que usted escribió sigue aquí: si lo guarda otra vez, sustituye a lo de ella.");
        }
    }

    /** @throws NoEncontradoException si no existe o es de otra oficina */
    @Transactional
    public void borrar(long id, Usuario usuario) {
        exigir(id, usuario);
        jdbc.sql("DELETE FROM motivo_modelo WHERE id = ?").param(id).update();
    }

    /** @throws ProhibidoException si no es de ninguna oficina */
    List<String> exigirOficinas(Usuario usuario) {
        List<String> suyas = oficinas(usuario);
        if (suyas.isEmpty()) {
            throw new ProhibidoException(
                    "Los motivos modelo son de las oficinas que la norma nombra, y usted no es de ninguna.");
        }
        return suyas;
    }

    /** @param id el que se cambia, que ya ocupa el suyo si no pasa a otro trámite u oficina */
    private void exigirLugar(Escrito limpio, long id) {
        int otros = jdbc.sql("SELECT COUNT(*) FROM motivo_modelo WHERE oficina = ? AND proceso = ? AND id <> ?")
                .params(limpio.oficina, limpio.proceso, id)
                .query(Integer.class)
                .single();
        if (otros >= MAXIMO) {
            throw FormularioException.de(
                    "proceso",
                    "Trámite: su oficina ya tiene " + MAXIMO + " motivos modelo para él; borre alguno que no use.");
        }
    }

    private Escrito revisar(Escrito escrito, Usuario usuario) {
        List<String> suyas = exigirOficinas(usuario);
        List<ErrorCampo> errores = new ArrayList<>();
        String oficina = suyas.size() == 1 && escrito.oficina.isEmpty() ? suyas.get(0) : escrito.oficina;
        if (!suyas.contains(oficina)) {
            errores.add(new ErrorCampo("oficina", "Oficina: elija una de las suyas."));
        }
        if (!norma.procesos().contains(escrito.proceso)) {
            errores.add(new ErrorCampo("proceso", "Trámite: elija uno de la lista."));
        }
        String titulo =
                oError(errores, () -> TextoLibre.exigirLinea("titulo", "Título", escrito.titulo, LARGO_DEL_TITULO));
        String texto = oError(errores, () -> TextoLibre.exigir("texto", "Texto", escrito.texto));
        if (!errores.isEmpty()) {
            throw new FormularioException(errores);
        }
        return new Escrito(oficina, escrito.proceso, titulo, texto);
    }

    private static String oError(List<ErrorCampo> errores, Supplier<String> dato) {
        try {
            return dato.get();
        } catch (FormularioException e) {
            errores.addAll(e.errores());
            return "";
        }
    }

    private static int sinRepetir(Supplier<Integer> escritura) {
        try {
            return escritura.get();
        } catch (DuplicateKeyException e) {
            throw FormularioException.de(
                    "titulo", "Título: su oficina ya tiene un motivo modelo con ese título para ese trámite.");
        }
    }

    private List<Motivo> deSusOficinas(Usuario usuario, String fin, Object... datos) {
        List<String> suyas = oficinas(usuario);
        if (suyas.isEmpty()) {
            return List.of();
        }
        String marcas = "?" + ", ?".repeat(suyas.size() - 1);
        return jdbc.sql("SELECT * FROM motivo_modelo WHERE oficina IN (" + marcas + ")" + fin)
                .params(suyas)
                .params(datos)
                .query(Motivos::motivo)
                .list();
    }

    private static Motivo motivo(ResultSet fila, int n) throws SQLException {
        return new Motivo(
                fila.getLong("id"),
                new Escrito(
                        fila.getString("oficina"),
                        fila.getString("proceso"),
                        fila.getString("titulo"),
                        fila.getString("texto")),
                fila.getInt("version"),
                fila.getString("quien"),
                fila.getObject("cuando", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime ahora() {
        return reloj.instant().atOffset(ZoneOffset.UTC);
    }
}
