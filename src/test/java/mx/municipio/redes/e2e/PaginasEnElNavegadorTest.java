package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import mx.municipio.redes.Escenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lo que las páginas hacen de más en un navegador: condiciones, lo escrito que no se pierde, el texto al doble. */
@Order(3)
@PruebaEnElNavegador
class PaginasEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @LocalServerPort
    int puerto;

    @Test
    @DisplayName(
            "NT10-ML-II: dada la forma de la consulta, sus advertencias salen cuando se cumple su condición; y con la"
                    + " sesión vencida al enviarla, lo escrito vuelve al entrar y se olvida al recibirse")
    void adviertaYNoPierde(Chromium chromium) {
        Page admin = chromium.persona("admin.obras");
        enlace(admin, "Iniciar: Consulta de publicación");
        Locator propaganda = admin.getByText("no se puede publicar durante una veda electoral");
        Locator articulo134 = admin.getByText("la consulta no se recibe. Corrija el contenido");
        assertThat(propaganda).isHidden();
        assertThat(articulo134).isHidden();
        admin.getByLabel("Clase de contenido").selectOption("PROPAGANDA");
        admin.getByLabel("Se reconoce a una persona").check();
        admin.getByLabel("El mensaje resalta").check();
        assertThat(propaganda).isVisible();
        assertThat(articulo134).isVisible();
        foto(admin, "consulta-advertencias");
        admin.getByLabel("El mensaje resalta").uncheck();
        assertThat(articulo134).isHidden();
        admin.getByLabel("Contenido que quiere publicar").fill("Lo que tardé en escribir");
        admin.getByLabel("Fuente de la información").fill("Programa de obra");
        admin.getByLabel("Fecha en que quiere publicar").fill("2021-12-01");
        admin.getByLabel("¿Cuál es su duda?").fill("¿Procede?");

        admin.context().addCookies(List.of(new Cookie("JSESSIONID", "YAVENCIO").setUrl("http://localhost:" + puerto)));
        presentar(admin, "Enviar la consulta");
        assertThat(admin.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Su sesión venció: inicie sesión de nuevo.");
        foto(admin, "sesion-vencida");
        Chromium.entrar(admin, "admin.obras", "demo");

        assertThat(admin.getByText("Aquí está lo que había escrito")).isVisible();
        assertThat(admin.getByLabel("Contenido que quiere publicar")).hasValue("Lo que tardé en escribir");
        assertThat(propaganda).isVisible();
        foto(admin, "consulta-recuperada");
        presentar(admin, "Enviar la consulta");
        assertThat(admin.locator(".estado")).hasText("Enviada, en espera de respuesta");
        admin.navigate("/tramites/consultas/nuevo");
        assertThat(admin.getByLabel("Contenido que quiere publicar")).hasValue("");
        assertThat(admin.getByText("Aquí está lo que había escrito")).isHidden();
    }

    @Test
    @DisplayName(
            "Dada una forma enviada, quien vuelve atrás y la envía otra vez ve el mismo expediente; de una forma nueva"
                    + " sale otro, aunque diga lo mismo")
    void enviadaUnaVez(Chromium chromium) {
        Page admin = chromium.persona("admin.obras");
        String primero = consultar(admin);
        admin.goBack();
        assertThat(admin.getByLabel("Contenido que quiere publicar")).hasValue("Lo que se envía una vez");
        presentar(admin, "Enviar la consulta");
        assertThat(admin.locator("h1")).containsText(primero);
        org.assertj.core.api.Assertions.assertThat(consultar(admin)).isNotEqualTo(primero);
    }

    private static String consultar(Page admin) {
        admin.navigate("/tramites/consultas/nuevo");
        admin.getByLabel("Contenido que quiere publicar").fill("Lo que se envía una vez");
        admin.locator("#fuente").fill("Programa de obra");
        admin.locator("#fechaPrevista").fill("2021-12-01");
        admin.locator("#duda").fill("¿Procede?");
        admin.locator("#clase").selectOption("INFORMACION_INSTITUCIONAL");
        presentar(admin, "Enviar la consulta");
        assertThat(admin.locator(".estado")).hasText("Enviada, en espera de respuesta");
        return admin.url().replaceAll("^.*/expedientes/|[?;].*$", "");
    }

    @Test
    @DisplayName(
            "Antes de enviar lo que no podrá cambiarse se lee otra vez, y una fecha a más de un año se confirma; quien prefiere"
                    + " corregir no envía nada, y «Enviar» dice el acto")
    void revisarAntesDeEnviar(Chromium chromium) {
        Page admin = chromium.persona("admin.obras");
        admin.navigate("/tramites/consultas/nuevo");
        long antes = escenario.cuantos("expediente");
        admin.getByLabel("Contenido que quiere publicar").fill("Primer renglón\nSegundo renglón");
        admin.locator("#fuente").fill("Programa de obra");
        admin.locator("#fechaPrevista").fill("2031-12-01");
        admin.locator("#duda").fill("¿Procede?");
        admin.locator("#clase").selectOption("INFORMACION_INSTITUCIONAL");
        // Mientras se revisa, lo escrito se guarda: quien no llega a enviarlo no lo pierde.
        admin.waitForRequest(
                pedido -> pedido.url().endsWith("/borradores")
                        && String.valueOf(pedido.postData()).contains("elementoPersonal=true"),
                () -> {
                    admin.locator("#elementoPersonal").check();
                    boton(admin, "Enviar la consulta");
                });
        Locator revise = admin.getByRole(AriaRole.DIALOG);
        assertThat(revise).containsText("Primer renglón\nSegundo renglón");
        assertThat(revise).containsText("lunes, 1 de diciembre de 2031 Está a más de un año de hoy.");
        assertThat(revise).containsText("Información institucional");
        assertThat(revise.locator("dt:has-text('Se reconoce a una persona') + dd"))
                .hasText("Sí");
        AccesibilidadTest.exigirSinEstorbos(admin);
        foto(admin, "revise-antes");
        // Sin confirmar la fecha no se envía.
        revise.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enviar la consulta"))
                .click();
        assertThat(revise).isVisible();
        revise.getByText("Seguir corrigiendo").click();
        assertThat(revise).isHidden();
        assertThat(escenario.cuantos("expediente")).isEqualTo(antes);

        admin.locator("#fechaPrevista").fill("2021-12-01");
        boton(admin, "Enviar la consulta");
        assertThat(revise).not().containsText("más de un año");
        assertThat(revise.getByLabel("Sí, la fecha es correcta")).isHidden();
        admin.keyboard().press("Enter");
        assertThat(admin.locator(".estado")).hasText("Enviada, en espera de respuesta");
    }

    @Test
    @DisplayName("Dado un archivo de más de 10 MB, el navegador muestra la página en español y vuelve al expediente")
    void archivoDeMas(Chromium chromium) {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
        Page admin = chromium.persona("admin.obras");
        admin.navigate("/expedientes/" + folio);
        admin.setInputFiles("#archivo", new FilePayload("fotos.pdf", "application/pdf", new byte[10_900_000]));
        boton(admin, "Agregar");
        assertThat(admin.locator("h1")).hasText("El archivo es demasiado grande");
        assertThat(admin.getByText("Cerrar sesión")).isVisible();
        foto(admin, "archivo-de-mas");
        enlace(admin, "Volver al expediente");
        assertThat(admin.locator("h1")).containsText(folio);
    }

    @Test
    @DisplayName("Con el texto al doble, la entrada y el expediente caben a lo ancho y sus tablas se leen")
    void textoAlDoble(Chromium chromium) {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
        Page admin = chromium.persona("admin.obras");
        admin.setViewportSize(512, 700);
        for (String ruta : new String[] {"/?q=" + folio, "/expedientes/" + folio}) {
            admin.navigate(ruta);
            assertThat(admin.evaluate("document.documentElement.scrollWidth"))
                    .as(ruta)
                    .isEqualTo(512);
        }
        // La tabla de la bitácora se desliza dentro de su caja, sin partir las palabras.
        assertThat((int) admin.evaluate("document.querySelector('[aria-labelledby=bitacora] table').offsetWidth"))
                .isGreaterThan(600);
        foto(admin, "expediente-al-doble");
    }
}
