package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.administradores.CambiosDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El cambio de administradores en un navegador, como lo viven el titular, quien entra, quien sale y Comunicación Social. */
@Order(5)
@PruebaEnElNavegador(reloj = "2022-11-07T10:00:00-08:00")
class CambioEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void comoEstaba() {
        CambiosDePrueba.reponer(jdbc);
    }

    @Test
    @DisplayName(
            "NT10-PAB-V, NT10-SR-2b, NT10-SR-4, NT10-ADM-VII, NT10-RESP-I, AMB-10: el titular notifica, Comunicación"
                    + " Social solo recibe, quien sale pierde el acceso en el acto con la página abierta, y quien entra"
                    + " declara después las contraseñas y acepta")
    void deLaNotificacionALaConstancia(Chromium chromium) {
        Page sale = chromium.persona("admin.obras");
        Page titular = chromium.persona("titular.obras");
        enlace(titular, "Iniciar: Cambio de administradores");
        titular.getByLabel("Cargo que cambia").selectOption("ADMINISTRADOR_TITULAR");
        titular.getByLabel("Persona que entra").selectOption("operativo.obras");
        presentar(titular, "Notificar el cambio");
        assertThat(titular.locator("[role=alert]")).containsText("mando medio o superior");
        assertThat(titular.getByLabel("Persona que entra")).hasValue("operativo.obras");
        foto(titular, "cambio-rechazado");
        titular.getByLabel("Persona que entra").selectOption("jefe.obras");
        presentar(titular, "Notificar el cambio");
        assertThat(titular.locator(".estado")).hasText("Registrado, surtió efecto");
        assertThat(titular.locator("main")).containsText("Pierde el acceso admin.obras");
        assertThat(titular.locator("main")).containsText("Queda pendiente cambiar las contraseñas");
        String titulo = titular.locator("h1").innerText();
        String folio = titulo.substring(titulo.indexOf("CAM-"));
        assertThat(Chromium.pdf(titular, "Notificación de cambio")).contains("Jefa de Prueba Obras", "no requiere");
        foto(titular, "cambio-notificado");

        Page comsocial = chromium.persona("comsocial");
        comsocial.navigate("/expedientes/" + folio);
        assertThat(comsocial.locator("main")).containsText("Registrado, surtió efecto");
        assertThat(Tareas.abrir(comsocial).bandeja("Todas las pendientes").renglon(folio))
                .hasCount(0);

        Response ajeno = sale.navigate("/expedientes/" + folio);
        assertThat(ajeno.status()).isEqualTo(404);
        sale.navigate("/");
        assertThat(sale.locator("main")).not().containsText("Iniciar: Consulta de publicación");

        Page entra = chromium.persona("jefe.obras");
        assertThat(entra.locator("main")).containsText("Iniciar: Consulta de publicación");
        Tareas tareas = Tareas.tomar(entra, folio, "longitud");
        assertThat(entra.locator(".fjs-container"))
                .containsText("entra Jefa de Prueba Obras en lugar de Administradora de Prueba Obras");
        var fecha = entra.locator(".fjs-container input.flatpickr-input").first();
        fecha.fill("07/11/2022");
        fecha.press("Tab");
        for (String casilla :
                List.of("Son largas", "Llevan letras", "Llevan números", "Quien sale ya no puede entrar")) {
            entra.getByLabel(casilla).check();
        }
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("falta declarar que lleven caracteres especiales");
        assertThat(tareas.rechazo()).containsText("NT10-ADM-VII");
        foto(entra, "cambio-constancia-incompleta");
        entra.getByLabel("Llevan caracteres especiales").check();
        entra.getByLabel("Entro al cargo y acepto la responsabilidad").check();
        tareas.concluir().click();
        assertThat(entra.locator(".page-notifications")).containsText("Concluida.");
        assertThat(tareas.rechazo()).hasCount(0);
        foto(entra, "cambio-constancia-concluida");
        assertThat(tareas.renglon(folio)).hasCount(0);

        titular.navigate("/expedientes/" + folio);
        assertThat(titular.locator("main")).containsText("El trámite concluyó");
        assertThat(titular.locator("main")).containsText("Contraseñas cambiadas el lunes 7 de noviembre de 2022");
        foto(titular, "cambio-concluido");
    }

    @Test
    @DisplayName(
            "NT10-PAB-V, NT10-SR-2a: el supervisor carga en su página el lote de un cambio de administración; lo que"
                    + " falla se dice renglón por renglón, y quien entra acepta después")
    void lote(Chromium chromium) {
        Page supervisor = chromium.persona("supervisor");
        enlace(supervisor, "Notificar cambios de administradores en lote");
        subir(supervisor, "organo,cargo,entrante\nOBRAS,ADMINISTRADOR_TITULAR,operativo.obras\nDIF,TITULAR,nadie\n");
        assertThat(supervisor.locator("[role=alert]")).containsText("Renglón 2:");
        assertThat(supervisor.locator("[role=alert]")).containsText("Renglón 3:");
        foto(supervisor, "cambio-lote-rechazado");
        subir(
                supervisor,
                "organo;cargo;entrante;motivo\nOBRAS;ADMINISTRADOR_TITULAR;jefe.obras;Relevo\n"
                        + "OBRAS;ADMINISTRADOR_SUPLENTE;operativo.obras;Relevo\n");
        assertThat(supervisor.locator("[role=status]")).containsText("Se notificaron 2 cambios");
        assertThat(supervisor.locator("header")).containsText("Cerrar sesión");
        AccesibilidadTest.exigirSinEstorbos(supervisor);
        foto(supervisor, "cambio-lote-notificado");
        String folio = supervisor.locator("td.folio a").first().innerText();

        Page entra = chromium.persona("jefe.obras");
        entra.navigate("/expedientes/" + folio);
        AccesibilidadTest.exigirSinEstorbos(entra);
        foto(entra, "cambio-por-aceptar");
        boton(entra, "Acepto la responsabilidad");
        assertThat(entra.locator("main")).containsText("Su aceptación quedó asentada.");
        assertThat(entra.getByText("Aceptar su responsabilidad")).hasCount(0);
    }

    private static void subir(Page pagina, String csv) {
        pagina.getByLabel("Archivo CSV")
                .setInputFiles(new FilePayload("cambios.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        boton(pagina, "Notificar");
    }
}
