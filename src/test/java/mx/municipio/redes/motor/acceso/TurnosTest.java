package mx.municipio.redes.motor.acceso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cuántas contraseñas se comprueban a la vez")
class TurnosTest {

    private final Turnos turnos = new Turnos(1);
    private final ExecutorService hilos = Executors.newCachedThreadPool();
    private final CountDownLatch sigue = new CountDownLatch(1);
    private final AtomicInteger enCurso = new AtomicInteger();
    private final AtomicInteger aLaVez = new AtomicInteger();

    @AfterEach
    void terminar() {
        sigue.countDown();
        hilos.shutdownNow();
    }

    private boolean comprobar() {
        aLaVez.accumulateAndGet(enCurso.incrementAndGet(), Math::max);
        try {
            return sigue.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            enCurso.decrementAndGet();
        }
    }

    private List<Future<Boolean>> mandar(String origen, int cuantas) {
        List<Future<Boolean>> mandadas = new ArrayList<>();
        for (int i = 0; i < cuantas; i++) {
            mandadas.add(hilos.submit(() -> turnos.esperar(origen, this::comprobar)));
        }
        return mandadas;
    }

    private static long rechazadas(List<Future<Boolean>> mandadas) {
        return mandadas.stream().filter(Future::isDone).count();
    }

    @Test
    @DisplayName("Dadas 250 desde un origen, solo su parte hace fila y a las demás se les dice que esperen; otro origen"
            + " entra en la fila, y al final no queda nada contado")
    void deUnOrigen() throws Exception {
        List<Future<Boolean>> lluvia = mandar("203.0.113.9", 250);
        await().atMost(Duration.ofSeconds(10)).until(() -> rechazadas(lluvia) == 250 - Turnos.POR_ORIGEN);
        assertThatThrownBy(() -> turnos.esperar("203.0.113.9", () -> true))
                .isInstanceOfSatisfying(
                        BloqueadoException.class, e -> assertThat(e.segundos()).isEqualTo(2))
                .hasMessage("Demasiados están iniciando sesión a la vez. Espere 2 segundos y vuelva a intentarlo.");

        Future<Boolean> otra = hilos.submit(() -> turnos.esperar("10.0.0.1", () -> true));
        sigue.countDown();
        assertThat(otra.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(aLaVez).hasValue(1);
        assertThat(mandar("203.0.113.9", 1).get(0).get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("Dados muchos orígenes a la vez, la fila tiene un máximo: quedan hilos para quien ya entró")
    void deMuchos() {
        List<Future<Boolean>> lluvia = new ArrayList<>();
        for (int origen = 0; origen < 15; origen++) {
            lluvia.addAll(mandar("198.51.100." + origen, 10));
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> rechazadas(lluvia) == 150 - Turnos.EN_FILA);
    }

    @Test
    @DisplayName("Lo que falla al comprobarse deja libre su turno")
    void fallo() {
        BooleanSupplier rota = () -> {
            throw new IllegalStateException("rota");
        };
        assertThatThrownBy(() -> turnos.esperar("10.0.0.1", rota)).hasMessage("rota");
        assertThat(turnos.esperar("10.0.0.1", () -> true)).isTrue();
    }
}
