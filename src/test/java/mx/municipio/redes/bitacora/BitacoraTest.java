package mx.municipio.redes.bitacora;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.municipio.redes.BaseDePrueba;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinDisparadores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** La bitácora en su base de verdad: no se cambia, y si alguien lo logra por debajo, se nota. */
@PruebaDeIntegracion
class BitacoraTest {

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    Bitacora bitacora;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transacciones;

    private String cadenaDe(int asientos) {
        String cadena = "PRUEBA-" + UUID.randomUUID();
        for (int i = 1; i <= asientos; i++) {
            asentar(cadena, "Asiento " + i);
        }
        return cadena;
    }

    private void asentar(String cadena, String detalle) {
        new TransactionTemplate(transacciones)
                .executeWithoutResult(
                        estado -> bitacora.asentar(cadena, "admin.obras", "PRUEBA", "NT10-CG-XI", detalle));
    }

    private void porDebajo(String... sentencias) {
        SinDisparadores.hacer(
                jdbc,
                () -> List.of(sentencias)
                        .forEach(sentencia -> assertThat(jdbc.sql(sentencia).update())
                                .as(sentencia)
                                .isPositive()),
                "bitacora");
    }

    @Test
    @DisplayName("NT10-CG-XI: dada una transacción que asienta varias veces y deshace una parte, queda lo que no se"
            + " deshizo, en cadena íntegra")
    void parteDeshecha() {
        String cadena = cadenaDe(1);
        var anidada = new TransactionTemplate(transacciones);
        anidada.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        new TransactionTemplate(transacciones).executeWithoutResult(estado -> {
            asentar(cadena, "antes");
            anidada.executeWithoutResult(parte -> {
                asentar(cadena, "deshecho");
                assertThat(bitacora.leer(cadena)).hasSize(3);
                parte.setRollbackOnly();
            });
            assertThat(bitacora.cabeza(cadena).asientos()).isEqualTo(2);
            asentar(cadena, "después");
        });
        assertThat(bitacora.leer(cadena)).extracting(Asiento::detalle).containsExactly("Asiento 1", "antes", "después");
        assertThat(bitacora.verificar(cadena, List.of()).integra()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE bitacora SET detalle = 'otro' WHERE cadena = '%s'",
                "UPDATE bitacora SET numero = numero + 10 WHERE cadena = '%s'",
                "DELETE FROM bitacora WHERE cadena = '%s'",
                "DELETE FROM bitacora WHERE cadena = '%s' AND numero = 2"
            })
    @DisplayName("NT10-CG-XI: dada una bitácora, la base misma rechaza modificarla o borrarla, y queda igual")
    void inalterable(String sentencia) {
        String cadena = cadenaDe(2);
        List<Asiento> antes = bitacora.leer(cadena);
        assertThatThrownBy(() -> jdbc.sql(sentencia.formatted(cadena)).update())
                .hasStackTraceContaining("solo agregar");
        assertThat(bitacora.leer(cadena)).isEqualTo(antes);
        assertThat(bitacora.verificar(cadena, List.of()).integra()).isTrue();
    }

