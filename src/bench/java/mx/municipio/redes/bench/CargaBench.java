package mx.municipio.redes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import mx.municipio.redes.RedesApplication;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.IniciarTramite;
import mx.municipio.redes.motor.ejecucion.EjecutorDelPrograma;
import mx.municipio.redes.plazos.application.AgregarDiaInhabil;
import mx.municipio.redes.plazos.application.CambioRegistrado;
import mx.municipio.redes.plazos.application.SolicitudDeDia;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Muchas consultas abiertas a la vez: qué tardan las bandejas de Tasklist y qué cuesta declarar inhábil un día. Escribe
 * {@code docs/carga.md}; con {@code -Dredes.carga.abiertas=20000}, la mide con tantas.
 */
@SpringBootTest(
        classes = RedesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "redes.demo.correo=target/bench/correo"})
@ActiveProfiles("demo")
@DirtiesContext
class CargaBench {

    private static final int ABIERTAS = Integer.getInteger("redes.carga.abiertas", 2_000);
    private static final List<String> BANDEJAS = List.of("Mi bandeja", "Vencen hoy", "Todas las pendientes");
    private static final List<Consultante> CONSULTANTES = List.of(
            new Consultante("admin.obras", "OBRAS", "OBRAS-FB-1"), new Consultante("admin.dif", "DIF", "DIF-FB-1"));

    private static final Base BASE = Base.nueva("carga");

    @Autowired
    ProcessEngine motor;

    @Autowired
    FilterService filtros;

    @Autowired
    Tramites tramites;

    @Autowired
    IniciarTramite iniciarTramite;

    @Autowired
    AgregarDiaInhabil agregar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zona;

