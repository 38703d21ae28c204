package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** El visto bueno en un navegador, en el municipio que lo conoce, el día de la nota. */
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
@PruebaEnElNavegador(reloj = "2023-01-17T10:00:00-06:00")
class VistoBuenoEnElNavegadorTest {

    private static final String TEXTO = "Cierre del malecón el viernes por repavimentación.";
    private static final String CORREGIDO = "Cierre del malecón el viernes de 8 a 14 h por repavimentación.";

    @Autowired
    Escenario escenario;

    @Test
    @DisplayName(
            "COATZA-3, COATZA-4, COATZA-5: el enlace lo envía, Comunicación Social lo observa, el titular lo corrige y,"
                    + " con visto bueno, se publica en la cuenta central: el expediente dice dónde")
    void deLoEnviadoALoPublicado(Chromium chromium) {
        Page obras = chromium.persona("enlace.obras");
        enlace(obras, "Iniciar: Visto bueno");
        llenar(obras);
        obras.getByLabel("Lleva información confidencial").check();
        presentar(obras, "Pedir el visto bueno");
        assertThat(obras.locator("main"))
                .containsText("Declaró información confidencial: no se envía a publicación. (COATZA-8)");
        assertThat(obras.getByLabel("Contenido que se envía")).hasValue(TEXTO);
        obras.getByLabel("Lleva información confidencial").uncheck();
        presentar(obras, "Pedir el visto bueno");
        assertThat(obras.locator(".estado")).hasText("Enviado, en espera de visto bueno");
        assertThat(obras.locator("main")).containsText("La nota no fija plazo ni da efecto al silencio");
        foto(obras, "visto-bueno-enviado");
        assertThat(pdf(obras, "Acuse de recepción"))
                .contains("La nota no fija", "Sin visto bueno no se publica")
                .doesNotContain("Vence", "Tecate");
        String folio = obras.locator("h1").textContent().replaceAll("^.*(VB-\\S+).*$", "$1");

        Page comsocial = chromium.persona("comsocial");
        Tareas tareas = Tareas.abrir(comsocial).bandeja("Mi bandeja");
        assertThat(tareas.renglon(folio)).containsText("Dirección General de Obras Públicas");
        tareas.elegir(folio, "contenido").tomar();
        comsocial.getByLabel("Con observaciones").check();
        tareas.campo("motivo").waitFor();
        foto(comsocial, "visto-bueno-otorgar");
        tareas.campo("motivo").fill("Falta decir el horario.");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(0);

        Page titular = chromium.persona("titular.obras");
        Tareas delTitular = Tareas.abrir(titular)
                .bandeja("Mi bandeja")
                .elegir(folio, "contenido")
                .tomar();
        assertThat(delTitular.campo("motivo")).hasValue("Falta decir el horario.");
        assertThat(delTitular.campo("contenido")).hasValue(TEXTO);
        foto(titular, "visto-bueno-corregir");
        delTitular.campo("contenido").fill(CORREGIDO);
        delTitular.concluir().click();
        assertThat(delTitular.renglon(folio)).hasCount(0);

        tareas = Tareas.abrir(comsocial)
                .bandeja("Mi bandeja")
                .elegir(folio, "contenido")
                .tomar();
        assertThat(comsocial.locator(".fjs-container")).containsText("Versión: 2");
        assertThat(tareas.campo("contenido")).hasValue(CORREGIDO);
        assertThat(comsocial.getByLabel("Con observaciones")).not().isChecked();
        comsocial.getByLabel("Sí, se otorga").check();
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).containsText("Publicar en los medios institucionales");

        tareas = Tareas.abrir(comsocial)
                .bandeja("Mi bandeja")
                .elegir(folio, "cuentaCentral")
                .tomar();
        tareas.campo("cuentaCentral").fill("DIF-FB-1");
        tareas.campo("direccion").fill("https://www.facebook.com/GobiernoCoatzacoalcos/posts/1");
        tareas.campo("publicadoEl-date").fill("17/01/2023");
        tareas.campo("publicadoEl-date").press("Tab");
        tareas.campo("publicadoEl-time").fill("07:30");
        tareas.campo("publicadoEl-time").press("Tab");
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("DIF-FB-1 no es una cuenta central de Comunicación Social.");
        foto(comsocial, "visto-bueno-publicar");
        tareas.campo("cuentaCentral").fill("CS-FB-1");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(0);

