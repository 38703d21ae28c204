package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** El exhorto, en un navegador: de quien lo emite a quien lo recibe. */
@Order(3)
@PruebaEnElNavegador
class ExhortoEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Test
    @DisplayName(
            "NT10-CG-XXIV, NT10-RESP-3: Comunicación Social exhorta; a una persona desconocida que llegara se le dice y la conserva a la vista; quien lo recibe"
                    + " abre su oficio desde la tarea, no el expediente, y responde; quien exhorta lo ve y lo cierra")
    void deQuienExhortaAQuienResponde(Chromium chromium) {
        Page comsocial = chromium.persona("comsocial");
        comsocial.navigate("/tramites/exhortos/nuevo");
        comsocial.getByLabel("¿A quiénes se exhorta?").selectOption("CORREO_DEL_DOMINIO");
        comsocial.getByLabel("Texto del exhorto").fill("Se le exhorta a cuidar lo que publica.");
        comsocial.getByLabel("Buscar en la lista").fill("JEFA proyectos");
        assertThat(comsocial.locator(".varios label.casilla:visible")).hasCount(1);
        comsocial.getByLabel("Buscar en la lista").press("Enter");
        comsocial.keyboard().press("Tab");
        comsocial.keyboard().press("Space");
        assertThat(comsocial.locator(".varios [role=status]")).containsText("1 elegida");
        comsocial.getByLabel("No escribí direcciones").check();
        foto(comsocial, "exhorto-inicio");
        // Lo que una página no ofrece puede llegar de un borrador o de una copia.
        comsocial
                .locator(".varios .opciones label")
                .last()
                .evaluate(
                        "renglon => { const otro = renglon.cloneNode(true); const casilla = otro.querySelector('input');"
                                + " casilla.name = 'destinatarios'; casilla.value = 'nadie'; casilla.checked = true;"
                                + " renglon.after(otro); }");
        presentar(comsocial, "Emitir el exhorto");
        assertThat(comsocial.locator("main")).containsText("nadie no está en el padrón de funcionarios.");
        foto(comsocial, "exhorto-desconocido");
        comsocial.getByLabel("nadie (no está entre lo que puede elegir)").uncheck();
        comsocial.getByLabel("Operativo de Prueba Obras").check();
        presentar(comsocial, "Emitir el exhorto");
        assertThat(comsocial.locator(".estado")).hasText("Emitido");
        String folio = comsocial.locator("h1").textContent().replaceAll("^.*(EXH-\\S+).*$", "$1");
        foto(comsocial, "exhorto-expediente");

        Page jefe = chromium.persona("jefe.obras");
        Tareas tareas = Tareas.tomar(jefe, folio, "comentario");
        assertThat(tareas.campo("texto")).hasValue("Se le exhorta a cuidar lo que publica.");
        foto(jefe, "exhorto-tarea");
        Page oficio =
                jefe.context().waitForPage(() -> jefe.getByText("ábralo aquí").click());
        assertThat(oficio.locator("main")).containsText("El exhorto es auténtico y está vigente");
        assertThat(oficio.getByText("Ir al expediente")).hasCount(0);
        foto(oficio, "exhorto-oficio");
        assertThat(pdf(oficio, "Abrir el PDF"))
                .contains(
                        "Se le exhorta; no se le ordena. Este oficio no tiene efecto sancionador.",
                        "Jefa de Prueba Obras");
        jefe.getByLabel("Quedo enterada").check();
        tareas.campo("comentario").fill("Gracias.");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(0);
        assertThat(jefe.request().get("/expedientes/" + folio).status()).isEqualTo(404);

        comsocial.reload();
        assertThat(comsocial.locator("main")).containsText("lo han hecho 1 de 2");
        comsocial.getByText("Ya no espero más respuestas").click();
        comsocial.getByLabel("Motivo").fill("Ya pasó un mes.");
        boton(comsocial, "Cerrar");
        assertThat(comsocial.locator(".estado")).hasText("Concluido");
        assertThat(comsocial.locator("main")).containsText("sin respuesta");
        foto(comsocial, "exhorto-concluido");
        assertThat(escenario.estado(folio)).isEqualTo("CONCLUIDO");
    }
}
