package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** La consulta en un navegador. */
@Order(3)
@PruebaEnElNavegador
class ConsultaEnElNavegadorTest {

    private static final String VENCIMIENTO = "2021-11-18T00:00:00-08:00";
    private static final String VENCE = "miércoles 17 de noviembre de 2021, 24:00 h";

    @Autowired
    Escenario escenario;

    private String enviar() {
        return escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
    }

    @Test
    @DisplayName("NT10-CG-VII-a, NT10-CG-VII-b: dada una duda, cuando el administrador consulta en Tareas, Comunicación"
            + " Social la declara procedente y el suplente publica, el expediente queda publicado")
    void deLaEntradaAPublicada(Chromium chromium) {
        String contenido = "Cierre de la avenida Juárez por obra, del 1 al 5 de diciembre.";
        Page admin = chromium.persona("admin.obras");
        foto(admin, "inicio");
        enlace(admin, "Abrir Tareas");
        Tareas tareas = Tareas.abrir(admin).nuevaConsulta().llenar(contenido);
        tareas.campo("duda").focus();
        tareas.campo("duda").blur();
        assertThat(tareas.formularioDeInicio()).containsText("Este campo es obligatorio.");
        assertThat(tareas.iniciar()).isDisabled();
        foto(admin, "inicio-sin-duda");
        tareas.campo("duda").fill("¿Procede mencionar el monto de la obra?");
        tareas.iniciar().click();
        assertThat(admin.locator(".page-notifications"))
                .containsText("El trámite quedó iniciado. Su folio y su acuse están en «Expedientes».");

        enlace(admin, "Expedientes");
        admin.getByLabel("Folio o palabras del contenido").fill("avenida Juárez");
        boton(admin, "Buscar");
        Locator enlaceAlFolio = admin.locator("td.folio a");
        assertThat(enlaceAlFolio).hasCount(1);
        String folio = enlaceAlFolio.textContent();
        enlaceAlFolio.click();
        assertThat(admin.locator("main")).containsText("Enviada, en espera de respuesta");
        assertThat(admin.locator("main")).containsText("Vence el " + VENCE);
        assertThat(admin.locator("main")).containsText("lunes 15: inhábil, tercer lunes de noviembre");
        foto(admin, "expediente");
        assertThat(pdf(admin, "Acuse de recepción")).contains("jueves 11 de noviembre de 2021, 10:00:00 h");

        Page comsocial = chromium.persona("comsocial");
        Tareas porResponder = Tareas.abrir(comsocial).bandeja("Mi bandeja");
        assertThat(porResponder.renglon(folio)).containsText("Dirección de Obras Públicas");
        assertThat(porResponder.renglon(folio).getByText(VENCE)).isVisible();
        porResponder.elegir(folio).tomar();
        comsocial.getByLabel("Sí, es procedente").check();
        porResponder.campo("motivo").focus();
        porResponder.campo("motivo").blur();
        assertThat(porResponder.concluir()).isDisabled();
        assertThat(comsocial.locator(".fjs-container")).containsText("Este campo es obligatorio.");
        foto(comsocial, "respuesta-sin-motivo");
        porResponder.campo("motivo").fill("Es información de servicio.");
        porResponder.concluir().click();
        assertThat(porResponder.renglon(folio)).hasCount(0);

        Page suplente = chromium.persona("suplente.obras");
        Tareas porPublicar = Tareas.abrir(suplente).elegir(folio).tomar();
        porPublicar.campo("direccion").fill("https://www.facebook.com/ObrasTecate/posts/1");
        porPublicar.campo("publicadoEl-date").fill("11/11/2021");
        porPublicar.campo("publicadoEl-date").press("Tab");
        porPublicar.campo("publicadoEl-time").fill("09:30");
        porPublicar.campo("publicadoEl-time").press("Tab");
        foto(suplente, "publicacion");
        porPublicar.concluir().click();
        assertThat(porPublicar.renglon(folio)).hasCount(0);

        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("Publicada");
        assertThat(admin.locator("main")).containsText("jueves 11 de noviembre de 2021, 09:30:00 h");
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
        assertThat(escenario.sucesos(folio))
                .contains("CONSULTA_RECIBIDA", "ACUSE_EMITIDO", "CONSULTA_RESPONDIDA", "CONTENIDO_PUBLICADO");
    }

