package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.motor.acceso.Usuarios;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Las cuatro aplicaciones de Camunda: lo que pesan, su encabezado, lo que dicen y lo que no estorban. */
@Order(3)
@PruebaEnElNavegador
class AplicacionesEnElNavegadorTest {

    private static final int MAXIMO_EN_LA_SEGUNDA = 300_000;

    @Autowired
    Escenario escenario;

    @Autowired
    Usuarios usuarios;

    @Autowired
    IdentityService identityService;

    @Autowired
    RepositoryService modelos;

    @Autowired
    HistoryService historia;

    private String enviada() {
        return escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
    }

    private static void abrir(Page pagina, String aplicacion) {
        pagina.navigate("/camunda/app/" + aplicacion + "/default/");
        pagina.locator(".encabezado").waitFor();
        pagina.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Los bytes que llegan por la red. */
    static AtomicLong pesar(Page pagina) {
        AtomicLong bytes = new AtomicLong();
        CDPSession red = pagina.context().newCDPSession(pagina);
        red.send("Network.enable");
        red.on(
                "Network.loadingFinished",
                llegado -> bytes.addAndGet(llegado.get("encodedDataLength").getAsLong()));
        return bytes;
    }

    @Test
    @DisplayName("Dada la segunda visita a Tareas, por la red llegan a lo más 300 KB, y la primera va comprimida")
    void pesaPoco(Chromium chromium) {
        enviada();
        Page comsocial = chromium.persona("comsocial");
        AtomicLong bytes = pesar(comsocial);
        abrir(comsocial, "tasklist");
        comsocial.locator("ol.tasks-list > li.task").first().waitFor();
        assertThat(bytes.getAndSet(0)).as("primera").isBetween(500_000L, 2_000_000L);

        comsocial.navigate("/");
        bytes.set(0);
        abrir(comsocial, "tasklist");
        comsocial.locator("ol.tasks-list > li.task").first().waitFor();
        assertThat(bytes.get()).as("segunda").isBetween(1_000L, (long) MAXIMO_EN_LA_SEGUNDA);
    }

    @ParameterizedTest
    @CsvSource({"tasklist, Tareas", "cockpit, Supervisión", "admin, Administración", "welcome, Inicio"})
    @DisplayName(
            "Las cuatro aplicaciones llevan el encabezado de las páginas: la misma marca, los mismos enlaces, quién"
                    + " entró y por dónde se sale; y con él en un teléfono, lo suyo sigue a la vista")
    void unSoloEncabezado(String aplicacion, String nombre, Chromium chromium) {
        Page supervisor = chromium.persona("supervisor");
        List<String> enlaces = supervisor.locator(".encabezado a").allTextContents();
        assertThat(enlaces).contains("Expedientes", "Tareas", "Supervisión", "Administración", "Cambiar la contraseña");
        abrir(supervisor, aplicacion);

        assertThat(supervisor.locator(".encabezado a")).hasText(enlaces.toArray(String[]::new));
        assertThat(supervisor.locator(".encabezado .quien")).containsText("Supervisora de Prueba");
        assertThat(supervisor).hasTitle(java.util.regex.Pattern.compile(".*" + nombre + ".*"));
        foto(supervisor, "encabezado-" + aplicacion);
        supervisor.setViewportSize(390, 844);
        assertThat((int) supervisor.evaluate("document.querySelector('.encabezado').offsetHeight"))
                .isLessThan(130);
        assertThat(supervisor.locator(".navbar-toggle")).isInViewport();
        foto(supervisor, "encabezado-en-telefono-" + aplicacion);

        Chromium.boton(supervisor, "Cerrar sesión");
        assertThat(supervisor.getByText("Cerró su sesión.")).isVisible();
    }

    @Test
    @DisplayName("Dado que el encabezado no llega, la aplicación abre con su barra entera")
    void sinEncabezado(Chromium chromium) {
        Page comsocial = chromium.persona("comsocial");
        comsocial.route("**/encabezado", ruta -> ruta.abort());
        comsocial.navigate("/camunda/app/tasklist/default/");
        assertThat(comsocial.locator(".task-filter").first()).isVisible();
        assertThat(comsocial.locator(".brand-name")).isVisible();
        assertThat(comsocial.locator(".account")).containsText("Jefa de Prueba");
    }

    @Test
    @DisplayName(
            "Dada una tarea que se concluye y un trámite que se inicia en Tareas, se dice con su folio y un enlace a"
                    + " su expediente, que se quita al cerrarlo")
    void diceQueSeHizo(Chromium chromium) {
        String folio = enviada();
        Page comsocial = chromium.persona("comsocial");
        Tareas tareas = Tareas.tomar(comsocial, folio, "motivo");
        comsocial.getByLabel("Sí, es procedente").check();
        tareas.campo("motivo").fill("Es información de servicio.");
        tareas.concluir().click();

        Locator hecho = comsocial.locator(".page-notifications .hecho");
        assertThat(hecho).containsText("Concluida. Responder la consulta.");
        foto(comsocial, "concluida");
        hecho.getByRole(AriaRole.LINK).click();
        assertThat(comsocial.locator("h1")).containsText(folio);

        Page admin = chromium.persona("admin.obras");
        Tareas nueva = Tareas.abrir(admin).nuevaConsulta().llenar("Bacheo de la calle Revolución.");
        nueva.campo("duda").fill("¿Procede?");
        nueva.iniciar().click();
        Locator iniciado = admin.locator(".page-notifications .hecho");
        assertThat(iniciado.getByRole(AriaRole.LINK)).containsText("Ver el expediente CON-OBRAS-2021-");
        assertThat(admin.locator(".page-notifications .alert")).hasCount(1);
        foto(admin, "iniciada");
        iniciado.getByLabel("Cerrar el aviso").click();
        assertThat(iniciado).hasCount(0);
    }

    @Test
    @DisplayName("Dada una búsqueda en Tareas, se dice que la lista es solo la suya y se quita de una vez")
    void diceQueBusca(Chromium chromium) {
        String folio = enviada();
        Page comsocial = chromium.persona("comsocial");
        Tareas tareas = Tareas.abrir(comsocial).bandeja("Mi bandeja").buscar("nada-así-existe");
        assertThat(comsocial.locator(".buscado")).containsText("«nada-asi-existe»");
        assertThat(tareas.renglon(folio)).hasCount(0);
        foto(comsocial, "busqueda-activa");

        comsocial.getByText("Quitar la búsqueda").click();
        assertThat(comsocial.locator(".buscado")).hasCount(0);
        assertThat(comsocial.locator(".busqueda input")).hasValue("");
        assertThat(tareas.renglon(folio)).hasCount(1);
    }

    @Test
    @DisplayName(
            "Con axe, ni la lista, ni una tarea, ni el diálogo de inicio de Tareas tienen estorbos graves: contraste,"
                    + " nombres; y con el teclado no se llega a nada que no se ve")
    void sinEstorbos(Chromium chromium) {
        String folio = enviada();
        Page comsocial = chromium.persona("comsocial");
        abrir(comsocial, "tasklist");
        AccesibilidadTest.exigirSinEstorbos(comsocial);
        recorrer(comsocial);
        Tareas.tomar(comsocial, folio, "motivo");
        AccesibilidadTest.exigirSinEstorbos(comsocial);
        recorrer(comsocial);

        Page admin = chromium.persona("admin.obras");
        Tareas.abrir(admin);
        admin.locator(".start-process-action a").click();
        assertThat(admin.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Iniciar trámite")))
                .isVisible();
        AccesibilidadTest.exigirSinEstorbos(admin);
        recorrer(admin);
        admin.locator(".modal-content").getByText("Consulta de publicación").click();
        AccesibilidadTest.exigirSinEstorbos(admin);
    }

    /** Cada parada del tabulador se ve y tiene tamaño. */
    private static void recorrer(Page pagina) {
        for (int parada = 0; parada < 40; parada++) {
            pagina.keyboard().press("Tab");
            assertThat(
                            pagina.evaluate(
                                    """
                            () => {
                              const aqui = document.activeElement;
                              const caja = aqui.getBoundingClientRect();
                              return aqui === document.body
                                || (aqui.checkVisibility({ opacityProperty: true, visibilityProperty: true })
                                  && caja.width > 1 && caja.height > 1) || aqui.outerHTML;
                            }"""))
                    .isEqualTo(true);
        }
    }

    @Test
    @DisplayName(
            "En Supervisión, un trámite en curso y uno que concluyó llevan a su expediente, el diagrama se lee y el"
                    + " modelo dice la versión de la norma")
    void supervision(Chromium chromium) {
        String folio = enviada();
        String instancia = instancia(folio);
        Page supervisor = chromium.persona("supervisor");
        supervisor.navigate("/camunda/app/cockpit/default/#/process-instance/" + instancia + "/runtime");
        Locator alExpediente = supervisor.locator(".process-information .al-expediente");
        assertThat(alExpediente).hasAttribute("href", "/expedientes/" + folio);
        supervisor.locator(".djs-container svg .djs-shape").first().waitFor();
        supervisor.waitForFunction(
                """
                () => {
                  const tarea = document.querySelector('.djs-element[data-element-id="responderConsulta"] text');
                  return tarea && tarea.getBoundingClientRect().height >= 10;
                }""");
        foto(supervisor, "diagrama");

        escenario.completar("comsocial", folio, "responderConsulta", respuesta("NO_PROCEDENTE"));
        supervisor.reload();
        Locator aviso = supervisor.locator(".notifications .alert");
        assertThat(aviso).containsText("concluyó");
        assertThat(aviso.getByRole(AriaRole.LINK)).hasText("Ver el expediente " + folio);
        assertThat(supervisor.locator(".version-tag")).containsText("NT10-2015-03");
        foto(supervisor, "concluido-en-supervision");
        assertThat(modelos.createProcessDefinitionQuery().latestVersion().list())
                .isNotEmpty()
                .allSatisfy(modelo -> assertThat(modelo.getVersionTag()).isEqualTo("NT10-2015-03"));
    }

    private String instancia(String folio) {
        return historia.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(folio)
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @ValueSource(ints = {1366, 390})
    @DisplayName("Dada su contraseña, cada quien la cambia en la página: lo que le falta se dice junto al campo, y al"
            + " cambiarla sigue dentro y entra con la nueva")
    void contrasena(int ancho, Chromium chromium) {
        String yo = "clave.navegador" + ancho;
        identityService.deleteUser(yo);
        usuarios.asegurar(yo, "Ana", "de Prueba", yo + "@tecate.gob.mx", "demo", Set.of("informatica"));
        Page pagina = chromium.persona(yo);
        pagina.setViewportSize(ancho, 800);
        Chromium.enlace(pagina, "Cambiar la contraseña");
        AccesibilidadTest.exigirSinEstorbos(pagina);
        assertThat(pagina.getByLabel("Contraseña actual")).hasAttribute("autocomplete", "current-password");
        pagina.getByLabel("Contraseña actual").fill("demo");
        pagina.getByLabel("Contraseña nueva", new Page.GetByLabelOptions().setExact(true))
                .fill("corta");
        pagina.getByLabel("Contraseña nueva, otra vez").fill("corta");
        Chromium.boton(pagina, "Cambiar la contraseña");
        assertThat(pagina.locator("#faltas-nueva")).containsText("Debe tener al menos 12 caracteres.");
        AccesibilidadTest.exigirSinEstorbos(pagina);
        foto(pagina, "contrasena-" + ancho);
        assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(ancho);

        pagina.getByLabel("Contraseña actual").fill("demo");
        pagina.getByLabel("Contraseña nueva", new Page.GetByLabelOptions().setExact(true))
                .fill("Nueva-Frase-2027");
        pagina.getByLabel("Contraseña nueva, otra vez").fill("Nueva-Frase-2027");
        pagina.keyboard().press("Enter");
        assertThat(pagina.getByRole(AriaRole.STATUS)).containsText("Su contraseña cambió.");
        foto(pagina, "contrasena-cambiada-" + ancho);
        Chromium.boton(pagina, "Cerrar sesión");
        Chromium.entrar(pagina, yo, "Nueva-Frase-2027");
        assertThat(pagina.getByText("Qué puede hacer")).isVisible();
        identityService.deleteUser(yo);
    }
}
