package mx.municipio.redes.procedimientos.inactividad;

import static mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba.TAREA;
import static mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba.darDeBaja;
import static mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba.justificar;
import static mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba.publicar;
import static mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba.reactivar;
import static mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba.revisar;
import static mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.avales.Avales;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.veda.VedasDePrueba;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** De la revisión diaria a lo que el titular decide: cada camino del modelo, con la señal, la bitácora y los correos. */
@PruebaDeProceso(PROCESO)
class CuentaInactivaProcesoTest {

    private static final String DIAS = "redes.inactividad.dias";
    private static final String META = "redes.inactividad.meta-dias";
    private static final String SENAL = "presuntaAbandonada";
    private static final String EL_10 = "2026-11-10T10:00:00-08:00";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Padron padron;

    @Autowired
    Designaciones designaciones;

    @Autowired
    Avales avales;

    @Autowired
    Bitacora bitacora;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    /** Del DIF, con periodicidad diaria y una línea avalada, como {@code DIF-FB-1}. */
    private String cuenta = "";

    @BeforeEach
    void cuentaDelDif() {
        cuenta = BajasDePrueba.nuevaCuenta(jdbc, "DIF");
        jdbc.sql("UPDATE cuenta SET periodicidad = 'DIARIA' WHERE clave = ?")
                .param(cuenta)
                .update();
        enTransaccion(() -> avales.avalarLineas(cuenta, "Avisos y horarios", null));
        // La cadena de la cuenta comienza ese día.
        escenario.son(EL_10);
    }

    @AfterEach
    void comoEstaba() {
        System.clearProperty(DIAS);
        System.clearProperty(META);
        InactividadesDePrueba.olvidar(jdbc);
        VedasDePrueba.devolverElCalendario(jdbc);
        BajasDePrueba.retirarCuentas(jdbc);
    }

    private void enTransaccion(Runnable acto) {
        escenario.como("comsocial", () -> {
            transaccion.executeWithoutResult(estado -> acto.run());
            return true;
        });
    }

    /** La mañana de ese día, a la hora de la revisión. */
    private void revisarEl(String dia) {
        revisar(escenario, dia + "T09:00:00-08:00");
    }

    /** Publicada el 10 de noviembre y revisada el 10 de diciembre: el caso de ese día. */
    private String presunta() {
        publicar(escenario, cuenta, EL_10);
        revisarEl("2026-12-10");
        return caso("2026-12-10");
    }

    private String caso(String dia) {
        return cuenta + "/" + dia;
    }

    private List<String> correos(String plantilla) {
        return escenario.correos(cuenta).stream()
                .filter(correo -> correo.startsWith(plantilla + " "))
                .map(correo -> correo.replace(plantilla + " a ", ""))
                .sorted()
                .toList();
    }

    private List<Task> abiertas() {
        return escenario
                .motor()
                .getTaskService()
                .createTaskQuery()
                .processVariableValueEquals("cuenta", cuenta)
                .taskDefinitionKey(TAREA)
                .list();
    }

    @Test
    @DisplayName(
            "NT10-CG-XVII: dada una cuenta de publicación diaria publicada el martes 10, cuando el miércoles 11 pasa"
                    + " entero sin nada, el jueves 12 se avisa a sus administradores, una sola vez; no hay tarea")
    void periodoSinPublicacion() {
        publicar(escenario, cuenta, EL_10);
        revisarEl("2026-11-11");
        assertThat(correos("periodo-sin-publicacion")).isEmpty();

        revisarEl("2026-11-12");
        assertThat(correos("periodo-sin-publicacion"))
                .containsExactly("admin.dif@tecate.gob.mx", "suplente.dif@tecate.gob.mx");
        Asiento asiento = escenario.asiento(cuenta, "PERIODO_SIN_PUBLICACION");
        assertThat(asiento.actor()).isEqualTo(Bitacora.SISTEMA);
        assertThat(asiento.clausula()).isEqualTo("NT10-CG-XVII");
        assertThat(asiento.detalle())
                .isEqualTo("Su periodicidad es diaria y no consta ninguna publicación el miércoles 11 de noviembre de"
                        + " 2026.");
        assertThat(abiertas()).isEmpty();

        revisarEl("2026-11-12");
        revisarEl("2026-11-13");
        revisarEl("2026-11-20");
        assertThat(correos("periodo-sin-publicacion")).hasSize(2);

        publicar(escenario, cuenta, "2026-11-20T12:00:00-08:00");
        revisarEl("2026-11-23");
        assertThat(correos("periodo-sin-publicacion")).hasSize(2);
        revisarEl("2026-11-24");
        assertThat(correos("periodo-sin-publicacion")).hasSize(4);
    }

