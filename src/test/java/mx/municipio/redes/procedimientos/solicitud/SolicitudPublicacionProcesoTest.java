package mx.municipio.redes.procedimientos.solicitud;

import static mx.municipio.redes.procedimientos.solicitud.SolicitudesDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.solicitud.SolicitudesDePrueba.noPublicar;
import static mx.municipio.redes.procedimientos.solicitud.SolicitudesDePrueba.publicar;
import static mx.municipio.redes.procedimientos.solicitud.SolicitudesDePrueba.solicitud;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexos.Enviado;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.RetirarTramite;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.oficios.Carta;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Contenido;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Publicacion;
import mx.municipio.redes.puerta.ClaseDeContenido;
import mx.municipio.redes.puerta.Declaracion;
import mx.municipio.redes.puerta.Excepcion;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** El proceso entero: cada camino del modelo, con su estado, su bitácora y sus correos. */
@PruebaDeProceso(PROCESO)
class SolicitudPublicacionProcesoTest {

    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final String TITULAR = "titular.obras@tecate.gob.mx";
    private static final String JEFE = "jefe.obras@tecate.gob.mx";
    private static final String META = "redes.solicitud.meta-dias";
    private static final String INCIDENTE = "INC-CS-2026-0001";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Hechos hechos;

    @Autowired
    Oficios oficios;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Tramites tramites;

    @Autowired
    RetirarTramite retirarTramite;

    @Autowired
    SolicitarPublicacion solicitarPublicacion;

    @Autowired
    AtenderSolicitud atenderSolicitud;

    @Autowired
    ProcessEngine motor;

    @Autowired
    TransactionTemplate transaccion;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void comoEstaba() {
        System.clearProperty(META);
        if (cuentas.intervenidaPor("CS-FB-1").isPresent()) {
            conLaCuenta(() -> cuentas.recuperar("CS-FB-1", INCIDENTE));
        }
    }

    private void conLaCuenta(Runnable acto) {
        escenario.como("comsocial", () -> {
            transaccion.executeWithoutResult(estado -> acto.run());
            return true;
        });
    }

    private String enviar() {
        return escenario.iniciar("titular.obras", PROCESO, solicitud());
    }

    private String enviar(String campo, Object valor) {
        return escenario.iniciar("titular.obras", PROCESO, solicitud(campo, valor));
    }

    private void atender(String folio, Map<String, Object> datos) {
        escenario.completar("comsocial", folio, "atenderSolicitud", datos);
    }

