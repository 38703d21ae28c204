package mx.municipio.redes.expediente;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinDisparadores;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.bitacora.Verificacion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Lo que de un expediente solo se asienta: queda como se asentó, y si alguien lo cambia por debajo, se nota. */
@PruebaDeIntegracion
class HechosTest {

    @Hecho("prueba-visita")
    record Visita(String lugar, LocalDate fecha, Instant cuando, @Nullable String nota, List<String> con) {}

    @Hecho("prueba-otra")
    record Otra(boolean cierta) {}

    private static final Visita PRIMERA =
            new Visita("Ayuntamiento, «acceso»", LocalDate.of(2026, 11, 12), Instant.EPOCH, null, List.of("a", "ñ"));

    @Autowired
    Escenario escenario;

    @Autowired
    Hechos hechos;

    @Autowired
    Emisiones emisiones;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    String folio = "";

    @BeforeEach
    void unExpediente() {
        escenario.son("2026-11-12T10:00:00-08:00");
        folio = escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private void asentar(String usuario, Record hecho) {
        escenario.como(usuario, () -> {
            transaccion.executeWithoutResult(
                    estado -> hechos.asentar(folio, hecho, "VISITA_HECHA", "NT10-CG-XI", "Se hizo una visita."));
            return true;
        });
    }

    @Test
    @DisplayName("NT10-CG-XI: dado un hecho asentado, se lee como se asentó, con quién y cuándo, y su huella está en el"
            + " asiento")
    void seLee() {
        asentar("admin.obras", PRIMERA);
        asentar("titular.obras", new Visita("Otro", LocalDate.of(2026, 11, 13), Instant.EPOCH, "Nota", List.of()));

        List<Asentado<Visita>> todas = hechos.todos(folio, Visita.class);
        assertThat(todas).hasSize(2);
        assertThat(todas.get(0))
                .isEqualTo(new Asentado<>(PRIMERA, "admin.obras", Instant.parse("2026-11-12T18:00:00Z")));
        assertThat(hechos.exigir(folio, Visita.class).nota()).isEqualTo("Nota");
        assertThat(hechos.todos(folio, Otra.class)).isEmpty();
        assertThatThrownBy(() -> hechos.exigir(folio, Otra.class)).hasMessageContaining("prueba-otra");

        String guardado = jdbc.sql(
                        "SELECT datos FROM hecho WHERE folio = ? AND tipo = 'prueba-visita' ORDER BY asiento")
                .param(folio)
                .query(String.class)
                .list()
                .get(0);
        assertThat(escenario.asiento(folio, "VISITA_HECHA").detalle())
                .isEqualTo("Se hizo una visita. Datos asentados, SHA-256 " + Huella.de(guardado) + ".");
        assertThat(emisiones.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName("NT10-CG-XI: un hecho no se cambia ni se borra, y fuera de una transacción no se asienta")
    void inalterable() {
        asentar("admin.obras", PRIMERA);
        for (String sentencia : new String[] {"UPDATE hecho SET datos = '{}'", "DELETE FROM hecho"}) {
            assertThatThrownBy(() -> jdbc.sql(sentencia).update()).hasStackTraceContaining("solo agregar");
        }
        assertThatThrownBy(() -> hechos.asentar(folio, new Otra(true), "OTRA", "NT10-CG-XI", "Otra."))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(hechos.ultimo(folio, Visita.class)).contains(PRIMERA);
    }

    @Test
    @DisplayName("NT10-CG-XI, NT10-EV-3: dado un hecho cambiado por debajo, la verificación nombra el asiento que lo"
            + " anunció")
    void alterado() {
        asentar("admin.obras", PRIMERA);
        Asiento anuncio = escenario.asiento(folio, "VISITA_HECHA");
        String cambio =
                "UPDATE hecho SET datos = REPLACE(datos, 'acceso', 'salida') WHERE tipo = 'prueba-visita' AND folio = '"
                        + folio + "'";
        SinDisparadores.hacer(jdbc, () -> assertThat(jdbc.sql(cambio).update()).isEqualTo(1), "hecho");

        Verificacion verificacion = emisiones.verificarBitacora(folio);
        assertThat(verificacion.integra()).isFalse();
        assertThat(verificacion.primeraRuptura()).isEqualTo(anuncio.numero());
    }
}
