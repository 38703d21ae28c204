package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.atencion.AtencionesDePrueba;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Una ofensa en un navegador, del registro a que se levanta el bloqueo, y el resumen de un día. */
@Order(3)
@PruebaEnElNavegador
class AtencionEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    private static void fecha(Page pagina, String dia) {
        Locator fecha = pagina.locator(".fjs-container input.flatpickr-input").first();
        fecha.fill(dia);
        fecha.press("Tab");
        Locator hora = pagina.locator(".fjs-container .fjs-timepicker input").first();
        hora.fill("09:00");
        hora.press("Tab");
    }

    @Test
    @DisplayName(
            "NT10-CG-XII, AMB-14: sin decir hacia quién, o sin captura, el bloqueo se rechaza sin perder lo escrito; con"
                    + " ellas, la página da el texto para la persona y el titular manda levantarlo")
    void delRegistroAlLevantamiento(Chromium chromium) {
        Page admin = chromium.persona("admin.dif");
        enlace(admin, "Iniciar: Atención ciudadana");
        admin.locator("#cuenta").selectOption("DIF-FB-1");
        admin.getByLabel("¿De qué se trata?").selectOption("OFENSA");
        assertThat(admin.locator("main")).containsText("La crítica al desempeño no es causal de bloqueo: responda.");
        admin.getByLabel("Nombre público de la persona en la red").fill("anonimo.77");
        admin.getByLabel("Lo que escribió").fill("Esa vecina no merece nada.");
        admin.getByLabel("Fecha en que lo escribió").fill("2021-11-11T08:10");
        entera(admin, "atencion-inicio");
        presentar(admin, "Asentar la atención");
        assertThat(admin.locator(".estado")).hasText("Por valorar si hay causal de bloqueo");
        String folio = admin.locator("h1").textContent().replaceAll("(?s)^.*(ATN-\\S+).*$", "$1");

        Tareas delAdmin = Tareas.abrir(admin).elegir(folio, "motivo").tomar();
        admin.getByLabel("Bloquear: hay causal").check();
        fecha(admin, "11/11/2021");
        delAdmin.campo("motivo").fill("Insulta a otra vecina.");
        delAdmin.concluir().click();
        assertThat(delAdmin.rechazo()).containsText("La causal exige que la ofensa se dirija a otra persona usuaria");
        assertThat(delAdmin.campo("motivo")).hasValue("Insulta a otra vecina.");
        foto(admin, "atencion-sin-contra-quien");

        admin.navigate("/expedientes/" + folio);
        admin.locator("#archivo")
                .setInputFiles(new FilePayload("captura.png", "application/octet-stream", BajasDePrueba.PNG));
        boton(admin, "Agregar");
        escenario.completar("admin.dif", folio, "bloquearUsuario", AtencionesDePrueba.bloqueo("2021-11-11"));
        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator("textarea[aria-labelledby=avisoALaPersona]"))
                .hasValue(Pattern.compile("^Bloqueamos su usuario por el comentario del jueves 11 de"
                        + " noviembre de 2021, ofensivo hacia otra persona.*"));
        assertThat(admin.locator("section[aria-labelledby=va]")).not().containsText("SHA-256");
        entera(admin, "atencion-bloqueado");

        Page titular = chromium.persona("titular.dif");
        Tareas delTitular = Tareas.abrir(titular).elegir(folio, "motivo").tomar();
        assertThat(titular.locator(".fjs-container"))
                .containsText("comentario ofensivo hacia otra persona usuaria; bloqueada el jueves 11");
        assertThat(delTitular.campo("motivo")).hasValue("");
        titular.getByLabel("Se levanta el bloqueo").check();
        delTitular.campo("motivo").fill("No se dirige a nadie.");
        foto(titular, "atencion-revision");
        delTitular.concluir().click();
        assertThat(delTitular.renglon(folio)).hasCount(0);
        assertThat(escenario.instancia(folio)).isWaitingAt("levantarBloqueo");

        Tareas elLevantamiento = Tareas.abrir(admin).elegir(folio).tomar();
        assertThat(admin.locator(".fjs-container")).containsText("El titular decidió que el bloqueo no se sostiene");
        fecha(admin, "11/11/2021");
        foto(admin, "atencion-levantamiento");
        elLevantamiento.concluir().click();
        assertThat(elLevantamiento.renglon(folio)).hasCount(0);
        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("Desbloqueado");
    }

    @Test
    @DisplayName(
            "NT10-CG-XIV, NT10-EV-3: quien administra la cuenta anota los comentarios de un día, y lo que no puede ser se"
                    + " rechaza sin perder lo escrito")
    void resumenDelDia(Chromium chromium) {
        Page admin = chromium.persona("admin.dif");
        enlace(admin, "Anotar cuántos comentarios se recibieron y respondieron en un día");
        admin.getByLabel("Comentarios recibidos ese día").fill("5");
        admin.getByLabel("De ellos, cuántos ya tienen respuesta").fill("7");
        boton(admin, "Anotar");
        assertThat(admin.locator("[role=alert]"))
                .containsText("no pueden contestarse más comentarios de los recibidos");
        assertThat(admin.getByLabel("Comentarios recibidos ese día")).hasValue("5");
        admin.getByLabel("De ellos, cuántos ya tienen respuesta").fill("4");
        boton(admin, "Anotar");
        assertThat(admin.locator("[role=status]")).containsText("5 recibidos, 4 respondidos");
        entera(admin, "atencion-resumen");
    }
}