    @Test
    @DisplayName("AMB-27: dado un órgano con dos cuentas, cuando consulta sin decir cuál, se le dicen sus claves, lo"
            + " escrito sigue ahí y no se abre expediente; al escribirla se le sugieren las suyas")
    void faltaLaCuenta(Chromium chromium) {
        long antes = escenario.cuantos("expediente");
        Page dif = chromium.persona("admin.dif");
        Tareas tareas = Tareas.abrir(dif).nuevaConsulta().llenar("Jornada de vacunación.");
        tareas.campo("duda").fill("¿Procede la fotografía?");
        tareas.iniciar().click();

        assertThat(tareas.rechazo()).containsText("indique una de estas claves: DIF-FB-1, DIF-X-1");
        assertThat(tareas.campo("contenido")).hasValue("Jornada de vacunación.");
        foto(dif, "falta-la-cuenta");
        assertThat(escenario.cuantos("expediente")).isEqualTo(antes);

        tareas.campo("cuenta").fill("OBRAS-FB-1");
        tareas.iniciar().click();
        assertThat(tareas.rechazo()).hasCount(1);
        assertThat(tareas.rechazo()).containsText("no es una cuenta vigente que usted administre");

        assertThat(tareas.campo("cuenta")).hasAttribute("list", "lista-cuentas-que-administra");
        assertThat(dif.locator("#lista-cuentas-que-administra option"))
                .hasText(new String[] {"DIF Tecate, en Facebook (DIF-FB-1)", "DIF Tecate, en X (DIF-X-1)"});
        // Lo que hace el navegador al elegir una sugerida.
        tareas.campo("cuenta")
                .evaluate(
                        "campo => { campo.focus(); campo.value = campo.list.options[1].value;"
                                + " campo.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' })); }");
        tareas.iniciar().click();
        assertThat(tareas.formularioDeInicio()).hasCount(0);
        assertThat(escenario.cuantos("expediente")).isEqualTo(antes + 1);
    }

