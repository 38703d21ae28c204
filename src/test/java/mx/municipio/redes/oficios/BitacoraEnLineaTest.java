package mx.municipio.redes.oficios;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PruebaDeIntegracion
@DisplayName("La bitácora de una cuenta: se busca, se hojea y se lleva en CSV y en PDF")
class BitacoraEnLineaTest {

    private static final AtomicInteger CUENTAS = new AtomicInteger(700);

    @Autowired
    Escenario escenario;

    @Autowired
    Bitacora bitacora;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    @Autowired
    Peticiones peticiones;

    private String clave = "";

    @BeforeEach
    void unaCuentaDelDif() {
        escenario.son("2026-11-12T10:00:00-08:00");
        clave = "DIF-X-" + CUENTAS.incrementAndGet();
        jdbc.sql("INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, proposito, estado, desde)"
                        + " VALUES (?, 'DIF', 'X', 'DIF de Prueba', ?, '', 'Probar.', 'VIGENTE', DATE '2026-10-01')")
                .params(clave, "@" + clave)
                .update();
    }

    @AfterEach
    void sinElla() {
        PadronDePrueba.sinConservar(jdbc, () -> {
            jdbc.sql("DELETE FROM suplencia").update();
            jdbc.sql("DELETE FROM cuenta WHERE clave = ?").param(clave).update();
        });
    }

