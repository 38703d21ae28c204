package mx.municipio.redes.procedimientos.baja;

import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.HUELLA;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.PNG;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.baja;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.borrado;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.cancelacion;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.firma;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.respaldoEnExpediente;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.respaldoEnOtroLugar;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.verificacion;
import static mx.municipio.redes.procedimientos.baja.BajasDePrueba.vinculo;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.publicacion;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexo;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.application.Imprenta;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Padron;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** La baja de principio a fin: cada camino del modelo, con el padrón, la bitácora, los oficios y los correos. */
@PruebaDeProceso(PROCESO)
class BajaCuentaProcesoTest {

    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final String INFORMATICA = "informatica@tecate.gob.mx";
    private static final String TITULAR = "titular.obras@tecate.gob.mx";
    private static final String ADMIN = "admin.obras@tecate.gob.mx";
    private static final String SUPLENTE = "suplente.obras@tecate.gob.mx";
    private static final String SIN_RESPALDO =
            "Falta el respaldo con su huella digital: el contenido es archivo del órgano"
                    + " y no se borra sin conservarlo (Ley General de Archivos; lectura AMB-11).";
    private static final String META = "redes.baja.meta-dias";

    @Autowired
    Escenario escenario;

    @Autowired
    Tramites tramites;

    @Autowired
    RecorridoDeBaja recorrido;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Anexos anexos;

    @Autowired
    Oficios oficios;

    @Autowired
    Imprenta imprenta;

    @Autowired
    Padron padron;

    @Autowired
    Bitacora bitacora;

    @Autowired
    Peticiones peticiones;

    @Autowired
    ProcessEngine motor;

    String cuenta = "";

    @BeforeEach
    void unaCuentaMas() {
        cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
    }

    @AfterEach
    void limpiar() {
        System.clearProperty(META);
        BajasDePrueba.retirarCuentas(jdbc);
    }

    private String iniciar() {
        return recorrido.iniciar(cuenta);
    }

    private Anexo subir(String usuario, String folio, String nombre, byte[] bytes) {
        return escenario.como(usuario, () -> anexos.agregar(folio, nombre, bytes));
    }

    private void noHayNadaEnLaBandejaDe(String usuario, String folio) {
        assertThat(motor.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(folio)
                        .or()
                        .taskCandidateUser(usuario)
                        .taskAssignee(usuario)
                        .endOr()
                        .count())
                .as("tareas de " + usuario)
                .isZero();
    }