    private final List<String> bandejas = new ArrayList<>();
    private final List<String> calendario = new ArrayList<>();

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry propiedades) {
        propiedades.add("spring.datasource.url", BASE::url);
        propiedades.add("spring.datasource.username", () -> Base.USUARIO);
        propiedades.add("spring.datasource.password", () -> Base.CLAVE);
    }

    @AfterEach
    void relojALaHora() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("Bandejas y calendario con muchas consultas abiertas")
    void medir() throws IOException {
        int hay = 0;
        for (int tareas : List.of(50, 500, 5_000, 20_000)) {
            repartir(hay, tareas);
            hay = tareas;
            bandejas(tareas);
        }
        jdbc.sql("DELETE FROM ACT_RU_AUTHORIZATION WHERE RESOURCE_ID_ LIKE 'carga-%'").update();
        jdbc.sql("DELETE FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ LIKE 'carga-%'").update();
        jdbc.sql("DELETE FROM ACT_RU_TASK WHERE ID_ LIKE 'carga-%'").update();

        LocalDate lunes = Reloj.otroLunes(zona);
        abrir(ABIERTAS);
        BASE.ejecutar("VACUUM ANALYZE");
        // Los correos por salir no son lo que se mide.
        jdbc.sql("DELETE FROM ACT_RU_JOB WHERE HANDLER_TYPE_ = 'redes-trabajo'").update();
        calendario(lunes.plusDays(1));
        escribir();
    }

    private void abrir(int cuantas) {
        Cliente.aLaVez(CONSULTANTES, quien -> {
            for (int i = 0; i < cuantas / CONSULTANTES.size(); i++) {
                abrirUna(quien);
            }
        });
    }

    private double abrirUna(Consultante quien) {
        return como(quien.usuario(), "administradores", () -> {
            long inicio = System.nanoTime();
            iniciarTramite.ejecutar(
                    tramites.deProceso("consulta-publicacion"),
                    Map.of(
                            "cuenta", quien.cuenta(),
                            "contenido", "Cierre de la calle Hidalgo por obra, del 1 al 5 de diciembre.",
                            "fuente", "Programa de obra 2026",
                            "fechaPrevista", "2026-12-01",
                            "duda", "¿Procede mencionar el monto de la obra?",
                            "clase", "INFORMACION_INSTITUCIONAL"),
                    List.of());
            return (System.nanoTime() - inicio) / 1e6;
        });
    }

    private <T> T como(String usuario, String grupo, Supplier<T> accion) {
        motor.getIdentityService().setAuthentication(usuario, List.of(grupo));
        try {
            return accion.get();
        } finally {
            motor.getIdentityService().clearAuthentication();
        }
    }

    /**
     * Tareas como las que deja cada consulta: una para cada oficina, con su candidatura y el permiso que el motor da con
     * ella. Escritas a mano, que abrir veinte mil consultas tarda.
     */
    private void repartir(int desde, int hasta) {
        for (String oficina : List.of("comunicacion-social", "transparencia")) {
            String tarea = "'carga-" + oficina + "-' || n";
            String serie = " FROM generate_series(" + (desde + 1) + ", " + hasta + ") n";
            BASE.ejecutar("INSERT INTO ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, PROC_DEF_ID_, PRIORITY_, CREATE_TIME_,"
                    + " DUE_DATE_, SUSPENSION_STATE_) SELECT " + tarea + ", 1, 'Responder', 'responderConsulta', (SELECT ID_"
                    + " FROM ACT_RE_PROCDEF WHERE KEY_ = 'consulta-publicacion'), 50, now(), now() + n % 5 * interval"
                    + " '1 day', 1" + serie);
            BASE.ejecutar("INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) SELECT 'l-' || " + tarea
                    + ", 1, '" + oficina + "', 'candidate', " + tarea + serie);
            BASE.ejecutar("INSERT INTO ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)"
                    + " SELECT 'a-' || " + tarea + ", 1, 1, '" + oficina + "', " + Resources.TASK.resourceType() + ", "
                    + tarea + ", " + (Permissions.READ.getValue() | Permissions.TASK_WORK.getValue()) + serie);
        }
        BASE.ejecutar("VACUUM ANALYZE");
    }

    private void bandejas(int abiertas) {
        var renglon = new StringBuilder("| %,d |".formatted(abiertas));
        for (String bandeja : BANDEJAS) {
            String id = filtros.createTaskFilterQuery().filterName(bandeja).singleResult().getId();
            renglon.append(" %s |".formatted(milisegundos(id)));
        }
        System.out.println(renglon);
        bandejas.add(renglon.toString());
    }

    /** Una página y la cuenta, como las pide Tasklist; mediana de cinco, o una si tarda. */
    private String milisegundos(String bandeja) {
        return como("comsocial", "comunicacion-social", () -> {
            var serie = new Serie();
            for (int i = 0; i < 6; i++) {
                long inicio = System.nanoTime();
                int pagina = filtros.listPage(bandeja, 0, 15).size();
                long cuenta = filtros.count(bandeja);
                double ms = (System.nanoTime() - inicio) / 1e6;
                assertThat(pagina).isPositive();
                assertThat(cuenta).isPositive();
                if (i > 0 || ms > 2_000) {
                    serie.agregar(ms);
                }
                if (ms > 2_000) {
                    break;
                }
            }
            return "%,.0f ms".formatted(serie.mediana());
        });
    }

    private void calendario(LocalDate dia) {
        var solo = new Serie();
        for (int i = 0; i < 20; i++) {
            solo.agregar(abrirUna(CONSULTANTES.get(0)));
        }
        int todas = jdbc.sql("SELECT COUNT(*) FROM expediente WHERE estado = 'ENVIADA'")
                .query(Integer.class)
                .single();
        List<MemoryPoolMXBean> monton = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(parte -> parte.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        monton.forEach(MemoryPoolMXBean::resetPeakUsage);
        long antes = usado();
        JobExecutor ejecutor = EjecutorDelPrograma.nuevo();
        ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).setJobExecutor(ejecutor);
        ejecutor.registerProcessEngine((ProcessEngineImpl) motor);
        ejecutor.start();
        var entretanto = new Serie();
        long inicio = System.nanoTime();
        double respuesta;
        double total;
        try {
            CompletableFuture<Double> alta = CompletableFuture.supplyAsync(() -> {
                CambioRegistrado cambio = como(
                        "sindicatura",
                        "sindicatura",
                        () -> agregar.ejecutar(
                                new SolicitudDeDia(dia.toString(), "Suspensión", "Acuerdo de prueba", null, null)));
                assertThat(cambio.plazosMovidos().size() + cambio.plazosPorRevisar()).isGreaterThanOrEqualTo(todas);
                return (System.nanoTime() - inicio) / 1e9;
            });
            while (pendientes() > 0 || !alta.isDone()) {
                entretanto.agregar(abrirUna(CONSULTANTES.get(1)));
                LockSupport.parkNanos(50_000_000);
            }
            total = (System.nanoTime() - inicio) / 1e9;
            respuesta = alta.join();
        } finally {
            ejecutor.shutdown();
            ejecutor.unregisterProcessEngine((ProcessEngineImpl) motor);
        }
        long cima = monton.stream().mapToLong(parte -> parte.getPeakUsage().getUsed()).sum();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM bitacora WHERE suceso = 'PLAZO_MOVIDO'").query(Integer.class).single())
                .isEqualTo(todas);
        calendario.add("| Plazos abiertos | %,d |".formatted(todas));
        calendario.add("| Hasta responder a la Sindicatura | %.2f s |".formatted(respuesta));
        calendario.add("| Hasta mover el último | %.1f s (%.0f por s) |".formatted(total, todas / total));
        calendario.add("| Iniciar una consulta, sin cambio en curso | %.0f ms |".formatted(solo.mediana()));
        calendario.add("| Iniciar una consulta mientras tanto | %.0f ms, la que más %.0f ms (%.1f ×) |"
                .formatted(entretanto.mediana(), entretanto.maximo(), entretanto.mediana() / solo.mediana()));
        calendario.add("| Memoria: en uso antes, y lo más que llegó a usar | %,d MiB, %,d MiB |"
                .formatted(antes >> 20, cima >> 20));
        calendario.forEach(System.out::println);
    }

    private static long usado() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long pendientes() {
        return jdbc.sql("SELECT COUNT(*) FROM ACT_RU_JOB WHERE HANDLER_CFG_ LIKE 'calendario:%'")
                .query(Long.class)
                .single();
    }

    private void escribir() throws IOException {
        String pagina =
                """
                # Carga

                Lo escribe `./mvnw verify -Pbench -Dit.test=CargaBench`; no se edita a mano. Con
                `-Dredes.carga.abiertas=20000`, con tantas consultas abiertas. PostgreSQL %s en la misma máquina, %d núcleos;
                comparten ambos con el programa: dicen más las razones dentro de una corrida que los números.

                ## Las bandejas de Tasklist

                Una página y su cuenta, como Comunicación Social; la otra oficina tiene otras tantas.

                | tareas de la oficina | Mi bandeja | Vencen hoy | Todas las pendientes |
                | --- | --- | --- | --- |
                %s

                ## Un día inhábil con todos los plazos en curso

                El día cae dentro de todos: todos se mueven, cada uno con su asiento, sus temporizadores y sus correos.

                | qué | medido |
                | --- | --- |
                %s
                """
                        .formatted(
                                BASE.texto("SHOW server_version"),
                                Runtime.getRuntime().availableProcessors(),
                                String.join("\n", bandejas),
                                String.join("\n", calendario));
        Files.writeString(Path.of(System.getProperty("redes.carga.pagina", "docs/carga.md")), pagina);
    }
}
