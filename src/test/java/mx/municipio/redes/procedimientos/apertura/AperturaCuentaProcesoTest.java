package mx.municipio.redes.procedimientos.apertura;

import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.autorizacion;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.autorizada;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.con;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.informe;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.informeDe;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.presentada;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.rechazo;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.sin;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitud;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitudEnX;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.unico;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexo;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.RetirarTramite;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.padron.Red;
import mx.municipio.redes.procedimientos.apertura.Evaluacion.Pronunciamiento;
import mx.municipio.redes.vinculos.AcordarUbicacion;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** El proceso entero: cada camino del modelo, con su estado, su bitácora, sus oficios y sus correos. */
@PruebaDeProceso(
        value = PROCESO,
        deOtraPrueba = {"noAdmite", "registrarNoAdmision", "deNoAdmisionAFin", "noAdmitida", "noPideMas"})
class AperturaCuentaProcesoTest {

    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final String INF = "informatica@tecate.gob.mx";
    private static final String TITULAR = "titular.obras@tecate.gob.mx";
    private static final String ADMIN = "admin.obras@tecate.gob.mx";
    private static final String SUPLENTE = "suplente.obras@tecate.gob.mx";
    private static final Map<String, Object> FIRMA = Map.of("firma", true);
    private static final String SELLO = " Datos asentados, SHA-256 [0-9a-f]{64}\\.";

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Hechos hechos;

    @Autowired
    Padron padron;

    @Autowired
    Oficios oficios;

    @Autowired
    RetirarTramite retirarTramite;

    @Autowired
    AcordarUbicacion acordarUbicacion;

    @Autowired
    Tramites tramites;

    @Autowired
    FormService formularios;

    @Autowired
    Designaciones designaciones;

    @Autowired
    Anexos anexos;

    @Autowired
    TransactionTemplate enTransaccion;

    @BeforeEach
    void nadieHaAceptado() {
        PadronDePrueba.sinConservar(
                jdbc, () -> jdbc.sql("UPDATE designacion SET aceptada = NULL").update());
    }

    private Cuenta cuenta(String folio) {
        return padron.cuenta(Objects.requireNonNull(escenario.expediente(folio).cuenta()))
                .orElseThrow();
    }

    private Oficio oficio(String folio, String tipo) {
        return oficios.delExpediente(folio).stream()
                .filter(hallado -> hallado.tipo().equals(tipo))
                .findFirst()
                .orElseThrow();
    }

    private void retirar(String usuario, String folio) {
        escenario.como(usuario, () -> {
            retirarTramite.ejecutar(tramites.deProceso(PROCESO), folio, "Usaremos las cuentas centrales.");
            return true;
        });
    }

    private void aceptar(String usuario, String folio) {
        escenario.completar(usuario, folio, "aceptarResponsabilidad", Map.of("aceptaResponsabilidad", true));
    }

    private void acordar() {
        if (acordarUbicacion.vigente().isEmpty()) {
            escenario.como("comsocial", () -> {
                acordarUbicacion.proponer("Pie de la página principal, sección «Síguenos».");
                return true;
            });
            int numero = acordarUbicacion.porAcordar().orElseThrow().numero();
            escenario.como("informatica", () -> {
                acordarUbicacion.conformar(numero);
                return true;
            });
        }
    }

    private String datosDelAviso(String folio, String plantilla) {
        return jdbc.sql("SELECT datos FROM aviso WHERE folio = ? AND plantilla = ?")
                .params(folio, plantilla)
                .query(String.class)
                .list()
                .get(0);
    }

