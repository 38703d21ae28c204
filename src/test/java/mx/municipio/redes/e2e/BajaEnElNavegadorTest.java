package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** La baja de una cuenta en un navegador, con cada persona que interviene. */
@Order(3)
@PruebaEnElNavegador
class BajaEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void limpiar() {
        BajasDePrueba.retirarCuentas(jdbc);
    }

    private static void agregarArchivo(Page pagina, String folio, String nombre, byte[] bytes) {
        pagina.navigate("/expedientes/" + folio);
        pagina.locator("#archivo").setInputFiles(new FilePayload(nombre, "application/octet-stream", bytes));
        boton(pagina, "Agregar");
        assertThat(pagina.locator("main")).containsText("Se agregó «" + nombre + "» al expediente.");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-PAB-VIII-a, NT10-PAB-VIII-b, AMB-11: del inicio al vínculo retirado, con su respaldo"
                    + " en ZIP, su evidencia y el oficio del titular, sin tarea para Comunicación Social")
    void deInicioAFin(Chromium chromium) {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        Page admin = chromium.persona("admin.obras");
        enlace(admin, "Iniciar: Baja de una cuenta");
        assertThat(admin.locator("main")).containsText("Entiendo que la baja ya no se puede retirar");
        admin.locator("#cuenta").selectOption(cuenta);
        admin.getByLabel("¿Por qué se deja de usar la cuenta?").fill("La difusión pasa a la cuenta central.");
        foto(admin, "baja-inicio");
        admin.getByLabel("Entiendo que la baja").check();
        presentar(admin, "Pedir la baja");
        assertThat(admin.locator(".estado")).hasText("En baja");
        assertThat(admin.locator("main")).containsText("respaldar los contenidos");
        foto(admin, "baja-expediente");
        String folio = admin.locator("h1").textContent().replaceAll("^.*(BAJ-\\S+).*$", "$1");

        Tareas tareas = Tareas.abrir(admin).elegir(folio, "alcance").tomar();
        admin.getByLabel("En el expediente: archivos").check();
        tareas.campo("alcance").fill("Publicaciones y fotos desde 2019.");
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("Falta el respaldo");
        assertThat(tareas.campo("alcance")).hasValue("Publicaciones y fotos desde 2019.");
        foto(admin, "baja-sin-respaldo");
        admin.getByLabel("En otro lugar: es demasiado grande").check();
        tareas.campo("sha256").waitFor();
        foto(admin, "baja-otro-lugar");

        agregarArchivo(admin, folio, "respaldo.zip", BajasDePrueba.zip());
        tareas = Tareas.abrir(admin).elegir(folio, "alcance");
        admin.getByLabel("En el expediente: archivos").check();
        tareas.campo("alcance").fill("Publicaciones y fotos desde 2019.");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(2);

        agregarArchivo(admin, folio, "captura.png", BajasDePrueba.PNG);
        tareas = Tareas.abrir(admin)
                .elegir(folio, "Cancelar la cuenta", "comoSeCancelo")
                .tomar();
        Locator fecha = admin.locator(".fjs-container input.flatpickr-input").first();
        fecha.fill("11/11/2021");
        fecha.press("Tab");
        tareas.campo("comoSeCancelo").fill("Configuración, «Eliminar página».");
        foto(admin, "baja-cancelacion");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(1);
        assertThat(tareas.renglon(folio)).containsText("Borrar los contenidos");

        Page titular = chromium.persona("titular.obras");
        Tareas delTitular = Tareas.abrir(titular).elegir(folio, "comoSeBorro").tomar();
        delTitular.campo("comoSeBorro").fill("La red los borró con la página.");
        titular.getByLabel("Hago constar que los contenidos").check();
        foto(titular, "baja-borrado");
        delTitular.concluir().click();
        assertThat(delTitular.renglon(folio)).containsText("Firmar el oficio de baja");

        delTitular = Tareas.abrir(titular).elegir(folio, "firma").tomar();
        assertThat(titular.locator(".fjs-container")).containsText("1 archivo en el expediente");
        titular.getByLabel("Firmo el oficio de baja de la cuenta").check();
        foto(titular, "baja-firma");
        delTitular.concluir().click();
        assertThat(delTitular.renglon(folio)).containsText("Verificar la cancelación");

        Page comsocial = chromium.persona("comsocial");
        Tareas deComunicacion = Tareas.abrir(comsocial).bandeja("Mi bandeja");
        assertThat(deComunicacion.renglon(folio)).hasCount(0);
        comsocial.navigate("/expedientes/" + folio);
        assertThat(comsocial.locator(".estado")).hasText("Cancelada");
        foto(comsocial, "baja-cancelada");
        assertThat(pdf(comsocial, "Oficio de baja"))
                .contains(
                        "se canceló el jueves 11 de noviembre de 2021",
                        "Conforme a la Ley General de Archivos, antes se respaldaron",
                        "respaldo.zip",
                        "no pide su aprobación");

        Page informatica = chromium.persona("informatica");
        Tareas deInformatica =
                Tareas.abrir(informatica).elegir(folio, "retiroDelVinculo").tomar();
        deInformatica.campo("retiroDelVinculo").fill("No había vínculo.");
        foto(informatica, "baja-vinculo");
        deInformatica.concluir().click();
        assertThat(deInformatica.renglon(folio)).hasCount(0);

        Page suplente = chromium.persona("suplente.obras");
        Tareas delSuplente =
                Tareas.abrir(suplente).elegir(folio, "comoSeVerifico").tomar();
        delSuplente.campo("comoSeVerifico").fill("La dirección ya no existe.");
        suplente.getByLabel("Comprobé que la cuenta ya no existe").check();
        delSuplente.concluir().click();
        assertThat(delSuplente.renglon(folio)).hasCount(0);

        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator("main")).containsText("El trámite concluyó: la cuenta está cancelada.");
        assertThat(admin.getByText("Presentar de nuevo")).hasCount(0);
        foto(admin, "baja-concluida");
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("cuentaCancelada")
                .hasNotPassed("recordatoriosApagados");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-SR-1: el titular retira en la página la baja que el suplente inició, y la cuenta vuelve a"
                    + " lo que era; al otro administrador no se le ofrece")
    void elTitularLaRetira(Chromium chromium) {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        String folio = escenario.iniciar("suplente.obras", BajasDePrueba.PROCESO, BajasDePrueba.baja(cuenta));
        Page admin = chromium.persona("admin.obras");
        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("En baja");
        assertThat(admin.getByText("Ya no necesito este trámite")).hasCount(0);

        Page titular = chromium.persona("titular.obras");
        titular.navigate("/expedientes/" + folio);
        titular.getByText("Ya no necesito este trámite").click();
        titular.getByLabel("Motivo").fill("La cuenta se seguirá usando.");
        titular.getByLabel("Entiendo que el trámite concluye").check();
        foto(titular, "baja-retiro");
        boton(titular, "Retirar");
        assertThat(titular.locator(".estado")).hasText("Retirada");
        assertThat(titular.locator("main")).containsText("la cuenta volvió a lo que era");
        assertThat(titular.locator("main")).containsText("Motivo: La cuenta se seguirá usando.");
        foto(titular, "baja-retirada");
    }
}
