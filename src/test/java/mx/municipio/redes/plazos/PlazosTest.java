package mx.municipio.redes.plazos;

import static mx.municipio.redes.plazos.DiasDePrueba.CIUDAD_DE_MEXICO;
import static mx.municipio.redes.plazos.DiasDePrueba.TIJUANA;
import static mx.municipio.redes.plazos.DiasDePrueba.confirmados;
import static mx.municipio.redes.plazos.DiasDePrueba.soloLaLey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlazosTest {

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "2026-03-11, LFT, 2026-03-17", "2026-03-11, BC, 2026-03-17",
        "2026-04-29, LFT, 2026-05-05", "2026-04-29, BC, 2026-05-06",
        "2026-11-12, LFT, 2026-11-18", "2026-11-12, BC, 2026-11-18",
        "2026-12-21, LFT, 2026-12-24", "2026-12-21, BC, 2026-12-28",
        "2026-12-22, LFT, 2026-12-28", "2026-12-22, BC, 2026-12-29"
    })
    @DisplayName(
            "NT10-CG-VII-b, criterio 1, criterio 2, criterio 3: dada una recepción a las 10:00, cuando se cuentan tres días hábiles, entonces vence en la"
                    + " fecha de la tabla, con solo la ley y con los días de Baja California")
    void tablaDeAceptacion(LocalDate recepcion, String calendario, LocalDate ultimoDia) {
        Plazos plazos = calendario.equals("LFT")
                ? soloLaLey(TIJUANA)
                : confirmados(TIJUANA, "2026-05-05", "2026-12-24", "2026-12-31");

        Plazo plazo = plazos.calcular(plazos.horaDe(recepcion, LocalTime.of(10, 0)), 3);

        assertThat(plazo.recepcionLegal()).isEqualTo(recepcion);
        assertThat(plazo.ultimoDia()).isEqualTo(ultimoDia);
        assertThat(plazo.vencimiento())
                .isEqualTo(ultimoDia.plusDays(1).atStartOfDay(TIJUANA).toInstant());
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado un día provisional, cuando se cuenta, entonces no interrumpe el plazo hasta tener"
            + " su acuerdo")
    void elProvisionalNoCuenta() {
        var provisional = new DiaInhabil(LocalDate.of(2026, 12, 24), "Nochebuena", "falta el acuerdo", true);
        Plazos plazos = DiasDePrueba.con(TIJUANA, List.of(provisional));

        assertThat(plazos.calcular(en("2026-12-21T10:00:00-08:00"), 3).ultimoDia())
                .isEqualTo("2026-12-24");
        assertThat(plazos.esHabil(provisional.fecha())).isTrue();
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dado el jueves 12 de noviembre de 2026, cuando se explica el plazo, entonces dice día por"
                    + " día qué cuenta y qué no")
    void seExplica() {
        Plazo plazo = soloLaLey(TIJUANA).calcular(en("2026-11-12T10:00:00-08:00"), 3);

        assertThat(plazo.explicar(TIJUANA))
                .containsExactly(
                        "jueves 12 de noviembre de 2026: recepción",
                        "viernes 13: día 1",
                        "sábado 14: inhábil, fin de semana",
                        "domingo 15: inhábil, fin de semana",
                        "lunes 16: inhábil, tercer lunes de noviembre, en conmemoración del día 20"
                                + " (Ley Federal del Trabajo, artículo 74, fracción VI)",
                        "martes 17: día 2",
                        "miércoles 18: día 3, vence a las 24:00 h");
        assertThat(plazo.vencimientoTexto()).isEqualTo("miércoles 18 de noviembre de 2026, 24:00 h");
        assertThat(plazo.computo())
                .startsWith(
                        new DiaDelPlazo(LocalDate.of(2026, 11, 13), true, 1, null),
                        new DiaDelPlazo(LocalDate.of(2026, 11, 14), false, null, "fin de semana"));
    }

    @Test
    @DisplayName(
            "AMB-06: dada una recepción en sábado al fin de año, cuando se explica, entonces dice cuándo se tiene por"
                    + " recibida y nombra el mes y el año al cambiar")
    void seExplicaLaRecepcionEnDiaInhabil() {
        Plazo plazo = confirmados(TIJUANA, "2026-12-31").calcular(en("2026-12-26T10:00:00-08:00"), 3);

        assertThat(plazo.explicar(TIJUANA))
                .containsExactly(
                        "sábado 26 de diciembre de 2026: recepción en día u hora inhábil",
                        "lunes 28: se tiene por recibida",
                        "martes 29: día 1",
                        "miércoles 30: día 2",
                        "jueves 31: inhábil, suspensión (Acuerdo 1)",
                        "viernes 1 de enero de 2027: inhábil, Año Nuevo"
                                + " (Ley Federal del Trabajo, artículo 74, fracción I)",
                        "sábado 2: inhábil, fin de semana",
                        "domingo 3: inhábil, fin de semana",
                        "lunes 4: día 3, vence a las 24:00 h");
    }

    @ParameterizedTest(name = "{0} → {1}, vence {2}")
    @CsvSource({
        "2026-11-12T00:00, 2026-11-12, 2026-11-18",
        "2026-11-12T07:59, 2026-11-12, 2026-11-18",
        "2026-11-12T08:00, 2026-11-12, 2026-11-18",
        "2026-11-12T14:59:59.999, 2026-11-12, 2026-11-18",
        "2026-11-12T15:00, 2026-11-12, 2026-11-18",
        "2026-11-12T23:59:59.999, 2026-11-12, 2026-11-18",
        "2026-11-13T00:00, 2026-11-13, 2026-11-19",
        "2026-11-14T10:00, 2026-11-17, 2026-11-20",
        "2026-11-16T10:00, 2026-11-17, 2026-11-20",
        "2026-11-16T16:00, 2026-11-17, 2026-11-20"
    })
    @DisplayName(
            "AMB-06: sin acuerdo que fije un horario, lo recibido hasta las 24:00 de un día hábil es de ese día; en día"
                    + " inhábil, del siguiente hábil")
    void horarioDeRecepcion(LocalDateTime local, LocalDate recepcionLegal, LocalDate ultimoDia) {
        for (ZoneId zona : List.of(TIJUANA, CIUDAD_DE_MEXICO)) {
            Plazos plazos = soloLaLey(zona);
            Instant recepcion = local.atZone(zona).toInstant();

            Plazo plazo = plazos.calcular(recepcion, 3);

            assertThat(plazo.recepcionLegal()).isEqualTo(recepcionLegal);
            assertThat(plazos.recepcionLegal(recepcion)).isEqualTo(recepcionLegal);
            assertThat(plazo.ultimoDia()).isEqualTo(ultimoDia);
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dado el 1 de octubre de 2030, cuando el plazo lo cruza, entonces no cuenta; el de 2029 sí")
    void primeroDeOctubre() {
        Plazos plazos = soloLaLey(TIJUANA);

        assertThat(plazos.calcular(en("2030-09-27T10:00:00-07:00"), 3).ultimoDia())
                .isEqualTo("2030-10-03");
        assertThat(plazos.calcular(en("2029-09-28T10:00:00-07:00"), 3).ultimoDia())
                .isEqualTo("2029-10-03");
    }

    @Nested
    @DisplayName("AMB-07: el plazo termina a las 24:00 locales")
    class CambiosDeHorario {

        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource({
            // Segundo domingo de marzo: el día 8 tiene 23 horas.
            "2026-03-05T10:00:00-08:00, 2026-03-11T00:00:00-07:00",
            // Primer domingo de noviembre: el día 1 tiene 25 horas.
            "2026-10-29T10:00:00-07:00, 2026-11-04T00:00:00-08:00",
            "2028-03-09T14:59:59-08:00, 2028-03-15T00:00:00-07:00",
            "2028-11-02T14:59:59-07:00, 2028-11-08T00:00:00-08:00",
            // Recibida dentro de la hora que se repite.
            "2026-11-01T01:30:00-07:00, 2026-11-06T00:00:00-08:00",
            "2026-11-01T01:30:00-08:00, 2026-11-06T00:00:00-08:00"
        })
        @DisplayName("Dado un plazo que cruza un cambio de horario en Tecate, entonces vence en el instante exacto")
        void enTijuana(OffsetDateTime recepcion, OffsetDateTime vencimiento) {
            assertThat(soloLaLey(TIJUANA).calcular(recepcion.toInstant(), 3).vencimiento())
                    .isEqualTo(vencimiento.toInstant());
        }

        @Test
        @DisplayName("Dado un plazo que cruza los dos cambios del año, entonces termina a medianoche de invierno")
        void losDosCambios() {
            Plazo plazo = soloLaLey(TIJUANA).calcular(en("2026-03-05T10:00:00-08:00"), 180);

            // Del 6 de marzo al 18 de noviembre hay 184 días entre semana; 4 los descansa la ley.
            assertThat(plazo.ultimoDia()).isEqualTo("2026-11-18");
            assertThat(plazo.vencimiento()).isEqualTo(en("2026-11-19T00:00:00-08:00"));
        }

        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource({
            "2026-03-05T10:00:00-06:00, 2026-03-11T00:00:00-06:00",
            "2026-04-01T10:00:00-06:00, 2026-04-07T00:00:00-06:00",
            "2026-10-29T10:00:00-06:00, 2026-11-04T00:00:00-06:00"
        })
        @DisplayName(
                "Dado el mismo plazo en la Ciudad de México, entonces ningún cambio lo toca: ya no hay horario de verano")
        void enCiudadDeMexico(OffsetDateTime recepcion, OffsetDateTime vencimiento) {
            assertThat(soloLaLey(CIUDAD_DE_MEXICO)
                            .calcular(recepcion.toInstant(), 3)
                            .vencimiento())
                    .isEqualTo(vencimiento.toInstant());
        }

        @Test
        @DisplayName("Dada una hora local, entonces su instante sigue el horario de ese día")
        void horaDeUnDia() {
            Plazos plazos = soloLaLey(TIJUANA);
            LocalTime nueve = LocalTime.of(9, 0);

            assertThat(plazos.horaDe(LocalDate.of(2026, 3, 7), nueve)).isEqualTo(en("2026-03-07T09:00:00-08:00"));
            assertThat(plazos.horaDe(LocalDate.of(2026, 3, 9), nueve)).isEqualTo(en("2026-03-09T09:00:00-07:00"));
        }
    }

    @Nested
    @DisplayName("AMB-07: donde el perfil dice otra hora")
    class OtraHoraFinal {

        @ParameterizedTest(name = "{0} → {1}")
        @CsvSource({
            "2026-11-12T10:00:00-08:00, 2026-11-18T15:00:00-08:00",
            // Recibida a tiempo o ya cerrada la oficina.
            "2026-11-12T14:59:59-08:00, 2026-11-18T15:00:00-08:00",
            "2026-11-12T15:00:00-08:00, 2026-11-19T15:00:00-08:00",
            // Los dos cambios de horario.
            "2026-03-05T10:00:00-08:00, 2026-03-10T15:00:00-07:00",
            "2026-10-29T10:00:00-07:00, 2026-11-03T15:00:00-08:00"
        })
        @DisplayName(
                "AMB-07: dado el cierre de la oficina a las 15:00, el plazo termina a esa hora local del tercer día")
        void alCierre(OffsetDateTime recepcion, OffsetDateTime vencimiento) {
            Plazo plazo = alCerrar().calcular(recepcion.toInstant(), 3);

            assertThat(plazo.vencimiento()).isEqualTo(vencimiento.toInstant());
            assertThat(plazo.ultimoDia()).isEqualTo(vencimiento.toLocalDate());
        }

        @Test
        @DisplayName("AMB-07: dada otra hora, la explicación y el vencimiento en palabras la dicen, y no las 24:00")
        void enPalabras() {
            Plazo plazo = alCerrar().calcular(en("2026-11-12T10:00:00-08:00"), 3);

            assertThat(plazo.vencimientoTexto()).isEqualTo("miércoles 18 de noviembre de 2026, 15:00 h");
            assertThat(plazo.explicar(TIJUANA)).last().isEqualTo("miércoles 18: día 3, vence a las 15:00 h");
        }

        @Test
        @DisplayName(
                "AMB-07: dado un plazo notificado hasta las 24:00, al recontarlo donde ya rige otra hora no se acorta")
        void loNotificadoConservaSuHora() {
            Plazo notificado = soloLaLey(TIJUANA).calcular(en("2026-11-12T10:00:00-08:00"), 3);

            assertThat(alCerrar().recontar(notificado).plazo()).isEqualTo(notificado);
        }

        @Test
        @DisplayName("AMB-07: dado un plazo guardado cuando la hora no se anotaba, termina a las 24:00")
        void guardadoSinHora() throws JsonProcessingException {
            ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
            Plazo plazo = soloLaLey(TIJUANA).calcular(en("2026-11-12T10:00:00-08:00"), 3);
            ObjectNode guardado = json.valueToTree(plazo);
            guardado.remove("horaFinal");

            assertThat(json.treeToValue(guardado, Plazo.class)).isEqualTo(plazo);
        }

        private Plazos alCerrar() {
            return DiasDePrueba.con(TIJUANA, List.of(), LocalTime.of(15, 0));
        }
    }

    @Test
    @DisplayName("Un plazo de cero días no es un plazo")
    void ceroDias() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> soloLaLey(TIJUANA).calcular(en("2026-11-12T10:00:00-08:00"), 0));
    }

    private static Instant en(String instante) {
        return OffsetDateTime.parse(instante).toInstant();
    }
}
