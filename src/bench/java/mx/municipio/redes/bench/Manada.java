package mx.municipio.redes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.IniciarTramite;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plazos que vencen, con un ejecutor u otro. */
final class Manada {

    private static final Duration PACIENCIA = Duration.ofMinutes(10);

    /** Lo hecho hasta que venció el último plazo; los trabajos incluyen los correos que alcanzaron a salir. */
    record Ronda(double plazosPorSegundo, double trabajosPorSegundo) {}

    private final ProcessEngineImpl motor;
    private final Tramites tramites;
    private final IniciarTramite iniciarTramite;
    private final JdbcClient jdbc;
    private final ZoneId zona;
    private final List<Consultante> consultantes;

    Manada(
            ProcessEngine motor,
            Tramites tramites,
            IniciarTramite iniciarTramite,
            JdbcClient jdbc,
            ZoneId zona,
            List<Consultante> consultantes) {
        this.motor = (ProcessEngineImpl) motor;
        this.tramites = tramites;
        this.iniciarTramite = iniciarTramite;
        this.jdbc = jdbc;
        this.zona = zona;
        this.consultantes = consultantes;
    }

    /** Hace vencer de golpe esa cantidad de plazos y comprueba que cada uno venció una sola vez. */
    Ronda vencer(int cantidad, JobExecutor ejecutor, boolean enOrdenDeVencimiento) {
        int porConsultante = Math.max(1, cantidad / consultantes.size());
        int total = porConsultante * consultantes.size();
        OffsetDateTime desde = preparar(porConsultante);
        Reloj.poner(ultimoVencimiento(desde).plusSeconds(60));
        long inicio = System.nanoTime();
        long fin;
        arrancar(ejecutor, enOrdenDeVencimiento);
        try {
            esperar(inicio, "SELECT COUNT(*) FROM ACT_RU_JOB WHERE HANDLER_CFG_ = 'plazoVencido'");
            fin = System.nanoTime();
        } finally {
            detener(ejecutor);
        }
        double segundos = (fin - inicio) / 1e9;
        long correos = contar("SELECT COUNT(*) FROM aviso WHERE enviado >= ?", desde);
        exigirUnSoloSilencio(desde, total);
        return new Ronda(total / segundos, (total + correos) / segundos);
    }

    /** Con el sistema ocioso ese tiempo, vence un plazo. @return segundos entre su vencimiento y su ejecución */
    double retrasoTrasOcio(Duration ocio, JobExecutor ejecutor) {
        OffsetDateTime desde = preparar(1);
        // De los que se crearon, uno.
        jdbc.sql("DELETE FROM ACT_RU_JOB WHERE ID_ <> (SELECT MIN(ID_) FROM ACT_RU_JOB)")
                .update();
        Instant vencimiento = ultimoVencimiento(desde);
        Reloj.poner(vencimiento.minus(ocio));
        long inicio = System.nanoTime();
        arrancar(ejecutor, true);
        try {
            esperar(inicio, "SELECT COUNT(*) FROM ACT_RU_JOB WHERE HANDLER_CFG_ = 'plazoVencido'");
        } finally {
            detener(ejecutor);
        }
        Instant ejecutado = jdbc.sql("SELECT instante FROM bitacora WHERE suceso = 'PLAZO_VENCIDO' AND instante >= ?")
                .param(desde)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(vencimiento, ejecutado).toMillis() / 1e3;
    }

    /** Envía las consultas, y de sus trabajos deja solo los plazos. @return desde cuándo son de esta ronda */
    private OffsetDateTime preparar(int porConsultante) {
        jdbc.sql("DELETE FROM ACT_RU_JOB").update();
        OffsetDateTime desde =
                Reloj.otroLunes(zona).atStartOfDay(zona).toInstant().atOffset(ZoneOffset.UTC);
        Cliente.aLaVez(consultantes, quien -> {
            motor.getIdentityService().setAuthentication(quien.usuario(), List.of("administradores"));
            try {
                for (int i = 0; i < porConsultante; i++) {
                    iniciarTramite.ejecutar(
                            tramites.deProceso("consulta-publicacion"), consulta(quien), List.of());
                }
            } finally {
                motor.getIdentityService().clearAuthentication();
            }
        });
        jdbc.sql("DELETE FROM ACT_RU_JOB WHERE HANDLER_CFG_ <> 'plazoVencido'").update();
        jdbc.sql("ANALYZE").update();
        return desde;
    }

    private static Map<String, Object> consulta(Consultante quien) {
        return Map.of(
                "cuenta",
                quien.cuenta(),
                "contenido",
                "Cierre de la calle Hidalgo por obra, del 1 al 5 de diciembre.",
                "fuente",
                "Programa de obra 2026",
                "fechaPrevista",
                "2026-12-01",
                "duda",
                "¿Procede mencionar el monto de la obra?",
                "clase",
                "INFORMACION_INSTITUCIONAL");
    }

    private Instant ultimoVencimiento(OffsetDateTime desde) {
        return jdbc.sql("SELECT MAX(vencimiento) FROM expediente WHERE recepcion >= ?")
                .param(desde)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void arrancar(JobExecutor ejecutor, boolean enOrdenDeVencimiento) {
        var configuracion = motor.getProcessEngineConfiguration();
        configuracion.setJobExecutor(ejecutor);
        configuracion.setJobExecutorAcquireByDueDate(enOrdenDeVencimiento);
        // El de fábrica también envía los correos.
        configuracion.setJobExecutorAcquireByPriority(enOrdenDeVencimiento);
        ejecutor.registerProcessEngine(motor);
        ejecutor.start();
    }

    private void detener(JobExecutor ejecutor) {
        ejecutor.shutdown();
        ejecutor.unregisterProcessEngine(motor);
    }

    private void esperar(long inicio, String pendientes) {
        while (jdbc.sql(pendientes).query(Long.class).single() > 0) {
            if (System.nanoTime() - inicio > PACIENCIA.toNanos()) {
                throw new IllegalStateException("Quedaron plazos sin vencer tras " + PACIENCIA);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void exigirUnSoloSilencio(OffsetDateTime desde, long total) {
        assertThat(contar(
                        "SELECT COUNT(*) FROM expediente WHERE estado = 'NO_PROCEDENTE_POR_SILENCIO'"
                                + " AND cierre IS NOT NULL AND recepcion >= ?",
                        desde))
                .isEqualTo(total);
        assertThat(contar(
                        "SELECT COUNT(DISTINCT cadena) FROM bitacora WHERE suceso = 'PLAZO_VENCIDO' AND instante >= ?",
                        desde))
                .isEqualTo(total);
        assertThat(contar("SELECT COUNT(*) FROM bitacora WHERE suceso = 'PLAZO_VENCIDO' AND instante >= ?", desde))
                .isEqualTo(total);
        assertThat(contar(
                        "SELECT COUNT(*) FROM oficio WHERE tipo = 'CONSTANCIA_DE_SILENCIO' AND emitido >= ?", desde))
                .isEqualTo(total);
        assertThat(contar(
                        "SELECT COUNT(*) FROM expediente e JOIN ACT_HI_PROCINST p ON p.ID_ = e.instancia_proceso"
                                + " WHERE p.END_TIME_ IS NULL AND e.recepcion >= ?",
                        desde))
                .isZero();
    }

    private long contar(String sql, OffsetDateTime desde) {
        return jdbc.sql(sql).param(desde).query(Long.class).single();
    }
}