    @Test
    @DisplayName("NT10-CG-VII-b, NT10-CG-VII-c: dado el plazo vencido, cuando Comunicación Social completa la tarea, se"
            + " le rechaza, lo que escribió sigue ahí y nada se asienta, haya corrido o no el temporizador")
    void respuestaTardia(Chromium chromium) {
        String folio = enviar();
        Page comsocial = chromium.persona("comsocial");
        Tareas tareas =
                Tareas.abrir(comsocial).bandeja("Mi bandeja").elegir(folio).tomar();
        comsocial.getByLabel("Sí, es procedente").check();
        tareas.campo("motivo").fill("Una respuesta que llegó tarde.");
        List<String> antes = escenario.sucesos(folio);

        escenario.son(VENCIMIENTO);
        tareas.concluir().click();

        assertThat(tareas.rechazo()).containsText(Pattern.compile("plazo.*venció"));
        assertThat(tareas.rechazo()).not().containsText("Cannot");
        assertThat(tareas.campo("motivo")).hasValue("Una respuesta que llegó tarde.");
        foto(comsocial, "respuesta-tardia");
        assertThat(escenario.sucesos(folio)).isEqualTo(antes);
        assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");

        escenario.ejecutar(folio, "plazoVencido");
        List<String> despues = escenario.sucesos(folio);
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("La tarea ya fue atendida o su plazo venció");
        assertThat(tareas.campo("motivo")).hasValue("Una respuesta que llegó tarde.");
        assertThat(escenario.sucesos(folio)).isEqualTo(despues);
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-c, AMB-05: dado el silencio, cuando el administrador abre el expediente, ve la constancia y"
                    + " puede consultar de nuevo; la respuesta extemporánea se asienta y no revive")
    void silencio(Chromium chromium) {
        String folio = enviar();
        escenario.dejarVencer(folio, "recordatorioDia1");
        escenario.dejarVencer(folio, "recordatorioDia2");
        escenario.dejarVencer(folio, "plazoVencido");

        Page admin = chromium.persona("admin.obras");
        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("No procedente por falta de pronunciamiento");
        assertThat(pdf(admin, "Constancia de vencimiento del plazo"))
                .contains(folio, VENCE, "lunes 15: inhábil, tercer lunes de noviembre", "martes 16: día 2")
                .contains(
                        "viernes 12 de noviembre de 2021, 09:00:00 h",
                        "no contiene pronunciamiento de la Jefatura de Comunicación Social; hace constar que no lo hubo")
                .containsPattern("\\d+ asientos; el último, [0-9a-f]{64}");

        Page comsocial = chromium.persona("comsocial");
        comsocial.navigate("/expedientes/" + folio);
        comsocial
                .getByLabel("Habría sido procedente", new Page.GetByLabelOptions().setExact(true))
                .check();
        comsocial.locator("#motivoExtemporaneo").fill("Sí procedía.");
        boton(comsocial, "Asentar");
        assertThat(comsocial.locator("main")).containsText("La respuesta extemporánea quedó asentada.");
        assertThat(comsocial.locator(".estado")).hasText("No procedente por falta de pronunciamiento");
        assertThat(comsocial.locator("#motivoExtemporaneo")).hasCount(0);
        assertThat(escenario.sucesos(folio)).contains("RESPUESTA_EXTEMPORANEA");

        admin.navigate("/expedientes/" + folio);
        enlace(admin, "Presentar de nuevo");
        assertThat(admin.getByLabel("Contenido que quiere publicar"))
                .hasValue((String) consulta().get("contenido"));
        presentar(admin, "Enviar la consulta");
        assertThat(admin.locator(".estado")).hasText("Enviada, en espera de respuesta");
        assertThat(admin.locator("h1")).not().containsText(folio);
    }

    @Test
    @DisplayName(
            "Dada la misma tarea en dos pestañas, cuando se concluye en ambas, vale la primera y la segunda lo dice")
    void dosPestanas(Chromium chromium) {
        String folio = enviar();
        Page una = chromium.persona("comsocial");
        Tareas primera = Tareas.abrir(una).bandeja("Mi bandeja").elegir(folio).tomar();
        Page otra = una.context().newPage();
        Tareas segunda = Tareas.abrir(otra).bandeja("Mi bandeja").elegir(folio);
        una.getByLabel("No es procedente").check();
        primera.campo("motivo").fill("Lleva datos personales.");
        otra.getByLabel("Sí, es procedente").check();
        segunda.campo("motivo").fill("Procede.");

        primera.concluir().click();
        assertThat(primera.renglon(folio)).hasCount(0);
        segunda.concluir().click();

        assertThat(segunda.rechazo()).containsText("La tarea ya fue atendida o su plazo venció; nada se guardó.");
        foto(otra, "dos-pestanas");
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE");
    }

