package mx.municipio.redes.puerta;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import mx.municipio.redes.norma.Clausula;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Qué textos se publican en cada cuenta y cuándo, para advertir lo que se repite; lo declarado es un hecho de su folio. */
@Component
public class TextosPublicados {

    /** Con menos tiempo entre uno y otro, un contenido igual se advierte. */
    private static final Duration REPETIDO = Duration.ofDays(7);

    private final JdbcClient jdbc;

    TextosPublicados(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return lo que se le advierte si esa cuenta ya lleva otro idéntico */
    @Clausula("NT10-CG-XXI")
    public Optional<String> agregar(String folio, String cuenta, String sha256, Instant cuando) {
        Optional<String> advertencia = igual(cuenta, sha256, cuando)
                .map(otro -> "El mismo texto ya se declaró en esta cuenta hace menos de " + REPETIDO.toDays()
                        + " días, en " + otro + ": los mensajes no se envían indiscriminadamente.");
        jdbc.sql("INSERT INTO texto_publicado (folio, cuenta, sha256, cuando) VALUES (?, ?, ?, ?)")
                .params(folio, cuenta, sha256, cuando.atOffset(ZoneOffset.UTC))
                .update();
        return advertencia;
    }

    public void salio(String folio, Instant cuando) {
        jdbc.sql("UPDATE texto_publicado SET cuando = ? WHERE folio = ?")
                .params(cuando.atOffset(ZoneOffset.UTC), folio)
                .update();
    }

    public void quitar(String folio) {
        jdbc.sql("DELETE FROM texto_publicado WHERE folio = ?").param(folio).update();
    }

    private Optional<String> igual(String cuenta, String sha256, Instant cuando) {
        return jdbc
                .sql("SELECT folio FROM texto_publicado WHERE cuenta = ? AND sha256 = ? AND cuando > ? AND cuando < ?"
                        + " ORDER BY cuando DESC, folio DESC")
                .params(
                        cuenta,
                        sha256,
                        cuando.minus(REPETIDO).atOffset(ZoneOffset.UTC),
                        cuando.plus(REPETIDO).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }
}
