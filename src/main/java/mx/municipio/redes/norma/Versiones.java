package mx.municipio.redes.norma;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Las versiones de la norma: la del perfil, cuyas reglas aplica el programa, y las que después constan publicadas. Una que
 * consta obliga desde el inicio del día local en que se publicó (TR-1) y dice con qué norma se recibe lo que llega; las
 * reglas cambian con el perfil, no con ella.
 */
@Component
public class Versiones {

    /**
     * Una versión publicada.
     *
     * @param direccion dónde está en el Portal de transparencia
     * @param folio el expediente en que consta
     */
    public record Publicada(String version, LocalDate publicadaEl, String direccion, String folio) {}

    private final JdbcClient jdbc;
    private final Norma norma;

    Versiones(JdbcClient jdbc, Norma norma) {
        this.jdbc = jdbc;
        this.norma = norma;
    }

    /** Solo se agrega: si la versión ya constaba, lo último registrado la corrige. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula({"NT10-TR-1", "NT10-VIG-3"})
    public void registrar(Publicada version, String quien, Instant cuando) {
        jdbc.sql("INSERT INTO version_de_norma (version, publicada_el, direccion, folio, quien, cuando)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        version.version(),
                        version.publicadaEl(),
                        version.direccion(),
                        version.folio(),
                        quien,
                        cuando.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** La que obliga ese día local: la última publicada hasta entonces; la del perfil, si ninguna consta. */
    @Clausula({"NT10-ANT-2", "NT10-TR-1", "NT10-VIG-3"})
    public String vigente(LocalDate dia) {
        return desdeCuando().entrySet().stream()
                .filter(version -> !version.getValue().isAfter(dia))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(norma.version());
    }

    /** Desde qué día local obliga cada una, la del perfil incluida. */
    public Map<String, LocalDate> desdeCuando() {
        Map<String, LocalDate> desde = new LinkedHashMap<>();
        Norma.Vigor delPerfil = norma.vigor();
        desde.put(norma.version(), delPerfil == null ? LocalDate.MIN : delPerfil.fecha());
        publicadas().forEach(version -> desde.put(version.version(), version.publicadaEl()));
        return desde;
    }

    /** Desde cuándo obliga la del perfil: la fecha exacta si consta y, si no, la del perfil; nulo si no la dice. */
    @Clausula({"NT10-TR-1", "AMB-18"})
    public Norma.@Nullable Vigor vigor() {
        return publicadas().stream()
                .filter(version -> version.version().equals(norma.version()))
                .reduce((antes, ultima) -> ultima)
                .<Norma.Vigor>map(version -> new Norma.Vigor(version.publicadaEl(), false))
                .orElse(norma.vigor());
    }

    /** Lo registrado, en su orden. */
    public List<Publicada> publicadas() {
        return jdbc.sql("SELECT version, publicada_el, direccion, folio FROM version_de_norma ORDER BY numero")
                .query(Publicada.class)
                .list();
    }
}
