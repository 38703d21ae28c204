package mx.municipio.redes.procedimientos.regularizacion;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba.cuenta;
import static mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba.cuentaEnX;
import static mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba.dictamen;
import static mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba.manifestacion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.Periodicidad;
import mx.municipio.redes.procedimientos.administradores.CambiosDePrueba;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba;
import mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** La regularización de principio a fin: cada camino del modelo, con el padrón, la bitácora, los oficios y los correos. */
@PruebaDeProceso(PROCESO)
class RegularizacionCuentaProcesoTest {

    private static final String CS = "comunicacion.social@tecate.gob.mx";
    private static final String SINDICATURA = "sindicatura@tecate.gob.mx";
    private static final String TITULAR = "titular.obras@tecate.gob.mx";
    private static final String ADMIN = "admin.obras@tecate.gob.mx";
    private static final String SUPLENTE = "suplente.obras@tecate.gob.mx";
    private static final String CONSERVA =
            "El titular manifestó la sujeción y la cuenta cumple el criterio «Usa el nombre"
                    + " del Ayuntamiento o de uno de sus programas institucionales»: conserva su carácter institucional.";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

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

    @AfterEach
    void limpiar() {
        RegularizacionesDePrueba.retirarCuentas(jdbc);
    }

    private String presentar() {
        return escenario.iniciar("admin.obras", PROCESO, cuenta());
    }

    private String manifestada(Map<String, Object> cuenta, String sujecion) {
        String folio = escenario.iniciar("admin.obras", PROCESO, cuenta);
        escenario.completar("titular.obras", folio, "manifestarSujecion", manifestacion(sujecion));
        return folio;
    }

    private Cuenta enElPadron(String folio) {
        return padron.cuenta(Objects.requireNonNull(escenario.expediente(folio).cuenta()))
                .orElseThrow();
    }