    @Test
    @DisplayName(
            "NT10-CG-XVII, AMB-06: dado que el lunes 16 es inhábil, cuando se publicó el viernes 13, el martes 17 no"
                    + " hay qué avisar, y el miércoles 18 sí")
    void elLunesInhabilNoCuenta() {
        publicar(escenario, cuenta, "2026-11-13T10:00:00-08:00");
        revisarEl("2026-11-17");
        assertThat(correos("periodo-sin-publicacion")).isEmpty();
        revisarEl("2026-11-18");
        assertThat(correos("periodo-sin-publicacion")).hasSize(2);
    }

    @Test
    @DisplayName(
            "NT10-PAB-VIII-c: dada la última publicación el 10 de noviembre, el 10 de diciembre la cuenta se señala y"
                    + " la tarea llega a su titular; otra revisión no la repite")
    void presuntaAbandonada() {
        publicar(escenario, cuenta, EL_10);
        revisarEl("2026-12-09");
        assertThat(abiertas()).isEmpty();

        revisarEl("2026-12-10");
        assertThat(escenario.instancia(caso("2026-12-10"))).isWaitingAt(TAREA);
        Task tarea = escenario.tarea(caso("2026-12-10"), TAREA);
        assertThat(tarea).hasCandidateUser("titular.dif");
        assertThat(escenario.motor().getTaskService().getVariableLocal(tarea.getId(), "asunto"))
                .isEqualTo("Cuenta sin publicaciones: Cuenta de Prueba (" + cuenta + ")");
        assertThat(cuentas.tieneSenal(cuenta, SENAL)).isTrue();
        assertThat(peticiones.navegador("comsocial").get("/padron/" + cuenta).body())
                .contains("Presunta abandonada: no consta ninguna publicación desde el martes 10 de noviembre de 2026");
        assertThat(padron.cuenta(cuenta).orElseThrow().estado()).isEqualTo(EstadoCuenta.VIGENTE);
        assertThat(correos("cuenta-presunta-abandonada"))
                .containsExactly("comunicacion.social@tecate.gob.mx", "titular.dif@tecate.gob.mx");
        assertThat(escenario.asiento(cuenta, "PRESUNTA_ABANDONADA").clausula()).isEqualTo("NT10-PAB-VIII-c");

        revisarEl("2026-12-11");
        assertThat(abiertas()).hasSize(1);
        assertThat(correos("cuenta-presunta-abandonada")).hasSize(2);
    }

    @Test
    @DisplayName("NT10-PAB-VIII-c, NT10-CG-XVII: dada la tarea abierta, cuando ese día se asienta una publicación, la"
            + " tarea se retira, la señal se quita y el caso termina con actividad")
    void conActividad() {
        String caso = presunta();
        publicar(escenario, cuenta, "2026-12-10T12:00:00-08:00");

        assertThat(escenario.instancia(caso)).isEnded().hasPassed("conActividad");
        assertThat(abiertas()).isEmpty();
        assertThat(cuentas.tieneSenal(cuenta, SENAL)).isFalse();
        assertThat(escenario.asiento(cuenta, "CUENTA_CON_ACTIVIDAD").actor()).isEqualTo("admin.dif");
        revisarEl("2026-12-11");
        assertThat(abiertas()).isEmpty();
    }

