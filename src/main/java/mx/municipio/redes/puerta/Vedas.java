package mx.municipio.redes.puerta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** El calendario de vedas electorales, de este territorio y de los demás. */
@Component
public class Vedas {

    private final JdbcClient jdbc;
    private final List<String> territorios;
    private final ZoneId zona;

    Vedas(JdbcClient jdbc, Norma norma, ZoneId zona) {
        this.jdbc = jdbc;
        this.territorios = norma.territorios();
        this.zona = zona;
    }

    /** Si una elección de ese territorio es también de este municipio. */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    public boolean alcanza(String territorio) {
        return territorios.contains(territorio);
    }

    /** El periodo de ese expediente. */
    public Optional<PeriodoDeVeda> de(String folio) {
        return jdbc.sql("SELECT * FROM veda_periodo WHERE folio = ?")
                .param(folio)
                .query(PeriodoDeVeda.class)
                .optional();
    }

    /**
     * El expediente lleva desde ahora ese periodo; si la misma elección ya constaba sin expediente, lo adopta con estas
     * fechas. Una elección es la de ese tipo, territorio y jornada.
     *
     * @return el adoptado, como constaba
     * @throws ConflictoException si esa elección ya tiene expediente
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-RESP-5")
    public Optional<PeriodoDeVeda> registrar(String folio, PeriodoDeVeda nuevo) {
        Optional<PeriodoDeVeda> consta = jdbc.sql(
                        "SELECT * FROM veda_periodo WHERE tipo = ? AND territorio = ? AND fin = ? FOR UPDATE")
                .params(nuevo.tipo(), nuevo.territorio(), nuevo.fin())
                .query(PeriodoDeVeda.class)
                .optional();
        if (consta.isPresent()) {
            String clave = consta.get().clave();
            jdbc.sql("SELECT folio FROM veda_periodo WHERE clave = ? AND folio IS NOT NULL")
                    .param(clave)
                    .query(String.class)
                    .optional()
                    .ifPresent(suyo -> {
                        throw repetida("ya está en el expediente " + suyo + ": corrija ahí sus fechas.");
                    });
            escribir(clave, folio, nuevo);
        } else {
            unaSolaVez(() -> jdbc.sql("INSERT INTO veda_periodo"
                            + " (clave, folio, tipo, territorio, inicio, fin, acuerdo, provisional)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            folio,
                            folio,
                            nuevo.tipo(),
                            nuevo.territorio(),
                            nuevo.inicio(),
                            nuevo.fin(),
                            nuevo.acuerdo(),
                            nuevo.provisional())
                    .update());
        }
        return consta;
    }

    /**
     * @param corregido el mismo, con las fechas que ahora valen
     * @throws ConflictoException si a esa jornada ya corresponde otro periodo
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-RESP-5")
    public void corregir(String folio, PeriodoDeVeda corregido) {
        unaSolaVez(() -> escribir(corregido.clave(), folio, corregido));
    }

    /** @param antes como constaba sin expediente, y vuelve a constar; nulo si no constaba */
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("NT10-RESP-5")
    public void retirar(String folio, @Nullable PeriodoDeVeda antes) {
        if (antes == null) {
            jdbc.sql("DELETE FROM veda_periodo WHERE folio = ?").param(folio).update();
        } else {
            unaSolaVez(() -> escribir(antes.clave(), null, antes));
        }
    }

    private void escribir(String clave, @Nullable String folio, PeriodoDeVeda periodo) {
        jdbc.sql("UPDATE veda_periodo SET folio = ?, inicio = ?, fin = ?, acuerdo = ?, provisional = ? WHERE clave = ?")
                .params(folio, periodo.inicio(), periodo.fin(), periodo.acuerdo(), periodo.provisional(), clave)
                .update();
    }

    private static void unaSolaVez(Runnable escritura) {
        try {
            escritura.run();
        } catch (DuplicateKeyException e) {
            throw repetida("ya está registrada con esa jornada.");
        }
    }

    private static ConflictoException repetida(String donde) {
        return new ConflictoException("La elección de ese tipo y territorio " + donde, "NT10-RESP-5");
    }

    /** Los periodos que rigieron o rigen en el municipio algún día entre esos dos, que se incluyen. */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    public List<PeriodoDeVeda> entre(LocalDate desde, LocalDate hasta) {
        return jdbc.sql("SELECT * FROM veda_periodo WHERE inicio <= :hasta AND fin >= :desde"
                        + " AND territorio IN (:territorios) ORDER BY inicio, clave")
                .param("desde", desde)
                .param("hasta", hasta)
                .param("territorios", territorios)
                .query(PeriodoDeVeda.class)
                .list();
    }

    /**
     * Los periodos que rigen en el municipio en ese instante, primero los confirmados: los decide el instante, y no en
     * qué va trámite alguno. Si varios se enciman, rige lo que abarcan entre todos.
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    public List<PeriodoDeVeda> rigen(Instant instante) {
        LocalDate fecha = LocalDate.ofInstant(instante, zona);
        return jdbc.sql("SELECT * FROM veda_periodo WHERE inicio <= :fecha AND fin >= :fecha"
                        + " AND territorio IN (:territorios) ORDER BY provisional, clave")
                .param("fecha", fecha)
                .param("territorios", territorios)
                .query(PeriodoDeVeda.class)
                .list();
    }
}