    @Test
    @DisplayName("NT10-TR-2: dada una cuenta anterior a la norma, cuando el órgano la presenta, entra al padrón como"
            + " preexistente, con acuse, y el titular sabe que debe manifestar")
    void sePresenta() {
        String folio = presentar();

        assertThat(folio).matches("REG-OBRAS-2026-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("POR_MANIFESTAR");
        assertThat(enElPadron(folio).estado()).isEqualTo(EstadoCuenta.PREEXISTENTE);
        assertThat(enElPadron(folio).clave()).startsWith("OBRAS-FB-");
        assertThat(escenario.sucesos(folio)).containsExactly("REGULARIZACION_PRESENTADA", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "REGULARIZACION_PRESENTADA").detalle())
                .contains("abierta el lunes 3 de marzo de 2014", "martes 31 de marzo de 2015 (fecha provisional)");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "regularizacion-recibida a " + ADMIN, "regularizacion-recibida a " + TITULAR);
        assertThat(escenario.expediente(folio).plazo()).isNull();
        escenario
                .rechaza(() -> escenario.iniciar(
                        "admin.obras",
                        "consulta-publicacion",
                        consulta("cuenta", enElPadron(folio).clave())))
                .as("aún no es vigente")
                .isInstanceOf(ReglaException.class);
    }

    @Test
    @DisplayName(
            "NT10-TR-2, NT10-DEF-05, AMB-17: dada la sujeción del titular y al menos un criterio, cuando Comunicación"
                    + " Social lo hace constar, la cuenta queda vigente, con oficio, y lo saben sus responsables")
    void conservaSuCaracter() {
        String folio = presentar();
        assertThat(escenario.instancia(folio)).isNotWaitingAt("verificarCriterios");
        escenario.completar("titular.obras", folio, "manifestarSujecion", manifestacion("SE_SUJETA"));
        assertThat(escenario.estado(folio)).isEqualTo("POR_VERIFICAR");
        assertThat(escenario.asiento(folio, "SUJECION_MANIFESTADA").detalle())
                .matches(
                        "Titular de Prueba Obras, Titular de la Dirección de Obras Públicas, firma que los responsables de la cuenta se sujetan a la norma\\. El órgano"
                                + " observará la norma\\. Datos asentados, SHA-256 [0-9a-f]{64}\\.");
        assertThat(escenario.correos(folio)).contains("regularizacion-por-verificar a " + CS);
        assertThat(motor.getRuntimeService()
                        .getVariable(escenario.expediente(folio).instanciaProceso(), "halladoTexto"))
                .isEqualTo("correo del dominio municipal; administración titular y suplente designadas.");

        escenario.completar("comsocial", folio, "verificarCriterios", dictamen());

        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("cuentaVigente")
                .hasNotPassed("cuentaATituloPersonal");
        assertThat(enElPadron(folio).estado()).isEqualTo(EstadoCuenta.VIGENTE);
        assertThat(bitacora.leer(enElPadron(folio).clave()))
                .extracting(Asiento::suceso)
                .containsExactly("CUENTA_PREEXISTENTE", "CUENTA_AJUSTADA", "CUENTA_REGULARIZADA");
        Oficio constancia = oficios.delExpediente(folio).get(1);
        assertThat(constancia.tipo()).isEqualTo("CONSTANCIA_DE_CARACTER");
        assertThat(constancia.numero()).matches("CS/RS/\\d{4}/2026");
        assertThat(constancia.carta().para())
                .isEqualTo(new Destinatario("Titular de Prueba Obras", "Titular de la Dirección de Obras Públicas"));
        assertThat(constancia.datos())
                .containsEntry("resultado", "conserva su carácter institucional")
                .containsEntry("fundamento", CONSERVA)
                .containsEntry("vigorProvisional", true)
                .containsEntry("pendientes", "");
        assertThat(escenario.asiento(folio, "CARACTER_CONSTATADO").detalle())
                .startsWith(CONSERVA)
                .contains(constancia.numero())
                .doesNotContain("Por ajustar");
        assertThat(escenario.asiento(folio, "CARACTER_CONSTATADO").actor()).isEqualTo("comsocial");
        assertThat(escenario.correos(folio))
                .contains(
                        "regularizacion-resultado a " + TITULAR,
                        "regularizacion-resultado a " + ADMIN,
                        "regularizacion-resultado a " + SUPLENTE)
                .noneMatch(correo -> correo.startsWith("regularizacion-vista"));
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
    }

    @Test
    @DisplayName("NT10-TR-2, NT10-DEF-04, NT10-ML-I: si no se sujetan, la cuenta se considera a título"
            + " personal aunque cumpla un criterio, con motivos y vista a la Sindicatura")
    void aTituloPersonal() {
        String folio = manifestada(cuenta(), "NO_SE_SUJETA");

        escenario.completar("comsocial", folio, "verificarCriterios", dictamen("vistaSindicatura", true));

        assertThat(escenario.estado(folio)).isEqualTo("A_TITULO_PERSONAL");
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("cuentaATituloPersonal")
                .hasNotPassed("cuentaVigente");
        assertThat(enElPadron(folio).estado()).isEqualTo(EstadoCuenta.A_TITULO_PERSONAL);
        assertThat(enElPadron(folio).hasta()).isNotNull();
        assertThat(escenario.correos(folio)).contains("regularizacion-vista a " + SINDICATURA);
        assertThat(oficios.delExpediente(folio).get(1).datos())
                .containsEntry(
                        "fundamento",
                        "El titular manifestó que los responsables de la cuenta no se sujetan a la norma: se considera a"
                                + " título personal de los funcionarios que la administran.");
    }

    @Test
    @DisplayName(
            "NT10-RESP-3, NT10-DEF-04, NT10-TR-2: la cuenta a título personal es de quien la lleva: sale del directorio,"
                    + " ningún trámite la administra ya, y su expediente y su bitácora se siguen leyendo")
    void nadaSeAdministraDeLaPersonal() {
        String folio = manifestada(cuenta(), "NO_SE_SUJETA");
        escenario.completar("comsocial", folio, "verificarCriterios", dictamen());
        String personal = enElPadron(folio).clave();

        Map<String, Map<String, Object>> tramites = Map.of(
                "consulta-publicacion", consulta("cuenta", personal),
                "asiento-publicacion", PublicacionesDePrueba.porPublicar("cuenta", personal),
                "baja-cuenta", BajasDePrueba.baja(personal),
                "incidente-cuenta", IncidentesDePrueba.incidente(personal, "INTERVENCION"),
                "cambio-administradores", cambioEn(personal));
        tramites.forEach((tramite, datos) -> {
            String quien = tramite.startsWith("cambio") ? "titular.obras" : "admin.obras";
            escenario
                    .rechaza(() -> escenario.iniciar(quien, tramite, datos))
                    .as(tramite)
                    .isInstanceOf(DominioException.class)
                    .hasMessageContaining(personal);
        });
        assertThat(peticiones.get("admin.obras", "/api/v1/cuentas.csv").es(200).cuerpo())
                .doesNotContain(personal);
        peticiones.get("admin.obras", "/api/v1/expedientes/" + folio).es(200);
        assertThat(peticiones
                        .get("admin.obras", "/api/v1/cuentas/" + personal + "/bitacora")
                        .es(200)
                        .cuerpo())
                .contains(folio);
    }

    private static Map<String, Object> cambioEn(String cuenta) {
        Map<String, Object> datos = CambiosDePrueba.cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras");
        datos.put("cuenta", cuenta);
        return datos;
    }

    @ParameterizedTest
    @CsvSource({"2016-01-01", "2026-11-01", "2030-01-01"})
    @DisplayName(
            "NT10-TR-2, NT10-TR-1, AMB-18: una cuenta abierta cuando la norma ya regía no se regulariza: 422 que dice"
                    + " que necesita apertura, y nada queda")
    void abiertaDespues(String abierta) {
        escenario
                .nadaCambia(
                        () -> peticiones.post("titular.obras", "/api/v1/regularizaciones", cuenta("abierta", abierta)))
                .esProblema(422, "fecha provisional", "solo se regularizan las cuentas anteriores", "apertura");
    }

    @ParameterizedTest
    @CsvSource({"2015-03-31", "2015-04-01", "2015-12-31"})
    @DisplayName(
            "NT10-TR-1, AMB-18: mientras la fecha de vigor sea provisional, la cuenta abierta cerca de ella se admite"
                    + " con una advertencia")
    void abiertaCerca(String abierta) {
        String folio = escenario.iniciar("titular.obras", PROCESO, cuenta("abierta", abierta));

        assertThat(escenario.estado(folio)).isEqualTo("POR_MANIFESTAR");
        assertThat(escenario.asiento(folio, "REGULARIZACION_PRESENTADA").detalle())
                .contains("Advertencia", "fecha provisional: la exacta no consta");
    }

    @Test
    @DisplayName("NT10-TR-1, AMB-18: la abierta un día antes de que la norma entrara en vigor sí se regulariza")
    void abiertaLaVispera() {
        String folio = escenario.iniciar("titular.obras", PROCESO, cuenta("abierta", "2015-03-30"));
        assertThat(escenario.asiento(folio, "REGULARIZACION_PRESENTADA").detalle())
                .doesNotContain("Advertencia");
        assertThat(escenario.estado(folio)).isEqualTo("POR_MANIFESTAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"criterioDominio", "criterioNombre", "criterioPortal"})
    @DisplayName("NT10-DEF-05, NT10-TR-2, AMB-17: los tres criterios son alternativos: con la sujeción basta uno,"
            + " cualquiera, y entonces Comunicación Social no puede hacer constar otra cosa")
    void bastaUnCriterio(String criterio) {
        String folio = manifestada(cuenta(), "SE_SUJETA");
        Map<String, Object> uno = dictamen("criterioNombre", false);
        uno.put(criterio, true);
        for (String otroResultado : List.of("caracter", "ningunCriterio")) {
            Map<String, Object> contrario = new HashMap<>(uno);
            contrario.put(otroResultado, otroResultado.equals("caracter") ? "A_TITULO_PERSONAL" : true);
            escenario
                    .rechaza(() -> escenario.completar("comsocial", folio, "verificarCriterios", contrario))
                    .as(otroResultado)
                    .isInstanceOf(FormularioException.class);
        }
        escenario.completar("comsocial", folio, "verificarCriterios", uno);
        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
    }

    @Test
    @DisplayName("NT10-DEF-05, NT10-TR-2: con la sujeción y ningún criterio la cuenta es a título personal, y hay que"
            + " decirlo: no marcar nada no lo dice")
    void ningunCriterio() {
        String folio = manifestada(cuenta(), "SE_SUJETA");
        Map<String, Object> nada = dictamen("criterioNombre", false);
        escenario
                .rechaza("NT10-DEF-05", () -> escenario.completar("comsocial", folio, "verificarCriterios", nada))
                .isInstanceOf(ReglaException.class);

        Map<String, Object> ninguno = new HashMap<>(nada);
        ninguno.put("ningunCriterio", true);
        escenario.completar("comsocial", folio, "verificarCriterios", ninguno);
        assertThat(escenario.estado(folio)).isEqualTo("A_TITULO_PERSONAL");
        assertThat(oficios.delExpediente(folio).get(1).datos())
                .containsEntry(
                        "fundamento",
                        "El titular manifestó la sujeción, pero la cuenta no cumple ninguno de los tres criterios: se"
                                + " considera a título personal de los funcionarios que la administran.");
    }

    @Test
    @DisplayName(
            "NT10-TR-2: lo que no cumple de la lista no le quita el carácter: queda vigente y la constancia dice qué"
                    + " falta ajustar")
    void pendienteDeAjustar() {
        String folio = manifestada(cuenta("correo", "bacheo@gmail.com"), "SE_SUJETA");
        Map<String, Object> anotado = dictamen("ajusteCorreo", "NO_CUMPLE");
        anotado.put("ajusteBitacora", "NO_CUMPLE");
        escenario.completar("comsocial", folio, "verificarCriterios", anotado);
        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        assertThat(String.valueOf(oficios.delExpediente(folio).get(1).datos().get("pendientes")))
                .isEqualTo("Correo del dominio municipal; Bitácora de sus actividades");
    }

    @ParameterizedTest
    @CsvSource({
        "FACEBOOK, bacheo@gmail.com, ajusteCorreo, CUMPLE, NT10-PAB-VI-b",
        "FACEBOOK, '', ajusteCorreo, CUMPLE, NT10-PAB-VI-b",
        "FACEBOOK, bacheo@tecate.gob.mx, ajusteSufijo, CUMPLE, NT10-PAB-VI-c",
        "X, bacheo@tecate.gob.mx, ajusteSufijo, NO_APLICA, NT10-PAB-VI-c",
        "X, bacheo@tecate.gob.mx, ajusteSufijo, CUMPLE, NT10-PAB-VI-c"
    })
    @DisplayName("NT10-PAB-VI-b, NT10-PAB-VI-c, AMB-13: lo que se anota no contradice al padrón; el sufijo solo se pide"
            + " en X")
    void congruente(String red, String correo, String campo, String valor, String clausula) {
        Map<String, Object> datos = red.equals("X") ? cuentaEnX("@Tecate" + escenario.cuantos("expediente")) : cuenta();
        datos.put("correo", correo);
        String folio = manifestada(datos, "SE_SUJETA");
        escenario
                .rechaza(
                        clausula,
                        () -> escenario.completar("comsocial", folio, "verificarCriterios", dictamen(campo, valor)))
                .isInstanceOf(ReglaException.class);
    }

    @Test
    @DisplayName("NT10-SR-2a: no se anota que tiene administrador titular y suplente si en el padrón falta alguno")
    void sinSuplente() {
        String titular = "transparencia";
        String folio = escenario.iniciar(titular, PROCESO, cuenta());
        escenario.completar(titular, folio, "manifestarSujecion", manifestacion("SE_SUJETA"));
        escenario
                .rechaza("NT10-SR-2a", () -> escenario.completar("comsocial", folio, "verificarCriterios", dictamen()))
                .isInstanceOf(ReglaException.class);
        escenario.completar("comsocial", folio, "verificarCriterios", dictamen("ajusteAdministradores", "NO_CUMPLE"));
        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
    }

    @Test
    @DisplayName(
            "NT10-TR-2, NT10-PAB-VI-c: al sujetarse, el titular corrige el identificador y el correo que su órgano ya"
                    + " ajustó en la red, y así constan en el padrón")
    void seAjusta() {
        Map<String, Object> datos = cuentaEnX("@TecateBaches");
        datos.put("correo", "bacheo@gmail.com");
        String folio = escenario.iniciar("suplente.obras", PROCESO, datos);
        Map<String, Object> ajustada = manifestacion("SE_SUJETA");
        ajustada.put("identificador", "@BachesTecate");
        ajustada.put("correo", "bacheo@obras.tecate.gob.mx");
        escenario
                .rechaza(() -> escenario.completar("titular.obras", folio, "manifestarSujecion", ajustada))
                .as("la dirección sigue siendo la anterior")
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("es la de «tecatebaches»");
        ajustada.put("direccion", "https://x.com/BachesTecate");
        escenario.completar("titular.obras", folio, "manifestarSujecion", ajustada);

        assertThat(enElPadron(folio).identificador()).isEqualTo("@BachesTecate");
        assertThat(enElPadron(folio).correo()).isEqualTo("bacheo@obras.tecate.gob.mx");
        assertThat(enElPadron(folio).direccion()).isEqualTo("https://x.com/BachesTecate");
        assertThat(bitacora.leer(enElPadron(folio).clave()))
                .extracting(Asiento::suceso)
                .containsExactly("CUENTA_PREEXISTENTE", "CUENTA_AJUSTADA");
        escenario.completar("comsocial", folio, "verificarCriterios", dictamen("ajusteSufijo", "CUMPLE"));
        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        assertThat(esOficial("https://x.com/BachesTecate")).isEqualTo("OFICIAL");
        assertThat(esOficial("https://x.com/TecateBaches"))
                .as("la anterior quedó libre y cualquiera puede tomarla")
                .isEqualTo("DESCONOCIDA");
    }

    private String esOficial(String direccion) {
        return peticiones
                .get("admin.obras", "/api/v1/cuentas/verificacion?direccion=" + direccion)
                .es(200)
                .texto("resultado");
    }

    @Test
    @DisplayName(
            "NT10-CG-XVII, NT10-SR-5a: quien se sujeta dice cada cuánto publica y en qué horario atiende, y con eso"
                    + " queda vigente y en el directorio; quien no se sujeta no tiene que decirlo")
    void periodicidadYHorario() {
        String folio = presentar();
        for (String falta : List.of("periodicidad", "horario")) {
            Map<String, Object> incompleta = manifestacion("SE_SUJETA");
            incompleta.remove(falta);
            escenario
                    .rechaza(() -> escenario.completar("titular.obras", folio, "manifestarSujecion", incompleta))
                    .as(falta)
                    .isInstanceOf(FormularioException.class);
        }
        assertThat(escenario.estado(folio)).isEqualTo("POR_MANIFESTAR");
        escenario.completar("titular.obras", folio, "manifestarSujecion", manifestacion("SE_SUJETA"));
        escenario.completar("comsocial", folio, "verificarCriterios", dictamen());

        assertThat(enElPadron(folio).vigente()).isTrue();
        assertThat(enElPadron(folio).periodicidad()).isEqualTo(Periodicidad.SEMANAL);
        assertThat(enElPadron(folio).horario()).isEqualTo("Lunes a viernes, de 8:00 a 15:00");
        assertThat(bitacora.leer(enElPadron(folio).clave()).get(1).detalle())
                .contains("Publicaciones: semanal", "Atención: Lunes a viernes");
        assertThat(peticiones
                        .get(
                                "admin.obras",
                                "/api/v1/cuentas/" + enElPadron(folio).clave())
                        .es(200)
                        .texto("horario"))
                .as("lo que el público ve")
                .isEqualTo("Lunes a viernes, de 8:00 a 15:00");

        String otro = manifestada(cuenta(), "NO_SE_SUJETA");
        assertThat(escenario.estado(otro)).isEqualTo("POR_VERIFICAR");
    }

    @ParameterizedTest
    @CsvSource({
        "FACEBOOK, BacheoViejo, https://www.facebook.com/DIFTecate, 422, es la de «diftecate»",
        "FACEBOOK, DIFTecate, https://m.facebook.com/diftecate/, 409, ya está en el padrón",
        "INSTAGRAM, DIFTecate, https://www.facebook.com/DIFTecate, 422, de una cuenta de Instagram",
        "FACEBOOK, BacheoViejo, https://facebook.com@evil.com/x, 422, debe ser completa",
        "FACEBOOK, BacheoViejo, https://evil.com/BacheoViejo, 422, de una cuenta de Facebook"
    })
    @DisplayName("NT10-TR-3, NT10-TR-2: no se regulariza con la dirección de otra cuenta, de otra red ni de otro sitio")
    void direccionAjena(String red, String identificador, String direccion, int estado, String mensaje) {
        Map<String, Object> datos = cuenta("red", red);
        datos.put("identificador", identificador);
        datos.put("direccion", direccion);
        peticiones.post("titular.obras", "/api/v1/regularizaciones", datos).esProblema(estado, mensaje);
    }

    @Test
    @DisplayName(
            "NT10-TR-2: la que se declaró a título personal no se vuelve a presentar, ni otra se ajusta a ella: 409")
    void personalEsDefinitivo() {
        Map<String, Object> datos = cuenta();
        String folio = manifestada(datos, "NO_SE_SUJETA");
        escenario.completar("comsocial", folio, "verificarCriterios", dictamen());
        peticiones
                .post("titular.obras", "/api/v1/regularizaciones", datos)
                .esProblema(409, "ya se declaró a título personal", "apertura");

        String otra = presentar();
        Map<String, Object> aEsa = manifestacion("SE_SUJETA");
        aEsa.put("identificador", datos.get("identificador"));
        aEsa.put("direccion", datos.get("direccion"));
        escenario
                .rechaza(() -> escenario.completar("titular.obras", otra, "manifestarSujecion", aEsa))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining("título personal");
    }

    @Test
    @DisplayName(
            "AMB-17: nada caduca solo: no hay temporizadores y pasados tres años la regularización sigue esperando")
    void nadaCaduca() {
        String sinManifestar = presentar();
        String sinVerificar = manifestada(cuenta(), "SE_SUJETA");
        escenario.son("2029-11-12T10:00:00-08:00");
        for (String folio : new String[] {sinManifestar, sinVerificar}) {
            assertThat(motor.getManagementService()
                            .createJobQuery()
                            .processInstanceId(escenario.expediente(folio).instanciaProceso())
                            .count())
                    .isZero();
            assertThat(enElPadron(folio).estado()).isEqualTo(EstadoCuenta.PREEXISTENTE);
        }
        escenario.completar("comsocial", sinVerificar, "verificarCriterios", dictamen());
        assertThat(escenario.estado(sinVerificar)).isEqualTo("VIGENTE");
    }

    @Test
    @DisplayName("NT10-SR-4, NT10-TR-2: presenta quien atiende el órgano; sin firma no hay manifestación")
    void aQuienNoLeToca() {
        for (String usuario : new String[] {"jefe.obras", "operativo.obras"}) {
            escenario
                    .rechaza(() -> escenario.iniciar(usuario, PROCESO, cuenta()))
                    .as(usuario)
                    .isInstanceOf(ProhibidoException.class);
        }
        String folio = presentar();
        Map<String, Object> sinFirma = manifestacion("SE_SUJETA");
        sinFirma.put("firma", false);
        escenario
                .rechaza(() -> escenario.completar("titular.obras", folio, "manifestarSujecion", sinFirma))
                .isInstanceOf(FormularioException.class);
        peticiones.get("admin.dif", "/api/v1/expedientes/" + folio).esProblema(404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("NT10-TR-2, NT10-TR-3: la misma cuenta de la red, por su identificador o solo por su dirección, no se"
            + " presenta dos veces, ni a la vez: una vale y la otra es 409")
    void dosVeces(boolean mismoIdentificador) throws Exception {
        var hilos = Executors.newFixedThreadPool(2);
        try {
            for (int ronda = 0; ronda < 8; ronda++) {
                Map<String, Object> misma = cuenta();
                Map<String, Object> otra = new HashMap<>(misma);
                if (!mismoIdentificador) {
                    otra.putAll(cuenta());
                    misma.put("direccion", "https://www.facebook.com/profile.php?id=10002" + ronda);
                    otra.put("direccion", "https://m.facebook.com/10002" + ronda);
                }
                var salida = new CyclicBarrier(2);
                List<Callable<Respuesta>> envios = Stream.of("admin.obras", "titular.dif")
                        .map(usuario -> (Callable<Respuesta>) () -> {
                            salida.await();
                            return peticiones.post(
                                    usuario, "/api/v1/regularizaciones", usuario.equals("titular.dif") ? otra : misma);
                        })
                        .toList();
                List<Integer> estados = new ArrayList<>();
                for (Future<Respuesta> futuro : hilos.invokeAll(envios)) {
                    estados.add(futuro.get().estado());
                }
                assertThat(estados).containsExactlyInAnyOrder(201, 409);
                peticiones
                        .post("suplente.obras", "/api/v1/regularizaciones", misma)
                        .esProblema(409, "ya está en el padrón");
            }
        } finally {
            hilos.shutdownNow();
        }
    }

    @Test
    @DisplayName("NT10-TR-2: una regularización no se retira; se explica por qué (409)")
    void noSeRetira() {
        String folio = presentar();
        peticiones
                .post("admin.obras", "/api/v1/regularizaciones/" + folio + "/retiro", Map.of("motivo", "Me arrepentí"))
                .esProblema(409, "Una regularización no se retira");
        assertThat(escenario.estado(folio)).isEqualTo("POR_MANIFESTAR");
    }

    @Test
    @DisplayName("NT10-TR-2: aunque quien administra el motor salte la manifestación, nada se hace constar sin ella")
    void saltarLaManifestacion() {
        String folio = presentar();
        motor.getRuntimeService()
                .createProcessInstanceModification(escenario.expediente(folio).instanciaProceso())
                .startBeforeActivity("verificarCriterios")
                .execute();
        escenario
                .rechaza(() -> escenario.completar("comsocial", folio, "verificarCriterios", dictamen()))
                .isInstanceOf(ConflictoException.class);
        assertThat(enElPadron(folio).estado()).isEqualTo(EstadoCuenta.PREEXISTENTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regularizacion-presentada", "regularizacion-manifestacion", "regularizacion-dictamen"})
    @DisplayName("NT10-CG-XI: lo asentado de una regularización no se cambia ni se borra, ni en la base")
    void inalterable(String tipo) {
        String folio = manifestada(cuenta(), "SE_SUJETA");
        escenario.completar("comsocial", folio, "verificarCriterios", dictamen());
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM hecho WHERE folio = ? AND tipo = ?")
                        .params(folio, tipo)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE hecho SET folio = folio WHERE folio = ? AND tipo = ?")
                        .params(folio, tipo)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