    @Test
    @DisplayName(
            "Dadas varias tareas, cuando se busca el folio, parte de él o el asunto, queda la suya; del expediente y"
                    + " de «Vencen hoy» se llega a Tareas; sin tomarla, el formulario dice qué hacer")
    void hallarLaTarea(Chromium chromium) {
        String otra = enviar();
        String folio = escenario.iniciar(
                "admin.obras",
                PROCESO,
                consulta("contenido", "Poda de árboles en el parque Miguel Hidalgo, el sábado"));
        Page comsocial = chromium.persona("comsocial");
        comsocial.setViewportSize(1024, 768);
        Tareas tareas = Tareas.abrir(comsocial);
        assertThat(tareas.renglon(folio)).containsText("Poda de árboles en el parque");
        foto(comsocial, "lista-compacta");
        for (String texto : List.of(folio, folio.substring(folio.length() - 4), "ARBOLES poda")) {
            tareas.buscar(texto);
            assertThat(tareas.renglon(otra)).hasCount(0);
            assertThat(tareas.renglon(folio)).isVisible();
        }
        foto(comsocial, "busqueda");
        tareas.buscar("");
        assertThat(tareas.renglon(otra)).isVisible();

        comsocial.navigate("/expedientes/" + folio);
        enlace(comsocial, "Abrir la tarea «Responder la consulta»");
        enlace(comsocial, "Abrirla en Tareas");
        assertThat(comsocial.locator(".fjs-container")).containsText(folio);
        assertThat(comsocial.locator(".task-card .claim")).isVisible();
        foto(comsocial, "sin-tomar");

        comsocial.navigate("/");
        enlace(comsocial, "Vencen hoy");
        assertThat(comsocial.locator("h1")).hasText("Pendientes");
        assertThat(comsocial.locator("#vence")).hasValue("hoy");
    }