    @Test
    @DisplayName("NT10-CG-XI: tampoco se vacía de un golpe, ni se cambian acuses, constancias o evidencia")
    void tampocoLoDemas() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        // En H2 ningún disparador ve un TRUNCATE; ahí lo delata la cabeza.
        if (BaseDePrueba.postgresql()) {
            for (String tabla :
                    List.of("bitacora", "oficio", "oficio_pdf", "oficio_anulado", "anexo", "dia_inhabil_version")) {
                assertThatThrownBy(() ->
                                jdbc.sql("TRUNCATE TABLE " + tabla + " CASCADE").update())
                        .hasStackTraceContaining("solo agregar");
            }
        }
        for (String sentencia : List.of(
                "UPDATE oficio SET datos = '{}' WHERE folio = '" + folio + "'",
                "DELETE FROM oficio WHERE folio = '" + folio + "'")) {
            assertThatThrownBy(() -> jdbc.sql(sentencia).update()).hasStackTraceContaining("solo agregar");
        }
        assertThat(bitacora.leer(folio)).hasSize(2);
    }

    @Test
    @DisplayName("NT10-CG-XI: no se asienta fuera de una transacción: lo asentado se confirma con lo que lo causó")
    void conSuTransaccion() {
        assertThatThrownBy(() -> bitacora.asentar("PRUEBA", "a", "B", null, "c"))
                .isInstanceOf(IllegalTransactionStateException.class);
        String cadena = cadenaDe(1);
        new TransactionTemplate(transacciones).executeWithoutResult(estado -> {
            bitacora.asentar(cadena, "a", "B", null, "c");
            estado.setRollbackOnly();
        });
        assertThat(bitacora.leer(cadena)).hasSize(1);
        assertThat(bitacora.cabeza(cadena).asientos()).isEqualTo(1);
    }

    static Stream<Arguments> alteraciones() {
        String de = " WHERE cadena = '%1$s' AND numero = ";
        return Stream.of(
                Arguments.of("alterado el detalle", 3, "UPDATE bitacora SET detalle = 'x'" + de + "3"),
                Arguments.of("alterado el actor", 1, "UPDATE bitacora SET actor = 'comsocial'" + de + "1"),
                Arguments.of("alterado el suceso", 5, "UPDATE bitacora SET suceso = 'x'" + de + "5"),
                Arguments.of("borrada la cláusula", 2, "UPDATE bitacora SET clausula = NULL" + de + "2"),
                Arguments.of(
                        "movido el instante",
                        4,
                        "UPDATE bitacora SET instante = instante + INTERVAL '1' SECOND" + de + "4"),
                Arguments.of("alterado el hash", 3, "UPDATE bitacora SET hash = '" + "0".repeat(64) + "'" + de + "3"),
                Arguments.of("quitado el primero", 1, "DELETE FROM bitacora" + de + "1"),
                Arguments.of("quitado uno de en medio", 3, "DELETE FROM bitacora" + de + "3"),
                Arguments.of("cortada la cola", 4, "DELETE FROM bitacora WHERE cadena = '%1$s' AND numero >= 4"),
                Arguments.of("borrada entera", 1, "DELETE FROM bitacora WHERE cadena = '%1$s'"),
                Arguments.of(
                        "intercambiados dos",
                        2,
                        "UPDATE bitacora SET numero = 99" + de + "2;UPDATE bitacora SET numero = 2" + de
                                + "3;UPDATE bitacora SET numero = 3" + de + "99"),
                Arguments.of(
                        "recorridos para cubrir el hueco",
                        2,
                        "DELETE FROM bitacora" + de + "2;UPDATE bitacora SET numero = 2" + de
                                + "3;UPDATE bitacora SET numero = 3" + de + "4;UPDATE bitacora SET numero = 4" + de
                                + "5"),
                Arguments.of(
                        "agregado uno al final",
                        6,
                        "INSERT INTO bitacora (cadena, numero, instante, actor, suceso, clausula, detalle, hash)"
                                + " SELECT cadena, 6, instante, actor, suceso, clausula, 'inventado', hash"
                                + " FROM bitacora" + de + "5"),
                Arguments.of(
                        "cambiada la cabeza",
                        5,
                        "UPDATE bitacora_cabeza SET hash = '" + "0".repeat(64) + "' WHERE cadena = '%1$s'"),
                Arguments.of(
                        "adelantada la cabeza", 6, "UPDATE bitacora_cabeza SET asientos = 6 WHERE cadena = '%1$s'"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("alteraciones")
    @DisplayName("NT10-CG-XI, NT10-EV-3: dada una alteración por debajo del programa, la verificación nombra el primer"
            + " asiento alterado, faltante o cortado")
    void nombraLaPrimera(String caso, int esperada, String sentencias) {
        String cadena = cadenaDe(5);
        assertThat(bitacora.verificar(cadena, List.of()).integra()).isTrue();
        porDebajo(sentencias.formatted(cadena).split(";"));

        Verificacion verificacion = bitacora.verificar(cadena, List.of());
        assertThat(verificacion.integra()).isFalse();
        assertThat(verificacion.primeraRuptura()).isEqualTo(esperada);
    }

    @Test
    @DisplayName("NT10-CG-XI: dada la cola cortada y la cabeza ajustada para taparlo, el acuse ya entregado lo delata,"
            + " también por la API")
    void elAcuseDelata() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        String origen = Cadena.origen(folio);
        porDebajo(
                "DELETE FROM bitacora WHERE cadena = '" + folio + "'",
                "UPDATE bitacora_cabeza SET asientos = 0, hash = '" + origen + "' WHERE cadena = '" + folio + "'");

        assertThat(bitacora.verificar(folio, List.of()).integra()).isTrue();
        JsonNode verificacion = peticiones.json("sindicatura", "/api/v1/bitacora/" + folio + "/verificacion");
        assertThat(verificacion.path("integra").asBoolean()).isFalse();
        assertThat(verificacion.path("primeraRuptura").asInt()).isEqualTo(1);
        assertThat(verificacion.path("asientos").asInt()).isZero();
    }

    @Test
    @DisplayName("NT10-CG-XI: dados asientos simultáneos en una cadena que aún no existe, todos quedan, en orden y"
            + " encadenados")
    void simultaneos() throws Exception {
        int hilos = 8;
        int porHilo = 5;
        String cadena = "PRUEBA-" + UUID.randomUUID();
        var salida = new CyclicBarrier(hilos);
        ExecutorService ejecutor = Executors.newFixedThreadPool(hilos);
        try {
            CompletableFuture.allOf(IntStream.range(0, hilos)
                            .mapToObj(hilo -> CompletableFuture.runAsync(
                                    () -> {
                                        esperar(salida);
                                        for (int i = 0; i < porHilo; i++) {
                                            asentar(cadena, hilo + "-" + i);
                                        }
                                    },
                                    ejecutor))
                            .toArray(CompletableFuture[]::new))
                    .get(60, TimeUnit.SECONDS);
        } finally {
            ejecutor.shutdownNow();
        }
        List<Asiento> asientos = bitacora.leer(cadena);
        assertThat(asientos)
                .extracting(Asiento::numero)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(new HashSet<>(asientos.stream().map(Asiento::detalle).toList()))
                .hasSize(hilos * porHilo);
        assertThat(bitacora.verificar(cadena, List.of()).integra()).isTrue();
    }

    private static void esperar(CyclicBarrier barrera) {
        try {
            barrera.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
