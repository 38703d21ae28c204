package mx.municipio.redes.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** El Chromium del sistema ({@code CHROMIUM}, o {@code /usr/bin/chromium}), con una sesión aparte por persona. */
final class Chromium implements CloseableResource {

    private static final Path PANTALLAS = Path.of("target", "pantallas");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser navegador = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(
                            Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")));
    private final String base;

    Chromium(int puerto) {
        this.base = "http://localhost:" + puerto;
    }

    /** Una ventana sin sesión, con la hora de Tijuana. */
    Page ventana() {
        BrowserContext contexto = navegador.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(1280, 800)
                .setLocale("es-MX")
                .setTimezoneId("America/Tijuana"));
        contexto.setDefaultTimeout(20_000);
        return contexto.newPage();
    }

    /** Una ventana con la sesión de esa persona, en la página de inicio. */
    Page persona(String usuario) {
        Page pagina = ventana();
        pagina.navigate("/");
        entrar(pagina, usuario, "demo");
        pagina.getByText("Qué puede hacer").waitFor();
        return pagina;
    }

    static void entrar(Page pagina, String usuario, String clave) {
        pagina.getByLabel("Usuario").fill(usuario);
        pagina.getByLabel("Contraseña").fill(clave);
        boton(pagina, "Iniciar sesión");
    }

    static void boton(Page pagina, String nombre) {
        pagina.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(nombre).setExact(true))
                .click();
    }

    /** Envía la forma de un trámite y, leído lo que se va a enviar, lo confirma. */
    static void presentar(Page pagina, String acto) {
        boton(pagina, acto);
        Locator revise = pagina.locator("dialog");
        if (revise.getByLabel("Sí, la fecha es correcta").isVisible()) {
            revise.getByLabel("Sí, la fecha es correcta").check();
        }
        revise.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(acto))
                .click();
    }

    static void enlace(Page pagina, String nombre) {
        pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(nombre))
                .first()
                .click();
    }

    /** El texto del PDF al que lleva ese enlace, pedido con la sesión de la página. */
    static String pdf(Page pagina, String nombre) {
        String direccion = pagina.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(nombre))
                .first()
                .getAttribute("href");
        try (PDDocument documento =
                Loader.loadPDF(pagina.request().get(direccion).body())) {
            var lector = new PDFTextStripper();
            lector.setSortByPosition(true);
            return lector.getText(documento).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deja la pantalla en {@code target/pantallas}, para verla. */
    static void foto(Page pagina, String nombre) {
        pagina.screenshot(new Page.ScreenshotOptions().setPath(pantalla(nombre)));
    }

    /** Lo mismo, hasta donde la página llega. */
    static void entera(Page pagina, String nombre) {
        pagina.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pantalla(nombre)));
    }

    private static Path pantalla(String nombre) {
        return PANTALLAS.resolve(nombre + ".png");
    }

    @Override
    public void close() {
        navegador.close();
        playwright.close();
    }
}
