package mx.municipio.redes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.demo.Libreto.Paso;
import mx.municipio.redes.errores.NoArrancaException;
import mx.municipio.redes.oficios.Oficios;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** El programa arrancó con la historia, y ya la contó entera. */
@PruebaDeIntegracion(reloj = "2026-10-30T10:31:00-07:00")
@ActiveProfiles({"demo", "historia", "prueba"})
@Order(1)
class HistoriaTest {

    @Autowired
    Historia historia;

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    ProcessEngine motor;

    @Autowired
    Bitacora bitacora;

    @Autowired
    Oficios oficios;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName(
            "dado un año contado, hay en él de todo, de tres órganos: respuestas, silencios, publicaciones, un incidente,"
                    + " una ronda de evaluación y una veda que ya pasó")
    void deTodo() {
        assertThat(jdbc.sql("SELECT DISTINCT estado FROM expediente")
                        .query(String.class)
                        .list())
                .contains(
                        "PUBLICADA",
                        "NO_PROCEDENTE",
                        "NO_PROCEDENTE_POR_SILENCIO",
                        "NO_PROCEDENTE_POR_RESERVA",
                        "SIN_OBJETO",
                        "ASENTADA",
                        "VIGENTE",
                        "RECHAZADA",
                        "CANCELADA",
                        "REGISTRADO",
                        "CERRADO_RECUPERADA",
                        "INFORMADA",
                        "LEVANTADA",
                        "ATENDIDA",
                        "CONCLUIDO",
                        "ANALIZADA");
        assertThat(jdbc.sql("SELECT DISTINCT organo FROM expediente")
                        .query(String.class)
                        .list())
                .contains("OBRAS", "DIF", "CS", "SIND");
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT EXTRACT(YEAR FROM recepcion) * 100 + EXTRACT(MONTH FROM recepcion))"
                                + " FROM expediente")
                        .query(Integer.class)
                        .single())
                .as("meses en que se recibió algo")
                .isEqualTo(12);
        assertThat(jdbc.sql("SELECT DISTINCT suceso FROM bitacora")
                        .query(String.class)
                        .list())
                .contains("PERIODO_SIN_PUBLICACION", "RESPUESTA_EXTEMPORANEA", "USUARIO_BLOQUEADO");
    }

    @Test
    @DisplayName(
            "dado lo contado, toda bitácora está íntegra y en orden, nada es anterior ni posterior a la historia, el motor no"
                    + " tiene incidentes y no queda correo por salir")
    void sano() {
        List<String> claves = jdbc.sql("SELECT DISTINCT cadena FROM bitacora")
                .query(String.class)
                .list();
        assertThat(claves).hasSizeGreaterThan(200).allSatisfy(clave -> {
            assertThat(oficios.verificarBitacora(clave).integra()).as(clave).isTrue();
            assertThat(bitacora.leer(clave)).extracting(Asiento::instante).isSorted();
            assertThat(bitacora.leer(clave)).extracting(Asiento::instante).allSatisfy(instante -> assertThat(instante)
                    .isBetween(instante("2025-11-03T07:00-08:00"), instante("2026-10-30T10:31-07:00")));
        });
        assertThat(motor.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(motor.getManagementService().createJobQuery().noRetriesLeft().count())
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM aviso WHERE enviado IS NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName(
            "dado el último día, a cada persona con un cargo le queda algo en Tareas, y a Comunicación Social le vence hoy una"
                    + " consulta")
    void loPendiente() {
        assertThat(Stream.of(
                        "titular.obras",
                        "admin.obras",
                        "titular.dif",
                        "suplente.dif",
                        "jefe.obras",
                        "comsocial",
                        "suplente.cs",
                        "transparencia",
                        "informatica",
                        "sindicatura",
                        "evaluacion"))
                .allSatisfy(usuario -> assertThat(peticiones.json(usuario, "/engine-rest/task"))
                        .as(usuario)
                        .isNotEmpty());
        assertThat(peticiones
                        .json("comsocial", "/api/v1/expedientes?estado=ENVIADA")
                        .path("contenido"))
                .extracting((JsonNode uno) -> uno.path("vencimiento").asText())
                .contains("2026-10-31T00:00:00-07:00");
    }

    @Test
    @DisplayName("dada una base con expedientes, la historia no se cuenta otra vez, lo dice y no cambia nada")
    void unaSolaVez() {
        escenario
                .rechaza(historia::afterSingletonsInstantiated)
                .isInstanceOf(NoArrancaException.class)
                .hasMessageContaining("empieza sin expedientes, y esta base ya los tiene");
    }

    @Test
    @DisplayName(
            "dado un paso que se niega, o uno que debía negarse y se acepta, la historia se detiene y dice su renglón, quién y"
                    + " por qué")
    void seDetiene() {
        assertThatThrownBy(() -> historia.contar(List.of(paso("consultas", Map.of("duda", "¿Sí?"), null))))
                .isInstanceOf(NoArrancaException.class)
                .hasMessageContainingAll("renglón 7", "2026-10-30 10:32, admin.obras", "400", "Contenido");
        assertThatThrownBy(() -> historia.contar(List.of(paso(
                        "atenciones/resumen",
                        Map.of("cuenta", "OBRAS-FB-1", "fecha", "{hoy}", "recibidos", 1, "respondidos", 1),
                        "NT10-CG-XIV"))))
                .hasMessageContainingAll("renglón 7", "201");
    }

    private static Paso paso(String presenta, Map<String, Object> con, @Nullable String niega) {
        return new Paso(
                7, "2026-10-30 10:32", "admin.obras", presenta, null, null, null, con, null, null, null, null, niega);
    }

    private static Instant instante(String escrito) {
        return OffsetDateTime.parse(escrito).toInstant();
    }
}
