package mx.municipio.redes.veda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.EnPalabras;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** La compuerta por la que pasa toda publicación durante una veda electoral. */
@Component
public class PuertaDeVeda {

    private static final String CLAUSULA = "NT10-RESP-5";

    private final JdbcClient jdbc;
    private final List<String> territorios;
    private final ZoneId zona;

    PuertaDeVeda(JdbcClient jdbc, Norma norma, ZoneId zona) {
        this.jdbc = jdbc;
        this.territorios = norma.territorios();
        this.zona = zona;
    }

    /** El periodo de veda que rige en el municipio en ese instante, si hay alguno. */
    public Optional<PeriodoDeVeda> periodoEn(Instant instante) {
        LocalDate fecha = LocalDate.ofInstant(instante, zona);
        return jdbc
                .sql("SELECT * FROM veda_periodo WHERE inicio <= :fecha AND fin >= :fecha"
                        + " AND territorio IN (:territorios) ORDER BY provisional, clave")
                .param("fecha", fecha)
                .param("territorios", territorios)
                .query(PeriodoDeVeda.class)
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Comprueba que el contenido pueda publicarse en todos esos instantes. Educación, salud, protección civil y
     * autoridad electoral son las excepciones de la ley; la información institucional cabe si no promueve a nadie
     * (AMB-23).
     *
     * @throws ReglaException si rige una veda y el contenido es propaganda, o información institucional con elemento
     *     personal u objetivo
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    public void exigirPublicable(ContenidoClasificado contenido, Collection<Instant> instantes) {
        instantes.stream()
                .flatMap(instante -> periodoEn(instante).stream())
                .findFirst()
                .ifPresent(periodo -> revisar(contenido, periodo));
    }

    private static void revisar(ContenidoClasificado contenido, PeriodoDeVeda periodo) {
        if (contenido.propaganda()) {
            throw new ReglaException(
                    CLAUSULA, "Rige la veda electoral (" + descripcion(periodo) + "): la propaganda está suspendida.");
        }
        if (contenido.institucional() && (contenido.elementoPersonal() || contenido.elementoObjetivo())) {
            throw new ReglaException(
                    CLAUSULA,
                    "Rige la veda electoral (" + descripcion(periodo) + "): la información institucional no puede"
                            + " llevar voz, imagen ni logros de servidores públicos.");
        }
    }

    private static String descripcion(PeriodoDeVeda periodo) {
        return "del " + EnPalabras.fecha(periodo.inicio()) + " al " + EnPalabras.fecha(periodo.fin())
                + (periodo.provisional() ? ", provisional" : "");
    }
}
