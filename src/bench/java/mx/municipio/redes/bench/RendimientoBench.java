package mx.municipio.redes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import mx.municipio.redes.RedesApplication;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.IniciarTramite;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.motor.ejecucion.EjecutorDelPrograma;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Mide en una sola corrida y escribe {@code docs/rendimiento.md}. Con {@code -Dredes.bench.escala=0.01} prueba que la
 * medición sirve, en chico, y la página queda en {@code target}.
 */
@SpringBootTest(
        classes = RedesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "redes.demo.correo=target/bench/correo"})
@ActiveProfiles("demo")
// El contexto se cierra mientras su base aún vive.
@DirtiesContext
class RendimientoBench {

    static final String CLAVE = "demo";

    private static final double ESCALA = Double.parseDouble(System.getProperty("redes.bench.escala", "1"));
    private static final int RONDAS = 5;
    private static final int CALENTAMIENTO = 4;
    private static final int SOLICITUDES = escalar(1_000);
    private static final int PLAZOS = escalar(3_000);
    private static final int CUENTAS = escalar(100_000);
    private static final int PETICIONES = escalar(300);
    private static final Duration OCIO = Duration.ofMillis(escalar(16_000));

    private static final List<Consultante> CONSULTANTES = List.of(
            new Consultante("admin.obras", "OBRAS", "OBRAS-FB-1"),
            new Consultante("admin.dif", "DIF", "DIF-FB-1"),
            new Consultante("admin.parques", "PARQUES", "PARQUES-FB-1"),
            new Consultante("admin.cultura", "CULTURA", "CULTURA-FB-1"));

    private static final Base NUESTRA = Base.nueva("redes");

    private final Informe informe = new Informe();

    @LocalServerPort
    int puerto;

    @Autowired
    ProcessEngine motor;

    @Autowired
    Tramites tramites;

    @Autowired
    IniciarTramite iniciarTramite;

    @Autowired
    Usuarios usuarios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate cuentas;

