package mx.municipio.redes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.norma.Norma;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** El mismo programa con el otro perfil: lo que aquella norma no conoce, ahí no existe. */
@PruebaDeIntegracion
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
@DisplayName("Con el perfil de Coatzacoalcos")
class CoatzacoalcosTest {

    private static final String DE_TECATE = "NT10|Tecate|Norma Técnica";
    private static final Pattern EJEMPLO = Pattern.compile(
            "^### En Coatzacoalcos, `POST (?<ruta>/api/v1/[a-z-]+)`, como `(?<usuario>[a-z.]+)`$\\s+"
                    + "^```json$(?<cuerpo>.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    Norma norma;

    @Autowired
    RepositoryService repositorio;

    @Autowired
    JdbcClient jdbc;

    private Peticiones peticiones = new Peticiones(0);

    @BeforeEach
    void elDiaDeLaNota() {
        peticiones = new Peticiones(puerto);
        escenario.son("2023-01-17T10:00:00-06:00");
    }

    @Test
    @DisplayName("se despliegan los procedimientos que nombra y ningún otro, con el formulario suyo donde lo tiene")
    void despliegue() {
        assertThat(repositorio.createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrderElementsOf(norma.procesos());
        assertThat(peticiones
                        .get("enlace.obras", "/api/v1/formularios/apertura-cuenta")
                        .es(200)
                        .cuerpo())
                .contains("órganos exceptuados")
                .doesNotContain("finIX", "solicitudes-publicacion")
                .doesNotContainPattern(DE_TECATE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /api/v1/consultas",
        "POST, /api/v1/bajas",
        "POST, /api/v1/cambios-administradores",
        "POST, /api/v1/regularizaciones",
        "POST, /api/v1/solicitudes-publicacion",
        "POST, /api/v1/cambios-administradores/lote",
        "POST, /api/v1/consultas/CON-OBRAS-2023-0001/respuesta-extemporanea",
        "POST, /api/v1/consultas/CON-OBRAS-2023-0001/retiro",
        "POST, /api/v1/solicitudes-publicacion/SOL-OBRAS-2023-0001/retiro",
        "GET, /api/v1/formularios/consulta-publicacion",
        "GET, /engine-rest/process-definition/key/consulta-publicacion",
        "POST, /engine-rest/process-definition/key/consulta-publicacion/submit-form",
        "GET, /camunda/api/engine/engine/default/process-definition/key/baja-cuenta"
    })
    @DisplayName("lo de un procedimiento que no nombra responde 404, por cualquier vía y a cualquiera")
    void noExiste(String metodo, String ruta) {
        for (String usuario : List.of("enlace.dif", "supervisor")) {
            peticiones
                    .basic(usuario, metodo, ruta, metodo.equals("POST") ? Map.of() : null)
                    .es(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enlace.obras",
                "enlace.dif",
                "comsocial",
                "sindicatura",
                "titular.obras",
                "titular.dif",
                "supervisor"
            })
    @DisplayName("la demostración trae a su gente y sus cuentas, y su reloj empieza el día de la nota")
    void demostracion(String usuario) {
        peticiones.get(usuario, "/api/v1/expedientes").es(200);
        for (String cuenta : List.of("DIF-FB-1", "CS-FB-1")) {
            assertThat(escenario.asiento(cuenta, "CUENTA_REGISTRADA").instante())
                    .isBetween(Instant.parse("2023-01-17T15:00:00Z"), Instant.parse("2023-01-17T15:10:00Z"));
        }
    }

    @Test
    @DisplayName("la entrada ofrece solo lo que nombra, y no habla de otra norma")
    void entrada() {
        var navegador = new Navegador(puerto);
        navegador.entrar("enlace.dif", "demo");
        assertThat(navegador.get("/").body())
                .contains("/tramites/aperturas/nuevo")
                .doesNotContain("/tramites/consultas", "/tramites/bajas", "cambios-administradores")
                .doesNotContainPattern(DE_TECATE);
        for (String pagina : List.of("/tramites/consultas/nuevo", "/cambios-administradores/lote")) {
            assertThat(navegador.get(pagina).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "supervisor, /",
        "supervisor, /?q=nada",
        "supervisor, /calendario",
        "supervisor, /cuentas",
        "supervisor, /cuentas?organo=DIF",
        "supervisor, /cuentas/verificacion",
        "supervisor, /cuentas/verificacion?direccion=https://www.facebook.com/DIFCoatzacoalcos",
        "supervisor, /oficios",
        "supervisor, /padron",
        "supervisor, /padron/DIF-FB-1",
        "supervisor, /padron/DIF-FB-1/bitacora",
        "supervisor, /padron/suplencias",
        "supervisor, /padron/carga",
        "supervisor, /bitacora/PADRON",
        "supervisor, /bitacora/POLITICA",
        "supervisor, /vinculos",
        "supervisor, /politica",
        "supervisor, /demo/correo",
        "supervisor, /indicadores",
        "supervisor, /bitacora/cabezas",
        "comsocial, /",
        "comsocial, /politica",
        "comsocial, /tramites/exhortos/nuevo",
        "comsocial, /padron/CS-FB-1",
        "titular.obras, /",
        "enlace.obras, /",
        "enlace.obras, /politica",
        "enlace.obras, /tramites/aperturas/nuevo",
        "enlace.dif, /",
        "enlace.dif, /publicaciones/lote",
        "enlace.dif, /tramites/publicaciones/nuevo",
        "titular.dif, /padron/DIF-FB-1/bitacora",
        "sindicatura, /",
        "sindicatura, /calendario",
        "sindicatura, /tramites/vedas/nuevo"
    })
    @DisplayName("ninguna página habla de otra norma ni de otro municipio")
    void paginas(String usuario, String pagina) {
        var navegador = new Navegador(puerto);
        navegador.entrar(usuario, "demo");
        var respuesta = navegador.get(pagina);
        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(respuesta.body()).contains("Coatzacoalcos").doesNotContainPattern(DE_TECATE);
    }

    @Test
    @DisplayName("los indicadores son de sus procedimientos, y ninguno tiene silencio: el escrito no le da efecto")
    void indicadores() {
        var indicadores = peticiones.get("comsocial", "/api/v1/indicadores").es(200);
        assertThat(indicadores.json().path("tramites").findValuesAsText("proceso"))
                .containsExactlyInAnyOrderElementsOf(norma.procesos());
        assertThat(indicadores.cuerpo())
                .doesNotContain("silencios", "clausulaDelPlazo")
                .doesNotContainPattern(DE_TECATE);
    }

    @Test
    @DisplayName("las huellas de la bitácora salen cada día a su Sindicatura, sin citar otra norma")
    void huellas() {
        String trabajo = jdbc.sql("SELECT ID_ FROM ACT_RU_JOB WHERE HANDLER_CFG_ = 'cabezas:diaria'")
                .query(String.class)
                .single();
        escenario.motor().getManagementService().executeJob(trabajo);
        assertThat(escenario.correos("CABEZAS"))
                .containsExactly("cabezas-de-la-bitacora a sindicatura@coatzacoalcos.gob.mx");
        assertThat(escenario.bitacora("CABEZAS")).hasSize(1).allSatisfy(asiento -> assertThat(
                        asiento.clausula() + " " + asiento.detalle())
                .doesNotContainPattern(DE_TECATE));
    }

    @Test
    @DisplayName("solo la página que compara las normas nombra a la otra, y dice que aquí rige la suya (ADR 36)")
    void comparacion() {
        var navegador = new Navegador(puerto);
        navegador.entrar("sindicatura", "demo");
        assertThat(navegador.get("/normas").body())
                .contains("Norma Técnica No. 10", "NT10-PAB-IV")
                .containsSubsequence("Coatzacoalcos", "(rige aquí)", "Tecate")
                .containsOnlyOnce("Aquí rige la de <strong>Coatzacoalcos</strong>");
    }

    @Test
    @DisplayName("una negativa de lo común no cita cláusulas de otra norma")
    void negativas() {
        String deLey = "/api/v1/calendario/inhabiles/2023-02-06";
        assertThat(peticiones
                        .basic("sindicatura", "DELETE", deLey, Map.of("motivo", "Error"))
                        .es(422)
                        .cuerpo())
                .contains("inhábil por ley")
                .doesNotContainPattern(DE_TECATE);
    }

    @Test
    @DisplayName(
            "COATZA-2, COATZA-6: lo que de una apertura se asienta, se escribe, se imprime y se niega no cita otra norma")
    void nadaDeOtraNorma() {
        String negada = escenario.iniciar("enlace.obras", "apertura-cuenta", solicitud());
        String admitida = escenario.iniciar("enlace.dif", "apertura-cuenta", solicitud());
        escenario.completar("titular.dif", admitida, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.rechaza(() -> escenario.completar("comsocial", admitida, "evaluarPropuesta", Map.of()));
        Map<String, Object> sinSuplente = solicitud();
        sinSuplente.put("administradorTitular", "enlace.dif");
        Respuesta rechazo = peticiones.post("enlace.dif", "/api/v1/aperturas", sinSuplente);
        assertThat(rechazo.estado()).isEqualTo(422);
        assertThat(rechazo.cuerpo()).doesNotContainPattern(DE_TECATE);

        for (String folio : List.of(negada, admitida)) {
            assertThat(escenario.bitacora(folio)).isNotEmpty().allSatisfy(asiento -> assertThat(
                            asiento.clausula() + " " + asiento.detalle())
                    .doesNotContainPattern(DE_TECATE));
            assertThat(jdbc.sql("SELECT datos FROM oficio WHERE folio = ?")
                            .param(folio)
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allSatisfy(oficio -> assertThat(oficio).doesNotContainPattern(DE_TECATE));
            for (String pagina : List.of("/", "/expedientes/" + folio)) {
                var navegador = new Navegador(puerto);
                navegador.entrar("supervisor", "demo");
                assertThat(navegador.get(pagina).body()).contains(folio).doesNotContainPattern(DE_TECATE);
            }
        }
    }

    @Test
    @DisplayName("COATZA-1: cuentas y personas se eligen de una lista con las de su padrón")
    void listas() {
        assertThat(peticiones
                        .navegador("comsocial")
                        .get("/tramites/exhortos/nuevo")
                        .body())
                .contains(
                        "name=\"destinatarios\" value=\"enlace.obras\"",
                        "Enlace de Prueba Obras, Auxiliar de Difusión, ");
        assertThat(peticiones
                        .navegador("enlace.dif")
                        .get("/tramites/publicaciones/nuevo")
                        .body())
                .contains("<option value=\"DIF-FB-1\" selected=\"selected\">DIF Coatzacoalcos, en Facebook (DIF-FB-1)");
        Navegador dif = peticiones.navegador("enlace.dif");
        assertThat(dif.getJson("/listas/administradores-titulares").body())
                .contains("enlace.dif")
                .doesNotContain("titular");
        assertThat(dif.getJson("/listas/administradores-suplentes").body()).doesNotContain("obras");
        assertThat(dif.getJson("/listas/cuentas-centrales").body())
                .contains("Gobierno de Coatzacoalcos, en Facebook (CS-FB-1)");
    }

    @Test
    @DisplayName(
            "COATZA-2: expirada la política, un acto nuevo es un dato: obliga desde su fecha a quien no exceptúa; la"
                    + " solicitud que empezó antes sigue")
    void actoNuevo() {
        escenario.son("2026-01-20T10:00:00-06:00");
        acto("supervisor", "2026-02-01", "2026-12-31", "DIF,CMAS", "%PDF-1.7 firmado")
                .es(201);
        acto("supervisor", "2026-02-01", "2026-01-31", "XX", "no es un PDF")
                .esProblema(400, "anterior a «desde»", "«XX» no es un órgano", "PDF");
        acto("comsocial", "2026-02-01", "2026-12-31", "", "%PDF-1.7 firmado").esProblema(403, "supervisor");

        escenario.son("2026-01-31T23:59:00-06:00");
        Map<String, Object> solicitud = solicitud();
        String deAntes = escenario.iniciar("enlace.obras", "apertura-cuenta", solicitud);
        assertThat(escenario.estado(deAntes)).isEqualTo("PROPUESTA");
        escenario.son("2026-02-01T00:00:00-06:00");
        String negada = escenario.iniciar("enlace.obras", "apertura-cuenta", solicitud());
        assertThat(escenario.estado(negada)).isEqualTo("NO_ADMITIDA");
        assertThat(escenario.asiento(negada, "SOLICITUD_NO_ADMITIDA").detalle()).contains("Acuerdo 3/2026");
        assertThat(escenario.estado(escenario.iniciar("enlace.dif", "apertura-cuenta", solicitud())))
                .isEqualTo("PROPUESTA");
        escenario.completar("titular.obras", deAntes, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.completar(
                "comsocial",
                deAntes,
                "evaluarPropuesta",
                Map.of("resolucion", "AUTORIZAR", "imagenGrafica", "Paquete de imagen 2026."));
        assertThat(escenario.estado(deAntes))
                .as("la que empezó antes sigue con el acto que regía")
                .isEqualTo("AUTORIZADA");
        escenario.completar("titular.obras", deAntes, "abrirCuentaEInformar", informe(solicitud));
        assertThat(escenario.estado(deAntes)).isEqualTo("VIGENTE");
        assertThat(escenario.asiento("POLITICA", "ACTO_DE_POLITICA_REGISTRADO").detalle())
                .contains("Acto 1", "Exceptuados: DIF, CMAS", "SHA-256");
    }

    @Test
    @DisplayName("ni un formulario, ni una tarea, ni un correo, ni un oficio de sus procedimientos habla de otra norma")
    void nadaDeLoQueSeLee() {
        // Los correos, ya redactados, los mira TodoCorreoSeRedacta.
        List<String> formularios = repositorio.createDeploymentQuery().list().stream()
                .flatMap(despliegue -> repositorio.getDeploymentResources(despliegue.getId()).stream())
                .filter(recurso -> recurso.getName().endsWith(".form"))
                .map(recurso -> new String(recurso.getBytes(), StandardCharsets.UTF_8))
                .toList();
        assertThat(formularios).isNotEmpty().allSatisfy(formulario -> assertThat(formulario)
                .doesNotContainPattern(DE_TECATE));
        for (String proceso : norma.procesos()) {
            assertThat(repositorio
                            .getBpmnModelInstance(repositorio
                                    .createProcessDefinitionQuery()
                                    .processDefinitionKey(proceso)
                                    .latestVersion()
                                    .singleResult()
                                    .getId())
                            .getModelElementsByType(UserTask.class))
                    .flatExtracting(UserTask::getDocumentations)
                    .extracting(descripcion -> descripcion.getTextContent())
                    .allSatisfy(descripcion -> assertThat(descripcion).doesNotContainPattern(DE_TECATE));
        }

        String exhorto = escenario.iniciar(
                "comsocial",
                "exhorto",
                Map.of(
                        "supuesto", "PORTAL_PROPIO",
                        "texto", "Se le exhorta a dar de baja su portal.",
                        "destinatarios", "enlace.obras\nsindicatura\nenlace.dif",
                        "sinCuentas", true));
        escenario.completar("enlace.obras", exhorto, "responderExhorto", Map.of("respuesta", "NO_TENGO"));
        escenario.dejarVencer(exhorto, "metaExhorto");
        Map<String, Object> solicitud = solicitud();
        String apertura = escenario.iniciar("enlace.dif", "apertura-cuenta", solicitud);
        escenario.completar("titular.dif", apertura, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.completar(
                "comsocial",
                apertura,
                "evaluarPropuesta",
                Map.of("resolucion", "ACLARAR", "motivo", "¿Quién publica?"));
        escenario.completar("titular.dif", apertura, "aclararPropuesta", Map.of("aclaracion", "El enlace."));
        escenario.dejarVencer(apertura, "metaEvaluacion");
        escenario.completar(
                "comsocial",
                apertura,
                "evaluarPropuesta",
                Map.of("resolucion", "AUTORIZAR", "imagenGrafica", "Paquete de imagen 2023."));
        escenario.dejarVencer(apertura, "metaInforme");
        escenario.completar("enlace.dif", apertura, "abrirCuentaEInformar", informe(solicitud));
        String publicacion = escenario.iniciar(
                "enlace.dif",
                "asiento-publicacion",
                new HashMap<>(Map.of(
                        "cuenta", "DIF-FB-1",
                        "contenido", "Hoy hay despensas.",
                        "tipo", "ACTIVIDAD",
                        "clase", "INFORMACION_INSTITUCIONAL",
                        "fuente", "Programa alimentario",
                        "vigencia", "2023-12-01",
                        "activos", true,
                        "espacioPublico", true,
                        "revisado", true)));
        escenario.completar(
                "enlace.dif",
                publicacion,
                "publicarYAnotar",
                Map.of(
                        "direccion", "https://www.facebook.com/DIFCoatzacoalcos/posts/3",
                        "publicadoEl", "2023-01-17T10:00:00-06:00"));
        escenario.dejarVencer(publicacion, "vigenciaVencida");
        escenario.dejarVencer(publicacion, "metaVigencia");
        for (String folio : List.of(exhorto, apertura, publicacion)) {
            for (String consulta : List.of(
                    "SELECT datos FROM oficio WHERE folio = ?",
                    "SELECT datos FROM aviso WHERE folio = ?",
                    "SELECT detalle FROM bitacora WHERE cadena = ?",
                    "SELECT clausula FROM bitacora WHERE cadena = ? AND clausula IS NOT NULL")) {
                assertThat(jdbc.sql(consulta).param(folio).query(String.class).list())
                        .as(consulta)
                        .isNotEmpty()
                        .allSatisfy(leido -> assertThat(leido).doesNotContainPattern(DE_TECATE));
            }
        }
    }

    @Test
    @DisplayName("COATZA-2: dado un acto con una parte que no se espera, 400 que la nombra, y nada se registra")
    void actoConPartesDeMas() {
        Map<String, String> datos = new HashMap<>(
                Map.of("desde", "2026-02-01", "hasta", "2026-12-31", "fundamento", "Acuerdo 3/2026", "excepto", "DIF"));
        escenario.nadaCambia(
                () -> acto("supervisor", datos, "%PDF-1.7 firmado").esProblema(400, "«excepto» no se admite"));
    }

    @Test
    @DisplayName("COATZA-2: dado un acto al que le falta decir cuál es, 400 que lo nombra, y nada se registra")
    void actoSinDecirCual() {
        Map<String, String> datos = Map.of("desde", "2026-02-01", "hasta", "2026-12-31");
        escenario.nadaCambia(
                () -> acto("supervisor", datos, "%PDF-1.7 firmado").esProblema(400, "Falta «fundamento»."));
    }

    @Test
    @DisplayName("la hoja del asiento dice qué lleva cada columna, con las casillas de COATZA-8 y sin aval")
    void columnasDeLaHoja() {
        var navegador = new Navegador(puerto);
        navegador.entrar("enlace.dif", "demo");
        assertThat(navegador.get("/publicaciones/lote").body().replaceAll("<[^>]+>", ""))
                .contains("No expone activos ni accesos del Ayuntamiento, obligatoria.", "es de esa clase?")
                .doesNotContain("?.", "aval");
    }

    @Test
    @DisplayName("los actos de la política dicen sus fechas como el resto de las listas")
    void fechasDeLosActos() {
        var navegador = new Navegador(puerto);
        navegador.entrar("enlace.obras", "demo");
        assertThat(navegador.get("/politica").body())
                .contains("17/01/2023", "31/12/2025")
                .doesNotContain(">2023-01-17", ">2025-12-31");
    }

    @Test
    @DisplayName(
            "Comunicación Social no ve vencimientos, que aquí nada vence, y filtra también por los exhortos que emite")
    void entradaDeLaOficina() {
        var navegador = new Navegador(puerto);
        navegador.entrar("comsocial", "demo");
        assertThat(navegador.get("/").body())
                .contains("value=\"visto-bueno.ENVIADO\"", "value=\"exhorto.EMITIDO\"")
                .doesNotContain("Vencen hoy", "Vencen en los próximos días");
    }

    @Test
    @DisplayName("ni la pareja de administradores ni los avales, que aquí nadie pide, se echan en falta en el padrón")
    void padronSinPareja() {
        var navegador = new Navegador(puerto);
        navegador.entrar("comsocial", "demo");
        for (String pagina : List.of("/padron", "/padron?alerta=true", "/padron/DIF-FB-1", "/padron/CS-FB-1")) {
            assertThat(navegador.get(pagina).body())
                    .as(pagina)
                    .contains("<h1")
                    .doesNotContain("Falta la administración", "alguna alerta", "Líneas avaladas");
        }
        assertThat(navegador.get("/padron?alerta=true").body()).doesNotContain("DIF-FB-1");
    }

    @Test
    @DisplayName("cada cuerpo que docs/api.md da para Coatzacoalcos se acepta como está escrito")
    void cuerposDeEjemplo() throws IOException {
        String documento = Files.readString(Path.of("docs/api.md"));
        Matcher ejemplo = EJEMPLO.matcher(documento);
        int hallados = 0;
        while (ejemplo.find()) {
            hallados++;
            peticiones
                    .post(
                            ejemplo.group("usuario"),
                            ejemplo.group("ruta"),
                            ejemplo.group("cuerpo").strip())
                    .es(201);
        }
        assertThat(hallados).isPositive().isEqualTo(documento.split("### En Coatzacoalcos, `POST", -1).length - 1);
    }

    private Respuesta acto(String usuario, String desde, String hasta, String exceptuados, String archivo) {
        return acto(
                usuario,
                Map.of("desde", desde, "hasta", hasta, "exceptuados", exceptuados, "fundamento", "Acuerdo 3/2026"),
                archivo);
    }

    @Test
    @DisplayName("COATZA-2: la página dice qué política rige y que su fecha es provisional; ya expirada se avisa, y el"
            + " supervisor registra en ella el acto nuevo, que cualquiera lee")
    void paginaDeLaPolitica() {
        var supervisor = peticiones.navegador("supervisor");
        assertThat(supervisor.get("/politica").body())
                .contains("La fecha en que empieza el de origen es provisional", "Registrar un acto nuevo")
                .doesNotContain("se requiere acto nuevo");
        var enlace = peticiones.navegador("enlace.obras");
        assertThat(enlace.get("/politica").body())
                .contains("nota de prensa del 17 de enero de 2023")
                .doesNotContain("Registrar un acto nuevo");

        escenario.son("2027-03-01T10:00:00-06:00");
        for (String usuario : List.of("supervisor", "comsocial")) {
            assertThat(peticiones.navegador(usuario).get("/").body())
                    .contains("La política de difusión expiró el", "para 2026-2029 se requiere acto nuevo");
        }
        assertThat(enlace.get("/").body()).doesNotContain("La política de difusión expiró");

        escenario.nadaCambia(() -> registrar(enlace, "2027-04-01", "2027-12-31").statusCode());
        assertThat(escenario
                        .nadaCambia(() -> registrar(supervisor, "2027-04-01", "2027-03-31"))
                        .body())
                .contains("El acto no se registró", "no puede ser anterior a «desde»", "Acuerdo 7/2027");
        assertThat(registrar(supervisor, "2027-04-01", "2027-12-31").statusCode())
                .isEqualTo(302);
        String pagina = enlace.get("/politica").body();
        assertThat(pagina).contains("Acuerdo 7/2027", "01/04/2027");
        Matcher firmado = Pattern.compile("/politica/actos/\\d+\\.pdf").matcher(pagina);
        assertThat(firmado.find()).isTrue();
        assertThat(enlace.get(firmado.group()).body()).isEqualTo("%PDF-1.7 firmado");
    }

    private static HttpResponse<String> registrar(Navegador navegador, String desde, String hasta) {
        var cuerpo = new StringBuilder();
        Map.of(
                        "_csrf",
                        Navegador.token(navegador.get("/politica").body()),
                        "desde",
                        desde,
                        "hasta",
                        hasta,
                        "exceptuados",
                        "DIF",
                        "fundamento",
                        "Acuerdo 7/2027")
                .forEach((campo, valor) -> cuerpo.append(
                        "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(campo, valor)));
        cuerpo.append("--x\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"acto.pdf\"\r\n")
                .append("Content-Type: application/pdf\r\n\r\n%PDF-1.7 firmado\r\n--x--\r\n");
        return navegador.enviar(navegador
                .pedir("/politica")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(cuerpo.toString())));
    }

    private Respuesta acto(String usuario, Map<String, String> datos, String archivo) {
        var cuerpo = new StringBuilder();
        datos.forEach((campo, valor) -> cuerpo.append(
                "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(campo, valor)));
        cuerpo.append("--x\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"acto.pdf\"\r\n")
                .append("Content-Type: application/pdf\r\n\r\n" + archivo + "\r\n--x--\r\n");
        return peticiones.enviar(peticiones
                .pedir("/api/v1/actos-de-politica")
                .header("Authorization", Navegador.credencial(usuario, "demo"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(cuerpo.toString())));
    }

    private static Map<String, Object> informe(Map<String, Object> solicitud) {
        return Map.of(
                "nombre", solicitud.get("nombre"),
                "identificador", solicitud.get("identificador"),
                "direccion", "https://www.facebook.com/" + solicitud.get("identificador"),
                "correo", "redes@coatzacoalcos.gob.mx",
                "proposito", "Informar de los servicios.",
                "descripcion", "Horarios y requisitos.",
                "operacion", "Publica el enlace.",
                "periodicidad", "SEMANAL",
                "horario", "Lunes a viernes, de 8:00 a 15:00");
    }

    private static Map<String, Object> solicitud() {
        return new HashMap<>(Map.of(
                "pertinencia", "Las familias preguntan por los servicios.",
                "cuentasCentrales", "Las centrales no atienden a cada familia.",
                "red", "FACEBOOK",
                "nombre", "Servicios a la familia",
                "identificador", "ServiciosFamilia" + System.nanoTime(),
                "descripcion", "Horarios y requisitos de los servicios.",
                "programas", "Asistencia social",
                "actividades", "Atención a familias",
                "lineas", "Servicios"));
    }
}
