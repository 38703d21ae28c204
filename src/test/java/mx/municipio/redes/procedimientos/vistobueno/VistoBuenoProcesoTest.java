package mx.municipio.redes.procedimientos.vistobueno;

import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.conObservaciones;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.correccion;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.envio;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.noOtorgado;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.otorgado;
import static mx.municipio.redes.procedimientos.vistobueno.VistosBuenosDePrueba.publicacion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexos.Enviado;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.RetirarTramite;
import mx.municipio.redes.oficios.Carta;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.politica.ActoDePolitica;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Contenido;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Publicacion;
import mx.municipio.redes.puerta.Excepcion;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** El proceso entero, en el municipio que lo conoce: cada camino del modelo, con su estado, su bitácora y sus correos. */
@PruebaDeProceso(PROCESO)
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
class VistoBuenoProcesoTest {

    private static final String PRENSA = "prensa@coatzacoalcos.gob.mx";
    private static final String ENLACE = "enlace.obras@coatzacoalcos.gob.mx";
    private static final String TITULAR = "titular.obras@coatzacoalcos.gob.mx";
    private static final String META = "redes.visto-bueno.meta-dias";
    private static final String INCIDENTE = "INC-CS-2023-0001";
    private static final String TEXTO = "Cierre del malecón el viernes por repavimentación.";
    private static final String DE_OTRA_NORMA = "NT10|Tecate|[Nn]orma [Tt]écnica";

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
    OtorgarVistoBueno otorgarVistoBueno;

    @Autowired
    PedirVistoBueno pedirVistoBueno;

    @Autowired
    PublicarEnMedios publicarEnMedios;

    @Autowired
    PoliticaDeDifusion politica;

    @Autowired
    ProcessEngine motor;

    @Autowired
    TransactionTemplate transaccion;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void elDiaDeLaNota() {
        escenario.son("2023-01-17T10:00:00-06:00");
    }

    @AfterEach
    void comoEstaba() {
        System.clearProperty(META);
        if (cuentas.intervenidaPor("CS-FB-1").isPresent()) {
            conLaCuenta(() -> cuentas.recuperar("CS-FB-1", INCIDENTE));
        }
    }

    private void conLaCuenta(Runnable acto) {
        como("comsocial", () -> transaccion.executeWithoutResult(estado -> acto.run()));
    }

    private void como(String usuario, Runnable acto) {
        escenario.como(usuario, () -> {
            acto.run();
            return true;
        });
    }

    private String enviar() {
        return escenario.iniciar("enlace.obras", PROCESO, envio());
    }

    private String enviar(String campo, Object valor) {
        return escenario.iniciar("enlace.obras", PROCESO, envio(campo, valor));
    }

    private void decidir(String folio, Map<String, Object> decision) {
        escenario.completar("comsocial", folio, "otorgarVistoBueno", decision);
    }

    private void publicar(String folio, Map<String, Object> donde) {
        escenario.completar("comsocial", folio, "publicarEnMedios", donde);
    }

    private void retirar(String usuario, String folio) {
        como(usuario, () -> retirarTramite.ejecutar(tramites.deProceso(PROCESO), folio, "El cierre se pospuso."));
    }

