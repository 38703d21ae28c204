package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import mx.municipio.redes.directorio.CuentasDePrueba;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El directorio y «¿Es cuenta oficial?», como los usa cualquiera: sin sesión, en un teléfono, con el teclado. */
@Order(3)
@PruebaEnElNavegador
class DirectorioEnElNavegadorTest {

    private final CuentasDePrueba cuentas;

    DirectorioEnElNavegadorTest(@Autowired JdbcClient jdbc) {
        this.cuentas = new CuentasDePrueba(jdbc);
    }

    @BeforeAll
    void agregar() {
        cuentas.agregar(
                "FB-1",
                "Deporte Tecate",
                "https://www.facebook.com/DeporteTecate",
                "CANCELADA",
                LocalDate.of(2025, 3, 31));
        cuentas.agregar("FB-2", "Cultura Tecate", "https://www.facebook.com/CulturaTecate", "INTERVENIDA", null);
        cuentas.agregar("FB-3", "Turismo Tecate", "https://www.facebook.com/TurismoTecate", "EN_BAJA", null);
        cuentas.agregar(
                "FB-4",
                "Una cuenta de nombre larguísimo ".repeat(5).strip(),
                "@" + "a".repeat(60),
                "https://www.facebook.com/" + "a".repeat(80),
                "Sin espacios: " + "x".repeat(200),
                "VIGENTE",
                null);
        for (int i = 10; i < 30; i++) {
            cuentas.agregar("FB-" + i, "Prueba " + i, "https://www.facebook.com/Prueba" + i, "VIGENTE", null);
        }
    }

    @AfterAll
    void quitar() {
        cuentas.quitar();
    }

    @Test
    @DisplayName("NT10-TR-3: dada una persona sin usuario, desde la entrada llega al directorio, busca, filtra y hojea")
    void directorio(Chromium chromium) {
        Page pagina = chromium.ventana();
        pagina.navigate("/login");
        foto(pagina, "login-con-directorio");
        enlace(pagina, "Directorio de cuentas oficiales");
        assertThat(pagina.locator("h1")).containsText("Cuentas oficiales");
        AccesibilidadTest.exigirSinEstorbos(pagina);
        foto(pagina, "directorio-1280");

        pagina.getByLabel("Palabras").fill("PÚBLICAS bacheo");
        pagina.getByLabel("Palabras").press("Enter");
        assertThat(pagina.locator(".cuentas > li")).hasCount(1);
        assertThat(pagina.locator(".cuentas h2")).hasText("Obras Públicas Tecate");
        assertThat(pagina.locator(".cuentas a")).hasAttribute("rel", "noopener nofollow");

        enlace(pagina, "Ver todas");
        pagina.getByLabel("Red").selectOption("X");
        boton(pagina, "Buscar");
        assertThat(pagina.locator(".cuentas > li")).hasCount(1);

        pagina.navigate("/cuentas?organo=ZPRUEBA");
        assertThat(pagina.getByText("Dada de baja el lunes 31 de marzo de 2025"))
                .isVisible();
        entera(pagina, "directorio-estados");
        enlace(pagina, "Página siguiente");
        assertThat(pagina.getByText("Página 2 de 2")).isVisible();

        pagina.setViewportSize(360, 740);
        pagina.navigate("/cuentas?organo=ZPRUEBA");
        exigirSinDesborde(pagina);
        entera(pagina, "directorio-360");
        pagina.navigate("/cuentas?q=nadatiene");
        assertThat(pagina.locator("main")).containsText("Ninguna cuenta oficial coincide");
        foto(pagina, "directorio-vacio-360");
    }

    @Test
    @DisplayName("NT10-TR-3: dada una dirección, la respuesta se entiende de un vistazo, con teclado y en un teléfono")
    void esOficial(Chromium chromium) {
        Page pagina = chromium.ventana();
        pagina.navigate("/cuentas/verificacion");
        AccesibilidadTest.exigirSinEstorbos(pagina);
        foto(pagina, "es-oficial-vacia");
        preguntar(pagina, "https://www.facebook.com/DIFTecate/posts/123", "Sí, es una cuenta oficial");
        foto(pagina, "es-oficial-si");
        preguntar(pagina, "facebook.com/DeporteTecate", "Ya no es oficial");
        foto(pagina, "es-oficial-baja");
        preguntar(pagina, "https://facebook.com/DIFTecate_", "No es una cuenta oficial conocida");
        foto(pagina, "es-oficial-no");
        preguntar(pagina, "facebook.com/CulturaTecate", "Intervenida.");
        foto(pagina, "es-oficial-intervenida");

        pagina.setViewportSize(360, 740);
        preguntar(pagina, "@DIFTecate", "Solo en: Facebook, X.");
        exigirSinDesborde(pagina);
        foto(pagina, "es-oficial-si-360");
        preguntar(pagina, "https://facebook.com/" + "x".repeat(300), "No es una cuenta oficial conocida");
        exigirSinDesborde(pagina);
        foto(pagina, "es-oficial-no-360");
        preguntar(pagina, "hola", "Dirección: escriba la dirección completa");
        assertThat(pagina.getByLabel("Dirección de la cuenta")).hasValue("hola");
        foto(pagina, "es-oficial-invalida-360");
    }

    private static void preguntar(Page pagina, String direccion, String respuesta) {
        pagina.getByLabel("Dirección de la cuenta").fill(direccion);
        pagina.getByLabel("Dirección de la cuenta").press("Enter");
        assertThat(pagina.locator("main")).containsText(respuesta);
        AccesibilidadTest.exigirSinEstorbos(pagina);
    }

    private static void exigirSinDesborde(Page pagina) {
        assertThat(pagina.evaluate("document.documentElement.scrollWidth"))
                .as(pagina.url())
                .isEqualTo(360);
    }
}