    /** Uno cada hora, desde el mediodía del 13 de octubre en Tecate. */
    private void asentar(int cuantos, IntConsumer uno) {
        Instant primero = Instant.parse("2026-10-13T19:00:00Z");
        transaccion.executeWithoutResult(
                estado -> IntStream.rangeClosed(1, cuantos).forEach(numero -> {
                    escenario.son(primero.plus(numero - 1L, ChronoUnit.HOURS));
                    uno.accept(numero);
                }));
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    private void publicar(int numero) {
        String quien = numero % 100 == 0 ? "suplente.dif" : "admin.dif";
        bitacora.asentar(clave, quien, "CONTENIDO_PUBLICADO", "NT10-EV-3", "Publicación número " + numero + ".");
    }

    private void alta() {
        asentar(1, numero -> bitacora.asentar(clave, "sistema", "CUENTA_REGISTRADA", null, "Se registró."));
    }

    private String api() {
        return "/api/v1/cuentas/" + clave + "/bitacora";
    }

    private HttpResponse<String> abrir(String usuario, String ruta) {
        return peticiones.navegador(usuario).get(ruta);
    }

    private String pagina(String filtro) {
        HttpResponse<String> pagina = abrir("admin.dif", "/padron/" + clave + "/bitacora" + filtro);
        assertThat(pagina.statusCode()).as(pagina.body()).isEqualTo(200);
        return pagina.body();
    }

    private byte[] pdf(String usuario, String ruta) throws IOException, InterruptedException {
        HttpResponse<byte[]> respuesta = HttpClient.newHttpClient()
                .send(
                        peticiones
                                .pedir(ruta)
                                .header("Authorization", Navegador.credencial(usuario, "demo"))
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(respuesta.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
        return respuesta.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular.dif", "admin.dif", "suplente.dif", "comsocial", "sindicatura", "supervisor"})
    @DisplayName("NT10-EV-3, NT10-SR-4: la leen y se la llevan los responsables de la cuenta, Comunicación Social, la"
            + " Sindicatura y el supervisor")
    void quienes(String usuario) throws Exception {
        alta();
        assertThat(peticiones.json(usuario, api())).hasSize(1);
        assertThat(peticiones.get(usuario, api() + ".csv").es(200).cuerpo()).contains("CUENTA_REGISTRADA");
        assertThat(OficiosDePrueba.texto(pdf(usuario, api() + ".pdf"))).contains("Cuenta registrada");
        assertThat(abrir(usuario, "/padron/" + clave + "/bitacora").body()).contains("Cuenta registrada");
        assertThat(abrir(usuario, "/padron").body()).contains("/padron/" + clave + "/bitacora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular.obras", "admin.obras", "operativo.obras", "evaluacion", "transparencia"})
    @DisplayName("NT10-EV-3, NT10-SR-4: a los demás, una ajena y una que no existe les dan el mismo 404")
    void losDemas(String usuario) {
        alta();
        String ninguna = "/api/v1/cuentas/DIF-X-999/bitacora";
        for (String fin : List.of("", ".csv", ".pdf", "/verificacion", "?q=registro", "?suceso=NO")) {
            Respuesta ajena = peticiones.get(usuario, api() + fin).esProblema(404);
            Respuesta desconocida = peticiones.get(usuario, ninguna + fin).esProblema(404);
            assertThat(ajena.texto("detail").replace(clave, "DIF-X-999")).isEqualTo(desconocida.texto("detail"));
        }
        assertThat(abrir(usuario, "/padron/" + clave + "/bitacora").statusCode())
                .isEqualTo(abrir(usuario, "/padron/DIF-X-999/bitacora").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("NT10-EV-3: sin sesión no se lee; quien suple hoy al titular sí, y al terminar la suplencia ya no")
    void suplencia() {
        String suya = "/api/v1/cuentas/OBRAS-FB-1/bitacora";
        peticiones.anonimo(suya + ".csv").es(401);
        peticiones.get("jefe.obras", suya + ".csv").es(404);
        peticiones
                .post(
                        "titular.obras",
                        "/api/v1/padron/suplencias",
                        Map.of(
                                "suplente", "jefe.obras",
                                "desde", "2026-11-12",
                                "hasta", "2026-11-13",
                                "motivo", "vacaciones"))
                .es(201);
        peticiones.get("jefe.obras", suya + ".csv").es(200);
        escenario.son("2026-11-14T10:00:00-08:00");
        peticiones.get("jefe.obras", suya + ".csv").es(404);
    }

    @ParameterizedTest
    @CsvSource({"CANCELADA", "A_TITULO_PERSONAL"})
    @DisplayName("NT10-EV-3: cancelada o a título personal, su bitácora se sigue leyendo y descargando")
    void cerrada(String estado) throws Exception {
        alta();
        PadronDePrueba.sinConservar(jdbc, () -> jdbc.sql("UPDATE cuenta SET estado = ?, hasta = ? WHERE clave = ?")
                .params(estado, LocalDate.of(2026, 11, 1), clave)
                .update());
        for (String usuario : List.of("admin.dif", "titular.dif", "comsocial", "sindicatura")) {
            peticiones.get(usuario, api() + ".csv").es(200);
            assertThat(abrir(usuario, "/padron/" + clave + "/bitacora").body()).contains("Cuenta registrada");
            assertThat(abrir(usuario, "/padron/" + clave).body()).contains("Abrir la bitácora");
        }
        assertThat(pdf("admin.dif", api() + ".pdf")).isNotEmpty();
    }

    @Test
    @DisplayName("NT10-EV-3, NT10-CG-XI: dada una cuenta con 300 asientos, se hojean de 50 en 50 sin perder ninguno; la"
            + " lista y el CSV los traen todos y el PDF también")
    void trescientos() throws Exception {
        asentar(300, this::publicar);
        assertThat(pagina("")).contains("300 asientos", "Página 1 de 6; 300 en total", "número 300.", "número 251.");
        assertThat(pagina("")).doesNotContain("número 250.");
        assertThat(pagina("?pagina=5")).contains("Página 6 de 6", "número 50.", "número 1.");
        assertThat(pagina("?pagina=6")).contains("La bitácora no llega a esa página");
        assertThat(abrir("admin.dif", "/padron/" + clave).body())
                .contains("Estos son los 10 más recientes de 300", "número 291.")
                .doesNotContain("número 290.");

        Respuesta todos = peticiones.get("admin.dif", api()).es(200);
        assertThat(todos.json()).hasSize(300);
        Respuesta ultima =
                peticiones.get("admin.dif", api() + "?pagina=2&tamano=140").es(200);
        assertThat(ultima.json()).hasSize(20);
        assertThat(ultima.json().get(0)).isEqualTo(todos.json().get(280));
        assertThat(ultima.cabeceras().firstValue("X-Total")).hasValue("300");
        assertThat(peticiones.json("admin.dif", api() + "?pagina=9")).isEmpty();

        assertThat(peticiones.get("admin.dif", api() + ".csv").es(200).cuerpo().lines())
                .hasSize(301);
        String pdf = OficiosDePrueba.texto(pdf("admin.dif", api() + ".pdf"));
        List<Asiento> asentados = escenario.bitacora(clave);
        assertThat(asentados).hasSize(300).allSatisfy(asiento -> assertThat(pdf)
                .contains(asiento.hash(), asiento.detalle()));
        assertThat(pdf)
                .contains(
                        "DIF de Prueba (" + clave + ")",
                        "Íntegra",
                        "jueves 12 de noviembre de 2026",
                        "13/10/2026 12:00:00",
                        "Administrador de Prueba DIF (admin.dif)",
                        "Contenido publicado",
                        "Fundamento: Evaluación")
                .doesNotContain("EXTRACTO", "CONTENIDO_PUBLICADO", "NT10-");
    }

    @Test
    @DisplayName("NT10-EV-3: se busca sin acentos, por persona, por suceso en palabras y por fechas locales; lo que se"
            + " descarga dice que es un extracto y conserva los números")
    void buscar() throws Exception {
        asentar(300, this::publicar);
        transaccion.executeWithoutResult(estado ->
                bitacora.asentar(clave, "titular.dif", "CUENTA_INTERVENIDA", "NT10-CG-XXIII-a", "100% ñandú_ ¡ÁRBOL!"));

        assertThat(numeros("?q=publicacion+numero+301")).isEmpty();
        assertThat(numeros("?q=numero+300")).containsExactly(300);
        assertThat(numeros("?q=suplente")).containsExactly(100, 200, 300);
        assertThat(numeros("?q=arbol+nandu_")).containsExactly(301);
        assertThat(numeros("?q=0%25")).containsExactly(301);
        assertThat(numeros("?q=contenido+publicado&desde=2026-10-14&hasta=2026-10-14"))
                .hasSize(24)
                .startsWith(13)
                .endsWith(36);
        assertThat(numeros("?suceso=CUENTA_INTERVENIDA")).containsExactly(301);
        assertThat(numeros("?hasta=2026-10-12")).isEmpty();
        assertThat(pagina("?q=Suplente&suceso=CONTENIDO_PUBLICADO"))
                .contains("3 asientos", "Suplente de Prueba DIF", "Será un <strong>extracto</strong>", "Ver todos")
                .contains(".csv?q=Suplente&amp;desde=&amp;hasta=&amp;suceso=CONTENIDO_PUBLICADO");
        assertThat(pagina("?q=nadie+as%C3%AD")).contains("0 asientos", "Ningún asiento coincide");

        Respuesta csv = peticiones.get("admin.dif", api() + ".csv?q=suplente").es(200);
        String cabeza = bitacora.cabeza(clave).hash();
        assertThat(csv.cuerpo().lines().toList().get(1))
                .startsWith(",,,,,\"EXTRACTO de la bitácora " + clave)
                .contains("palabras «suplente»", "3 de sus 301 asientos", cabeza);
        assertThat(csv.cuerpo().lines().skip(2).map(renglon -> renglon.split(",")[0]))
                .containsExactly("100", "200", "300");
        assertThat(csv.cabeceras().firstValue("Content-Disposition").orElse(""))
                .contains("bitacora-" + clave + "-extracto.csv");
        assertThat(OficiosDePrueba.texto(pdf("admin.dif", api() + ".pdf?suceso=CUENTA_INTERVENIDA")))
                .contains("EXTRACTO de la bitácora", "1 de sus 301 asientos", cabeza, "¡ÁRBOL!")
                .doesNotContain("número 1.");
    }

    private List<Integer> numeros(String filtro) {
        Respuesta hallados = peticiones.get("admin.dif", api() + filtro).es(200);
        List<Integer> numeros = hallados.json().findValues("numero").stream()
                .map(JsonNode::asInt)
                .toList();
        assertThat(hallados.cabeceras().firstValue("X-Total")).hasValue(Integer.toString(numeros.size()));
        return numeros;
    }

    @ParameterizedTest
    @CsvSource({
        "desde=ayer, desde",
        "desde=2026-02-30, desde",
        "hasta=0000-01-01, hasta",
        "desde=2026-11-02&hasta=2026-11-01, hasta",
        "suceso=NO_EXISTE, suceso",
        "q=%00, q",
        "pagina=-1, pagina",
        "tamano=0, tamano",
        "tamano=201, tamano"
    })
    @DisplayName("Un filtro mal escrito no es una lista vacía: se dice cuál, y la página muestra la bitácora entera")
    void filtroMalo(String filtro, String campo) {
        alta();
        assertThat(peticiones
                        .get("admin.dif", api() + "?" + filtro)
                        .esProblema(400)
                        .campo())
                .isEqualTo(campo);
        if (!List.of("pagina", "tamano").contains(campo)) {
            peticiones.get("admin.dif", api() + ".csv?" + filtro).esProblema(400);
            peticiones.get("admin.dif", api() + ".pdf?" + filtro).esProblema(400);
            assertThat(pagina("?" + filtro)).contains("Se muestra la bitácora entera", "Cuenta registrada");
        }
        assertThat(pagina("?pagina=x&tamano=-4")).contains("Página 1 de 1");
    }

    @Test
    @DisplayName("Dada una cuenta sin asientos, se dice con palabras y no hay nada que descargar")
    void vacia() {
        assertThat(pagina(""))
                .contains("Todavía no tiene asientos", "0 asientos")
                .doesNotContain("Descargar", "alterada");
    }

    @Test
    @DisplayName("NT10-EV-3: dados más asientos de los que un PDF admite, se dice y el CSV los trae todos")
    void noCabeEnPdf() {
        asentar(1_001, this::publicar);
        peticiones
                .get("admin.dif", api() + ".pdf")
                .esProblema(400, "Son 1001 asientos y un PDF admite 1000", "CSV, que los trae todos");
        assertThat(pagina("")).contains("En PDF caben hasta 1,000 asientos").doesNotContain("Descargar en PDF");
        assertThat(peticiones.get("admin.dif", api() + ".csv").es(200).cuerpo().lines())
                .hasSize(1_002);
    }

    @Test
    @DisplayName("NT10-CG-XI, NT10-EV-3: la de un expediente y la de un registro se buscan y se descargan en la misma"
            + " página, cada una para quien puede leerla")
    void expedientesYRegistros() throws Exception {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        assertThat(abrir("admin.obras", "/expedientes/" + folio).body())
                .contains("/bitacora/" + folio, "/padron/OBRAS-FB-1/bitacora");
        assertThat(abrir("admin.obras", "/bitacora/" + folio + "?q=acuse").body())
                .contains("Bitácora del expediente " + folio, "Acuse", "/api/v1/bitacora/" + folio + ".csv?q=acuse");
        assertThat(peticiones
                        .get("admin.obras", "/api/v1/bitacora/" + folio + ".csv")
                        .es(200)
                        .cuerpo())
                .contains("ACUSE_EMITIDO");
        assertThat(OficiosDePrueba.texto(pdf("admin.obras", "/api/v1/bitacora/" + folio + ".pdf")))
                .contains(folio, "Íntegra", bitacora.cabeza(folio).hash());
        peticiones.get("admin.dif", "/api/v1/bitacora/" + folio + ".csv").esProblema(404);
        assertThat(abrir("admin.dif", "/bitacora/" + folio).statusCode()).isEqualTo(404);

        assertThat(abrir("sindicatura", "/bitacora/PADRON").body()).contains("Bitácora del registro PADRON");
        peticiones.get("supervisor", "/api/v1/bitacora/PADRON.csv").es(200);
        peticiones.get("comsocial", "/api/v1/bitacora/PADRON.csv").esProblema(403);
        assertThat(abrir("comsocial", "/bitacora/PADRON").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("NT10-EV-3: quien administra cuentas llega desde el inicio a su bitácora, o a la lista si son varias")
    void desdeElInicio() {
        assertThat(abrir("admin.obras", "/").body()).contains("Bitácora de mis cuentas");
        assertThat(abrir("operativo.obras", "/").body()).doesNotContain("Bitácora de mis cuentas");
        assertThat(abrir("admin.obras", "/padron/bitacora").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/padron/OBRAS-FB-1/bitacora");
        assertThat(abrir("admin.dif", "/padron/bitacora").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/padron");
    }
}
