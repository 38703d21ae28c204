package mx.municipio.redes.procedimientos.revision;

import static mx.municipio.redes.procedimientos.revision.SugerenciasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.revision.SugerenciasDePrueba.noSeToma;
import static mx.municipio.redes.procedimientos.revision.SugerenciasDePrueba.nuevaVersion;
import static mx.municipio.redes.procedimientos.revision.SugerenciasDePrueba.seToma;
import static mx.municipio.redes.procedimientos.revision.SugerenciasDePrueba.sinCambios;
import static mx.municipio.redes.procedimientos.revision.SugerenciasDePrueba.sugerencia;
import static mx.municipio.redes.procedimientos.revision.SugerenciasDePrueba.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.Versiones;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Analisis;
import mx.municipio.redes.procedimientos.revision.Sugerencia.Resultado;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El proceso entero: cada camino del modelo, con su estado, su bitácora, sus correos y su oficio. */
@PruebaDeProceso(PROCESO)
class RevisionNormaProcesoTest {

    private static final String SIND = "sindicatura@tecate.gob.mx";
    private static final String DIF = "titular.dif@tecate.gob.mx";
    private static final String META = "redes.revision.meta-anual";
    private static final String PERFIL = "NT10-2015-03";
    private static final String NUEVA = "NT10-2027-01";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Anexos anexos;

    @Autowired
    Oficios oficios;

    @Autowired
    Tramites tramites;

    @Autowired
    Versiones versiones;

    @Autowired
    AtenderSugerencias sugerencias;

    @Autowired
    RevisarNorma revisiones;

    @Autowired
    ProcessEngine motor;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void comoElPerfil() {
        System.clearProperty(META);
        SugerenciasDePrueba.olvidarVersiones(jdbc);
    }

    private String sugerir() {
        return escenario.iniciar("titular.dif", PROCESO, sugerencia());
    }

    private void analizar(String folio, Map<String, Object> datos) {
        escenario.completar("sindicatura", folio, "analizarSugerencia", datos);
    }

    private String revision() {
        SugerenciasDePrueba.llegaLaRevision(escenario);
        return SugerenciasDePrueba.enRevision(escenario);
    }

    private String porPublicar() {
        String folio = revision();
        escenario.completar("sindicatura", folio, "revisarNorma", nuevaVersion());
        return folio;
    }

    private void agregarTexto(String usuario, String folio) {
        escenario.como(usuario, () -> anexos.agregar(folio, SugerenciasDePrueba.TEXTO, SugerenciasDePrueba.PDF));
    }

    private void publicar(String folio, Map<String, Object> datos) {
        escenario.completar("sindicatura", folio, "publicarVersion", datos);
    }

    private String registrada(String version, String publicadaEl) {
        String folio = porPublicar();
        agregarTexto("sindicatura", folio);
        publicar(folio, version(version, publicadaEl));
        return folio;
    }

    private String consulta() {
        return escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
    }

    private String norma(String folio) {
        return escenario.expediente(folio).normaVersion();
    }

    private long aniosAtendidos() {
        return motor.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId("anioRevisado")
                .count();
    }

    private List<String> avisos() {
        return tramites.deProceso(PROCESO).avisos(new Usuario("admin.obras", Set.of("administradores")));
    }