    @Autowired
    ZoneId zona;

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry propiedades) {
        propiedades.add("spring.datasource.url", NUESTRA::url);
        propiedades.add("spring.datasource.username", () -> Base.USUARIO);
        propiedades.add("spring.datasource.password", () -> Base.CLAVE);
    }

    @AfterEach
    void relojALaHora() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("Solicitudes contra el REST de fábrica, plazos contra el ejecutor de fábrica, ocio, directorio, arranque y"
            + " memoria")
    void medir() throws Exception {
        sembrar();
        solicitudes();
        plazos();
        directorio();
        arranque();
        informe.escribir(
                Path.of(ESCALA < 1 ? "target/bench/rendimiento.md" : "docs/rendimiento.md"),
                NUESTRA.texto("SHOW server_version"),
                RONDAS,
                SOLICITUDES,
                PLAZOS,
                CONSULTANTES.size(),
                CUENTAS);
        if (ESCALA >= 1) {
            assertThat(informe.incumplidas()).as("metas sin alcanzar").isEmpty();
        }
    }

    private void solicitudes() {
        Base cruda = Base.nueva("crudo");
        try (var crudo = MotorCrudo.arrancar(cruda)) {
            Reloj.otroLunes(zona);
            List<Cliente> nuestros = CONSULTANTES.stream()
                    .map(quien -> Cliente.nuestro(puerto, quien))
                    .toList();
            List<Cliente> crudos = CONSULTANTES.stream()
                    .map(quien -> Cliente.crudo(MotorCrudo.puerto(crudo), quien))
                    .toList();
            // La JVM compila mientras tanto.
            for (int i = 0; i < CALENTAMIENTO; i++) {
                Cliente.enviar(nuestros, SOLICITUDES);
                Cliente.enviar(crudos, SOLICITUDES);
            }
            var nuestra = new Serie();
            var otra = new Serie();
            for (int ronda = 0; ronda < RONDAS; ronda++) {
                NUESTRA.ejecutar("VACUUM ANALYZE");
                cruda.ejecutar("VACUUM ANALYZE");
                alternar(
                        ronda,
                        () -> nuestra.agregar(Cliente.enviar(nuestros, SOLICITUDES)),
                        () -> otra.agregar(Cliente.enviar(crudos, SOLICITUDES)));
            }
            informe.comparar("Consultas iniciadas", "por s", nuestra, otra, 0.7);
        }
    }

    private void plazos() {
        var manada = new Manada(motor, tramites, iniciarTramite, jdbc, zona, CONSULTANTES);
        manada.vencer(escalar(500), EjecutorDelPrograma.nuevo(), true);
        var plazos = new Serie();
        var plazosDeFabrica = new Serie();
        var trabajos = new Serie();
        var trabajosDeFabrica = new Serie();
        for (int ronda = 0; ronda < RONDAS; ronda++) {
            alternar(
                    ronda,
                    () -> anotar(manada.vencer(PLAZOS, EjecutorDelPrograma.nuevo(), true), plazos, trabajos),
                    () -> anotar(deFabrica(manada), plazosDeFabrica, trabajosDeFabrica));
        }
        informe.comparar("Plazos vencidos a la vez", "por s", plazos, plazosDeFabrica, 1.2);
        informe.comparar("Trabajos hechos mientras tanto, con correos", "por s", trabajos, trabajosDeFabrica, 0);

        var retraso = new Serie();
        for (int ronda = 0; ronda < RONDAS; ronda++) {
            // Cada vez en otro punto de la espera del ejecutor.
            Duration ocio = OCIO.plusMillis(escalar(1_100) * ronda);
            retraso.agregar(manada.retrasoTrasOcio(ocio, EjecutorDelPrograma.nuevo()));
        }
        informe.informar("Retraso de un plazo tras el ocio", "s", retraso, 6);
    }

    private Manada.Ronda deFabrica(Manada manada) {
        var propiedades = new CamundaBpmProperties();
        var hilos = (ThreadPoolTaskExecutor)
                DefaultJobConfiguration.JobConfiguration.camundaTaskExecutor(propiedades);
        hilos.initialize();
        try {
            JobExecutor ejecutor = DefaultJobConfiguration.JobConfiguration.jobExecutor(hilos, propiedades);
            return manada.vencer(PLAZOS, ejecutor, false);
        } finally {
            hilos.shutdown();
        }
    }

    private static void anotar(Manada.Ronda ronda, Serie plazos, Serie trabajos) {
        plazos.agregar(ronda.plazosPorSegundo());
        trabajos.agregar(ronda.trabajosPorSegundo());
    }

    private void directorio() {
        var directorio = new Directorio(puerto, cuentas);
        directorio.sembrar(CUENTAS);
        directorio.exigirCompleto(CUENTAS);
        informe.repartir("Buscar en el directorio", "ms", directorio.buscar(PETICIONES));
        informe.repartir("Verificar una dirección", "ms", directorio.verificar(PETICIONES, CUENTAS));
        informe.repartir("Hojear sus últimas páginas", "ms", directorio.hojear(PETICIONES, CUENTAS));
        var csv = new Serie();
        for (int ronda = 0; ronda < RONDAS; ronda++) {
            csv.agregar(directorio.exportar(CUENTAS));
        }
        informe.informar("Directorio entero en CSV", "s", csv, 0);
    }

    private void arranque() throws IOException, InterruptedException {
        var jar = new JarEmpaquetado(Base.nueva("jar"));
        var primero = new Serie();
        primero.agregar(jar.arrancar().segundos());
        var segundos = new Serie();
        var monton = new Serie();
        var residente = new Serie();
        for (int ronda = 0; ronda < RONDAS; ronda++) {
            JarEmpaquetado.Arranque arranque = jar.arrancar();
            segundos.agregar(arranque.segundos());
            monton.agregar(arranque.monton());
            residente.agregar(arranque.residente());
        }
        informe.informar("Primer arranque, con la base vacía", "s", primero, 0);
        informe.informar("Arranque", "s", segundos, 0);
        informe.informar("Memoria viva tras recolectar", "MiB", monton, 0);
        informe.informar("Memoria residente del proceso", "MiB", residente, 0);
    }

    /** Los dos órganos de la demostración y otros dos, cada uno con su cuenta y su administrador. */
    private void sembrar() {
        for (Consultante quien : CONSULTANTES.subList(2, CONSULTANTES.size())) {
            usuarios.asegurar(
                    quien.usuario(), "Prueba", quien.organo(), correo(quien), CLAVE, Set.of("administradores"));
            jdbc.sql("INSERT INTO persona (usuario, nombre, correo, organo, nivel) VALUES (?, ?, ?, ?, 'OPERATIVO')")
                    .params(quien.usuario(), "Prueba " + quien.organo(), correo(quien), quien.organo())
                    .update();
            jdbc.sql("INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, proposito, estado, desde)"
                            + " VALUES (?, ?, 'FACEBOOK', ?, ?, ?, 'Prueba.', 'VIGENTE', DATE '2021-10-01')")
                    .params(
                            quien.cuenta(),
                            quien.organo(),
                            quien.organo(),
                            quien.organo(),
                            "https://www.facebook.com/" + quien.organo())
                    .update();
            jdbc.sql("INSERT INTO designacion (organo, cargo, usuario, desde)"
                            + " VALUES (?, 'ADMINISTRADOR_TITULAR', ?, DATE '2021-10-01')")
                    .params(quien.organo(), quien.usuario())
                    .update();
        }
    }

    private static String correo(Consultante quien) {
        return quien.usuario() + "@example.org";
    }

    /** En las rondas pares va primero lo nuestro; en las nones, lo otro. */
    private static void alternar(int ronda, Runnable nuestro, Runnable otro) {
        (ronda % 2 == 0 ? nuestro : otro).run();
        (ronda % 2 == 0 ? otro : nuestro).run();
    }

    private static int escalar(int cantidad) {
        return Math.max(1, (int) (cantidad * ESCALA));
    }
}
