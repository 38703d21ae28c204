package mx.municipio.redes.avisos;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.NoEncontradoException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        CyclicBarrier aLaVez = new CyclicBarrier(1);

        @Override
        public boolean disponible() {
            return true;
        }

        @Override
        public void entregar(Correo correo) {
            esperarALosDemas();
            if (rechaza.equals("todo") || rechaza.equals(correo.para())) {
                throw new IllegalStateException("550 buzón inexistente");
            }
            entregados.add(correo);
        }

        private void esperarALosDemas() {
            try {
                aLaVez.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new AssertionError(e);
            }
        }

        List<Correo> para(String quien) {
            return entregados.stream()
                    .filter(correo -> correo.para().equals(quien))
                    .toList();
        }

        List<Correo> noEntregados(String quien) {
            return para(quien).stream()
                    .filter(correo -> correo.asunto().startsWith("No se pud"))
                    .toList();
        }
    }

    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final String INICIADOR = "admin.obras@tecate.gob.mx";
    private static final String SUPERVISOR = "supervisor@tecate.gob.mx";
    private static final String ADVERTENCIA = "Un aviso por correo no ha salido";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

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
        servidor.aLaVez = new CyclicBarrier(1);
        pendientes().forEach(trabajo -> trabajos.deleteJob(trabajo.getId()));
        jdbc.sql("UPDATE aviso SET enviado = creado WHERE enviado IS NULL").update();
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
        assertThat(avisos.demorados(null, 0, 1_000))
                .extracting(EstadoDeAviso::folio)
                .contains(folio);

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
        pendientes().forEach(this::intentar);

        assertThat(servidor.entregados).extracting(Correo::para).containsExactly("comunicacion.social@tecate.gob.mx");
        assertThat(avisos.delFolio(folio))
                .filteredOn(EstadoDeAviso::demorado)
                .extracting(EstadoDeAviso::destinatario)
                .containsExactly("transparencia@tecate.gob.mx");
    }

    @Test
    @DisplayName(
            "AMB-24: dado un correo que no ha salido, cuando la persona cambia de dirección, sale a la nueva y esa consta;"
                    + " el de una oficina sale a su buzón")
    void aLaDireccionDeHoy() {
        servidor.rechaza = "todo";
        enviar("admin.dif@tecate.gob.mx", CS);
        fallar();
        cambiarCorreo("admin.dif.nueva@tecate.gob.mx");
        try {
            servidor.rechaza = "";
            avanzar(Duration.ofHours(1));
            ejecutarTodos();

            assertThat(servidor.entregados)
                    .extracting(Correo::para)
                    .containsExactlyInAnyOrder("admin.dif.nueva@tecate.gob.mx", CS);
            assertThat(avisos.delFolio(folio))
                    .extracting(EstadoDeAviso::destinatario)
                    .containsExactlyInAnyOrder("admin.dif.nueva@tecate.gob.mx", CS);
            assertThat(bitacora.leer(folio))
                    .extracting(Asiento::suceso, asiento -> asiento.detalle().replaceAll(":.*", ""))
                    .contains(org.assertj.core.groups.Tuple.tuple("AVISO_ENVIADO", "A admin.dif.nueva@tecate.gob.mx"));
        } finally {
            cambiarCorreo("admin.dif@tecate.gob.mx");
        }
    }

    private void cambiarCorreo(String correo) {
        peticiones
                .basic(
                        "supervisor",
                        "PUT",
                        "/engine-rest/user/admin.dif/profile",
                        Map.of("id", "admin.dif", "firstName", "Ana", "lastName", "de Prueba", "email", correo))
                .es(204);
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
        assertThat(pendientes())
                .filteredOn(trabajo -> trabajo.getRetries() == 0)
                .hasSize(1);

        servidor.rechaza = "";
        avisos.reanudar(avisos.delFolio(folio).get(0).id());
        ejecutarTodos();

        assertThat(servidor.para("transparencia@tecate.gob.mx")).hasSize(1);
        assertThat(avisos.delFolio(folio).get(0).agotado()).isFalse();
    }

    @Test
    @DisplayName(
            "AMB-24: dado un correo de una consulta que no se entrega, cuando se agotan los intentos, quien consultó y"
                    + " el supervisor lo saben, cada uno por un correo; consta a quién se avisó y el plazo no cambia")
    void seAvisaQueNoSeEntrego() {
        String consulta = consultar();
        Instant vencimiento = escenario.expediente(consulta).vencimiento();
        Date tarea = escenario.tarea(consulta, "responderConsulta").getDueDate();
        Date temporizador = escenario.temporizador(consulta, "plazoVencido").getDuedate();
        servidor.rechaza = CS;
        agotar();

        assertThat(servidor.entregados).noneMatch(correo -> correo.asunto().contains("No se pudo"));
        assertThat(escenario.asiento(consulta, "AVISO_NO_ENTREGADO")).satisfies(asiento -> {
            assertThat(asiento.clausula()).isEqualTo("AMB-24");
            assertThat(asiento.detalle())
                    .startsWith("A " + CS + " (consulta-recibida), tras 8 intentos: 550 buzón inexistente.")
                    .endsWith(". Se avisa a " + INICIADOR + ", " + SUPERVISOR);
        });
        assertThat(avisos.delFolio(consulta))
                .filteredOn(aviso -> aviso.plantilla().equals("aviso-no-entregado"))
                .extracting(EstadoDeAviso::destinatario)
                .containsExactly(INICIADOR, SUPERVISOR);
        assertThat(pendientes())
                .filteredOn(trabajo -> trabajo.getRetries() > 0)
                .as("los que se agoten enseguida se dirán en los mismos")
                .hasSize(2)
                .allSatisfy(trabajo -> assertThat(trabajo.getDuedate())
                        .isCloseTo(
                                escenario
                                        .asiento(consulta, "AVISO_NO_ENTREGADO")
                                        .instante()
                                        .plus(Duration.ofMinutes(5)),
                                1000));

        ejecutarTodos();

        for (String quien : List.of(INICIADOR, SUPERVISOR)) {
            assertThat(servidor.noEntregados(quien)).as(quien).singleElement().satisfies(correo -> {
                assertThat(correo.asunto())
                        .startsWith(
                                "No se pudo entregar un correo: «" + consulta + ": consulta de publicación recibida");
                for (String parte : List.of(correo.texto(), correo.html())) {
                    assertThat(parte)
                            .contains(CS, "jueves 12 de noviembre de 2026, 10:00:00 h", "550 buzón inexistente")
                            .contains("No altera ningún plazo")
                            .doesNotContain("null", "[#", "${", " th:");
                }
            });
        }
        assertThat(servidor.noEntregados(INICIADOR).get(0).texto())
                .contains("/expedientes/" + consulta, "No presente nada de nuevo")
                .doesNotContain("Usuarios (Admin)");
        assertThat(servidor.noEntregados(SUPERVISOR).get(0).texto())
                .contains("«Correos que no han salido»")
                .doesNotContain("No presente nada de nuevo");
        assertThat(escenario.bitacora(consulta))
                .filteredOn(asiento -> asiento.detalle().contains("aviso-no-entregado"))
                .extracting(Asiento::suceso)
                .containsExactly("AVISO_ENVIADO", "AVISO_ENVIADO");
        assertThat(escenario.expediente(consulta).vencimiento()).isEqualTo(vencimiento);
        assertThat(escenario.tarea(consulta, "responderConsulta").getDueDate()).isEqualTo(tarea);
        assertThat(escenario.temporizador(consulta, "plazoVencido").getDuedate())
                .isEqualTo(temporizador);
        assertThat(escenario.estado(consulta)).isEqualTo("ENVIADA");
    }

    @Test
    @DisplayName(
            "AMB-24: dado el servidor que nunca vuelve, el aviso de que un correo no se entregó se agota sin avisar de"
                    + " sí; y reanudado el correo, al agotarse otra vez no se avisa dos veces")
    void elAvisoDeFallaNoAvisaDeSi() {
        String consulta = consultar();
        servidor.rechaza = CS;
        agotar();
        servidor.rechaza = "todo";
        long avisados = escenario.cuantos("aviso");
        agotar();

        assertThat(avisos.delFolio(consulta))
                .filteredOn(EstadoDeAviso::agotado)
                .extracting(EstadoDeAviso::destinatario)
                .containsExactly(CS, INICIADOR, SUPERVISOR);
        assertThat(escenario.bitacora(consulta))
                .filteredOn(asiento -> asiento.detalle().contains("aviso-no-entregado"))
                .extracting(Asiento::suceso)
                .containsExactly("AVISO_DEMORADO", "AVISO_DEMORADO", "AVISO_NO_ENTREGADO", "AVISO_NO_ENTREGADO");

        avisos.reanudar(noEntregado(consulta).id());
        agotar();

        assertThat(escenario.sucesos(consulta))
                .filteredOn("AVISO_NO_ENTREGADO"::equals)
                .hasSize(4);
        assertThat(escenario.cuantos("aviso")).isEqualTo(avisados);
    }

    @Test
    @DisplayName("AMB-24: dados cuarenta correos que se agotan a la vez por el servidor caído, el supervisor y quien"
            + " consultó reciben un solo correo cada uno, con todos los suyos, y cada expediente dice que se avisó")
    void servidorCaidoDosDias() {
        List<String> consultas = List.of(consultar(), consultar());
        enviar(IntStream.range(0, 34)
                .mapToObj(n -> "buzon" + n + "@tecate.gob.mx")
                .toArray(String[]::new));
        servidor.rechaza = "todo";
        agotar();
        servidor.rechaza = "";
        ejecutarTodos();

        assertThat(servidor.entregados).extracting(Correo::para).containsExactlyInAnyOrder(INICIADOR, SUPERVISOR);
        Correo alSupervisor = servidor.noEntregados(SUPERVISOR).get(0);
        assertThat(alSupervisor.asunto()).isEqualTo("No se pudieron entregar 40 correos");
        assertThat(alSupervisor.texto()).contains("buzon0@", "buzon33@", consultas.get(0), consultas.get(1));
        Correo aQuienConsulto = servidor.noEntregados(INICIADOR).get(0);
        assertThat(aQuienConsulto.asunto()).isEqualTo("No se pudieron entregar 6 correos");
        assertThat(aQuienConsulto.texto())
                .contains(consultas.get(0), consultas.get(1))
                .doesNotContain("buzon", folio);
        for (String consulta : consultas) {
            assertThat(escenario.bitacora(consulta))
                    .filteredOn(asiento -> asiento.suceso().equals("AVISO_ENVIADO"))
                    .extracting(Asiento::detalle)
                    .hasSize(2)
                    .allMatch(detalle -> detalle.contains("(aviso-no-entregado)"));
            assertThat(avisos.delFolio(consulta)).hasSize(5);
        }
        assertThat(bitacora.leer(folio)).extracting(Asiento::suceso).contains("AVISO_ENVIADO");
    }

    @Test
    @DisplayName("AMB-24: dados tres correos que se agotan en el mismo instante, a cada quien se le escribe uno solo")
    void agotadosEnElMismoInstante() throws InterruptedException {
        String consulta = consultar();
        servidor.rechaza = "todo";
        for (int i = 0; i < 7; i++) {
            pendientes().forEach(this::intentar);
        }
        servidor.aLaVez = new CyclicBarrier(3);
        ExecutorService hilos = Executors.newFixedThreadPool(3);
        pendientes().forEach(trabajo -> hilos.execute(() -> intentar(trabajo)));
        hilos.shutdown();
        assertThat(hilos.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(escenario.sucesos(consulta))
                .filteredOn("AVISO_NO_ENTREGADO"::equals)
                .hasSize(3);
        assertThat(avisos.delFolio(consulta))
                .filteredOn(aviso -> aviso.plantilla().equals("aviso-no-entregado"))
                .extracting(EstadoDeAviso::destinatario)
                .containsExactly(INICIADOR, SUPERVISOR);
        servidor.rechaza = "";
        servidor.aLaVez = new CyclicBarrier(1);
        ejecutarTodos();
        assertThat(servidor.noEntregados(SUPERVISOR).get(0).asunto()).isEqualTo("No se pudieron entregar 3 correos");
    }

    @Test
    @DisplayName("AMB-24: dado el correo que por fin sale antes que el aviso de su falla, el aviso lo dice")
    void salioDespues() {
        String consulta = consultar();
        servidor.rechaza = CS;
        agotar();
        servidor.rechaza = INICIADOR;
        avisos.reanudar(noEntregado(consulta).id());
        for (Job trabajo : pendientes()) {
            intentar(trabajo);
        }
        servidor.rechaza = "";
        ejecutarTodos();

        assertThat(servidor.noEntregados(INICIADOR).get(0).texto())
                .contains("Después se reintentó, y salió el ")
                .doesNotContain("Problema");
    }

    @Test
    @DisplayName(
            "AMB-24, NT10-SR-4: dado quien consultó y ya no labora, del correo que no se entrega solo sabe el supervisor")
    void yaNoLabora() {
        String consulta = consultar();
        jdbc.sql("UPDATE persona SET hasta = DATE '2026-11-12' WHERE usuario = 'admin.obras'")
                .update();
        try {
            servidor.rechaza = CS;
            agotar();
        } finally {
            jdbc.sql("UPDATE persona SET hasta = NULL WHERE usuario = 'admin.obras'")
                    .update();
        }

        assertThat(escenario.asiento(consulta, "AVISO_NO_ENTREGADO").detalle()).endsWith(". Se avisa a " + SUPERVISOR);
    }

    @Test
    @DisplayName("AMB-24: dado un correo que no sale, la entrada de quien consultó lo advierte, y la de nadie más; al"
            + " reanudarlo y entregarse, la advertencia se va")
    void entradaDeQuienConsulto() {
        String consulta = consultar();
        assertThat(entrada("admin.obras")).doesNotContain(ADVERTENCIA);
        servidor.rechaza = CS;
        pendientes().forEach(this::intentar);
        assertThat(entrada("admin.obras")).contains(ADVERTENCIA, "Se reintenta", CS);
        agotar();

        assertThat(entrada("admin.obras"))
                .contains(
                        ADVERTENCIA,
                        "Se agotaron los intentos",
                        "«Consulta recibida», a " + CS,
                        "No altera ningún plazo")
                .contains("/expedientes/" + consulta)
                .doesNotContain("Correos que no han salido");
        assertThat(entrada("supervisor"))
                .contains("Correos que no han salido", CS)
                .doesNotContain(ADVERTENCIA);
        for (String otro : List.of("titular.obras", "suplente.obras", "admin.dif", "comsocial")) {
            assertThat(entrada(otro)).as(otro).doesNotContain(ADVERTENCIA, "Correos que no han salido");
        }

        avisos.reanudar(noEntregado(consulta).id());
        assertThat(entrada("admin.obras")).contains(ADVERTENCIA, "Se reintenta");
        servidor.rechaza = "";
        ejecutarTodos();

        assertThat(avisos.delFolio(consulta)).allMatch(aviso -> aviso.enviado() != null);
        assertThat(entrada("admin.obras")).doesNotContain(ADVERTENCIA);
        assertThat(entrada("supervisor")).doesNotContain("Correos que no han salido");
    }

    @Test
    @DisplayName(
            "AMB-24: dados muchos correos que no salen, cada entrada muestra los primeros, dice cuántos son y lleva a"
                    + " los demás")
    void muchosDemorados() {
        String consulta = consultar();
        try {
            for (int i = 0; i < 45; i++) {
                jdbc.sql("INSERT INTO aviso (id, folio, plantilla, destinatario, datos, creado, intentos, error)"
                                + " SELECT 'muchos-' || CAST(? AS VARCHAR), folio, plantilla, destinatario, datos,"
                                + " creado, 1, 'Sin servidor' FROM aviso WHERE id ="
                                + " (SELECT MIN(id) FROM aviso WHERE folio = ?)")
                        .params(i, consulta)
                        .update();
            }
            assertThat(avisos.cuantosDemorados(List.of(consulta))).isEqualTo(45);
            assertThat(avisos.demorados(List.of(consulta, "OTRO"), 40, 20)).hasSize(5);
            assertThat(avisos.demorados(List.of(), 0, 20)).isEmpty();
            assertThat(entrada("supervisor"))
                    .contains("Se muestran 20 de 45.", "?correos=1#demorados")
                    .doesNotContain("Los anteriores");
            assertThat(entrada("admin.obras"))
                    .contains("45 avisos por correo no han salido", "?correos=1#sin-entregar");
            assertThat(entrada("admin.dif")).doesNotContain("no han salido");
        } finally {
            jdbc.sql("DELETE FROM aviso WHERE id LIKE 'muchos-%'").update();
        }
    }

    @Test
    @DisplayName(
            "AMB-24: dado un correo que lleva más de una hora sin intentarse, como en una caída del servidor, consta"
                    + " como demorado aunque no haya fallado; el recién escrito no, ni el que ya no ha de salir")
    void sinIntentar() {
        String consulta = consultar();
        try {
            sinIntentar(consulta, "viejo", 61, null);
            sinIntentar(consulta, "nuevo", 59, null);
            sinIntentar(consulta, "caduco", 61, 1);
            assertThat(avisos.demorados(List.of(consulta), 0, 20))
                    .extracting(EstadoDeAviso::id)
                    .containsExactly("sin-intentar-viejo");
            assertThat(avisos.cuantosDemorados(List.of(consulta))).isEqualTo(1);
            assertThat(avisos.delFolio(consulta))
                    .filteredOn(EstadoDeAviso::demorado)
                    .extracting(EstadoDeAviso::id)
                    .containsExactly("sin-intentar-viejo");
            assertThat(entrada("supervisor"))
                    .contains("Correos que no han salido", "Espera a que el servidor de correo responda.");
            assertThat(entrada("admin.obras")).contains("Un aviso por correo no ha salido");
        } finally {
            jdbc.sql("DELETE FROM aviso WHERE id LIKE 'sin-intentar-%'").update();
        }
    }

    private void sinIntentar(String expediente, String id, int haceMinutos, @Nullable Integer caducoHace) {
        OffsetDateTime ahora = ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC);
        jdbc.sql("INSERT INTO aviso (id, folio, plantilla, destinatario, datos, creado, hasta)"
                        + " SELECT 'sin-intentar-' || ?, folio, plantilla, destinatario, datos, ?, ? FROM aviso"
                        + " WHERE id = (SELECT MIN(id) FROM aviso WHERE folio = ?)")
                .params(
                        id,
                        ahora.minusMinutes(haceMinutos),
                        caducoHace == null ? null : ahora.minusMinutes(caducoHace),
                        expediente)
                .update();
    }

    @Test
    @DisplayName("NT10-CG-VII-b: el correo que debía salir antes de un instante no sale en él ni después, tampoco al"
            + " reanudarlo, ni consta como demorado; antes, sí sale")
    void caduco() {
        Instant hasta = ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(1));
        var aTiempo = aviso("transparencia@tecate.gob.mx");
        transaccion.executeWithoutResult(
                estado -> avisos.enviar(new Aviso(folio, aTiempo.plantilla(), aTiempo.para(), aTiempo.datos(), hasta)));
        servidor.rechaza = "todo";
        fallar();
        assertThat(avisos.demorados(null, 0, 1_000))
                .extracting(EstadoDeAviso::folio)
                .contains(folio);
        servidor.rechaza = "";
        ClockUtil.setCurrentTime(Date.from(hasta));
        ejecutarTodos();

        EstadoDeAviso estado = avisos.delFolio(folio).get(0);
        assertThat(servidor.entregados).isEmpty();
        assertThat(estado.caduco()).isTrue();
        assertThat(estado.demorado()).isFalse();
        assertThat(avisos.demorados(null, 0, 1_000))
                .extracting(EstadoDeAviso::folio)
                .doesNotContain(folio);
        assertThatThrownBy(() -> avisos.reanudar(estado.id())).isInstanceOf(NoEncontradoException.class);

        transaccion.executeWithoutResult(otro -> avisos.enviar(
                new Aviso(folio, aTiempo.plantilla(), aTiempo.para(), aTiempo.datos(), hasta.plusSeconds(1))));
        ejecutarTodos();
        assertThat(servidor.entregados).hasSize(1);
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

    private String consultar() {
        escenario.son("2026-11-12T10:00:00-08:00");
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private EstadoDeAviso noEntregado(String consulta) {
        return avisos.delFolio(consulta).stream()
                .filter(aviso -> aviso.destinatario().equals(CS))
                .findFirst()
                .orElseThrow();
    }

    private String entrada(String usuario) {
        return peticiones.navegador(usuario).get("/").body();
    }

    /** Los ocho intentos de cada correo, como los haría el motor en dos días; los que nacen del último quedan por salir. */
    private void agotar() {
        List<String> ids = pendientes().stream().map(Job::getId).toList();
        for (int i = 0; i < 8; i++) {
            pendientes().stream()
                    .filter(trabajo -> ids.contains(trabajo.getId()) && trabajo.getRetries() > 0)
                    .forEach(this::intentar);
            avanzar(Duration.ofHours(6));
        }
    }

    private void intentar(Job trabajo) {
        try {
            trabajos.executeJob(trabajo.getId());
        } catch (IllegalStateException rechazado) {
            assertThat(rechazado).hasMessageContaining("550");
        }
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
        pendientes().stream()
                .filter(trabajo -> trabajo.getRetries() > 0)
                .forEach(trabajo -> trabajos.executeJob(trabajo.getId()));
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
