package mx.municipio.redes.procedimientos.incidente;

import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.cierre;
import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.con;
import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.conMedida;
import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.contencion;
import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.incidente;
import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.sinControl;
import static mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba.sinMedida;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.administradores.CambiosDePrueba;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.baja.RecorridoDeBaja;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El incidente de principio a fin: cada camino del modelo, con el padrón, la bitácora, los oficios y los correos. */
@PruebaDeProceso(PROCESO)
class IncidenteCuentaProcesoTest {

    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final String SINDICATURA = "sindicatura@tecate.gob.mx";
    private static final String TITULAR = "titular.obras@tecate.gob.mx";
    private static final String ADMIN = "admin.obras@tecate.gob.mx";
    private static final String SUPLENTE = "suplente.obras@tecate.gob.mx";
    private static final String HOY = "2026-11-12";
    private static final String SIN_CONSTANCIA =
            "Falta la constancia de contraseñas nuevas (larga, con letras, números y"
                    + " caracteres especiales): no se cierra como control recuperado.";
    private static final String META_CONTENER = "redes.incidente.meta-contener-dias";
    private static final String META_CERRAR = "redes.incidente.meta-cerrar-dias";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    RecorridoDeBaja bajas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Oficios oficios;

    @Autowired
    Padron padron;

    @Autowired
    Bitacora bitacora;

    @Autowired
    ProcessEngine motor;

    String cuenta = "";

    @BeforeEach
    void elJuevesALasDiez() {
        escenario.son("2026-11-12T10:00:00-08:00");
        cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
    }

    @AfterEach
    void limpiar() {
        System.clearProperty(META_CONTENER);
        System.clearProperty(META_CERRAR);
        IncidentesDePrueba.devolverCuentas(jdbc);
        BajasDePrueba.retirarCuentas(jdbc);
    }

    private String reportar(String tipo) {
        return escenario.iniciar("admin.obras", PROCESO, incidente(cuenta, tipo));
    }

    private String contenido(String tipo, Map<String, Object> contencion) {
        String folio = reportar(tipo);
        escenario.completar("admin.obras", folio, "contenerIncidente", contencion);
        return folio;
    }

    private EstadoCuenta enElPadron() {
        return padron.cuenta(cuenta).map(Cuenta::estado).orElseThrow();
    }

    private List<String> bitacoraDeLaCuenta() {
        return bitacora.leer(cuenta).stream().map(Asiento::suceso).toList();
    }

