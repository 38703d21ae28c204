package mx.municipio.redes.e2e;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.Set;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Las páginas del programa, revisadas con axe-core. */
@Order(3)
@PruebaDeIntegracion
@Tag("navegador")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccesibilidadTest {

    private static final Set<String> GRAVES = Set.of("serious", "critical");

    @Autowired
    Escenario escenario;

    private Chromium chromium;

    @BeforeAll
    void abrir(@LocalServerPort int puerto) {
        chromium = new Chromium(puerto);
    }

    @AfterAll
    void cerrar() {
        chromium.close();
    }

    @Test
    @DisplayName("Dado quien usa un lector de pantalla, la entrada no le pone estorbos graves")
    void entrada() {
        Page pagina = chromium.ventana();
        pagina.navigate("/login?error");
        exigirSinEstorbos(pagina);
    }

    @Test
    @DisplayName("Dado quien usa un lector de pantalla, ni el inicio, ni una consulta nueva, ni el expediente,"
            + " ni el correo le ponen estorbos graves")
    void paginas() {
        escenario.son("2021-11-04T10:00:00-07:00");
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
        escenario.dejarVencer(folio, "plazoVencido");

        Page admin = chromium.persona("admin.obras");
        exigirSinEstorbos(admin);
        for (String ruta :
                new String[] {"/expedientes/" + folio, "/expedientes/" + folio + "/nueva", "/demo/correo", "/no-existe"
                }) {
            admin.navigate(ruta);
            exigirSinEstorbos(admin);
        }

        Page comsocial = chromium.persona("comsocial");
        exigirSinEstorbos(comsocial);
        comsocial.navigate("/expedientes/" + folio);
        exigirSinEstorbos(comsocial);
    }

    static void exigirSinEstorbos(Page pagina) {
        assertThat(new AxeBuilder(pagina)
                        .analyze().getViolations().stream()
                                .filter(regla -> GRAVES.contains(Objects.requireNonNullElse(regla.getImpact(), "")))
                                .map(regla -> regla.getId() + ": " + regla.getNodes()))
                .as(pagina.url())
                .isEmpty();
    }
}
