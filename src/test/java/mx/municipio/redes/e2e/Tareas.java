package mx.municipio.redes.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Tasklist, tal como la usa una persona. */
final class Tareas {

    private static final String RUTA = "/camunda/app/tasklist/default/";

    private final Page pagina;

    private Tareas(Page pagina) {
        this.pagina = pagina;
    }

    static Tareas abrir(Page pagina) {
        pagina.navigate(RUTA);
        return new Tareas(pagina);
    }

    /** Toma de «Mi bandeja» la tarea de ese folio y espera a que su formulario muestre ese campo. */
    static Tareas tomar(Page pagina, String folio, String clave) {
        return abrir(pagina).bandeja("Mi bandeja").elegir(folio, clave).tomar();
    }

    Tareas bandeja(String nombre) {
        pagina.locator(".task-filter")
                .filter(new Locator.FilterOptions().setHasText(nombre))
                .locator("h4 a")
                .click();
        return this;
    }

    /** Busca en la bandeja abierta. */
    Tareas buscar(String texto) {
        Locator campo = pagina.locator(".busqueda input");
        campo.fill(texto);
        campo.press("Enter");
        return this;
    }

    /** El renglón de la lista que lleva ese folio. */
    Locator renglon(String folio) {
        return pagina.locator("ol.tasks-list > li.task").filter(new Locator.FilterOptions().setHasText(folio));
    }

    /** Abre la tarea de ese folio. */
    Tareas elegir(String folio) {
        renglon(folio).locator("h4 a").click();
        campo("motivo").or(campo("direccion")).first().waitFor();
        return this;
    }

    /** Abre la tarea de ese folio y espera a que su formulario muestre ese campo. */
    Tareas elegir(String folio, String clave) {
        renglon(folio).locator("h4 a").first().click();
        campo(clave).first().waitFor();
        return this;
    }

    /** De las tareas abiertas de ese folio, la de ese nombre. */
    Tareas elegir(String folio, String nombre, String clave) {
        renglon(folio)
                .filter(new Locator.FilterOptions().setHasText(nombre))
                .locator("h4 a")
                .click();
        campo(clave).first().waitFor();
        return this;
    }

    Tareas tomar() {
        pagina.locator(".task-card .claim").click();
        pagina.locator(".task-card .assignee").getByText("de Prueba").waitFor();
        return this;
    }

    /** El campo del formulario abierto con esa clave. */
    Locator campo(String clave) {
        return pagina.locator(".fjs-container [id$='-" + clave + "']");
    }

    Locator concluir() {
        return pagina.locator(".form-actions").getByText("Concluir", new Locator.GetByTextOptions().setExact(true));
    }

    Locator formularioDeInicio() {
        return pagina.locator(".modal-content");
    }

    Locator iniciar() {
        return formularioDeInicio().locator(".modal-footer .btn-primary");
    }

    /** Abre el formulario de la consulta desde «Iniciar trámite». */
    Tareas nuevaConsulta() {
        pagina.locator(".start-process-action a").click();
        formularioDeInicio().getByText("Consulta de publicación").click();
        campo("contenido").waitFor();
        return this;
    }

    /** Llena lo obligatorio, menos la duda. */
    Tareas llenar(String contenido) {
        campo("contenido").fill(contenido);
        campo("fuente").fill("Programa de obra 2021");
        Locator fecha = campo("fechaPrevista-date")
                .or(pagina.locator(".fjs-container input.flatpickr-input"))
                .first();
        fecha.fill("01/12/2021");
        fecha.press("Tab");
        formularioDeInicio().getByText("Seleccione").click();
        formularioDeInicio()
                .getByText("Información institucional: trámites, servicios y avisos")
                .click();
        return this;
    }

    /** El aviso rojo de algo rechazado. */
    Locator rechazo() {
        return pagina.locator(".notifications .alert-danger");
    }

    void salir() {
        pagina.locator(".account .dropdown-toggle").click();
        pagina.locator(".account .logout a").click();
    }
}