    private Oficio oficio(String folio, String tipo) {
        return oficios.delExpediente(folio).stream()
                .filter(oficio -> oficio.tipo().equals(tipo))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII, AMB-19: dada una intervención que se supo a las 08:10 y se reporta a las 10:00, el titular"
                    + " del área y Comunicación Social se enteran en la misma transacción, la demora se muestra y la cuenta queda"
                    + " intervenida, también en el directorio")
    void seNotifica() {
        String folio = reportar("INTERVENCION");

        assertThat(folio).matches("INC-OBRAS-2026-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("REPORTADO");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder("incidente-reportado a " + TITULAR, "incidente-reportado a " + CS);
        assertThat(escenario.sucesos(folio))
                .containsExactly("INCIDENTE_REPORTADO", "ACUSE_EMITIDO", "CONSTANCIA_DE_INCIDENTE_EMITIDO");
        assertThat(escenario.asiento(folio, "INCIDENTE_REPORTADO").detalle())
                .contains("jueves 12 de noviembre de 2026, 08:10:00 h", "entre una hora y otra, 1 h 50 min");
        assertThat(motor.getRuntimeService()
                        .getVariable(escenario.expediente(folio).instanciaProceso(), "demora"))
                .isEqualTo("1 h 50 min");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.INTERVENIDA);
        assertThat(bitacoraDeLaCuenta()).containsExactly("CUENTA_INTERVENIDA");
        assertThat(peticiones.anonimo("/api/v1/cuentas/" + cuenta).es(200).texto("estado"))
                .isEqualTo("INTERVENIDA");
        Oficio constancia = oficio(folio, "CONSTANCIA_DE_INCIDENTE");
        assertThat(constancia.numero()).as("la emite el programa").isEqualTo(folio);
        assertThat(constancia.carta().para())
                .isEqualTo(new Destinatario("Titular de Prueba Obras", "Titular de la Dirección de Obras Públicas"));
        assertThat(constancia.carta().copias()).contains("Jefatura de Comunicación Social");
        assertThat(constancia.datos())
                .containsEntry("horaConocido", "08:10 h del jueves 12 de noviembre de 2026")
                .containsEntry("horaAvisado", "10:00 h del jueves 12 de noviembre de 2026");
        assertThat(escenario.expediente(folio).plazo())
                .as("la norma no fija plazo")
                .isNull();
        assertThat(escenario.instancia(folio)).isWaitingAt("contenerIncidente");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII: dada una consulta procedente, mientras la cuenta está intervenida no se publica (422 que"
                    + " nombra el incidente, tarea abierta); cerrado con la constancia (NT10-ADM-VII), se publica")
    void noSePublicaHastaCerrar() {
        String consulta = escenario.iniciar(
                "admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta("cuenta", cuenta));
        escenario.completar("comsocial", consulta, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        String folio = reportar("INTERVENCION");
        Map<String, Object> publicacion = ConsultasDePrueba.publicacion("2026-11-12T10:00:00-08:00");

        escenario
                .rechaza(
                        "NT10-CG-XXIII",
                        () -> escenario.completar("admin.obras", consulta, "publicarContenido", publicacion))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining(
                        "no se publica en ella hasta que Comunicación Social cierre el incidente " + folio);

        escenario.completar("admin.obras", folio, "contenerIncidente", sinControl());
        escenario
                .rechaza(
                        "NT10-ADM-VII",
                        () -> escenario.completar("comsocial", folio, "cerrarIncidente", cierre("CONTROL_RECUPERADO")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining(SIN_CONSTANCIA);

        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("PENDIENTE"));
        assertThat(escenario.asiento(folio, "INCIDENTE_DEVUELTO").detalle())
                .startsWith("Se devuelve al órgano. Motivo: ");
        assertThat(escenario.estado(folio)).isEqualTo("REPORTADO");
        assertThat(escenario.instancia(folio)).isWaitingAt("contenerIncidente");
        assertThat(escenario.correos(folio)).contains("incidente-devuelto a " + SUPLENTE);
        escenario.completar("titular.obras", folio, "contenerIncidente", contencion(HOY));
        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("CONTROL_RECUPERADO"));

        assertThat(escenario.estado(folio)).isEqualTo("CERRADO_RECUPERADA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("recuperada");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.VIGENTE);
        assertThat(bitacoraDeLaCuenta()).endsWith("CUENTA_INTERVENIDA", "CUENTA_RECUPERADA");
        assertThat(escenario.correos(folio))
                .contains(
                        "incidente-cerrado a " + TITULAR,
                        "incidente-cerrado a " + ADMIN,
                        "incidente-cerrado a " + SUPLENTE);
        escenario.completar("admin.obras", consulta, "publicarContenido", publicacion);
        assertThat(escenario.estado(consulta)).isEqualTo("PUBLICADA");
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII, NT10-CG-VII-b: el plazo de una consulta sigue corriendo mientras la cuenta está intervenida")
    void elPlazoDeLaConsultaCorre() {
        String consulta = escenario.iniciar(
                "admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta("cuenta", cuenta));
        String vence =
                escenario.temporizador(consulta, "plazoVencido").getDuedate().toString();
        reportar("INTERVENCION");
        assertThat(escenario.temporizador(consulta, "plazoVencido").getDuedate())
                .hasToString(vence);

        escenario.dejarVencer(consulta, "plazoVencido");

        assertThat(escenario.estado(consulta)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
    }

    @ParameterizedTest
    @CsvSource({"CONTROL_RECUPERADO, CERRADO_RECUPERADA", "CUENTA_PERDIDA, CERRADO_PERDIDA"})
    @DisplayName(
            "NT10-CG-XXIII: en una cuenta por regularizar el incidente se notifica y se cierra sin cambiar su estado")
    void porRegularizar(String resultado, String estado) {
        jdbc.sql("UPDATE cuenta SET estado = 'PREEXISTENTE' WHERE clave = ?")
                .param(cuenta)
                .update();
        String folio = contenido("INTERVENCION", contencion(HOY));
        assertThat(escenario.correos(folio)).contains("incidente-reportado a " + TITULAR);

        escenario.completar("comsocial", folio, "cerrarIncidente", cierre(resultado));

        assertThat(escenario.estado(folio)).isEqualTo(estado);
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.PREEXISTENTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"longitud", "letras", "numeros", "especiales"})
    @DisplayName("NT10-ADM-VII: la constancia que no dice una de las cuatro cosas no pasa del formulario")
    void constanciaIncompleta(String falta) {
        String folio = reportar("INTERVENCION");

        escenario.rechaza(() ->
                escenario.completar("admin.obras", folio, "contenerIncidente", con(contencion(HOY), falta, false)));
        escenario
                .rechaza(() -> escenario.completar("admin.obras", folio, "contenerIncidente", contencion("2026-11-13")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("aún no llega");
    }

    @Test
    @DisplayName(
            "NT10-SR-4: dada una cuenta que operó alguien no autorizado, sigue vigente y no se cierra como recuperada"
                    + " sin que conste que se le retiró el acceso")
    void noAutorizado() {
        String folio = contenido("NO_AUTORIZADO", con(contencion(HOY), "accesosRetirados", false));
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.VIGENTE);
        assertThat(bitacoraDeLaCuenta()).containsExactly("INCIDENTE_REPORTADO");
        assertThat(escenario.correos(folio)).contains("incidente-por-cerrar a " + CS);

        escenario
                .rechaza(
                        "NT10-SR-4",
                        () -> escenario.completar("comsocial", folio, "cerrarIncidente", cierre("CONTROL_RECUPERADO")))
                .hasMessageContaining("Falta hacer constar que se retiró el acceso a quien no está designado.");

        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("PENDIENTE"));
        escenario.completar("admin.obras", folio, "contenerIncidente", contencion(HOY));
        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("CONTROL_RECUPERADO"));
        assertThat(escenario.estado(folio)).isEqualTo("CERRADO_RECUPERADA");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.VIGENTE);
        assertThat(bitacoraDeLaCuenta()).containsExactly("INCIDENTE_REPORTADO", "INCIDENTE_CERRADO");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII: si fue falsa alarma se cierra sin incidente, sin constancia, y la cuenta vuelve a vigente")
    void falsaAlarma() {
        String folio = contenido("INTERVENCION", sinControl());

        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("SIN_INCIDENTE"));

        assertThat(escenario.estado(folio)).isEqualTo("SIN_INCIDENTE");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinIncidente");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.VIGENTE);
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII, NT10-PAB-VII, NT10-ML-I: la cuenta perdida sigue intervenida, al titular se le dice que"
                    + " inicie la baja, que se admite, y la vista sale por oficio que firma el titular de Comunicación Social")
    void cuentaPerdida() {
        String folio = contenido("INTERVENCION", sinControl());
        escenario.como("admin.obras", () -> anexos.agregar(folio, "solicitud.png", BajasDePrueba.PNG));

        escenario.completar(
                "comsocial", folio, "cerrarIncidente", con(cierre("CUENTA_PERDIDA"), "vistaSindicatura", true));

        assertThat(escenario.estado(folio)).isEqualTo("CERRADO_PERDIDA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("perdida");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.INTERVENIDA);
        assertThat(bitacoraDeLaCuenta()).containsExactly("CUENTA_INTERVENIDA", "CUENTA_PERDIDA");
        assertThat(escenario.correos(folio)).contains("incidente-cerrado a " + TITULAR);
        Oficio vista = oficio(folio, "VISTA_A_SINDICATURA");
        assertThat(vista.numero()).matches("CS/RS/\\d{4}/2026");
        assertThat(Objects.requireNonNull(vista.firmante()).enPalabras()).contains("Comunicación Social");
        assertThat(vista.carta().para().cargo()).isEqualTo("Síndica o Síndico Procurador");
        assertThat(vista.carta().copias()).contains("Titular de Prueba Obras");
        assertThat(vista.datos()).containsEntry("cierre", "cuenta perdida");
        assertThat(String.valueOf(vista.datos().get("evidencia"))).contains("solicitud.png", "SHA-256");
        assertThat(escenario.correos(folio)).contains("incidente-vista-del-cierre a " + SINDICATURA);

        escenario.iniciar("titular.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.EN_BAJA);
    }

    @Autowired
    Anexos anexos;

    @Test
    @DisplayName(
            "NT10-CG-XXIII: la cuenta que se dio por perdida y la red devuelve se interviene otra vez y se recupera; una"
                    + " que ya está intervenida, no: 409 que nombra el incidente")
    void perdidaYDevuelta() {
        String perdida = contenido("INTERVENCION", sinControl());
        escenario
                .rechaza(() -> reportar("INTERVENCION"))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining("ya está intervenida (" + perdida + ")");
        escenario.completar("comsocial", perdida, "cerrarIncidente", cierre("CUENTA_PERDIDA"));

        String folio = contenido("INTERVENCION", contencion(HOY));
        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("CONTROL_RECUPERADO"));

        assertThat(enElPadron()).isEqualTo(EstadoCuenta.VIGENTE);
    }

    @Test
    @DisplayName("NT10-CG-XXIII: la que operó alguien no autorizado y se pierde queda intervenida, y procede su baja")
    void noAutorizadoYPerdida() {
        String folio = contenido("NO_AUTORIZADO", sinControl());

        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("CUENTA_PERDIDA"));

        assertThat(enElPadron()).isEqualTo(EstadoCuenta.INTERVENIDA);
        escenario.iniciar("titular.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
    }

    @ParameterizedTest
    @CsvSource({"titular.obras", "comsocial", "sindicatura"})
    @DisplayName("NT10-CG-XXIII: si no lo reporta quien administra la cuenta, sus administradores también lo saben")
    void loReportaOtro(String quien) {
        String folio = escenario.iniciar(quien, PROCESO, incidente(cuenta, "INTERVENCION"));

        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "incidente-reportado a " + TITULAR,
                        "incidente-reportado a " + CS,
                        "incidente-por-contener a " + ADMIN,
                        "incidente-por-contener a " + SUPLENTE);
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII, NT10-SR-4: la hora en que se supo no es posterior al aviso, las oficinas dicen de qué cuenta"
                    + " y una cuenta ajena o que no existe es el mismo 422: nada queda escrito")
    void noSeAdmite() {
        escenario
                .rechaza(
                        "NT10-CG-XXIII",
                        () -> escenario.iniciar(
                                "admin.obras",
                                PROCESO,
                                con(incidente(cuenta, "INTERVENCION"), "conocidoEl", "2026-11-12T10:01:00-08:00")))
                .hasMessageContaining("La hora en que lo supo no puede ser posterior a la de este aviso.");
        for (String oficina : List.of("comsocial", "sindicatura")) {
            escenario
                    .rechaza("NT10-SR-4", () -> escenario.iniciar(oficina, PROCESO, incidente("", "INTERVENCION")))
                    .isInstanceOf(ReglaException.class);
            escenario
                    .rechaza(
                            "NT10-SR-4",
                            () -> escenario.iniciar(oficina, PROCESO, incidente("NO-FB-1", "INTERVENCION")))
                    .isInstanceOf(ReglaException.class);
        }
        for (String ajena : List.of("DIF-FB-1", "NO-FB-1")) {
            escenario
                    .rechaza(
                            "NT10-SR-4",
                            () -> escenario.iniciar("admin.obras", PROCESO, incidente(ajena, "INTERVENCION")))
                    .isInstanceOf(ReglaException.class);
        }
        escenario.rechaza(() -> escenario.iniciar("transparencia", PROCESO, incidente(cuenta, "INTERVENCION")));
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII: un incidente reportado no se retira (409); ni lo contiene quien no responde de la cuenta ni"
                    + " lo cierra quien no es de Comunicación Social")
    void niSeRetira() {
        String folio = reportar("NO_AUTORIZADO");

        peticiones
                .post("admin.obras", "/api/v1/incidentes/" + folio + "/retiro", Map.of("motivo", "Fue un error"))
                .esProblema(
                        409,
                        "Un incidente reportado no se retira; si fue falsa alarma, lo cierra Comunicación Social.");
        escenario
                .rechaza(() -> escenario.completar("supervisor", folio, "contenerIncidente", contencion(HOY)))
                .isInstanceOf(ProhibidoException.class);
        escenario.completar("suplente.obras", folio, "contenerIncidente", contencion(HOY));
        escenario
                .rechaza(() -> escenario.completar("supervisor", folio, "cerrarIncidente", cierre("SIN_INCIDENTE")))
                .isInstanceOf(ProhibidoException.class);
        assertThat(escenario.estado(folio)).isEqualTo("CONTENIDO");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII, NT10-PAB-VII: en una cuenta en baja el incidente no cambia su estado; retirada la baja, la"
                    + " cuenta está intervenida mientras siga abierto")
    void enBaja() {
        String baja = escenario.iniciar("titular.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
        String folio = reportar("INTERVENCION");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.EN_BAJA);

        peticiones
                .post("titular.obras", "/api/v1/bajas/" + baja + "/retiro", Map.of("motivo", "Se seguirá usando"))
                .es(200);

        assertThat(enElPadron()).isEqualTo(EstadoCuenta.INTERVENIDA);
        assertThat(escenario.estado(folio)).isEqualTo("REPORTADO");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII, NT10-PAB-VII: una baja concluida mientras tanto deja abierto el incidente, que después se"
                    + " cierra sin revivir la cuenta")
    void laBajaNoLoCierra() {
        String folio = reportar("INTERVENCION");
        String baja = escenario.iniciar("admin.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
        bajas.concluir(baja);

        assertThat(enElPadron()).isEqualTo(EstadoCuenta.CANCELADA);
        assertThat(escenario.estado(folio)).isEqualTo("REPORTADO");
        assertThat(escenario.expediente(folio).cerrado()).isFalse();
        assertThat(escenario.instancia(folio)).isWaitingAt("contenerIncidente");

        escenario.completar("titular.obras", folio, "contenerIncidente", contencion(HOY));
        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("CONTROL_RECUPERADO"));
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.CANCELADA);
        assertThat(escenario.estado(folio)).isEqualTo("CERRADO_RECUPERADA");
        escenario
                .rechaza(() -> reportar("INTERVENCION"))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining("no hay incidente que reportar en ella");
    }

    @Test
    @DisplayName(
            "AMB-03, AMB-19: pasada la meta interna se recuerda a quienes responden y a Comunicación Social, sin decidir"
                    + " nada; un año después sigue abierto")
    void recordatorios() {
        String folio = reportar("INTERVENCION");
        escenario.dejarVencer(folio, "metaContener");
        assertThat(escenario.hoy()).as("un día hábil").isEqualTo("2026-11-13");
        assertThat(escenario.asiento(folio, "INCIDENTE_RECORDADO").detalle())
                .isEqualTo("Meta interna, no normativa. Falta contener el incidente.");
        assertThat(escenario.correos(folio))
                .contains(
                        "incidente-recordatorio a " + TITULAR,
                        "incidente-recordatorio a " + ADMIN,
                        "incidente-recordatorio a " + SUPLENTE,
                        "incidente-recordatorio a " + CS);
        assertThat(escenario.instancia(folio)).isWaitingAt("contenerIncidente").hasPassed("contencionRecordada");

        escenario.completar("admin.obras", folio, "contenerIncidente", sinControl());
        escenario.dejarVencer(folio, "metaCerrar");
        assertThat(escenario.hoy())
                .as("tres días hábiles; el lunes 16 no lo es")
                .isEqualTo("2026-11-19");
        assertThat(escenario.instancia(folio)).isWaitingAt("cerrarIncidente").hasPassed("cierreRecordado");

        escenario.son("2027-11-12T10:00:00-08:00");
        assertThat(escenario.estado(folio)).isEqualTo("CONTENIDO");
        escenario.completar("comsocial", folio, "cerrarIncidente", cierre("SIN_INCIDENTE"));
    }

    @Test
    @DisplayName("AMB-03: apagadas las metas internas no se escribe a nadie")
    void recordatoriosApagados() {
        System.setProperty(META_CONTENER, "0");
        System.setProperty(META_CERRAR, "0");
        String folio = reportar("INTERVENCION");
        escenario.dejarVencer(folio, "metaContener");
        escenario.completar("admin.obras", folio, "contenerIncidente", sinControl());
        escenario.dejarVencer(folio, "metaCerrar");

        assertThat(escenario.sucesos(folio)).doesNotContain("INCIDENTE_RECORDADO");
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.startsWith("incidente-recordatorio"));
    }

    @Test
    @DisplayName("NT10-SR-4, NT10-PAB-V: tras un cambio de administradores la tarea sigue al cargo")
    void sigueAlCargo() {
        CambiosDePrueba.reponer(jdbc);
        String folio = reportar("INTERVENCION");
        String indebido = escenario.iniciar("comsocial", PROCESO, incidente(cuenta, "USO_INDEBIDO"));
        assertThat(candidatos(folio)).containsExactlyInAnyOrder("admin.obras", "suplente.obras", "titular.obras");
        try {
            escenario.iniciar(
                    "titular.obras",
                    CambiosDePrueba.PROCESO,
                    CambiosDePrueba.cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras", HOY));

            assertThat(candidatos(folio)).containsExactlyInAnyOrder("admin.obras", "operativo.obras", "titular.obras");
            assertThat(candidatosDe(indebido)).isEmpty();
            assertThat(peticiones
                            .get("operativo.obras", "/api/v1/expedientes/" + indebido)
                            .estado())
                    .isEqualTo(404);
            assertThat(peticiones
                            .get("titular.obras", "/api/v1/expedientes/" + indebido)
                            .estado())
                    .as("el uso indebido se queda con el titular")
                    .isEqualTo(200);
        } finally {
            CambiosDePrueba.reponer(jdbc);
        }
    }

    @Test
    @DisplayName(
            "NT10-RESP-4, NT10-PAB-V: relevado el titular, el uso indebido pasa a quien ocupa el cargo, y el saliente ya no"
                    + " lo lee")
    void siguePorElCargoDeTitular() {
        CambiosDePrueba.reponer(jdbc);
        String folio = escenario.iniciar("comsocial", PROCESO, incidente(cuenta, "USO_INDEBIDO"));
        String ruta = "/api/v1/expedientes/" + folio;
        try {
            peticiones.get("titular.obras", ruta).es(200);
            escenario.iniciar(
                    "titular.obras", CambiosDePrueba.PROCESO, CambiosDePrueba.cambio("TITULAR", "jefe.obras", HOY));
            peticiones.get("jefe.obras", ruta).es(200);
            peticiones.get("titular.obras", ruta).es(404);
        } finally {
            CambiosDePrueba.reponer(jdbc);
        }
    }

    private List<String> candidatosDe(String folio) {
        return personas(folio, "acordarVista");
    }

    private List<String> candidatos(String folio) {
        return personas(folio, "contenerIncidente");
    }

    private List<String> personas(String folio, String tarea) {
        return motor
                .getTaskService()
                .getIdentityLinksForTask(escenario.tarea(folio, tarea).getId())
                .stream()
                .filter(enlace -> enlace.getUserId() != null)
                .map(IdentityLink::getUserId)
                .toList();
    }

    @Test
    @DisplayName("NT10-RESP-4, NT10-ML-I: dado un uso indebido, se da vista a la Sindicatura sin prejuzgar, lo saben"
            + " Comunicación Social y el titular, y la cuenta y su bitácora no cambian")
    void usoIndebido() {
        String folio = escenario.iniciar(
                "admin.obras",
                PROCESO,
                incidente(cuenta, "USO_INDEBIDO"),
                List.of(new Anexos.Enviado("captura.png", BajasDePrueba.PNG)));

        assertThat(escenario.estado(folio)).isEqualTo("CON_VISTA");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.VIGENTE);
        assertThat(bitacora.leer(cuenta)).isEmpty();
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "incidente-con-vista a " + SINDICATURA,
                        "incidente-uso-indebido a " + CS,
                        "incidente-uso-indebido a " + TITULAR);
        Oficio vista = oficio(folio, "VISTA");
        assertThat(vista.numero()).as("la emite el programa").isEqualTo(folio);
        assertThat(vista.carta().fundamento())
                .extracting(fundamento -> fundamento.clausula())
                .containsExactly("NT10-RESP-4", "NT10-ML-I");
        assertThat(vista.carta().para().cargo()).isEqualTo("Síndica o Síndico Procurador");
        List<Asiento> asientos = bitacora.leer(folio);
        assertThat(vista.datos())
                .as("la bitácora hasta la vista, y con qué huella cierra")
                .containsEntry("folio", folio)
                .containsEntry("asientos", 2)
                .containsEntry("cabeza", asientos.get(1).hash());
        assertThat(String.valueOf(vista.datos().get("evidencia"))).contains("captura.png", "SHA-256");
        assertThat(escenario.instancia(folio)).isWaitingAt("acordarVista").isNotWaitingAt("contenerIncidente");

        escenario.completar("sindicatura", folio, "acordarVista", sinMedida());

        assertThat(escenario.estado(folio)).isEqualTo("CONCLUIDO_SIN_MEDIDA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinMedida");
        assertThat(bitacora.leer(cuenta)).isEmpty();
        assertThat(escenario.correos(folio))
                .contains(
                        "incidente-acordado a " + CS,
                        "incidente-acordado a " + TITULAR,
                        "incidente-acordado a " + ADMIN)
                .noneMatch(correo -> correo.endsWith(SUPLENTE));
    }

    @Test
    @DisplayName(
            "NT10-ML-I: la medida preventiva sale por oficio numerado de la Sindicatura, palabra por palabra y con el"
                    + " artículo que la funda, a quien debe cumplirla")
    void conMedidaPreventiva() {
        String folio = reportar("USO_INDEBIDO");
        escenario.rechaza(() -> escenario.completar("comsocial", folio, "acordarVista", conMedida()));

        escenario.completar("sindicatura", folio, "acordarVista", con(conMedida(), "quienCumple", "suplente.obras"));

        assertThat(escenario.estado(folio)).isEqualTo("CONCLUIDO_CON_MEDIDA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("conMedida");
        assertThat(escenario.asiento(folio, "VISTA_ACORDADA").detalle())
                .contains("medida preventiva: «", "con fundamento en ", "la cumple ");
        Oficio medida = oficio(folio, "MEDIDA_PREVENTIVA");
        assertThat(medida.numero()).matches("SIND/RS/\\d{4}/2026");
        assertThat(Objects.requireNonNull(medida.firmante()).cargo()).isEqualTo("Síndica o Síndico Procurador");
        assertThat(medida.carta().para().nombre()).isEqualTo(padron.nombre("suplente.obras"));
        peticiones.get("suplente.obras", "/api/v1/oficios/" + medida.codigo()).es(200);
        peticiones.get("suplente.obras", "/api/v1/expedientes/" + folio).es(404);
        assertThat(medida.datos())
                .containsEntry("medida", "Que dos personas revisen cada publicación.")
                .containsEntry("fundamento", "artículo 12 de la ley de la materia");
        assertThat(escenario.correos(folio)).contains("incidente-medida a " + SUPLENTE);
    }

    @Test
    @DisplayName(
            "NT10-RESP-4, NT10-ML-I: si el titular podría estar involucrado no se entera, y la medida sin destinatario no"
                    + " se le envía a él")
    void titularInvolucrado() {
        String folio = escenario.iniciar(
                "admin.obras", PROCESO, con(incidente(cuenta, "USO_INDEBIDO"), "involucraTitular", true));
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.endsWith(TITULAR));

        escenario
                .rechaza(() -> escenario.completar("sindicatura", folio, "acordarVista", conMedida()))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("Quién debe cumplirla");
        escenario
                .rechaza(() -> escenario.completar(
                        "sindicatura", folio, "acordarVista", con(conMedida(), "quienCumple", "nadie")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("no está en el padrón");
        escenario.completar("sindicatura", folio, "acordarVista", sinMedida());
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.endsWith(TITULAR));
    }

    @Test
    @DisplayName("NT10-ML-I: sin decir quién la cumple, la medida va al titular del órgano")
    void medidaAlTitular() {
        String folio = reportar("USO_INDEBIDO");

        escenario.completar("sindicatura", folio, "acordarVista", conMedida());

        assertThat(oficio(folio, "MEDIDA_PREVENTIVA").carta().para())
                .isEqualTo(new Destinatario(
                        "Titular de Prueba Obras", "Titular de la Dirección de Obras Públicas", "titular.obras"));
        assertThat(escenario.correos(folio)).contains("incidente-medida a " + TITULAR);
    }

    @ParameterizedTest
    @CsvSource({"false, titular.obras", "true, ''"})
    @DisplayName(
            "NT10-RESP-4: un uso indebido lo ven quien lo reportó, Comunicación Social, la Sindicatura y, si no está"
                    + " involucrado, el titular; para los demás no existe, por ningún camino")
    void quienLoVe(boolean involucra, String titular) {
        String folio = escenario.iniciar(
                "admin.obras", PROCESO, con(incidente(cuenta, "USO_INDEBIDO"), "involucraTitular", involucra));
        String codigo = oficio(folio, "VISTA").codigo();
        List<String> lecturas = List.of(
                "/api/v1/expedientes/" + folio,
                "/api/v1/expedientes/" + folio + "/oficios",
                "/api/v1/expedientes/" + folio + "/anexos",
                "/api/v1/bitacora/" + folio,
                "/api/v1/bitacora/" + folio + ".csv",
                "/api/v1/bitacora/" + folio + ".pdf",
                "/api/v1/bitacora/" + folio + "/verificacion",
                "/api/v1/oficios/" + codigo + ".pdf");
        List<String> loVen = Stream.of("admin.obras", "comsocial", "sindicatura", titular)
                .filter(usuario -> !usuario.isEmpty())
                .toList();

        for (String usuario : loVen) {
            lecturas.forEach(ruta -> assertThat(peticiones.get(usuario, ruta).estado())
                    .as(usuario + " en " + ruta)
                    .isEqualTo(200));
            assertThat(enLista(usuario, folio)).as("la lista de " + usuario).isEqualTo(1);
        }
        for (String usuario : List.of("suplente.obras", "titular.obras", "jefe.obras", "admin.dif", "transparencia")) {
            if (!loVen.contains(usuario)) {
                lecturas.forEach(
                        ruta -> assertThat(peticiones.get(usuario, ruta).estado())
                                .as(usuario + " en " + ruta)
                                .isEqualTo(404));
                assertThat(enLista(usuario, folio)).as("la lista de " + usuario).isZero();
                peticiones
                        .post(usuario, "/api/v1/incidentes/" + folio + "/retiro", Map.of("motivo", "Curiosidad"))
                        .esProblema(404);
                Navegador navegador = peticiones.navegador(usuario);
                for (String pagina :
                        List.of("/expedientes/" + folio, "/expedientes/" + folio + "/nueva", "/bitacora/" + folio)) {
                    assertThat(navegador.get(pagina).statusCode())
                            .as(usuario + " en " + pagina)
                            .isEqualTo(404);
                }
            }
        }
        assertThat(peticiones
                        .get("suplente.obras", "/api/v1/cuentas/" + cuenta + "/bitacora")
                        .es(200)
                        .cuerpo())
                .as("ni la bitácora de la cuenta lo dice")
                .doesNotContain(folio, "INCIDENTE");
    }

    private int enLista(String usuario, String folio) {
        return peticiones
                .json(usuario, "/api/v1/expedientes?q=" + folio)
                .path("total")
                .asInt();
    }
}
