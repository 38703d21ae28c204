package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Firmante;
import mx.municipio.redes.oficios.NuevoOficio;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.oficios.OficiosDePrueba;
import mx.municipio.redes.oficios.OficiosDePrueba.Cuerpo;
import mx.municipio.redes.procedimientos.apertura.AperturasDePrueba;
import mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Una tarea en su página: la sesión que se pierde, los colegas y el titular que se ausenta. */
@Order(3)
@PruebaEnElNavegador
class TareaEnElNavegadorTest {

    private static final String PUBLICADO = "https://www.facebook.com/ObrasTecate/posts/";

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    Usuarios usuarios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transacciones;

    @LocalServerPort
    int puerto;

    @AfterEach
    void sinSuplencias() {
        PadronDePrueba.sinConservar(
                jdbc, () -> jdbc.sql("DELETE FROM suplencia").update());
        usuarios.ajustarGrupos("jefe.obras", Set.of("funcionarios"), Set.of("titulares"));
    }

    /** El folio de una consulta procedente, que espera que Obras la publique. */
    private String porPublicar() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        return folio;
    }

    private String pagina(String folio, String elemento) {
        return "/tareas/" + escenario.tarea(folio, elemento).getId();
    }

    private Oficio sinQuienLoFirme(String folio) {
        return Objects.requireNonNull(new TransactionTemplate(transacciones)
                .execute(estado -> oficios.emitir(
                        NuevoOficio.de("PROPUESTA", folio)
                                .firma(
                                        "OBRAS",
                                        new Firmante(
                                                null,
                                                "Titular de la Dirección de Obras Públicas",
                                                null,
                                                "Otra persona"))
                                .fundamento("NT10-PAB-II-a")
                                .asunto("Propuesta de cuenta")
                                .para(new Destinatario("Persona Destinataria", "Jefatura de Comunicación Social")),
                        new Cuerpo(OficiosDePrueba.datos("PROPUESTA")))));
    }

    private static Locator direccion(Page pagina) {
        return pagina.locator("#direccion");
    }

    private static void publicada(Page pagina, String direccion, String cuando) {
        pagina.waitForLoadState();
        direccion(pagina).fill(direccion);
        pagina.locator("#publicadoEl").fill(cuando);
    }

    private void matarLaSesion(Page pagina) {
        pagina.context().addCookies(List.of(new Cookie("JSESSIONID", "YAVENCIO").setUrl("http://localhost:" + puerto)));
    }

    @Test
    @DisplayName(
            "Dada la sesión que se pierde a media respuesta, guardado o no lo último en el servidor, quien entra de nuevo"
                    + " vuelve a su tarea y no perdió nada")
    void seVaLaSesion(Chromium chromium) {
        String tarea = pagina(porPublicar(), "publicarContenido");
        Page admin = chromium.persona("admin.obras");
        admin.navigate(tarea);
        admin.waitForResponse("**/borradores", () -> direccion(admin).fill(PUBLICADO + "1"));

        admin.context().clearCookies();
        admin.reload();
        Chromium.entrar(admin, "admin.obras", "demo");
        assertThat(admin).hasURL(Pattern.compile(tarea + "(\\?continue)?$"));
        assertThat(admin.getByText("Aquí está lo que había escrito")).isVisible();
        assertThat(direccion(admin)).hasValue(PUBLICADO + "1");

        matarLaSesion(admin);
        assertThat(admin.waitForRequest("**/borradores", () -> direccion(admin).fill(PUBLICADO + "2"))
                        .response())
                .as("nadie lo recibe")
                .isNull();
        admin.reload();
        Chromium.entrar(admin, "admin.obras", "demo");
        assertThat(direccion(admin)).hasValue(PUBLICADO + "2");
        foto(admin, "tarea-recuperada");
    }

    @Test
    @DisplayName(
            "Dada la respuesta que se envía con la sesión cerrada en otra pestaña, o con la página de una sesión anterior, se"
                    + " vuelve a la tarea con lo escrito, y entonces sí se concluye")
    void seEnviaSinSesion(Chromium chromium) {
        String folio = porPublicar();
        String tarea = pagina(folio, "publicarContenido");
        Page admin = chromium.persona("admin.obras");
        admin.navigate(tarea);
        publicada(admin, PUBLICADO + "3", "2021-11-11T10:00");
        Page otra = admin.context().newPage();
        otra.navigate("/pendientes");
        boton(otra, "Cerrar sesión");
        otra.getByText("Cerró su sesión.").waitFor();

        boton(admin, "Publicar el contenido");
        assertThat(admin.getByRole(AriaRole.ALERT)).containsText("Su sesión venció");
        Chromium.entrar(admin, "admin.obras", "demo");
        assertThat(direccion(admin)).hasValue(PUBLICADO + "3");

        otra.navigate("/login");
        Chromium.entrar(otra, "admin.obras", "demo");
        otra.locator(".quien").waitFor();
        boton(admin, "Publicar el contenido");
        assertThat(admin.locator("h1")).hasText("La página caducó");
        enlace(admin, "Volver a abrir la página");
        assertThat(direccion(admin)).hasValue(PUBLICADO + "3");
        assertThat(admin.locator("#publicadoEl")).hasValue("2021-11-11T10:00");

        boton(admin, "Publicar el contenido");
        assertThat(admin.locator("h1")).containsText("Se concluyó");
        assertThat(escenario.bitacora(folio)).last().satisfies(asiento -> assertThat(asiento.detalle())
                .contains(PUBLICADO + "3"));
        admin.navigate(pagina(porPublicar(), "publicarContenido"));
        assertThat(direccion(admin)).hasValue("");
    }

    @Test
    @DisplayName(
            "NT10-CG-XII: lo que una regla rechaza sigue escrito, también al recargar y al volver; el resumen tiene el"
                    + " foco")
    void seRechaza(Chromium chromium) {
        String folio = escenario.iniciar(
                "admin.dif", AtencionesDePrueba.PROCESO, AtencionesDePrueba.atencion("OFENSA", "2021-11-11"));
        String tarea = pagina(folio, "bloquearUsuario");
        Page admin = chromium.persona("admin.dif");
        admin.navigate(tarea);
        admin.getByLabel("Bloquear: hay causal").check();
        admin.locator("#bloqueadoEl").fill("2021-11-11T09:00");
        admin.locator("#motivo").fill("Insulta a otra vecina.");
        admin.locator("#forma button").click();
        assertThat(admin.locator("#errores")).isFocused();
        assertThat(admin.locator("#errores")).containsText("La causal exige que la ofensa se dirija a otra persona");
        entera(admin, "tarea-rechazada");
        assertThat(admin.locator("#motivo")).hasValue("Insulta a otra vecina.");
        admin.reload();
        assertThat(admin.locator("#motivo")).hasValue("Insulta a otra vecina.");
        admin.navigate("/pendientes");
        admin.navigate(tarea);
        assertThat(admin.getByLabel("Bloquear: hay causal")).isChecked();
        assertThat(admin.locator("#motivo")).hasValue("Insulta a otra vecina.");
    }

    @Test
    @DisplayName(
            "Dos colegas se relevan: quien la toma lo dice, quien la quería la toma de ella, y a quien se quedó sin ella se le"
                    + " dice y conserva lo escrito")
    void seRelevan(Chromium chromium) {
        String folio = porPublicar();
        String tarea = pagina(folio, "publicarContenido");
        Page admin = chromium.persona("admin.obras");
        admin.navigate(tarea);
        boton(admin, "Tomar, para que mis colegas sepan que la hago yo");
        assertThat(admin.getByRole(AriaRole.STATUS).first()).containsText("La tarea es suya.");
        publicada(admin, PUBLICADO + "4", "2021-11-11T10:00");

        Page suplente = chromium.persona("suplente.obras");
        suplente.navigate("/pendientes?q=" + folio);
        assertThat(suplente.locator("tbody tr")).containsText("Administradora de Prueba Obras");
        enlace(suplente, "Publicar el contenido");
        assertThat(suplente.locator("main")).containsText("La tiene Administradora de Prueba Obras");
        assertThat(suplente.getByText("Dejarla para después")).hasCount(0);
        foto(suplente, "tarea-de-una-colega");
        boton(suplente, "Tomarla de Administradora de Prueba Obras");
        assertThat(suplente.locator("main")).containsText("La tarea es suya.");
        publicada(suplente, PUBLICADO + "5", "2021-11-11T10:00");

        boton(admin, "Publicar el contenido");
        assertThat(admin.locator("#errores")).containsText("La tarea la tiene otra persona; para concluirla, tómela");
        assertThat(direccion(admin)).hasValue(PUBLICADO + "4");
        entera(admin, "tarea-que-tiene-otra");
        boton(suplente, "Soltar");
        assertThat(suplente.locator("main")).containsText("La tarea quedó libre.");
        assertThat(direccion(suplente)).hasValue(PUBLICADO + "5");
        boton(admin, "Tomarla de Suplente de Prueba Obras");
        assertThat(admin.getByRole(AriaRole.ALERT)).containsText("La tarea ya no la tiene esa persona");
        assertThat(direccion(admin)).hasValue(PUBLICADO + "4");
        boton(admin, "Publicar el contenido");
        assertThat(admin.locator("h1")).containsText("Se concluyó");
        assertThat(escenario.bitacora(folio)).last().satisfies(asiento -> assertThat(asiento.actor())
                .isEqualTo("admin.obras"));
    }

    @Test
    @DisplayName(
            "Dados dos colegas que concluyen a la vez, vale uno y al otro se le devuelve lo que escribió, para copiarlo")
    void aLaVez(Chromium chromium) {
        String folio = porPublicar();
        String tarea = pagina(folio, "publicarContenido");
        Map<String, Page> paginas = Map.of(
                "admin.obras", chromium.persona("admin.obras"), "suplente.obras", chromium.persona("suplente.obras"));
        paginas.forEach((quien, pagina) -> {
            pagina.navigate(tarea);
            publicada(pagina, PUBLICADO + quien, "2021-11-11T10:00");
        });
        paginas.values()
                .forEach(pagina ->
                        pagina.evaluate("setTimeout(() => document.querySelector('#forma').requestSubmit())"));

        paginas.values().forEach(pagina -> pagina.locator("h1:not(:text-is('Publicar el contenido'))")
                .waitFor());
        List<String> titulos = paginas.values().stream()
                .map(pagina -> pagina.locator("h1").innerText())
                .toList();
        assertThat(titulos)
                .containsExactlyInAnyOrder(
                        "Se concluyó «Publicar el contenido»", "La tarea ya fue atendida o su plazo venció");
        paginas.forEach((quien, pagina) -> {
            if (!pagina.url().contains("/hecha")) {
                assertThat(pagina.locator("main")).containsText("Lo que usted escribió no se guardó");
                assertThat(pagina.locator("main")).containsText(PUBLICADO + quien);
                foto(pagina, "tarea-atendida-a-la-vez");
            }
        });
    }

    @Test
    @DisplayName(
            "NT10-SR-1: dada la titular que se ausenta, quien la suple halla en sus pendientes lo que hay que firmar y lo firma"
                    + " «por ausencia de»; al terminar, lo nuevo espera otra vez solo a la titular")
    void titularConLicencia(Chromium chromium) {
        String folio = escenario.iniciar("admin.obras", AperturasDePrueba.PROCESO, AperturasDePrueba.solicitud());
        Oficio vacante = sinQuienLoFirme(folio);
        Page suplente = chromium.persona("jefe.obras");
        assertThat(suplente.locator("main")).not().containsText(folio);

        Page titular = chromium.persona("titular.obras");
        titular.navigate("/padron/suplencias");
        titular.locator("#suplente").selectOption("jefe.obras");
        titular.getByLabel("Primer día").fill("2021-11-11");
        titular.getByLabel("Último día").fill("2021-11-19");
        titular.getByLabel("Motivo de la ausencia").fill("licencia médica");
        boton(titular, "Registrar");
        assertThat(titular.locator("main")).containsText("La suplencia quedó registrada.");
        entera(titular, "suplencia-registrada");

        suplente.navigate("/pendientes");
        assertThat(suplente.locator("main"))
                .containsText(
                        "Firmar " + vacante.numero() + ": " + vacante.carta().asunto());
        foto(suplente, "pendientes-de-quien-suple");
        enlace(suplente, "Firmar " + vacante.numero());
        boton(suplente, "Firmar el oficio");
        assertThat(suplente.locator("main")).containsText("Firmó el oficio " + vacante.numero());
        suplente.navigate("/pendientes?q=" + folio);
        enlace(suplente, "Firmar el oficio de propuesta");
        entera(suplente, "firma-de-quien-suple");
        suplente.getByLabel("Sí, lo firmo").check();
        boton(suplente, "Firmar el oficio de propuesta");
        assertThat(suplente.locator("main")).containsText("por ausencia de Titular de Prueba Obras, licencia médica");
        entera(suplente, "firmado-por-quien-suple");
        titular.navigate("/pendientes?q=" + folio);
        assertThat(titular.locator("main")).containsText("Ninguna tarea con ese filtro.");

        titular.navigate("/padron/suplencias");
        titular.getByLabel("Terminar la suplencia").click();
        assertThat(titular.locator("main")).containsText("La suplencia terminó.");
        String otro = escenario.iniciar("admin.obras", AperturasDePrueba.PROCESO, AperturasDePrueba.solicitud());
        suplente.navigate(pagina(otro, "firmarOficioPropuesta"));
        assertThat(suplente.locator("h1")).hasText("No se encontró");
        titular.navigate("/pendientes?q=" + otro);
        enlace(titular, "Firmar el oficio de propuesta");
        titular.getByLabel("Sí, lo firmo").check();
        boton(titular, "Firmar el oficio de propuesta");
        assertThat(titular.locator("h1")).containsText("Se concluyó");
        assertThat(titular.locator("main")).not().containsText("por ausencia");
    }
}
