package mx.municipio.redes.e2e;

import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.apertura.AperturasDePrueba;
import mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Las páginas del trabajo diario en una computadora vieja y en un teléfono: con axe no estorban, caben y pesan poco. */
@Order(3)
@PruebaEnElNavegador
class PaginasDeTareaEnElNavegadorTest {

    private static final long MAXIMO = 15_000;

    private static final ViewportSize COMPUTADORA = new ViewportSize(1366, 768);

    private static final ViewportSize TELEFONO = new ViewportSize(390, 844);

    @Autowired
    Escenario escenario;

    private String consultada() {
        return escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
    }

    private String pagina(String folio, String elemento) {
        return "/tareas/" + escenario.tarea(folio, elemento).getId();
    }

    /** Ni axe halla nada, leve o grave, ni en un teléfono hay que deslizar a lo ancho; se fotografía en los dos tamaños. */
    private static void exigirLimpia(Page pagina, String nombre) {
        pagina.setViewportSize(COMPUTADORA.width, COMPUTADORA.height);
        entera(pagina, nombre);
        enTelefono(pagina, nombre);
    }

    private static void enTelefono(Page pagina, String nombre) {
        pagina.setViewportSize(TELEFONO.width, TELEFONO.height);
        entera(pagina, nombre + "-en-telefono");
        assertThat(new AxeBuilder(pagina)
                        .analyze().getViolations().stream().map(regla -> regla.getId() + ": " + regla.getNodes()))
                .as(pagina.url())
                .isEmpty();
        assertThat((int) pagina.evaluate("document.documentElement.scrollWidth"))
                .as(pagina.url())
                .isLessThanOrEqualTo(TELEFONO.width);
    }

    /** Envía la forma como está, también lo que el navegador detendría. */
    private static void enviarComoEsta(Page pagina) {
        pagina.evaluate("document.querySelector('#forma').noValidate = true");
        pagina.locator("#forma button[type=submit]").first().click();
    }

    @Test
    @DisplayName(
            "Los pendientes, vacíos, llenos y con filtro, y las tareas de cada oficina, con sus errores, están limpios")
    void tareas(Chromium chromium) {
        String folio = consultada();
        String otro = consultada();
        Page nadie = chromium.persona("operativo.obras");
        nadie.navigate("/pendientes");
        exigirLimpia(nadie, "pendientes-vacios");

        Page comsocial = chromium.persona("comsocial");
        comsocial.navigate("/pendientes");
        exigirLimpia(comsocial, "pendientes");
        comsocial.navigate("/pendientes?vence=hoy&q=nada");
        exigirLimpia(comsocial, "pendientes-filtro");
        comsocial.navigate(pagina(folio, "responderConsulta"));
        exigirLimpia(comsocial, "tarea-comsocial");
        enviarComoEsta(comsocial);
        exigirLimpia(comsocial, "tarea-comsocial-errores");
        comsocial.getByLabel("No es procedente").check();
        comsocial.locator("#motivo").fill("No es de servicio.");
        enviarComoEsta(comsocial);
        comsocial.waitForURL("**/hecha**");
        exigirLimpia(comsocial, "tarea-hecha");
        comsocial.navigate(comsocial.url().replaceAll("/hecha.*", ""));
        exigirLimpia(comsocial, "tarea-atendida");

        Page transparencia = chromium.persona("transparencia");
        transparencia.navigate(pagina(otro, "opinarTransparencia"));
        exigirLimpia(transparencia, "tarea-transparencia");

        escenario.completar("comsocial", otro, "responderConsulta", respuesta("PROCEDENTE"));
        Page admin = chromium.persona("admin.obras");
        admin.navigate(pagina(otro, "publicarContenido"));
        enviarComoEsta(admin);
        exigirLimpia(admin, "tarea-obras-errores");

        String apertura = escenario.iniciar("admin.obras", AperturasDePrueba.PROCESO, AperturasDePrueba.solicitud());
        Page titular = chromium.persona("titular.obras");
        titular.navigate(pagina(apertura, "firmarOficioPropuesta"));
        exigirLimpia(titular, "tarea-titular");

        String ofensa = escenario.iniciar(
                "admin.dif", AtencionesDePrueba.PROCESO, AtencionesDePrueba.atencion("OFENSA", "2021-11-11"));
        Page dif = chromium.persona("admin.dif");
        dif.navigate(pagina(ofensa, "bloquearUsuario"));
        enviarComoEsta(dif);
        exigirLimpia(dif, "tarea-dif-errores");
    }

    @Test
    @DisplayName(
            "Cada página de inicio que a alguien se le ofrece, y la de su contraseña, está limpia y por la red llega poco")
    void inicios(Chromium chromium) {
        Set<String> vistas = new HashSet<>();
        for (String quien : List.of("admin.obras", "comsocial", "informatica", "sindicatura", "supervisor")) {
            Page pagina = chromium.persona(quien);
            pagina.navigate("/pendientes");
            List<String> rutas = new ArrayList<>(pagina.locator("main a[href^='/tramites/']").all().stream()
                    .map(enlace -> enlace.getAttribute("href"))
                    .toList());
            rutas.add("/contrasena");
            AtomicLong bytes = AplicacionesEnElNavegadorTest.pesar(pagina);
            rutas.stream().filter(vistas::add).forEach(ruta -> {
                bytes.set(0);
                pagina.navigate(ruta);
                assertThat(bytes.get()).as(ruta).isBetween(1_000L, MAXIMO);
                enTelefono(pagina, "inicio" + ruta.replace('/', '-'));
            });
        }
        assertThat(vistas).hasSizeGreaterThan(10);
    }
}
