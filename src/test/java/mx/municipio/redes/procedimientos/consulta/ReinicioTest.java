package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El programa estuvo apagado mientras corría un plazo, y vuelve: aquí sí corre el ejecutor de trabajos. */
@PruebaDeIntegracion
class ReinicioTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    ProcessEngine motor;

    @Autowired
    JdbcClient jdbc;

    private JobExecutor ejecutor() {
        return ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** Los correos que otras pruebas dejaron por salir no son de esta: el ejecutor los tendría que despachar antes. */
    @BeforeEach
    void sinPendientesAjenos() {
        // Los que el ejecutor ya había tomado al apagarse; de otro modo el motor no deja borrarlos.
        jdbc.sql("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL")
                .update();
        for (var trabajo :
                motor.getManagementService().createJobQuery().messages().list()) {
            motor.getManagementService().deleteJob(trabajo.getId());
        }
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void apagar() {
        ejecutor().shutdown();
    }

    private String enviar() {
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private void arrancarYEsperar(String folio, String estado) {
        ejecutor().start();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(escenario.estado(folio)).isEqualTo(estado));
    }

    @RepeatedTest(3)
    @DisplayName("NT10-CG-VII-c, NT10-CG-VII-b: dado el programa apagado desde antes del primer recordatorio, cuando"
            + " arranca tras el vencimiento, ya no recuerda nada y declara el silencio, con el vencimiento como instante"
            + " legal")
    void sePoneAlDia() {
        String folio = enviar();
        escenario.son("2026-11-20T08:30:00-08:00");

        arrancarYEsperar(folio, "NO_PROCEDENTE_POR_SILENCIO");

        assertThat(escenario.sucesos(folio))
                .filteredOn(suceso -> !suceso.startsWith("AVISO_"))
                .containsExactly(
                        "CONSULTA_RECIBIDA", "ACUSE_EMITIDO", "PLAZO_VENCIDO", "CONSTANCIA_DE_SILENCIO_EMITIDO");
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(Instant.parse("2026-11-19T08:00:00Z"));
        assertThat(escenario.asiento(folio, "PLAZO_VENCIDO").detalle())
                .isEqualTo("Sin pronunciamiento al vencer el plazo, el miércoles 18 de noviembre de 2026, 24:00 h."
                        + " Asentado el viernes 20 de noviembre de 2026, 08:30:00 h.");
        Oficio constancia = oficios.delExpediente(folio).get(1);
        assertThat(constancia.datos())
                .containsEntry("vencimientoTexto", "miércoles 18 de noviembre de 2026, 24:00 h")
                .containsEntry("asentadoTexto", "viernes 20 de noviembre de 2026, 08:30:00 h");
        assertThat(String.valueOf(constancia.datos().get("recordatorios"))).isEqualTo("[No hubo recordatorios.]");
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded();
        // El correo no es de este ejecutor: sale por su carril, que aquí está apagado.
        motor.getManagementService().createJobQuery().messages().list().forEach(correo -> motor.getManagementService()
                .executeJob(correo.getId()));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM aviso WHERE folio = ? AND enviado IS NULL")
                        .param(folio)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(escenario.correos(folio))
                .noneMatch(correo -> correo.startsWith("consulta-recordatorio"))
                .contains(
                        "consulta-silencio a comunicacion.social@tecate.gob.mx",
                        "consulta-silencio a transparencia@tecate.gob.mx",
                        "consulta-resultado a admin.obras@tecate.gob.mx");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado el programa apagado entre los dos recordatorios, cuando arranca antes del"
            + " vencimiento, el plazo sigue corriendo y todavía se responde")
    void antesDelVencimiento() {
        String folio = enviar();
        escenario.son("2026-11-18T12:00:00-08:00");
        ejecutor().start();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(escenario.sucesos(folio))
                .filteredOn("RECORDATORIO_ENVIADO"::equals)
                .hasSize(2));
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        assertThat(escenario.estado(folio)).isEqualTo("PROCEDENTE");
        assertThat(escenario.temporizadorSiHay(folio, "plazoVencido")).isNull();
    }

    @Test
    @DisplayName("NT10-CG-VII-c: dado un plazo que aún no vence, el ejecutor no lo adelanta, y lo dispara en cuanto el"
            + " reloj llega")
    void ensuHora() {
        String folio = enviar();
        escenario.son("2026-11-18T23:59:59-08:00");
        ejecutor().start();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(escenario.temporizadorSiHay(folio, "recordatorioDia2"))
                        .isNull());
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
        escenario.son("2026-11-19T00:00:00-08:00");
        ejecutor().jobWasAdded();
        arrancarYEsperar(folio, "NO_PROCEDENTE_POR_SILENCIO");
    }
}