    private void retirar(String usuario, String folio) {
        escenario.como(usuario, () -> {
            retirarTramite.ejecutar(tramites.deProceso(PROCESO), folio, "El sábado se pospuso.");
            return true;
        });
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-b, NT10-PAB-I-b: dado un funcionario cuyo órgano quiere difundir algo, cuando lo pide, se abre"
                    + " expediente a nombre de su órgano, se acusa recibo y se escribe a Comunicación Social, a él y a su"
                    + " titular")
    void seRecibe() {
        String folio = escenario.iniciar("jefe.obras", PROCESO, solicitud());

        assertThat(folio).matches("SOL-OBRAS-2026-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
        assertThat(escenario.expediente(folio).plazo()).isNull();
        assertThat(escenario.sucesos(folio)).containsExactly("PUBLICACION_SOLICITADA", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "PUBLICACION_SOLICITADA"))
                .satisfies(asiento -> assertThat(asiento.actor()).isEqualTo("jefe.obras"))
                .satisfies(asiento -> assertThat(asiento.clausula()).isEqualTo("NT10-ADM-I-b NT10-PAB-I-b"))
                .satisfies(asiento -> assertThat(asiento.detalle())
                        .startsWith("Contenido con SHA-256 "
                                + Huella.de("Campaña de vacunación el sábado en la plaza.")
                                + ". Recibida el jueves 12 de noviembre de 2026, 10:00:00 h."));
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "solicitud-recibida a " + CS, "solicitud-acuse a " + JEFE, "solicitud-acuse a " + TITULAR);
        assertThat(escenario.instancia(folio)).isWaitingAt("atenderSolicitud");
        Oficio acuse = oficios.delExpediente(folio).get(0);
        assertThat(acuse.tipo()).isEqualTo("ACUSE");
        assertThat(acuse.carta().fundamento())
                .extracting(Carta.Fundamento::clausula)
                .containsExactly("NT10-ADM-I-b");
        assertThat(acuse.datos().get("mensaje"))
                .asString()
                .contains("La norma no fija plazo ni da efecto al silencio.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular.dif", "suplente.dif", "operativo.obras", "comsocial"})
    @DisplayName(
            "NT10-ADM-I-b: la pide un titular, un administrador o un funcionario, tenga o no cuenta; el órgano es el suyo")
    void quienPide(String usuario) {
        String folio = escenario.iniciar(usuario, PROCESO, solicitud());
        assertThat(escenario.expediente(folio).organo())
                .isEqualTo(jdbc.sql("SELECT organo FROM persona WHERE usuario = ?")
                        .param(usuario)
                        .query(String.class)
                        .single());
    }

    @Test
    @DisplayName("NT10-ADM-I-b: quien no está en el padrón, o ya no labora, no pide a nombre de ningún órgano")
    void quienNoPide() {
        noEsDeNingunOrgano("nadie.del.padron");
        jdbc.sql("UPDATE persona SET hasta = DATE '2026-11-11' WHERE usuario = 'operativo.obras'")
                .update();
        try {
            noEsDeNingunOrgano("operativo.obras");
        } finally {
            jdbc.sql("UPDATE persona SET hasta = NULL WHERE usuario = 'operativo.obras'")
                    .update();
        }
    }

    private void noEsDeNingunOrgano(String usuario) {
        var contenido = new Contenido(
                "Aviso.",
                "Oficio 1",
                LocalDate.of(2026, 11, 20),
                new Declaracion(ClaseDeContenido.SALUD, false, false, false, false),
                new Excepcion(false, null),
                List.of());
        escenario
                .rechaza(
                        "NT10-ADM-I-b",
                        () -> escenario.como(
                                usuario,
                                () -> solicitarPublicacion.solicitar(
                                        new Instancia(PROCESO, "sin-instancia", Map.of()), contenido)))
                .isInstanceOf(ReglaException.class)
                .hasMessage("Su usuario no está adscrito a ningún órgano del padrón.");
    }

    @Test
    @DisplayName(
            "NT10-ML-II, NT10-ADM-II: lo que declara una persona a la que el mensaje resalta, o información reservada, no"
                    + " se recibe")
    void noSeRecibe() {
        Map<String, Object> promocion = solicitud("elementoPersonal", true);
        promocion.put("elementoObjetivo", true);
        escenario
                .rechaza("NT10-ML-II", () -> escenario.iniciar("titular.obras", PROCESO, promocion))
                .isInstanceOf(ReglaException.class)
                .hasMessage(
                        "Declaró que se reconoce a una persona servidora pública y que el mensaje la resalta: así no"
                                + " se publica en una cuenta institucional. Corrija el contenido.");
        escenario
                .rechaza("NT10-ADM-II NT10-CG-III", () -> enviar("reservada", true))
                .isInstanceOf(ReglaException.class)
                .hasMessage("Declaró información reservada, confidencial o datos personales: debe protegerse y no se"
                        + " publica.");
        Respuesta porLaApi = escenario.nadaCambia(() ->
                peticiones.post("titular.obras", "/api/v1/solicitudes-publicacion", solicitud("reservada", true)));
        porLaApi.esProblema(422, "debe protegerse y no se publica");
    }

    @Test
    @DisplayName("NT10-ML-II: la advertencia que no impide se responde al enviarla y queda asentada con lo solicitado")
    void seAdvierte() {
        Respuesta recibida = peticiones
                .post("titular.obras", "/api/v1/solicitudes-publicacion", solicitud("elementoObjetivo", true))
                .es(201);
        assertThat(recibida.json().path("advertencias").get(0).asText())
                .isEqualTo("Resaltar logros es propaganda: revise la clase de contenido.");
        assertThat(hechos.exigir(recibida.texto("folio"), Contenido.class).advertencias())
                .containsExactly("Resaltar logros es propaganda: revise la clase de contenido.");
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-b, NT10-CG-XI: las imágenes que van con la solicitud son parte de ella: el asiento, el acuse y el"
                    + " correo las enumeran con su SHA-256")
    void conArchivos() {
        var plano = new Enviado("plano.pdf", "%PDF-1.7 plano".getBytes(StandardCharsets.UTF_8));
        String folio = escenario.iniciar("titular.obras", PROCESO, solicitud(), List.of(plano));
        String asentado = "«plano.pdf», 14 bytes, SHA-256 " + Huella.de(plano.bytes());

        assertThat(escenario.asiento(folio, "PUBLICACION_SOLICITADA").detalle())
                .contains(". Archivos: " + asentado + ". Recibida el");
        assertThat(oficios.delExpediente(folio).get(0).datos().get("archivos"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly(asentado);
        assertThat(jdbc.sql("SELECT datos FROM aviso WHERE folio = ?")
                        .param(folio)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(datos -> assertThat(datos).contains(asentado));
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-b, NT10-PAB-I-b, NT10-EV-3, NT10-ADM-III: publicada en la cuenta central, queda en la bitácora de"
                    + " esa cuenta y en el expediente, y el órgano recibe la dirección")
    void sePublica() {
        String folio = escenario.iniciar("jefe.obras", PROCESO, solicitud());
        escenario.son("2026-11-12T12:00:00-08:00");
        atender(folio, publicar(" cs-fb-1 ", "2026-11-12T11:30-08:00"));

        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("publicada");
        String donde = "En https://www.facebook.com/GobiernoTecate/posts/1, el jueves 12 de noviembre de 2026,"
                + " 11:30:00 h.";
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO"))
                .satisfies(asiento -> assertThat(asiento.actor()).isEqualTo("comsocial"))
                .satisfies(asiento ->
                        assertThat(asiento.detalle()).startsWith("Cuenta Gobierno de Tecate (CS-FB-1). " + donde));
        assertThat(escenario.bitacora("CS-FB-1"))
                .last()
                .satisfies(asiento -> assertThat(asiento.suceso()).isEqualTo("CONTENIDO_PUBLICADO"))
                .satisfies(asiento -> assertThat(asiento.detalle()).contains(donde.substring(0, 60), folio));
        assertThat(hechos.exigir(folio, Publicacion.class).cuenta()).isEqualTo("CS-FB-1");
        assertThat(escenario.correos(folio))
                .filteredOn(correo -> correo.startsWith("solicitud-publicada"))
                .containsExactlyInAnyOrder("solicitud-publicada a " + JEFE, "solicitud-publicada a " + TITULAR);
        assertThat(jdbc.sql("SELECT datos FROM aviso WHERE folio = ? AND plantilla = 'solicitud-publicada'")
                        .param(folio)
                        .query(String.class)
                        .list())
                .allSatisfy(datos -> assertThat(datos).contains("https://www.facebook.com/GobiernoTecate/posts/1"));
    }

    @Test
    @DisplayName("NT10-ADM-III, NT10-EV-3: la publicación se asienta como se declara, y junto queda dicho si su hora es"
            + " anterior a la solicitud o está por venir, o si su dirección no lleva la de la cuenta")
    void seObserva() {
        String antes = enviar();
        Map<String, Object> enOtroLado = publicar("CS-FB-1", "2026-11-12T09:00-08:00");
        enOtroLado.put("direccion", "https://www.facebook.com/Otra/posts/1");
        atender(antes, enOtroLado);
        assertThat(escenario.asiento(antes, "CONTENIDO_PUBLICADO").detalle())
                .contains("09:00:00 h. Se observa que la hora declarada es anterior a la de la solicitud, y que la"
                        + " dirección declarada no lleva la de la cuenta, https://www.facebook.com/GobiernoTecate.");

        String porVenir = enviar();
        atender(porVenir, publicar("CS-FB-1", "2026-11-12T10:01-08:00"));
        assertThat(escenario.bitacora("CS-FB-1")).last().satisfies(asiento -> assertThat(asiento.detalle())
                .contains("Se observa que la hora declarada es posterior a la de este asiento"));
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-b, RESOLUCION_DE_SOLICITUD: no publicada, el órgano recibe los motivos por correo, sin oficio, y"
                    + " puede presentar otra")
    void noSePublica() {
        String folio = enviar();
        atender(folio, noPublicar());

        assertThat(escenario.estado(folio)).isEqualTo("NO_PUBLICADA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("noPublicada");
        assertThat(escenario.asiento(folio, "PUBLICACION_NEGADA").detalle())
                .isEqualTo("Motivo: La campaña ya se difundió ayer.");
        assertThat(escenario.correos(folio)).contains("solicitud-no-publicada a " + TITULAR);
        assertThat(oficios.delExpediente(folio)).extracting(Oficio::tipo).containsExactly("ACUSE");
        String otra = enviar();
        assertThat(escenario.estado(otra)).isEqualTo("ENVIADA");
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-b: publicar pide cuenta, dirección y hora, y no publicar pide el motivo; sin ellos la tarea sigue"
                    + " abierta")
    void loQuePideCadaDecision() {
        String folio = enviar();
        for (String falta : List.of("cuentaCentral", "direccion", "publicadoEl")) {
            Map<String, Object> incompleta = publicar("CS-FB-1", "2026-11-12T10:00-08:00");
            incompleta.remove(falta);
            rechazada(folio, incompleta, falta);
        }
        rechazada(folio, Map.of("decision", "NO_PUBLICAR"), "motivo");
        assertThat(escenario.instancia(folio)).isWaitingAt("atenderSolicitud");
    }

    private void rechazada(String folio, Map<String, Object> datos, String campo) {
        Respuesta respuesta = escenario.nadaCambia(() -> peticiones.por(
                Peticiones.Via.ENGINE_REST,
                "comsocial",
                "POST",
                "/task/" + escenario.tarea(folio, "atenderSolicitud").getId() + "/submit-form",
                Peticiones.variables(datos)));
        assertThat(respuesta.estado()).as(campo + respuesta.cuerpo()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OBRAS-FB-1", "DIF-X-1", "NO-EXISTE-1"})
    @DisplayName(
            "NT10-PAB-I-b: solo se publica en una cuenta central; la de otro órgano y la que no existe responden igual")
    void noEsCentral(String clave) {
        String folio = enviar();
        escenario
                .rechaza("NT10-PAB-I-b", () -> atender(folio, publicar(clave, "2026-11-12T10:00-08:00")))
                .isInstanceOf(ReglaException.class)
                .hasMessage(clave + " no es una cuenta central de Comunicación Social.");
        assertThat(escenario.instancia(folio)).isWaitingAt("atenderSolicitud");
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-a, NT10-SR-4: quien es de Comunicación Social y no administra la cuenta ni es su titular no publica"
                    + " en ella, pero sí dice por qué no se publica")
    void noLaAdministra() {
        String folio = enviar();
        motor.getIdentityService().createMembership("jefe.obras", "comunicacion-social");
        try {
            escenario
                    .rechaza(
                            "NT10-ADM-I-a NT10-SR-4",
                            () -> escenario.completar(
                                    "jefe.obras",
                                    folio,
                                    "atenderSolicitud",
                                    publicar("CS-FB-1", "2026-11-12T10:00-08:00")))
                    .isInstanceOf(ProhibidoException.class)
                    .hasMessage(
                            "Publican los administradores de la cuenta o el titular del órgano; usted hoy no lo es.");
            escenario.completar("jefe.obras", folio, "atenderSolicitud", noPublicar());
            assertThat(escenario.estado(folio)).isEqualTo("NO_PUBLICADA");
        } finally {
            motor.getIdentityService().deleteMembership("jefe.obras", "comunicacion-social");
        }
    }

    @Test
    @DisplayName("NT10-ADM-I-b: quien no es de Comunicación Social no la atiende, aunque administre la cuenta central")
    void soloLaOficina() {
        String folio = enviar();
        noAtiende(() -> atenderSolicitud.negar(folio, "Porque no."));
        noAtiende(() -> atenderSolicitud.publicar(
                folio,
                new Publicacion(
                        "CS-FB-1",
                        "https://www.facebook.com/GobiernoTecate/posts/1",
                        Instant.parse("2026-11-12T18:00:00Z"),
                        new Excepcion(false, null))));
    }

    private AbstractThrowableAssert<?, ?> noAtiende(Runnable acto) {
        return escenario
                .rechaza(
                        "NT10-ADM-I-b",
                        () -> escenario.como("suplente.cs", () -> {
                            acto.run();
                            return true;
                        }))
                .isInstanceOf(ProhibidoException.class)
                .hasMessage("Las solicitudes las atiende Comunicación Social.");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII: con la cuenta central intervenida no se publica en ella; la tarea sigue abierta y, recuperada,"
                    + " se publica")
    void intervenida() {
        String folio = enviar();
        conLaCuenta(() -> cuentas.intervenir("CS-FB-1", INCIDENTE));
        escenario
                .rechaza("NT10-CG-XXIII", () -> atender(folio, publicar("CS-FB-1", "2026-11-12T10:00-08:00")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("La cuenta está intervenida", INCIDENTE);
        assertThat(escenario.instancia(folio)).isWaitingAt("atenderSolicitud");

        conLaCuenta(() -> cuentas.recuperar("CS-FB-1", INCIDENTE));
        atender(folio, publicar("CS-FB-1", "2026-11-12T10:00-08:00"));
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: solicitada antes de la veda y atendida el 12 de abril de 2027, la propaganda no se publica; la"
                    + " tarea sigue abierta y se publica al terminar")
    void enVeda() {
        String folio = enviar("clase", "PROPAGANDA");
        escenario.son("2027-04-12T10:00:00-07:00");
        assertThat(tramites.queSigue(escenario.expediente(folio)))
                .contains("hoy no puede publicarse", "la propaganda gubernamental está suspendida.");
        Respuesta rechazo = escenario.nadaCambia(() -> peticiones.por(
                Peticiones.Via.ENGINE_REST,
                "comsocial",
                "POST",
                "/task/" + escenario.tarea(folio, "atenderSolicitud").getId() + "/submit-form",
                Peticiones.variables(publicar("CS-FB-1", "2027-04-12T10:00-07:00"))));
        assertThat(rechazo.estado()).as(rechazo.cuerpo()).isEqualTo(422);
        assertThat(rechazo.cuerpo()).contains("la propaganda gubernamental está suspendida.", "NT10-RESP-5");

        escenario.son("2027-06-07T10:00:00-07:00");
        atender(folio, publicar("CS-FB-1", "2027-06-07T10:00-07:00"));
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, AMB-23: en veda, lo que justifica la excepción vale dicho al enviarla o al atenderla, y queda"
                    + " asentado con la publicación")
    void excepcionDeVeda() {
        escenario.son("2024-04-10T10:00:00-07:00");
        String sinDecir = escenario.iniciar("titular.obras", PROCESO, solicitud());
        Map<String, Object> publicada = publicar("CS-FB-1", "2024-04-10T10:00-07:00");
        escenario
                .rechaza("NT10-RESP-5", () -> atender(sinDecir, publicada))
                .isInstanceOf(ReglaException.class)
                .hasMessageEndingWith("diga por qué este contenido es de salud.");
        publicada.put("justificacionVeda", "Dice dónde se vacuna.");
        atender(sinDecir, publicada);
        assertThat(hechos.exigir(sinDecir, Publicacion.class).excepcion())
                .isEqualTo(new Excepcion(false, "Dice dónde se vacuna."));

        String dicha =
                escenario.iniciar("titular.obras", PROCESO, solicitud("justificacionVeda", "Dice cuándo se vacuna."));
        atender(dicha, publicar("CS-FB-1", "2024-04-10T10:00-07:00"));
        assertThat(hechos.exigir(dicha, Publicacion.class).excepcion().justificacion())
                .isEqualTo("Dice cuándo se vacuna.");
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-b, AMB-03: enviada el 12 de noviembre, el 14 de diciembre sigue enviada y sin más temporizador que"
                    + " la meta interna, que recordó una vez a los cinco días hábiles")
    void sinPlazo() {
        String folio = enviar();
        assertThat(escenario.temporizador(folio, "metaSolicitud").getDuedate())
                .isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(temporizadores(folio)).isEqualTo(1);
        escenario.dejarVencer(folio, "metaSolicitud");
        assertThat(escenario.correos(folio)).contains("solicitud-recordatorio a " + CS);
        assertThat(escenario.asiento(folio, "SOLICITUD_RECORDADA").detalle()).contains("Meta interna, no normativa.");

        escenario.son("2026-12-14T10:00:00-08:00");
        assertThat(temporizadores(folio)).isZero();
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
        assertThat(escenario.instancia(folio)).isWaitingAt("atenderSolicitud").hasPassed("solicitudRecordada");
        assertThat(escenario.tarea(folio, "atenderSolicitud").getDueDate()).isNull();
        atender(folio, publicar("CS-FB-1", "2026-12-14T09:30-08:00"));
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
    }

    private long temporizadores(String folio) {
        return motor.getManagementService()
                .createJobQuery()
                .processInstanceId(escenario.expediente(folio).instanciaProceso())
                .count();
    }

    @Test
    @DisplayName("AMB-03: apagada la meta interna no se recuerda ni se asienta nada, y la solicitud sigue enviada")
    void metaApagada() {
        System.setProperty(META, "0");
        String folio = enviar();
        escenario.dejarVencer(folio, "metaSolicitud");

        assertThat(escenario.sucesos(folio)).doesNotContain("SOLICITUD_RECORDADA");
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.startsWith("solicitud-recordatorio"));
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jefe.obras", "titular.obras"})
    @DisplayName(
            "NT10-ADM-I-b, NT10-SR-1: la retira quien la envió o el titular de su órgano mientras no se decida; queda sin"
                    + " objeto y lo saben Comunicación Social y el órgano")
    void seRetira(String quien) {
        String folio = escenario.iniciar("jefe.obras", PROCESO, solicitud());
        retirar(quien, folio);

        assertThat(escenario.estado(folio)).isEqualTo("SIN_OBJETO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinObjeto");
        assertThat(escenario.asiento(folio, "SOLICITUD_RETIRADA"))
                .satisfies(asiento -> assertThat(asiento.actor()).isEqualTo(quien))
                .satisfies(asiento -> assertThat(asiento.detalle()).isEqualTo("Motivo: El sábado se pospuso."));
        assertThat(escenario.correos(folio))
                .contains(
                        "solicitud-retirada a " + CS,
                        "solicitud-retirada a " + JEFE,
                        "solicitud-retirada a " + TITULAR);
        assertThat(escenario.tareaSiHay(folio, "atenderSolicitud")).isNull();
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-b, NT10-SR-1: otro de su órgano no la retira, y decidida ya no se retira ni se decide otra vez")
    void noSeRetira() {
        String folio = escenario.iniciar("jefe.obras", PROCESO, solicitud());
        escenario.rechaza(() -> retirar("admin.obras", folio)).isInstanceOf(ProhibidoException.class);
        atender(folio, noPublicar());

        escenario
                .rechaza("NT10-ADM-I-b", () -> retirar("jefe.obras", folio))
                .isInstanceOf(ConflictoException.class)
                .hasMessage("La solicitud " + folio + " ya concluyó.");
        escenario
                .rechaza(
                        "NT10-ADM-I-b",
                        () -> escenario.como("comsocial", () -> {
                            atenderSolicitud.negar(folio, "Otra vez.");
                            return true;
                        }))
                .isInstanceOf(ConflictoException.class);
    }
}
