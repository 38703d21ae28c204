package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.presentar;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import mx.municipio.redes.Escenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** El asiento de una publicación en un navegador, uno por uno y en la hoja de un día, y los avales en que se apoya. */
@Order(3)
@PruebaEnElNavegador
class AsientoEnElNavegadorTest {

    private static final String DIRECCION = "https://www.facebook.com/ObrasPublicasTecate/posts/9";

    @Autowired
    Escenario escenario;

    @Test
    @DisplayName(
            "NT10-ADM-I-a, NT10-ADM-III, NT10-ADM-IV, NT10-CG-XV: se declara en la página, donde una línea sin aval no"
                    + " borra lo escrito; se publica y se anota en Tareas; terminada la vigencia, se retira")
    void deLaDeclaracionAlRetiro(Chromium chromium) {
        Page admin = chromium.persona("admin.obras");
        enlace(admin, "Iniciar: Asiento de una publicación");
        assertThat(admin.getByLabel("Línea avalada")).isHidden();
        assertThat(admin.getByLabel("Menciona expresamente")).isHidden();
        admin.getByLabel("Contenido", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("El sábado hay bacheo.");
        admin.locator("#tipo").selectOption("ACTIVIDAD");
        admin.locator("#clase").selectOption("INFORMACION_INSTITUCIONAL");
        admin.locator("#fuente").fill("Programa de obra 2021");
        admin.locator("#vigencia").fill("2021-11-13");
        admin.locator("#aval").selectOption("LINEA");
        admin.locator("#linea").fill("Deportes");
        admin.locator("#publicadoEl").fill("2021-11-11T09:30");
        admin.locator("#revisado").check();
        presentar(admin, "Asentar la publicación");
        assertThat(admin.locator("[role=alert]")).containsText("si ya está publicada, diga también dónde");
        admin.locator("#publicadoEl").fill("");
        presentar(admin, "Asentar la publicación");
        assertThat(admin.locator("[role=alert]")).containsText("Cierres viales; Avance de obra; Avisos y trámites");
        assertThat(admin.locator("#fuente")).hasValue("Programa de obra 2021");
        AccesibilidadTest.exigirSinEstorbos(admin);
        entera(admin, "asiento-rechazado");
        admin.locator("#linea").fill("Avisos y trámites");
        presentar(admin, "Asentar la publicación");
        assertThat(admin.locator(".estado")).hasText("Declarada, en espera de publicarse");
        String folio = admin.locator("h1").textContent().replaceAll("^.*(PUB-\\S+).*$", "$1");
        foto(admin, "asiento-por-publicar");

        Page suplente = chromium.persona("suplente.obras");
        Tareas porAnotar = Tareas.tomar(suplente, folio, "direccion");
        porAnotar.campo("direccion").fill(DIRECCION);
        porAnotar.campo("publicadoEl-date").fill("11/11/2021");
        porAnotar.campo("publicadoEl-date").press("Tab");
        porAnotar.campo("publicadoEl-time").fill("09:30");
        porAnotar.campo("publicadoEl-time").press("Tab");
        foto(suplente, "asiento-anotacion");
        porAnotar.concluir().click();
        assertThat(porAnotar.renglon(folio)).hasCount(0);
        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator("main")).containsText("vale hasta el sábado 13 de noviembre de 2021");
        assertThat(admin.locator("main")).containsText(DIRECCION);
        AccesibilidadTest.exigirSinEstorbos(admin);

        escenario.dejarVencer(folio, "vigenciaVencida");
        Page titular = chromium.persona("titular.obras");
        Tareas porRevisar = Tareas.tomar(titular, folio, "direccion");
        assertThat(titular.locator(".fjs-container")).containsText("Vigente hasta: sábado 13 de noviembre de 2021");
        titular.getByLabel("Se retiró de la red").check();
        foto(titular, "asiento-vigencia");
        porRevisar.concluir().click();
        assertThat(porRevisar.renglon(folio)).hasCount(0);
        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("Retirada de la red");
        foto(admin, "asiento-retirada");
    }

    @Test
    @DisplayName(
            "NT10-CG-XI, NT10-EV-3: en la hoja de un día, lo que falla se dice por renglón y columna; corregida, se"
                    + " asientan todas con un solo acuse")
    void laHojaDeUnDia(Chromium chromium) {
        Page admin = chromium.persona("admin.obras");
        enlace(admin, "Asentar en una hoja las publicaciones de un día");
        AccesibilidadTest.exigirSinEstorbos(admin);
        String nombres = "cuenta;contenido;tipo;clase;fuente;aval;linea;revisado;direccion;publicadoEl\n";
        String bueno =
                ";Hoy hay bacheo en la Hidalgo;ACTIVIDAD;INFORMACION_INSTITUCIONAL;Programa;LINEA;Cierres viales;SI;"
                        + DIRECCION + ";11/11/2021 09:00\n";
        subir(admin, nombres + bueno + bueno.replace(";SI;", ";NO;").replace("Hoy", "Mañana"));
        assertThat(admin.locator("[role=alert]")).containsText("Renglón 3, revisado: debe marcarse.");
        foto(admin, "asiento-hoja-rechazada");
        subir(admin, nombres + bueno + bueno.replace("Hoy", "Mañana"));
        assertThat(admin.locator("[role=status]")).containsText("Se asentaron 2 publicaciones");
        assertThat(admin.locator("td.folio a")).hasCount(2);
        AccesibilidadTest.exigirSinEstorbos(admin);
        entera(admin, "asiento-hoja-asentada");
    }

    @Test
    @DisplayName("NT10-CG-XV: Comunicación Social avala una línea en su página y la retira diciendo por qué")
    void avales(Chromium chromium) {
        Page comsocial = chromium.persona("comsocial");
        comsocial.navigate("/padron/DIF-X-1/avales");
        comsocial.getByLabel("Línea de contenido").fill("Jornadas de salud");
        comsocial.locator("#motivo").fill("Las pidió el DIF para noviembre.");
        boton(comsocial, "Avalar");
        assertThat(comsocial.locator("main")).containsText("La línea quedó avalada.");
        AccesibilidadTest.exigirSinEstorbos(comsocial);
        foto(comsocial, "avales");
        var renglon = comsocial.locator("tr").filter(new Locator.FilterOptions().setHasText("Jornadas de salud"));
        renglon.getByLabel("Motivo").fill("Terminó noviembre.");
        renglon.getByRole(AriaRole.BUTTON).click();
        assertThat(comsocial.locator("main")).containsText("El aval se retiró");
        assertThat(comsocial.getByText("Jornadas de salud")).hasCount(0);
    }

    private static void subir(Page pagina, String csv) {
        pagina.getByLabel("Archivo CSV")
                .setInputFiles(new FilePayload("dia.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        boton(pagina, "Asentar");
    }
}
