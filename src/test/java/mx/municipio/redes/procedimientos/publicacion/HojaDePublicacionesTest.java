package mx.municipio.redes.procedimientos.publicacion;

import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.CUENTA;
import static mx.municipio.redes.procedimientos.publicacion.PublicacionesDePrueba.PROCESO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.formulario.Campo;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.oficios.Oficios;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** La hoja de un día, por la API: todas las publicaciones o ninguna, con un solo acuse. */
@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
@ExtendWith(SinCasosAbiertos.class)
@DisplayName("La hoja de publicaciones")
class HojaDePublicacionesTest {

    private static final String LOTE = "/api/v1/publicaciones/lote";
    private static final String NOMBRES =
            "cuenta,contenido,tipo,clase,fuente,aval,linea,revisado,direccion,publicadoEl\n";
    private static final AtomicInteger NUMERO = new AtomicInteger();

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    Bitacora bitacora;

    private Respuesta enviar(String usuario, String csv) {
        return peticiones.enviar(peticiones
                .pedir(LOTE)
                .header("Authorization", Navegador.credencial(usuario, "demo"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv, StandardCharsets.UTF_8)));
    }

    private static String renglon(String linea, String revisado, String publicadoEl) {
        String direccion = publicadoEl.isEmpty() ? "" : "https://www.facebook.com/ObrasPublicasTecate/posts/7";
        return CUENTA + ",\"Cierre de la calle número " + NUMERO.incrementAndGet()
                + ", por bacheo.\",Actividad del Municipio,informacion_institucional,Programa de obra," + "LINEA,"
                + linea
                + "," + revisado + "," + direccion + "," + publicadoEl + "\n";
    }

    private static List<String> mensajes(Respuesta respuesta) {
        List<String> mensajes = new ArrayList<>();
        respuesta
                .json()
                .path("errores")
                .forEach(error -> mensajes.add(error.path("mensaje").asText()));
        return mensajes;
    }

    @Test
    @DisplayName(
            "NT10-CG-XI, NT10-EV-3: cada renglón abre su expediente y se asienta como uno solo; un acuse los ampara a"
                    + " todos, y no sale ningún correo")
    void unaHoja() {
        Respuesta recibida = enviar(
                        "admin.obras",
                        NOMBRES + renglon("Cierres viales", "SI", "2026-11-12 09:30") + "\n"
                                + renglon("cierres viales", "sí", "12/11/2026 8:05")
                                + renglon("Avance de obra", "x", "2026-11-12T09:30:00-08:00")
                                + renglon("Avisos y trámites", "TRUE", ""))
                .es(201);

        JsonNode asentados = recibida.json().path("expedientes");
        assertThat(asentados.findValuesAsText("renglon")).containsExactly("2", "4", "5", "6");
        assertThat(asentados.findValuesAsText("estado"))
                .containsExactly("ASENTADA", "ASENTADA", "ASENTADA", "POR_PUBLICAR");
        List<String> folios = asentados.findValuesAsText("folio");
        assertThat(oficios.delExpediente(folios.get(0))).singleElement().satisfies(acuse -> {
            assertThat(acuse.codigo()).isEqualTo(recibida.texto("acuse"));
            assertThat(String.valueOf(acuse.datos().get("mensaje")))
                    .contains("4 publicaciones, de " + folios.get(0) + " a " + folios.get(3));
        });
        folios.subList(1, 4).forEach(folio -> {
            assertThat(oficios.delExpediente(folio)).isEmpty();
            assertThat(escenario.asiento(folio, "PUBLICACION_DECLARADA").detalle())
                    .contains("Renglón ", "; su acuse está en " + folios.get(0) + ".");
        });
        assertThat(escenario.asiento(folios.get(0), "PUBLICACION_DECLARADA").detalle())
                .contains("Renglón 2 de la hoja con SHA-256 ", "; aquí está su acuse.");
        assertThat(escenario.asiento(folios.get(1), "CONTENIDO_PUBLICADO").detalle())
                .contains("08:05");
        folios.forEach(folio -> assertThat(escenario.correos(folio)).isEmpty());
    }

    @Test
    @DisplayName("NT10-CG-XI: si un renglón falla no se asienta ninguno, y se dice cuál y en qué columna")
    void todasONinguna() {
        Respuesta rechazada = escenario
                .nadaCambia(() -> enviar(
                        "admin.obras",
                        NOMBRES
                                + renglon("Cierres viales", "SI", "2026-11-12 09:30")
                                + renglon("Cierres viales", "NO", "2026-11-12 09:30")
                                + renglon("Cierres viales", "quizá", "31/02/2026 09:00")
                                + renglon("Deportes", "SI", "")))
                .esProblema(400);
        assertThat(mensajes(rechazada))
                .as(rechazada.cuerpo())
                .containsExactly(
                        "Renglón 3, revisado: debe marcarse.",
                        "Renglón 4, publicadoEl: debe ser una fecha y hora válidas (aaaa-mm-ddThh:mm).",
                        "Renglón 4, revisado: debe ser verdadero o falso.",
                        "Renglón 5: Falta el aval de Comunicación Social: escoja una línea avalada de esta cuenta (Cierres"
                                + " viales; Avance de obra; Avisos y trámites) o el folio de un aval específico."
                                + " (NT10-CG-XV)");

        Respuesta porRegla = escenario
                .nadaCambia(() -> enviar(
                        "admin.obras",
                        NOMBRES + renglon("Cierres viales", "SI", "2026-11-12 09:30") + renglon("Deportes", "SI", "")))
                .esProblema(422, "No se asentó ninguna publicación. Renglón 3: Falta el aval");
        assertThat(porRegla.texto("clausula")).isEqualTo("NT10-CG-XV");
    }

