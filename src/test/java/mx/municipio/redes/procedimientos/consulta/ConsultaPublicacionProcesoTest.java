package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.opinion;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.publicacion;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.RetirarTramite;
import mx.municipio.redes.oficios.Carta;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.plazos.DiaDelPlazo;
import mx.municipio.redes.puerta.Excepcion;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El proceso entero: cada camino del modelo, con su estado, su bitácora y sus correos. */
@PruebaDeProceso(PROCESO)
class ConsultaPublicacionProcesoTest {

    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final String UT = "transparencia@tecate.gob.mx";
    private static final String ADMIN = "admin.obras@tecate.gob.mx";
    private static final String SUPLENTE = "suplente.obras@tecate.gob.mx";

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Oficios oficios;

    @Autowired
    RetirarTramite retirarTramite;

    @Autowired
    ResponderConsulta responderConsulta;

    @Autowired
    PublicarContenido publicarContenido;

    @Autowired
    FormService formularios;

    @Autowired
    Tramites tramites;

    private String enviar() {
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private void retirar(String usuario, String folio, String motivo) {
        escenario.como(usuario, () -> {
            retirarTramite.ejecutar(tramites.deProceso(PROCESO), folio, motivo);
            return true;
        });
    }

    @Test
    @DisplayName("NT10-CG-VII-a, NT10-CG-VII-b, AMB-24: dada una duda, cuando el administrador consulta, se abre"
            + " expediente, se acusa recibo con fundamento de la consulta y de su plazo, y se escribe a las dos"
            + " oficinas")
    void seRecibe() {
        String folio = enviar();

        assertThat(folio).matches("CON-OBRAS-2026-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
        assertThat(escenario.expediente(folio).recepcion()).isEqualTo(Instant.parse("2026-11-12T18:00:00Z"));
        assertThat(escenario.sucesos(folio)).containsExactly("CONSULTA_RECIBIDA", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "CONSULTA_RECIBIDA").actor()).isEqualTo("admin.obras");
        assertThat(escenario.asiento(folio, "CONSULTA_RECIBIDA").clausula()).contains("NT10-CG-VII-a");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "consulta-recibida a " + CS, "consulta-recibida a " + UT, "consulta-acuse a " + ADMIN);
        assertThat(escenario.instancia(folio)).isWaitingAt("responderConsulta");
        assertThat(escenario.instancia(folio)).isWaitingAt("opinarTransparencia");
        Oficio acuse = oficios.delExpediente(folio).get(0);
        assertThat(acuse.tipo()).isEqualTo("ACUSE");
        assertThat(acuse.cabeza().asientos()).isEqualTo(1);
        assertThat(acuse.cabeza().hash())
                .isEqualTo(escenario.bitacora(folio).get(0).hash());
        assertThat(acuse.carta().fundamento())
                .extracting(Carta.Fundamento::clausula)
                .containsExactly("NT10-CG-VII-a", "NT10-CG-VII-b");
        assertThat(acuse.datos())
                .containsEntry("contenidoSha256", "53a137fc3b7ad894ebde65289b7b00fd46b4fd78d8165e01d2d660c0b904f53b")
                .containsEntry("vencimientoTexto", "miércoles 18 de noviembre de 2026, 24:00 h");
    }

