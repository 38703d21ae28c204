package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** La regularización de una cuenta en un navegador, de la solicitud a la constancia. */
@Order(3)
@PruebaEnElNavegador
class RegularizacionEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void limpiar() {
        RegularizacionesDePrueba.retirarCuentas(jdbc);
    }

    private static void elegirEn(Page pagina, String campo, String opcion) {
        pagina.locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText(campo))
                .getByLabel(opcion, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    @Test
    @DisplayName(
            "NT10-TR-2, NT10-DEF-05, AMB-17: de la solicitud a la constancia: la abierta después se rechaza sin perder"
                    + " lo escrito; el titular manifiesta y Comunicación Social hace constar con al menos un criterio")
    void deLaSolicitudALaConstancia(Chromium chromium) {
        Page admin = chromium.persona("admin.dif");
        enlace(admin, "Iniciar: Regularización de una cuenta");
        admin.getByLabel("Red social").selectOption("X");
        admin.getByLabel("Nombre de la cuenta").fill("Despensas DIF Tecate");
        admin.getByLabel("Identificador").fill("@TecateDespensas");
        admin.getByLabel("Dirección de la cuenta").fill("https://x.com/TecateDespensas");
        admin.getByLabel("Correo con que está registrada").fill("despensas@gmail.com");
        admin.getByLabel("Fecha en que se abrió").fill("2016-05-02");
        admin.getByLabel("Para qué se usa").fill("Avisar entregas.");
        admin.getByLabel("Descripción pública").fill("Entregas de despensas del DIF.");
        presentar(admin, "Pedir la regularización");
        assertThat(admin.locator("[role=alert]")).containsText("solo se regularizan las cuentas anteriores");
        assertThat(admin.getByLabel("Nombre de la cuenta")).hasValue("Despensas DIF Tecate");
        foto(admin, "regularizacion-posterior");
        admin.getByLabel("Fecha en que se abrió").fill("2014-05-02");
        presentar(admin, "Pedir la regularización");
        assertThat(admin.locator(".estado")).hasText("Presentada, en espera de la manifestación del titular");
        foto(admin, "regularizacion-expediente");
        String folio = admin.locator("h1").textContent().replaceAll("^.*(REG-\\S+).*$", "$1");

        Page titular = chromium.persona("titular.dif");
        Tareas delTitular = Tareas.abrir(titular).elegir(folio, "manifestacion").tomar();
        assertThat(delTitular.campo("identificador")).hasValue("@TecateDespensas");
        titular.getByLabel("Sí, nos sujetamos a la norma").check();
        delTitular.campo("identificador").fill("@DespensasTecate");
        delTitular.campo("direccion").fill("https://x.com/DespensasTecate");
        elegirEn(titular, "Periodicidad", "Semanal");
        delTitular.campo("horario").fill("Lunes a viernes, de 8:00 a 15:00 h.");
        delTitular.campo("manifestacion").fill("Ya cambió el identificador; falta el correo.");
        titular.getByLabel("Firmo esta manifestación").check();
        foto(titular, "regularizacion-manifestacion");
        delTitular.concluir().click();
        assertThat(delTitular.renglon(folio)).hasCount(0);

        Page comsocial = chromium.persona("comsocial");
        Tareas deComunicacion = Tareas.tomar(comsocial, folio, "motivo");
        assertThat(comsocial.locator(".fjs-container"))
                .containsText("correo que no es del dominio municipal, o ninguno; identificador con el sufijo");
        elegirEn(comsocial, "Correo del dominio", "No cumple");
        elegirEn(comsocial, "Sufijo", "Cumple");
        elegirEn(comsocial, "Administración titular", "Cumple");
        elegirEn(comsocial, "Descripción clara", "Cumple");
        elegirEn(comsocial, "Bitácora", "Cumple");
        deComunicacion.campo("motivo").fill("La página usa el nombre y el escudo del DIF.");
        deComunicacion.concluir().click();
        assertThat(deComunicacion.rechazo()).containsText("marque el que cumple");
        foto(comsocial, "regularizacion-sin-criterio");
        comsocial.getByLabel("Usa el nombre del Ayuntamiento").check();
        deComunicacion.concluir().click();
        assertThat(deComunicacion.renglon(folio)).hasCount(0);

        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("Conserva su carácter institucional");
        foto(admin, "regularizacion-concluida");
        assertThat(pdf(admin, "Constancia de carácter"))
                .contains(
                        "conserva su carácter institucional",
                        "@DespensasTecate",
                        "Pendiente de ajustar: Correo",
                        "No impone sanción ni prejuzga sobre responsabilidad alguna.");
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("cuentaVigente")
                .hasNotPassed("cuentaATituloPersonal");
    }
}
