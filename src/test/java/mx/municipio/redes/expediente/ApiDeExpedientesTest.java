package mx.municipio.redes.expediente;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.publicacion;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.bitacora.Huella;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El contrato de la API, de la petición a la base: lo que promete {@code docs/api.md} y lo que responde a lo mal hecho. */
@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
class ApiDeExpedientesTest {

    private static final String API = "/api/v1";
    private static final String CONSULTAS = API + "/consultas";
    private static final byte[] PDF = "%PDF-1.7 de prueba".getBytes(StandardCharsets.UTF_8);
    private static final int MEGA = 1024 * 1024;

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Peticiones peticiones;

    private String enviar() {
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private Respuesta lista(String usuario, String filtros) {
        return peticiones.get(usuario, API + "/expedientes?" + filtros);
    }

    private List<String> folios(String usuario, String filtros) {
        return folios(lista(usuario, filtros));
    }

    private static List<String> folios(Respuesta lista) {
        return StreamSupport.stream(lista.es(200).json().path("contenido").spliterator(), false)
                .map(renglon -> renglon.path("folio").asText())
                .toList();
    }

    private static String codificar(String texto) {
        return URLEncoder.encode(texto, StandardCharsets.UTF_8);
    }

    private static Iterable<String> clavesDe(JsonNode json) {
        return json::fieldNames;
    }

    private Respuesta subir(String usuario, String folio, String parte, String nombre, String tipo, byte[] bytes) {
        String ruta = API + "/expedientes/" + folio + "/anexos";
        return peticiones.enviar(peticiones.archivo(usuario, ruta, parte, nombre, tipo, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    @DisplayName("Dado un perfil sin política de difusión, la dirección de sus actos no existe, con cualquier cuerpo")
    void sinPolitica(String metodo) {
        String ruta = API + "/actos-de-politica";
        peticiones.basic("supervisor", metodo, ruta, null).esProblema(404);
        peticiones
                .basic("supervisor", metodo, ruta, metodo.equals("GET") ? null : Map.of())
                .esProblema(404);
        peticiones
                .enviar(peticiones.archivo("comsocial", ruta, "archivo", "acto.pdf", "application/pdf", PDF))
                .esProblema(404);
    }

    @Nested
    class Lista {

        private String marca = "";

        @BeforeEach
        void marcar() {
            marca = "marca" + UUID.randomUUID().toString().substring(0, 8);
        }

        private String enviarCon(String usuario, String texto, @Nullable String cuenta) {
            Map<String, Object> datos = consulta("contenido", texto);
            if (cuenta != null) {
                datos.put("cuenta", cuenta);
            }
            return escenario.iniciar(usuario, PROCESO, datos);
        }

        @Test
        @DisplayName(
                "Dadas las palabras en cualquier orden, sin acentos ni mayúsculas, se halla el expediente; y la cuenta,"
                        + " y el asiento")
        void palabras() {
            String folio = enviarCon("admin.obras", marca + " Reparación del camión de la peña, 2025\u20132026", null);
            for (String buscado : List.of(
                    "CAMION " + marca + " reparacion",
                    "peña " + marca,
                    "PENA\u00A0" + marca + " repara",
                    marca + " 2025-2026",
                    marca + " 2025\u22122026",
                    "cami\u0301on".replace("i\u0301o", "io\u0301") + " " + marca)) {
                assertThat(folios("comsocial", "q=" + codificar(buscado)))
                        .as(buscado)
                        .containsExactly(folio);
            }
            assertThat(folios("comsocial", "q=" + codificar(marca + " camionero")))
                    .isEmpty();
            assertThat(peticiones
                            .get("comsocial", API + "/bitacora/" + folio + "?q=" + codificar("OBRAS expediente \u2013"))
                            .estado())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("Dado un folio con otro guion, con espacios, sin nada o en minúsculas, es el mismo")
        void guiones() {
            String folio = enviarCon("admin.obras", marca, null);
            for (String escrito : List.of(
                    folio.replace('-', '\u2010'),
                    folio.replace('-', '\u2011'),
                    folio.replace('-', '\u2013'),
                    folio.replace('-', '\u2014'),
                    folio.replace('-', '\u2212'),
                    folio.replace('-', ' '),
                    folio.replace("-", ""),
                    folio.toLowerCase(java.util.Locale.ROOT))) {
                String enRuta = codificar(escrito).replace("+", "%20");
                assertThat(folios("comsocial", "q=" + codificar(escrito)))
                        .as(escrito)
                        .contains(folio);
                assertThat(peticiones
                                .get("admin.obras", API + "/expedientes/" + enRuta)
                                .es(200)
                                .texto("folio"))
                        .isEqualTo(folio);
                peticiones
                        .get("admin.obras", API + "/expedientes/" + enRuta + "/anexos")
                        .es(200);
                peticiones
                        .get("admin.obras", API + "/bitacora/" + enRuta + "/verificacion")
                        .es(200);
                peticiones.get("titular.dif", API + "/expedientes/" + enRuta).esProblema(404);
            }
            peticiones
                    .basic(
                            "admin.obras",
                            "POST",
                            API + "/consultas/" + codificar(folio.replace('-', '\u2011')) + "/retiro",
                            Map.of("motivo", "Ya no"))
                    .es(200);
        }

        @Test
        @DisplayName(
                "Dados siete expedientes, las páginas llegan al final, sin repetir ni saltar, y el total es el real")
        void paginas() {
            List<String> enviados = IntStream.range(0, 7)
                    .mapToObj(i -> enviarCon("admin.obras", marca + " " + i, null))
                    .toList();
            List<String> leidos = new ArrayList<>();
            for (int pagina = 0; pagina < 4; pagina++) {
                Respuesta hoja = lista("comsocial", "q=" + marca + "&tamano=2&pagina=" + pagina);
                assertThat(clavesDe(hoja.json())).containsExactlyInAnyOrder("contenido", "total", "pagina", "tamano");
                assertThat(hoja.json().path("total").asInt()).isEqualTo(7);
                assertThat(hoja.json().path("pagina").asInt()).isEqualTo(pagina);
                assertThat(hoja.json().path("tamano").asInt()).isEqualTo(2);
                leidos.addAll(folios(hoja));
            }
            assertThat(leidos).containsExactlyInAnyOrderElementsOf(enviados);
            assertThat(folios("comsocial", "q=" + marca + "&tamano=2&pagina=4")).isEmpty();
            assertThat(folios("comsocial", "q=" + marca + "&tamano=200")).hasSize(7);
            assertThat(folios("comsocial", "q=" + marca + "&pagina=2147483647")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "tamano=201, tamano",
            "tamano=0, tamano",
            "tamano=-5, tamano",
            "tamano=diez, tamano",
            "tamano=99999999999, tamano",
            "pagina=-1, pagina",
            "pagina=x, pagina"
        })
        @DisplayName("Dada una página o un tamaño fuera de lo admitido, 400 que nombra el campo")
        void fueraDeLoAdmitido(String filtro, String campo) {
            Respuesta mala = lista("comsocial", filtro).esProblema(400);
            assertThat(mala.campo()).isEqualTo(campo);
        }

        @Test
        @DisplayName(
                "Dados q, estado, órgano y proceso, cada filtro hace lo suyo, juntos también, y vacío es no filtrar")
        void filtros() {
            String deObras = enviarCon("admin.obras", marca + " bacheo", null);
            String deDif = enviarCon("admin.dif", marca + " despensas", "DIF-FB-1");
            escenario.completar("comsocial", deDif, "responderConsulta", respuesta("PROCEDENTE"));
            String q = "q=" + marca;

            assertThat(folios("comsocial", q)).containsExactlyInAnyOrder(deObras, deDif);
            assertThat(folios("comsocial", q + "&organo=OBRAS")).containsExactly(deObras);
            assertThat(folios("comsocial", q + "&estado=PROCEDENTE")).containsExactly(deDif);
            assertThat(folios("comsocial", q + "&estado=PROCEDENTE&organo=OBRAS"))
                    .isEmpty();
            assertThat(folios("comsocial", q + "&proceso=" + PROCESO)).hasSize(2);
            assertThat(folios(
                            lista("comsocial", "q=" + marca.toUpperCase(java.util.Locale.ROOT) + codificar(" BACHEO"))))
                    .containsExactly(deObras);
            assertThat(folios("comsocial", "tamano=200&q=" + deObras.toLowerCase(java.util.Locale.ROOT)))
                    .contains(deObras);
            assertThat(folios("comsocial", q + "&estado=&organo=&proceso=")).hasSize(2);
        }

        @ParameterizedTest
        @CsvSource({
            "estado=X, estado, ENVIADA",
            "estado=VIGENTE&proceso=consulta-publicacion, estado, PROCEDENTE",
            "proceso=X, proceso, consulta-publicacion",
            "organo=obras, organo, OBRAS",
            "organo=NADA, organo, DIF"
        })
        @DisplayName("Dado un filtro que no existe, 400 que lo nombra y dice los que hay")
        void filtroQueNoExiste(String filtro, String campo, String ofrecido) {
            Respuesta mala = lista("admin.dif", filtro).esProblema(400, ofrecido);
            assertThat(mala.campo()).isEqualTo(campo);
        }

        @Test
        @DisplayName("Dados los comodines de SQL en q, se buscan como están escritos")
        void comodines() {
            String conPorciento = enviarCon("admin.obras", marca + " 100% gratis", null);
            String conGuion = enviarCon("admin.obras", marca + " obra_nueva", null);
            String conBarra = enviarCon("admin.obras", marca + " calle\\avenida", null);
            enviarCon("admin.obras", marca + " 1000 gratis", null);
            enviarCon("admin.obras", marca + " obraXnueva", null);

            assertThat(folios("comsocial", "q=" + codificar(marca + " 100% gratis")))
                    .containsExactly(conPorciento);
            assertThat(folios("comsocial", "q=" + codificar(marca + " obra_nueva")))
                    .containsExactly(conGuion);
            assertThat(folios("comsocial", "q=" + codificar(marca + " calle\\avenida")))
                    .containsExactly(conBarra);
            assertThat(folios("comsocial", "q=" + codificar(marca + "%gratis"))).isEmpty();
            assertThat(folios("comsocial", "q=" + codificar("' OR 1=1 --"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"q=%00", "estado=%00", "organo=a%00b", "q=%ED%A0%80", "proceso=%EF%BF%BF", "q=%F0%9F%98%80"})
        @DisplayName("Dado un filtro que la base no puede guardar, no hay error del servidor")
        void caracteresImposibles(String filtro) {
            Respuesta rara = lista("comsocial", filtro);
            assertThat(rara.estado()).as(rara.cuerpo()).isIn(200, 400);
        }

        @Test
        @DisplayName("NT10-SR-4: cada quien ve en la lista solo lo que le concierne")
        void cadaQuienLoSuyo() {
            String deObras = enviarCon("admin.obras", marca, null);
            String deDif = enviarCon("admin.dif", marca, "DIF-X-1");
            String q = "q=" + marca;
            for (String deLaOficina : List.of("comsocial", "transparencia", "sindicatura", "supervisor")) {
                assertThat(folios(deLaOficina, q)).containsExactlyInAnyOrder(deObras, deDif);
            }
            for (String deObrasSon : List.of("admin.obras", "suplente.obras", "titular.obras")) {
                assertThat(folios(deObrasSon, q)).containsExactly(deObras);
            }
            assertThat(folios(lista("titular.dif", q))).containsExactly(deDif);
            for (String ajeno : List.of("jefe.obras", "operativo.obras", "informatica", "evaluacion")) {
                Respuesta vacia = lista(ajeno, q);
                assertThat(folios(vacia)).isEmpty();
                assertThat(vacia.json().path("total").asInt()).isZero();
            }
        }
    }

    @Nested
    class Detalle {

        @Test
        @DisplayName("NT10-CG-VII-b: el detalle trae las claves del contrato, con el plazo explicado día por día y los"
                + " instantes con el desplazamiento del municipio")
        void claves() {
            String folio = enviar();
            JsonNode detalle = peticiones.json("admin.obras", API + "/expedientes/" + folio);

            assertThat(clavesDe(detalle))
                    .containsExactlyInAnyOrder(
                            "folio",
                            "proceso",
                            "estado",
                            "organo",
                            "recepcion",
                            "recepcionLegal",
                            "vencimiento",
                            "computo",
                            "instanciaProceso",
                            "lineaDeTiempo");
            assertThat(detalle.path("folio").asText()).isEqualTo(folio);
            assertThat(detalle.path("proceso").asText()).isEqualTo(PROCESO);
            assertThat(detalle.path("estado").asText()).isEqualTo("ENVIADA");
            assertThat(detalle.path("organo").asText()).isEqualTo("OBRAS");
            assertThat(detalle.path("recepcion").asText()).isEqualTo("2026-11-12T10:00:00-08:00");
            assertThat(detalle.path("recepcionLegal").asText()).isEqualTo("2026-11-12");
            assertThat(detalle.path("vencimiento").asText()).isEqualTo("2026-11-19T00:00:00-08:00");
            assertThat(detalle.path("instanciaProceso").asText())
                    .isEqualTo(escenario.expediente(folio).instanciaProceso());
            assertThat(detalle.path("computo")).hasSize(6);
            assertThat(detalle.path("computo").path(0).toString())
                    .isEqualTo("{\"fecha\":\"2026-11-13\",\"habil\":true,\"dia\":1}");
            assertThat(clavesDe(detalle.path("computo").path(3))).containsExactlyInAnyOrder("fecha", "habil", "motivo");
            assertThat(detalle.path("lineaDeTiempo")).hasSize(2);
            assertThat(clavesDe(detalle.path("lineaDeTiempo").path(0)))
                    .containsExactlyInAnyOrder("instante", "actor", "suceso", "clausula");
            assertThat(detalle.path("lineaDeTiempo").path(0).path("instante").asText())
                    .isEqualTo("2026-11-12T10:00:00-08:00");
        }

        @Test
        @DisplayName("NT10-SR-4: un folio ajeno y uno que no existe dan el mismo 404, en toda dirección del expediente")
        void mismoQueInexistente() {
            String ajeno = enviar();
            String inexistente = "CON-OBRAS-2026-9999";
            for (String direccion : List.of(
                    "/expedientes/{folio}",
                    "/expedientes/{folio}/anexos",
                    "/bitacora/{folio}",
                    "/bitacora/{folio}/verificacion")) {
                Respuesta deAjeno = peticiones
                        .get("admin.dif", API + direccion.replace("{folio}", ajeno))
                        .esProblema(404, "«" + ajeno + "»");
                Respuesta deNadie = peticiones
                        .get("admin.dif", API + direccion.replace("{folio}", inexistente))
                        .esProblema(404, "«" + inexistente + "»");
                assertThat(deAjeno.cuerpo().replace(ajeno, "F"))
                        .isEqualTo(deNadie.cuerpo().replace(inexistente, "F"));
                assertThat(deAjeno.cabeceras().map().keySet())
                        .isEqualTo(deNadie.cabeceras().map().keySet());
            }
            for (String escritura : List.of("/consultas/{folio}/retiro", "/consultas/{folio}/respuesta-extemporanea")) {
                Map<String, String> cuerpo = escritura.endsWith("retiro")
                        ? Map.of("motivo", "m")
                        : Map.of("motivo", "m", "respuesta", "PROCEDENTE");
                Respuesta deAjeno = peticiones.post("admin.dif", API + escritura.replace("{folio}", ajeno), cuerpo);
                Respuesta deNadie =
                        peticiones.post("admin.dif", API + escritura.replace("{folio}", inexistente), cuerpo);
                deAjeno.esProblema(404);
                assertThat(deAjeno.cuerpo().replace(ajeno, "F"))
                        .isEqualTo(deNadie.cuerpo().replace(inexistente, "F"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"%20", "CON-OBRAS-2026-0001%00", "%F0%9F%98%80", "..%2f..", "a'b", "x%25", "%22"})
        @DisplayName("Dado un folio imposible, la respuesta es 400 o 404, nunca un error del servidor")
        void folioImposible(String folio) {
            for (String direccion :
                    List.of("/expedientes/" + folio, "/bitacora/" + folio, "/expedientes/" + folio + "/anexos")) {
                Respuesta rara = peticiones.get("comsocial", API + direccion);
                assertThat(rara.estado()).as(direccion + ": " + rara.cuerpo()).isIn(400, 404);
            }
        }
    }

    @Nested
    class Evidencia {

        @Test
        @DisplayName("NT10-CG-XI: cuando se sube un PDF, queda en la lista con su SHA-256, y asentado")
        void pdf() {
            String folio = enviar();
            Respuesta subido = subir("admin.obras", folio, "archivo", "plano 1 ñ.pdf", "application/pdf", PDF)
                    .es(201);
            assertThat(clavesDe(subido.json()))
                    .containsExactlyInAnyOrder(
                            "codigo", "nombre", "tipo", "tamano", "sha256", "subidoPor", "subido", "presentado");
            assertThat(subido.texto("sha256")).isEqualTo(Huella.de(PDF));
            assertThat(subido.texto("tipo")).isEqualTo("application/pdf");
            assertThat(subido.texto("nombre")).isEqualTo("plano 1 ñ.pdf");
            assertThat(subido.texto("subido")).isEqualTo("2026-11-12T10:00:00-08:00");

            JsonNode lista = peticiones.json("transparencia", API + "/expedientes/" + folio + "/anexos");
            assertThat(lista).hasSize(1);
            assertThat(lista.path(0)).isEqualTo(subido.json());
            assertThat(escenario.asiento(folio, "ANEXO_AGREGADO").detalle()).contains(Huella.de(PDF));
            assertThat(escenario.asiento(folio, "ANEXO_AGREGADO").actor()).isEqualTo("admin.obras");
        }

        @Test
        @DisplayName(
                "NT10-CG-VII-c: la constancia del silencio y el acuse se leen por la API, con su sello y la cabeza de la"
                        + " bitácora; para otro órgano no existen")
        void oficios() {
            String folio = enviar();
            escenario.dejarVencer(folio, "plazoVencido");
            String ruta = API + "/expedientes/" + folio + "/oficios";
            JsonNode lista = peticiones.json("admin.obras", ruta);
            assertThat(lista).hasSize(2);
            assertThat(clavesDe(lista.path(1))).containsExactlyInAnyOrder("codigo", "numero", "tipo", "fecha");
            assertThat(lista.path(0).path("tipo").asText()).isEqualTo("ACUSE");
            assertThat(lista.path(1).path("tipo").asText()).isEqualTo("CONSTANCIA_DE_SILENCIO");
            assertThat(lista.path(1).path("numero").asText()).isEqualTo(folio);
            assertThat(lista.path(1).path("fecha").asText()).isEqualTo("2026-11-19");
            peticiones.get("admin.dif", ruta).esProblema(404);

            String detalle = API + "/oficios/" + lista.path(1).path("codigo").asText();
            assertThat(peticiones
                            .json("admin.obras", detalle)
                            .at("/carta/datos/vencimientoTexto")
                            .asText())
                    .isEqualTo("miércoles 18 de noviembre de 2026, 24:00 h");
            peticiones.get("admin.dif", detalle).esProblema(404);
        }

        @Test
        @DisplayName("Dado un envío de archivo mal formado, 400 y nada queda")
        void malFormado() {
            String folio = enviar();
            peticiones
                    .enviar(peticiones
                            .pedir(API + "/expedientes/" + folio + "/anexos")
                            .header("Authorization", "Basic YWRtaW4ub2JyYXM6ZGVtbw==")
                            .header("Content-Type", "multipart/form-data")
                            .POST(BodyPublishers.ofString("sin frontera")))
                    .esProblema(400, "mal formado");
            assertThat(escenario.sucesos(folio)).doesNotContain("ANEXO_AGREGADO");
        }

        @Test
        @DisplayName("Dado lo que no es PDF, PNG ni JPEG aunque así se llame, 400 y nada queda")
        void disfrazado() {
            String folio = enviar();
            byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
            subir("admin.obras", folio, "archivo", "oficio.pdf", "application/pdf", html)
                    .esProblema(400, "PDF, PNG, JPEG y ZIP");
            subir("admin.obras", folio, "archivo", "vacio.pdf", "application/pdf", new byte[0])
                    .esProblema(400, "vacío");
            subir("admin.obras", folio, "otraParte", "oficio.pdf", "application/pdf", PDF)
                    .esProblema(400, "archivo");
            peticiones
                    .post("admin.obras", API + "/expedientes/" + folio + "/anexos", Map.of("archivo", "x"))
                    .esProblema(415, "multipart/form-data");
            subir("admin.dif", folio, "archivo", "oficio.pdf", "application/pdf", PDF)
                    .esProblema(404);
            assertThat(peticiones
                            .get("admin.obras", API + "/expedientes/" + folio + "/anexos")
                            .json())
                    .isEmpty();
            assertThat(escenario.sucesos(folio)).doesNotContain("ANEXO_AGREGADO");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\uFEFF%PDF-1.7 de prueba", "\r\n \r\n%PDF-1.4 de prueba"})
        @DisplayName("NT10-CG-XI: dado un PDF con algo antes de su marca, como lo aceptan los lectores, se admite")
        void pdfConAlgoAntes(String contenido) {
            Respuesta subido = subir(
                            "admin.obras",
                            enviar(),
                            "archivo",
                            "oficio\u00A0.pdf",
                            "application/pdf",
                            contenido.getBytes(StandardCharsets.UTF_8))
                    .es(201);
            assertThat(subido.texto("tipo")).isEqualTo("application/pdf");
        }

        @ParameterizedTest
        @CsvSource({
            "pagina.html, pagina.html.pdf",
            "PLANO.PDF, PLANO.PDF",
            "foto.pdf.exe, foto.pdf.exe.pdf",
            "../../etc/passwd, passwd.pdf",
            "C:\\\\temp\\\\oficio, oficio.pdf",
            ".pdf, .pdf",
            "recibo\u202Efdp.exe, recibofdp.exe.pdf"
        })
        @DisplayName(
                "NT10-CG-XI: dado un PDF que también es HTML y trae otro nombre, se guarda con la extensión de lo que"
                        + " es y se entrega como descarga que el navegador no interpreta")
        void polifacetico(String nombre, String esperado) {
            String folio = enviar();
            byte[] ambos = "%PDF-1.7\n<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            Respuesta subido = subir("admin.obras", folio, "archivo", nombre, "text/html", ambos)
                    .es(201);
            assertThat(subido.texto("nombre")).isEqualTo(esperado);
            assertThat(subido.texto("tipo")).isEqualTo("application/pdf");
            var navegador = peticiones.navegador("admin.obras");
            var cabeceras = navegador
                    .get("/expedientes/" + folio + "/anexos/" + subido.texto("codigo"))
                    .headers();
            assertThat(cabeceras.firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
            assertThat(cabeceras.firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment;");
            assertThat(cabeceras.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(cabeceras.allValues("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        }

        @Test
        @DisplayName("Dado un nombre larguísimo, se recorta sin perder su extensión ni partir un signo")
        void nombreLargo() {
            String folio = enviar();
            String nombre = subir("admin.obras", folio, "archivo", "\uD83C\uDF89".repeat(300) + ".pdf", "x/y", PDF)
                    .es(201)
                    .texto("nombre");
            assertThat(nombre).endsWith(".pdf");
            assertThat(nombre.length()).isBetween(190, 200);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(nombre)).isTrue();
        }

        @Test
        @DisplayName("Dados archivos que ya ocupan 500 MB, otro no se agrega, y se dice por qué")
        void total() {
            String folio = enviar();
            String codigo = subir("admin.obras", folio, "archivo", "uno.pdf", "application/pdf", PDF)
                    .es(201)
                    .texto("codigo");
            jdbc.sql("INSERT INTO anexo (codigo, folio, nombre, tipo, tamano, sha256, subido_por, subido, bytes)"
                            + " SELECT 'lleno-" + folio.substring(folio.length() - 8) + "', folio, nombre, tipo, "
                            + (500L * MEGA - 2L * PDF.length) + ", sha256, subido_por, subido, bytes FROM anexo"
                            + " WHERE codigo = ?")
                    .param(codigo)
                    .update();
            subir("admin.obras", folio, "archivo", "dos.pdf", "application/pdf", PDF)
                    .es(201);
            subir("admin.obras", folio, "archivo", "tres.pdf", "application/pdf", PDF)
                    .esProblema(409, "500 MB");
        }

        @ParameterizedTest
        @ValueSource(ints = {10 * MEGA + 1, 13 * MEGA, 40 * MEGA})
        @DisplayName("Dado un archivo de más de 10 MB, 413 que dice el máximo, y la conexión sigue viva para leerlo")
        void demasiadoGrande(int bytes) {
            String folio = enviar();
            byte[] enorme = java.util.Arrays.copyOf(PDF, bytes);
            subir("admin.obras", folio, "archivo", "enorme.pdf", "application/pdf", enorme)
                    .esProblema(413, "10 MB");
            assertThat(escenario.sucesos(folio)).doesNotContain("ANEXO_AGREGADO");
        }

        @Test
        @DisplayName("Dado un archivo de 10 MB justos, se acepta")
        void justos() {
            String folio = enviar();
            subir(
                            "admin.obras",
                            folio,
                            "archivo",
                            "justo.pdf",
                            "application/pdf",
                            java.util.Arrays.copyOf(PDF, 10 * MEGA))
                    .es(201);
        }
    }

    @Nested
    class LaBitacora {

        @Test
        @DisplayName("NT10-CG-XI, NT10-EV-3: la bitácora se lee asiento por asiento y su verificación da la cabeza")
        void leer() {
            String folio = enviar();
            JsonNode asientos = peticiones.json("sindicatura", API + "/bitacora/" + folio);
            assertThat(asientos).hasSize(2);
            assertThat(clavesDe(asientos.path(0)))
                    .containsExactlyInAnyOrder("numero", "instante", "actor", "suceso", "clausula", "detalle", "hash");
            assertThat(asientos.path(0).path("numero").asInt()).isEqualTo(1);
            assertThat(asientos.path(0).path("instante").asText()).isEqualTo("2026-11-12T10:00:00-08:00");

            JsonNode verificacion = peticiones.json("sindicatura", API + "/bitacora/" + folio + "/verificacion");
            assertThat(clavesDe(verificacion)).containsExactlyInAnyOrder("integra", "asientos", "cabeza");
            assertThat(verificacion.path("integra").asBoolean()).isTrue();
            assertThat(verificacion.path("asientos").asInt()).isEqualTo(2);
            assertThat(verificacion.path("cabeza").asText())
                    .isEqualTo(asientos.path(1).path("hash").asText());
        }
    }

    @Nested
    class ElFormulario {

        @Test
        @DisplayName("Dado quien puede iniciar, recibe el formulario de inicio; otro 403; uno que no existe 404")
        void segunQuien() {
            JsonNode formulario = peticiones.json("admin.obras", API + "/formularios/" + PROCESO);
            assertThat(formulario.path("id").asText()).isEqualTo("consulta-publicacion-inicio");
            assertThat(formulario.path("components")).isNotEmpty();
            for (String ajeno : List.of("sindicatura", "jefe.obras", "titular.obras", "informatica")) {
                peticiones.get(ajeno, API + "/formularios/" + PROCESO).esProblema(403, "no puede iniciar");
            }
            peticiones.get("admin.obras", API + "/formularios/nada").esProblema(404, "nada");
        }
    }

    @Nested
    class Retiro {

        private Respuesta retirar(String usuario, String folio, @Nullable Object cuerpo) {
            return peticiones.post(usuario, CONSULTAS + "/" + folio + "/retiro", cuerpo);
        }

        @Test
        @DisplayName("NT10-CG-VII-a: quien la envió la retira y queda SIN_OBJETO; otra vez 409; otro 403 o 404; sin"
                + " motivo 400")
        void unaVez() {
            String folio = enviar();
            retirar("admin.obras", folio, Map.of()).esProblema(400, "Motivo");
            retirar("admin.obras", folio, Map.of("motivo", " ")).esProblema(400, "Motivo");
            retirar("admin.obras", folio, Map.of("motivo", "x".repeat(4001))).esProblema(400, "4,000");
            retirar("admin.obras", folio, Map.of("motivo", "a\u0000b")).esProblema(400, "caracteres");
            retirar("admin.obras", folio, Map.of("motivo", List.of("a"))).esProblema(400);
            retirar("suplente.obras", folio, Map.of("motivo", "No es mía")).esProblema(403);
            retirar("comsocial", folio, Map.of("motivo", "No es mía")).esProblema(403);
            retirar("admin.dif", folio, Map.of("motivo", "No es mía")).esProblema(404);
            peticiones
                    .post("admin.obras", API + "/aperturas/" + folio + "/retiro", Map.of("motivo", "m"))
                    .esProblema(404);
            assertThat(escenario.estado(folio)).isEqualTo("ENVIADA");

            Respuesta retirada = retirar("admin.obras", folio, Map.of("motivo", "La obra se pospuso"))
                    .es(200);
            assertThat(retirada.texto("estado")).isEqualTo("SIN_OBJETO");
            assertThat(retirada.texto("folio")).isEqualTo(folio);
            retirar("admin.obras", folio, Map.of("motivo", "Otra vez")).esProblema(409);
            assertThat(escenario.sucesos(folio)).containsOnlyOnce("CONSULTA_RETIRADA");
        }

        @Test
        @DisplayName("NT10-CG-VII-c: vencido el plazo ya no se retira: 409 que dice cuándo venció")
        void tarde() {
            String folio = enviar();
            escenario.son("2026-11-19T00:00:00-08:00");
            retirar("admin.obras", folio, Map.of("motivo", "Tarde"))
                    .esProblema(409, "miércoles 18 de noviembre de 2026, 24:00 h");
        }
    }

    @Nested
    class RespuestaExtemporanea {

        private Respuesta asentar(String usuario, String folio, @Nullable Object cuerpo) {
            return peticiones.post(usuario, CONSULTAS + "/" + folio + "/respuesta-extemporanea", cuerpo);
        }

        @Test
        @DisplayName("AMB-05, NT10-CG-VII-c: 409 antes del vencimiento, 201 después, 409 la segunda, 403 a otros; no"
                + " revive la consulta")
        void soloTrasElVencimiento() {
            String folio = enviar();
            Map<String, String> buena = Map.of("respuesta", "PROCEDENTE", "motivo", "Se traspapeló");
            asentar("comsocial", folio, buena).esProblema(409, "aún no vence");
            escenario.dejarVencer(folio, "plazoVencido");
            for (String otro : List.of("admin.obras", "transparencia", "sindicatura", "supervisor")) {
                asentar(otro, folio, buena).esProblema(403, "Comunicación Social");
            }
            asentar("admin.dif", folio, buena).esProblema(404);
            asentar("comsocial", folio, Map.of("respuesta", "QUIZA", "motivo", "m"))
                    .esProblema(400, "Respuesta");
            asentar("comsocial", folio, Map.of("respuesta", "PROCEDENTE")).esProblema(400, "Motivo");
            assertThat(escenario.sucesos(folio)).doesNotContain("RESPUESTA_EXTEMPORANEA");

            Respuesta asentada = asentar("comsocial", folio, buena).es(201);
            assertThat(asentada.texto("estado")).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
            asentar("comsocial", folio, buena).esProblema(409, "ya tiene");
            assertThat(escenario.sucesos(folio)).containsOnlyOnce("RESPUESTA_EXTEMPORANEA");
        }

        @Test
        @DisplayName("AMB-05: dadas dos al mismo tiempo, queda una y la otra recibe 409")
        void dosALaVez() {
            String folio = enviar();
            escenario.dejarVencer(folio, "plazoVencido");
            List<Integer> estados = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> asentar("comsocial", folio, Map.of("respuesta", "PROCEDENTE", "motivo", "Hilo " + i))
                                    .estado()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(estados).containsExactlyInAnyOrder(201, 409, 409, 409);
            assertThat(escenario.sucesos(folio)).containsOnlyOnce("RESPUESTA_EXTEMPORANEA");
        }
    }

    @Nested
    class LoMalHecho {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"contenido\": ",
                    "[]",
                    "[{\"contenido\": \"x\"}]",
                    "\"texto\"",
                    "7",
                    "null",
                    "true",
                    "",
                    "{contenido: 'x'}",
                    "{\"contenido\": \"sin cerrar}",
                    "<consulta/>",
                    "{\"numero\": 1e999999999999}",
                    "{} {}"
                })
        @DisplayName("Dado un cuerpo que no es el objeto JSON pedido, 400 en español")
        void cuerpo(String cuerpo) {
            long expedientes = escenario.cuantos("expediente");
            peticiones.post("admin.obras", CONSULTAS, cuerpo).esProblema(400);
            assertThat(escenario.cuantos("expediente")).isEqualTo(expedientes);
        }

        @Test
        @DisplayName("Dado un JSON de mil niveles o de un nombre de campo enorme, 400")
        void desmedido() {
            String hondo = "{\"contenido\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
            peticiones.post("admin.obras", CONSULTAS, hondo).esProblema(400);
            String ancho = "{\"" + "x".repeat(100_000) + "\": 1}";
            peticiones.post("admin.obras", CONSULTAS, ancho).esProblema(400);
            String numero = "{\"contenido\": " + "9".repeat(5000) + "}";
            peticiones.post("admin.obras", CONSULTAS, numero).esProblema(400);
        }

        @Test
        @DisplayName("Dado un formulario mal lleno, 400 con cada campo y lo que está mal en él, por su nombre para"
                + " personas")
        void formulario() {
            Map<String, Object> datos = consulta("contenido", " ");
            datos.put("clase", "OTRA");
            datos.put("elementoPersonal", "sí");
            datos.put("folio", "CON-OBRAS-2026-0001");
            Respuesta mala = peticiones.post("admin.obras", CONSULTAS, datos).esProblema(400, "Contenido");
            assertThat(mala.json().path("errores").findValuesAsText("campo"))
                    .containsExactlyInAnyOrder("contenido", "clase", "elementoPersonal", "folio");
            assertThat(mala.json().path("errores").findValuesAsText("mensaje"))
                    .allSatisfy(mensaje -> assertThat(mensaje).endsWith("."));
        }

        @Test
        @DisplayName("NT10-SR-2a, NT10-CG-VII-a: una cuenta que no administra, ajena o inexistente, da el mismo 422 con"
                + " su cláusula")
        void regla() {
            Respuesta ajena = peticiones
                    .post("admin.dif", CONSULTAS, consulta("cuenta", "OBRAS-FB-1"))
                    .esProblema(422, "DIF-FB-1, DIF-X-1");
            Respuesta inexistente = peticiones
                    .post("admin.dif", CONSULTAS, consulta("cuenta", "NADA-FB-1"))
                    .esProblema(422);
            assertThat(ajena.texto("clausula")).isEqualTo("NT10-CG-VII-a");
            assertThat(ajena.cuerpo().replace("OBRAS-FB-1", "C"))
                    .isEqualTo(inexistente.cuerpo().replace("NADA-FB-1", "C"));
            peticiones.post("admin.dif", CONSULTAS, consulta()).esProblema(422, "DIF-FB-1, DIF-X-1");
        }

        @Test
        @DisplayName("Dado quien no puede, 401 o 403; lo que no existe, 404; otro método, 405; otro formato, 415 o 406")
        void segunElError() {
            peticiones
                    .enviar(peticiones
                            .pedir(CONSULTAS)
                            .header("Content-Type", "application/json")
                            .header("Authorization", Navegador.credencial("nadie", "demo"))
                            .POST(BodyPublishers.ofString("{}")))
                    .esProblema(401);
            peticiones.anonimo(API + "/expedientes").esProblema(401);
            for (String ajeno : List.of("informatica", "jefe.obras", "titular.obras", "transparencia")) {
                peticiones.post(ajeno, CONSULTAS, consulta()).esProblema(403);
            }
            for (String ruta : List.of("/nada", "/nada/de/esto", "/expedientes/x/y/z", "/consultas/x/otra-cosa")) {
                peticiones.get("admin.obras", API + ruta).esProblema(404);
            }
            peticiones.post("admin.obras", API + "/nada", Map.of()).esProblema(404);
            peticiones.basic("admin.obras", "PUT", CONSULTAS, consulta()).esProblema(405);
            peticiones
                    .basic("admin.obras", "DELETE", API + "/expedientes/x", null)
                    .esProblema(405);
            peticiones
                    .enviar(peticiones
                            .pedir(CONSULTAS)
                            .header("Authorization", Navegador.credencial("admin.obras", "demo"))
                            .header("Content-Type", "text/plain")
                            .POST(BodyPublishers.ofString("contenido=x")))
                    .esProblema(415);
            peticiones
                    .enviar(peticiones
                            .pedir(CONSULTAS)
                            .header("Authorization", Navegador.credencial("admin.obras", "demo"))
                            .header("Content-Type", "esto no es un tipo")
                            .POST(BodyPublishers.ofString("{}")))
                    .esProblema(415);
        }

        @Test
        @DisplayName("Dado un Accept que no es JSON, se responde 406 o JSON, nunca un error del servidor")
        void formatoQueNoHay() {
            for (String acepta : List.of("application/xml", "image/png", "no-es-un-tipo", "text/csv;q=0")) {
                Respuesta rara = peticiones.enviar(peticiones
                        .pedir(API + "/expedientes")
                        .header("Authorization", Navegador.credencial("comsocial", "demo"))
                        .setHeader("Accept", acepta));
                assertThat(rara.estado()).as(acepta).isIn(200, 400, 406);
            }
        }
    }

    @Nested
    class ConSesion {

        @Test
        @DisplayName("Dada una sesión de la página, enviar sin el token CSRF es 403 y con él 201")
        void token() {
            var navegador = peticiones.navegador("admin.obras");
            long expedientes = escenario.cuantos("expediente");
            var sinToken = navegador.enviar(navegador
                    .pedir(CONSULTAS)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Peticiones.escribir(consulta()))));
            assertThat(sinToken.statusCode()).isEqualTo(403);
            assertThat(sinToken.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(escenario.cuantos("expediente")).isEqualTo(expedientes);

            String token = Navegador.token(navegador.get("/login").body());
            var conToken = navegador.enviar(navegador
                    .pedir(CONSULTAS)
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-TOKEN", token)
                    .POST(BodyPublishers.ofString(Peticiones.escribir(consulta()))));
            assertThat(conToken.statusCode()).as(conToken.body()).isEqualTo(201);
            assertThat(escenario.cuantos("expediente")).isEqualTo(expedientes + 1);
        }

        @Test
        @DisplayName("Dada una sesión, lo que se lee es lo mismo que con HTTP Basic")
        void lectura() {
            String folio = enviar();
            var navegador = peticiones.navegador("admin.obras");
            assertThat(navegador.getJson(API + "/expedientes/" + folio).body())
                    .isEqualTo(peticiones
                            .get("admin.obras", API + "/expedientes/" + folio)
                            .cuerpo());
        }
    }

    @Test
    @DisplayName("El documento OpenAPI describe la API y solo la API, con sus errores en RFC 9457")
    void openApi() {
        JsonNode documento = peticiones.anonimo("/v3/api-docs").es(200).json();
        assertThat(clavesDe(documento.path("paths")))
                .allSatisfy(ruta -> assertThat(ruta).startsWith("/api/v1/"));
        assertThat(clavesDe(documento.path("paths")))
                .contains(
                        "/api/v1/{ruta}",
                        "/api/v1/{ruta}/{folio}/retiro",
                        "/api/v1/consultas/{folio}/respuesta-extemporanea",
                        "/api/v1/expedientes",
                        "/api/v1/expedientes/{folio}",
                        "/api/v1/expedientes/{folio}/anexos",
                        "/api/v1/bitacora/{folio}",
                        "/api/v1/bitacora/{folio}/verificacion",
                        "/api/v1/formularios/{proceso}",
                        "/api/v1/plazos",
                        "/api/v1/calendario/inhabiles");
        assertThat(peticiones.anonimo("/swagger-ui/index.html").estado()).isEqualTo(200);
    }

    @Test
    @DisplayName("NT10-EV-3: dada una consulta publicada, el detalle lo dice y su bitácora está íntegra")
    void alFinal() {
        String folio = enviar();
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        escenario.completar("admin.obras", folio, "publicarContenido", publicacion("2026-11-12T12:00:00-08:00"));
        JsonNode detalle = peticiones.json("titular.obras", API + "/expedientes/" + folio);
        assertThat(detalle.path("estado").asText()).isEqualTo("PUBLICADA");
        assertThat(detalle.path("lineaDeTiempo").findValuesAsText("suceso"))
                .containsExactly("CONSULTA_RECIBIDA", "ACUSE_EMITIDO", "CONSULTA_RESPONDIDA", "CONTENIDO_PUBLICADO");
        assertThat(Objects.requireNonNull(peticiones
                                .get("titular.obras", API + "/bitacora/" + folio + "/verificacion")
                                .json())
                        .path("integra")
                        .asBoolean())
                .isTrue();
    }
}