    @Test
    @DisplayName("NT10-PAB-VIII-c: cuando el titular decide reactivarla, la señal se quita y los treinta días vuelven a"
            + " contarse desde ese día")
    void reactivada() {
        String caso = presunta();
        escenario.completar("titular.dif", caso, TAREA, reactivar());

        assertThat(escenario.instancia(caso)).isEnded().hasPassed("reactivada");
        assertThat(cuentas.tieneSenal(cuenta, SENAL)).isFalse();
        Asiento asiento = escenario.asiento(cuenta, "REACTIVACION_DECIDIDA");
        assertThat(asiento.actor()).isEqualTo("titular.dif");
        assertThat(asiento.detalle()).contains("Se publicará el programa de invierno.");
        revisarEl("2027-01-08");
        assertThat(abiertas()).isEmpty();
        revisarEl("2027-01-09");
        assertThat(abiertas()).hasSize(1);
    }

    @Test
    @DisplayName(
            "NT10-PAB-VIII-c: una justificación pide una fecha futura; hasta ese día no se avisa ni se pregunta nada, y"
                    + " al siguiente sí")
    void justificada() {
        String caso = presunta();
        escenario
                .rechaza(
                        "NT10-PAB-VIII-c",
                        () -> escenario.completar("titular.dif", caso, TAREA, justificar("2026-12-10")))
                .isInstanceOf(ReglaException.class)
                .hasMessage("La fecha hasta la que se justifica debe ser futura.");
        escenario
                .rechaza(() -> escenario.completar(
                        "titular.dif", caso, TAREA, java.util.Map.of("decision", "JUSTIFICAR", "motivo", "Porque sí.")))
                .isInstanceOf(FormularioException.class);

        escenario.completar("titular.dif", caso, TAREA, justificar("2027-02-28"));
        assertThat(escenario.instancia(caso)).isEnded().hasPassed("justificada");
        assertThat(escenario.asiento(cuenta, "INACTIVIDAD_JUSTIFICADA").detalle())
                .isEqualTo("Hasta el domingo 28 de febrero de 2027. Motivo: El programa es de temporada.");
        publicar(escenario, cuenta, "2027-01-04T10:00:00-08:00");
        revisarEl("2027-02-28");
        assertThat(abiertas()).isEmpty();
        assertThat(correos("periodo-sin-publicacion")).hasSize(2);
        revisarEl("2027-03-01");
        assertThat(abiertas()).hasSize(1);
        assertThat(correos("periodo-sin-publicacion")).hasSize(4);
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-PAB-VIII-c: cuando el titular decide la baja, esta empieza a su nombre con su motivo y"
                    + " el caso termina; la revisión ya no la mira")
    void enBaja() {
        String caso = presunta();
        escenario.completar("titular.dif", caso, TAREA, darDeBaja());

        assertThat(escenario.instancia(caso)).isEnded().hasPassed("enBaja");
        assertThat(padron.cuenta(cuenta).orElseThrow().estado()).isEqualTo(EstadoCuenta.EN_BAJA);
        String folio = escenario.asiento(cuenta, "BAJA_DECIDIDA").detalle().replaceAll(".*(BAJ-\\S+\\d).*", "$1");
        assertThat(escenario.expediente(folio).iniciador()).isEqualTo("titular.dif");
        assertThat(escenario.expediente(folio).cuenta()).isEqualTo(cuenta);
        assertThat(escenario.asiento(folio, "BAJA_INICIADA").detalle()).contains("Pasa a la cuenta central.");
        assertThat(escenario.instancia(folio)).isWaitingAt("respaldarContenidos");
        assertThat(cuentas.tieneSenal(cuenta, SENAL)).isFalse();
        revisarEl("2027-03-01");
        assertThat(abiertas()).isEmpty();
    }

