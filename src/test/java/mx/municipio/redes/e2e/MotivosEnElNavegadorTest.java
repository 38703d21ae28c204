package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import mx.municipio.redes.Escenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Un motivo modelo en la página de una tarea, con el teclado. */
@Order(3)
@PruebaEnElNavegador
class MotivosEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    private Page enLaTarea(Chromium chromium, String folio) {
        Page comsocial = chromium.persona("comsocial");
        comsocial.navigate(
                "/tareas/" + escenario.tarea(folio, "responderConsulta").getId());
        return comsocial;
    }

    private String enviada() {
        return escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
    }

    private static void tecla(Page pagina, String... teclas) {
        for (String tecla : teclas) {
            pagina.keyboard().press(tecla);
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-VII: dado lo ya escrito, el motivo elegido se inserta donde está el cursor, solo con el teclado; no"
                    + " quita nada ni envía, y es lo que se responde")
    void inserta(Chromium chromium) {
        String folio = enviada();
        Page comsocial = enLaTarea(chromium, folio);
        comsocial.getByLabel("Sí, es procedente").check();
        Locator motivo = comsocial.locator("#motivo");
        motivo.focus();
        comsocial.keyboard().type("Antes. Después.");
        for (int i = 0; i < "Después.".length(); i++) {
            tecla(comsocial, "ArrowLeft");
        }

        tecla(comsocial, "Shift+Tab", "Shift+Tab");
        Locator lista = comsocial.getByLabel("Usar un motivo modelo");
        assertThat(lista).isFocused();
        tecla(comsocial, "I");
        assertThat(lista.locator("option:checked")).hasText("Información de servicio");
        tecla(comsocial, "Tab", "Enter");

        assertThat(motivo).isFocused();
        assertThat(motivo).hasValue(Pattern.compile("Antes\\. Es procedente: el contenido .*\\.Después\\."));
        assertThat(comsocial.locator(".acciones > [role=status]")).hasText("Insertado.");
        comsocial.keyboard().type(" Y aquí. ");
        assertThat(motivo).hasValue(Pattern.compile(".*personalizada\\. Y aquí\\. Después\\."));
        AccesibilidadTest.exigirSinEstorbos(comsocial);
        foto(comsocial, "motivo-insertado");
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");

        comsocial.reload();
        assertThat(motivo).hasValue(Pattern.compile("Antes\\. Es procedente: .*"));
        comsocial
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Responder la consulta"))
                .press("Enter");
        assertThat(comsocial.locator("h1")).containsText("Se concluyó");
        assertThat(escenario.estado(folio)).isEqualTo("PROCEDENTE");
    }

    @Test
    @DisplayName("Lo que no cabe, o no se pudo traer, se dice y deja lo escrito como está")
    void noCabe(Chromium chromium) {
        Page comsocial = enLaTarea(chromium, enviada());
        Locator motivo = comsocial.locator("#motivo");
        Locator dicho = comsocial.locator(".acciones > [role=status]");
        Locator insertar = comsocial.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Insertar"));
        insertar.press("Enter");
        assertThat(dicho).hasText("Elija uno de la lista.");
        comsocial.getByLabel("Usar un motivo modelo").selectOption("Falta la fuente");

        motivo.fill("x".repeat(3990));
        insertar.press("Enter");
        assertThat(dicho).hasText("No cabe: aquí se admiten 4000 caracteres en total.");
        assertThat(motivo).hasValue("x".repeat(3990));

        comsocial.route("**/motivos/*/texto", ruta -> ruta.abort());
        motivo.fill("Lo mío.");
        insertar.press("Enter");
        assertThat(dicho).containsText("No se insertó");
        assertThat(motivo).hasValue("Lo mío.");
    }

    @Test
    @DisplayName(
            "Lo escrito en la tarea se guarda como motivo modelo, y al volver ya se ofrece; la página no pone estorbos")
    void guarda(Chromium chromium) {
        Page comsocial = enLaTarea(chromium, enviada());
        comsocial.locator("#motivo").fill("No es procedente: ya se publicó.");
        comsocial.locator("form[data-borrador] summary").press("Enter");
        Chromium.boton(comsocial, "Guardar como modelo lo escrito en «Motivo»");
        assertThat(comsocial.getByLabel("Texto")).hasValue("No es procedente: ya se publicó.");
        comsocial.getByLabel("Título").fill("Ya publicado");
        AccesibilidadTest.exigirSinEstorbos(comsocial);
        foto(comsocial, "motivos");
        comsocial.setViewportSize(390, 844);
        assertThat((boolean) comsocial.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        foto(comsocial, "motivos-en-telefono");
        Chromium.boton(comsocial, "Guardar");

        assertThat(comsocial.locator("#motivo")).hasValue("No es procedente: ya se publicó.");
        comsocial.getByLabel("Usar un motivo modelo").selectOption("Ya publicado");
        assertThat((boolean) comsocial.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        foto(comsocial, "motivo-en-telefono");
    }
}