    @Test
    @DisplayName("NT10-ADM-III: en una hoja también se dicen juntos dónde y cuándo")
    void aMedias() {
        String medias = renglon("Cierres viales", "SI", "2026-11-12 09:30").replace("2026-11-12 09:30", "");
        Respuesta rechazada = escenario
                .nadaCambia(() -> enviar("admin.obras", NOMBRES + medias))
                .esProblema(400);
        assertThat(mensajes(rechazada))
                .as(rechazada.cuerpo())
                .containsExactly("Renglón 2, publicadoEl: si ya está publicada, diga también cuándo.");
    }

    @Test
    @DisplayName("NT10-CG-XI: la misma hoja no se asienta dos veces, ni a la vez; la corregida sí")
    void dosVeces() throws Exception {
        String csv = NOMBRES + renglon("Cierres viales", "SI", "") + renglon("Cierres viales", "SI", "");
        var hilos = Executors.newFixedThreadPool(2);
        try {
            var salida = new CyclicBarrier(2);
            Callable<Respuesta> envio = () -> {
                salida.await();
                return enviar("admin.obras", csv);
            };
            List<Integer> estados = new ArrayList<>();
            for (Future<Respuesta> futuro : hilos.invokeAll(List.of(envio, envio))) {
                estados.add(futuro.get().estado());
            }
            assertThat(estados).containsExactlyInAnyOrder(201, 409);
        } finally {
            hilos.shutdownNow();
        }
        escenario
                .nadaCambia(() -> enviar("admin.obras", csv))
                .esProblema(409, "Esa misma hoja ya se asentó, desde PUB-OBRAS-2026-");
        enviar("admin.obras", csv + renglon("Cierres viales", "SI", "")).es(201);
    }

    @Test
    @DisplayName(
            "NT10-ADM-I-a: 40 publicaciones en una hoja, y 200; 201 son demasiadas; la lista y la bitácora de la cuenta"
                    + " siguen sirviendo")
    void muchas() {
        int antes = bitacora.leer(CUENTA).size();
        String cuarenta = IntStream.range(0, 40)
                .mapToObj(i -> renglon("Cierres viales", "SI", "2026-11-12 09:30"))
                .collect(Collectors.joining());
        enviar("admin.obras", NOMBRES + cuarenta).es(201);
        assertThat(bitacora.leer(CUENTA)).as("un asiento por publicación").hasSize(antes + 40);
        JsonNode lista = peticiones.json("admin.obras", "/api/v1/expedientes?proceso=" + PROCESO + "&tamano=20");
        assertThat(lista.path("contenido")).hasSize(20);
        assertThat(lista.path("total").asInt()).isGreaterThanOrEqualTo(40);
        var admin = peticiones.navegador("admin.obras");
        assertThat(admin.get("/padron/" + CUENTA).body()).contains("Contenido publicado");
        assertThat(admin.get("/?proceso=" + PROCESO).statusCode()).isEqualTo(200);

        String doscientas = IntStream.range(0, 200)
                .mapToObj(i -> renglon("Cierres viales", "SI", ""))
                .collect(Collectors.joining());
        Respuesta demasiadas = escenario
                .nadaCambia(() -> enviar("admin.obras", NOMBRES + doscientas + renglon("Cierres viales", "SI", "")))
                .esProblema(400);
        assertThat(mensajes(demasiadas)).containsExactly("Archivo: trae 201 renglones; el máximo es de 200.");
        enviar("admin.obras", NOMBRES + doscientas).es(201);
    }

    @Test
    @DisplayName("NT10-SR-4: la hoja la carga quien puede asentar; la cuenta ajena se dice en su renglón")
    void aQuienNoLeToca() {
        String csv = NOMBRES + renglon("Cierres viales", "SI", "");
        escenario.nadaCambia(() -> enviar("jefe.obras", csv)).esProblema(403);
        escenario
                .nadaCambia(() -> enviar("admin.dif", csv))
                .esProblema(422, "Renglón 2: ", "no es una cuenta de la que usted responda");
        assertThat(peticiones.navegador("jefe.obras").get("/publicaciones/lote").statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("la hoja para llenar lleva las columnas del formulario, y sus ejemplos se asientan como están")
    void laHojaParaLlenar() throws IOException {
        String hoja = peticiones
                .navegador("admin.obras")
                .get("/hojas/publicaciones.csv")
                .body();
        String formulario = Files.readString(Path.of("forms/asiento-publicacion-inicio.form"));
        assertThat(List.of(hoja.lines().findFirst().orElseThrow().split(",")))
                .containsExactlyInAnyOrderElementsOf(Formulario.leer(formulario).campos().stream()
                        .map(Campo::clave)
                        .toList());
        Respuesta recibida = enviar("admin.obras", hoja).es(201);
        assertThat(recibida.json().path("expedientes").findValuesAsText("estado"))
                .containsExactly("ASENTADA", "POR_PUBLICAR");
    }
}