    @Test
    @DisplayName(
            "Dada la dirección de una tarea que ya no existe, se dice en español dónde verla; y a Transparencia no se le"
                    + " dice que Comunicación Social responderá cuando ya respondió")
    void loQueYaPaso(Chromium chromium) {
        String folio = enviar();
        Page comsocial = chromium.persona("comsocial");
        comsocial.navigate("/camunda/app/tasklist/default/#/?task=9eb21f43-0000-0000-0000-000000000000");
        Locator rechazo = comsocial.locator(".page-notifications .alert-danger");
        assertThat(rechazo).containsText("Busque su folio en «Expedientes»");
        assertThat(rechazo).not().containsText("9eb21f43");

        Page transparencia = chromium.persona("transparencia");
        Tareas porOpinar = Tareas.abrir(transparencia).elegir(folio);
        assertThat(transparencia.locator(".fjs-container")).containsText("debe hacerlo a más tardar el");
        escenario.completar("comsocial", folio, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        transparencia.reload();
        assertThat(transparencia.locator(".fjs-container")).containsText("ya respondió que es procedente");
        assertThat(transparencia.locator(".fjs-container")).not().containsText("debe hacerlo a más tardar el");
        assertThat(porOpinar.renglon(folio)).isVisible();
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-a: lo que se publicaría con imágenes se consulta con ellas: se eligen en la página de inicio,"
                    + " y su huella queda en el acuse, en el expediente y en la bitácora; si una no se admite, no se inicia nada")
    void conArchivos(Chromium chromium) {
        byte[] cartel = ("\u0089PNG\r\n\u001a\n" + "cartel").getBytes(StandardCharsets.ISO_8859_1);
        byte[] plano = "%PDF-1.7 plano".getBytes(StandardCharsets.UTF_8);
        long antes = escenario.cuantos("expediente");
        Page admin = chromium.persona("admin.obras");
        enlace(admin, "Iniciar: Consulta de publicación");
        admin.getByLabel("Contenido que quiere publicar").fill("Cartel de la jornada de bacheo.");
        admin.getByLabel("Fuente de la información").fill("Programa de obra 2021");
        admin.locator("#fechaPrevista").fill("2021-12-01");
        admin.locator("#duda").fill("¿Procede el cartel?");
        admin.locator("#clase").selectOption("INFORMACION_INSTITUCIONAL");
        admin.setInputFiles("#archivo", new FilePayload[] {
            new FilePayload("cartel.png", "image/png", cartel),
            new FilePayload("nota.txt", "text/plain", "hola".getBytes(StandardCharsets.UTF_8))
        });
        presentar(admin, "Enviar la consulta");
        assertThat(admin.locator(".problema"))
                .containsText(
                        "Archivo «nota.txt»: solo se admiten PDF, PNG, JPEG y ZIP, y este no es ninguno de ellos.");
        assertThat(admin.locator(".problema")).containsText("Vuelva a elegir también los archivos.");
        assertThat(admin.locator("#duda")).hasValue("¿Procede el cartel?");
        assertThat(escenario.cuantos("expediente")).isEqualTo(antes);

        admin.setInputFiles("#archivo", new FilePayload[] {
            new FilePayload("cartel.png", "image/png", cartel), new FilePayload("plano.pdf", "application/pdf", plano)
        });
        entera(admin, "inicio-con-archivos");
        presentar(admin, "Enviar la consulta");

        assertThat(admin.locator(".estado")).hasText("Enviada, en espera de respuesta");
        Locator presentado = admin.locator("section[aria-labelledby='pedido']");
        assertThat(presentado).containsText("cartel.png");
        assertThat(presentado).containsText(Huella.de(cartel));
        assertThat(presentado).containsText(Huella.de(plano));
        assertThat(admin.locator("#anexos")).containsText("Parte de lo presentado");
        assertThat(pdf(admin, "Acuse de recepción").replace(" ", ""))
                .contains("«cartel.png»," + cartel.length + "bytes", Huella.de(cartel), Huella.de(plano));
        entera(admin, "expediente-con-archivos");

        String folio = admin.url().replaceAll(".*/expedientes/", "");
        Page comsocial = chromium.persona("comsocial");
        Tareas.abrir(comsocial).bandeja("Mi bandeja").elegir(folio);
        assertThat(comsocial.locator(".fjs-container")).containsText("2, parte de lo consultado");
    }

    @Test
    @DisplayName(
            "AMB-04: mientras responde, Comunicación Social ve lo que opinó Transparencia y por qué, y Transparencia lo"
                    + " que aquella respondió; es informativo, y lo que cada una escribió se muestra tal cual")
    void laPalabraDeLaOtra(Chromium chromium) {
        String escrito = "Sin objeción: **negritas**, <b>etiqueta</b> y [enlace](https://ejemplo.mx)";
        String folio = enviar();
        Page comsocial = chromium.persona("comsocial");
        Tareas porResponder =
                Tareas.abrir(comsocial).bandeja("Mi bandeja").elegir(folio).tomar();
        assertThat(comsocial.locator(".fjs-container")).containsText("Transparencia aún no opina");
        assertThat(porResponder.campo("motivoOpinion")).hasCount(0);

        Page transparencia = chromium.persona("transparencia");
        Tareas porOpinar = Tareas.abrir(transparencia).elegir(folio).tomar();
        assertThat(transparencia.locator(".fjs-container")).containsText("Comunicación Social aún no responde");
        transparencia.getByLabel("No, sin objeción").check();
        porOpinar.campo("motivo").fill(escrito);
        porOpinar.concluir().click();
        assertThat(porOpinar.renglon(folio)).hasCount(0);

        comsocial.reload();
        assertThat(porResponder.campo("motivoOpinion")).hasValue(escrito);
        assertThat(porResponder.campo("motivoOpinion")).isDisabled();
        assertThat(comsocial.locator(".fjs-container")).containsText("Transparencia ya opinó, sin objeción");
        assertThat(comsocial.locator(".fjs-container")).containsText("su opinión no es un voto");
        porResponder.campo("motivoOpinion").scrollIntoViewIfNeeded();
        foto(comsocial, "responder-sabiendo-la-opinion");

        String otro = enviar();
        Tareas sinOpinar = Tareas.abrir(transparencia).elegir(otro).tomar();
        transparencia.getByLabel("No, sin objeción").check();
        sinOpinar.campo("motivo").fill("Lo revisé.");
        escenario.completar(
                "comsocial", otro, "responderConsulta", Map.of("respuesta", "PROCEDENTE", "motivo", escrito));
        sinOpinar.concluir().click();
        assertThat(sinOpinar.renglon(otro)).hasCount(0);
        assertThat(escenario.sucesos(otro)).contains("OPINION_REGISTRADA");

        String respondida = enviar();
        escenario.completar(
                "comsocial", respondida, "responderConsulta", Map.of("respuesta", "PROCEDENTE", "motivo", escrito));
        Tareas sabiendo = Tareas.abrir(transparencia).elegir(respondida);
        assertThat(sabiendo.campo("motivoRespuesta")).hasValue(escrito);
        assertThat(transparencia.locator(".fjs-container")).containsText("ya respondió que es procedente");
        sabiendo.campo("motivoRespuesta").scrollIntoViewIfNeeded();
        foto(transparencia, "opinar-sabiendo-la-respuesta");
    }

    @Test
    @DisplayName(
            "Dada una fecha que no existe, se borra y se dice; la que existe se vuelve a mostrar con dos cifras; una"
                    + " dirección sin «https://» dice qué le falta")
    void fechasYDirecciones(Chromium chromium) {
        Page admin = chromium.persona("admin.obras");
        Tareas tareas = Tareas.abrir(admin).nuevaConsulta();
        Locator fecha = admin.locator(".fjs-datepicker input").first();
        fecha.fill("31/02/2026");
        fecha.press("Tab");
        assertThat(fecha).hasValue("");
        assertThat(tareas.formularioDeInicio()).containsText("«31/02/2026» no es una fecha");
        foto(admin, "fecha-inexistente");
        fecha.fill("05/04/2027");
        fecha.press("Tab");
        assertThat(fecha).hasValue("05/04/2027");
        assertThat(tareas.formularioDeInicio()).not().containsText("no es una fecha");

        String folio = enviar();
        escenario.completar("comsocial", folio, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        Tareas porPublicar = Tareas.abrir(admin).elegir(folio).tomar();
        porPublicar.campo("direccion").fill("facebook.com/ObrasTecate");
        porPublicar.campo("direccion").press("Tab");
        assertThat(admin.locator(".fjs-container"))
                .containsText("El texto debe ser una dirección completa: empieza con https://");
        foto(admin, "direccion-sin-https");
    }

    @Test
    @DisplayName(
            "Dado un expediente, cuando lo pide una persona de otro órgano, recibe la misma página en español que si"
                    + " no existiera")
    void expedienteAjeno(Chromium chromium) {
        String folio = enviar();
        Page dif = chromium.persona("admin.dif");
        Response ajeno = dif.navigate("/expedientes/" + folio);

        assertThat(ajeno.status()).isEqualTo(404);
        assertThat(dif.locator("h1")).hasText("No se encontró");
        assertThat(dif.locator("body")).not().containsText("calle Hidalgo");
        foto(dif, "expediente-ajeno");
        String pagina = dif.locator("main").innerText();
        Response inexistente = dif.navigate("/expedientes/CON-OBRAS-1999-0001");
        assertThat(inexistente.status()).isEqualTo(404);
        assertThat(dif.locator("main").innerText().replace("CON-OBRAS-1999-0001", folio))
                .isEqualTo(pagina);
        enlace(dif, "Ir a Expedientes");
        assertThat(dif.locator("h1")).hasText("Expedientes");
    }

    @Test
    @DisplayName(
            "Dada una contraseña equivocada se explica; al salir de Tareas se llega a la página de acceso y la sesión"
                    + " ya no vale")
    void entrarYSalir(Chromium chromium) {
        Page persona = chromium.ventana();
        persona.navigate("/");
        Chromium.entrar(persona, "transparencia", "equivocada");
        assertThat(persona.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Usuario o contraseña incorrectos.");
        foto(persona, "acceso");

        escenario.son("2021-11-11T10:05:00-08:00");
        Chromium.entrar(persona, "transparencia", "demo");
        assertThat(persona.locator("h1")).hasText("Expedientes");
        Tareas.abrir(persona).salir();
        assertThat(persona.getByLabel("Contraseña")).isVisible();
        persona.navigate("/camunda/app/tasklist/default/");
        assertThat(persona.getByLabel("Contraseña")).isVisible();
    }
}
