package mx.municipio.redes.procedimientos.publicacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.formulario.Campo;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.politica.ActoDePolitica;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Donde la difusión está centralizada asientan lo suyo los exceptuados, y lo central Comunicación Social. */
@PruebaDeIntegracion
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
class AsientoCentralizadoTest {

    private static final String DE_TECATE = "NT10|Tecate|Norma Técnica";
    private static final String PUBLICACIONES = "/api/v1/publicaciones";

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    PoliticaDeDifusion politica;

    private Peticiones peticiones = new Peticiones(0);

    @BeforeEach
    void elDiaDeLaNota() {
        peticiones = new Peticiones(puerto);
        escenario.son("2023-01-17T10:00:00-06:00");
    }

    @Test
    @DisplayName("COATZA-6, AMB-25: el exceptuado asienta lo que publica, con la lista de COATZA-8 y sin aval")
    void exceptuado() {
        Respuesta recibida =
                peticiones.post("enlace.dif", PUBLICACIONES, publicada()).es(201);
        String folio = recibida.json().path("folio").asText();
        assertThat(recibida.json().path("estado").asText()).isEqualTo("ASENTADA");
        assertThat(recibida.cuerpo()).doesNotContain("vencimiento");
        assertThat(escenario.asiento(folio, "PUBLICACION_DECLARADA").detalle()).doesNotContain("Aval");
        assertThat(escenario.asiento(folio, "PUBLICACION_DECLARADA").clausula()).isEqualTo("COATZA-8");
        assertThat(escenario.asiento("DIF-FB-1", "CONTENIDO_PUBLICADO").detalle())
                .contains("facebook.com/DIFCoatzacoalcos/posts/7");
        var navegador = new Navegador(puerto);
        navegador.entrar("enlace.dif", "demo");
        assertThat(navegador.get("/padron/DIF-FB-1").body())
                .contains("facebook.com/DIFCoatzacoalcos/posts/7")
                .doesNotContainPattern(DE_TECATE);
        for (String falta : List.of("activos", "espacioPublico", "revisado")) {
            escenario
                    .nadaCambia(() -> peticiones.post("enlace.dif", PUBLICACIONES, publicada(falta, false)))
                    .esProblema(400);
        }
    }

    @Test
    @DisplayName("COATZA-5: al área no exceptuada, 422; publica la Dirección de Comunicación Social, no el área")
    void area() {
        for (Object cuenta : new Object[] {null, "CS-FB-1"}) {
            escenario
                    .nadaCambia(() -> peticiones.post("titular.obras", PUBLICACIONES, publicada("cuenta", cuenta)))
                    .esProblema(422, "Publica la Dirección de Comunicación Social, no el área.");
        }
    }

    @Test
    @DisplayName("COATZA-5: Comunicación Social asienta lo de la cuenta central")
    void central() {
        peticiones
                .post(
                        "comsocial",
                        PUBLICACIONES,
                        publicada("direccion", "https://www.facebook.com/GobiernoCoatzacoalcos/posts/9"))
                .es(201);
        assertThat(escenario.asiento("CS-FB-1", "CONTENIDO_PUBLICADO").detalle())
                .contains("posts/9");
    }

    @Test
    @DisplayName(
            "COATZA-2, COATZA-5: quien abrió cuenta sin que rigiera política publica en ella hasta que un acto lo alcanza;"
                    + " lo que salió antes se asienta después")
    void sinPolitica() {
        escenario.son("2026-01-10T10:00:00-06:00");
        String direccion = abrirCuentaDeObras();
        peticiones
                .post(
                        "titular.obras",
                        PUBLICACIONES,
                        publicada("direccion", direccion + "/posts/1", "publicadoEl", "2026-01-10T09:30:00-06:00"))
                .es(201);
        Map<String, Object> porPublicar = publicada("direccion", null, "publicadoEl", null);
        String espera = peticiones
                .post("titular.obras", PUBLICACIONES, porPublicar)
                .es(201)
                .json()
                .path("folio")
                .asText();
        escenario.como(
                "supervisor",
                () -> politica.registrar(
                        new ActoDePolitica(
                                LocalDate.parse("2026-02-01"),
                                LocalDate.parse("2026-12-31"),
                                List.of("DIF"),
                                "Acuerdo 3/2026"),
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));

        escenario.son("2026-02-01T09:00:00-06:00");
        escenario.rechaza(
                "COATZA-5",
                () -> escenario.completar(
                        "titular.obras",
                        espera,
                        "publicarYAnotar",
                        Map.of("direccion", direccion + "/posts/2", "publicadoEl", "2026-02-01T08:30:00-06:00")));
        escenario
                .nadaCambia(() -> peticiones.post("titular.obras", PUBLICACIONES, porPublicar))
                .esProblema(422, "no el área.");
        assertThat(escenario
                        .nadaCambia(() -> peticiones.post(
                                "titular.obras",
                                PUBLICACIONES,
                                publicada(
                                        "direccion",
                                        direccion + "/posts/3",
                                        "publicadoEl",
                                        "2026-02-01T08:30:00-06:00")))
                        .esProblema(422)
                        .texto("detail"))
                .endsWith("no el área. Si ya está en la red, retírelo.");
        escenario.completar(
                "titular.obras",
                espera,
                "publicarYAnotar",
                Map.of("direccion", direccion + "/posts/2", "publicadoEl", "2026-01-31T23:59:00-06:00"));
        assertThat(escenario.estado(espera)).isEqualTo("ASENTADA");
    }

