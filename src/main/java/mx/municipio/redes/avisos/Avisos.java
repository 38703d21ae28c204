package mx.municipio.redes.avisos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.motor.trabajos.Trabajos;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** El correo que sale del programa: queda escrito con lo que avisa, y sale después, cuantas veces haya que intentarlo. */
@Component
public class Avisos {

    /** Tipo del trabajo del motor que envía un aviso. */
    public static final String TRABAJO = "aviso";

    /** Lo que un correo tarda a lo más en intentarse; en una caída, los demás esperan sin haberse intentado. */
    private static final Duration PRONTO = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final JdbcOperations lotes;
    private final Trabajos trabajos;
    private final Direcciones direcciones;
    private final ObjectMapper json;
    private final Clock reloj;

    Avisos(
            JdbcClient jdbc,
            JdbcOperations lotes,
            Trabajos trabajos,
            Direcciones direcciones,
            ObjectMapper json,
            Clock reloj) {
        this.jdbc = jdbc;
        this.lotes = lotes;
        this.trabajos = trabajos;
        this.direcciones = direcciones;
        this.json = json;
        this.reloj = reloj;
    }

    /** Deja el correo por enviar, en la transacción de quien llama: si esta se deshace, nada sale. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enviar(Aviso aviso) {
        enviar(List.of(aviso));
    }

    /** Deja varios correos por enviar, en una sola escritura. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enviar(List<Aviso> avisos) {
        enviar(avisos, null);
    }

    /** Deja el correo por enviar, pero no antes de ese instante. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enviarDesde(Instant desde, Aviso aviso) {
        enviar(List.of(aviso), desde);
    }

    private void enviar(List<Aviso> avisos, @Nullable Instant desde) {
        OffsetDateTime ahora = ahora();
        Map<String, String> personas = direcciones.deQuien(
                avisos.stream().flatMap(aviso -> aviso.para().stream()).collect(Collectors.toSet()));
        List<Object[]> renglones = new ArrayList<>();
        List<Object[]> adjuntos = new ArrayList<>();
        for (Aviso aviso : avisos) {
            String datos = escribir(aviso);
            OffsetDateTime hasta = aviso.hasta() == null ? null : aviso.hasta().atOffset(ZoneOffset.UTC);
            for (String destinatario : new LinkedHashSet<>(aviso.para())) {
                String id = UUID.randomUUID().toString();
                String persona = personas.get(destinatario);
                renglones.add(
                        new Object[] {id, aviso.folio(), aviso.plantilla(), destinatario, persona, datos, ahora, hasta
                        });
                if (aviso.adjunto() != null) {
                    Adjunto adjunto = aviso.adjunto();
                    adjuntos.add(new Object[] {id, adjunto.nombre(), adjunto.tipo(), adjunto.octetos()});
                }
                trabajos.encolar(TRABAJO, id, desde);
            }
        }
        lotes.batchUpdate(
                "INSERT INTO aviso (id, folio, plantilla, destinatario, persona, datos, creado, hasta)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                renglones);
        if (!adjuntos.isEmpty()) {
            lotes.batchUpdate("INSERT INTO aviso_adjunto (aviso, nombre, tipo, octetos) VALUES (?, ?, ?, ?)", adjuntos);
        }
    }

    /** Los correos del expediente, del primero al último, con los que dan a conocer que alguno no se entregó. */
    public List<EstadoDeAviso> delFolio(String folio) {
        return jdbc.sql("SELECT aviso.*, enviado IS NULL AND hasta IS NOT NULL AND hasta <= :ahora AS caduco,"
                        + " enviado IS NULL AND (intentos > 0 OR creado <= :pronto)"
                        + " AND (hasta IS NULL OR hasta > :ahora) AS demorado FROM aviso WHERE id IN (SELECT id FROM aviso WHERE folio = :folio"
                        + " UNION SELECT n.dicho_en FROM aviso_no_entregado n JOIN aviso a ON a.id = n.aviso"
                        + " WHERE a.folio = :folio) ORDER BY creado, destinatario")
                .param("folio", folio)
                .param("ahora", ahora())
                .param("pronto", ahora().minus(PRONTO))
                .query(EstadoDeAviso.class)
                .list();
    }

    /**
     * Los que siguen sin salir y ya fallaron o llevan más de una hora, del primero al último.
     *
     * @param folios los expedientes de que se quieren; nulo si de todos
     */
    public List<EstadoDeAviso> demorados(@Nullable List<String> folios, long salto, int cuantos) {
        return demorados(
                        "aviso.*, FALSE AS caduco, TRUE AS demorado",
                        folios,
                        " ORDER BY creado, destinatario, id LIMIT ? OFFSET ?")
                .params(cuantos, salto)
                .query(EstadoDeAviso.class)
                .list();
    }

    /** Cuántos son, de esos expedientes o de todos. */
    public long cuantosDemorados(@Nullable List<String> folios) {
        return demorados("COUNT(*)", folios, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec demorados(String que, @Nullable List<String> folios, String orden) {
        JdbcClient.StatementSpec consulta = jdbc.sql("SELECT " + que + " FROM aviso WHERE enviado IS NULL"
                        + " AND (intentos > 0 OR creado <= ?) AND (hasta IS NULL OR hasta > ?)"
                        + (folios == null ? "" : " AND folio = ANY(?)") + orden)
                .params(ahora().minus(PRONTO), ahora());
        return folios == null ? consulta : consulta.param(folios.toArray(String[]::new));
    }

    /**
     * Intenta enviarlo desde ahora, aunque ya se hubieran agotado sus intentos.
     *
     * @throws NoEncontradoException si el aviso no existe, ya salió o ya no ha de salir
     */
    @Transactional
    public void reanudar(String id) {
        int hallados = jdbc.sql("UPDATE aviso SET agotado = FALSE WHERE id = ? AND enviado IS NULL"
                        + " AND (hasta IS NULL OR hasta > ?)")
                .params(id, ahora())
                .update();
        if (hallados == 0) {
            throw new NoEncontradoException("Ese correo ya salió, ya no ha de salir o no existe.");
        }
        trabajos.reanudar(TRABAJO, id);
    }

    private OffsetDateTime ahora() {
        return reloj.instant().atOffset(ZoneOffset.UTC);
    }

    private String escribir(Aviso aviso) {
        try {
            return json.writeValueAsString(aviso.datos());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
