package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Un incidente en un navegador, del aviso al cierre, y lo que entretanto lee cualquiera. */
@Order(3)
@PruebaEnElNavegador
class IncidenteEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void limpiar() {
        IncidentesDePrueba.devolverCuentas(jdbc);
        BajasDePrueba.retirarCuentas(jdbc);
    }

    private static String folio(Page pagina) {
        return pagina.locator("h1").textContent().replaceAll("^.*(INC-\\S+).*$", "$1");
    }

    private static void esOficial(Page pagina, String respuesta) {
        pagina.navigate("/cuentas/verificacion?direccion=https://www.facebook.com/ObrasPublicasTecate");
        assertThat(pagina.locator("#respuesta")).containsText(respuesta);
    }

    private static void recuperado(Page pagina, String respuesta) {
        pagina.locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText("¿Se recuperó el control de la cuenta?"))
                .getByLabel(respuesta, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    @Test
    @DisplayName("NT10-CG-XXIII, NT10-ADM-VII, AMB-19: del aviso al cierre: la hora imposible se rechaza sin perder lo"
            + " escrito, el público lee que la cuenta está intervenida, y solo con la constancia vuelve a ser oficial")
    void delAvisoAlCierre(Chromium chromium) {
        Page admin = chromium.persona("admin.obras");
        enlace(admin, "Iniciar: Incidente de una cuenta");
        assertThat(admin.getByLabel("El titular del órgano podría estar involucrado"))
                .isHidden();
        admin.locator("#cuenta").selectOption("OBRAS-FB-1");
        admin.getByLabel("¿Qué pasó?").selectOption("INTERVENCION");
        admin.getByLabel("Fecha en que lo supo").fill("2021-11-11T10:30");
        admin.getByLabel("¿Qué ocurrió?").fill("La cuenta publicó enlaces que nadie del área puso.");
        admin.getByLabel("Los responsables perdieron el acceso").check();
        entera(admin, "incidente-inicio");
        presentar(admin, "Reportar el incidente");
        assertThat(admin.locator("[role=alert]")).containsText("no puede ser posterior a la de este aviso");
        assertThat(admin.getByLabel("¿Qué ocurrió?")).hasValue("La cuenta publicó enlaces que nadie del área puso.");
        admin.getByLabel("Fecha en que lo supo").fill("2021-11-11T08:10");
        presentar(admin, "Reportar el incidente");
        assertThat(admin.locator(".estado")).hasText("Reportado, por contener");
        assertThat(admin.locator("main")).containsText("entre una hora y otra, 1 h 50 min");
        entera(admin, "incidente-expediente");
        String folio = folio(admin);
        assertThat(pdf(admin, "Constancia del incidente"))
                .contains(
                        "Se supo a las 08:10 h del jueves 11 de noviembre de 2021; se avisó a las 10:00 h del jueves 11",
                        "Criterios generales, fracción XXIII");

        Page cualquiera = chromium.ventana();
        esOficial(cualquiera, "Es oficial, pero está intervenida");
        foto(cualquiera, "incidente-es-oficial");
        cualquiera.navigate("/cuentas?organo=OBRAS");
        assertThat(cualquiera.locator("main")).containsText("Intervenida.");
        foto(cualquiera, "incidente-directorio");

        Tareas delAdmin = Tareas.abrir(admin).elegir(folio, "medidas").tomar();
        assertThat(admin.locator(".fjs-container")).containsText("1 h 50 min");
        delAdmin.campo("medidas").fill("Se pidió el acceso a la red; no responde.");
        recuperado(admin, "No");
        assertThat(admin.getByText("Son largas")).isHidden();
        foto(admin, "incidente-contencion-sin-control");
        delAdmin.concluir().click();
        assertThat(delAdmin.renglon(folio)).hasCount(0);

        Page comsocial = chromium.persona("comsocial");
        Tareas deComunicacion = Tareas.tomar(comsocial, folio, "motivo");
        comsocial.getByLabel("Control recuperado").check();
        deComunicacion.campo("motivo").fill("El órgano dice que ya entra.");
        deComunicacion.concluir().click();
        assertThat(deComunicacion.rechazo()).containsText("Falta la constancia de contraseñas nuevas");
        assertThat(deComunicacion.campo("motivo")).hasValue("El órgano dice que ya entra.");
        foto(comsocial, "incidente-sin-constancia");
        comsocial.getByLabel("Pendiente: falta algo").check();
        deComunicacion.concluir().click();
        assertThat(deComunicacion.renglon(folio)).hasCount(0);

        Page titular = chromium.persona("titular.obras");
        Tareas delTitular = Tareas.abrir(titular).elegir(folio, "medidas").tomar();
        assertThat(titular.locator(".fjs-container"))
                .containsText("Comunicación Social lo devolvió: El órgano dice que ya entra.");
        delTitular.campo("medidas").fill("La red devolvió el acceso y se cambiaron las contraseñas.");
        recuperado(titular, "Sí");
        Locator fecha = titular.locator(".fjs-container input.flatpickr-input").first();
        assertThat(fecha).hasValue("");
        fecha.fill("11/11/2021");
        fecha.press("Tab");
        for (String casilla : new String[] {
            "Son largas", "Llevan letras", "Llevan números", "Llevan caracteres especiales", "Se retiró el acceso"
        }) {
            titular.getByLabel(casilla).check();
        }
        foto(titular, "incidente-contencion");
        delTitular.concluir().click();
        assertThat(delTitular.renglon(folio)).hasCount(0);

        deComunicacion = Tareas.tomar(comsocial, folio, "motivo");
        assertThat(comsocial.locator(".fjs-container"))
                .containsText("cambiadas el jueves 11 de noviembre de 2021: largas, con letras");
        assertThat(deComunicacion.campo("motivo")).hasValue("");
        comsocial.getByLabel("Control recuperado").check();
        deComunicacion.campo("motivo").fill("Consta todo.");
        foto(comsocial, "incidente-cierre");
        deComunicacion.concluir().click();
        assertThat(deComunicacion.renglon(folio)).hasCount(0);

        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("Cerrado: control recuperado");
        entera(admin, "incidente-cerrado");
        esOficial(cualquiera, "Sí, es una cuenta oficial");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("recuperada");
    }

    @Test
    @DisplayName(
            "NT10-RESP-4, NT10-ML-I: un uso indebido se reporta en Tasklist; a los demás administradores no les existe,"
                    + " y la Sindicatura dicta su medida, que sale por oficio")
    void usoIndebido(Chromium chromium) {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        Page admin = chromium.persona("admin.obras");
        Tareas tareas = Tareas.abrir(admin);
        admin.locator(".start-process-action a").click();
        tareas.formularioDeInicio().getByText("Incidente de una cuenta").click();
        tareas.campo("descripcion").waitFor();
        tareas.campo("cuenta").fill(cuenta);
        tareas.formularioDeInicio().getByText("Seleccione").click();
        tareas.formularioDeInicio()
                .getByText("Uso indebido por alguien que sí está autorizado")
                .click();
        tareas.campo("conocidoEl-date").fill("11/11/2021");
        tareas.campo("conocidoEl-date").press("Tab");
        tareas.campo("conocidoEl-time").fill("08:10");
        tareas.campo("conocidoEl-time").press("Tab");
        tareas.campo("descripcion").fill("Se publicaron mensajes ajenos a las funciones del área.");
        assertThat(admin.getByLabel("El titular del órgano podría estar involucrado"))
                .isVisible();
        foto(admin, "incidente-tasklist");
        tareas.iniciar().click();
        assertThat(tareas.formularioDeInicio()).hasCount(0);
        String folio = jdbc.sql("SELECT folio FROM expediente WHERE cuenta = ?")
                .param(cuenta)
                .query(String.class)
                .single();

        Page suplente = chromium.persona("suplente.obras");
        suplente.navigate("/expedientes/" + folio);
        assertThat(suplente.locator("main")).not().containsText("Uso indebido");
        foto(suplente, "incidente-no-existe");
        Page titular = chromium.persona("titular.obras");
        titular.navigate("/expedientes/" + folio);
        assertThat(titular.locator(".estado")).hasText("Con vista a la Sindicatura");
        foto(titular, "incidente-vista-titular");

        Page sindicatura = chromium.persona("sindicatura");
        Tareas deSindicatura = Tareas.abrir(sindicatura).elegir(folio, "motivo").tomar();
        sindicatura.getByLabel("Medida preventiva").first().check();
        deSindicatura.campo("medidaPreventiva").fill("Que dos personas revisen cada publicación.");
        deSindicatura.campo("fundamentoMedida").fill("el artículo 12 de la ley de la materia");
        deSindicatura.campo("motivo").fill("Se previene que se repita.");
        foto(sindicatura, "incidente-vista");
        deSindicatura.concluir().click();
        assertThat(deSindicatura.renglon(folio)).hasCount(0);

        sindicatura.navigate("/expedientes/" + folio);
        assertThat(sindicatura.locator(".estado")).hasText("Concluido con medida preventiva");
        entera(sindicatura, "incidente-concluido");
        assertThat(pdf(sindicatura, "Oficio de medida preventiva"))
                .contains(
                        "Que dos personas revisen cada publicación.",
                        "el artículo 12 de la ley de la materia",
                        "Marco legal, fracción I");
        assertThat(pdf(sindicatura, "Vista por uso indebido"))
                .contains("no prejuzga sobre responsabilidad alguna", "Responsabilidades, tercer párrafo");
    }
}
