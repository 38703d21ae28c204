package mx.municipio.redes.puerta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
