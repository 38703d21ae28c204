package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.solicitud.SolicitudesDePrueba;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** La solicitud de publicación en las cuentas centrales, en un navegador. */
@Order(3)
@PruebaEnElNavegador
class SolicitudEnElNavegadorTest {

    private static final String CONTENIDO = "Campaña de vacunación el sábado en la plaza.";

    @Autowired
    Escenario escenario;

    @Test
    @DisplayName(
            "NT10-PAB-I-b, NT10-ADM-I-b: de la apertura, un funcionario llega a pedir que se publique en las centrales,"
                    + " con su cartel; Comunicación Social lo publica en Tareas y el expediente dice dónde")
    void deLaAperturaAPublicada(Chromium chromium) {
        Page jefe = chromium.persona("jefe.obras");
        jefe.navigate("/tramites/aperturas/nuevo");
        foto(jefe, "solicitud-atajo");
        Page pedir = jefe.context().waitForPage(() -> enlace(jefe, "pida que lo publique en las cuentas centrales"));
        assertThat(pedir.locator("h1")).containsText("Solicitud de publicación en las cuentas centrales");
        pedir.getByLabel("Contenido que se pide publicar").fill(CONTENIDO);
        pedir.getByLabel("Fuente de la información").fill("Oficio 12 de Servicios Médicos");
        pedir.getByLabel("Fecha en que conviene publicarlo").fill("2021-11-20");
        pedir.getByLabel("Clase de contenido").selectOption("SALUD");
        pedir.getByLabel("Lleva información reservada").check();
        presentar(pedir, "Enviar la solicitud");
        assertThat(pedir.locator("main")).containsText("debe protegerse y no se publica");
        assertThat(pedir.getByLabel("Contenido que se pide publicar")).hasValue(CONTENIDO);
        foto(pedir, "solicitud-reservada");
        pedir.getByLabel("Lleva información reservada").uncheck();
        pedir.locator("input[type=file]").setInputFiles(new FilePayload("cartel.png", "image/png", BajasDePrueba.PNG));
        presentar(pedir, "Enviar la solicitud");
        assertThat(pedir.locator(".estado")).hasText("Enviada a Comunicación Social");
        assertThat(pedir.locator("main")).containsText("La norma no fija plazo ni da efecto al silencio");
        assertThat(pedir.locator("main")).containsText("Parte de lo presentado");
        foto(pedir, "solicitud-expediente");
        assertThat(pdf(pedir, "Acuse de recepción"))
                .contains("cartel.png", "La norma no fija plazo ni da efecto al silencio");
        String folio = pedir.locator("h1").textContent().replaceAll("^.*(SOL-\\S+).*$", "$1");

        Page comsocial = chromium.persona("comsocial");
        Tareas tareas = Tareas.abrir(comsocial).bandeja("Mi bandeja");
        assertThat(tareas.renglon(folio)).containsText("Dirección de Obras Públicas");
        tareas.elegir(folio, "contenido").tomar();
        assertThat(comsocial.locator(".fjs-container")).containsText("1, parte de lo solicitado");
        comsocial.getByLabel("No se publica").check();
        tareas.campo("motivo").waitFor();
        foto(comsocial, "solicitud-no");
        comsocial.getByLabel("Sí, ya se publicó").check();
        tareas.campo("cuentaCentral").fill("OBRAS-FB-1");
        tareas.campo("direccion").fill("https://www.facebook.com/GobiernoTecate/posts/1");
        tareas.campo("publicadoEl-date").fill("11/11/2021");
        tareas.campo("publicadoEl-date").press("Tab");
        tareas.campo("publicadoEl-time").fill("09:30");
        tareas.campo("publicadoEl-time").press("Tab");
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("OBRAS-FB-1 no es una cuenta central de Comunicación Social.");
        assertThat(tareas.campo("direccion")).hasValue("https://www.facebook.com/GobiernoTecate/posts/1");
        foto(comsocial, "solicitud-no-es-central");
        tareas.campo("cuentaCentral").fill("CS-FB-1");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(0);

        pedir.navigate("/expedientes/" + folio);
        assertThat(pedir.locator(".estado")).hasText("Publicada");
        assertThat(pedir.locator("main"))
                .containsText("Contenido publicado: Cuenta Gobierno de Tecate (CS-FB-1). En"
                        + " https://www.facebook.com/GobiernoTecate/posts/1, el jueves 11 de noviembre de 2021");
        foto(pedir, "solicitud-publicada");
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-b, NT10-SR-1: en Tareas, el administrador la pide; en la página, su titular la retira con un"
                    + " motivo, y a Comunicación Social ya no le espera")
    void elTitularLaRetira(Chromium chromium) {
        Page admin = chromium.persona("admin.obras");
        Tareas tareas = Tareas.abrir(admin);
        admin.locator(".start-process-action a").click();
        tareas.formularioDeInicio()
                .getByText("Solicitud de publicación en las cuentas centrales")
                .click();
        tareas.campo("contenido").waitFor();
        foto(admin, "solicitud-inicio-en-tareas");
        tareas.campo("contenido").fill("Cierre de la calle Hidalgo el domingo.");
        tareas.campo("fuente").fill("Programa de obra 2021");
        tareas.formularioDeInicio().getByText("Seleccione").click();
        tareas.formularioDeInicio()
                .getByText("Información institucional: trámites, servicios y avisos")
                .click();
        Locator fecha = admin.locator(".fjs-container input.flatpickr-input").first();
        fecha.fill("20/11/2021");
        fecha.press("Tab");
        tareas.iniciar().click();
        assertThat(tareas.formularioDeInicio()).hasCount(0);
        String folio = escenario
                .jdbc()
                .sql("SELECT folio FROM expediente WHERE proceso = ? ORDER BY recepcion DESC, folio DESC LIMIT 1")
                .param(SolicitudesDePrueba.PROCESO)
                .query(String.class)
                .single();

        Page titular = chromium.persona("titular.obras");
        titular.navigate("/expedientes/" + folio);
        titular.getByText("Ya no necesito este trámite").click();
        titular.getByLabel("Motivo").fill("El cierre se pospuso.");
        titular.getByLabel("Entiendo que el trámite concluye").check();
        boton(titular, "Retirar");
        assertThat(titular.locator(".estado")).hasText("Sin objeto");
        assertThat(titular.locator("main")).containsText("Motivo: El cierre se pospuso.");
        foto(titular, "solicitud-retirada");

        Page comsocial = chromium.persona("comsocial");
        assertThat(Tareas.abrir(comsocial).bandeja("Mi bandeja").renglon(folio)).hasCount(0);
    }
}
