package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import mx.municipio.redes.plazos.domain.RegistroDeDias.Movimiento;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entre que se registra un día inhábil y que su recorrido llega a un expediente, nadie decide por el plazo viejo. Aquí solo se
 * tocan días de 2036, y al final se retiran.
 */
@PruebaDeIntegracion
class PlazoAlDiaTest {

    private static final String CALENDARIO = "/api/v1/calendario/inhabiles";
    private static final String LUNES = "2036-09-01T10:00:00-07:00";
    private static final Instant VIEJO = instante("2036-09-05T00:00:00-07:00");
    private static final Instant NUEVO = instante("2036-09-06T00:00:00-07:00");

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    ManagementService trabajos;

    @Autowired
    RegistroDeDias registro;

    @Autowired
    Peticiones peticiones;

    @Autowired
    TransactionTemplate transaccion;

    private final List<LocalDate> declarados = new ArrayList<>();

    /** Lunes 1 de septiembre de 2036: vence el jueves 4 a las 24:00. */
    @BeforeEach
    void unLunes() {
        escenario.son(LUNES);
        recorridos().forEach(trabajo -> trabajos.deleteJob(trabajo.getId()));
    }

    @AfterEach
    void retirar() {
        declarados.forEach(this::quitar);
        recorridos().forEach(trabajo -> trabajos.deleteJob(trabajo.getId()));
    }

    private static Instant instante(String texto) {
        return OffsetDateTime.parse(texto).toInstant();
    }

    private String enviar() {
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    /** El día queda registrado y nadie ha recorrido aún los plazos, como con veinte mil abiertos o tras una caída. */
    private void declararSinRecorrer(String fecha) {
        var dia = new DiaInhabil(LocalDate.parse(fecha), "Prueba: suspensión", "Acuerdo de prueba", false);
        transaccion.executeWithoutResult(
                estado -> registro.registrar(Movimiento.ALTA, dia, Optional.of("Acuerdo"), "sindicatura"));
        declarados.add(dia.fecha());
    }

    private void quitar(LocalDate fecha) {
        var dia = new DiaInhabil(fecha, "Fin de la prueba", "Acuerdo de prueba", false);
        transaccion.executeWithoutResult(
                estado -> registro.registrar(Movimiento.BAJA, dia, Optional.empty(), "sindicatura"));
    }

    private Instant hora(String folio, String temporizador) {
        return escenario.temporizador(folio, temporizador).getDuedate().toInstant();
    }

    private List<Job> recorridos() {
        return trabajos.createJobQuery().messages().list().stream()
                .filter(trabajo ->
                        ((JobEntity) trabajo).getJobHandlerConfigurationRaw().startsWith("calendario:"))
                .toList();
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b, NT10-CG-VII-c: dado un día recién declarado que aún no llega al expediente, cuando corre el"
                    + " temporizador del vencimiento viejo, entonces el plazo se mueve en lugar de vencer, con su asiento, y vence en"
                    + " el nuevo")
    void elTemporizadorNoDecidePorElPlazoViejo() {
        String folio = enviar();
        declararSinRecorrer("2036-09-03");
        assertThat(hora(folio, "plazoVencido")).isEqualTo(VIEJO);

        escenario.dejarVencer(folio, "plazoVencido");

        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
        assertThat(hora(folio, "plazoVencido")).isEqualTo(NUEVO);
        assertThat(escenario.tarea(folio, "responderConsulta").getDueDate().toInstant())
                .isEqualTo(NUEVO.minusSeconds(1));
        Asiento asiento = escenario.asiento(folio, "PLAZO_MOVIDO");
        assertThat(asiento.actor()).isEqualTo("sindicatura");
        assertThat(asiento.detalle())
                .contains("Vencía el jueves 4 de septiembre de 2036", "ahora vence el viernes 5 de septiembre");
        assertThat(escenario.correos(folio)).contains("consulta-plazo-movido a admin.obras@tecate.gob.mx");

        escenario.dejarVencer(folio, "plazoVencido");
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(String.valueOf(oficios.delExpediente(folio).get(1).datos().get("computo")))
                .contains("miércoles 3: inhábil, Prueba: suspensión");
        assertThat(escenario.sucesos(folio)).filteredOn("PLAZO_MOVIDO"::equals).hasSize(1);
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dado un día recién declarado que aún no llega al expediente, cuando se responde entre el"
                    + " vencimiento viejo y el nuevo, entonces la respuesta cuenta; y mientras tanto toda lectura dice el nuevo")
    void laRespuestaCuenta() {
        String folio = enviar();
        declararSinRecorrer("2036-09-03");
        assertThat(peticiones
                        .json("admin.obras", "/api/v1/expedientes/" + folio)
                        .path("vencimiento")
                        .asText())
                .isEqualTo("2036-09-06T00:00:00-07:00");
        assertThat(peticiones
                        .navegador("admin.obras")
                        .get("/expedientes/" + folio)
                        .body())
                .contains("viernes 5 de septiembre de 2036");

        escenario.son("2036-09-05T12:00:00-07:00");
        peticiones
                .post(
                        "comsocial",
                        "/api/v1/consultas/" + folio + "/respuesta-extemporanea",
                        Map.of("respuesta", "PROCEDENTE", "motivo", "Tarde"))
                .esProblema(409, "aún no vence");
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));

