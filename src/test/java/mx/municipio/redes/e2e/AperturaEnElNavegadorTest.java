package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** La apertura de una cuenta en un navegador, de la solicitud al vínculo, con cada persona que interviene. */
@Order(3)
@PruebaEnElNavegador(reloj = "2021-11-08T10:00:00-08:00")
class AperturaEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Test
    @DisplayName("NT10-PAB-I-a, NT10-PAB-II-a, NT10-PAB-III-a, NT10-PAB-III-b, NT10-PAB-IV, NT10-PAB-VI-c, NT10-RESP-I,"
            + " NT10-CG-XXII, NT10-TR-3: de la solicitud del administrador al vínculo publicado por Informática, con la firma"
            + " del titular y la resolución de Comunicación Social")
    void deLaSolicitudAlVinculo(Chromium chromium) throws IOException {
        Page admin = chromium.persona("admin.dif");
        enlace(admin, "Iniciar: Apertura de cuenta");
        AccesibilidadTest.exigirSinEstorbos(admin);
        admin.getByLabel("Pertinencia").fill("Programa de desayunos escolares: avisar entregas y cambios de sede.");
        admin.getByLabel("Por qué no bastan las cuentas centrales").fill("Los cambios de sede se avisan el mismo día.");
        admin.getByLabel("Red social").selectOption("X");
        admin.getByLabel("Nombre de la cuenta").fill("Avisos DIF Tecate");
        admin.getByLabel("Identificador").fill("@DIFAvisosTecate");
        admin.getByLabel("Descripción pública").fill("Avisos breves de los programas del DIF en Tecate.");
        admin.getByLabel("Programas institucionales").fill("Desayunos escolares");
        admin.getByLabel("Actividades institucionales").fill("Entrega de desayunos\nBrigadas");
        admin.getByLabel("Líneas de contenido").fill("Entregas\nBrigadas");
        presentar(admin, "Enviar la propuesta");
        assertThat(admin.locator("[role=alert]")).containsText("marque al menos uno de los fines");
        assertThat(admin.getByLabel("Identificador")).hasValue("@DIFAvisosTecate");
        foto(admin, "apertura-sin-fines");
        admin.getByLabel("Fin III.").check();
        admin.getByLabel("Fin IX.").check();
        presentar(admin, "Enviar la propuesta");
        assertThat(admin.locator(".estado")).hasText("Propuesta, sin resolver");
        assertThat(admin.locator("main")).containsText("El titular del órgano debe firmar el oficio de propuesta");
        String titulo = admin.locator("h1").innerText();
        String folio = titulo.substring(titulo.indexOf("APE-"));
        foto(admin, "apertura-expediente");

        Page titular = chromium.persona("titular.dif");
        Tareas porFirmar = Tareas.tomar(titular, folio, "pertinencia");
        titular.getByLabel("Sí, lo firmo y presento la propuesta").check();
        foto(titular, "apertura-firma");
        porFirmar.concluir().click();
        assertThat(porFirmar.renglon(folio)).hasCount(0);

        Page comsocial = chromium.persona("comsocial");
        Tareas porEvaluar = Tareas.tomar(comsocial, folio, "motivo");
        Locator formulario = comsocial.locator(".fjs-container");
        assertThat(formulario).containsText("Fin III.");
        assertThat(formulario).not().containsText("Fin IV.");
        assertThat(formulario).not().containsText("¿Contribuye al fin III?");
        comsocial.getByLabel("No, se rechaza").check();
        assertThat(formulario).containsText("¿Contribuye al fin III?");
        assertThat(formulario).containsText("¿Contribuye al fin IX?");
        assertThat(formulario).not().containsText("¿Contribuye al fin IV?");
        Locator contribuye = comsocial.getByLabel("Contribuye", new Page.GetByLabelOptions().setExact(true));
        assertThat(contribuye).hasCount(2);
        contribuye.nth(0).check();
        contribuye.nth(1).check();
        String acerca = "acerca al Municipio con las familias que reciben los programas.";
        porEvaluar.campo("porqueIII").fill(acerca);
        porEvaluar.campo("porqueIX").fill("la central no responde mensajes.");
        porEvaluar.concluir().click();
        assertThat(porEvaluar.rechazo())
                .containsText("Rechazar pide decir a qué fin no contribuye, o por qué bastan las cuentas centrales.");
        assertThat(porEvaluar.campo("porqueIII")).hasValue(acerca);
        foto(comsocial, "apertura-rechazo-sin-fundar");
        comsocial.getByLabel("Sí, se autoriza").check();
        porEvaluar.concluir().click();
        assertThat(porEvaluar.rechazo()).containsText("NT10-PAB-III-b");
        porEvaluar.campo("imagenGrafica").fill("https://www.tecate.gob.mx/imagen/dif.zip");
        foto(comsocial, "apertura-evaluacion");
        porEvaluar.concluir().click();
        assertThat(porEvaluar.renglon(folio)).hasCount(0);

        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("Autorizada, por abrirse");
        foto(admin, "apertura-autorizada");
        Tareas porInformar = Tareas.tomar(admin, folio, "operacion");
        assertThat(porInformar.campo("nombre")).hasValue("Avisos DIF Tecate");
        porInformar.campo("identificador").fill("@TecateAvisos");
        porInformar.campo("direccion").fill("https://x.com/DIFAvisosTecate");
        porInformar.campo("correo").fill("avisos@dif.tecate.gob.mx");
        porInformar.campo("operacion").fill("Publica el administrador; el suplente atiende los mensajes.");
        admin.getByLabel("Diaria").check();
        porInformar.campo("horario").fill("Lunes a viernes, de 8:00 a 15:00");
        porInformar.concluir().click();
        assertThat(porInformar.rechazo()).containsText("NT10-PAB-VI-c");
        assertThat(porInformar.campo("correo")).hasValue("avisos@dif.tecate.gob.mx");
        foto(admin, "apertura-sufijo");
        porInformar.campo("identificador").fill("@DIFAvisosTecate");
        porInformar.concluir().click();
        assertThat(porInformar.campo("operacion")).hasCount(0);

        Tareas porVerificar = Tareas.tomar(admin, folio, "nota");
        admin.getByLabel("Solicitada a la red").check();
        foto(admin, "apertura-verificacion");
        porVerificar.concluir().click();
        assertThat(porVerificar.renglon(folio)).hasCount(1);

        for (String usuario : List.of("admin.dif", "suplente.dif")) {
            Page quienAdministra = usuario.equals("admin.dif") ? admin : chromium.persona(usuario);
            Tareas porAceptar = Tareas.tomar(quienAdministra, folio, "aceptaResponsabilidad");
            quienAdministra.getByLabel("Acepto responder").check();
            foto(quienAdministra, "apertura-aceptacion");
            porAceptar.concluir().click();
            assertThat(porAceptar.renglon(folio)).hasCount(0);
        }

        publicarElVinculo(folio, comsocial, chromium.persona("informatica"));

        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("Cuenta abierta y vigente");
        assertThat(admin.locator("main")).containsText("El trámite concluyó: la cuenta está vigente.");
        AccesibilidadTest.exigirSinEstorbos(admin);
        admin.getByLabel("Obtenida", new Page.GetByLabelOptions().setExact(true))
                .check();
        boton(admin, "Anotar");
        assertThat(admin.locator("main")).containsText("El resultado de la verificación quedó asentado.");
        entera(admin, "apertura-concluida");
        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        assertThat(escenario.instancia(folio)).isEnded();
        losOficios(folio, admin);
    }

    private static void publicarElVinculo(String folio, Page comsocial, Page informatica) {
        comsocial.navigate("/vinculos");
        comsocial.getByLabel("Ubicación").fill("Pie de la página principal, sección «Síguenos».");
        boton(comsocial, "Proponer");
        assertThat(comsocial.locator("main")).containsText("Falta la conformidad de la Jefatura de Informática");
        assertThat(comsocial.getByText("Dar la conformidad")).hasCount(0);
        foto(comsocial, "vinculos-propuesta");
        AccesibilidadTest.exigirSinEstorbos(comsocial);
        informatica.navigate("/vinculos");
        boton(informatica, "Dar la conformidad de la Jefatura de Informática");
        assertThat(informatica.locator("main")).containsText("La ubicación quedó acordada.");
        foto(informatica, "vinculos-acordada");

        Tareas porPublicar = Tareas.tomar(informatica, folio, "vinculo");
        assertThat(porPublicar.campo("ubicacionVinculos")).hasValue("Pie de la página principal, sección «Síguenos».");
        porPublicar.campo("vinculo").fill("https://www.tecate.gob.mx/#siguenos");
        foto(informatica, "apertura-vinculo");
        porPublicar.concluir().click();
        assertThat(porPublicar.renglon(folio)).hasCount(0);
    }

    /** Cada oficio se abre como PDF y queda en {@code target/pantallas}, para verlo. */
    private void losOficios(String folio, Page admin) throws IOException {
        List<Oficio> emitidos = oficios.delExpediente(folio);
        assertThat(emitidos)
                .extracting(Oficio::tipo)
                .containsExactly("ACUSE", "PROPUESTA", "ACUSE", "RESOLUCION", "INFORME_DE_APERTURA");
        int n = 0;
        for (Oficio oficio : emitidos) {
            APIResponse respuesta = admin.request().get("/api/v1/oficios/" + oficio.codigo() + ".pdf");
            assertThat(respuesta.status()).isEqualTo(200);
            assertThat(new String(respuesta.body(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            Files.write(
                    Path.of("target", "pantallas", "apertura-" + ++n + "-" + oficio.tipo() + ".pdf"), respuesta.body());
        }
    }
}
