package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.procedimientos.solicitud.SolicitudesDePrueba;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Criterio 6: una suspensión local con el plazo corriendo. El calendario es de todo el contexto: aquí solo se tocan días
 * de 2029 y al final se retiran.
 */
@PruebaDeIntegracion
class RecalculoTest {

    private static final String CALENDARIO = "/api/v1/calendario/inhabiles";
    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final List<String> VARIABLES =
            List.of("vencimiento", "vencimientoTexto", "limiteTarea", "recordatorioDia1", "recordatorioDia2");

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    ProcessEngine motor;

    @Autowired
    Peticiones peticiones;

    /** Lunes 3 de septiembre de 2029: vence el jueves 6 a las 24:00. */
    @BeforeEach
    void unLunesPorLaManana() {
        escenario.son("2029-09-03T10:00:00-07:00");
    }

    @AfterEach
    void retirarLosDias() {
        for (JsonNode dia : peticiones
                .get("sindicatura", CALENDARIO + "?ejercicio=2029")
                .json()
                .path("contenido")) {
            if (dia.path("motivo").asText().startsWith("Prueba:")) {
                quitar(dia.path("fecha").asText());
            }
        }
    }

    private String enviar() {
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private Respuesta agregar(String fecha) {
        return peticiones.post(
                "sindicatura",
                CALENDARIO,
                Map.of("fecha", fecha, "motivo", "Prueba: suspensión local", "fundamento", "Acuerdo de prueba"));
    }

    private Respuesta quitar(String fecha) {
        return peticiones.basic("sindicatura", "DELETE", CALENDARIO + "/" + fecha, Map.of("motivo", "Fue un error"));
    }

    private static @Nullable JsonNode movido(Respuesta cambio, String folio) {
        return StreamSupport.stream(cambio.json().path("plazosMovidos").spliterator(), false)
                .filter(plazo -> plazo.path("folio").asText().equals(folio))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> variables(String folio) {
        return motor.getRuntimeService()
                .getVariables(escenario.expediente(folio).instanciaProceso(), VARIABLES);
    }

    private Instant hora(String folio, String temporizador) {
        return escenario.temporizador(folio, temporizador).getDuedate().toInstant();
    }

    private static Instant instante(String texto) {
        return java.time.OffsetDateTime.parse(texto).toInstant();
    }

    @Test
    @DisplayName("NT10-CG-VII-b, criterio 6: dada una suspensión local con el plazo corriendo, se mueven el plazo, los"
            + " tres temporizadores, la tarea y lo que Tasklist muestra; queda asentado lo viejo y lo nuevo y se avisa"
            + " a ambas partes")
    void todoSeMueve() {
        String folio = enviar();
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(instante("2029-09-07T00:00:00-07:00"));

        Respuesta cambio = agregar("2029-09-04").es(201);

        JsonNode movido = Objects.requireNonNull(movido(cambio, folio), cambio.cuerpo());
        assertThat(movido.path("anterior").asText()).isEqualTo("2029-09-07T00:00:00-07:00");
        assertThat(movido.path("nuevo").asText()).isEqualTo("2029-09-08T00:00:00-07:00");
        Instant nuevo = instante("2029-09-08T00:00:00-07:00");
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(nuevo);
        assertThat(hora(folio, "plazoVencido")).isEqualTo(nuevo);
        assertThat(hora(folio, "recordatorioDia1")).isEqualTo(instante("2029-09-05T09:00:00-07:00"));
        assertThat(hora(folio, "recordatorioDia2")).isEqualTo(instante("2029-09-06T09:00:00-07:00"));
        assertThat(variables(folio))
                .containsEntry("vencimiento", Date.from(nuevo))
                .containsEntry("vencimientoTexto", "viernes 7 de septiembre de 2029, 24:00 h")
                .containsEntry("limiteTarea", Date.from(nuevo.minusSeconds(1)))
                .containsEntry("recordatorioDia1", Date.from(instante("2029-09-05T09:00:00-07:00")))
                .containsEntry("recordatorioDia2", Date.from(instante("2029-09-06T09:00:00-07:00")));
        var tarea = escenario.tarea(folio, "responderConsulta");
        assertThat(tarea.getDueDate().toInstant()).isEqualTo(nuevo.minusSeconds(1));
        assertThat(motor.getTaskService().getVariableLocal(tarea.getId(), "vencimientoTexto"))
                .isEqualTo("viernes 7 de septiembre de 2029, 24:00 h");
        assertThat(peticiones
                        .web(
                                "transparencia",
                                "GET",
                                "/camunda/api/engine/engine/default/task/"
                                        + escenario
                                                .tarea(folio, "opinarTransparencia")
                                                .getId()
                                        + "/form-variables?variableNames=vencimientoTexto",
                                null)
                        .es(200)
                        .cuerpo())
                .contains("viernes 7 de septiembre de 2029");

        Asiento asiento = escenario.asiento(folio, "PLAZO_MOVIDO");
        assertThat(asiento.actor()).isEqualTo("sindicatura");
        assertThat(asiento.detalle())
                .contains(
                        "Vencía el jueves 6 de septiembre de 2029, 24:00 h",
                        "ahora vence el viernes 7 de septiembre de 2029, 24:00 h",
                        "Prueba: suspensión local");
        assertThat(escenario.correos(folio))
                .contains(
                        "consulta-plazo-movido a " + CS,
                        "consulta-plazo-movido a admin.obras@tecate.gob.mx",
                        "consulta-plazo-movido a suplente.obras@tecate.gob.mx");
        JsonNode detalle = peticiones.json("admin.obras", "/api/v1/expedientes/" + folio);
        assertThat(detalle.path("vencimiento").asText()).isEqualTo("2029-09-08T00:00:00-07:00");
        assertThat(detalle.path("computo").path(0).path("motivo").asText()).contains("Prueba: suspensión local");
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b, AMB-06: si se declara inhábil el día mismo de la recepción, la recepción legal también se"
                    + " recorre")
    void elDiaDeLaRecepcion() {
        String folio = enviar();
        agregar("2029-09-03").es(201);
        assertThat(escenario.expediente(folio).recepcionLegal()).isEqualTo(LocalDate.of(2029, 9, 4));
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(instante("2029-09-08T00:00:00-07:00"));
    }

    @Test
    @DisplayName("NT10-CG-VII-b: retirado un día que alargó el plazo, otro que cae dentro de lo notificado lo alarga")
    void altaTrasBaja() {
        String folio = enviar();
        agregar("2029-09-06").es(201);
        quitar("2029-09-06").es(200);
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(instante("2029-09-08T00:00:00-07:00"));
        agregar("2029-09-07").es(201);
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(instante("2029-09-11T00:00:00-07:00"));
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b, AMB-06: retirado el inhábil que recorrió la recepción legal, ella no se adelanta, y otro día"
                    + " que cae dentro de lo notificado alarga el plazo")
    void altaTrasBajaAntesDeLaRecepcionLegal() {
        agregar("2029-09-04").es(201);
        escenario.son("2029-09-04T10:00:00-07:00");
        String folio = enviar();
        assertThat(escenario.expediente(folio).recepcionLegal()).isEqualTo(LocalDate.of(2029, 9, 5));
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(instante("2029-09-11T00:00:00-07:00"));
        quitar("2029-09-04").es(200);

        agregar("2029-09-07").es(201);

        assertThat(escenario.expediente(folio).recepcionLegal()).isEqualTo(LocalDate.of(2029, 9, 5));
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(instante("2029-09-12T00:00:00-07:00"));
        assertThat(escenario.sucesos(folio)).contains("PLAZO_MOVIDO");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: en el plazo movido se responde hasta su último instante, y el silencio llega en el nuevo"
                    + " vencimiento y no en el viejo")
    void elNuevoEsElQueVale() {
        String respondida = enviar();
        String callada = enviar();
        agregar("2029-09-05").es(201);

        escenario.son("2029-09-07T12:00:00-07:00");
        escenario.completar("comsocial", respondida, "responderConsulta", respuesta("PROCEDENTE"));
        assertThat(escenario.estado(respondida)).isEqualTo("PROCEDENTE");

        escenario.dejarVencer(callada, "plazoVencido");
        assertThat(escenario.estado(callada)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        Oficio constancia = oficios.delExpediente(callada).get(1);
        assertThat(constancia.datos()).containsEntry("vencimientoTexto", "viernes 7 de septiembre de 2029, 24:00 h");
        assertThat(String.valueOf(constancia.datos().get("computo")))
                .contains("miércoles 5: inhábil, Prueba: suspensión local")
                .contains("viernes 7: día 3, vence a las 24:00 h");
        // Lo que el acuse dijo al recibirla no cambia.
        assertThat(oficios.delExpediente(callada).get(0).datos())
                .containsEntry("vencimientoTexto", "jueves 6 de septiembre de 2029, 24:00 h");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: retirar el día no acorta el plazo ya notificado; solo el siguiente se cuenta sin él")
    void retirarNoAcorta() {
        String folio = enviar();
        agregar("2029-09-06").es(201);
        Map<String, Object> movidas = variables(folio);
        int asientos = escenario.bitacora(folio).size();

        Respuesta retiro = quitar("2029-09-06").es(200);

        assertThat(movido(retiro, folio)).isNull();
        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(instante("2029-09-08T00:00:00-07:00"));
        assertThat(hora(folio, "plazoVencido")).isEqualTo(instante("2029-09-08T00:00:00-07:00"));
        assertThat(variables(folio)).isEqualTo(movidas);
        assertThat(escenario.bitacora(folio)).hasSize(asientos);
        assertThat(escenario.expediente(enviar()).vencimiento()).isEqualTo(instante("2029-09-07T00:00:00-07:00"));

        escenario.dejarVencer(folio, "plazoVencido");
        assertThat(String.valueOf(oficios.delExpediente(folio).get(1).datos().get("computo")))
                .as("la constancia muestra el cómputo notificado")
                .contains("jueves 6: inhábil, Prueba: suspensión local");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: con el primer recordatorio ya enviado, el plazo movido conserva el segundo y no repite"
            + " el primero")
    void recordatorioYaEnviado() {
        String folio = enviar();
        escenario.dejarVencer(folio, "recordatorioDia1");

        agregar("2029-09-05").es(201);

        assertThat(escenario.temporizadorSiHay(folio, "recordatorioDia1")).isNull();
        assertThat(hora(folio, "recordatorioDia2")).isEqualTo(instante("2029-09-06T09:00:00-07:00"));
        assertThat(hora(folio, "plazoVencido")).isEqualTo(instante("2029-09-08T00:00:00-07:00"));
    }

    @Test
    @DisplayName("NT10-CG-VII-c: un plazo vencido no se reabre, haya corrido o no su temporizador; y lo ya respondido o"
            + " retirado no se toca")
    void loTerminadoNoSeToca() {
        String respondida = enviar();
        String sinTemporizador = enviar();
        String callada = enviar();
        String negada = enviar();
        escenario.completar("comsocial", respondida, "responderConsulta", respuesta("PROCEDENTE"));
        escenario.completar("comsocial", negada, "responderConsulta", respuesta("NO_PROCEDENTE"));
        escenario.son("2029-09-07T00:00:00-07:00");
        escenario.ejecutar(callada, "plazoVencido");
        Instant antes = escenario.expediente(callada).vencimiento();

        Respuesta cambio = agregar("2029-09-06").es(201);

        for (String folio : List.of(respondida, sinTemporizador, callada, negada)) {
            assertThat(movido(cambio, folio)).as(folio).isNull();
            assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(antes);
            assertThat(escenario.sucesos(folio)).doesNotContain("PLAZO_MOVIDO");
        }
        assertThat(hora(sinTemporizador, "plazoVencido")).isEqualTo(antes);
        escenario.ejecutar(sinTemporizador, "plazoVencido");
        assertThat(escenario.estado(sinTemporizador)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.estado(callada)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.estado(respondida)).isEqualTo("PROCEDENTE");
    }

    @Test
    @DisplayName("AMB-06: un día provisional no mueve nada hasta que se confirma con su acuerdo")
    void provisional() {
        String folio = enviar();
        Respuesta alta = peticiones
                .post(
                        "sindicatura",
                        CALENDARIO,
                        Map.of(
                                "fecha", "2029-09-05",
                                "motivo", "Prueba: por confirmar",
                                "fundamento", "Costumbre",
                                "provisional", true))
                .es(201);
        assertThat(movido(alta, folio)).isNull();
        assertThat(hora(folio, "plazoVencido")).isEqualTo(instante("2029-09-07T00:00:00-07:00"));

        Respuesta confirmacion = peticiones
                .post("sindicatura", CALENDARIO, Map.of("fecha", "2029-09-05", "acuerdo", "Acuerdo 7/2029"))
                .es(201);
        assertThat(movido(confirmacion, folio)).isNotNull();
        assertThat(hora(folio, "plazoVencido")).isEqualTo(instante("2029-09-08T00:00:00-07:00"));
    }

    @Test
    @DisplayName(
            "AMB-03: un día inhábil más recorre también las metas internas que lo contaban, al siguiente día hábil; las que"
                    + " ya habían pasado, o no lo contaban, no")
    void lasMetasSeRecorren() {
        String solicitud =
                escenario.iniciar("titular.obras", SolicitudesDePrueba.PROCESO, SolicitudesDePrueba.solicitud());
        assertThat(hora(solicitud, "metaSolicitud")).isEqualTo(instante("2029-09-10T09:00:00-07:00"));

        agregar("2029-09-11").es(201);
        assertThat(hora(solicitud, "metaSolicitud")).isEqualTo(instante("2029-09-10T09:00:00-07:00"));
        agregar("2029-09-10").es(201);
        assertThat(hora(solicitud, "metaSolicitud")).isEqualTo(instante("2029-09-12T09:00:00-07:00"));
        agregar("2029-09-05").es(201);
        assertThat(hora(solicitud, "metaSolicitud")).isEqualTo(instante("2029-09-13T09:00:00-07:00"));
        quitar("2029-09-05").es(200);
        assertThat(hora(solicitud, "metaSolicitud")).isEqualTo(instante("2029-09-13T09:00:00-07:00"));

        escenario.son("2029-09-13T09:30:00-07:00");
        agregar("2029-09-12").es(201);
        assertThat(hora(solicitud, "metaSolicitud")).isEqualTo(instante("2029-09-13T09:00:00-07:00"));
        assertThat(escenario.sucesos(solicitud)).doesNotContain("PLAZO_MOVIDO");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: recalcular a mano los temporizadores no los mueve: dependen de lo guardado y no de"
            + " cuándo se mire")
    void recalcularElTemporizador() {
        String folio = enviar();
        agregar("2029-09-04").es(201);
        List<String> temporizadores = List.of("plazoVencido", "recordatorioDia1", "recordatorioDia2");
        Map<String, Instant> antes = Map.of(
                temporizadores.get(0), hora(folio, temporizadores.get(0)),
                temporizadores.get(1), hora(folio, temporizadores.get(1)),
                temporizadores.get(2), hora(folio, temporizadores.get(2)));
        escenario.son("2029-09-05T07:00:00-07:00");
        for (String temporizador : temporizadores) {
            Job trabajo = escenario.temporizador(folio, temporizador);
            for (boolean desdeLaCreacion : new boolean[] {true, false}) {
                motor.getManagementService().recalculateJobDuedate(trabajo.getId(), desdeLaCreacion);
                assertThat(hora(folio, temporizador)).isEqualTo(antes.get(temporizador));
            }
        }
    }

    @Test
    @DisplayName("NT10-CG-VII-b: solo la Sindicatura mueve plazos, y el rechazo no deja nada")
    void soloLaSindicatura() {
        String folio = enviar();
        for (String otro : List.of("comsocial", "admin.obras", "supervisor", "transparencia")) {
            peticiones
                    .post(otro, CALENDARIO, Map.of("fecha", "2029-09-04", "motivo", "m", "fundamento", "f"))
                    .esProblema(403, "Sindicatura");
        }
        assertThat(hora(folio, "plazoVencido")).isEqualTo(instante("2029-09-07T00:00:00-07:00"));
        assertThat(escenario.sucesos(folio)).doesNotContain("PLAZO_MOVIDO");
    }
}
