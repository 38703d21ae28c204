package mx.municipio.redes.e2e;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import mx.municipio.redes.Escenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Las páginas del programa, revisadas con axe-core. */
@Order(3)
@PruebaEnElNavegador
class AccesibilidadTest {

    private static final Set<String> GRAVES = Set.of("serious", "critical");

    @Autowired
    Escenario escenario;

    @Test
    @DisplayName("Dado quien usa un lector de pantalla, la entrada no le pone estorbos graves")
    void entrada(Chromium chromium) {
        Page pagina = chromium.ventana();
        pagina.navigate("/login?error");
        exigirSinEstorbos(pagina);
    }

    @Test
    @DisplayName("Dado quien usa un lector de pantalla, ni el inicio, ni una consulta nueva, ni el expediente,"
            + " ni el correo le ponen estorbos graves")
    void paginas(Chromium chromium) {
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

        Page sindicatura = chromium.persona("sindicatura");
        for (String ruta : new String[] {"/normas", "/indicadores", "/bitacora/cabezas"}) {
            sindicatura.navigate(ruta);
            exigirSinEstorbos(sindicatura);
        }

        Page comsocial = chromium.persona("comsocial");
        exigirSinEstorbos(comsocial);
        comsocial.navigate("/expedientes/" + folio);
        exigirSinEstorbos(comsocial);
    }

    @Test
    @DisplayName("NT10-EV-3: dada una lista de huellas de otra instalación, la página lo dice sin estorbos graves")
    void listaAjena(Chromium chromium) {
        Page sindicatura = chromium.persona("sindicatura");
        sindicatura.navigate("/bitacora/cabezas");
        String lista = "cadena,asientos,hash\r\nAJENA,1," + "0".repeat(64) + "\r\n";
        sindicatura
                .getByLabel("Archivo de la lista")
                .setInputFiles(new FilePayload("cabezas.csv", "text/csv", lista.getBytes(StandardCharsets.UTF_8)));
        Chromium.boton(sindicatura, "Comparar");
        assertThat(sindicatura.locator("main").textContent())
                .contains("Se alteró una bitácora", "Ya no existe", "Ninguna de las que trae la lista coincide");
        exigirSinEstorbos(sindicatura);
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