        assertThat(escenario.estado(folio)).isEqualTo("PROCEDENTE");
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(NUEVO);
        assertThat(escenario.sucesos(folio)).containsSubsequence("PLAZO_MOVIDO", "CONSULTA_RESPONDIDA");
        assertThat(escenario.asiento(folio, "PLAZO_MOVIDO").actor()).isEqualTo("sindicatura");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado el recordatorio de un día que ya no cuenta, cuando corre antes del recorrido,"
            + " entonces se recorre con el plazo y no sale ese día")
    void elRecordatorioSeRecorre() {
        String folio = enviar();
        declararSinRecorrer("2036-09-02");

        escenario.dejarVencer(folio, "recordatorioDia1");

        assertThat(escenario.sucesos(folio)).contains("PLAZO_MOVIDO").doesNotContain("RECORDATORIO_ENVIADO");
        assertThat(hora(folio, "recordatorioDia1")).isEqualTo(instante("2036-09-03T09:00:00-07:00"));
        escenario.dejarVencer(folio, "recordatorioDia1");
        assertThat(escenario.asiento(folio, "RECORDATORIO_ENVIADO").detalle()).startsWith("Día 1");
        assertThat(hora(folio, "recordatorioDia2")).isEqualTo(instante("2036-09-04T09:00:00-07:00"));
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-c: dado un plazo vencido cuyo temporizador no ha corrido, cuando después se declara inhábil uno"
                    + " de sus días, entonces no se reabre: ni el temporizador ni una persona lo encuentran en curso")
    void loVencidoNoSeReabre() {
        String callada = enviar();
        String tardia = enviar();
        escenario.son(VIEJO.toString());
        declararSinRecorrer("2036-09-03");

        assertThatThrownBy(() -> escenario.completar("comsocial", tardia, "responderConsulta", respuesta("PROCEDENTE")))
                .hasMessageContaining("venció el jueves 4 de septiembre de 2036");
        escenario.ejecutar(callada, "plazoVencido");

        assertThat(escenario.estado(callada)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.expediente(callada).vencimiento()).isEqualTo(VIEJO);
        assertThat(escenario.sucesos(callada)).doesNotContain("PLAZO_MOVIDO");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dados dos días declarados seguidos y uno retirado antes de su recorrido, el plazo se alarga"
                    + " por los que se declararon mientras corría, en su orden, y retirarlos no lo acorta; el que se declara ya"
                    + " vencido el que resulta, no cuenta")
    void variosDias() {
        String folio = enviar();
        declararSinRecorrer("2036-09-03");
        quitar(LocalDate.parse("2036-09-03"));
        escenario.son("2036-09-05T10:00:00-07:00");
        declararSinRecorrer("2036-09-05");
        escenario.son("2036-09-09T10:00:00-07:00");
        declararSinRecorrer("2036-09-08");

        escenario.ejecutar(folio, "plazoVencido");

        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(instante("2036-09-09T00:00:00-07:00"));
        assertThat(escenario.asiento(folio, "PLAZO_MOVIDO").detalle())
                .contains(
                        "ahora vence el lunes 8 de septiembre", "miércoles 3 de septiembre", "viernes 5 de septiembre")
                .doesNotContain("lunes 8 de septiembre de 2036, inhábil");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dados más plazos que un tramo, cuando se declara un día, entonces se responde con los del"
                    + " primero y cuántos faltan; cada tramo encola el que sigue, repetirlo no mueve nada otra vez, y al final consta"
                    + " cuántos se movieron")
    void porTramos() {
        List<String> folios = new ArrayList<>();
        for (int i = 0; i < 103; i++) {
            folios.add(enviar());
        }
        var alta = peticiones
                .post(
                        "sindicatura",
                        CALENDARIO,
                        Map.of("fecha", "2036-09-03", "motivo", "Prueba: tramos", "fundamento", "Acuerdo de prueba"))
                .es(201)
                .json();
        declarados.add(LocalDate.parse("2036-09-03"));
        assertThat(alta.path("plazosMovidos")).hasSize(100);
        assertThat(alta.path("plazosPorRevisar").asInt()).isEqualTo(3);
        String ultimo = folios.get(102);
        assertThat(StreamSupport.stream(alta.path("plazosMovidos").spliterator(), false)
                        .map(movido -> movido.path("folio").asText()))
                .doesNotContain(ultimo);
        assertThat(hora(ultimo, "plazoVencido")).isEqualTo(VIEJO);
        assertThat(escenario.expediente(ultimo).vencimiento())
                .as("toda lectura dice ya el nuevo")
                .isEqualTo(NUEVO);

        recorridos().forEach(trabajo -> trabajos.executeJob(trabajo.getId()));
        recorridos().forEach(trabajo -> trabajos.executeJob(trabajo.getId()));

        assertThat(recorridos()).isEmpty();
        assertThat(folios).allSatisfy(folio -> {
            assertThat(hora(folio, "plazoVencido")).isEqualTo(NUEVO);
            assertThat(escenario.sucesos(folio))
                    .filteredOn("PLAZO_MOVIDO"::equals)
                    .hasSize(1);
        });
        assertThat(escenario.bitacora("CALENDARIO")).last().satisfies(asiento -> {
            assertThat(asiento.suceso()).isEqualTo("PLAZOS_RECORRIDOS");
            assertThat(asiento.detalle()).contains("2036-09-03", "Plazos en curso movidos: 103.");
        });
    }
}
