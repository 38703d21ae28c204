package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.padron.Designaciones;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** El padrón en un navegador: la carga del supervisor, la vigilancia de las oficinas y lo que ve un administrador. */
@Order(3)
@PruebaEnElNavegador(reloj = "2026-11-12T10:00:00-08:00")
class PadronEnElNavegadorTest {

    private static final String HOJA = "usuario;nombre;correo;organo;puesto;nivel;cargo;oficina\n"
            + "vv.titular;Verónica Prueba;vv.titular@tecate.gob.mx;OFMAYOR;Oficial Mayor;SUPERIOR;TITULAR;\n"
            + "vv.soporte;Víctor Prueba;vv.soporte@tecate.gob.mx;OFMAYOR;Soporte;%s;ADMINISTRADOR_TITULAR;\n";

    @Autowired
    Escenario escenario;

    @Autowired
    Designaciones designaciones;

    @Autowired
    PlatformTransactionManager transacciones;

    @Autowired
    TransactionTemplate transaccion;

    @Autowired
    Bitacora bitacora;

    @Test
    @DisplayName("NT10-SR-2b, NT10-DEF-07: dado el supervisor, cuando carga una hoja con un error se lo dicen en su"
            + " renglón y nada queda; corregida, las personas quedan")
    void carga(Chromium chromium) {
        Page supervisor = chromium.persona("supervisor");
        enlace(supervisor, "Cargar el padrón");
        AccesibilidadTest.exigirSinEstorbos(supervisor);
        foto(supervisor, "padron-carga");
        subir(supervisor, "OPERATIVO");
        assertThat(supervisor.locator("main")).containsText("No se guardó nada");
        assertThat(supervisor.locator("main")).containsText("Renglón 3. El administrador titular debe tener");
        AccesibilidadTest.exigirSinEstorbos(supervisor);
        foto(supervisor, "padron-carga-mala");
        subir(supervisor, "MANDO_MEDIO");
        assertThat(supervisor.locator(".aviso")).containsText("Quedaron cargadas 2 personas (2 nuevas)");
        foto(supervisor, "padron-carga-buena");
    }

    private static void subir(Page pagina, String nivel) {
        pagina.getByLabel("Hoja de personas")
                .setInputFiles(new FilePayload(
                        "personas.csv", "text/csv", HOJA.formatted(nivel).getBytes(StandardCharsets.UTF_8)));
        boton(pagina, "Cargar personas");
    }

    /** Las de la demostración: las que otras pruebas dejaron ya no lo están. */
    private static Locator vigentes(Page pagina) {
        return pagina.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Vigente"));
    }

    @Test
    @DisplayName(
            "NT10-SR-1, NT10-SR-2a, NT10-EV-3: dada Comunicación Social, ve a qué cuenta le falta quien responda; la"
                    + " Sindicatura lee además su bitácora; el administrador, solo lo suyo")
    void padron(Chromium chromium) {
        new TransactionTemplate(transacciones)
                .executeWithoutResult(
                        estado -> designaciones.terminar("suplente.cs", LocalDate.of(2026, 11, 12), null));
        Page comsocial = chromium.persona("comsocial");
        enlace(comsocial, "Padrón");
        assertThat(vigentes(comsocial)).hasCount(4);
        AccesibilidadTest.exigirSinEstorbos(comsocial);
        foto(comsocial, "padron");
        enlace(comsocial, "Ver solo las que tienen alerta");
        assertThat(comsocial.locator("tbody tr")).hasCount(1);
        enlace(comsocial, "CS-FB-1");
        assertThat(comsocial.locator("main")).containsText("Falta la administración suplente");

        Page sindicatura = chromium.persona("sindicatura");
        sindicatura.navigate("/padron/DIF-X-1");
        assertThat(sindicatura.locator("#bitacora")).isVisible();
        AccesibilidadTest.exigirSinEstorbos(sindicatura);
        foto(sindicatura, "padron-cuenta");

        Page admin = chromium.persona("admin.dif");
        enlace(admin, "Padrón");
        assertThat(vigentes(admin)).hasCount(2);
        assertThat(admin.locator("main")).not().containsText("OBRAS");
        foto(admin, "padron-de-su-organo");
    }