    @Test
    @DisplayName(
            "COATZA-3, COATZA-7, COATZA-10: el 17 de enero de 2023, lo que envía un área que no está exceptuada se congela"
                    + " con su SHA-256, se acusa sin plazo y llega al buzón de prensa")
    void seRecibe() {
        String folio = enviar();

        assertThat(folio).matches("VB-OBRAS-2023-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADO");
        assertThat(escenario.expediente(folio).plazo()).isNull();
        assertThat(escenario.sucesos(folio)).containsExactly("CONTENIDO_ENVIADO", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "CONTENIDO_ENVIADO"))
                .satisfies(asiento -> assertThat(asiento.actor()).isEqualTo("enlace.obras"))
                .satisfies(asiento -> assertThat(asiento.clausula()).isEqualTo("COATZA-3 COATZA-8 COATZA-10"))
                .satisfies(asiento -> assertThat(asiento.detalle())
                        .startsWith("Contenido con SHA-256 " + Huella.de(TEXTO)
                                + ". Recibido el martes 17 de enero de 2023, 10:00:00 h.")
                        .contains("acepta guiarse por el código"));
        assertThat(hechos.exigir(folio, Contenido.class))
                .satisfies(contenido -> assertThat(contenido.version()).isEqualTo(1))
                .satisfies(contenido -> assertThat(contenido.texto()).isEqualTo(TEXTO));
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "visto-bueno-recibido a " + PRENSA,
                        "visto-bueno-acuse a " + ENLACE,
                        "visto-bueno-acuse a " + TITULAR);
        assertThat(escenario.instancia(folio)).isWaitingAt("otorgarVistoBueno");
        Oficio acuse = oficios.delExpediente(folio).get(0);
        assertThat(acuse.tipo()).isEqualTo("ACUSE");
        assertThat(acuse.carta().fundamento())
                .extracting(Carta.Fundamento::clausula)
                .containsExactly("COATZA-3", "COATZA-7");
        assertThat(acuse.datos().get("mensaje"))
                .asString()
                .contains("La nota no fija plazo ni da efecto al silencio.")
                .doesNotContainPattern(DE_OTRA_NORMA);
        assertThat(acuse.datos().get("vencimientoTexto")).isNull();
    }

    @Test
    @DisplayName(
            "COATZA-3: la respuesta al enviarlo no trae vencimiento, y la fecha prevista es de quien la quiera decir")
    void porLaApi() {
        Respuesta recibida = peticiones
                .post("titular.obras", "/api/v1/vistos-buenos", envio("fechaPrevista", "2023-01-20"))
                .es(201);
        assertThat(recibida.json().has("vencimiento")).isFalse();
        assertThat(recibida.texto("estado")).isEqualTo("ENVIADO");
        assertThat(hechos.exigir(recibida.texto("folio"), Contenido.class).fechaPrevista())
                .isEqualTo(LocalDate.of(2023, 1, 20));
        Respuesta advertida = peticiones
                .post("enlace.obras", "/api/v1/vistos-buenos", envio("elementoObjetivo", true))
                .es(201);
        assertThat(advertida.json().path("advertencias").get(0).asText()).contains("Resaltar logros es propaganda");
    }

    @Test
    @DisplayName("COATZA-3: las imágenes que lo acompañan son parte de lo enviado, y se dicen con su SHA-256")
    void conArchivos() {
        var plano = new Enviado("plano.pdf", "%PDF-1.7 plano".getBytes(StandardCharsets.UTF_8));
        String folio = escenario.iniciar("enlace.obras", PROCESO, envio(), List.of(plano));
        String asentado = "«plano.pdf», 14 bytes, SHA-256 " + Huella.de(plano.bytes());

        assertThat(escenario.asiento(folio, "CONTENIDO_ENVIADO").detalle())
                .contains(". Archivos: " + asentado + ". Recibido el");
        assertThat(oficios.delExpediente(folio).get(0).datos().get("archivos"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly(asentado);
        assertThat(datosDeCorreo(folio, "visto-bueno-recibido"))
                .allSatisfy(datos -> assertThat(datos).contains(asentado, Huella.de(TEXTO)));
    }

    @Test
    @DisplayName(
            "COATZA-4: los indicadores cuentan el visto bueno otorgado o negado como respuesta, el retirado y el no requerido"
                    + " sin decisión, y el que tiene observaciones, en espera")
    void enLosIndicadores() {
        JsonNode antes = decisiones();
        decidir(enviar(), otorgado());
        decidir(enviar(), noOtorgado());
        decidir(enviar(), conObservaciones());
        retirar("enlace.obras", enviar());
        escenario.iniciar("enlace.dif", PROCESO, envio());

        JsonNode despues = decisiones();
        assertThat(despues.path("respuestas").asInt() - antes.path("respuestas").asInt())
                .isEqualTo(2);
        assertThat(despues.path("sinDecision").asInt()
                        - antes.path("sinDecision").asInt())
                .isEqualTo(2);
        assertThat(despues.path("enEspera").asInt() - antes.path("enEspera").asInt())
                .isEqualTo(1);
    }

    private JsonNode decisiones() {
        for (JsonNode tramite : peticiones
                .get("comsocial", "/api/v1/indicadores?desde=2023-01-17&hasta=2023-01-17")
                .es(200)
                .json()
                .path("tramites")) {
            if (tramite.path("proceso").asText().equals(PROCESO)) {
                return tramite.path("decisiones");
            }
        }
        throw new AssertionError("Los indicadores no traen " + PROCESO);
    }

    private List<String> datosDeCorreo(String folio, String plantilla) {
        List<String> datos = jdbc.sql("SELECT datos FROM aviso WHERE folio = ? AND plantilla = ?")
                .params(folio, plantilla)
                .query(String.class)
                .list();
        assertThat(datos).isNotEmpty();
        return datos;
    }

    @Test
    @DisplayName(
            "COATZA-8, CPEUM-134: lo que declara información confidencial, o promoción personalizada, no se recibe")
    void noSeRecibe() {
        escenario
                .rechaza("COATZA-8", () -> enviar("confidencial", true))
                .isInstanceOf(ReglaException.class)
                .hasMessage("Declaró información confidencial: no se envía a publicación.");
        Map<String, Object> promocion = envio("elementoPersonal", true);
        promocion.put("elementoObjetivo", true);
        Respuesta rechazo =
                escenario.nadaCambia(() -> peticiones.post("enlace.obras", "/api/v1/vistos-buenos", promocion));
        assertThat(rechazo.esProblema(422, "Corrija el contenido.").texto("clausula"))
                .isEqualTo("CPEUM-134");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activos", "espacioPublico", "aceptoCodigo"})
    @DisplayName("COATZA-8, COATZA-10: sin marcar lo que se cuida y el código, no se recibe")
    void sinAceptar(String casilla) {
        Map<String, Object> sinEl = envio();
        sinEl.remove(casilla);
        for (Map<String, Object> malo : List.of(envio(casilla, false), sinEl)) {
            Respuesta rechazo =
                    escenario.nadaCambia(() -> peticiones.post("enlace.obras", "/api/v1/vistos-buenos", malo));
            rechazo.esProblema(400);
            assertThat(rechazo.campo()).isEqualTo(casilla);
        }
    }

    @Test
    @DisplayName("COATZA-3: quien ya no labora no envía a nombre de ningún órgano")
    void quienNoEnvia() {
        jdbc.sql("UPDATE persona SET hasta = DATE '2023-01-16' WHERE usuario = 'enlace.obras'")
                .update();
        try {
            escenario
                    .rechaza("COATZA-3", this::enviar)
                    .isInstanceOf(ReglaException.class)
                    .hasMessage("Su usuario no está adscrito a ningún órgano del padrón.");
        } finally {
            jdbc.sql("UPDATE persona SET hasta = NULL WHERE usuario = 'enlace.obras'")
                    .update();
        }
    }

    @Test
    @DisplayName("COATZA-4, AMB-03, criterio 13: sin respuesta sigue enviado el 31 de diciembre de 2023, sin más"
            + " temporizador que la meta interna, que recordó una vez a los dos días hábiles")
    void sinPlazo() {
        String folio = enviar();
        assertThat(escenario.temporizador(folio, "metaVistoBueno").getDuedate())
                .isEqualTo(Instant.parse("2023-01-19T15:00:00Z"));
        assertThat(temporizadores(folio)).isEqualTo(1);
        escenario.dejarVencer(folio, "metaVistoBueno");
        assertThat(escenario.correos(folio)).contains("visto-bueno-recordatorio a " + PRENSA);
        assertThat(escenario.asiento(folio, "VISTO_BUENO_RECORDADO").detalle()).contains("Meta interna, no normativa.");

        escenario.son("2023-12-31T23:59:00-06:00");
        assertThat(temporizadores(folio)).isZero();
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADO");
        assertThat(escenario.tarea(folio, "otorgarVistoBueno").getDueDate()).isNull();
        assertThat(escenario.instancia(folio)).isWaitingAt("otorgarVistoBueno").hasPassed("vistoBuenoRecordado");
        decidir(folio, otorgado());
        assertThat(escenario.estado(folio)).isEqualTo("CON_VB");
    }

    private long temporizadores(String folio) {
        return motor.getManagementService()
                .createJobQuery()
                .processInstanceId(escenario.expediente(folio).instanciaProceso())
                .count();
    }

    @Test
    @DisplayName("AMB-03: apagada la meta interna no se recuerda ni se asienta nada")
    void metaApagada() {
        System.setProperty(META, "0");
        String folio = enviar();
        escenario.dejarVencer(folio, "metaVistoBueno");

        assertThat(escenario.sucesos(folio)).doesNotContain("VISTO_BUENO_RECORDADO");
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.startsWith("visto-bueno-recordatorio"));
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADO");
    }

    @Test
    @DisplayName(
            "COATZA-6, AMB-25, criterio 14: el DIF, exceptuado, no lo necesita: se dice por qué y a nadie se le pide")
    void exceptuado() {
        String folio = escenario.iniciar("enlace.dif", PROCESO, envio());

        noRequerido(folio);
        assertThat(escenario.asiento(folio, "VISTO_BUENO_NO_REQUERIDO"))
                .satisfies(asiento -> assertThat(asiento.clausula()).isEqualTo("COATZA-6 AMB-25"))
                .satisfies(asiento -> assertThat(asiento.detalle())
                        .contains("nota de prensa del 17 de enero de 2023", "es de los exceptuados"));
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "visto-bueno-no-requerido a enlace.dif@coatzacoalcos.gob.mx",
                        "visto-bueno-no-requerido a titular.dif@coatzacoalcos.gob.mx");
    }

    private void noRequerido(String folio) {
        assertThat(escenario.estado(folio)).isEqualTo("NO_REQUERIDO");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("noRequerido")
                .hasNotPassed("pedirVistoBueno", "otorgarVistoBueno");
        assertThat(escenario.sucesos(folio))
                .containsExactly("CONTENIDO_ENVIADO", "VISTO_BUENO_NO_REQUERIDO", "ACUSE_EMITIDO");
        assertThat(oficios.delExpediente(folio).get(0).datos().get("mensaje"))
                .asString()
                .isEqualTo(escenario.asiento(folio, "VISTO_BUENO_NO_REQUERIDO").detalle());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-16T23:59:59-06:00, NO_REQUERIDO",
        "2023-01-17T00:00:00-06:00, ENVIADO",
        "2025-12-31T23:59:59-06:00, ENVIADO",
        "2026-01-01T00:00:00-06:00, NO_REQUERIDO"
    })
    @DisplayName(
            "COATZA-2: lo necesita lo que se recibe del 17 de enero de 2023 al 31 de diciembre de 2025, fechas locales")
    void mientrasRige(String instante, String estado) {
        escenario.son(instante);
        assertThat(escenario.estado(enviar())).isEqualTo(estado);
    }

    @Test
    @DisplayName("COATZA-2: desde el 1 de enero de 2026 a las 00:00 no lo necesita nadie, y se dice que expiró")
    void expirada() {
        escenario.son("2026-01-01T00:00:00-06:00");
        String folio = enviar();

        noRequerido(folio);
        assertThat(escenario.asiento(folio, "VISTO_BUENO_NO_REQUERIDO"))
                .satisfies(asiento -> assertThat(asiento.clausula()).isEqualTo("COATZA-2"))
                .satisfies(asiento -> assertThat(asiento.detalle())
                        .isEqualTo("La política de difusión centralizada expiró el 31 de diciembre de 2025. No se"
                                + " necesita visto bueno."));
        assertThat(peticiones
                        .navegador("enlace.obras")
                        .get("/expedientes/" + folio)
                        .body())
                .contains("expiró el 31 de diciembre de 2025");
    }

    @Test
    @DisplayName(
            "COATZA-2: registrado un acto que rige desde el 1 de febrero de 2026, lo enviado ese día lo necesita y lo"
                    + " del 31 de enero no; y lo que exceptúa, tampoco")
    void actoNuevo() {
        escenario.son("2026-01-20T10:00:00-06:00");
        como(
                "supervisor",
                () -> politica.registrar(
                        new ActoDePolitica(
                                LocalDate.of(2026, 2, 1), LocalDate.of(2026, 12, 31), List.of("IMM"), "Acuerdo 3/2026"),
                        "%PDF-1.7 firmado".getBytes(StandardCharsets.UTF_8)));

        escenario.son("2026-01-31T23:59:59-06:00");
        String deAntes = enviar();
        escenario.son("2026-02-01T00:00:00-06:00");
        String deDespues = enviar();
        String delDif = escenario.iniciar("enlace.dif", PROCESO, envio());

        assertThat(escenario.estado(deAntes)).isEqualTo("NO_REQUERIDO");
        assertThat(escenario.asiento(deAntes, "VISTO_BUENO_NO_REQUERIDO").detalle())
                .contains("expiró el 31 de diciembre de 2025");
        assertThat(escenario.estado(deDespues)).isEqualTo("ENVIADO");
        assertThat(escenario.estado(delDif))
                .as("el acto nuevo ya no lo exceptúa")
                .isEqualTo("ENVIADO");
    }

    @Test
    @DisplayName(
            "COATZA-4, COATZA-5: con visto bueno, Comunicación Social lo publica en una cuenta central; queda en su"
                    + " bitácora, y el área recibe la dirección")
    void sePublica() {
        String folio = enviar();
        decidir(folio, otorgado());
        assertThat(escenario.estado(folio)).isEqualTo("CON_VB");
        assertThat(escenario.asiento(folio, "VISTO_BUENO_OTORGADO").detalle()).contains("versión 1");
        assertThat(escenario.instancia(folio)).isWaitingAt("publicarEnMedios");

        escenario.son("2023-01-17T12:00:00-06:00");
        Map<String, Object> donde = publicacion("2023-01-17T11:30-06:00");
        donde.put("cuentaCentral", " cs-fb-1 ");
        publicar(folio, donde);

        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADO");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("publicado");
        String dicho = "En https://www.facebook.com/GobiernoCoatzacoalcos/posts/1, el martes 17 de enero de 2023,"
                + " 11:30:00 h";
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO"))
                .satisfies(asiento -> assertThat(asiento.clausula()).isEqualTo("COATZA-5 COATZA-9"))
                .satisfies(asiento -> assertThat(asiento.detalle())
                        .startsWith("Cuenta Gobierno de Coatzacoalcos (CS-FB-1). " + dicho + "."));
        assertThat(escenario.bitacora("CS-FB-1"))
                .last()
                .satisfies(asiento -> assertThat(asiento.suceso()).isEqualTo("CONTENIDO_PUBLICADO"))
                .satisfies(asiento -> assertThat(asiento.detalle()).contains(dicho, folio));
        assertThat(escenario.correos(folio))
                .filteredOn(correo -> correo.startsWith("visto-bueno-publicado"))
                .containsExactlyInAnyOrder("visto-bueno-publicado a " + ENLACE, "visto-bueno-publicado a " + TITULAR);
        assertThat(datosDeCorreo(folio, "visto-bueno-publicado")).allSatisfy(datos -> assertThat(datos)
                .contains("https://www.facebook.com/GobiernoCoatzacoalcos/posts/1"));
        nadaDeOtraNorma(folio);
    }

    private void nadaDeOtraNorma(String folio) {
        assertThat(escenario.bitacora(folio)).isNotEmpty().allSatisfy(asiento -> assertThat(
                        asiento.clausula() + " " + asiento.detalle())
                .doesNotContainPattern(DE_OTRA_NORMA));
        assertThat(peticiones
                        .navegador("enlace.obras")
                        .get("/expedientes/" + folio)
                        .body())
                .contains(folio)
                .doesNotContainPattern(DE_OTRA_NORMA);
    }

    @Test
    @DisplayName(
            "COATZA-9: lo que se declara publicado antes de su visto bueno, o en otra dirección, se asienta y se observa")
    void seObserva() {
        String folio = enviar();
        decidir(folio, otorgado());
        Map<String, Object> enOtroLado = publicacion("2023-01-17T09:00-06:00");
        enOtroLado.put("direccion", "https://www.facebook.com/Otra/posts/1");
        publicar(folio, enOtroLado);
        assertThat(escenario.asiento(folio, "CONTENIDO_PUBLICADO").detalle())
                .contains("09:00:00 h. Se observa que la hora declarada es anterior a la del visto bueno, y que la"
                        + " dirección declarada no lleva la de la cuenta");
    }

    @Test
    @DisplayName(
            "COATZA-4: con observaciones, quien lo envió lo corrige con el mismo folio: otra versión, otro SHA-256, y"
                    + " vuelve a Comunicación Social sin nada contestado")
    void seCorrige() {
        String folio = enviar();
        decidir(folio, conObservaciones());
        assertThat(escenario.estado(folio)).isEqualTo("CON_OBSERVACIONES");
        assertThat(escenario.asiento(folio, "CONTENIDO_OBSERVADO").detalle())
                .isEqualTo("Motivo: Falta decir el horario.");
        assertThat(escenario.correos(folio))
                .contains("visto-bueno-observado a " + ENLACE, "visto-bueno-observado a " + TITULAR);
        assertThat(escenario.instancia(folio)).isWaitingAt("corregirContenido");

        escenario.son("2023-02-20T10:00:00-06:00");
        escenario.completar("enlace.obras", folio, "corregirContenido", correccion());
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADO");
        String corregido = "Cierre del malecón el viernes de 8 a 14 h por repavimentación.";
        assertThat(escenario.asiento(folio, "CONTENIDO_CORREGIDO").detalle())
                .startsWith("Versión 2. Contenido con SHA-256 " + Huella.de(corregido) + ".");
        assertThat(hechos.todos(folio, Contenido.class)).hasSize(2);
        assertThat(hechos.exigir(folio, Contenido.class).texto()).isEqualTo(corregido);
        assertThat(datosDeCorreo(folio, "visto-bueno-recibido")).hasSize(2).anySatisfy(datos -> assertThat(datos)
                .contains(Huella.de(corregido)));
        assertThat(escenario.temporizador(folio, "metaVistoBueno").getDuedate())
                .isEqualTo(Instant.parse("2023-02-22T15:00:00Z"));
        assertThat(motor.getTaskService()
                        .getVariables(
                                escenario.tarea(folio, "otorgarVistoBueno").getId()))
                .containsEntry("version", "2")
                .containsEntry("contenido", corregido)
                .doesNotContainKeys("decision", "motivo");

        decidir(folio, otorgado());
        assertThat(escenario.asiento(folio, "VISTO_BUENO_OTORGADO").detalle()).contains("versión 2");
        publicar(folio, publicacion("2023-02-20T09:30-06:00"));
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADO");
    }

    @Test
    @DisplayName("COATZA-3: también lo corrige el titular del órgano; nadie más")
    void quienCorrige() {
        String folio = enviar();
        decidir(folio, conObservaciones());
        escenario.rechaza(() -> escenario.completar("titular.dif", folio, "corregirContenido", correccion()));
        escenario
                .rechaza("COATZA-3", () -> como("comsocial", () -> pedirVistoBueno.corregir(folio, "Otro texto.")))
                .isInstanceOf(ProhibidoException.class)
                .hasMessage("Lo corrige quien lo envió o el titular de su órgano.");
        escenario.completar("titular.obras", folio, "corregirContenido", correccion());
        assertThat(escenario.asiento(folio, "CONTENIDO_CORREGIDO").actor()).isEqualTo("titular.obras");
        escenario
                .rechaza("COATZA-4", () -> como("titular.obras", () -> pedirVistoBueno.corregir(folio, "Otra vez.")))
                .isInstanceOf(ConflictoException.class);
    }

    @Test
    @DisplayName("COATZA-4, COATZA-9: negado, el área conoce los motivos, no se publica y puede enviar otro")
    void noSeOtorga() {
        String folio = enviar();
        decidir(folio, noOtorgado());

        assertThat(escenario.estado(folio)).isEqualTo("SIN_VB");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinVistoBueno");
        assertThat(escenario.asiento(folio, "VISTO_BUENO_NEGADO").detalle())
                .isEqualTo("Motivo: La obra ya se difundió ayer.");
        assertThat(escenario.correos(folio))
                .contains("visto-bueno-negado a " + ENLACE, "visto-bueno-negado a " + TITULAR);
        sinVistoBueno(folio);
        assertThat(escenario.estado(enviar())).isEqualTo("ENVIADO");
        nadaDeOtraNorma(folio);
    }

    private void sinVistoBueno(String folio) {
        escenario
                .rechaza("COATZA-9", () -> como("comsocial", () -> publicarEnMedios.publicar(folio, dicha())))
                .isInstanceOf(ReglaException.class)
                .hasMessage("Sin visto bueno no se publica.");
    }

    private static Publicacion dicha() {
        return new Publicacion(
                "CS-FB-1",
                "https://www.facebook.com/GobiernoCoatzacoalcos/posts/1",
                Instant.parse("2023-01-17T15:00:00Z"),
                new Excepcion(false, null));
    }

    @Test
    @DisplayName(
            "COATZA-5, COATZA-9: sin visto bueno no se publica, y quien publica es Comunicación Social, no el área")
    void sinVistoBuenoNoSePublica() {
        String folio = enviar();
        sinVistoBueno(folio);
        decidir(folio, conObservaciones());
        sinVistoBueno(folio);
        escenario
                .rechaza("COATZA-5", () -> como("titular.obras", () -> publicarEnMedios.publicar(folio, dicha())))
                .isInstanceOf(ProhibidoException.class)
                .hasMessage("Publica la Dirección de Comunicación Social, no el área.");
    }

    @Test
    @DisplayName(
            "COATZA-4: quien no es de Comunicación Social no otorga, no niega y no observa; y lo decidido no se repite")
    void soloLaOficina() {
        String folio = enviar();
        List<Runnable> decisiones = List.of(
                () -> otorgarVistoBueno.otorgar(folio),
                () -> otorgarVistoBueno.negar(folio, "Porque no."),
                () -> otorgarVistoBueno.observar(folio, "Falta."));
        decisiones.forEach(decision -> escenario
                .rechaza("COATZA-4", () -> como("titular.obras", decision))
                .isInstanceOf(ProhibidoException.class)
                .hasMessage("El visto bueno lo otorga Comunicación Social."));
        decidir(folio, otorgado());
        decisiones.forEach(decision -> escenario
                .rechaza("COATZA-4", () -> como("comsocial", decision))
                .isInstanceOf(ConflictoException.class)
                .hasMessage("El visto bueno " + folio + " ya no lo admite."));
    }

    @Test
    @DisplayName("COATZA-4: negar y observar piden el motivo, y otorgar no lo admite; la tarea sigue abierta")
    void loQuePideCadaDecision() {
        String folio = enviar();
        for (String decision : List.of("NO_OTORGADO", "CON_OBSERVACIONES")) {
            rechazada(folio, Map.of("decision", decision));
        }
        rechazada(folio, Map.of("decision", "OTORGADO", "motivo", "Sobra."));
        rechazada(folio, Map.of("decision", "CALLADO"));
        assertThat(escenario.instancia(folio)).isWaitingAt("otorgarVistoBueno");
    }

    private void rechazada(String folio, Map<String, Object> datos) {
        Respuesta respuesta = escenario.nadaCambia(() -> peticiones.por(
                Via.ENGINE_REST,
                "comsocial",
                "POST",
                "/task/" + escenario.tarea(folio, "otorgarVistoBueno").getId() + "/submit-form",
                Peticiones.variables(datos)));
        assertThat(respuesta.estado()).as(respuesta.cuerpo()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIF-FB-1", "NO-EXISTE-1"})
    @DisplayName(
            "COATZA-5: solo se publica en una cuenta central; la de otro órgano y la que no existe responden igual")
    void noEsCentral(String clave) {
        String folio = enviar();
        decidir(folio, otorgado());
        Map<String, Object> enOtra = publicacion("2023-01-17T09:30-06:00");
        enOtra.put("cuentaCentral", clave);
        escenario
                .rechaza("COATZA-5", () -> publicar(folio, enOtra))
                .isInstanceOf(ReglaException.class)
                .hasMessage(clave + " no es una cuenta central de Comunicación Social.");
        assertThat(escenario.instancia(folio)).isWaitingAt("publicarEnMedios");
    }

    @Test
    @DisplayName("COATZA-5: publica la oficina: basta ser de ella, aunque no se administre la cuenta central")
    void publicaLaOficina() {
        String folio = enviar();
        decidir(folio, otorgado());
        motor.getIdentityService().createMembership("titular.dif", "comunicacion-social");
        try {
            escenario.completar("titular.dif", folio, "publicarEnMedios", publicacion("2023-01-17T09:30-06:00"));
        } finally {
            motor.getIdentityService().deleteMembership("titular.dif", "comunicacion-social");
        }
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADO");
    }

    @Test
    @DisplayName("COATZA-5: con la cuenta central intervenida no se publica en ella; la tarea sigue abierta")
    void intervenida() {
        String folio = enviar();
        decidir(folio, otorgado());
        conLaCuenta(() -> cuentas.intervenir("CS-FB-1", INCIDENTE));
        escenario
                .rechaza(() -> publicar(folio, publicacion("2023-01-17T10:00-06:00")))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("La cuenta está intervenida");
        conLaCuenta(() -> cuentas.recuperar("CS-FB-1", INCIDENTE));
        publicar(folio, publicacion("2023-01-17T10:00-06:00"));
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADO");
    }

    @Test
    @DisplayName("LGIPE-209: con visto bueno pero en veda, la propaganda no se publica; la tarea sigue abierta y el"
            + " expediente lo dice")
    void enVeda() {
        escenario.son("2024-04-10T10:00:00-06:00");
        String folio = enviar("clase", "PROPAGANDA");
        decidir(folio, otorgado());
        assertThat(tramites.queSigue(escenario.expediente(folio)))
                .contains("hoy no puede publicarse", "la propaganda gubernamental está suspendida.");
        Respuesta rechazo = escenario.nadaCambia(() -> peticiones.por(
                Via.ENGINE_REST,
                "comsocial",
                "POST",
                "/task/" + escenario.tarea(folio, "publicarEnMedios").getId() + "/submit-form",
                Peticiones.variables(publicacion("2024-04-10T10:00-06:00"))));
        assertThat(rechazo.estado()).as(rechazo.cuerpo()).isEqualTo(422);
        assertThat(rechazo.cuerpo())
                .contains("la propaganda gubernamental está suspendida.", "LGIPE-209")
                .doesNotContainPattern(DE_OTRA_NORMA);

        String deSalud = enviar("clase", "SALUD");
        decidir(deSalud, otorgado());
        Map<String, Object> publicada = new HashMap<>(publicacion("2024-04-10T10:00-06:00"));
        escenario
                .rechaza("LGIPE-209", () -> publicar(deSalud, publicada))
                .hasMessageEndingWith("diga por qué este contenido es de salud.");
        publicada.put("justificacionVeda", "Dice dónde se vacuna.");
        publicar(deSalud, publicada);
        assertThat(hechos.exigir(deSalud, Publicacion.class).excepcion())
                .isEqualTo(new Excepcion(false, "Dice dónde se vacuna."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enlace.obras", "titular.obras"})
    @DisplayName(
            "COATZA-3: lo retira quien lo envió o el titular de su órgano, con visto bueno o sin él, y lo saben todos")
    void seRetira(String quien) {
        String folio = enviar();
        decidir(folio, otorgado());
        retirar(quien, folio);

        assertThat(escenario.estado(folio)).isEqualTo("RETIRADO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("retirado");
        assertThat(escenario.asiento(folio, "ENVIO_RETIRADO"))
                .satisfies(asiento -> assertThat(asiento.actor()).isEqualTo(quien))
                .satisfies(asiento -> assertThat(asiento.detalle()).isEqualTo("Motivo: El cierre se pospuso."));
        assertThat(escenario.correos(folio))
                .contains(
                        "visto-bueno-retirado a " + PRENSA,
                        "visto-bueno-retirado a " + ENLACE,
                        "visto-bueno-retirado a " + TITULAR);
        assertThat(escenario.tareaSiHay(folio, "publicarEnMedios")).isNull();
    }

    @Test
    @DisplayName(
            "COATZA-3, COATZA-4: por la API se retira con un motivo; quien no lo envió no lo ve, y concluido es 409")
    void retiroPorLaApi() {
        String folio = enviar();
        String ruta = "/api/v1/vistos-buenos/" + folio + "/retiro";
        Map<String, Object> motivo = Map.of("motivo", "El cierre se pospuso.");
        escenario.nadaCambia(() -> peticiones.post("enlace.dif", ruta, motivo)).es(404);
        escenario.nadaCambia(() -> peticiones.post("comsocial", ruta, motivo)).es(403);
        escenario
                .nadaCambia(() -> peticiones.post("enlace.obras", ruta, Map.of()))
                .es(400);
        assertThat(peticiones.post("enlace.obras", ruta, motivo).estado()).isBetween(200, 204);
        assertThat(escenario.estado(folio)).isEqualTo("RETIRADO");
        escenario
                .nadaCambia(() -> peticiones.post("enlace.obras", ruta, motivo))
                .esProblema(409, "El visto bueno " + folio + " ya concluyó.");
    }
}
