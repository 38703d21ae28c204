package mx.municipio.redes.procedimientos.consulta;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.plazos.Plazo;
import mx.municipio.redes.puerta.ClaseDeContenido;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsultaTest {

    private static final Instant VENCIMIENTO = Instant.parse("2026-11-19T08:00:00Z");

    @Test
    @DisplayName("a quien responde tras el silencio se le dice qué hacer con lo que escribió; a quien responde lo"
            + " ya respondido, no")
    void queHacerTrasElSilencio() {
        assertThatThrownBy(() -> en(EstadoConsulta.NO_PROCEDENTE_POR_SILENCIO)
                        .responder(Respuesta.PROCEDENTE, VENCIMIENTO.plusSeconds(1)))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining("ya no lo admite: No procedente por falta de pronunciamiento.")
                .hasMessageContaining("copie su texto, abra el expediente y use «Asentar respuesta extemporánea»");
        assertThatThrownBy(() -> en(EstadoConsulta.PROCEDENTE).responder(Respuesta.PROCEDENTE, VENCIMIENTO))
                .isInstanceOf(ConflictoException.class)
                .hasMessageNotContaining("extemporánea");
    }

    private static Consulta en(EstadoConsulta estado) {
        LocalDate dia = LocalDate.of(2026, 11, 12);
        var contenido = new Contenido(
                "Texto", "Fuente", dia, "¿Procede?", ClaseDeContenido.INFORMACION_INSTITUCIONAL, false, false, false);
        var plazo = new Plazo(
                Instant.parse("2026-11-12T18:00:00Z"),
                dia,
                3,
                LocalDate.of(2026, 11, 18),
                LocalTime.MIDNIGHT,
                VENCIMIENTO,
                List.of(),
                0);
        return new Consulta("CON-OBRAS-2026-0001", "OBRAS-FB-1", contenido, estado, plazo);
    }
}