    @Test
    @DisplayName("NT10-EV-3: la administradora llega desde el inicio a la bitácora de su cuenta, busca, hojea y se la"
            + " lleva en PDF; la Sindicatura lee la de un registro")
    void bitacora(Chromium chromium) {
        transaccion.executeWithoutResult(estado -> IntStream.rangeClosed(1, 300)
                .forEach(n -> bitacora.asentar(
                        "OBRAS-FB-1",
                        n % 7 == 0 ? "suplente.obras" : "admin.obras",
                        "CONTENIDO_PUBLICADO",
                        "NT10-EV-3",
                        "Publicación de prueba " + n + ": https://www.facebook.com/ObrasTecate/posts/" + n)));
        Page admin = chromium.persona("admin.obras");
        foto(admin, "bitacora-inicio");
        enlace(admin, "Bitácora de mis cuentas");
        assertThat(admin.locator("h1")).containsText("Bitácora de la cuenta Obras Públicas Tecate");
        assertThat(admin.locator("tbody tr")).hasCount(50);
        AccesibilidadTest.exigirSinEstorbos(admin);
        foto(admin, "bitacora-de-cuenta");
        enlace(admin, "Página siguiente");
        assertThat(admin.locator("nav[aria-label='Páginas']")).containsText("Página 2 de");
        assertThat(admin.locator("tbody")).containsText("de prueba 250:");

        admin.getByLabel("Palabras, persona o dirección").fill("suplente publicacion");
        admin.getByLabel("Suceso").selectOption("CONTENIDO_PUBLICADO");
        admin.getByLabel("Desde el día").fill("2026-11-12");
        boton(admin, "Buscar");
        assertThat(admin.getByRole(AriaRole.STATUS)).containsText("42 asientos");
        assertThat(admin.locator("#llevar")).containsText("Descargar lo que se encontró");
        AccesibilidadTest.exigirSinEstorbos(admin);
        entera(admin, "bitacora-buscada");
        org.assertj.core.api.Assertions.assertThat(pdf(admin, "Descargar en PDF"))
                .contains("EXTRACTO", "42 de sus", "Publicación de prueba 294");

        admin.getByLabel("Hasta el día").fill("2026-11-01");
        boton(admin, "Buscar");
        assertThat(admin.locator(".problema")).containsText("es anterior a «desde»");
        admin.getByLabel("Desde el día").fill("2026-10-01");
        boton(admin, "Buscar");
        assertThat(admin.locator("main")).containsText("Ningún asiento coincide");
        foto(admin, "bitacora-sin-hallar");
        enlace(admin, "Volver a la cuenta");
        assertThat(admin.locator("main")).containsText("Estos son los 10 más recientes");
        entera(admin, "bitacora-en-la-cuenta");
        enlace(admin, "Padrón");
        foto(admin, "bitacora-en-el-padron");

        Page sindicatura = chromium.persona("sindicatura");
        sindicatura.navigate("/bitacora/PADRON");
        assertThat(sindicatura.locator("h1")).containsText("del registro PADRON");
        entera(sindicatura, "bitacora-de-registro");
    }

    @Test
    @DisplayName("NT10-SR-1: la titular registra su ausencia, ve quién la suple y la da por terminada")
    void suplencia(Chromium chromium) {
        Page titular = chromium.persona("titular.obras");
        titular.navigate("/padron");
        enlace(titular, "Suplencias de los titulares");
        String hoy = escenario.hoy();
        assertThat(titular.locator("#suplente option[value='titular.dif'], #suplente option[value='titular.obras']"))
                .hasCount(0);
        titular.getByLabel("Quién suple").selectOption("jefe.obras");
        titular.getByLabel("Primer día").fill(hoy);
        titular.getByLabel("Último día").fill("2021-01-04");
        titular.getByLabel("Motivo de la ausencia").fill("vacaciones");
        boton(titular, "Registrar");
        assertThat(titular.locator("main")).containsText("es anterior al primer día");
        foto(titular, "suplencia-rechazada");
        assertThat(titular.getByLabel("Quién suple")).hasValue("jefe.obras");
        titular.getByLabel("Último día").fill(hoy);
        boton(titular, "Registrar");
        assertThat(titular.locator("main")).containsText("La suplencia quedó registrada");
        assertThat(titular.locator("main")).containsText("Jefa de Prueba Obras");
        AccesibilidadTest.exigirSinEstorbos(titular);
        foto(titular, "suplencias");
        Page supervisor = chromium.persona("supervisor");
        supervisor.navigate("/padron/suplencias");
        foto(supervisor, "suplencias-supervisor");
        boton(titular, "Terminar la suplencia de OBRAS");
        assertThat(titular.locator("main")).containsText("La suplencia terminó");
    }
}
