package mx.municipio.redes.plazos.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mx.municipio.redes.BaseDePrueba;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.trabajos.Trabajos;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.plazos.PlazosAbiertos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Transacciones de verdad, en dos hilos; la base es solo de esta prueba. */
@JdbcTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = BaseDePrueba.class)
@Import(CambioSimultaneoTest.Configuracion.class)
@Tag("integracion")
@Order(1)
class CambioSimultaneoTest {

    private static final Instant RECEPCION = Instant.parse("2026-11-12T18:00:00Z");

    @ComponentScan({"mx.municipio.redes.norma", "mx.municipio.redes.bitacora", "mx.municipio.redes.plazos"})
    static class Configuracion {

        @Bean
        Clock reloj() {
            return Clock.fixed(RECEPCION, ZoneOffset.UTC);
        }

        @Bean
        LoQueElCambioVe loQueElCambioVe(Bitacora bitacora) {
            return new LoQueElCambioVe(bitacora);
        }
    }

    /** Anota cuántos expedientes de prueba ve el cambio cuando recalcula. */
    static class LoQueElCambioVe implements PlazosAbiertos {

        final List<Integer> vistos = new ArrayList<>();
        private final Bitacora bitacora;

        LoQueElCambioVe(Bitacora bitacora) {
            this.bitacora = bitacora;
        }

        @Override
        public int cuantos(CambioDeCalendario cambio) {
            return 0;
        }

        @Override
        public Tramo recalcular(CambioDeCalendario cambio, String despuesDe, int limite) {
            vistos.add(bitacora.leer("EXPEDIENTE").size());
            return new Tramo(List.of(), null);
        }
    }

    @Autowired
    AgregarDiaInhabil agregar;

    @Autowired
    Plazos plazos;

    @Autowired
    Bitacora bitacora;

    @Autowired
    LoQueElCambioVe cambio;

    @Autowired
    PlatformTransactionManager transacciones;

    @MockitoBean
    UsuarioActual usuarioActual;

    @MockitoBean
    Trabajos trabajos;

    @BeforeEach
    void sindicatura() {
        when(trabajos.quitar(any(), any())).thenReturn(true);
        when(usuarioActual.exigir()).thenReturn(new Usuario("sindicatura", Set.of("sindicatura")));
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dado un plazo recién contado y aún sin guardar, cuando la Sindicatura agrega un día, entonces"
                    + " el cambio lo espera y lo ve; y el que se cuenta durante el cambio ya lo toma en cuenta")
    void ningunPlazoSeQueda() throws Exception {
        var transaccion = new TransactionTemplate(transacciones);

        CompletableFuture<?> alta = transaccion.execute(estado -> {
            assertThat(plazos.calcular(RECEPCION, 3).ultimoDia()).isEqualTo("2026-11-18");
            CompletableFuture<?> enOtroHilo = CompletableFuture.runAsync(() ->
                    agregar.ejecutar(new SolicitudDeDia("2026-11-13", "Suspensión", "Acuerdo 12/2026", null, null)));
            assertThat(termina(enOtroHilo)).isFalse();
            bitacora.asentar("EXPEDIENTE", "admin.obras", "CONSULTA_RECIBIDA", null, "");
            return enOtroHilo;
        });
        assertThat(alta).isNotNull();
        alta.get(10, TimeUnit.SECONDS);
        assertThat(cambio.vistos).containsExactly(1);

        CompletableFuture<?> cuenta = transaccion.execute(estado -> {
            agregar.ejecutar(new SolicitudDeDia("2026-11-17", "Suspensión", "Acuerdo 13/2026", null, null));
            CompletableFuture<?> enOtroHilo = CompletableFuture.runAsync(() -> transaccion.executeWithoutResult(otra ->
                    assertThat(plazos.calcular(RECEPCION, 3).ultimoDia()).isEqualTo("2026-11-20")));
            assertThat(termina(enOtroHilo)).isFalse();
            return enOtroHilo;
        });
        assertThat(cuenta).isNotNull();
        cuenta.get(10, TimeUnit.SECONDS);
    }

    /** Se le da tiempo de sobra: si no lo detuviera el turno, terminaría. */
    private static boolean termina(CompletableFuture<?> tarea) {
        try {
            tarea.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
