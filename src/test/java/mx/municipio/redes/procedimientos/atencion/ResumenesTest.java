package mx.municipio.redes.procedimientos.atencion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El resumen de los comentarios de un día, por la API y por su página. */
@PruebaDeIntegracion
class ResumenesTest {

    private static final String RUTA = "/api/v1/atenciones/resumen";
    private static final LocalDate NOVIEMBRE = LocalDate.of(2026, 11, 1);

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Resumenes resumenes;

    @Autowired
    Bitacora bitacora;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void elJuevesALasDiez() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    private static Map<String, Object> resumen(
            String cuenta, String fecha, @Nullable Integer recibidos, @Nullable Integer respondidos) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("cuenta", cuenta);
        datos.put("fecha", fecha);
        datos.put("recibidos", recibidos);
        datos.put("respondidos", respondidos);
        datos.put("medianaMinutos", 35);
        return datos;
    }

    @Test
    @DisplayName(
            "NT10-CG-XIV, NT10-EV-3: uno por cuenta y día, que se corrige con otro: vale el último, la bitácora de la cuenta"
                    + " conserva los dos y la evaluación los halla sumados")
    void valeElUltimo() {
        peticiones
                .post("admin.dif", RUTA, resumen("DIF-X-1", "2026-11-10", 10, 4))
                .es(201);
        assertThat(peticiones
                        .post("suplente.dif", RUTA, resumen("DIF-X-1", "2026-11-10", 10, 9))
                        .es(201)
                        .json()
                        .path("respondidos")
                        .asInt())
                .isEqualTo(9);
        peticiones
                .post("titular.dif", RUTA, resumen("DIF-X-1", "2026-11-11", 3, 3))
                .es(201);

        assertThat(resumenes.entre("DIF-X-1", NOVIEMBRE, LocalDate.of(2026, 11, 30)))
                .containsOnly(Map.entry("comentariosRecibidos", 13L), Map.entry("comentariosRespondidos", 12L));
        assertThat(resumenes.entre("DIF-X-1", NOVIEMBRE, LocalDate.of(2026, 11, 9)))
                .as("de lo que nadie anotó no se dice cero")
                .isEmpty();
        assertThat(bitacora.leer("DIF-X-1").stream()
                        .filter(asiento -> asiento.suceso().equals("RESUMEN_DE_ATENCIONES"))
                        .map(Asiento::detalle))
                .contains(
                        "Del martes 10 de noviembre de 2026: 10 recibidos, 4 respondidos, mediana de 35 min hasta la"
                                + " respuesta.",
                        "Del martes 10 de noviembre de 2026: 10 recibidos, 9 respondidos, mediana de 35 min hasta la"
                                + " respuesta.");
        assertThatThrownBy(() -> jdbc.sql("UPDATE resumen_de_atenciones SET recibidos = 1")
                        .update())
                .as("se agregan y no se cambian")
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-11-13, 1, 1", "2026-11-10, 3, 4", "2026-11-10, -1, 0", "2026-11-10, -, 0", "2026-11-10, 2, -"
            })
    @DisplayName(
            "NT10-CG-XIV: un día que aún no llega, un número que falta o más respondidos que recibidos son 400, y nada queda")
    void loQueNoPuedeSer(String fecha, @Nullable Integer recibidos, @Nullable Integer respondidos) {
        escenario.nadaCambia(() -> peticiones
                .post("admin.dif", RUTA, resumen("DIF-X-1", fecha, recibidos, respondidos))
                .esProblema(400));
    }

    @Test
    @DisplayName(
            "NT10-SR-4: lo anota quien responde de la cuenta; de una ajena, 422; quien no responde de ninguna no abre la página")
    void quienPuede() {
        peticiones
                .post("admin.obras", RUTA, resumen("DIF-X-1", "2026-11-10", 1, 1))
                .esProblema(422);
        peticiones
                .post("informatica", RUTA, resumen("DIF-X-1", "2026-11-10", 1, 1))
                .esProblema(422);
        assertThat(peticiones
                        .navegador("informatica")
                        .get("/atenciones/resumen")
                        .statusCode())
                .isEqualTo(403);
        assertThat(peticiones.navegador("admin.dif").get("/atenciones/resumen").body())
                .contains("Anotar o corregir un día", "DIF-FB-1", "DIF-X-1");
    }
}