    @Test
    @DisplayName("NT10-PAB-VII: lo que se presenta a nombre del titular llena el formulario de inicio de la baja")
    void loPresentado() {
        String caso = presunta();
        escenario.completar("titular.dif", caso, TAREA, darDeBaja());
        String folio = escenario.asiento(cuenta, "BAJA_DECIDIDA").detalle().replaceAll(".*(BAJ-\\S+\\d).*", "$1");
        String formulario = peticiones
                .get("titular.dif", "/api/v1/formularios/baja-cuenta")
                .es(200)
                .cuerpo();
        var variables = escenario
                .motor()
                .getRuntimeService()
                .getVariables(escenario.instancia(folio).getId());
        assertThat(Formulario.leer(formulario).campos()).allSatisfy(campo -> assertThat(variables.get(campo.clave()))
                .as(campo.clave())
                .isNotNull());
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII: si la baja no se admite porque ya hay otra, la tarea sigue abierta y se dice por qué; en la"
                    + " revisión siguiente la pregunta queda sin objeto")
    void laBajaNoSeAdmite() {
        String caso = presunta();
        escenario.iniciar("admin.dif", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
        escenario
                .rechaza(() -> escenario.completar("titular.dif", caso, TAREA, darDeBaja()))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining("está «en baja»");
        assertThat(escenario.instancia(caso)).isWaitingAt(TAREA);

        revisarEl("2026-12-11");
        assertThat(escenario.instancia(caso)).isEnded().hasPassed("sinObjeto");
        assertThat(cuentas.tieneSenal(cuenta, SENAL)).isFalse();
        assertThat(escenario.sucesos(cuenta)).contains("INACTIVIDAD_SIN_OBJETO");
    }

    @Test
    @DisplayName("NT10-TR-2, NT10-PAB-VII: dada la cuenta que se cancela con su caso abierto, este queda sin objeto")
    void cuentaTerminada() {
        String caso = presunta();
        enTransaccion(() -> cuentas.iniciarBaja(cuenta, "BAJ-DIF-2026-9999"));
        enTransaccion(() -> cuentas.cancelar(cuenta, "BAJ-DIF-2026-9999"));
        assertThat(escenario.instancia(caso)).isEnded().hasPassed("sinObjeto");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIII: dados diez días intervenida, no se cuentan: ni se presume abandonada mientras, ni hasta"
                    + " completar treinta de los suyos")
    void intervenida() {
        publicar(escenario, cuenta, EL_10);
        escenario.son("2026-11-11T08:00:00-08:00");
        enTransaccion(() -> cuentas.intervenir(cuenta, "INC-DIF-2026-9999"));
        revisarEl("2026-11-17");
        assertThat(correos("periodo-sin-publicacion")).isEmpty();
        escenario.son("2026-11-20T20:00:00-08:00");
        enTransaccion(() -> cuentas.recuperar(cuenta, "INC-DIF-2026-9999"));

        revisarEl("2026-12-19");
        assertThat(abiertas()).isEmpty();
        revisarEl("2026-12-20");
        assertThat(abiertas()).hasSize(1);
        enTransaccion(() -> cuentas.intervenir(cuenta, "INC-DIF-2026-9998"));
        revisarEl("2026-12-21");
        assertThat(abiertas()).isEmpty();
    }

    @Test
    @DisplayName("NT10-RESP-5, NT10-CG-XVII: los días de una veda no se cuentan")
    void enVeda() {
        escenario.iniciar(
                "sindicatura",
                VedasDePrueba.PROCESO,
                VedasDePrueba.veda("OTRA", "MX-BC", "2026-11-11", "2026-11-30", "Acuerdo de prueba"));
        publicar(escenario, cuenta, EL_10);
        revisarEl("2026-11-30");
        assertThat(correos("periodo-sin-publicacion")).isEmpty();
        revisarEl("2026-12-02");
        assertThat(correos("periodo-sin-publicacion")).hasSize(2);
        revisarEl("2026-12-29");
        assertThat(abiertas()).isEmpty();
        revisarEl("2026-12-30");
        assertThat(abiertas()).hasSize(1);
    }

    @Test
    @DisplayName(
            "NT10-PAB-VIII-c: la cuenta en que nunca se publicó se cuenta desde su primer día en el programa, aunque sea"
                    + " anterior; y la regularizada, desde que lo fue")
    void primerDia() {
        enTransaccion(() -> cuentas.asentar(cuenta, "CUENTA_PREEXISTENTE", "NT10-TR-2", "De 2021", null));
        escenario.son("2026-11-20T10:00:00-08:00");
        enTransaccion(() -> cuentas.asentar(cuenta, "CUENTA_REGULARIZADA", "NT10-TR-2", "Conserva su carácter", null));
        jdbc.sql("UPDATE cuenta SET periodicidad = NULL WHERE clave = ?")
                .param(cuenta)
                .update();
        revisarEl("2026-12-19");
        assertThat(abiertas()).isEmpty();
        revisarEl("2026-12-20");
        assertThat(abiertas()).hasSize(1);
        assertThat(correos("periodo-sin-publicacion")).isEmpty();
    }

    @Test
    @DisplayName("AMB-03: pasada la meta interna se recuerda al titular y nada se decide; apagada, ni se escribe")
    void metaInterna() {
        String caso = presunta();
        assertThat(escenario.temporizador(caso, "metaInactividad").getDuedate().toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-12-17T09:00:00-08:00").toInstant());
        escenario.dejarVencer(caso, "metaInactividad");
        assertThat(correos("inactividad-recordatorio")).containsExactly("titular.dif@tecate.gob.mx");
        assertThat(escenario.asiento(cuenta, "INACTIVIDAD_RECORDADA").detalle()).contains("no normativa");
        assertThat(escenario.instancia(caso)).isWaitingAt(TAREA);

        escenario.completar("titular.dif", caso, TAREA, reactivar());
        System.setProperty(META, "0");
        revisarEl("2027-01-16");
        escenario.dejarVencer(caso("2027-01-16"), "metaInactividad");
        assertThat(correos("inactividad-recordatorio")).hasSize(1);
    }

    @Test
    @DisplayName("NT10-PAB-VIII-c: con cero días no se presume el abandono, y lo preguntado queda sin objeto")
    void apagada() {
        String caso = presunta();
        System.setProperty(DIAS, "0");
        revisarEl("2026-12-11");
        assertThat(escenario.instancia(caso)).isEnded().hasPassed("sinObjeto");
        revisarEl("2027-12-11");
        assertThat(abiertas()).isEmpty();
    }

    @Test
    @DisplayName("NT10-SR-4: dada la tarea abierta, cuando el titular deja el cargo, ya no se le ofrece y lo dice la"
            + " bitácora de la cuenta")
    void sigueAlCargo() {
        String caso = presunta();
        enTransaccion(() -> designaciones.terminar("titular.dif", padron.hoy(), null));
        try {
            assertThat(escenario.asiento(cuenta, "TAREA_TRASPASADA").detalle())
                    .startsWith("«Atender la inactividad» ya no le toca a titular.dif; queda sin nadie");
            escenario.rechaza(() -> escenario.completar("titular.dif", caso, TAREA, reactivar()));
        } finally {
            PadronDePrueba.sinConservar(
                    jdbc, () -> jdbc.sql("UPDATE designacion SET hasta = NULL WHERE usuario = 'titular.dif'")
                            .update());
            escenario.motor().getIdentityService().createMembership("titular.dif", "titulares");
        }
    }

    @Test
    @DisplayName(
            "NT10-PAB-VIII-c: tras meses detenido el programa la revisión corre una vez y espera a la mañana siguiente;"
                    + " nadie la empieza por fuera")
    void unaSolaRevision() {
        revisarEl("2027-03-01");
        assertThat(revision(escenario).getDuedate().toInstant())
                .isEqualTo(OffsetDateTime.parse("2027-03-02T17:00:00Z").toInstant());
        for (String orden : List.of(
                "POST /process-definition/key/" + PROCESO + "/start {}",
                "POST /process-definition/key/" + PROCESO + "/submit-form {\"variables\": {}}",
                "POST /message {\"messageName\": \"cuenta.inactiva\", \"businessKey\": \"DIF-FB-1/2027-03-01\"}")) {
            assertThat(escenario.nadaCambia(() -> peticiones
                            .por(Peticiones.Via.values()[0], "supervisor", orden)
                            .estado()))
                    .as(orden)
                    .isIn(403, 404);
        }
    }
}
