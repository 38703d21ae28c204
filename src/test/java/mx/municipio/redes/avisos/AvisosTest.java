package mx.municipio.redes.avisos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.avisos.application.Cartero;
import mx.municipio.redes.avisos.application.Correo;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PruebaDeIntegracion
@Import(AvisosTest.Servidor.class)
@Order(1)
@DirtiesContext
class AvisosTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Servidor {

        @Bean
        @Primary
        ServidorDeMentira servidorDeMentira() {
            return new ServidorDeMentira();
        }
    }

    static final class ServidorDeMentira implements Cartero {

        final List<Correo> entregados = new ArrayList<>();
        String rechaza = "";

        @Override
        public boolean disponible() {
            return true;
        }

        @Override
        public void entregar(Correo correo) {
            if (rechaza.equals("todo") || rechaza.equals(correo.para())) {
                throw new IllegalStateException("550 buzón inexistente");
            }
            entregados.add(correo);
        }
    }

    @Autowired
    Avisos avisos;

    @Autowired
    Bitacora bitacora;

    @Autowired
    ManagementService trabajos;

    @Autowired
    TransactionTemplate transaccion;

    @Autowired
    ServidorDeMentira servidor;

    private final String folio = "PRU-" + UUID.randomUUID();

    @BeforeEach
    void limpiar() {
        servidor.entregados.clear();
        servidor.rechaza = "";
        pendientes().forEach(trabajo -> trabajos.deleteJob(trabajo.getId()));
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-a: dado un aviso a dos oficinas, cuando su transacción queda firme, sale uno a cada una y se asienta")
    void saleTrasConfirmar() {
        enviar("comunicacion.social@tecate.gob.mx", "transparencia@tecate.gob.mx");
        assertThat(servidor.entregados).isEmpty();

        ejecutarTodos();

        assertThat(servidor.entregados)
                .extracting(Correo::para)
                .containsExactlyInAnyOrder("comunicacion.social@tecate.gob.mx", "transparencia@tecate.gob.mx");
        assertThat(bitacora.leer(folio)).hasSize(2).allSatisfy(asiento -> {
            assertThat(asiento.suceso()).isEqualTo("AVISO_ENVIADO");
            assertThat(asiento.actor()).isEqualTo(Bitacora.SISTEMA);
            assertThat(asiento.clausula()).contains("NT10-CG-VII-a");
            assertThat(asiento.detalle()).contains("Message-ID <" + folio);
        });
        assertThat(pendientes()).isEmpty();
    }

    @Test
    @DisplayName("NT10-CG-VII-a: dado un aviso, cuando su transacción se deshace, no queda ni aviso ni trabajo")
    void seDeshace() {
        transaccion.executeWithoutResult(estado -> {
            avisos.enviar(aviso("transparencia@tecate.gob.mx"));
            estado.setRollbackOnly();
        });

        assertThat(avisos.delFolio(folio)).isEmpty();
        assertThat(pendientes()).isEmpty();
    }

    @Test
    @DisplayName("Sin transacción, avisar se rechaza")
    void sinTransaccion() {
        assertThatThrownBy(() -> avisos.enviar(aviso("transparencia@tecate.gob.mx")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("AMB-24: dado el servidor caído una hora, el aviso se reintenta, sale una sola vez y la demora consta")
    void servidorCaido() {
        servidor.rechaza = "todo";
        enviar("transparencia@tecate.gob.mx");
        for (int i = 0; i < 4; i++) {
            fallar();
            avanzar(Duration.ofMinutes(20));
        }
        assertThat(avisos.delFolio(folio).get(0).demorado()).isTrue();
        assertThat(avisos.demorados()).extracting(EstadoDeAviso::folio).contains(folio);

        servidor.rechaza = "";
        avanzar(Duration.ofHours(1));
        ejecutarTodos();

        assertThat(servidor.entregados).hasSize(1);
        assertThat(bitacora.leer(folio)).extracting(Asiento::suceso).containsExactly("AVISO_DEMORADO", "AVISO_ENVIADO");
        assertThat(avisos.delFolio(folio).get(0)).satisfies(estado -> {
            assertThat(estado.demorado()).isFalse();
            assertThat(estado.intentos()).isEqualTo(5);
        });
    }

    @Test
    @DisplayName("AMB-24: dado el rechazo de un destinatario, el otro recibe lo suyo")
    void unoFalla() {
        servidor.rechaza = "transparencia@tecate.gob.mx";
        enviar("comunicacion.social@tecate.gob.mx", "transparencia@tecate.gob.mx");
        for (Job trabajo : pendientes()) {
            try {
                trabajos.executeJob(trabajo.getId());
            } catch (IllegalStateException esperado) {
                assertThat(esperado).hasMessageContaining("550");
            }
        }

        assertThat(servidor.entregados).extracting(Correo::para).containsExactly("comunicacion.social@tecate.gob.mx");
        assertThat(avisos.delFolio(folio))
                .filteredOn(EstadoDeAviso::demorado)
                .extracting(EstadoDeAviso::destinatario)
                .containsExactly("transparencia@tecate.gob.mx");
    }

    @Test
    @DisplayName("AMB-24: agotados los intentos consta que no se entregó, el trabajo espera, y al reanudarlo sale")
    void agotado() {
        servidor.rechaza = "todo";
        enviar("transparencia@tecate.gob.mx");
        for (int i = 0; i < 8; i++) {
            fallar();
            avanzar(Duration.ofHours(25));
        }
        assertThat(avisos.delFolio(folio).get(0).agotado()).isTrue();
        assertThat(bitacora.leer(folio))
                .extracting(Asiento::suceso)
                .containsExactly("AVISO_DEMORADO", "AVISO_NO_ENTREGADO");
        assertThat(pendientes()).singleElement().satisfies(trabajo -> assertThat(trabajo.getRetries())
                .isZero());

        servidor.rechaza = "";
        avisos.reanudar(avisos.delFolio(folio).get(0).id());
        ejecutarTodos();

        assertThat(servidor.entregados).hasSize(1);
        assertThat(avisos.delFolio(folio).get(0).agotado()).isFalse();
    }

    @Test
    @DisplayName("Dado un aviso que ya salió, otro trabajo suyo no lo manda otra vez")
    void idempotente(@Autowired mx.municipio.redes.motor.trabajos.Trabajos cola) {
        enviar("transparencia@tecate.gob.mx");
        String id = avisos.delFolio(folio).get(0).id();
        transaccion.executeWithoutResult(estado -> cola.encolar(Avisos.TRABAJO, id));

        ejecutarTodos();

        assertThat(servidor.entregados).hasSize(1);
        assertThat(bitacora.leer(folio)).hasSize(1);
    }

    private void enviar(String... para) {
        transaccion.executeWithoutResult(estado -> avisos.enviar(aviso(para)));
    }

    private Aviso aviso(String... para) {
        return new Aviso(
                folio,
                "consulta-acuse",
                List.of(para),
                Map.of(
                        "organoNombre", "Obras",
                        "cuentaNombre", "Obras",
                        "contenido", "Texto",
                        "recepcionTexto", "hoy",
                        "vencimientoTexto", "mañana",
                        "computo", List.of("día 1")));
    }

    private void fallar() {
        String id = pendientes().get(0).getId();
        assertThatThrownBy(() -> trabajos.executeJob(id)).hasMessageContaining("550");
    }

    private void ejecutarTodos() {
        pendientes().forEach(trabajo -> trabajos.executeJob(trabajo.getId()));
    }

    private List<Job> pendientes() {
        return trabajos.createJobQuery().list().stream()
                .filter(trabajo -> trabajo.getProcessInstanceId() == null)
                .toList();
    }

    private static void avanzar(Duration cuanto) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(cuanto)));
    }
}
