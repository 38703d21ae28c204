package mx.municipio.redes.avisos;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.motor.ejecucion.EjecutorDelPrograma;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Un servidor de correo que acepta la conexión y no dice nada. */
@PruebaDeIntegracion
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@Import(CorreoMudoTest.Servidor.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@Order(1)
class CorreoMudoTest {

    private static final int CORREOS = 50;

    @RegisterExtension
    static final GreenMailExtension QUE_HABLA =
            new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    @TestConfiguration(proxyBeanMethods = false)
    static class Servidor {

        /** Con esperas más cortas que las de application.yaml, que {@link CarteroSmtpTest} revisa. */
        @Bean
        JavaMailSenderImpl smtp() {
            var smtp = new JavaMailSenderImpl();
            smtp.setHost("localhost");
            smtp.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
            return smtp;
        }

        @Bean
        @Primary
        Cartero cartero(JavaMailSenderImpl smtp, Clock reloj) {
            var beans = new StaticListableBeanFactory(Map.of("smtp", smtp));
            return new CarteroSmtp(beans.getBeanProvider(JavaMailSenderImpl.class), reloj);
        }
    }

    /** Cuenta a quienes llegan. */
    private static final class Mudo implements AutoCloseable {

        private final ServerSocket puerta;
        private final List<Socket> llegaron = Collections.synchronizedList(new ArrayList<>());

        Mudo() throws IOException {
            puerta = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
            var oyente = new Thread(this::recibir, "mudo");
            oyente.setDaemon(true);
            oyente.start();
        }

        private void recibir() {
            try {
                while (true) {
                    llegaron.add(puerta.accept());
                }
            } catch (IOException cerrado) {
                // Terminó la prueba.
            }
        }

        @Override
        public void close() throws IOException {
            puerta.close();
        }
    }

    @Autowired
    Escenario escenario;

    @Autowired
    Avisos avisos;

    @Autowired
    Bitacora bitacora;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JavaMailSenderImpl smtp;

    @Autowired
    ProcessEngine motor;

    @Autowired
    TransactionTemplate transaccion;

    private final String folio = "PRU-" + UUID.randomUUID();

    private JobExecutor ejecutor() {
        return ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).getJobExecutor();
    }

    @BeforeEach
    void detenido() {
        ejecutor().shutdown();
        jdbc.sql("DELETE FROM ACT_RU_JOB WHERE HANDLER_TYPE_ = 'redes-trabajo'").update();
    }

    @AfterEach
    void detener() {
        ejecutor().shutdown();
    }

    private void encolar() {
        transaccion.executeWithoutResult(estado -> {
            for (int i = 0; i < CORREOS; i++) {
                avisos.enviar(new Aviso(
                        folio,
                        "consulta-acuse",
                        List.of("buzon" + i + "@tecate.gob.mx"),
                        Map.of(
                                "organoNombre", "Obras",
                                "cuentaNombre", "Obras",
                                "contenido", "Texto",
                                "recepcionTexto", "hoy",
                                "vencimientoTexto", "mañana",
                                "computo", List.of("día 1"))));
            }
        });
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-c, AMB-24: dado un servidor de correo mudo y cincuenta correos por salir, cuando vence un plazo,"
                    + " entonces se declara en segundos; tras la primera espera ningún correo más lo intenta, el registro lo dice una"
                    + " vez, el programa se detiene enseguida, y cuando el servidor vuelve sale cada uno, una vez, aunque dos nodos"
                    + " los envíen")
    void losPlazosNoEsperanAlCorreo(CapturedOutput registro) throws Exception {
        String consulta = escenario.iniciar("admin.obras", PROCESO, consulta());
        encolar();
        try (var mudo = new Mudo()) {
            smtp.setPort(mudo.puerta.getLocalPort());
            String deLaCaida = "El servidor de correo localhost:" + mudo.puerta.getLocalPort() + " no responde";
            ejecutor().start();
            await().atMost(Duration.ofSeconds(5)).until(() -> !mudo.llegaron.isEmpty());

            ClockUtil.offset(Duration.ofDays(30).toMillis());
            await().atMost(Duration.ofSeconds(6))
                    .until(() -> escenario.estado(consulta).equals("NO_PROCEDENTE_POR_SILENCIO"));

            await().atMost(Duration.ofSeconds(10)).until(() -> registro.getOut().contains(deLaCaida));
            Thread.sleep(3_000);
            assertThat(mudo.llegaron).as("quienes lo intentaron").hasSize(1);
            assertThat(registro.getOut().split(deLaCaida, -1))
                    .as("renglones del registro")
                    .hasSize(2);
            assertThat(registro.getOut()).doesNotContain("no salió a buzon");

            // Un correo a medias no detiene la salida.
            ejecutor().shutdown();
            ejecutor().start();
            await().atMost(Duration.ofSeconds(5)).until(() -> mudo.llegaron.size() == 2);
            long inicio = System.nanoTime();
            ejecutor().shutdown();
            assertThat(Duration.ofNanos(System.nanoTime() - inicio)).isLessThan(Duration.ofSeconds(1));
        }

        smtp.setPort(QUE_HABLA.getSmtp().getPort());
        ClockUtil.offset(Duration.ofDays(30).plusMinutes(10).toMillis());
        JobExecutor otroNodo = EjecutorDelPrograma.nuevo();
        otroNodo.registerProcessEngine((ProcessEngineImpl) motor);
        try {
            ejecutor().start();
            otroNodo.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> avisos.delFolio(folio).stream().allMatch(aviso -> aviso.enviado() != null));
        } finally {
            otroNodo.shutdown();
            otroNodo.unregisterProcessEngine((ProcessEngineImpl) motor);
        }
        List<String> recibidos = new ArrayList<>();
        for (MimeMessage mensaje : QUE_HABLA.getReceivedMessages()) {
            if (mensaje.getMessageID().contains(folio)) {
                recibidos.add(mensaje.getMessageID());
            }
        }
        assertThat(recibidos).hasSize(CORREOS).doesNotHaveDuplicates();
        assertThat(bitacora.leer(folio))
                .extracting(Asiento::suceso)
                .filteredOn("AVISO_ENVIADO"::equals)
                .hasSize(CORREOS);
    }
}
