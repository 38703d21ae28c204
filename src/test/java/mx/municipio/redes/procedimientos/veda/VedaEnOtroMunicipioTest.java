package mx.municipio.redes.procedimientos.veda;

import static mx.municipio.redes.procedimientos.veda.VedasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.veda.VedasDePrueba.revision;
import static mx.municipio.redes.procedimientos.veda.VedasDePrueba.veda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import mx.municipio.redes.puerta.Vedas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** La veda donde la norma es otra, no hay Unidad de Transparencia y el territorio también es otro. */
@PruebaDeIntegracion
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
class VedaEnOtroMunicipioTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Vedas vedas;

    @Autowired
    Oficios oficios;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void calendarioDeOrigen() {
        VedasDePrueba.devolverElCalendario(jdbc);
    }

    private List<String> rigen(String instante) {
        return vedas.rigen(instante(instante)).stream().map(PeriodoDeVeda::tipo).toList();
    }

    private static Instant instante(String instante) {
        return OffsetDateTime.parse(instante).toInstant();
    }

    @Test
    @DisplayName(
            "AMB-23: en 2018 el 10 de abril detiene solo la federal; desde el 29 rige la unión de la federal y la de"
                    + " Veracruz, hasta las 24:00 del 1 de julio")
    void laUnion() {
        assertThat(rigen("2018-03-29T23:59:59-06:00")).isEmpty();
        assertThat(rigen("2018-04-10T10:00:00-05:00")).containsExactly("FEDERAL");
        assertThat(rigen("2018-04-29T00:00:00-05:00")).containsExactly("FEDERAL", "LOCAL");
        assertThat(rigen("2018-07-01T23:59:59-05:00")).containsExactly("FEDERAL", "LOCAL");
        assertThat(rigen("2018-07-02T00:00:00-05:00")).isEmpty();
        assertThat(rigen("2027-04-10T10:00:00-06:00"))
                .as("la de Baja California es de otro estado")
                .isEmpty();
    }

    @Test
    @DisplayName("AMB-23, criterio 12: la extraordinaria de Tamiahua, jornada del 29 de marzo de 2026, no rige en otro"
            + " municipio de su estado: el expediente concluye sin tarea alguna")
    void tamiahua() {
        escenario.son("2026-02-20T10:00:00-06:00");
        String folio = escenario.iniciar(
                "sindicatura",
                PROCESO,
                veda("EXTRAORDINARIA", "MX-VER-TAMIAHUA", "2026-03-01", "2026-03-29", "Acuerdo del OPLE"));

        assertThat(escenario.estado(folio)).isEqualTo("NO_APLICA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("noAplica").hasNotPassed("esperaDelInicio");
        assertThat(rigen("2026-03-15T10:00:00-06:00")).isEmpty();
    }

    @Test
    @DisplayName("LGIPE-209: la de su estado corre de principio a fin y se funda en la ley: nada cita la norma de otro"
            + " municipio ni se escribe a una oficina que aquí no hay")
    void deInicioAFin() {
        escenario.son("2026-02-20T10:00:00-06:00");
        String folio = escenario.iniciar(
                "sindicatura", PROCESO, veda("LOCAL", "MX-VER", "2027-04-04", "2027-06-06", "Acuerdo del OPLE"));
        assertThat(escenario.temporizador(folio, "inicioVeda").getDuedate().toInstant())
                .isEqualTo(instante("2027-04-04T00:00:00-06:00"));
        escenario.dejarVencer(folio, "aviso30");
        escenario.dejarVencer(folio, "inicioVeda");
        assertThat(escenario.tareas(folio, "revisarContenidoPublicado")).hasSize(2);
        escenario.completar("enlace.dif", folio, "revisarContenidoPublicado", revision());
        escenario.dejarVencer(folio, "finVeda");

        assertThat(escenario.estado(folio)).isEqualTo("LEVANTADA");
        assertThat(escenario.asiento(folio, "VEDA_LEVANTADA").detalle()).contains("CS-FB-1");
        assertThat(escenario.bitacora(folio))
                .extracting(Asiento::clausula)
                .allSatisfy(clausula -> assertThat(String.valueOf(clausula)).doesNotContain("NT10"));
        assertThat(escenario.asiento(folio, "VEDA_INICIADA").clausula()).isEqualTo("LGIPE-209");
        assertThat(escenario.correos(folio))
                .contains("veda-iniciada a prensa@coatzacoalcos.gob.mx")
                .noneMatch(correo -> correo.contains("transparencia"));
        assertThat(oficios.delExpediente(folio))
                .allSatisfy(oficio -> assertThat(oficio.carta().citas() + " " + oficio.datos())
                        .doesNotContainPattern("NT10|Tecate|Norma Técnica"));
    }
}