    @Test
    @DisplayName("NT10-PAB-I-a, NT10-PAB-I-b, NT10-PAB-VI-a: dada la solicitud de un funcionario del órgano, se abre el"
            + " expediente con su acuse, se avisa al titular que debe firmar y aún no hay cuenta en el padrón")
    void seSolicita() {
        String folio = escenario.iniciar("operativo.obras", PROCESO, solicitud());

        assertThat(folio).matches("APE-OBRAS-2026-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("PROPUESTA");
        assertThat(escenario.expediente(folio).cuenta()).isNull();
        assertThat(escenario.expediente(folio).plazo()).isNull();
        assertThat(escenario.sucesos(folio)).containsExactly("CUENTA_SOLICITADA", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "CUENTA_SOLICITADA").detalle()).contains("Bacheo Tecate", "I y VI");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "apertura-por-firmar a " + TITULAR, "apertura-acuse a operativo.obras@tecate.gob.mx");
        assertThat(escenario.instancia(folio)).isNotWaitingAt("evaluarPropuesta");
    }

    @Test
    @DisplayName("NT10-PAB-II-a, NT10-PAB-II-b, NT10-SR-1: cuando el titular firma, se emite el oficio de propuesta"
            + " numerado con su acuse, la cuenta queda PROPUESTA en el padrón y Comunicación Social lo sabe")
    void sePresenta() {
        String folio = presentada(escenario, solicitud());

        assertThat(escenario.estado(folio)).isEqualTo("PROPUESTA");
        assertThat(cuenta(folio).clave()).matches("OBRAS-FB-\\d+");
        assertThat(cuenta(folio).estado()).isEqualTo(EstadoCuenta.PROPUESTA);
        assertThat(cuenta(folio).fines()).containsExactly("NT10-FIN-I", "NT10-FIN-VI");
        Oficio propuesta = oficio(folio, "PROPUESTA");
        assertThat(propuesta.numero()).matches("OBRAS/RS/\\d{4}/2026");
        assertThat(Objects.requireNonNull(propuesta.carta().firma()).nombre()).isEqualTo("Titular de Prueba Obras");
        assertThat(propuesta.carta().para())
                .isEqualTo(new Destinatario(
                        "Jefa de Prueba Comunicación", "Titular de la Jefatura de Comunicación Social"));
        assertThat(propuesta.datos())
                .containsEntry("programas", List.of("Programa municipal de bacheo"))
                .containsEntry("actividades", List.of("Cierres viales", "Reporte de baches"));
        assertThat(escenario.sucesos(folio))
                .containsExactly(
                        "CUENTA_SOLICITADA",
                        "ACUSE_EMITIDO",
                        "PROPUESTA_FIRMADA",
                        "PROPUESTA_EMITIDO",
                        "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "PROPUESTA_FIRMADA").actor()).isEqualTo("titular.obras");
        assertThat(escenario.correos(folio))
                .contains(
                        "apertura-recibida a " + CS,
                        "apertura-presentada a " + TITULAR,
                        "apertura-presentada a " + ADMIN);
        assertThat(escenario.tarea(folio, "evaluarPropuesta").getDueDate()).isNull();
    }

    @Test
    @DisplayName("NT10-PAB-III-a, NT10-PAB-III-b, NT10-PAB-IV, NT10-TR-3, NT10-CG-XXII, AMB-12: dada la propuesta"
            + " autorizada, la cuenta es vigente desde el informe y no desde la autorización, y el expediente concluye con"
            + " la verificación atendida y el vínculo publicado")
    void historiaCompleta() {
        acordar();
        String identificador = unico();
        String folio = autorizada(escenario, solicitud());

        assertThat(escenario.estado(folio)).isEqualTo("AUTORIZADA");
        assertThat(cuenta(folio).estado()).isEqualTo(EstadoCuenta.AUTORIZADA);
        Oficio resolucion = oficio(folio, "RESOLUCION");
        assertThat(resolucion.numero()).matches("CS/RS/\\d{4}/2026");
        assertThat(resolucion.organo()).isEqualTo("CS");
        assertThat(Objects.requireNonNull(resolucion.carta().firma()).nombre())
                .isEqualTo("Jefa de Prueba Comunicación");
        assertThat(resolucion.datos()).containsEntry("autoriza", true);
        String deI = "No contribuye al fin I, porque la presencia del Municipio ya la da la cuenta central.";
        String deVi = "Contribuye al fin VI, porque cada cierre se avisa el mismo día.";
        assertThat(resolucion.datos())
                .containsEntry("fines", List.of(deI, deVi))
                .containsEntry(
                        "cita",
                        "la fracción III del apartado “Procedimiento de la apertura y baja de cuentas” de la Norma Técnica"
                                + " No. 10");
        String motivos = deI + "\n" + deVi + "\nLa cuenta es del programa, no de la Dirección.";
        assertThat(escenario.asiento(folio, "CUENTA_AUTORIZADA").detalle()).matches(Pattern.quote(motivos) + SELLO);
        assertThat(hechos.exigir(folio, Evaluacion.class).fines())
                .containsEntry(
                        Fin.I, new Pronunciamiento(false, "la presencia del Municipio ya la da la cuenta central"))
                .containsEntry(Fin.VI, new Pronunciamiento(true, "cada cierre se avisa el mismo día."));
        assertThat(escenario.correos(folio))
                .contains(
                        "apertura-resolucion a " + TITULAR,
                        "apertura-resolucion a " + ADMIN,
                        "apertura-resolucion a " + SUPLENTE);

        escenario.son("2026-11-20T09:00:00-08:00");
        escenario.completar("suplente.obras", folio, "abrirCuentaEInformar", informeDe(identificador));

        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        assertThat(escenario.expediente(folio).cerrado()).isFalse();
        assertThat(cuenta(folio).estado()).isEqualTo(EstadoCuenta.VIGENTE);
        assertThat(cuenta(folio).desde()).isEqualTo("2026-11-20");
        assertThat(cuenta(folio).periodicidad()).isEqualTo(Periodicidad.DIARIA);
        assertThat(cuenta(folio).correo()).isEqualTo("bacheo@tecate.gob.mx");
        assertThat(cuenta(folio).autenticidad()).isEqualTo(Autenticidad.PENDIENTE);
        assertThat(padron.administradores(cuenta(folio).clave())).containsExactly("admin.obras", "suplente.obras");
        Oficio informado = oficio(folio, "INFORME_DE_APERTURA");
        assertThat(informado.organo()).isEqualTo("OBRAS");
        String diferencia = "autorizada como «Bacheo Tecate» (BacheoTecate), informada como «Bacheo Tecate» ("
                + identificador + ").";
        assertThat(String.valueOf(informado.datos().get("diferencia"))).endsWith(diferencia);
        assertThat(escenario.asiento(folio, "APERTURA_INFORMADA").detalle())
                .matches(".*" + Pattern.quote(diferencia) + SELLO);
        assertThat(datosDelAviso(folio, "apertura-informada")).contains(diferencia);
        assertThat(informado.firmante())
                .as("informa el órgano, por su titular, aunque lo llene un administrador")
                .isEqualTo(new Firmante(
                        "Titular de Prueba Obras",
                        "Titular de la Dirección de Obras Públicas",
                        null,
                        "Suplente de Prueba Obras"));
        assertThat(escenario.correos(folio))
                .contains(
                        "apertura-informada a " + CS,
                        "apertura-vinculo a " + INF,
                        "apertura-verificacion a " + ADMIN,
                        "apertura-verificacion a " + SUPLENTE,
                        "apertura-verificacion a " + TITULAR);

        aceptar("admin.obras", folio);
        aceptar("suplente.obras", folio);
        escenario.completar(
                "admin.obras",
                folio,
                "solicitarVerificacion",
                Map.of("autenticidad", "SOLICITADA", "nota", "Se pidió hoy."));
        assertThat(cuenta(folio).autenticidad()).isEqualTo(Autenticidad.SOLICITADA);
        assertThat(escenario.instancia(folio)).isNotEnded();
        escenario.completar(
                "informatica", folio, "publicarVinculo", Map.of("vinculo", "https://www.tecate.gob.mx/#siguenos"));

        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("vigente");
        assertThat(escenario.asiento(folio, "VINCULO_PUBLICADO").detalle())
                .contains("https://www.tecate.gob.mx/#siguenos", "en el espacio acordado");
        assertThat(escenario.sucesos(folio))
                .endsWith(
                        "CUENTA_AUTORIZADA",
                        "RESOLUCION_EMITIDO",
                        "APERTURA_INFORMADA",
                        "INFORME_DE_APERTURA_EMITIDO",
                        "RESPONSABILIDAD_ACEPTADA",
                        "RESPONSABILIDAD_ACEPTADA",
                        "VERIFICACION_ANOTADA",
                        "VINCULO_PUBLICADO",
                        "APERTURA_CONCLUIDA");
        assertThat(escenario.bitacora(cuenta(folio).clave()))
                .extracting(asiento -> asiento.suceso())
                .contains("CUENTA_PROPUESTA", "CUENTA_AUTORIZADA", "CUENTA_ABIERTA", "VINCULO_PUBLICADO");
    }

    @Test
    @DisplayName("NT10-PAB-III-a: rechazada con sus motivos y su pronunciamiento sobre cada fin, la cuenta no se abre")
    void seRechazaLaPropuesta() {
        String folio = presentada(escenario, solicitud());
        escenario.completar("comsocial", folio, "evaluarPropuesta", rechazo());

        assertThat(escenario.estado(folio)).isEqualTo("RECHAZADA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("rechazada").hasNotPassed("abrirCuentaEInformar");
        assertThat(cuenta(folio).estado()).isEqualTo(EstadoCuenta.RECHAZADA);
        assertThat(oficio(folio, "RESOLUCION").datos()).containsEntry("autoriza", false);
        assertThat(escenario.correos(folio)).contains("apertura-resolucion a " + TITULAR);
    }

    @Test
    @DisplayName(
            "NT10-PAB-III-a, AMB-03, criterio 9: pasan 30 días sin resolver y la propuesta sigue pendiente, ni negada"
                    + " ni autorizada; el recordatorio es una meta interna que escribe y nada decide")
    void sinPlazo() {
        String folio = presentada(escenario, solicitud());
        assertThat(escenario.temporizador(folio, "metaEvaluacion").getDuedate().toInstant())
                .isEqualTo(Instant.parse("2026-11-27T17:00:00Z"));
        escenario.dejarVencer(folio, "metaEvaluacion");
        escenario.son("2026-12-12T10:00:00-08:00");

        assertThat(escenario.estado(folio)).isEqualTo("PROPUESTA");
        assertThat(cuenta(folio).estado()).isEqualTo(EstadoCuenta.PROPUESTA);
        assertThat(escenario.temporizadorSiHay(folio, "metaEvaluacion")).isNull();
        assertThat(escenario.asiento(folio, "META_INTERNA_RECORDADA").detalle()).contains("Meta interna, no normativa");
        assertThat(escenario.correos(folio)).contains("apertura-meta-evaluacion a " + CS);

        escenario.completar("comsocial", folio, "evaluarPropuesta", autorizacion());
        assertThat(escenario.estado(folio)).isEqualTo("AUTORIZADA");
    }

    @Test
    @DisplayName("NT10-PAB-IV, AMB-03: la cuenta autorizada que no se informa se recuerda al órgano y sigue autorizada")
    void metaDeInforme() {
        String folio = autorizada(escenario, solicitud());
        escenario.dejarVencer(folio, "metaInforme");

        assertThat(escenario.estado(folio)).isEqualTo("AUTORIZADA");
        assertThat(escenario.instancia(folio)).isWaitingAt("abrirCuentaEInformar");
        assertThat(escenario.correos(folio))
                .contains(
                        "apertura-meta-informe a " + TITULAR,
                        "apertura-meta-informe a " + ADMIN,
                        "apertura-meta-informe a " + SUPLENTE);
    }

    @Test
    @DisplayName(
            "AMB-09: pedir una aclaración no resuelve: el órgano responde, lo firmado no cambia y la propuesta vuelve a"
                    + " evaluación, cuantas veces haga falta")
    void seAclara() {
        String folio = presentada(escenario, solicitud());
        for (int vez = 1; vez <= 2; vez++) {
            escenario.completar(
                    "comsocial",
                    folio,
                    "evaluarPropuesta",
                    Map.of("resolucion", "ACLARAR", "motivo", "¿Quién atenderá los mensajes?"));
            assertThat(escenario.estado(folio)).isEqualTo("PROPUESTA");
            assertThat(escenario.instancia(folio)).isNotWaitingAt("evaluarPropuesta");
            escenario.completar(
                    vez == 1 ? "admin.obras" : "titular.obras",
                    folio,
                    "aclararPropuesta",
                    Map.of("aclaracion", "El suplente, de 8 a 15 h."));
        }

        assertThat(escenario.sucesos(folio))
                .containsSubsequence(
                        "ACLARACION_PEDIDA", "ACLARACION_RESPONDIDA", "ACLARACION_PEDIDA", "ACLARACION_RESPONDIDA");
        assertThat(escenario.correos(folio)).contains("apertura-por-aclarar a " + TITULAR, "apertura-aclarada a " + CS);
        assertThat(hechos.todos(folio, Evaluacion.class)).isEmpty();
        escenario.completar("comsocial", folio, "evaluarPropuesta", autorizacion());
        assertThat(escenario.estado(folio)).isEqualTo("AUTORIZADA");
    }

    @Test
    @DisplayName("NT10-PAB-II-a: si el titular no firma, el órgano desiste, con su motivo, y nada llega a Comunicación"
            + " Social ni al padrón")
    void noSeFirma() {
        String folio = escenario.iniciar("jefe.obras", PROCESO, solicitud());
        escenario.completar(
                "titular.obras",
                folio,
                "firmarOficioPropuesta",
                Map.of("firma", false, "motivo", "Basta la cuenta central."));

        assertThat(escenario.estado(folio)).isEqualTo("DESISTIDA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("propuestaNoFirmada");
        assertThat(escenario.expediente(folio).cuenta()).isNull();
        assertThat(escenario.asiento(folio, "APERTURA_DESISTIDA").detalle())
                .isEqualTo("Motivo: Basta la cuenta central.");
        assertThat(escenario.correos(folio))
                .contains("apertura-desistida a jefe.obras@tecate.gob.mx")
                .noneMatch(correo -> correo.endsWith(CS));

        String callado = escenario.iniciar("jefe.obras", PROCESO, solicitud());
        escenario.completar("titular.obras", callado, "firmarOficioPropuesta", Map.of("firma", false));
        assertThat(escenario.estado(callado)).isEqualTo("DESISTIDA");
    }

    @Test
    @DisplayName(
            "NT10-PAB-II-a: quien la presentó puede retirarla, firmada o no, mientras no se resuelva; después no, y"
                    + " otra persona tampoco")
    void seRetira() {
        String sinFirma = escenario.iniciar("admin.obras", PROCESO, solicitud());
        retirar("admin.obras", sinFirma);
        assertThat(escenario.estado(sinFirma)).isEqualTo("DESISTIDA");
        assertThat(escenario.instancia(sinFirma)).isEnded().hasPassed("propuestaRetirada");

        String firmada = presentada(escenario, solicitud());
        escenario.rechaza(() -> retirar("titular.obras", firmada)).isInstanceOf(ProhibidoException.class);
        retirar("admin.obras", firmada);
        assertThat(escenario.estado(firmada)).isEqualTo("DESISTIDA");
        assertThat(cuenta(firmada).hasta()).isNotNull();
        assertThat(escenario.instancia(firmada)).isEnded().hasPassed("propuestaRetirada");
        assertThat(escenario.correos(firmada)).contains("apertura-desistida a " + CS);
        escenario.rechaza(() -> retirar("admin.obras", firmada)).isInstanceOf(ConflictoException.class);

        String resuelta = autorizada(escenario, solicitud());
        escenario.rechaza(() -> retirar("admin.obras", resuelta)).isInstanceOf(ConflictoException.class);
        assertThat(escenario.estado(resuelta)).isEqualTo("AUTORIZADA");
    }

    @Test
    @DisplayName("NT10-PAB-III-a: resuelta una vez, la segunda respuesta es un conflicto")
    void seResuelveUnaVez() {
        String folio = presentada(escenario, solicitud());
        String tarea = escenario.tarea(folio, "evaluarPropuesta").getId();
        escenario.completar("comsocial", folio, "evaluarPropuesta", rechazo());

        escenario
                .rechaza(() -> escenario.como("comsocial", () -> {
                    formularios.submitTaskForm(tarea, autorizacion());
                    return true;
                }))
                .isInstanceOf(ConflictoException.class);
        assertThat(escenario.estado(folio)).isEqualTo("RECHAZADA");
    }

    @Test
    @DisplayName(
            "NT10-PAB-III-a: al resolver hace falta un pronunciamiento motivado sobre cada fin invocado, y ninguno sobre"
                    + " los demás; autorizar pide que la cuenta contribuya al menos a uno")
    void pronunciamientos() {
        String folio = presentada(escenario, solicitud());
        escenario
                .rechaza(() -> escenario.completar(
                        "comsocial", folio, "evaluarPropuesta", sin(autorizacion(), "pronunciamientoI")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("¿Contribuye al fin I?");
        escenario
                .rechaza(() ->
                        escenario.completar("comsocial", folio, "evaluarPropuesta", sin(autorizacion(), "porqueI")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("Respecto del fin I, porque");
        escenario
                .rechaza(() -> escenario.completar(
                        "comsocial", folio, "evaluarPropuesta", con(autorizacion(), "pronunciamientoIX", "CONTRIBUYE")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("no lo pide en este caso");
        escenario.rechaza(
                "NT10-PAB-III-a",
                () -> escenario.completar(
                        "comsocial",
                        folio,
                        "evaluarPropuesta",
                        con(autorizacion(), "pronunciamientoVI", "NO_CONTRIBUYE")));
        escenario
                .rechaza(() ->
                        escenario.completar("comsocial", folio, "evaluarPropuesta", con(rechazo(), "finII", true)))
                .isInstanceOf(FormularioException.class);
    }

    @Test
    @DisplayName(
            "NT10-PAB-III-a, NT10-PAB-I-b: rechazar una cuenta que contribuye a todos los fines que invoca pide decir por"
                    + " qué bastan las cuentas centrales, y lo dice el oficio")
    void rechazoSinFundamento() {
        String folio = presentada(escenario, solicitud());
        Map<String, Object> aTodos =
                con(con(rechazo(), "pronunciamientoI", "CONTRIBUYE"), "pronunciamientoVI", "CONTRIBUYE");
        escenario
                .rechaza("NT10-PAB-III-a", () -> escenario.completar("comsocial", folio, "evaluarPropuesta", aTodos))
                .hasMessageContaining(
                        "Rechazar pide decir a qué fin no contribuye, o por qué bastan las cuentas centrales.");

        String razon = "los avisos caben en la cuenta central, que publica a diario.";
        escenario.completar("comsocial", folio, "evaluarPropuesta", con(aTodos, "bastanCentrales", razon));

        assertThat(escenario.estado(folio)).isEqualTo("RECHAZADA");
        assertThat(hechos.exigir(folio, Evaluacion.class).bastanCentrales()).isEqualTo(razon);
        assertThat(escenario.asiento(folio, "CUENTA_RECHAZADA").detalle())
                .contains(
                        "Bastan las cuentas centrales, porque los avisos caben en la cuenta central, que publica a diario.");
        assertThat(datosDelAviso(folio, "apertura-resolucion")).contains("Bastan las cuentas centrales");
    }

    @Test
    @DisplayName("NT10-PAB-III-a: los motivos de los nueve fines, tan largos como se admiten, caben en la bitácora")
    void motivosLargos() {
        Map<String, Object> todos = solicitud();
        Map<String, Object> resolucion = new LinkedHashMap<>(
                Map.of("resolucion", "RECHAZAR", "motivo", "m".repeat(3500), "bastanCentrales", "b".repeat(400)));
        for (Fin fin : Fin.values()) {
            todos.put("fin" + fin, true);
            resolucion.put("pronunciamiento" + fin, "NO_CONTRIBUYE");
            resolucion.put("porque" + fin, "p".repeat(400));
        }
        String folio = presentada(escenario, todos);

        escenario.completar("comsocial", folio, "evaluarPropuesta", resolucion);

        assertThat(escenario.asiento(folio, "CUENTA_RECHAZADA").detalle()).contains("m".repeat(3500));
    }

    @Test
    @DisplayName("AMB-09: pedir que se aclare sin decir qué se rechaza")
    void aclaracionSinPregunta() {
        String folio = presentada(escenario, solicitud());
        escenario
                .rechaza(() ->
                        escenario.completar("comsocial", folio, "evaluarPropuesta", Map.of("resolucion", "ACLARAR")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("Motivo: diga qué debe aclarar el órgano.");
    }

    @Test
    @DisplayName(
            "NT10-RESP-I, NT10-RESP-II, AMB-12, AMB-27: vigente la cuenta desde el informe, a cada persona que la administra"
                    + " se pide aceptar su responsabilidad con su usuario, y nadie lo hace por otra; quien ya aceptó no se"
                    + " vuelve a pedir")
    void seAcepta() {
        String folio = autorizada(escenario, solicitud());
        escenario.completar("titular.obras", folio, "abrirCuentaEInformar", informeDe(unico()));

        assertThat(cuenta(folio).estado()).isEqualTo(EstadoCuenta.VIGENTE);
        assertThat(escenario.tareas(folio, "aceptarResponsabilidad")).hasSize(2);
        assertThat(formulario(folio, "aceptarResponsabilidad"))
                .contains(
                        "Quien administra una cuenta abierta a nombre del Ayuntamiento, y quien usa un correo de su dominio,"
                                + " está sujeto al régimen de responsabilidad");
        String seLesPide =
                "Se pide a Administradora de Prueba Obras y a Suplente de Prueba Obras que acepten, cada cual con"
                        + " su usuario, la responsabilidad que les corresponde.";
        assertThat(oficio(folio, "INFORME_DE_APERTURA").datos()).containsEntry("responsabilidad", seLesPide);
        assertThat(escenario.asiento(folio, "APERTURA_INFORMADA").detalle())
                .contains(seLesPide)
                .doesNotContain("por escrito");
        assertThat(datosDelAviso(folio, "apertura-verificacion")).contains(seLesPide);
        escenario
                .rechaza(() -> aceptar("titular.obras", folio))
                .isInstanceOfAny(ProhibidoException.class, AuthorizationException.class);
        escenario
                .rechaza(() -> escenario.completar("admin.obras", folio, "aceptarResponsabilidad", Map.of()))
                .isInstanceOf(FormularioException.class);

        aceptar("admin.obras", folio);

        assertThat(escenario.asiento(folio, "RESPONSABILIDAD_ACEPTADA").actor()).isEqualTo("admin.obras");
        assertThat(padron.porAceptar(cuenta(folio).clave())).containsExactly(Cargo.ADMINISTRADOR_SUPLENTE);
        escenario
                .rechaza(() -> aceptar("admin.obras", folio))
                .isInstanceOfAny(ProhibidoException.class, AuthorizationException.class);
        String delSuplente = autorizada(escenario, solicitud());
        escenario.completar("admin.obras", delSuplente, "abrirCuentaEInformar", informeDe(unico()));
        assertThat(oficio(delSuplente, "INFORME_DE_APERTURA").datos())
                .containsEntry(
                        "responsabilidad",
                        "Se pide a Suplente de Prueba Obras que acepte, con su usuario, la responsabilidad que le"
                                + " corresponde.");
        aceptar("suplente.obras", folio);
        assertThat(escenario.tareas(folio, "aceptarResponsabilidad")).isEmpty();

        String otra = autorizada(escenario, solicitud());
        escenario.completar("admin.obras", otra, "abrirCuentaEInformar", informeDe(unico()));
        assertThat(escenario.tareas(otra, "aceptarResponsabilidad")).isEmpty();
        assertThat(oficio(otra, "INFORME_DE_APERTURA").datos())
                .containsEntry(
                        "responsabilidad",
                        "Quienes la administran ya habían aceptado por escrito la responsabilidad que les corresponde.");
    }

    private String formulario(String folio, String tarea) {
        String id = escenario.tareas(folio, tarea).get(0).getId();
        try (var formulario = formularios.getDeployedTaskForm(id)) {
            return new String(formulario.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName(
            "NT10-RESP-I: si las dos firmaron un escrito que está en el expediente, el informe dice que aceptaron por"
                    + " escrito y a nadie se pide; si el expediente no lo tiene, no se informa")
    void seAceptaPorEscrito() {
        String folio = autorizada(escenario, solicitud());
        Map<String, Object> informe = con(informeDe(unico()), "escritoFirmado", "Aceptacion.pdf");
        escenario
                .rechaza(
                        "NT10-RESP-I", () -> escenario.completar("admin.obras", folio, "abrirCuentaEInformar", informe))
                .hasMessageContaining("el expediente no tiene un archivo con ese nombre");
        Anexo firmado = escenario.como(
                "admin.obras",
                () -> anexos.agregar(folio, "aceptacion.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));

        escenario.completar("admin.obras", folio, "abrirCuentaEInformar", informe);

        assertThat(escenario.tareas(folio, "aceptarResponsabilidad")).isEmpty();
        assertThat(padron.porAceptar(cuenta(folio).clave())).isEmpty();
        assertThat(String.valueOf(oficio(folio, "INFORME_DE_APERTURA").datos().get("responsabilidad")))
                .contains("aceptaron por escrito", "«aceptacion.pdf»", firmado.sha256());
    }

    @Test
    @DisplayName("NT10-RESP-I, NT10-SR-4: la aceptación que falta pasa a quien entra al cargo y a quien salió ya no se"
            + " ofrece; se recuerda como meta interna y nada decide")
    void laAceptacionSigueAlCargo() {
        String folio = autorizada(escenario, solicitud());
        Map<String, Object> propia = con(
                con(informeDe(unico()), "administradorTitular", "jefe.obras"),
                "administradorSuplente",
                "operativo.obras");
        escenario.completar("titular.obras", folio, "abrirCuentaEInformar", propia);
        aceptar("jefe.obras", folio);
        enTransaccion.executeWithoutResult(estado -> designaciones.designar(
                "OBRAS", cuenta(folio).clave(), Cargo.ADMINISTRADOR_SUPLENTE, "suplente.obras", padron.hoy(), null));
        escenario
                .rechaza(() -> aceptar("operativo.obras", folio))
                .isInstanceOfAny(ProhibidoException.class, AuthorizationException.class);

        escenario.dejarVencer(folio, "metaAceptacion");

        assertThat(escenario.correos(folio))
                .contains("apertura-meta-aceptacion a " + SUPLENTE)
                .doesNotContain("apertura-meta-aceptacion a operativo.obras@tecate.gob.mx");
        assertThat(escenario.asiento(folio, "META_INTERNA_RECORDADA").detalle()).contains("Meta interna, no normativa");
        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        aceptar("suplente.obras", folio);
        assertThat(padron.porAceptar(cuenta(folio).clave())).isEmpty();
    }

    @Test
    @DisplayName("NT10-PAB-III-b: autorizar sin decir dónde está la imagen gráfica se rechaza y la tarea sigue abierta")
    void sinImagenGrafica() {
        String folio = presentada(escenario, solicitud());
        escenario.rechaza(
                "NT10-PAB-III-b",
                () -> escenario.completar(
                        "comsocial", folio, "evaluarPropuesta", sin(autorizacion(), "imagenGrafica")));
    }

    @ParameterizedTest(name = "fin {0}")
    @CsvSource({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"})
    @DisplayName(
            "NT10-FIN-I, NT10-FIN-II, NT10-FIN-III, NT10-FIN-IV, NT10-FIN-V, NT10-FIN-VI, NT10-FIN-VII, NT10-FIN-VIII,"
                    + " NT10-FIN-IX: la propuesta puede invocar cualquiera y la resolución se pronuncia justo sobre ese")
    void cadaFin(String numero) {
        Map<String, Object> una = con(sin(sin(solicitud(), "finI"), "finVI"), "fin" + numero, true);
        String folio = presentada(escenario, una);
        escenario.completar(
                "comsocial",
                folio,
                "evaluarPropuesta",
                Map.of(
                        "resolucion",
                        "RECHAZAR",
                        "pronunciamiento" + numero,
                        "NO_CONTRIBUYE",
                        "porque" + numero,
                        "el portal ya lo cumple"));

        assertThat(escenario.asiento(folio, "CUENTA_RECHAZADA").detalle())
                .startsWith("No contribuye al fin " + numero + ", porque el portal ya lo cumple.");
    }

    @Test
    @DisplayName(
            "NT10-PAB-I-a, NT10-PAB-I-b, NT10-PAB-II-b, NT10-CG-I-b: sin valorar la pertinencia, sin decir por qué no bastan"
                    + " las centrales, sin fin, programa, actividad o descripción no hay solicitud ni expediente")
    void justificacion() {
        escenario
                .rechaza(() -> escenario.iniciar("admin.obras", PROCESO, sin(sin(solicitud(), "finI"), "finVI")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("al menos uno");
        for (String falta : List.of("programas", "actividades", "pertinencia", "cuentasCentrales", "descripcion")) {
            escenario
                    .rechaza(() -> escenario.iniciar("admin.obras", PROCESO, sin(solicitud(), falta)))
                    .as(falta)
                    .isInstanceOf(FormularioException.class);
        }
    }

    @Test
    @DisplayName("NT10-ANT-1: quien no es de un órgano del Municipio, como una entidad estatal, no puede pedir cuenta")
    void entidadAjena() {
        jdbc.sql("UPDATE persona SET organo = 'CESPTE' WHERE usuario = 'jefe.obras'")
                .update();
        try {
            escenario
                    .rechaza("NT10-ANT-1", () -> escenario.iniciar("jefe.obras", PROCESO, solicitud()))
                    .isInstanceOf(ReglaException.class);
        } finally {
            jdbc.sql("UPDATE persona SET organo = 'OBRAS' WHERE usuario = 'jefe.obras'")
                    .update();
        }
    }

    @Test
    @DisplayName(
            "NT10-SR-2a, NT10-SR-2b: la pareja que la solicitud nombra son dos personas distintas del órgano, con el"
                    + " titular de mando medio o superior; si no, se rechaza con su cláusula")
    void parejaDeLaSolicitud() {
        Map<String, String> malas = Map.of(
                "jefe.obras,jefe.obras", "NT10-SR-2a",
                "operativo.obras,jefe.obras", "NT10-SR-2b",
                "jefe.obras,suplente.dif", "NT10-SR-2a",
                "jefe.obras,", "NT10-SR-2a");
        malas.forEach((pareja, clausula) -> {
            String[] dos = pareja.split(",", -1);
            Map<String, Object> datos =
                    con(con(solicitud(), "administradorTitular", dos[0]), "administradorSuplente", dos[1]);
            escenario
                    .rechaza(clausula, () -> escenario.iniciar("admin.obras", PROCESO, datos))
                    .as(pareja)
                    .isInstanceOf(ReglaException.class);
        });
    }

    @Test
    @DisplayName(
            "AMB-27, NT10-SR-2a: la cuenta puede tener su propia pareja; la del órgano no cambia, y solo el titular"
                    + " nombra otra que la firmada")
    void parejaPropia() {
        String folio = autorizada(
                escenario,
                con(
                        con(solicitud(), "administradorTitular", "jefe.obras"),
                        "administradorSuplente",
                        "operativo.obras"));
        Map<String, Object> otra = con(
                con(informeDe(unico()), "administradorTitular", "jefe.obras"),
                "administradorSuplente",
                "suplente.obras");
        escenario.rechaza("NT10-SR-2a", () -> escenario.completar("jefe.obras", folio, "abrirCuentaEInformar", otra));
        escenario.rechaza(
                "NT10-SR-2b",
                () -> escenario.completar(
                        "titular.obras",
                        folio,
                        "abrirCuentaEInformar",
                        con(
                                con(informeDe(unico()), "administradorTitular", "operativo.obras"),
                                "administradorSuplente",
                                "jefe.obras")));
        escenario
                .rechaza(() -> escenario.completar("admin.obras", folio, "abrirCuentaEInformar", otra))
                .as("la pareja del órgano no atiende esta cuenta")
                .isNotNull();

        escenario.completar("titular.obras", folio, "abrirCuentaEInformar", otra);

        assertThat(padron.administradores(cuenta(folio).clave())).containsExactly("jefe.obras", "suplente.obras");
        assertThat(padron.administradores("OBRAS-FB-1")).containsExactly("admin.obras", "suplente.obras");
    }

    @Test
    @DisplayName(
            "NT10-SR-2a: si uno de los dos administradores ya no labora no se informa: la tarea sigue abierta y nada"
                    + " se escribió")
    void sinPareja() {
        String folio = autorizada(escenario, solicitud());
        jdbc.sql("UPDATE persona SET hasta = DATE '2026-11-01' WHERE usuario = 'suplente.obras'")
                .update();
        try {
            escenario.rechaza(
                    "NT10-SR-2a",
                    () -> escenario.completar("titular.obras", folio, "abrirCuentaEInformar", informeDe(unico())));
        } finally {
            jdbc.sql("UPDATE persona SET hasta = NULL WHERE usuario = 'suplente.obras'")
                    .update();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("NT10-DEF-14: se propone una cuenta en cualquier red del catálogo, que no es solo Twitter")
    void cadaRed(Red red) {
        Map<String, Object> una =
                con(con(solicitud(), "red", red.name()), "identificador", "Red" + red.siglas() + "Tecate");
        assertThat(cuenta(presentada(escenario, una)).red()).isEqualTo(red);
    }

    @Test
    @DisplayName(
            "NT10-PAB-VI-c, AMB-13, criterio 8: en X se rechaza «@TecateDIF» y se acepta «@DIFTecate»; en Facebook el"
                    + " sufijo no aplica")
    void sufijoEnX() {
        String enX = autorizada(escenario, solicitudEnX("@BacheoTecate"));
        Map<String, Object> informe =
                con(con(informe(), "identificador", "@TecateDIF"), "direccion", "https://x.com/TecateDIF");
        escenario.rechaza(
                "NT10-PAB-VI-c", () -> escenario.completar("admin.obras", enX, "abrirCuentaEInformar", informe));
        escenario.rechaza(
                "NT10-PAB-VI-c",
                () -> escenario.completar(
                        "admin.obras",
                        enX,
                        "abrirCuentaEInformar",
                        con(informe, "identificador", "@ObrasPublicasTecate")));
        escenario.completar(
                "admin.obras",
                enX,
                "abrirCuentaEInformar",
                con(con(informe, "identificador", "@BachesTecate"), "direccion", "https://x.com/BachesTecate"));
        assertThat(escenario.estado(enX)).isEqualTo("VIGENTE");

        String enFacebook = autorizada(escenario, solicitud());
        escenario.completar("admin.obras", enFacebook, "abrirCuentaEInformar", informeDe("TecateBaches"));
        assertThat(escenario.estado(enFacebook)).isEqualTo("VIGENTE");
    }

    @ParameterizedTest
    @CsvSource({"@TecateDIF, NT10-PAB-VI-c", "@ObrasPublicasTecate, NT10-PAB-VI-c", "@Obras Tecate, NT10-PAB-II-a"})
    @DisplayName("NT10-PAB-VI-c: en X, un identificador que no podría informarse se rechaza al presentar la solicitud")
    void sufijoDesdeLaSolicitud(String identificador, String clausula) {
        escenario
                .rechaza(clausula, () -> escenario.iniciar("admin.obras", PROCESO, solicitudEnX(identificador)))
                .isInstanceOf(ReglaException.class);
    }

    @Test
    @DisplayName(
            "NT10-PAB-IV, NT10-PAB-VI-b, NT10-CG-I-b, NT10-CG-XVII: sin los cinco datos, la periodicidad o el correo"
                    + " municipal no se informa")
    void informeIncompleto() {
        String folio = autorizada(escenario, solicitud());
        for (String falta : List.of(
                "nombre",
                "direccion",
                "identificador",
                "correo",
                "proposito",
                "descripcion",
                "operacion",
                "periodicidad",
                "horario")) {
            escenario
                    .rechaza(() -> escenario.completar(
                            "admin.obras", folio, "abrirCuentaEInformar", sin(informeDe(unico()), falta)))
                    .as(falta)
                    .isInstanceOf(FormularioException.class);
        }
        escenario.rechaza(
                "NT10-PAB-VI-b",
                () -> escenario.completar(
                        "admin.obras",
                        folio,
                        "abrirCuentaEInformar",
                        con(informeDe(unico()), "correo", "bacheo.tecate@gmail.com")));
        assertThat(cuenta(folio).estado()).isEqualTo(EstadoCuenta.AUTORIZADA);
    }

    @Test
    @DisplayName(
            "NT10-ADM-VII: el informe no admite una contraseña: ningún formulario la pide y el programa la rechaza")
    void sinContrasena() {
        String folio = autorizada(escenario, solicitud());
        for (String clave : List.of("contrasena", "password", "clave")) {
            escenario
                    .rechaza(() -> escenario.completar(
                            "admin.obras",
                            folio,
                            "abrirCuentaEInformar",
                            con(informeDe(unico()), clave, "Secreta.123")))
                    .isInstanceOf(FormularioException.class)
                    .hasMessageContaining("no ofrece este dato");
        }
    }

    @Test
    @DisplayName("NT10-CG-XV: al autorizar quedan avaladas, de manera general, las líneas de contenido de la propuesta")
    void aval() {
        String folio = autorizada(escenario, solicitud());

        assertThat(oficio(folio, "RESOLUCION").datos())
                .containsEntry("lineas", List.of("Cierres viales", "Avance de obra"));
        assertThat(escenario.asiento(folio, "CUENTA_AUTORIZADA").clausula()).contains("NT10-CG-XV");
        assertThat(cuenta(folio).lineas()).isEqualTo("Cierres viales\nAvance de obra");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"OBTENIDA", "NEGADA", "NO_DISPONIBLE"})
    @DisplayName("NT10-CG-XXII: la verificación puede obtenerse, negarse o no existir en la red, y queda en el padrón")
    void verificacion(String autenticidad) {
        String folio = autorizada(escenario, solicitud());
        escenario.completar("admin.obras", folio, "abrirCuentaEInformar", informeDe(unico()));
        escenario.completar("titular.obras", folio, "solicitarVerificacion", Map.of("autenticidad", autenticidad));

        assertThat(cuenta(folio).autenticidad().name()).isEqualTo(autenticidad);
        assertThat(escenario.sucesos(folio)).contains("VERIFICACION_ANOTADA");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII: si la cuenta se cancela con tareas pendientes, estas quedan sin objeto y el expediente se"
                    + " cierra; una apertura sin resolver no se toca")
    void cuentaCancelada() {
        String folio = autorizada(escenario, solicitud());
        tramites.deProceso(PROCESO).cuentaCancelada(escenario.expediente(folio), "No debe tocarla.");
        assertThat(escenario.estado(folio)).isEqualTo("AUTORIZADA");
        escenario.completar("admin.obras", folio, "abrirCuentaEInformar", informeDe(unico()));

        escenario.como("titular.obras", () -> {
            tramites.deProceso(PROCESO).cuentaCancelada(escenario.expediente(folio), "La cuenta se canceló.");
            return true;
        });

        assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinPendientes");
        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.asiento(folio, "APERTURA_SIN_PENDIENTES").detalle())
                .isEqualTo("La cuenta se canceló.");
    }

    @Test
    @DisplayName("NT10-PAB-II-a: lo propuesto y lo resuelto quedan congelados también en la base")
    void congelado() {
        String folio = autorizada(escenario, solicitud());
        for (String orden : List.of(
                "UPDATE hecho SET datos = '{}' WHERE tipo = 'apertura-solicitud' AND folio = '" + folio + "'",
                "DELETE FROM hecho WHERE tipo = 'apertura-solicitud' AND folio = '" + folio + "'",
                "UPDATE hecho SET datos = '{}' WHERE tipo = 'apertura-resolucion' AND folio = '" + folio + "'",
                "DELETE FROM hecho WHERE tipo = 'apertura-resolucion' AND folio = '" + folio + "'")) {
            assertThatThrownBy(() -> jdbc.sql(orden).update())
                    .as(orden)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("solo agregar");
        }
    }
}
