package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Cuarenta consultas en una hora, sin ratón. Lo que tarda el programa se mide; lo que tarda la persona se calcula de lo
 * que la página le pide, despacio: leer, teclear y cada tecla de mando.
 */
@Order(3)
@PruebaEnElNavegador
class CuarentaPorTecladoTest {

    private static final int CONSULTAS = 40;

    private static final Duration MAXIMO = Duration.ofSeconds(90);

    private static final int MANDOS_POR_CONSULTA = 15;

    /** Quien lee en silencio para enterarse lee más de doscientas por minuto. */
    private static final double PALABRAS_POR_SEGUNDO = 200 / 60.0;

    /** Treinta y seis palabras por minuto. */
    private static final double LETRAS_POR_SEGUNDO = 3;

    private static final double SEGUNDOS_POR_MANDO = 0.3;

    /** Lo que llega por la red: hasta ver la lista, acceso incluido, y en cada página que sigue. */
    private static final long MAXIMO_DE_LA_PRIMERA = 60_000;

    private static final long MAXIMO_DE_LAS_DEMAS = 15_000;

    private static final Pattern TAREA = Pattern.compile(".*/tareas/[^/]+$");

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    /** El teclado de una persona que ve dónde está el foco; cuenta las teclas que no son texto. */
    private static final class Teclado {

        private final Page pagina;
        private int mandos;

        Teclado(Page pagina) {
            this.pagina = pagina;
        }

        void mando(String tecla) {
            pagina.keyboard().press(tecla);
            mandos++;
        }

        void tabularHasta(String rotulo) {
            List<String> paradas = new ArrayList<>();
            do {
                assertThat(paradas)
                        .as("paradas antes de «%s»", rotulo)
                        .hasSizeLessThan(MANDOS_POR_CONSULTA)
                        .doesNotContain(rotulo);
                mando("Tab");
                paradas.add(
                        (String)
                                pagina.evaluate(
                                        """
                        () => {
                          const aqui = document.activeElement;
                          return ((aqui.labels && aqui.labels[0]) || aqui).innerText.split('(')[0].trim();
                        }"""));
            } while (!paradas.get(paradas.size() - 1).equals(rotulo));
        }

        void escribir(String texto) {
            pagina.keyboard().type(texto);
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-VII: Comunicación Social responde cuarenta consultas solo con el teclado, cada una en a lo más minuto"
                    + " y medio, con pocas teclas y páginas ligeras; todas quedan como las respondió")
    void cuarenta(Chromium chromium) {
        Map<String, Integer> folios = new LinkedHashMap<>();
        IntStream.range(0, CONSULTAS)
                .forEach(i -> folios.put(
                        peticiones
                                .post("admin.obras", "/api/v1/consultas", consulta("fechaPrevista", "2021-12-01"))
                                .es(201)
                                .json()
                                .path("folio")
                                .asText(),
                        i));
        Page pagina = chromium.ventana();
        AtomicLong bytes = AplicacionesEnElNavegadorTest.pesar(pagina);
        Teclado teclado = new Teclado(pagina);
        pagina.navigate("/login");
        teclado.escribir("comsocial");
        teclado.mando("Tab");
        teclado.escribir("demo");
        teclado.mando("Enter");
        assertThat(pagina.locator("h1")).hasText("Pendientes");
        pagina.waitForLoadState();
        assertThat(bytes.getAndSet(0)).as("bytes").isBetween(1_000L, MAXIMO_DE_LA_PRIMERA);
        teclado.tabularHasta("Saltar al contenido");
        teclado.mando("Enter");
        teclado.tabularHasta("Responder la consulta");

        Map<String, String> respuestas = new LinkedHashMap<>();
        while (respuestas.size() < CONSULTAS) {
            teclado.mandos = 0;
            long empieza = System.nanoTime();
            teclado.mando("Enter");
            pagina.waitForURL(TAREA);
            assertThat(pagina.locator("h1")).hasText("Responder la consulta");
            assertThat(bytes.getAndSet(0)).as("bytes").isBetween(1_000L, MAXIMO_DE_LAS_DEMAS);
            String aLeer = pagina.getByLabel("Lo que hay que saber").innerText();
            String folio = folios.keySet().stream()
                    .filter(aLeer::contains)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No es de las cuarenta: " + aLeer));
            boolean procede = respuestas.size() % 3 != 0;
            String motivo = "Motivo de la " + folio + ": es información de servicio.";

            teclado.tabularHasta("Saltar al contenido");
            teclado.mando("Enter");
            teclado.tabularHasta("Saltar al formulario");
            teclado.mando("Enter");
            teclado.tabularHasta("Sí, es procedente");
            teclado.mando(procede ? "Space" : "ArrowDown");
            teclado.tabularHasta("Motivo");
            teclado.escribir(motivo);
            teclado.tabularHasta("Responder la consulta");
            teclado.mando("Enter");
            pagina.waitForURL("**/hecha**");
            assertThat(pagina.locator("h1")).hasText("Se concluyó «Responder la consulta»");

            assertThat(bytes.getAndSet(0)).as("bytes").isBetween(1_000L, MAXIMO_DE_LAS_DEMAS);
            Duration programa = Duration.ofNanos(System.nanoTime() - empieza);
            double persona = aLeer.split("\\s+").length / PALABRAS_POR_SEGUNDO
                    + motivo.length() / LETRAS_POR_SEGUNDO
                    + teclado.mandos * SEGUNDOS_POR_MANDO;
            assertThat(programa.plusMillis((long) (persona * 1000)))
                    .as("el programa, %s; la persona, %.0f s", programa, persona)
                    .isLessThan(MAXIMO);
            assertThat(teclado.mandos).isLessThanOrEqualTo(MANDOS_POR_CONSULTA);
            assertThat(respuestas.put(folio, (procede ? "" : "NO_") + "PROCEDENTE"))
                    .isNull();
            if (respuestas.size() < CONSULTAS) {
                assertThat(pagina.getByText("Siguiente")).isFocused();
            }
        }
        foto(pagina, "la-ultima-de-cuarenta");

        assertThat(respuestas).containsOnlyKeys(folios.keySet());
        respuestas.forEach((folio, respuesta) -> {
            assertThat(peticiones
                            .get("comsocial", "/api/v1/expedientes/" + folio)
                            .es(200)
                            .json()
                            .path("estado")
                            .asText())
                    .as(folio)
                    .isEqualTo(respuesta);
            assertThat(escenario.bitacora(folio))
                    .as(folio)
                    .filteredOn(asiento -> asiento.actor().equals("comsocial"))
                    .anySatisfy(asiento -> assertThat(asiento.detalle()).contains("Motivo de la " + folio));
        });
    }
}
