package mx.municipio.redes.procedimientos.publicacion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Qué textos se publican en cada cuenta y cuándo, para advertir lo que se repite; lo declarado es un hecho de su folio. */
@Component
class TextosPublicados {

    private final JdbcClient jdbc;

    TextosPublicados(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hoja el SHA-256 de la hoja en que se declaró; nulo si se declaró solo */
    void agregar(String folio, String cuenta, String sha256, Instant cuando, @Nullable String hoja) {
        jdbc.sql("INSERT INTO texto_publicado (folio, cuenta, sha256, cuando, hoja) VALUES (?, ?, ?, ?, ?)")
                .params(folio, cuenta, sha256, cuando.atOffset(ZoneOffset.UTC), hoja)
                .update();
    }

    void salio(String folio, Instant cuando) {
        jdbc.sql("UPDATE texto_publicado SET cuando = ? WHERE folio = ?")
                .params(cuando.atOffset(ZoneOffset.UTC), folio)
                .update();
    }

    void quitar(String folio) {
        jdbc.sql("DELETE FROM texto_publicado WHERE folio = ?").param(folio).update();
    }

    /** El folio de uno idéntico en esa cuenta, con menos de ese tiempo entre uno y otro. */
    @Clausula("NT10-CG-XXI")
    Optional<String> igual(String cuenta, String sha256, Instant cuando, Duration lapso) {
        return jdbc
                .sql("SELECT folio FROM texto_publicado WHERE cuenta = ? AND sha256 = ? AND cuando > ? AND cuando < ?"
                        + " ORDER BY cuando DESC, folio DESC")
                .params(
                        cuenta,
                        sha256,
                        cuando.minus(lapso).atOffset(ZoneOffset.UTC),
                        cuando.plus(lapso).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Los folios de una hoja, del primero al último. */
    List<String> deLaHoja(String hoja) {
        return jdbc.sql("SELECT folio FROM texto_publicado WHERE hoja = ? ORDER BY folio")
                .param(hoja)
                .query(String.class)
                .list();
    }
}