    private String abrirCuentaDeObras() {
        String direccion = "https://www.facebook.com/ObrasCoatza";
        Map<String, Object> cuenta = Map.of(
                "nombre", "Obras Coatzacoalcos",
                "identificador", "ObrasCoatza",
                "descripcion", "Avisos de obra.");
        Map<String, Object> solicitud = new HashMap<>(cuenta);
        solicitud.putAll(Map.of(
                "pertinencia", "La obra pide avisos diarios.",
                "cuentasCentrales", "No caben todos.",
                "red", "FACEBOOK",
                "programas", "Obra",
                "actividades", "Avisos",
                "lineas", "Obra"));
        String folio = escenario.iniciar("enlace.obras", "apertura-cuenta", solicitud);
        escenario.completar("titular.obras", folio, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.completar(
                "comsocial",
                folio,
                "evaluarPropuesta",
                Map.of("resolucion", "AUTORIZAR", "imagenGrafica", "Paquete de imagen."));
        Map<String, Object> informe = new HashMap<>(cuenta);
        informe.putAll(Map.of(
                "direccion", direccion,
                "correo", "obras@coatzacoalcos.gob.mx",
                "proposito", "Avisar de obras.",
                "operacion", "Publica el titular.",
                "periodicidad", "SEMANAL",
                "horario", "Lunes a viernes"));
        escenario.completar("titular.obras", folio, "abrirCuentaEInformar", informe);
        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        return direccion;
    }

    @Test
    @DisplayName("CPEUM-134, LGIPE-209, COATZA-8: lo que la puerta niega se funda en las cláusulas de aquí")
    void puerta() {
        seNiega("CPEUM-134", publicada("elementoPersonal", true, "elementoObjetivo", true));
        seNiega("COATZA-8", publicada("confidencial", true));
        escenario.son("2024-05-01T10:00:00-06:00");
        seNiega("LGIPE-209", publicada("clase", "PROPAGANDA", "publicadoEl", "2024-05-01T09:30:00-06:00"));
    }

    private void seNiega(String clausula, Map<String, Object> publicacion) {
        Respuesta negativa = escenario
                .nadaCambia(() -> peticiones.post("enlace.dif", PUBLICACIONES, publicacion))
                .esProblema(422);
        assertThat(negativa.texto("clausula")).isEqualTo(clausula);
        assertThat(negativa.cuerpo()).doesNotContainPattern(DE_TECATE);
    }

    @Test
    @DisplayName("la hoja para llenar es la del formulario de aquí, y sus ejemplos se asientan como están")
    void hoja() throws Exception {
        String hoja = peticiones
                .navegador("enlace.dif")
                .get("/hojas/publicaciones.csv")
                .body();
        String formulario = Files.readString(Path.of("forms/coatzacoalcos/asiento-publicacion-inicio.form"));
        assertThat(List.of(hoja.lines().findFirst().orElseThrow().split(",")))
                .containsExactlyInAnyOrderElementsOf(Formulario.leer(formulario).campos().stream()
                        .map(Campo::clave)
                        .toList());
        assertThat(peticiones
                        .enviar(peticiones
                                .pedir(PUBLICACIONES + "/lote")
                                .header("Authorization", Navegador.credencial("enlace.dif", "demo"))
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(hoja)))
                        .es(201)
                        .json()
                        .path("expedientes")
                        .findValuesAsText("estado"))
                .containsExactly("ASENTADA", "POR_PUBLICAR");
        var navegador = new Navegador(puerto);
        navegador.entrar("enlace.dif", "demo");
        assertThat(navegador.get("/publicaciones/lote").body())
                .contains("espacioPublico", "No expone activos")
                .doesNotContain("folioAval")
                .doesNotContainPattern(DE_TECATE);
    }

    /** Lo que el DIF ya publicó. */
    private static Map<String, Object> publicada(@Nullable Object... pares) {
        Map<String, Object> datos = new HashMap<>();
        datos.put("contenido", "Mañana se entregan despensas; aviso " + System.nanoTime() + ".");
        datos.put("tipo", "ACTIVIDAD");
        datos.put("clase", "INFORMACION_INSTITUCIONAL");
        datos.put("fuente", "Programa alimentario 2023");
        datos.put("direccion", "https://www.facebook.com/DIFCoatzacoalcos/posts/7");
        datos.put("publicadoEl", "2023-01-17T09:30:00-06:00");
        datos.put("activos", true);
        datos.put("espacioPublico", true);
        datos.put("revisado", true);
        for (int i = 0; i < pares.length; i += 2) {
            datos.put(String.valueOf(pares[i]), pares[i + 1]);
        }
        datos.values().removeIf(valor -> valor == null);
        return datos;
    }
}
