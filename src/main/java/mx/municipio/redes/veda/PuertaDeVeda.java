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

    /** Los periodos de veda que rigen en el municipio en ese instante, primero los confirmados. */
    private List<PeriodoDeVeda> periodosEn(Instant instante) {
        LocalDate fecha = LocalDate.ofInstant(instante, zona);
        return jdbc.sql("SELECT * FROM veda_periodo WHERE inicio <= :fecha AND fin >= :fecha"
                        + " AND territorio IN (:territorios) ORDER BY provisional, clave")
                .param("fecha", fecha)
                .param("territorios", territorios)
                .query(PeriodoDeVeda.class)
                .list();
    }

    /**
     * Comprueba que el contenido pueda publicarse en todos esos instantes. Educación, salud, protección civil y
     * autoridad electoral son las excepciones de la ley; la información institucional cabe si no promueve a nadie
     * (AMB-23).
     *
     * @throws ReglaException si rige una veda y el contenido es propaganda, o información institucional con elemento
     *     personal u objetivo
     */
    public void exigirPublicable(ContenidoClasificado contenido, Collection<Instant> instantes) {
        instantes.stream()
                .flatMap(instante -> impedimento(contenido, instante).stream())
                .findFirst()
                .ifPresent(impedimento -> {
                    throw new ReglaException(CLAUSULA, impedimento);
                });
    }

    /**
     * Por qué ese contenido no puede publicarse en ese instante, dicho a quien iba a publicarlo; vacío si puede. Un periodo
     * provisional solo detiene la propaganda.
     */
    @Clausula({"NT10-RESP-5", "AMB-23"})
    public Optional<String> impedimento(ContenidoClasificado contenido, Instant instante) {
        boolean promueve = contenido.institucional() && (contenido.elementoPersonal() || contenido.elementoObjetivo());
        if (!contenido.propaganda() && !promueve) {
            return Optional.empty();
        }
        return periodosEn(instante).stream()
                .filter(periodo -> contenido.propaganda() || !periodo.provisional())
                .findFirst()
                .map(periodo -> "Rige la veda electoral (" + descripcion(periodo) + "): "
                        + (promueve
                                ? "la información institucional no puede llevar voz, imagen ni logros de servidores"
                                        + " públicos."
                                : "la propaganda está suspendida.")
                        + " La tarea queda abierta para cuando termine.");
    }

    private static String descripcion(PeriodoDeVeda periodo) {
        return "del " + EnPalabras.fecha(periodo.inicio()) + " al " + EnPalabras.fecha(periodo.fin())
                + (periodo.provisional() ? ", provisional" : "");
    }
}