        obras.navigate("/expedientes/" + folio);
        assertThat(obras.locator(".estado")).hasText("Publicado");
        assertThat(obras.locator("main"))
                .containsText("Contenido publicado: Cuenta Gobierno de Coatzacoalcos (CS-FB-1). En"
                        + " https://www.facebook.com/GobiernoCoatzacoalcos/posts/1");
        assertThat(obras.locator("main")).containsText(CORREGIDO);
        foto(obras, "visto-bueno-publicado");
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADO");
    }

    @Test
    @DisplayName("Dado quien usa un lector de pantalla, la política de difusión no le pone estorbos graves")
    void politicaAccesible(Chromium chromium) {
        Page supervisor = chromium.persona("supervisor");
        supervisor.navigate("/politica");
        assertThat(supervisor.locator("h1")).containsText("Política");
        AccesibilidadTest.exigirSinEstorbos(supervisor);
    }

    @Test
    @DisplayName(
            "COATZA-6, COATZA-3: al DIF, exceptuado, se le dice que no lo necesita; y el titular de Obras retira lo que"
                    + " envió su enlace")
    void exceptuadoYRetirado(Chromium chromium) {
        Page dif = chromium.persona("enlace.dif");
        enlace(dif, "Iniciar: Visto bueno");
        llenar(dif);
        presentar(dif, "Pedir el visto bueno");
        assertThat(dif.locator(".estado")).hasText("Visto bueno no requerido");
        assertThat(dif.locator("main")).containsText("Su órgano es de los exceptuados y sigue con sus portales");
        foto(dif, "visto-bueno-no-requerido");

        Page obras = chromium.persona("enlace.obras");
        enlace(obras, "Iniciar: Visto bueno");
        llenar(obras);
        presentar(obras, "Pedir el visto bueno");
        Page titular = chromium.persona("titular.obras");
        titular.navigate(obras.url());
        titular.getByText("Ya no necesito este trámite").click();
        titular.getByLabel("Motivo").fill("El cierre se pospuso.");
        titular.getByLabel("Entiendo que el trámite concluye").check();
        boton(titular, "Retirar");
        assertThat(titular.locator(".estado")).hasText("Retirado");
        assertThat(titular.locator("main")).containsText("Motivo: El cierre se pospuso.");
        foto(titular, "visto-bueno-retirado");
    }

    @Test
    @DisplayName(
            "COATZA-1: en Tareas tampoco se ofrece exhortar al titular, que no puede, ni una bandeja de lo que vence")
    void loQueNoSeOfrece(Chromium chromium) {
        Page titular = chromium.persona("titular.obras");
        Tareas.abrir(titular);
        titular.locator(".start-process-action a").click();
        assertThat(titular.locator(".modal-body .processes").getByText("Visto bueno"))
                .isVisible();
        assertThat(titular.locator(".modal-body .processes").getByText("Exhorto"))
                .isHidden();
        foto(titular, "tareas-sin-exhorto");

        Page comsocial = chromium.persona("comsocial");
        Tareas.abrir(comsocial);
        assertThat(comsocial.locator(".task-filter").getByText("Mi bandeja")).isVisible();
        assertThat(comsocial.locator(".task-filter").getByText("Vencen hoy")).hasCount(0);
        comsocial.locator(".start-process-action a").click();
        assertThat(comsocial.locator(".modal-body .processes").getByText("Exhorto"))
                .isVisible();
    }

    private static void llenar(Page pagina) {
        pagina.getByLabel("Contenido que se envía").fill(TEXTO);
        pagina.getByLabel("Fuente de la información").fill("Programa de obra 2023");
        pagina.getByLabel("Clase de contenido").selectOption("INFORMACION_INSTITUCIONAL");
        pagina.getByLabel("No expone activos ni accesos").check();
        pagina.getByLabel("Tengo presente que Internet es espacio público").check();
        pagina.getByLabel("Acepto guiarme por el código").check();
    }
}