    private EstadoCuenta enElPadron() {
        return padron.cuenta(cuenta).map(Cuenta::estado).orElseThrow();
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII: dada una cuenta vigente, cuando un administrador inicia la baja, la cuenta queda en baja,"
                    + " hay acuse y lo saben todos sus responsables; a Comunicación Social no se le pide nada")
    void seInicia() {
        String folio = iniciar();

        assertThat(folio).matches("BAJ-OBRAS-2026-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("EN_BAJA");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.EN_BAJA);
        assertThat(escenario.sucesos(folio)).containsExactly("BAJA_INICIADA", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "BAJA_INICIADA").detalle())
                .matches("Cuenta " + cuenta + "\\. Motivo: Pasa a la cuenta central\\."
                        + " Datos asentados, SHA-256 [0-9a-f]{64}\\.");
        assertThat(bitacora.leer(cuenta)).extracting(Asiento::suceso).containsExactly("BAJA_INICIADA");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "baja-iniciada a " + TITULAR, "baja-iniciada a " + ADMIN, "baja-iniciada a " + SUPLENTE);
        assertThat(escenario.expediente(folio).plazo())
                .as("la norma no fija plazo")
                .isNull();
        assertThat(escenario.instancia(folio)).isWaitingAt("respaldarContenidos");
        noHayNadaEnLaBandejaDe("comsocial", folio);
    }

    @Test
    @DisplayName("NT10-PAB-VII, NT10-PAB-VIII-a, NT10-PAB-VIII-b, NT10-PAB-VIII-c, criterio 10: dados todos los pasos,"
            + " cuando el titular firma, se emite el oficio, Comunicación Social recibe su acuse sin tarea alguna y la"
            + " cuenta se cancela; luego Informática retira el vínculo (NT10-TR-3) y se comprueba que ya no existe")
    void deInicioAFin() {
        String folio = iniciar();
        Anexo respaldo = subir("titular.obras", folio, "respaldo.zip", BajasDePrueba.zip());
        assertThat(respaldo.tipo()).isEqualTo("application/zip");
        escenario.completar("titular.obras", folio, "respaldarContenidos", respaldoEnExpediente());
        for (String tarea : new String[] {"cancelarCuenta", "borrarContenidos", "firmarOficioBaja"}) {
            noHayNadaEnLaBandejaDe("comsocial", folio);
            recorrido.llevar(folio, tarea);
        }
        assertThat(escenario.estado(folio)).isEqualTo("EN_BAJA");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.EN_BAJA);
        assertThat(escenario.correos(folio)).contains("baja-por-firmar a " + TITULAR);

        escenario.completar("titular.obras", folio, "firmarOficioBaja", firma());

        assertThat(escenario.estado(folio)).isEqualTo("CANCELADA");
        assertThat(escenario.instancia(folio)).isWaitingAt("retirarVinculo", "verificarCancelacion");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.CANCELADA);
        noHayNadaEnLaBandejaDe("comsocial", folio);
        List<Oficio> emitidos = oficios.delExpediente(folio);
        assertThat(emitidos).extracting(Oficio::tipo).containsExactly("ACUSE", "OFICIO_DE_BAJA", "ACUSE");
        Oficio oficio = emitidos.get(1);
        assertThat(oficio.numero()).matches("OBRAS/RS/\\d{4}/2026");
        assertThat(oficio.carta().para())
                .isEqualTo(new Destinatario(
                        "Jefa de Prueba Comunicación", "Titular de la Jefatura de Comunicación Social"));
        assertThat(escenario.asiento(folio, "CUENTA_CANCELADA").detalle())
                .contains("que firma Titular de Prueba Obras, Titular de la Dirección de Obras Públicas.");
        assertThat(oficio.carta().firma())
                .extracting(firmante -> firmante == null ? "" : firmante.nombre())
                .isEqualTo("Titular de Prueba Obras");
        assertThat(oficio.datos())
                .containsEntry("canceladaEl", "jueves 12 de noviembre de 2026")
                .containsEntry("respaldo", "1 archivo en el expediente");
        assertThat(String.valueOf(oficio.datos().get("archivos"))).contains("«respaldo.zip»", respaldo.sha256());
        assertThat(String.valueOf(emitidos.get(2).datos().get("mensaje"))).contains(oficio.numero());
        assertThat(escenario.correos(folio))
                .contains("baja-informada a " + CS, "baja-vinculo a " + INFORMATICA, "baja-cancelada a " + TITULAR);
        assertThat(escenario.correos(folio))
                .filteredOn(correo -> correo.endsWith(CS))
                .hasSize(1);

        escenario.completar("informatica", folio, "retirarVinculo", vinculo());
        assertThat(escenario.expediente(folio).cerrado()).as("falta verificar").isFalse();
        escenario.completar("suplente.obras", folio, "verificarCancelacion", verificacion());

        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("cuentaCancelada")
                .hasNotPassed("recordatoriosApagados");
        assertThat(escenario.sucesos(folio))
                .containsExactly(
                        "BAJA_INICIADA",
                        "ACUSE_EMITIDO",
                        "ANEXO_AGREGADO",
                        "CONTENIDOS_RESPALDADOS",
                        "ANEXO_AGREGADO",
                        "CUENTA_CANCELADA_EN_LA_RED",
                        "CONTENIDOS_BORRADOS",
                        "OFICIO_DE_BAJA_EMITIDO",
                        "CUENTA_CANCELADA",
                        "ACUSE_EMITIDO",
                        "VINCULO_RETIRADO",
                        "CANCELACION_VERIFICADA");
        assertThat(escenario.asiento(folio, "CONTENIDOS_RESPALDADOS").detalle()).contains(respaldo.sha256());
        assertThat(escenario.asiento(folio, "CANCELACION_VERIFICADA").actor()).isEqualTo("suplente.obras");
        assertThat(escenario.asiento(folio, "CANCELACION_VERIFICADA").clausula())
                .isEqualTo("NT10-PAB-VIII-c");
        assertThat(bitacora.leer(cuenta))
                .extracting(Asiento::suceso)
                .containsExactly("BAJA_INICIADA", "CUENTA_CANCELADA");
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName("AMB-11, criterio 16: sin archivo ni huella declarada el respaldo se rechaza, la tarea"
            + " sigue abierta y nada queda escrito; borrar no llega a ofrecerse")
    void sinRespaldo() {
        String folio = iniciar();
        escenario
                .rechaza(
                        "AMB-11",
                        () -> escenario.completar("admin.obras", folio, "respaldarContenidos", respaldoEnExpediente()))
                .isInstanceOf(ReglaException.class);
        subir("comsocial", folio, "ajeno.zip", BajasDePrueba.zip());
        escenario
                .rechaza(() -> escenario.completar("admin.obras", folio, "respaldarContenidos", respaldoEnExpediente()))
                .as("lo que agrega otra oficina no es el respaldo del órgano")
                .isInstanceOf(ReglaException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no es una huella",
                "53a137fc3b7ad894ebde65289b7b00fd46b4fd78d8165e01d2d660c0b904f5",
                "53a137fc3b7ad894ebde65289b7b00fd46b4fd78d8165e01d2d660c0b904f53z",
                "53a137fc3b7ad894ebde65289b7b00fd46b4fd78d8165e01d2d660c0b904f53b0",
                "53a137fc3b7ad894ebde65289b7b00fd46b4fd78d8165e01d2d660c0b904f53b\n"
                        + "53A137FC3B7AD894EBDE65289B7B00FD46B4FD78D8165E01D2D660C0B904F53B"
            })
    @DisplayName("AMB-11: una huella declarada que no es de 64 dígitos hexadecimales, o repetida, se" + " rechaza")
    void huellaMala(String sha256) {
        String folio = iniciar();
        escenario
                .rechaza(() ->
                        escenario.completar("admin.obras", folio, "respaldarContenidos", respaldoEnOtroLugar(sha256)))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("SHA-256 de cada archivo");
    }

    @Test
    @DisplayName("AMB-11: un respaldo de 2 GB se guarda en otro lugar y se declaran lugar y huellas,"
            + " como las escriben certutil y sha256sum")
    void respaldoGrande() {
        String folio = iniciar();
        String otra = HUELLA.replace('5', '6');
        escenario.completar(
                "admin.obras",
                folio,
                "respaldarContenidos",
                respaldoEnOtroLugar(
                        HUELLA.toUpperCase(java.util.Locale.ROOT) + "\n\n" + otra + "  *facebook parte 2.zip\n"));

        assertThat(escenario.asiento(folio, "CONTENIDOS_RESPALDADOS").detalle())
                .contains("Servidor de archivos del órgano")
                .contains("«archivo 1», SHA-256 " + HUELLA + " (declarado)")
                .contains("«facebook parte 2.zip», SHA-256 " + otra + " (declarado)");
        assertThat(motor.getRuntimeService()
                        .getVariable(escenario.expediente(folio).instanciaProceso(), "respaldoTexto"))
                .isEqualTo(
                        "2 archivos en otro lugar: Servidor de archivos del órgano, y copia en el Archivo Municipal.");
        assertThat(escenario.instancia(folio)).isWaitingAt("cancelarCuenta");
    }

    @Test
    @DisplayName("AMB-11, criterio 16: aunque quien administra el motor salte el respaldo, borrar y"
            + " cancelar se rechazan con la cláusula y nada queda asentado")
    void saltarElRespaldo() {
        String folio = iniciar();
        for (String paso : new String[] {"borrarContenidos", "cancelarCuenta"}) {
            motor.getRuntimeService()
                    .createProcessInstanceModification(
                            escenario.expediente(folio).instanciaProceso())
                    .startBeforeActivity(paso)
                    .execute();
        }
        subir("admin.obras", folio, "captura.png", PNG);

        escenario
                .rechaza("AMB-11", () -> escenario.completar("titular.obras", folio, "borrarContenidos", borrado()))
                .isInstanceOf(ReglaException.class)
                .hasMessage(SIN_RESPALDO);
        escenario
                .rechaza(
                        "AMB-11",
                        () -> escenario.completar("admin.obras", folio, "cancelarCuenta", cancelacion("2026-11-12")))
                .hasMessage(SIN_RESPALDO);
        String tarea = escenario.tarea(folio, "borrarContenidos").getId();
        for (String orden : new String[] {"/submit-form", "/complete"}) {
            Respuesta rechazo = escenario.nadaCambia(() -> peticiones.post(
                    "admin.obras",
                    "/engine-rest/task/" + tarea + orden,
                    Map.of(
                            "variables",
                            Map.of(
                                    "comoSeBorro", Map.of("value", "Ya."),
                                    "borrado", Map.of("value", true)))));
            assertThat(rechazo.estado()).as(rechazo.cuerpo()).isBetween(400, 499);
            assertThat(rechazo.cuerpo()).contains(SIN_RESPALDO);
        }
    }

    @Test
    @DisplayName("NT10-PAB-VII: la cuenta no se cancela mientras falte un paso, aunque alguien abra antes la firma")
    void saltarPasos() {
        String folio = iniciar();
        recorrido.llevar(folio, "cancelarCuenta");
        cancelarEnLaRed("admin.obras", folio);
        motor.getRuntimeService()
                .createProcessInstanceModification(escenario.expediente(folio).instanciaProceso())
                .startBeforeActivity("firmarOficioBaja")
                .execute();

        escenario
                .rechaza(() -> escenario.completar("titular.obras", folio, "firmarOficioBaja", firma()))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining("falta borrar los contenidos");
    }

    @Test
    @DisplayName("NT10-PAB-VIII-a: sin un archivo nuevo que pruebe la cancelación, o con fecha que aún no llega, se"
            + " rechaza; el respaldo no sirve de evidencia")
    void sinEvidencia() {
        String folio = iniciar();
        recorrido.llevar(folio, "cancelarCuenta");

        escenario
                .rechaza(
                        "NT10-PAB-VIII-a",
                        () -> escenario.completar("admin.obras", folio, "cancelarCuenta", cancelacion("2026-11-12")))
                .isInstanceOf(ReglaException.class);
        subir("suplente.obras", folio, "captura.png", PNG);
        escenario
                .rechaza(() -> escenario.completar("admin.obras", folio, "cancelarCuenta", cancelacion("2026-11-13")))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("aún no llega");

        escenario.completar("admin.obras", folio, "cancelarCuenta", cancelacion("2026-11-12"));
        assertThat(escenario.asiento(folio, "CUENTA_CANCELADA_EN_LA_RED").detalle())
                .contains("jueves 12 de noviembre de 2026", "«captura.png»");
    }

    @Test
    @DisplayName("NT10-SR-4, NT10-PAB-VII: solo responsables de la cuenta la dan de baja, y sin firma no hay oficio;"
            + " una cuenta ajena y una inexistente se rechazan igual, sin dejar folio")
    void aQuienNoLeToca() {
        for (String usuario : new String[] {"jefe.obras", "operativo.obras"}) {
            escenario
                    .rechaza(() -> escenario.iniciar(usuario, PROCESO, baja(cuenta)))
                    .as(usuario)
                    .isInstanceOf(ProhibidoException.class);
        }
        assertThat(rechazo("titular.dif", cuenta))
                .contains("no es una cuenta de la que usted responda. Las suyas: DIF-FB-1, DIF-X-1.")
                .isEqualTo(rechazo("titular.dif", "NADA-FB-9").replace("NADA-FB-9", cuenta));
        escenario
                .rechaza(() ->
                        escenario.iniciar("titular.dif", PROCESO, Map.of("motivo", "Ya no se usa.", "confirmo", true)))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("indique una de estas claves: DIF-FB-1, DIF-X-1");
        escenario
                .rechaza(() -> escenario.iniciar(
                        "titular.obras", PROCESO, Map.of("cuenta", cuenta, "motivo", "Ya no se usa.")))
                .isInstanceOf(FormularioException.class);

        String folio = iniciar();
        recorrido.llevar(folio, "firmarOficioBaja");
        escenario
                .rechaza(() -> escenario.completar("titular.obras", folio, "firmarOficioBaja", Map.of("firma", false)))
                .isInstanceOf(FormularioException.class);
    }

    private String rechazo(String usuario, String clave) {
        return String.valueOf(escenario
                .rechaza(() -> escenario.iniciar(usuario, PROCESO, baja(clave)))
                .isInstanceOf(ReglaException.class)
                .actual()
                .getMessage());
    }

    @Test
    @DisplayName(
            "NT10-SR-2a, NT10-SR-4: dada una cuenta sin administradores, el titular de su órgano da todos los pasos")
    void sinAdministradores() {
        String titular = "transparencia";
        cuenta = BajasDePrueba.nuevaCuenta(jdbc, "UT");
        assertThat(padron.administradores(cuenta)).isEmpty();

        String folio = escenario.iniciar(titular, PROCESO, baja(cuenta));
        assertThat(escenario.correos(folio)).containsExactly("baja-iniciada a transparencia@tecate.gob.mx");
        escenario.completar(titular, folio, "respaldarContenidos", respaldoEnOtroLugar(HUELLA));
        subir(titular, folio, "captura.png", PNG);
        escenario.completar(titular, folio, "cancelarCuenta", cancelacion("2026-11-10"));
        escenario.completar(titular, folio, "borrarContenidos", borrado());
        escenario.completar(titular, folio, "firmarOficioBaja", firma());
        escenario.completar(titular, folio, "verificarCancelacion", verificacion());
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.CANCELADA);
    }

    @Test
    @DisplayName("NT10-PAB-VII: una cuenta que ya está en baja no se da de baja otra vez, ni una cancelada: 409")
    void dosVeces() {
        String folio = iniciar();
        escenario
                .rechaza(() -> escenario.iniciar("titular.obras", PROCESO, baja(cuenta)))
                .isInstanceOf(ConflictoException.class);
        recorrido.llevar(folio, "retirarVinculo");
        escenario
                .rechaza(() -> escenario.iniciar("titular.obras", PROCESO, baja(cuenta)))
                .isInstanceOf(ConflictoException.class);
        assertThat(escenario.estado(folio)).isEqualTo("CANCELADA");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII: dadas dos bajas de la misma cuenta a la vez, una se inicia y la otra recibe 409; queda un"
                    + " solo expediente")
    void dosALaVez() throws Exception {
        var hilos = Executors.newFixedThreadPool(2);
        try {
            for (int ronda = 0; ronda < 10; ronda++) {
                String otra = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
                var salida = new CyclicBarrier(2);
                List<Callable<Respuesta>> envios = Stream.of("admin.obras", "titular.obras")
                        .map(usuario -> (Callable<Respuesta>) () -> {
                            salida.await();
                            return peticiones.post(usuario, "/api/v1/bajas", baja(otra));
                        })
                        .toList();
                List<Integer> estados = new java.util.ArrayList<>();
                for (Future<Respuesta> futuro : hilos.invokeAll(envios)) {
                    estados.add(futuro.get().estado());
                }
                assertThat(estados).containsExactlyInAnyOrder(201, 409);
                assertThat(jdbc.sql("SELECT COUNT(*) FROM expediente WHERE cuenta = ?")
                                .param(otra)
                                .query(Long.class)
                                .single())
                        .isEqualTo(1);
            }
        } finally {
            hilos.shutdownNow();
        }
    }

    private void cancelarEnLaRed(String usuario, String folio) {
        subir(usuario, folio, "captura.png", PNG);
        escenario.completar(usuario, folio, "cancelarCuenta", cancelacion("2026-11-12"));
    }

    private Respuesta retirar(String usuario, String folio) {
        return peticiones.post(usuario, "/api/v1/bajas/" + folio + "/retiro", Map.of("motivo", "Se seguirá usando."));
    }

    private void laCuentaEsta(EstadoCuenta estado) {
        jdbc.sql("UPDATE cuenta SET estado = ? WHERE clave = ?")
                .params(estado.name(), cuenta)
                .update();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "NT10-PAB-VIII-a, NT10-PAB-VIII-b, NT10-PAB-VII: cancelar y borrar se hacen constar en cualquier orden;"
                    + " el oficio espera a los dos")
    void enCualquierOrden(boolean primeroCancelar) {
        String folio = iniciar();
        recorrido.llevar(folio, "cancelarCuenta");
        assertThat(escenario.instancia(folio)).isWaitingAt("cancelarCuenta", "borrarContenidos");
        if (primeroCancelar) {
            cancelarEnLaRed("admin.obras", folio);
        } else {
            escenario.completar("admin.obras", folio, "borrarContenidos", borrado());
        }
        assertThat(escenario.instancia(folio)).isNotWaitingAt("firmarOficioBaja");
        assertThat(escenario.correos(folio)).doesNotContain("baja-por-firmar a " + TITULAR);
        if (primeroCancelar) {
            escenario.completar("admin.obras", folio, "borrarContenidos", borrado());
        } else {
            cancelarEnLaRed("admin.obras", folio);
        }
        assertThat(escenario.instancia(folio)).isWaitingAt("firmarOficioBaja");
        assertThat(escenario.correos(folio)).contains("baja-por-firmar a " + TITULAR);
    }

    @ParameterizedTest
    @CsvSource({"VIGENTE, admin.obras", "VIGENTE, titular.obras", "INTERVENIDA, titular.obras"})
    @DisplayName(
            "NT10-PAB-VII, NT10-SR-1: quien inició la baja o el titular la retiran con un motivo; la cuenta vuelve a"
                    + " lo que era, lo saben sus responsables y puede iniciarse otra")
    void seRetira(EstadoCuenta era, String quien) {
        laCuentaEsta(era);
        String folio = iniciar();
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.EN_BAJA);
        recorrido.llevar(folio, "cancelarCuenta");

        retirar(quien, folio).es(200);

        assertThat(escenario.estado(folio)).isEqualTo("RETIRADA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(enElPadron()).isEqualTo(era);
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("bajaRetirada")
                .hasNotPassed("cuentaCancelada");
        assertThat(escenario.asiento(folio, "BAJA_RETIRADA").actor()).isEqualTo(quien);
        assertThat(escenario.asiento(folio, "BAJA_RETIRADA").detalle()).isEqualTo("Motivo: Se seguirá usando.");
        assertThat(bitacora.leer(cuenta)).extracting(Asiento::suceso).containsExactly("BAJA_INICIADA", "BAJA_RETIRADA");
        assertThat(bitacora.leer(cuenta).get(1).detalle())
                .startsWith("Vuelve a estar «" + era.enPalabras().toLowerCase(java.util.Locale.ROOT) + "»");
        assertThat(escenario.correos(folio))
                .contains("baja-retirada a " + TITULAR, "baja-retirada a " + ADMIN, "baja-retirada a " + SUPLENTE);
        retirar(quien, folio).esProblema(409);
        assertThat(escenario.estado(iniciar())).isEqualTo("EN_BAJA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelarCuenta", "borrarContenidos"})
    @DisplayName("NT10-PAB-VII: desde que consta la cancelación o el borrado la baja ya no se retira: 409, y todo sigue"
            + " como estaba")
    void yaNoSeRetira(String irrevocable) {
        String folio = iniciar();
        recorrido.llevar(folio, irrevocable);
        if (irrevocable.equals("cancelarCuenta")) {
            cancelarEnLaRed("titular.obras", folio);
        } else {
            escenario.completar("titular.obras", folio, irrevocable, borrado());
        }
        escenario.nadaCambia(() -> retirar("titular.obras", folio)).esProblema(409, "ya no se retira");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.EN_BAJA);
        recorrido.llevar(folio, "retirarVinculo");
        retirar("titular.obras", folio).esProblema(409, "ya no se retira");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-SR-4: una baja no la retira otro administrador ni otra oficina (403), ni otro órgano,"
                    + " que no la ve (404); sin motivo, 400")
    void quienNoLaRetira() {
        String folio = iniciar();
        for (String usuario : List.of("suplente.obras", "comsocial", "informatica")) {
            escenario.nadaCambia(() -> retirar(usuario, folio)).esProblema(403, "A usted no le toca retirar");
        }
        escenario.nadaCambia(() -> retirar("titular.dif", folio)).esProblema(404);
        peticiones
                .post("titular.obras", "/api/v1/bajas/" + folio + "/retiro", Map.of("motivo", " "))
                .esProblema(400, "Motivo");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "NT10-SR-1, NT10-PAB-VII: un suplente solo no decide nada irrevocable: inicia y respalda, el titular lo"
                    + " sabe en el acto, y el primero entre cancelar y borrar lo hace constar otro responsable")
    void elSuplenteSolo(boolean cancelando) {
        String folio = escenario.iniciar("suplente.obras", PROCESO, baja(cuenta));
        assertThat(escenario.correos(folio)).contains("baja-iniciada a " + TITULAR);
        escenario.completar("suplente.obras", folio, "respaldarContenidos", respaldoEnOtroLugar(HUELLA));
        subir("suplente.obras", folio, "captura.png", PNG);
        escenario
                .rechaza(
                        "NT10-SR-1",
                        () -> escenario.completar(
                                "suplente.obras",
                                folio,
                                cancelando ? "cancelarCuenta" : "borrarContenidos",
                                cancelando ? cancelacion("2026-11-12") : borrado()))
                .isInstanceOf(ProhibidoException.class)
                .hasMessageStartingWith("Usted inició esta baja como administrador suplente");

        escenario.completar("admin.obras", folio, "borrarContenidos", borrado());
        escenario.completar("suplente.obras", folio, "cancelarCuenta", cancelacion("2026-11-12"));
        assertThat(escenario.instancia(folio)).isWaitingAt("firmarOficioBaja");
    }

    @Test
    @DisplayName("NT10-SR-1: en la baja que inició otro, el suplente sí hace constar la cancelación")
    void elSuplenteConOtro() {
        String folio = iniciar();
        recorrido.llevar(folio, "cancelarCuenta");
        cancelarEnLaRed("suplente.obras", folio);
        assertThat(escenario.asiento(folio, "CUENTA_CANCELADA_EN_LA_RED").actor())
                .isEqualTo("suplente.obras");
    }

    @Test
    @DisplayName("NT10-PAB-VII: dados el retiro y el borrado a la vez, vale uno y el otro recibe 409")
    void retiroContraBorrado() throws Exception {
        var hilos = Executors.newFixedThreadPool(2);
        try {
            for (int ronda = 0; ronda < 8; ronda++) {
                cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
                String folio = iniciar();
                recorrido.llevar(folio, "borrarContenidos");
                String ruta = "/engine-rest/task/"
                        + escenario.tarea(folio, "borrarContenidos").getId() + "/submit-form";
                Map<String, Object> constancia = Map.of(
                        "variables", Map.of("comoSeBorro", Map.of("value", "Ya."), "borrado", Map.of("value", true)));
                var salida = new CyclicBarrier(2);
                List<Callable<Respuesta>> envios = List.of(
                        () -> {
                            salida.await();
                            return retirar("titular.obras", folio);
                        },
                        () -> {
                            salida.await();
                            return peticiones.post("admin.obras", ruta, constancia);
                        });
                List<Respuesta> ambas = new java.util.ArrayList<>();
                for (Future<Respuesta> futuro : hilos.invokeAll(envios)) {
                    ambas.add(futuro.get());
                }
                boolean retirada = ambas.get(0).estado() == 200;
                assertThat(ambas.get(retirada ? 1 : 0).estado()).as("%s", ambas).isBetween(400, 499);
                assertThat(escenario.estado(folio)).isEqualTo(retirada ? "RETIRADA" : "EN_BAJA");
                assertThat(enElPadron()).isEqualTo(retirada ? EstadoCuenta.VIGENTE : EstadoCuenta.EN_BAJA);
                assertThat(escenario.sucesos(folio))
                        .contains(retirada ? "BAJA_RETIRADA" : "CONTENIDOS_BORRADOS")
                        .doesNotContain(retirada ? "CONTENIDOS_BORRADOS" : "BAJA_RETIRADA");
            }
        } finally {
            hilos.shutdownNow();
        }
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-CG-VII-a: al cancelarse la cuenta sus consultas abiertas quedan SIN_OBJETO; la que ya"
                    + " venció se decide por silencio, y desde que está en baja no admite consultas nuevas")
    void consultasAbiertas() {
        String enviada = consultar();
        String procedente = consultar();
        escenario.completar("comsocial", procedente, "responderConsulta", respuesta("PROCEDENTE"));
        String respondida = consultar();
        escenario.completar("comsocial", respondida, "responderConsulta", respuesta("NO_PROCEDENTE"));
        String folio = iniciar();
        escenario
                .rechaza(this::consultar)
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("no es una cuenta vigente que usted administre");
        assertThat(escenario.estado(enviada))
                .as("sigue su plazo mientras no se cancele")
                .isEqualTo("ENVIADA");
        recorrido.llevar(folio, "firmarOficioBaja");

        escenario.completar("titular.obras", folio, "firmarOficioBaja", firma());

        for (String consulta : new String[] {enviada, procedente}) {
            assertThat(escenario.estado(consulta)).isEqualTo("SIN_OBJETO");
            assertThat(escenario.instancia(consulta)).isEnded().hasPassed("sinObjeto");
            assertThat(escenario.sucesos(consulta)).doesNotContain("CONSULTA_RETIRADA");
            assertThat(escenario.asiento(consulta, "CONSULTA_SIN_OBJETO").detalle())
                    .startsWith("La cuenta")
                    .contains("se canceló (" + folio);
            assertThat(escenario.asiento(consulta, "CONSULTA_SIN_OBJETO").clausula())
                    .isEqualTo("NT10-PAB-VII");
            assertThat(tramites.deProceso("consulta-publicacion").admiteRepetirse(escenario.expediente(consulta)))
                    .as("la cuenta ya no está vigente")
                    .isFalse();
            assertThat(escenario.correos(consulta))
                    .contains("consulta-resultado a " + ADMIN, "consulta-concluida a " + CS);
        }
        assertThat(escenario.estado(respondida)).isEqualTo("NO_PROCEDENTE");
        escenario.rechaza(this::consultar).isInstanceOf(ReglaException.class);
    }

    private String consultar() {
        return escenario.iniciar("admin.obras", "consulta-publicacion", consulta("cuenta", cuenta));
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-c, NT10-PAB-VII: la consulta que venció sin respuesta antes de la baja no queda sin objeto:"
                    + " se decide por silencio")
    void consultaVencida() {
        String vencida = consultar();
        String folio = iniciar();
        recorrido.llevar(folio, "firmarOficioBaja");
        escenario.son("2026-11-19T09:00:00-08:00");
        escenario.completar("titular.obras", folio, "firmarOficioBaja", firma());
        assertThat(escenario.estado(vencida)).isEqualTo("ENVIADA");
        escenario.ejecutar(vencida, "plazoVencido");
        assertThat(escenario.estado(vencida)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
    }

    private void darPorPerdida() {
        jdbc.sql("UPDATE cuenta SET estado = 'INTERVENIDA', intervenida_por = 'INC-OBRAS-2026-9999', perdida = TRUE"
                        + " WHERE clave = ?")
                .param(cuenta)
                .update();
    }

    private String impreso(Oficio oficio) {
        try (PDDocument documento = Loader.loadPDF(imprenta.dibujar(oficio))) {
            var lector = new PDFTextStripper();
            lector.setSortByPosition(true);
            return lector.getText(documento).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> noSePudo(String casilla, String campo) {
        return Map.of(casilla, true, campo, "La red no devolvió la cuenta.");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-CG-XXIII: la cuenta que se dio por perdida se da de baja aunque sus pasos no fueran"
                    + " posibles, con la solicitud que se hizo a la red; el oficio lo dice así")
    void cuentaPerdida() {
        darPorPerdida();
        String folio = iniciar();
        Map<String, Object> sinRespaldo =
                Map.of("respaldo", "NO_FUE_POSIBLE", "porQueNoSeRespaldo", "La red no devolvió la cuenta.");
        escenario
                .rechaza(
                        "NT10-PAB-VII",
                        () -> escenario.completar("admin.obras", folio, "respaldarContenidos", sinRespaldo))
                .hasMessageContaining("Falta la solicitud que se hizo a la red");

        subir("admin.obras", folio, "solicitud.png", BajasDePrueba.PNG);
        escenario.completar("admin.obras", folio, "respaldarContenidos", sinRespaldo);
        escenario.completar("admin.obras", folio, "cancelarCuenta", noSePudo("noSePudoCancelar", "comoSeCancelo"));
        escenario.completar("admin.obras", folio, "borrarContenidos", noSePudo("noSePudoBorrar", "comoSeBorro"));
        assertThat(escenario.sucesos(folio))
                .contains("PASO_NO_POSIBLE")
                .doesNotContain("CUENTA_CANCELADA_EN_LA_RED", "CONTENIDOS_BORRADOS");
        assertThat(escenario.asiento(folio, "PASO_NO_POSIBLE").detalle())
                .startsWith("No fue posible respaldar los contenidos. La red no devolvió la cuenta. Archivos:")
                .contains("solicitud.png");
        escenario.completar("titular.obras", folio, "firmarOficioBaja", firma());
        Oficio oficio = oficios.delExpediente(folio).stream()
                .filter(uno -> uno.tipo().equals("OFICIO_DE_BAJA"))
                .findFirst()
                .orElseThrow();
        assertThat(oficio.carta().asunto()).startsWith("Se informa la baja de la cuenta");
        assertThat(oficio.datos())
                .containsEntry("respaldada", false)
                .containsEntry("borrada", false)
                .doesNotContainKey("canceladaEl");
        assertThat(impreso(oficio))
                .contains(
                        "se perdió, porque la red no le devolvió su control",
                        "No fue posible respaldar sus contenidos. La red no devolvió la cuenta.",
                        "No fue posible cancelarla en la red.",
                        "No fue posible borrar sus contenidos.");
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.CANCELADA);
        escenario.completar("informatica", folio, "retirarVinculo", vinculo());
        escenario.completar(
                "suplente.obras", folio, "verificarCancelacion", noSePudo("noSePudoVerificar", "comoSeVerifico"));
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
    }

    @Test
    @DisplayName(
            "NT10-PAB-VIII-a, NT10-PAB-VIII-b, AMB-11: «no fue posible» no se admite de una cuenta que no se dio por"
                    + " perdida; y lo que no fue posible no impide retirar la baja")
    void noEstaPerdida() {
        String folio = iniciar();
        subir("admin.obras", folio, "solicitud.png", BajasDePrueba.PNG);
        escenario
                .rechaza(
                        "NT10-PAB-VII",
                        () -> escenario.completar(
                                "admin.obras",
                                folio,
                                "respaldarContenidos",
                                Map.of("respaldo", "NO_FUE_POSIBLE", "porQueNoSeRespaldo", "No quise.")))
                .hasMessageContaining("es para la cuenta que se dio por perdida");
        escenario.completar("admin.obras", folio, "respaldarContenidos", respaldoEnExpediente());
        for (String[] paso : new String[][] {
            {"cancelarCuenta", "noSePudoCancelar", "comoSeCancelo"},
            {"borrarContenidos", "noSePudoBorrar", "comoSeBorro"}
        }) {
            escenario.rechaza(
                    "NT10-PAB-VII",
                    () -> escenario.completar("admin.obras", folio, paso[0], noSePudo(paso[1], paso[2])));
        }
        jdbc.sql(
                        "UPDATE cuenta SET antes_de_baja = 'INTERVENIDA', intervenida_por = 'INC-OBRAS-2026-9999', perdida = TRUE"
                                + " WHERE clave = ?")
                .param(cuenta)
                .update();
        subir("admin.obras", folio, "otra.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 9});
        escenario.completar("admin.obras", folio, "cancelarCuenta", noSePudo("noSePudoCancelar", "comoSeCancelo"));
        peticiones
                .post("titular.obras", "/api/v1/bajas/" + folio + "/retiro", Map.of("motivo", "La red la devolvió"))
                .es(200);
        assertThat(enElPadron()).isEqualTo(EstadoCuenta.INTERVENIDA);
    }

    @Test
    @DisplayName("AMB-03: cada cinco días hábiles se recuerda el paso que falta a quien le toca, hasta"
            + " que la baja concluye; recordar no decide nada")
    void recordatorios() {
        String folio = iniciar();
        assertThat(escenario
                        .temporizador(folio, "recordatorioBaja")
                        .getDuedate()
                        .toInstant())
                .as("cinco días hábiles, sin el lunes 16")
                .isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));

        escenario.dejarVencer(folio, "recordatorioBaja");
        assertThat(escenario.asiento(folio, "BAJA_RECORDADA").detalle())
                .isEqualTo("Meta interna, no normativa. Falta respaldar los contenidos.");
        assertThat(escenario.asiento(folio, "BAJA_RECORDADA").actor()).isEqualTo("sistema");
        assertThat(recordatorios(folio))
                .containsExactlyInAnyOrder(
                        "baja-recordatorio a " + TITULAR,
                        "baja-recordatorio a " + ADMIN,
                        "baja-recordatorio a " + SUPLENTE);
        assertThat(escenario.instancia(folio)).isWaitingAt("respaldarContenidos");

        recorrido.llevar(folio, "firmarOficioBaja");
        escenario.dejarVencer(folio, "recordatorioBaja");
        assertThat(recordatorios(folio))
                .hasSize(4)
                .filteredOn(correo -> correo.endsWith(TITULAR))
                .hasSize(2);
        recorrido.llevar(folio, "retirarVinculo");
        escenario.dejarVencer(folio, "recordatorioBaja");
        assertThat(recordatorios(folio))
                .as("el vínculo a Informática, y la verificación a los tres responsables")
                .hasSize(8)
                .contains("baja-recordatorio a " + INFORMATICA);
        escenario.completar("informatica", folio, "retirarVinculo", vinculo());
        escenario.dejarVencer(folio, "recordatorioBaja");
        assertThat(recordatorios(folio)).hasSize(11);
        recorrido.concluir(folio);
        assertThat(escenario.temporizadorSiHay(folio, "recordatorioBaja")).isNull();
        assertThat(escenario.instancia(folio)).isEnded();
    }

    private List<String> recordatorios(String folio) {
        return escenario.correos(folio).stream()
                .filter(correo -> correo.startsWith("baja-recordatorio"))
                .toList();
    }

    @Test
    @DisplayName("AMB-03: apagada la meta interna no se escribe a nadie, y la baja sigue su curso")
    void recordatoriosApagados() {
        System.setProperty(META, "0");
        String folio = iniciar();
        escenario.dejarVencer(folio, "recordatorioBaja");

        assertThat(escenario.sucesos(folio)).doesNotContain("BAJA_RECORDADA");
        assertThat(recordatorios(folio)).isEmpty();
        assertThat(escenario.temporizadorSiHay(folio, "recordatorioBaja")).isNull();
        recorrido.concluir(folio);
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("recordatoriosApagados", "cuentaCancelada");
    }

    @Test
    @DisplayName("AMB-03: pasado un año sin terminar, la baja sigue abierta y la cuenta en baja: nada caduca")
    void nadaCaduca() {
        String folio = iniciar();
        escenario.son("2027-11-12T10:00:00-08:00");
        escenario.ejecutar(folio, "recordatorioBaja");
        assertThat(escenario.estado(folio)).isEqualTo("EN_BAJA");
        assertThat(escenario.instancia(folio)).isWaitingAt("respaldarContenidos");
    }

    @Test
    @DisplayName("NT10-PAB-VIII-a: el respaldo agregado otra vez con otro nombre no prueba que la cuenta se canceló")
    void elRespaldoNoEsEvidencia() {
        String folio = iniciar();
        byte[] respaldo = BajasDePrueba.zip();
        subir("admin.obras", folio, "respaldo.zip", respaldo);
        escenario.completar("admin.obras", folio, "respaldarContenidos", respaldoEnExpediente());
        subir("admin.obras", folio, "evidencia.zip", respaldo);
        escenario
                .rechaza(
                        "NT10-PAB-VIII-a",
                        () -> escenario.completar("admin.obras", folio, "cancelarCuenta", cancelacion("2026-11-12")))
                .isInstanceOf(ReglaException.class);
    }

    @Test
    @DisplayName("NT10-PAB-VIII-a: la fecha en que se canceló no puede ser anterior a la cuenta")
    void canceladaAntesDeExistir() {
        String folio = iniciar();
        recorrido.llevar(folio, "cancelarCuenta");
        subir("admin.obras", folio, "captura.png", PNG);
        for (String dia : new String[] {"1999-01-01", "2021-09-30"}) {
            escenario
                    .rechaza(() -> escenario.completar("admin.obras", folio, "cancelarCuenta", cancelacion(dia)))
                    .isInstanceOf(FormularioException.class)
                    .hasMessageContaining("viernes 1 de octubre de 2021");
        }
        escenario.completar("admin.obras", folio, "cancelarCuenta", cancelacion("2021-10-01"));
        assertThat(escenario.instancia(folio)).isWaitingAt("borrarContenidos");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-CG-VII-a: en una cuenta en baja no se publica, aunque la consulta fuera procedente;"
                    + " la tarea sigue abierta y la consulta se puede retirar")
    void enBajaNoSePublica() {
        String consulta = consultar();
        escenario.completar("comsocial", consulta, "responderConsulta", respuesta("PROCEDENTE"));
        iniciar();

        escenario
                .rechaza(() -> escenario.completar(
                        "admin.obras", consulta, "publicarContenido", publicacion("2026-11-12T09:00:00-08:00")))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining("en baja");

        peticiones
                .post("admin.obras", "/api/v1/consultas/" + consulta + "/retiro", Map.of("motivo", "La cuenta se va"))
                .es(200);
        assertThat(escenario.estado(consulta)).isEqualTo("SIN_OBJETO");
    }

    @Test
    @DisplayName("NT10-SR-4: a quien ya no le queda ninguna cuenta vigente se le dice; no se le ofrecen claves que no"
            + " sirven")
    void ningunaVigente() {
        jdbc.sql("UPDATE cuenta SET estado = 'EN_BAJA' WHERE organo = 'OBRAS' AND estado = 'VIGENTE'")
                .update();
        try {
            for (Map<String, Object> cuerpo :
                    List.of(Map.<String, Object>of("motivo", "Ya no se usa", "confirmo", true), baja("DIF-X-1"))) {
                Respuesta negada =
                        peticiones.post("admin.obras", "/api/v1/bajas", cuerpo).esProblema(422, "ningu", "vigente");
                assertThat(negada.texto("detail")).doesNotContain("OBRAS-");
            }
        } finally {
            jdbc.sql("UPDATE cuenta SET estado = 'VIGENTE' WHERE organo = 'OBRAS' AND estado = 'EN_BAJA'")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"baja-decision", "baja-paso"})
    @DisplayName("NT10-CG-XI: lo asentado de una baja no se cambia ni se borra, ni en la base")
    void inalterable(String tipo) {
        String folio = iniciar();
        escenario.completar("admin.obras", folio, "respaldarContenidos", respaldoEnOtroLugar(HUELLA));
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM hecho WHERE folio = ? AND tipo = ?")
                        .params(folio, tipo)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE hecho SET folio = folio WHERE folio = ? AND tipo = ?")
                        .params(folio, tipo)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("AMB-11: un ZIP cortado a media descarga no se admite como respaldo")
    void zipIncompleto() {
        String folio = iniciar();
        byte[] entero = BajasDePrueba.zip();
        for (int largo : new int[] {4, 20, entero.length - 22}) {
            escenario
                    .rechaza(() -> subir("admin.obras", folio, "r.zip", java.util.Arrays.copyOf(entero, largo)))
                    .isInstanceOf(FormularioException.class)
                    .hasMessageContaining("incompleto");
        }
    }
}