    @Test
    @DisplayName("NT10-CG-VII-b, criterio 1: recibida el jueves 12 de noviembre de 2026, vence el miércoles 18 a las"
            + " 24:00, porque el lunes 16 es inhábil; la tarea muestra el 18")
    void vence() {
        String folio = enviar();

        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(Instant.parse("2026-11-19T08:00:00Z"));
        assertThat(escenario.temporizador(folio, "plazoVencido").getDuedate())
                .isEqualTo(Instant.parse("2026-11-19T08:00:00Z"));
        assertThat(escenario.tarea(folio, "responderConsulta").getDueDate())
                .isEqualTo(Instant.parse("2026-11-19T07:59:59Z"));
        assertThat(escenario.temporizador(folio, "recordatorioDia1").getDuedate())
                .isEqualTo(Instant.parse("2026-11-13T17:00:00Z"));
        assertThat(escenario.temporizador(folio, "recordatorioDia2").getDuedate())
                .isEqualTo(Instant.parse("2026-11-17T17:00:00Z"));
        assertThat(Objects.requireNonNull(escenario.expediente(folio).plazo()).computo())
                .extracting(DiaDelPlazo::habil)
                .containsExactly(true, false, false, false, true, true);
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-c: dado un fallo pasajero de la base, el plazo y los recordatorios insisten ocho veces, con"
                    + " espera creciente, antes de quedar a la vista como incidente")
    void insiste() {
        String folio = enviar();
        for (String temporizador : new String[] {"plazoVencido", "recordatorioDia1", "recordatorioDia2"}) {
            assertThat(escenario.temporizador(folio, temporizador).getRetries())
                    .as(temporizador)
                    .isEqualTo(8);
        }
        Job plazo = escenario.temporizador(folio, "plazoVencido");
        escenario.son("2026-11-19T00:00:00-08:00");
        jdbc.sql("UPDATE expediente SET estado = 'DESCONOCIDO' WHERE folio = ?")
                .param(folio)
                .update();

        escenario.rechaza(() -> escenario.ejecutar(folio, "plazoVencido")).isNotNull();

        Job despues = escenario.temporizador(folio, "plazoVencido");
        assertThat(despues.getId()).isEqualTo(plazo.getId());
        assertThat(despues.getRetries()).isEqualTo(7);
        assertThat(despues.getDuedate().toInstant()).isEqualTo(Instant.parse("2026-11-19T08:01:00Z"));

        jdbc.sql("UPDATE expediente SET estado = 'ENVIADA' WHERE folio = ?")
                .param(folio)
                .update();
        escenario.dejarVencer(folio, "plazoVencido");
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.asiento(folio, "PLAZO_VENCIDO").detalle())
                .contains("miércoles 18 de noviembre de 2026, 24:00 h");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dada una consulta abierta, cuando Comunicación Social la declara procedente y el"
            + " administrador publica, queda PUBLICADA con dirección y hora (NT10-ADM-III, NT10-EV-3)")
    void procedenteYPublicada() {
        String folio = enviar();
        escenario.completar("transparencia", folio, "opinarTransparencia", opinion("SIN_OBJECION"));
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));

        assertThat(escenario.estado(folio)).isEqualTo("PROCEDENTE");
        assertThat(escenario.expediente(folio).cerrado()).isFalse();

        escenario.completar("suplente.obras", folio, "publicarContenido", publicacion("2026-11-13T09:30-08:00"));

        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("publicada");
        assertThat(escenario.sucesos(folio))
                .containsExactly(
                        "CONSULTA_RECIBIDA",
                        "ACUSE_EMITIDO",
                        "OPINION_REGISTRADA",
                        "CONSULTA_RESPONDIDA",
                        "CONTENIDO_PUBLICADO");
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO").detalle())
                .contains("https://www.facebook.com/ObrasTecate/posts/1", "viernes 13 de noviembre de 2026, 09:30:00");
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO").actor()).isEqualTo("suplente.obras");
        assertThat(escenario.correos(folio))
                .filteredOn(correo -> correo.startsWith("consulta-resultado"))
                .containsExactlyInAnyOrder(
                        "consulta-resultado a " + ADMIN,
                        "consulta-resultado a " + SUPLENTE,
                        "consulta-resultado a " + ADMIN,
                        "consulta-resultado a " + SUPLENTE);
    }

    @Test
    @DisplayName("NT10-SR-4, AMB-20: la publicación también la asienta el titular del órgano, y no el de otro; a quien"
            + " no es ni titular ni administrador de la cuenta se le dice quiénes pueden")
    void publicaElTitular() {
        String folio = enviar();
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        assertThat(queSigue(folio))
                .startsWith("Un administrador de la cuenta o el titular del órgano puede publicar el contenido");
        for (String ajeno : new String[] {"titular.dif", "jefe.obras", "comsocial", "supervisor"}) {
            escenario
                    .rechaza(() -> escenario.completar(
                            ajeno, folio, "publicarContenido", publicacion("2026-11-12T10:00-08:00")))
                    .as(ajeno)
                    .isNotNull();
        }
        escenario
                .rechaza(
                        "NT10-ADM-I-a NT10-SR-4",
                        () -> escenario.como("jefe.obras", () -> {
                            publicarContenido.asentar(
                                    folio,
                                    "https://www.facebook.com/ObrasPublicasTecate/posts/1",
                                    Instant.parse("2026-11-12T18:00:00Z"),
                                    new Excepcion(false, null));
                            return true;
                        }))
                .isInstanceOf(ProhibidoException.class)
                .hasMessage("Publican los administradores de la cuenta o el titular del órgano; usted hoy no lo es.");

        escenario.completar("titular.obras", folio, "publicarContenido", publicacion("2026-11-12T10:00-08:00"));

        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO").actor()).isEqualTo("titular.obras");
    }

    @Test
    @DisplayName("NT10-ADM-III, NT10-EV-3: la publicación se asienta como se declara, y junto queda dicho si su hora es"
            + " anterior a la respuesta o está por venir, o si su dirección no lleva la de la cuenta")
    void publicacionObservada() {
        String enOrden = procedenteALas("11:00");
        publicar(enOrden, "https://www.facebook.com/ObrasPublicasTecate/posts/1", "11:30");
        assertThat(escenario.asiento(enOrden, "CONTENIDO_PUBLICADO").detalle())
                .isEqualTo("En https://www.facebook.com/ObrasPublicasTecate/posts/1, el jueves 12 de noviembre de 2026,"
                        + " 11:30:00 h.");

        String antes = procedenteALas("11:00");
        publicar(antes, "https://www.facebook.com/ObrasTecate/posts/1", "10:30");
        assertThat(escenario.asiento(antes, "CONTENIDO_PUBLICADO").detalle())
                .endsWith("Se observa que la hora declarada es anterior a la respuesta de Comunicación Social, y que la"
                        + " dirección declarada no lleva la de la cuenta,"
                        + " https://www.facebook.com/ObrasPublicasTecate.");

        String porVenir = procedenteALas("11:00");
        publicar(porVenir, "https://www.facebook.com/ObrasPublicasTecate/posts/2", "12:01");
        assertThat(escenario.asiento(porVenir, "CONTENIDO_PUBLICADO").detalle())
                .endsWith("Se observa que la hora declarada es posterior a la de este asiento.");
        assertThat(escenario.bitacora("OBRAS-FB-1"))
                .as("también en la de la cuenta")
                .last()
                .satisfies(asiento -> assertThat(asiento.detalle()).contains("posterior a la de este asiento"));
    }

    private String procedenteALas(String hora) {
        escenario.son("2026-11-12T10:00:00-08:00");
        String folio = enviar();
        escenario.son("2026-11-12T" + hora + ":00-08:00");
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        return folio;
    }

    private void publicar(String folio, String direccion, String hora) {
        escenario.son("2026-11-12T12:00:00-08:00");
        escenario.completar(
                "admin.obras",
                folio,
                "publicarContenido",
                Map.of("direccion", direccion, "publicadoEl", "2026-11-12T" + hora + "-08:00"));
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b, AMB-04: declarada procedente, Transparencia se entera si no ha opinado, porque ya puede"
                    + " publicarse")
    void transparenciaSabeQueYaPuedePublicarse() {
        String sinOpinion = enviar();
        escenario.completar("comsocial", sinOpinion, "responderConsulta", respuesta("PROCEDENTE"));
        assertThat(escenario.correos(sinOpinion)).contains("consulta-por-publicar a " + UT);

        String conOpinion = enviar();
        escenario.completar("transparencia", conOpinion, "opinarTransparencia", opinion("SIN_OBJECION"));
        escenario.completar("comsocial", conOpinion, "responderConsulta", respuesta("PROCEDENTE"));
        assertThat(escenario.correos(conOpinion)).noneMatch(correo -> correo.startsWith("consulta-por-publicar"));
    }

    @Test
    @DisplayName(
            "AMB-04: al abrir su tarea, cada oficina lee lo que la otra ya dijo y por qué; no puede cambiarlo, y lo que"
                    + " la otra diga mientras escribe no le impide concluir")
    void laPalabraDeLaOtra() {
        String opinada = enviar();
        assertThat(alAbrir("comsocial", opinada, "responderConsulta")).doesNotContainKeys("opinion", "motivoOpinion");
        assertThat(alAbrir("transparencia", opinada, "opinarTransparencia"))
                .doesNotContainKeys("respuesta", "motivoRespuesta");
        escenario.completar("transparencia", opinada, "opinarTransparencia", opinion("SIN_OBJECION"));
        assertThat(alAbrir("comsocial", opinada, "responderConsulta"))
                .containsEntry("opinion", "SIN_OBJECION")
                .containsEntry("motivoOpinion", "Opinión de prueba.");
        escenario
                .rechaza(() -> escenario.completar(
                        "comsocial",
                        opinada,
                        "responderConsulta",
                        Map.of("respuesta", "PROCEDENTE", "motivo", "Procede.", "motivoOpinion", "Otra cosa")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("es de solo lectura y no puede cambiarse");
        escenario.completar("comsocial", opinada, "responderConsulta", respuesta("PROCEDENTE"));

        String respondida = enviar();
        escenario.completar("comsocial", respondida, "responderConsulta", respuesta("PROCEDENTE"));
        assertThat(alAbrir("transparencia", respondida, "opinarTransparencia"))
                .containsEntry("respuesta", "PROCEDENTE")
                .containsEntry("motivoRespuesta", "Motivo de prueba.");
        escenario.completar("transparencia", respondida, "opinarTransparencia", opinion("SIN_OBJECION"));
        assertThat(escenario.estado(respondida)).isEqualTo("PROCEDENTE");
    }

    private Map<String, Object> alAbrir(String usuario, String folio, String elemento) {
        String tarea = escenario.tarea(folio, elemento).getId();
        return escenario.como(usuario, () -> formularios.getTaskFormVariables(tarea));
    }

    @Test
    @DisplayName("NT10-CG-VII-b: cuando Comunicación Social responde que no procede, decide sin esperar a Transparencia"
            + " y notifica los motivos")
    void noProcedente() {
        String folio = enviar();
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("NO_PROCEDENTE"));

        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("noProcedente");
        assertThat(escenario.asiento(folio, "CONSULTA_RESPONDIDA").detalle())
                .isEqualTo("No procedente. Motivo: Motivo de prueba.");
        assertThat(escenario.correos(folio)).contains("consulta-resultado a " + ADMIN);
    }

    @Test
    @DisplayName("NT10-CG-VII-c, criterio 4, AMB-07: dado el silencio de Comunicación Social, un segundo después del"
            + " vencimiento la consulta es no procedente, con constancia, y publicar queda cerrado")
    void silencio() {
        String folio = enviar();
        escenario.dejarVencer(folio, "recordatorioDia1");
        escenario.dejarVencer(folio, "recordatorioDia2");
        escenario.son("2026-11-19T00:00:01-08:00");
        escenario.ejecutar(folio, "plazoVencido");

        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("noProcedentePorSilencio")
                .hasNotPassed("publicarContenido");
        assertThat(escenario.sucesos(folio))
                .containsExactly(
                        "CONSULTA_RECIBIDA",
                        "ACUSE_EMITIDO",
                        "RECORDATORIO_ENVIADO",
                        "RECORDATORIO_ENVIADO",
                        "PLAZO_VENCIDO",
                        "CONSTANCIA_DE_SILENCIO_EMITIDO");
        assertThat(escenario.asiento(folio, "PLAZO_VENCIDO").actor()).isEqualTo("sistema");
        Oficio constancia = oficios.delExpediente(folio).get(1);
        assertThat(constancia.tipo()).isEqualTo("CONSTANCIA_DE_SILENCIO");
        assertThat(constancia.datos())
                .containsEntry("folio", folio)
                .containsEntry("vencimientoTexto", "miércoles 18 de noviembre de 2026, 24:00 h")
                .containsEntry("recepcionTexto", "jueves 12 de noviembre de 2026, 10:00:00 h");
        assertThat(String.valueOf(constancia.datos().get("recordatorios")))
                .contains("Día 1, el viernes 13 de noviembre de 2026, 09:00:00 h.")
                .contains("Día 2, el martes 17 de noviembre de 2026, 09:00:00 h.")
                .contains("Correo a " + CS + ": no salió antes del vencimiento.");
        assertThat(constancia.cabeza().asientos()).isEqualTo(5);
        assertThat(escenario.correos(folio))
                .contains(
                        "consulta-resultado a " + ADMIN,
                        "consulta-resultado a " + SUPLENTE,
                        "consulta-silencio a " + CS,
                        "consulta-silencio a " + UT);
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName("NT10-CG-VII-c, criterio 5, AMB-04: si opina Transparencia y calla Comunicación Social, también hay"
            + " silencio; el silencio de Transparencia sola no cambia nada")
    void transparenciaNoSuple() {
        String folio = enviar();
        escenario.completar("transparencia", folio, "opinarTransparencia", opinion("SIN_OBJECION"));
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
        escenario.dejarVencer(folio, "plazoVencido");
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: cuando el programa estuvo apagado, el recordatorio sale tarde y lo dice")
    void recordatorioTardio() {
        String folio = enviar();
        escenario.son("2026-11-17T12:00:00-08:00");
        escenario.ejecutar(folio, "recordatorioDia1");

        assertThat(escenario.asiento(folio, "RECORDATORIO_ENVIADO").detalle())
                .isEqualTo("Día 1, el martes 17 de noviembre de 2026, 12:00:00 h, con retraso: debió salir el viernes"
                        + " 13 de noviembre de 2026, 09:00:00 h.");
        assertThat(escenario.correos(folio)).contains("consulta-recordatorio a " + CS);
        assertThat(escenario.instancia(folio)).isWaitingAt("responderConsulta");
    }

    @Test
    @DisplayName("NT10-CG-VII-b, NT10-CG-VII-c: en el vencimiento o después ya no se recuerda: ni sale el correo ni la"
            + " constancia lo enumera; un segundo antes, sí")
    void sinRecordatorioTrasElVencimiento() {
        String folio = enviar();
        escenario.son("2026-11-18T23:59:59-08:00");
        escenario.ejecutar(folio, "recordatorioDia1");
        escenario.son("2026-11-19T00:00:00-08:00");
        escenario.ejecutar(folio, "recordatorioDia2");

        assertThat(escenario.sucesos(folio))
                .filteredOn("RECORDATORIO_ENVIADO"::equals)
                .hasSize(1);
        assertThat(escenario.correos(folio))
                .filteredOn(correo -> correo.startsWith("consulta-recordatorio"))
                .hasSize(1);

        escenario.ejecutar(folio, "plazoVencido");
        assertThat(oficios.delExpediente(folio).get(1).datos().get("recordatorios"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly(
                        "Día 1, el miércoles 18 de noviembre de 2026, 23:59:59 h, con retraso: debió salir el viernes"
                                + " 13 de noviembre de 2026, 09:00:00 h.",
                        "Correo a " + CS + ": no salió antes del vencimiento.");
    }

    @Test
    @DisplayName("NT10-CG-III, NT10-ADM-II, AMB-04: si Transparencia advierte reserva, no se publica aunque"
            + " Comunicación Social haya dicho que procede, y no se cita CG-VII")
    void reserva() {
        String folio = enviar();
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        escenario.completar("transparencia", folio, "opinarTransparencia", opinion("RESERVADA"));

        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_RESERVA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("noProcedentePorReserva", "publicarContenido");
        assertThat(escenario.asiento(folio, "NEGADA_POR_RESERVA").clausula()).isEqualTo("NT10-CG-III NT10-ADM-II");
        assertThat(escenario.correos(folio)).contains("consulta-resultado a " + ADMIN, "consulta-concluida a " + CS);
    }

    @Test
    @DisplayName("NT10-ANT-2: el expediente guarda la versión de la norma con que se abrió, y ningún paso la cambia")
    void versionDeLaNorma() {
        String folio = enviar();
        assertThat(escenario.expediente(folio).normaVersion()).isEqualTo("NT10-2015-03");
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("NO_PROCEDENTE"));
        assertThat(escenario.expediente(folio).normaVersion()).isEqualTo("NT10-2015-03");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-a, NT10-DEF-02: lo consultado queda congelado con su SHA-256; ni la base deja cambiarlo ni borrarlo")
    void congelada() {
        String folio = enviar();
        for (String cambio : new String[] {
            "UPDATE hecho SET datos = REPLACE(datos, 'Cierre', 'Apertura') WHERE folio = ?",
            "UPDATE hecho SET datos = REPLACE(datos, '\"elementoPersonal\":false', '\"elementoPersonal\":true')"
                    + " WHERE folio = ?",
            "UPDATE hecho SET tipo = 'otro' WHERE folio = ?",
            "DELETE FROM hecho WHERE folio = ?"
        }) {
            assertThatThrownBy(() -> jdbc.sql(cambio).param(folio).update())
                    .as(cambio)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("de solo agregar (NT10-CG-XI)");
        }
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("NO_PROCEDENTE"));
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE");
    }

    @Test
    @DisplayName("NT10-CG-VII-b, AMB-04: ni el supervisor suple a Comunicación Social al responder")
    void nadieSuple() {
        String folio = enviar();
        escenario
                .rechaza(() -> escenario.completar("supervisor", folio, "responderConsulta", respuesta("PROCEDENTE")))
                .isInstanceOf(ProhibidoException.class);
    }

    @Test
    @DisplayName("NT10-CG-III: la reserva también decide antes de que Comunicación Social responda")
    void reservaAntes() {
        String folio = enviar();
        escenario.completar("transparencia", folio, "opinarTransparencia", opinion("RESERVADA"));
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_RESERVA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("noProcedentePorReserva");
        assertThat(escenario.temporizadorSiHay(folio, "plazoVencido")).isNull();
    }

    @Test
    @DisplayName("Dada una consulta abierta, cuando quien la envió la retira, queda SIN_OBJETO; nadie más puede"
            + " retirarla, ni dos veces")
    void retiro() {
        String folio = enviar();
        escenario.rechaza(() -> retirar("suplente.obras", folio, "No es mía")).isInstanceOf(ProhibidoException.class);
        escenario.rechaza(() -> retirar("admin.dif", folio, "No es mía")).isInstanceOf(NoEncontradoException.class);
        escenario.rechaza(() -> retirar("admin.obras", folio, " ")).isInstanceOf(FormularioException.class);

        retirar("admin.obras", folio, "La obra se pospuso");

        assertThat(escenario.estado(folio)).isEqualTo("SIN_OBJETO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinObjeto");
        assertThat(escenario.asiento(folio, "CONSULTA_RETIRADA").detalle()).isEqualTo("Motivo: La obra se pospuso");
        assertThat(escenario.asiento(folio, "CONSULTA_RETIRADA").actor()).isEqualTo("admin.obras");
        assertThat(escenario.correos(folio))
                .contains("consulta-resultado a " + ADMIN, "consulta-concluida a " + CS, "consulta-concluida a " + UT);
        escenario.rechaza(() -> retirar("admin.obras", folio, "Otra vez")).isInstanceOf(ConflictoException.class);
    }

    @Test
    @DisplayName("NT10-CG-VII-c: responder en el vencimiento o después se rechaza aunque el temporizador no haya"
            + " corrido, y nada queda escrito")
    void respuestaTardia() {
        String folio = enviar();
        for (String hora : new String[] {"2026-11-19T00:00:00-08:00", "2026-11-19T09:00:00-08:00"}) {
            escenario.son(hora);
            escenario
                    .rechaza(
                            () -> escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE")))
                    .isInstanceOf(ConflictoException.class)
                    .hasMessageContaining("venció el miércoles 18 de noviembre de 2026, 24:00 h")
                    .hasMessageContaining("use «Asentar respuesta extemporánea»");
        }

        escenario.son("2026-11-18T23:59:59-08:00");
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        assertThat(escenario.estado(folio)).isEqualTo("PROCEDENTE");
    }

    @Test
    @DisplayName("NT10-CG-VII-c: vencido el plazo ya nadie retira ni reserva la consulta, haya corrido o no el"
            + " temporizador")
    void nadaTrasElVencimiento() {
        String folio = enviar();
        escenario.son("2026-11-19T00:00:00-08:00");
        escenario.rechaza(() -> retirar("admin.obras", folio, "Tarde")).isInstanceOf(ConflictoException.class);
        escenario
                .rechaza(() -> escenario.completar("transparencia", folio, "opinarTransparencia", opinion("RESERVADA")))
                .isInstanceOf(ConflictoException.class);
        escenario.ejecutar(folio, "plazoVencido");
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
    }

    @Test
    @DisplayName("AMB-05: la respuesta extemporánea solo la asienta Comunicación Social tras el vencimiento, una vez, y"
            + " no revive la consulta")
    void extemporanea() {
        String folio = enviar();
        escenario
                .rechaza(() -> extemporanea("comsocial", folio, "PROCEDENTE", "Tarde"))
                .isInstanceOf(ConflictoException.class);
        escenario.dejarVencer(folio, "plazoVencido");
        escenario
                .rechaza(() -> extemporanea("admin.obras", folio, "PROCEDENTE", "Tarde"))
                .isInstanceOf(ProhibidoException.class);
        escenario
                .rechaza(() -> extemporanea("comsocial", folio, "QUIZA", "Tarde"))
                .isInstanceOf(FormularioException.class);
        escenario
                .rechaza(() -> extemporanea("comsocial", folio, "PROCEDENTE", null))
                .isInstanceOf(FormularioException.class);

        extemporanea("comsocial", folio, "PROCEDENTE", "Se traspapeló");

        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.instancia(folio)).isEnded().hasNotPassed("publicarContenido");
        assertThat(escenario.asiento(folio, "RESPUESTA_EXTEMPORANEA").detalle())
                .isEqualTo("Habría sido procedente (respuesta extemporánea, no revive la consulta). Motivo: Se"
                        + " traspapeló");
        assertThat(escenario.correos(folio))
                .contains("consulta-extemporanea a " + ADMIN, "consulta-extemporanea a " + SUPLENTE);
        escenario
                .rechaza(() -> extemporanea("comsocial", folio, "PROCEDENTE", "Otra"))
                .isInstanceOf(ConflictoException.class);
    }

    private void extemporanea(String usuario, String folio, String respuesta, @Nullable String motivo) {
        escenario.como(usuario, () -> {
            responderConsulta.responderTarde(folio, respuesta, motivo);
            return true;
        });
    }

    @Test
    @DisplayName("NT10-RESP-5, AMB-23: la veda impide publicar propaganda aunque Comunicación Social la haya declarado"
            + " procedente; la tarea sigue abierta y protección civil sí pasa")
    void veda() {
        escenario.son("2027-04-12T10:00:00-07:00");
        String propaganda = escenario.iniciar("admin.obras", PROCESO, consulta("clase", "PROPAGANDA"));
        String emergencia = escenario.iniciar("admin.obras", PROCESO, consulta("clase", "PROTECCION_CIVIL"));
        for (String folio : new String[] {propaganda, emergencia}) {
            escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        }

        escenario
                .rechaza(
                        "NT10-RESP-5",
                        () -> escenario.completar(
                                "admin.obras", propaganda, "publicarContenido", publicacion("2027-04-12T11:00-07:00")))
                .isInstanceOf(ReglaException.class);
        assertThat(queSigue(propaganda))
                .contains("hoy no puede publicarse", "veda electoral")
                .doesNotContain("puede publicar el contenido");
        assertThat(queSigue(emergencia)).contains("puede publicar el contenido");

        escenario.completar("admin.obras", emergencia, "publicarContenido", publicacion("2027-04-12T11:00-07:00"));
        assertThat(escenario.estado(emergencia)).isEqualTo("PUBLICADA");

        escenario.son("2027-06-07T00:00:00-07:00");
        assertThat(queSigue(propaganda)).contains("puede publicar el contenido");
        escenario.completar("admin.obras", propaganda, "publicarContenido", publicacion("2027-06-07T00:00-07:00"));
        assertThat(escenario.estado(propaganda)).isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, AMB-23: en una veda confirmada, lo exceptuado se publica diciendo por qué lo es, y protección"
                    + " civil, además, si es una emergencia; mientras falte, la tarea sigue abierta y nada se escribe")
    void excepcionesDeLaVeda() {
        escenario.son("2024-04-10T10:00:00-07:00");
        Map<String, Object> datos = consulta("clase", "PROTECCION_CIVIL");
        datos.put("fechaPrevista", "2024-04-12");
        String folio = escenario.iniciar("admin.obras", PROCESO, datos);
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        Map<String, Object> publicada = new HashMap<>(publicacion("2024-04-10T09:30-07:00"));
        String veda = "Rige la veda electoral (del viernes 1 de marzo de 2024 al domingo 2 de junio de 2024): ";
        String remate = " Si ya está en la red, retírelo y repórtelo como incidente de uso indebido, que conserva la"
                + " constancia.";

        escenario
                .rechaza("NT10-RESP-5", () -> escenario.completar("admin.obras", folio, "publicarContenido", publicada))
                .hasMessage(veda + "protección civil se exceptúa solo en caso de emergencia." + remate);
        publicada.put("emergencia", true);
        escenario
                .rechaza("NT10-RESP-5", () -> escenario.completar("admin.obras", folio, "publicarContenido", publicada))
                .hasMessage(veda + "diga por qué este contenido es de protección civil." + remate);
        assertThat(queSigue(folio)).contains("puede publicar el contenido");

        publicada.put("justificacionVeda", "Avisa de las rutas cerradas por las lluvias.");
        escenario.completar("admin.obras", folio, "publicarContenido", publicada);
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName(
            "NT10-ML-II: lo que solo se advierte se recibe a consulta, y la advertencia se dice al recibirla y en su página")
    void advertida() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("elementoObjetivo", true));
        assertThat(advertencias(folio)).containsExactly("Resaltar logros es propaganda: revise la clase de contenido.");
        assertThat(advertencias(enviar())).isEmpty();
    }

    private List<String> advertencias(String folio) {
        return tramites.deProceso(PROCESO).advertencias(escenario.expediente(folio));
    }

    private String queSigue(String folio) {
        return tramites.queSigue(escenario.expediente(folio));
    }

    @Test
    @DisplayName(
            "NT10-ML-II: declarados juntos los elementos personal y objetivo, la consulta no se recibe y nada queda"
                    + " escrito; con uno solo, sí")
    void promocionPersonalizada() {
        Map<String, Object> datos = consulta("elementoPersonal", true);
        datos.put("elementoObjetivo", true);
        escenario
                .rechaza("NT10-ML-II", () -> escenario.iniciar("admin.obras", PROCESO, datos))
                .isInstanceOf(ReglaException.class)
                .hasMessage(
                        "Declaró que se reconoce a una persona servidora pública y que el mensaje la resalta: así no"
                                + " se publica en una cuenta institucional. Corrija el contenido. Si su duda es justamente esa,"
                                + " deje la casilla vacía y pregúntelo.");
        for (String uno : new String[] {"elementoPersonal", "elementoObjetivo", "elementoTemporal"}) {
            assertThat(escenario.estado(escenario.iniciar("admin.obras", PROCESO, consulta(uno, true))))
                    .as(uno)
                    .isEqualTo("ENVIADA");
        }
    }

    @Test
    @DisplayName("NT10-SR-4, NT10-SR-2a, AMB-27: la cuenta sale de la adscripción; sin clave con varias cuentas, o con"
            + " una ajena o inexistente, se rechaza igual y no queda folio")
    void cuenta() {
        escenario
                .rechaza(() -> escenario.iniciar("admin.dif", PROCESO, consulta()))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("DIF-FB-1, DIF-X-1");
        escenario
                .rechaza(() -> escenario.iniciar("admin.dif", PROCESO, consulta("cuenta", "OBRAS-FB-1")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("DIF-FB-1, DIF-X-1");
        escenario
                .rechaza(() -> escenario.iniciar("admin.dif", PROCESO, consulta("cuenta", "NADA-FB-9")))
                .isInstanceOf(ReglaException.class);
        String primero = escenario.iniciar("admin.dif", PROCESO, consulta("cuenta", "DIF-FB-1"));
        String segundo = escenario.iniciar("suplente.dif", PROCESO, consulta("cuenta", "DIF-X-1"));
        assertThat(primero).matches("CON-DIF-2026-\\d{4}");
        int numero = Integer.parseInt(primero.substring(primero.length() - 4));
        assertThat(segundo).isEqualTo("CON-DIF-2026-%04d", numero + 1);
        assertThat(escenario.tarea(primero, "responderConsulta")).isNotNull();
    }
}