    @Test
    @DisplayName(
            "NT10-VIG-2: el titular de una dependencia sugiere fundada y motivadamente; se abre el expediente de la"
                    + " Sindicatura, se le acusa recibo a él y se escribe a ella")
    void seRecibe() {
        Respuesta recibida = peticiones
                .post("titular.dif", "/api/v1/sugerencias-norma", sugerencia())
                .es(201);
        String folio = recibida.texto("folio");

        assertThat(folio).matches("NOR-SIND-2026-\\d{4}");
        assertThat(recibida.texto("estado")).isEqualTo("RECIBIDA");
        assertThat(escenario.expediente(folio).plazo()).isNull();
        assertThat(escenario.sucesos(folio)).containsExactly("SUGERENCIA_PRESENTADA", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "SUGERENCIA_PRESENTADA").detalle())
                .startsWith(
                        "Sistema para el Desarrollo Integral de la Familia sugiere sobre: Criterios generales, VII.");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder("sugerencia-acuse a " + DIF, "sugerencia-recibida a " + SIND);
        assertThat(escenario.instancia(folio)).isWaitingAt("analizarSugerencia");
        Oficio acuse = oficios.delExpediente(folio).get(0);
        assertThat(acuse.datos().get("organoNombre")).isEqualTo("Sistema para el Desarrollo Integral de la Familia");
        assertThat(acuse.carta().para().toString()).contains("Desarrollo Integral de la Familia");
        assertThat(acuse.carta().citas().toString()).contains("Vigencia y periodo de revisión");
        peticiones.get("titular.dif", "/api/v1/expedientes/" + folio).es(200);
        assertThat(motor.getTaskService()
                        .getVariables(
                                escenario.tarea(folio, "analizarSugerencia").getId()))
                .as("la tarea pide otro motivo")
                .doesNotContainKey("motivo")
                .containsEntry("motivoDeLaSugerencia", "Hoy cada oficina lo entiende distinto.");
    }

    @Test
    @DisplayName("NT10-VIG-2: sin fundamento ni motivo, la frase se dice una vez y los dos campos se señalan")
    void niFundadaNiMotivada() {
        Respuesta rechazo = peticiones.post(
                "titular.dif", "/api/v1/sugerencias-norma", Map.of("disposicion", "I", "propuesta", "P"));
        assertThat(rechazo.es(400).texto("detail")).isEqualTo("La sugerencia debe ser fundada y motivada.");
        assertThat(rechazo.json().at("/errores")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"fundamento, ''", "fundamento, ' \u00a0 '", "motivo, ''", "motivo, ' '"})
    @DisplayName("NT10-VIG-2: sin fundamento o sin motivo no se recibe, y se dice por qué")
    void fundadaYMotivada(String campo, String valor) {
        Respuesta rechazo = escenario.nadaCambia(
                () -> peticiones.post("titular.dif", "/api/v1/sugerencias-norma", sugerencia(campo, valor)));
        rechazo.esProblema(400, "La sugerencia debe ser fundada y motivada.");
        assertThat(rechazo.campo()).isEqualTo(campo);
        assertThat(rechazo.json().at("/errores/0/mensaje").asText())
                .isEqualTo("La sugerencia debe ser fundada y motivada.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operativo.obras", "admin.obras", "supervisor"})
    @DisplayName("NT10-VIG-2: la manifiestan las dependencias y entidades por su titular: otro recibe 403")
    void quienNoSugiere(String usuario) {
        Respuesta rechazo =
                escenario.nadaCambia(() -> peticiones.post(usuario, "/api/v1/sugerencias-norma", sugerencia()));
        rechazo.esProblema(403);
    }

    @Test
    @DisplayName("NT10-VIG-2, NT10-SR-1: quien conserva el grupo y ya no es titular no sugiere a nombre de su órgano")
    void yaNoEsTitular() {
        motor.getIdentityService().createMembership("operativo.obras", "titulares");
        try {
            escenario
                    .rechaza("NT10-VIG-2", () -> escenario.iniciar("operativo.obras", PROCESO, sugerencia()))
                    .isInstanceOf(ProhibidoException.class)
                    .hasMessage(
                            "Las sugerencias las presenta el titular de la dependencia o entidad; usted hoy no lo es.");
        } finally {
            motor.getIdentityService().deleteMembership("operativo.obras", "titulares");
        }
    }

    @Test
    @DisplayName(
            "NT10-VIG-1, NT10-VIG-2: la que se toma en cuenta se responde con oficio que firma quien ocupa la Sindicatura,"
                    + " al titular que sugirió, y cita como un jurista")
    void seTomaEnCuenta() {
        String folio = sugerir();
        analizar(folio, seToma());

        assertThat(escenario.estado(folio)).isEqualTo("ANALIZADA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("responderSugerencia", "analizada");
        assertThat(escenario.asiento(folio, "SUGERENCIA_ANALIZADA").detalle())
                .startsWith("Se toma en cuenta. Motivo: La hora debe ser una.");
        assertThat(escenario.correos(folio)).contains("sugerencia-analizada a " + DIF);
        Oficio oficio = oficios.delExpediente(folio).stream()
                .filter(uno -> uno.tipo().equals("RESPUESTA_A_SUGERENCIA"))
                .findFirst()
                .orElseThrow();
        assertThat(oficio.numero()).matches("SIND/RS/\\d{4}/2026");
        assertThat(Objects.requireNonNull(oficio.firmante()).cargo()).isEqualTo("Síndica o Síndico Procurador");
        assertThat(oficio.carta().para().toString()).contains("Titular", "Desarrollo Integral de la Familia");
        assertThat(oficio.carta().citas()).containsExactly("Vigencia y periodo de revisión");
        assertThat(oficio.datos())
                .containsEntry("seTomaEnCuenta", true)
                .containsEntry("motivo", "La hora debe ser una.");
        assertThat(tramites.queSigue(escenario.expediente(folio))).contains("la sugerencia se toma en cuenta");
    }

    @Test
    @DisplayName("NT10-VIG-2: la que no se toma en cuenta se responde igual, con sus motivos, y no llega a la revisión")
    void noSeTomaEnCuenta() {
        String folio = sugerir();
        analizar(folio, noSeToma());

        assertThat(escenario.asiento(folio, "SUGERENCIA_ANALIZADA").detalle()).startsWith("No se toma en cuenta.");
        assertThat(oficios.delExpediente(folio).get(1).datos()).containsEntry("seTomaEnCuenta", false);
        assertThat(revisiones.enumeradas()).doesNotContain(folio);
    }

    @Test
    @DisplayName("NT10-VIG-1, NT10-VIG-2: solo la Sindicatura responde y revisa, y una sola vez")
    void soloLaSindicatura() {
        String folio = sugerir();
        var analisis = new Analisis(Resultado.SE_TOMA_EN_CUENTA, "Sí.");
        escenario
                .rechaza(
                        "NT10-VIG-1 NT10-VIG-2",
                        () -> escenario.como("titular.obras", () -> {
                            sugerencias.responder(folio, analisis);
                            return true;
                        }))
                .isInstanceOf(ProhibidoException.class);
        analizar(folio, seToma());
        escenario
                .rechaza(
                        "NT10-VIG-1",
                        () -> escenario.como("sindicatura", () -> {
                            sugerencias.responder(folio, analisis);
                            return true;
                        }))
                .isInstanceOf(ConflictoException.class)
                .hasMessage("En el expediente " + folio + " ese paso ya se dio.");
    }

    @Test
    @DisplayName("NT10-VIG-2, AMB-03: sin respuesta un año después sigue recibida, sin temporizador, y todavía se puede"
            + " responder")
    void sinPlazo() {
        String folio = sugerir();
        escenario.son("2027-11-12T10:00:00-08:00");
        assertThat(escenario.estado(folio)).isEqualTo("RECIBIDA");
        assertThat(motor.getManagementService()
                        .createJobQuery()
                        .processInstanceId(escenario.expediente(folio).instanciaProceso())
                        .count())
                .isZero();
        assertThat(escenario.tarea(folio, "analizarSugerencia").getDueDate()).isNull();
        analizar(folio, noSeToma());
        assertThat(escenario.estado(folio)).isEqualTo("ANALIZADA");
    }

    @Test
    @DisplayName("NT10-VIG-1: el calendario la abre cada 7 de enero a las 9:00 de Tijuana")
    void cadaAnio() {
        escenario.son("2026-12-31T10:00:00-08:00");
        SugerenciasDePrueba.llegaLaRevision(escenario);
        assertThat(motor.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("revision-norma-anual")
                        .activityId("revisionPeriodica")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Instant.parse("2027-01-07T17:00:00Z"));
    }

    @Test
    @DisplayName(
            "NT10-VIG-1, NT10-VIG-3: la revisión anual la abre el programa como meta interna, con las sugerencias que se"
                    + " tomaron en cuenta; concluida sin cambios, sigue vigente la misma y aquellas no vuelven")
    void sinCambiar() {
        String sugerida = sugerir();
        analizar(sugerida, seToma());
        String folio = revision();

        assertThat(folio).matches("NOR-SIND-2026-\\d{4}");
        assertThat(escenario.expediente(folio).iniciador()).isEqualTo("sistema");
        assertThat(escenario.asiento(folio, "REVISION_INICIADA").detalle())
                .startsWith("Meta interna, no normativa:")
                .contains("Rige " + PERFIL, sugerida + " («Criterios generales, VII»)");
        assertThat(escenario.correos(folio)).containsExactly("revision-norma-iniciada a " + SIND);
        assertThat(escenario.instancia(folio)).isWaitingAt("revisarNorma");
        assertThat(tramites.queSigue(escenario.expediente(folio))).contains(sugerida, "meta interna, no normativa");

        escenario.completar("sindicatura", folio, "revisarNorma", sinCambios());
        assertThat(escenario.estado(folio)).isEqualTo("SIN_CAMBIOS");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinCambios");
        assertThat(escenario.asiento(folio, "NORMA_REVISADA").detalle())
                .startsWith("Sin cambios: sigue vigente " + PERFIL)
                .contains(sugerida, "Motivo: Funciona como está.");
        assertThat(revisiones.enumeradas()).doesNotContain(sugerida);
    }

    @Test
    @DisplayName("AMB-03, NT10-VIG-1: apagada la meta, llegada la fecha no queda expediente, tarea ni correo")
    void apagada() {
        System.setProperty(META, "0");
        long antes = aniosAtendidos();
        escenario.nadaCambia(() -> {
            SugerenciasDePrueba.correElCalendario(escenario);
            return true;
        });
        assertThat(aniosAtendidos()).isEqualTo(antes + 1);
    }

    @Test
    @DisplayName("NT10-VIG-1: con una revisión abierta, otro año no abre otra")
    void unaALaVez() {
        String folio = revision();
        escenario.nadaCambia(() -> {
            SugerenciasDePrueba.correElCalendario(escenario);
            return true;
        });
        assertThat(SugerenciasDePrueba.enRevision(escenario)).isEqualTo(folio);
        escenario.completar("sindicatura", folio, "revisarNorma", nuevaVersion());
        escenario.nadaCambia(() -> {
            SugerenciasDePrueba.correElCalendario(escenario);
            return true;
        });
    }

    @Test
    @DisplayName(
            "NT10-TR-1, NT10-ANT-2: publicada el 15 de enero de 2027, la consulta recibida el 14 a las 23:59:59 de Tijuana"
                    + " conserva la versión de 2015, y la del 15 a las 00:00:00 se rige por la nueva")
    void cadaUnoConLaSuya() {
        String folio = registrada(NUEVA, "2027-01-15");
        assertThat(escenario.estado(folio)).isEqualTo("VERSION_REGISTRADA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("registrarVersion", "versionRegistrada");
        assertThat(escenario.asiento(folio, "VERSION_REGISTRADA").detalle())
                .startsWith("Versión NT10-2027-01, publicada el viernes 15 de enero de 2027 en"
                        + " https://transparencia.tecate.gob.mx/normas/NT10-2027-01.pdf: obliga desde ese día. Texto:"
                        + " «" + SugerenciasDePrueba.TEXTO + "»");
        assertThat(escenario.correos(folio))
                .contains(
                        "norma-version-registrada a " + SIND,
                        "norma-version-registrada a admin.obras@tecate.gob.mx",
                        "norma-version-registrada a " + DIF);
        assertThat(avisos()).as("su día no llega").isEmpty();

        escenario.son("2027-01-14T23:59:59-08:00");
        String antes = consulta();
        assertThat(norma(antes)).isEqualTo(PERFIL);
        assertThat(avisos()).isEmpty();

        escenario.son("2027-01-15T00:00:00-08:00");
        assertThat(norma(consulta())).isEqualTo(NUEVA);
        assertThat(norma(antes)).as("lo que ya corría").isEqualTo(PERFIL);
        assertThat(avisos()).containsExactly("Rige NT10-2027-01; el programa aplica NT10-2015-03.");
    }

    @Test
    @DisplayName("NT10-VIG-3: la entrada dice qué versión rige y cuál aplica el programa, mientras no sean la misma")
    void laEntradaLoDice() {
        registrada(NUEVA, "2026-11-12");
        assertThat(peticiones.web("admin.dif", "GET", "/", null).cuerpo())
                .contains("Rige NT10-2027-01; el programa aplica NT10-2015-03.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/norma.pdf", "en el portal", "https://tecate.gob.mx.example.org/n"})
    @DisplayName("NT10-TR-1: lo que no está en un sitio del municipio no está publicado, y la tarea sigue abierta")
    void fueraDelPortal(String direccion) {
        String folio = porPublicar();
        agregarTexto("sindicatura", folio);
        Map<String, Object> datos = new HashMap<>(version(NUEVA, "2027-01-15"));
        datos.put("direccion", direccion);
        escenario
                .rechaza("NT10-TR-1", () -> publicar(folio, datos))
                .isInstanceOf(ReglaException.class)
                .hasMessage("Sin publicación en el Portal de transparencia la versión no entra en vigor.");
        assertThat(escenario.instancia(folio)).isWaitingAt("publicarVersion");
    }

    @Test
    @DisplayName("NT10-TR-1: sin dirección, el formulario lo dice con la misma frase")
    void sinDireccion() {
        String folio = porPublicar();
        Map<String, Object> datos = new HashMap<>(version(NUEVA, "2027-01-15"));
        datos.put("direccion", " ");
        Respuesta rechazo = escenario.nadaCambia(() -> peticiones.por(
                Peticiones.Via.ENGINE_REST,
                "sindicatura",
                "POST",
                "/task/" + escenario.tarea(folio, "publicarVersion").getId() + "/submit-form",
                Peticiones.variables(datos)));
        assertThat(rechazo.estado()).isEqualTo(400);
        assertThat(rechazo.cuerpo())
                .contains("Sin publicación en el Portal de transparencia la versión no entra en vigor.");
    }

    @Test
    @DisplayName(
            "NT10-TR-1: hace falta el texto, que la Sindicatura agrega después de concluir; no vale el de antes ni el de"
                    + " otro órgano")
    void conSuTexto() {
        String folio = revision();
        agregarTexto("sindicatura", folio);
        escenario.son("2026-11-12T10:00:01-08:00");
        escenario.completar("sindicatura", folio, "revisarNorma", nuevaVersion());
        agregarTexto("titular.obras", folio);
        escenario
                .rechaza("NT10-TR-1", () -> publicar(folio, version(NUEVA, "2027-01-15")))
                .isInstanceOf(ReglaException.class)
                .hasMessage("Falta el texto de la versión: agréguelo primero en la página del expediente " + folio
                        + ", en «Archivos».");
        agregarTexto("sindicatura", folio);
        publicar(folio, version(NUEVA, "2027-01-15"));
        assertThat(escenario.estado(folio)).isEqualTo("VERSION_REGISTRADA");
    }

    @Test
    @DisplayName("NT10-TR-1: la que no es posterior a la que rige no se admite, y la tarea sigue abierta")
    void anterior() {
        String folio = porPublicar();
        agregarTexto("sindicatura", folio);
        escenario
                .rechaza("NT10-TR-1", () -> publicar(folio, version("NT10-2014-01", "2014-01-15")))
                .isInstanceOf(ReglaException.class)
                .hasMessageStartingWith("La versión NT10-2015-03 rige desde el martes 31 de marzo de 2015");
        assertThat(escenario.instancia(folio)).isWaitingAt("publicarVersion");
    }

    @Test
    @DisplayName(
            "NT10-TR-1, AMB-18: registrar la que el programa aplica confirma su fecha exacta, que deja de ser provisional;"
                    + " lo último registrado corrige")
    void confirmaLaFecha() {
        assertThat(versiones.vigor()).isEqualTo(new Norma.Vigor(LocalDate.of(2015, 3, 31), true));
        registrada(PERFIL, "2015-03-20");
        assertThat(versiones.vigor()).isEqualTo(new Norma.Vigor(LocalDate.of(2015, 3, 20), false));
        assertThat(avisos()).isEmpty();
        registrada(PERFIL, "2015-03-23");
        assertThat(versiones.vigor()).isEqualTo(new Norma.Vigor(LocalDate.of(2015, 3, 23), false));
        assertThat(versiones.vigente(LocalDate.of(2015, 3, 1)))
                .as("antes de toda norma")
                .isEqualTo(PERFIL);
    }

    @Test
    @DisplayName("NT10-TR-1, NT10-VIG-3: lo registrado no se cambia ni se borra en la base")
    void inalterable() {
        registrada(NUEVA, "2027-01-15");
        escenario.rechaza(() -> jdbc.sql("UPDATE version_de_norma SET publicada_el = DATE '2026-01-01'")
                .update());
        escenario.rechaza(() -> jdbc.sql("DELETE FROM version_de_norma").update());
    }
}
