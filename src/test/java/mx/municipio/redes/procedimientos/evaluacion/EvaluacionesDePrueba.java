package mx.municipio.redes.procedimientos.evaluacion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.SinDisparadores;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rondas que una prueba abre sin estorbar a otra, y lo que se envía en cada paso. */
public final class EvaluacionesDePrueba {

    public static final String RONDA = "evaluacion-semestral";
    public static final String CUENTA = "evaluacion-cuenta";
    public static final Map<String, Object> INSTRUMENTO = Map.of("version", "2026-1", "adopto", true);
    public static final Map<String, Object> INFORME =
            Map.of("conclusiones", "Las cuentas responden lo que se les pregunta.", "firma", true);
    public static final Map<String, Object> ATENCION = Map.of("atencion", "Se responderá cada día hábil.");
    public static final Map<String, Object> DATOS = datos(10, 8);

    private static final AtomicInteger NUMERO = new AtomicInteger();
    private static final ZoneId ZONA = ZoneId.of("America/Tijuana");

    private EvaluacionesDePrueba() {}

    public static Map<String, Object> inicio(int ejercicio, int semestre) {
        return Map.of("ejercicio", ejercicio, "semestre", semestre, "motivo", "Primera ronda del programa.");
    }

    public static Map<String, Object> datos(int recibidos, int respondidos) {
        return Map.of(
                "seguidores", 1200,
                "alcance", 5400,
                "interacciones", 300,
                "publicaciones", 60,
                "comentariosRecibidos", recibidos,
                "comentariosRespondidos", respondidos);
    }

    /** @param recomendaciones vacío: ninguna */
    public static Map<String, Object> calificacion(int puntaje, String recomendaciones) {
        return Map.of("puntaje", puntaje, "hallazgos", "Publica a diario.", "recomendaciones", recomendaciones);
    }

    /** Abre una de después de 2040, de un semestre que ninguna otra prueba evalúa; el reloj va y vuelve. */
    static String abrir(Escenario escenario) {
        int n = NUMERO.getAndIncrement();
        Instant ahora = ClockUtil.getCurrentTime().toInstant();
        LocalDate dia = n % 2 == 0 ? LocalDate.of(2041 + n / 2, 6, 30) : LocalDate.of(2041 + n / 2, 12, 31);
        escenario.son(dia.plusDays(1).atStartOfDay(ZONA).toInstant());
        String folio = escenario.iniciar("evaluacion", RONDA, inicio(dia.getYear(), n % 2 == 0 ? 1 : 2));
        escenario.son(ahora);
        return folio;
    }

    /** Como si el Departamento no hubiera emitido ninguno. */
    static void olvidarInstrumentos(Escenario escenario) {
        SinDisparadores.hacer(
                escenario.jdbc(),
                () -> escenario
                        .jdbc()
                        .sql("DELETE FROM instrumento_de_evaluacion")
                        .update(),
                "instrumento_de_evaluacion");
    }

    /** Como si ningún semestre se hubiera evaluado, ni otra prueba hubiera dejado cuentas de antes de noviembre. */
    public static void sinRondas(Escenario escenario) {
        BajasDePrueba.retirarCuentas(escenario.jdbc());
        PadronDePrueba.sinConservar(escenario.jdbc(), () -> escenario
                .jdbc()
                .sql("UPDATE cuenta SET desde = DATE '2026-11-01' WHERE desde < DATE '2026-11-01'"
                        + " AND clave NOT IN ('OBRAS-FB-1', 'DIF-FB-1', 'DIF-X-1', 'CS-FB-1')")
                .update());
        escenario.jdbc().sql("DELETE FROM evaluacion_de_cuenta").update();
        escenario.jdbc().sql("DELETE FROM ronda_de_evaluacion").update();
        olvidarInstrumentos(escenario);
    }

    static String adoptar(Escenario escenario, String ronda) {
        if (escenario.tareaSiHay(ronda, "emitirInstrumento") != null) {
            escenario.completar("evaluacion", ronda, "emitirInstrumento", INSTRUMENTO);
        }
        return ronda;
    }

    static List<String> folios(JdbcClient jdbc, String ronda) {
        return jdbc.sql("SELECT folio FROM evaluacion_de_cuenta WHERE ronda = ? AND folio IS NOT NULL ORDER BY cuenta")
                .param(ronda)
                .query(String.class)
                .list();
    }

    public static String folio(JdbcClient jdbc, String ronda, String cuenta) {
        return Objects.requireNonNull(jdbc.sql("SELECT folio FROM evaluacion_de_cuenta WHERE ronda = ? AND cuenta = ?")
                .params(ronda, cuenta)
                .query(String.class)
                .single());
    }

    /** Concluye la evaluación de cada cuenta que falte; solo a la de Obras se le recomienda algo. */
    public static void evaluarTodas(Escenario escenario, String ronda) {
        for (String folio : folios(escenario.jdbc(), ronda)) {
            if (escenario.tareaSiHay(folio, "aportarDatos") != null) {
                String cuenta =
                        Objects.requireNonNull(escenario.expediente(folio).cuenta());
                escenario.completar(administrador(cuenta), folio, "aportarDatos", DATOS);
            }
            if (escenario.tareaSiHay(folio, "calificarCuenta") != null) {
                boolean deObras =
                        "OBRAS-FB-1".equals(escenario.expediente(folio).cuenta());
                escenario.completar(
                        "evaluacion",
                        folio,
                        "calificarCuenta",
                        deObras ? calificacion(70, "Responder más.") : calificacion(90, ""));
            }
        }
    }

    static String administrador(String cuenta) {
        return cuenta.startsWith("OBRAS") ? "admin.obras" : cuenta.startsWith("DIF") ? "admin.dif" : "comsocial";
    }
}
