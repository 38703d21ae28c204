package mx.municipio.redes.puerta;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Qué se publica en cada cuenta y cuándo, para advertir lo que se repite y saber desde cuándo no se publica nada. Es un
 * índice: lo declarado es un hecho de su folio.
 */
@Component
public class Publicaciones {

    /** En esa cuenta se publicó algo: se avisa en la transacción que lo asienta. */
    public record Publicada(Cuenta cuenta, String folio, Instant cuando) {}

    /** Con menos tiempo entre uno y otro, un contenido igual se advierte. */
    private static final Duration REPETIDO = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Cuentas cuentas;
    private final ApplicationEventPublisher sucesos;
    private final Clock reloj;

    Publicaciones(JdbcClient jdbc, Cuentas cuentas, ApplicationEventPublisher sucesos, Clock reloj) {
        this.jdbc = jdbc;
        this.cuentas = cuentas;
        this.sucesos = sucesos;
        this.reloj = reloj;
    }

    /** @return lo que se le advierte si esa cuenta ya lleva otro idéntico */
    @Clausula("NT10-CG-XXI")
    public Optional<String> agregar(String folio, String cuenta, String sha256, Instant cuando) {
        Optional<String> advertencia = igual(cuenta, sha256, cuando)
                .map(otro -> "El mismo texto ya se declaró en esta cuenta hace menos de " + REPETIDO.toDays()
                        + " días, en " + otro + ": los mensajes no se envían indiscriminadamente.");
        jdbc.sql("INSERT INTO publicacion (folio, cuenta, sha256, cuando, salio) VALUES (?, ?, ?, ?, FALSE)")
                .params(folio, cuenta, sha256, cuando.atOffset(ZoneOffset.UTC))
                .update();
        return advertencia;
    }

    /**
     * Se publicó, y consta en la bitácora de la cuenta.
     *
     * @param donde la dirección y la hora, en palabras, y lo que se observe de ellas
     */
    @Clausula({"NT10-ADM-III", "NT10-EV-3"})
    public void salio(Cuenta cuenta, String folio, String donde, Instant cuando) {
        cuentas.asentar(cuenta.clave(), "CONTENIDO_PUBLICADO", "NT10-ADM-III NT10-EV-3", donde, folio);
        OffsetDateTime publicada = cuando.atOffset(ZoneOffset.UTC);
        int declaradas = jdbc.sql("UPDATE publicacion SET cuando = ?, salio = TRUE WHERE folio = ?")
                .params(publicada, folio)
                .update();
        if (declaradas == 0) {
            jdbc.sql("INSERT INTO publicacion (folio, cuenta, cuando, salio) VALUES (?, ?, ?, TRUE)")
                    .params(folio, cuenta.clave(), publicada)
                    .update();
        }
        sucesos.publishEvent(new Publicada(cuenta, folio, cuando));
    }

    /** La más reciente de la cuenta, sin las que se declararon con una hora que aún no llega. */
    public Optional<Instant> ultima(String cuenta) {
        return jdbc.sql("SELECT MAX(cuando) FROM publicacion WHERE cuenta = ? AND salio AND cuando <= ?")
                .params(cuenta, reloj.instant().atOffset(ZoneOffset.UTC))
                .query((fila, n) -> Optional.ofNullable(fila.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Cuántas desde un instante y antes de otro. */
    public long cuantas(String cuenta, Instant desde, Instant hasta) {
        return jdbc.sql("SELECT COUNT(*) FROM publicacion WHERE cuenta = ? AND salio AND cuando >= ? AND cuando < ?")
                .params(cuenta, desde.atOffset(ZoneOffset.UTC), hasta.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public void quitar(String folio) {
        jdbc.sql("DELETE FROM publicacion WHERE folio = ?").param(folio).update();
    }

    private Optional<String> igual(String cuenta, String sha256, Instant cuando) {
        return jdbc
                .sql("SELECT folio FROM publicacion WHERE cuenta = ? AND sha256 = ? AND cuando > ? AND cuando < ?"
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
