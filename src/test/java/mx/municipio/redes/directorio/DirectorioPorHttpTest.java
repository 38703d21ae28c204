package mx.municipio.redes.directorio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El directorio como lo ve cualquiera, sin usuario ni contraseña. */
@PruebaDeIntegracion
class DirectorioPorHttpTest {

    private static final String BASE = "/api/v1/cuentas";

    @LocalServerPort
    int puerto;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Peticiones peticiones;

    private CuentasDePrueba cuentas;

    @BeforeEach
    void preparar() {
        cuentas = new CuentasDePrueba(jdbc);
    }

    @AfterEach
    void quitar() {
        cuentas.quitar();
    }

    private Respuesta get(String ruta, String... cabeceras) {
        HttpRequest.Builder peticion = peticiones.pedir(ruta).GET();
        if (cabeceras.length > 0) {
            peticion.headers(cabeceras);
        }
        return peticiones.enviar(peticion);
    }

    private Respuesta verificar(String direccion) {
        return get(BASE + "/verificacion?direccion=" + codificar(direccion));
    }

    private static String codificar(String texto) {
        return URLEncoder.encode(texto, StandardCharsets.UTF_8);
    }

    private static List<String> claves(Respuesta respuesta) {
        List<String> claves = new ArrayList<>();
        respuesta
                .json()
                .path("contenido")
                .forEach(cuenta -> claves.add(cuenta.path("clave").asText()));
        return claves;
    }

    @Test
    @DisplayName(
            "NT10-TR-3, NT10-CG-I-b, NT10-SR-5a: dada una cuenta, el directorio da sus datos públicos y ninguno más")
    void camposPublicos() {
        Respuesta una = get(BASE + "/DIF-X-1").es(200);

        assertThat(una.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "clave",
                        "organo",
                        "red",
                        "nombre",
                        "identificador",
                        "direccion",
                        "proposito",
                        "horario",
                        "estado",
                        "desde");
        assertThat(una.texto("organo")).isEqualTo("DIF");
        assertThat(una.texto("red")).isEqualTo("X");
        assertThat(una.texto("direccion")).isEqualTo("https://x.com/DIFTecate");
        assertThat(una.texto("proposito")).isNotBlank();
        assertThat(una.texto("horario")).isEqualTo("Lunes a viernes, de 8:00 a 15:00 h.");
        assertThat(una.texto("desde")).isEqualTo("2021-10-01");
        assertThat(una.cuerpo()).doesNotContain("@tecate.gob.mx", "admin");
        assertThat(get(BASE + "/dif-x-1").es(200).texto("clave")).isEqualTo("DIF-X-1");
    }

    @Test
    @DisplayName("NT10-TR-3: dada la lista, el total es el verdadero y las páginas llegan hasta la última")
    void paginas() {
        for (int i = 0; i < 7; i++) {
            cuentas.agregar("FB-" + i, "Prueba " + i, "https://facebook.com/ZPrueba" + i, "VIGENTE", null);
        }
        List<String> todas = new ArrayList<>();
        long total = get(BASE + "?organo=ZPRUEBA").es(200).json().path("total").asLong();
        for (int pagina = 0; pagina < 4; pagina++) {
            Respuesta hoja =
                    get(BASE + "?organo=ZPRUEBA&tamano=2&pagina=" + pagina).es(200);
            assertThat(hoja.json().path("total").asLong()).isEqualTo(7);
            assertThat(hoja.json().path("pagina").asInt()).isEqualTo(pagina);
            assertThat(hoja.json().path("tamano").asInt()).isEqualTo(2);
            todas.addAll(claves(hoja));
        }

        assertThat(total).isEqualTo(7);
        assertThat(todas).hasSize(7).doesNotHaveDuplicates().isSorted();
        assertThat(claves(get(BASE + "?organo=ZPRUEBA&tamano=2&pagina=4").es(200)))
                .isEmpty();
        assertThat(claves(get(BASE + "?tamano=200&pagina=2000000000").es(200))).isEmpty();
    }

    @Test
    @DisplayName("NT10-TR-3: dados los filtros, se juntan; dada la búsqueda, ni acentos ni mayúsculas cuentan")
    void filtros() {
        assertThat(claves(get(BASE + "?organo=DIF&red=X").es(200))).containsExactly("DIF-X-1");
        assertThat(claves(get(BASE + "?organo=dif&red=facebook&estado=VIGENTE").es(200)))
                .containsExactly("DIF-FB-1");
        assertThat(claves(get(BASE + "?organo=&red=&estado=&q=").es(200)))
                .contains("OBRAS-FB-1", "DIF-FB-1", "DIF-X-1", "CS-FB-1");
        for (String busqueda : List.of("PÚBLICA bacheo", "publica BACHEO", "pu\u0301blica", "obraspublicastecate")) {
            assertThat(claves(get(BASE + "?q=" + codificar(busqueda)).es(200)))
                    .as(busqueda)
                    .containsExactly("OBRAS-FB-1");
        }
        // El nombre del órgano no está en la cuenta, y también sirve.
        assertThat(claves(get(BASE + "?q=desarrollo+integral+familia").es(200))).containsExactly("DIF-FB-1", "DIF-X-1");
        assertThat(claves(get(BASE + "?q=nadatiene").es(200))).isEmpty();
        assertThat(claves(get(BASE + "?q=" + codificar("%_!'\"\\")).es(200))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "red=MYSPACE, Red: debe ser FACEBOOK",
        "organo=NADIE, Órgano:",
        "organo=' OR 1=1, Órgano:",
        "estado=PROPUESTA, 'Estado: debe ser VIGENTE, INTERVENIDA, EN_BAJA, CANCELADA'",
        "estado=PREEXISTENTE, Estado:",
        "pagina=-1, Página:",
        "pagina=dos, pagina:",
        "tamano=0, Tamaño:",
        "tamano=201, Tamaño:",
        "q=a%00b, Búsqueda:"
    })
    @DisplayName("Dado un filtro que no existe, la respuesta es 400 y dice cuál")
    void filtroInvalido(String filtro, String mensaje) {
        Respuesta respuesta = get(BASE + "?" + filtro.replace(" ", "%20"));
        respuesta.esProblema(400, mensaje);
        assertThat(respuesta.campo()).isEqualTo(filtro.substring(0, filtro.indexOf('=')));
    }

    @Test
    @DisplayName("Dada una búsqueda desmedida, la respuesta es 400, nunca un 5xx")
    void busquedaDesmedida() {
        get(BASE + "?q=" + "a".repeat(201)).esProblema(400, "Búsqueda:");
        get(BASE + "?q=" + "a+b+c+d+e+f+g+h+i+j+k+l+m").esProblema(400, "12 palabras");
        get(BASE + "/verificacion?direccion=" + "a".repeat(3000)).esProblema(400, "Dirección:");
    }

    @Test
    @DisplayName(
            "NT10-TR-2, NT10-TR-3, NT10-DEF-04: dada una cuenta que aún no es o nunca fue oficial, no está en ninguna parte")
    void noPublicadas() {
        List<String> ocultos = List.of("PROPUESTA", "AUTORIZADA", "RECHAZADA", "PREEXISTENTE", "A_TITULO_PERSONAL");
        for (String estado : ocultos) {
            cuentas.agregar("FB-" + ocultos.indexOf(estado), "Oculta", "https://facebook.com/Oculta", estado, null);
        }
        assertThat(claves(get(BASE + "?q=oculta").es(200))).isEmpty();
        get(BASE + "?organo=ZPRUEBA").esProblema(400, "Órgano:");
        get(BASE + "/ZPRUEBA-FB-0").esProblema(404);
        assertThat(get(BASE + ".csv").es(200).cuerpo()).doesNotContain("Oculta");
        assertThat(verificar("https://facebook.com/Oculta").es(200).texto("resultado"))
                .isEqualTo("DESCONOCIDA");
        assertThat(get("/cuentas").es(200).cuerpo()).doesNotContain("Oculta");
    }

    @Test
    @DisplayName(
            "NT10-PAB-VIII-a, NT10-TR-3: dada una cuenta cancelada, queda su aviso con la fecha, y se responde «baja»")
    void cancelada() {
        cuentas.agregar(
                "FB-1", "Deporte", "https://facebook.com/DeporteTecate", "CANCELADA", LocalDate.of(2025, 3, 31));

        assertThat(get(BASE + "/ZPRUEBA-FB-1").es(200).texto("hasta")).isEqualTo("2025-03-31");
        Respuesta respuesta = verificar("m.facebook.com/deportetecate/?ref=x").es(200);
        assertThat(respuesta.texto("resultado")).isEqualTo("BAJA");
        assertThat(respuesta.texto("desde")).isEqualTo("2024-01-15");
        assertThat(respuesta.texto("hasta")).isEqualTo("2025-03-31");
        assertThat(respuesta.json().path("cuenta").path("clave").asText()).isEqualTo("ZPRUEBA-FB-1");
    }

    @Test
    @DisplayName("NT10-TR-3: dada una dirección cancelada que otra cuenta volvió a usar, manda la que está en vigor")
    void direccionReusada() {
        cuentas.agregar("FB-1", "Antes", "https://facebook.com/JuventudTecate", "CANCELADA", LocalDate.of(2025, 3, 31));
        cuentas.agregar("FB-2", "Ahora", "https://www.facebook.com/juventudtecate/", "VIGENTE", null);
        cuentas.agregar("FB-3", "Antes también", "facebook.com/JuventudTecate", "CANCELADA", LocalDate.of(2026, 3, 31));

        Respuesta respuesta = verificar("https://facebook.com/JuventudTecate").es(200);
        assertThat(respuesta.texto("resultado")).isEqualTo("OFICIAL");
        assertThat(respuesta.json().path("cuenta").path("clave").asText()).isEqualTo("ZPRUEBA-FB-2");
        assertThat(respuesta.json().has("hasta")).isFalse();
        assertThat(respuesta.json().has("otras")).isFalse();

        jdbc.sql("UPDATE cuenta SET estado = 'A_TITULO_PERSONAL' WHERE clave = 'ZPRUEBA-FB-2'")
                .update();
        // De las que fueron, la última.
        assertThat(verificar("https://facebook.com/JuventudTecate").texto("hasta"))
                .isEqualTo("2026-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN_BAJA", "INTERVENIDA"})
    @DisplayName("NT10-TR-3: dada una cuenta en baja o intervenida, sigue siendo oficial y su estado se dice")
    void siguenOficiales(String estado) {
        cuentas.agregar("FB-1", "Cultura", "https://facebook.com/CulturaTecate", estado, null);

        Respuesta respuesta = verificar("facebook.com/CulturaTecate").es(200);
        assertThat(respuesta.texto("resultado")).isEqualTo("OFICIAL");
        assertThat(respuesta.json().path("cuenta").path("estado").asText()).isEqualTo(estado);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.facebook.com/DIFTecate",
                "HTTP://FB.COM/diftecate/",
                "es-la.facebook.com/DIFTecate?fbclid=1#x",
                "https://www.facebook.com/DIFTecate/posts/123"
            })
    @DisplayName("NT10-TR-3: dada la dirección de una cuenta, adornada o de una publicación suya, es oficial")
    void oficial(String direccion) {
        Respuesta respuesta = verificar(direccion).es(200);
        assertThat(respuesta.texto("resultado")).isEqualTo("OFICIAL");
        assertThat(respuesta.json().path("cuenta").path("clave").asText()).isEqualTo("DIF-FB-1");
        assertThat(respuesta.texto("desde")).isEqualTo("2021-10-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://facebook.com@evil.com/DIFTecate",
                "https://facebook.com.evil.com/DIFTecate",
                "https://faceb00k.com/DIFTecate",
                "https://facebook.com/DIF\u0422ecate",
                "https://facebook.com/DIFTecate_",
                "https://facebook.com/DIF\u200BTecate",
                "https://instagram.com/DIFTecate",
                "@DIF\u0422ecate"
            })
    @DisplayName("NT10-TR-3: dada una imitación, u otra red, se responde «desconocida»")
    void desconocida(String direccion) {
        Respuesta respuesta = verificar(direccion).es(200);
        assertThat(respuesta.json().fieldNames()).toIterable().containsExactly("resultado");
        assertThat(respuesta.texto("resultado")).isEqualTo("DESCONOCIDA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bit.ly/3abcDEF",
                "t.co/abc",
                "https://vm.tiktok.com/ZMabc/",
                "https://youtu.be/dQw4w9WgXcQ",
                "«https://www.facebook.com/share/1AbCdEfGh/»."
            })
    @DisplayName("NT10-TR-3: dada una dirección que no dice a qué cuenta lleva, se responde que no se puede saber")
    void indeterminada(String direccion) {
        Respuesta respuesta = verificar(direccion).es(200);
        assertThat(respuesta.json().fieldNames()).toIterable().containsExactly("resultado");
        assertThat(respuesta.texto("resultado")).isEqualTo("INDETERMINADA");
        assertThat(get("/cuentas/verificacion?direccion=" + codificar(direccion))
                        .es(200)
                        .cuerpo())
                .contains("No se puede saber")
                .doesNotContain("No es una cuenta oficial conocida", "Sí, es una cuenta oficial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://facebook.com/dif.tecate",
                "https://www.facebook.com/D.I.F.Tecate/",
                "Facebook.com/DIFTecate).",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Ffacebook.com%2FDIF.Tecate",
                "@dif.tecate"
            })
    @DisplayName("NT10-TR-3: dada una cuenta de Facebook escrita con otros puntos, o con los de la frase, es la misma")
    void sinPuntos(String direccion) {
        Respuesta respuesta = verificar(direccion).es(200);
        assertThat(respuesta.texto("resultado")).isEqualTo("OFICIAL");
        assertThat(respuesta.json().path("cuenta").path("clave").asText()).isEqualTo("DIF-FB-1");
    }

    @Test
    @DisplayName("NT10-TR-3: dado un canal de YouTube con su número, se halla por su arroba; lo que no se deduce de lo"
            + " registrado no se puede saber")
    void youtube() {
        String canal = "https://www.youtube.com/channel/UCabcDEF123456789012345";
        assertThat(verificar("https://youtube.com/channel/UCotroCanal1234567890")
                        .texto("resultado"))
                .as("sin ningún canal oficial, ninguno lo es")
                .isEqualTo("DESCONOCIDA");
        cuentas.agregar("YT-1", "Obras", "@Obras.Tecate", canal, "Propósito", "VIGENTE", null);

        assertThat(verificar(canal).texto("resultado")).isEqualTo("OFICIAL");
        assertThat(verificar("youtube.com/@obras.tecate").texto("resultado")).isEqualTo("OFICIAL");
        assertThat(verificar("youtube.com/channel/UCotroCanal1234567890").texto("resultado"))
                .isEqualTo("DESCONOCIDA");
        assertThat(verificar("youtube.com/@otra").texto("resultado")).isEqualTo("DESCONOCIDA");
        assertThat(verificar("youtube.com/c/ObrasTecate").texto("resultado")).isEqualTo("INDETERMINADA");
        assertThat(verificar("youtube.com/user/ObrasTecate").texto("resultado")).isEqualTo("INDETERMINADA");

        cuentas.agregar("YT-2", "DIF", "@DIFTecate", "https://youtube.com/@DIFTecate", "Propósito", "VIGENTE", null);
        assertThat(verificar("youtube.com/channel/UCotroCanal1234567890").texto("resultado"))
                .as("de este no consta su número")
                .isEqualTo("INDETERMINADA");
    }

    @Test
    @DisplayName("NT10-TR-3: dado un identificador sin red, se dicen todas sus cuentas oficiales")
    void identificador() {
        JsonNode respuesta = verificar("@diftecate").es(200).json();
        assertThat(respuesta.path("resultado").asText()).isEqualTo("OFICIAL");
        assertThat(respuesta.path("cuenta").path("clave").asText()).isEqualTo("DIF-FB-1");
        assertThat(respuesta.path("otras")).hasSize(1);
        assertThat(respuesta.path("otras").path(0).path("clave").asText()).isEqualTo("DIF-X-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hola", "no es", "javascript:alert(1)", "prensa@tecate.gob.mx"})
    @DisplayName("Dado algo que no es una dirección, la respuesta es 400 y dice cómo se escribe una")
    void noEsDireccion(String texto) {
        verificar(texto).esProblema(400, "como https://www.facebook.com/");
        get(BASE + "/verificacion").esProblema(400, "Dirección:");
    }

    @Test
    @DisplayName("Dada una clave que no existe, la respuesta es 404")
    void claveInexistente() {
        get(BASE + "/DIF-FB-99").esProblema(404, "No hay en el directorio");
        get(BASE + "/DIF%20FB").esProblema(404);
    }

    @Test
    @DisplayName("NT10-TR-3: dado el CSV, están todas, se lee en Excel y ninguna celda es una fórmula")
    void csv() {
        cuentas.agregar(
                "FB-1",
                "=HYPERLINK(\"http://evil\")",
                "@Prueba",
                "https://facebook.com/ZPrueba",
                "Dice \"hola\", y\notra línea; ñandú",
                "CANCELADA",
                LocalDate.of(2025, 3, 31));

        Respuesta csv = get(BASE + ".csv").es(200);

        assertThat(csv.cabeceras().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.cabeceras().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"cuentas.csv\"");
        assertThat(csv.cuerpo())
                .startsWith(
                        "\uFEFFclave,organo,red,nombre,identificador,direccion,proposito,horario,estado,desde,hasta,horario_especial\r\n")
                .contains("ZPRUEBA-FB-1,ZPRUEBA,FACEBOOK,\"'=HYPERLINK(\"\"http://evil\"\")\",'@Prueba,"
                        + "https://facebook.com/ZPrueba,\"Dice \"\"hola\"\", y\notra línea; ñandú\",De 8 a 15 h.,"
                        + "CANCELADA,2024-01-15,2025-03-31,\r\n")
                .contains("\r\nDIF-X-1,DIF,X,DIF Tecate,'@DIFTecate,")
                .doesNotContain("secreto@");
        long total = get(BASE).json().path("total").asLong();
        assertThat(csv.cuerpo().split("\r\n")).hasSize((int) total + 1);
    }

    @Test
    @DisplayName("Dada una falla de la base a media descarga, la conexión se corta: nadie recibe un CSV incompleto como"
            + " bueno")
    void csvInterrumpido() throws Exception {
        for (int i = 0; i < 1_200; i++) {
            cuentas.agregar("FB-%04d".formatted(i), "Prueba", "https://facebook.com/p" + i, "VIGENTE", null);
        }
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest peticion = HttpRequest.newBuilder(URI.create("http://localhost:" + puerto + BASE + ".csv"))
                .build();
        HttpResponse<String> entera = http.send(peticion, BodyHandlers.ofString());
        assertThat(entera.body()).contains("ZPRUEBA-FB-0000", "ZPRUEBA-FB-1199");

        cuentas.agregar("FB-9999", "Prueba", "https://facebook.com/otra", "VIGENTE", null);
        PadronDePrueba.sinConservar(
                jdbc, () -> jdbc.sql("UPDATE cuenta SET red = 'NINGUNA' WHERE clave = 'ZPRUEBA-FB-9999'")
                        .update());
        assertThatThrownBy(() -> http.send(peticion, BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("NT10-TR-3: dado otro sitio, lo puede leer desde el navegador de quien lo visita; escribir, no")
    void desdeOtroSitio() {
        Respuesta lectura = get(BASE, "Origin", "https://www.tecate.gob.mx").es(200);
        assertThat(lectura.cabeceras().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(lectura.cabeceras().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(get(BASE + ".csv", "Origin", "https://otro.example")
                        .cabeceras()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        Respuesta previa = peticiones.enviar(peticiones
                .pedir(BASE)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .headers("Origin", "https://otro.example", "Access-Control-Request-Method", "POST"));
        assertThat(previa.cabeceras().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(get("/api/v1/plazos?recepcion=2026-11-12T10:00:00-08:00&dias=3", "Origin", "https://otro.example")
                        .cabeceras()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    @DisplayName("Dado quien ya tiene la respuesta y nada cambió, 304; si una cuenta cambia, la nueva. Nadie recibe una"
            + " sesión")
    void cache() {
        Respuesta primera = get(BASE + "?organo=DIF").es(200);
        String etiqueta = primera.cabeceras().firstValue("ETag").orElseThrow();
        assertThat(primera.cabeceras().firstValue("Cache-Control").orElseThrow())
                .contains("no-cache")
                .doesNotContain("no-store");
        assertThat(primera.cabeceras().firstValue("Set-Cookie")).isEmpty();
        get(BASE + "?organo=DIF", "If-None-Match", etiqueta).es(304);

        jdbc.sql("UPDATE cuenta SET horario = 'Otro' WHERE clave = 'DIF-FB-1'").update();
        try {
            get(BASE + "?organo=DIF", "If-None-Match", etiqueta).es(200);
        } finally {
            jdbc.sql("UPDATE cuenta SET horario = 'Lunes a viernes, de 8:00 a 15:00 h.' WHERE clave = 'DIF-FB-1'")
                    .update();
        }
    }

    @Test
    @DisplayName(
            "NT10-TR-3: dada la página del directorio sin JavaScript, se busca, se filtra, se hojea y no abre sesión")
    void pagina() {
        for (int i = 0; i < 25; i++) {
            cuentas.agregar("FB-%02d".formatted(i), "Prueba <b>" + i, "https://facebook.com/p" + i, "VIGENTE", null);
        }
        cuentas.agregar(
                "FB-99", "Deporte", "https://facebook.com/DeporteTecate", "CANCELADA", LocalDate.of(2025, 3, 31));
        cuentas.agregar("FB-98", "Mala", "javascript:alert(1)", "VIGENTE", null);

        Respuesta primera = get("/cuentas?organo=ZPRUEBA").es(200);
        assertThat(primera.cuerpo())
                .contains("27 cuentas", "Página 1 de 2", "rel=\"next\"", "Prueba &lt;b&gt;0", "/api/v1/cuentas.csv")
                .contains("href=\"https://facebook.com/p1\"", "noopener nofollow", "De 8 a 15 h.")
                .doesNotContain("<b>", "<script", "secreto@");
        assertThat(primera.cabeceras().firstValue("Set-Cookie")).isEmpty();
        Respuesta segunda = get("/cuentas?organo=ZPRUEBA&pagina=1").es(200);
        assertThat(segunda.cuerpo())
                .contains("Dada de baja el lunes 31 de marzo de 2025", "rel=\"prev\"", "javascript:alert(1)")
                .doesNotContain("href=\"javascript", "href=\"https://facebook.com/DeporteTecate\"", "rel=\"next\"");
        assertThat(get("/cuentas?q=nadatiene").es(200).cuerpo()).contains("Ninguna cuenta oficial coincide");
        assertThat(get("/cuentas?organo=ZPRUEBA&pagina=50").es(200).cuerpo()).contains("no llega a esa página");
        HttpResponse<String> invalida = peticiones.navegador().get("/cuentas?red=NADA");
        assertThat(invalida.statusCode()).isEqualTo(400);
        assertThat(invalida.body()).contains("Red: debe ser FACEBOOK");
        assertThat(get("/cuentas?q=" + codificar("\"><script>alert(1)</script>"))
                        .es(200)
                        .cuerpo())
                .doesNotContain("<script>alert");
    }

    @Test
    @DisplayName("NT10-TR-3: dada la página «¿Es cuenta oficial?», responde claro las tres cosas y qué hacer")
    void paginaDeVerificacion() {
        cuentas.agregar(
                "FB-1", "Deporte", "https://facebook.com/DeporteTecate", "CANCELADA", LocalDate.of(2025, 3, 31));
        cuentas.agregar("FB-2", "Cultura", "https://facebook.com/CulturaTecate", "INTERVENIDA", null);

        assertThat(pagina("")).contains("Comprobar", "Dirección: escriba");
        assertThat(get("/cuentas/verificacion").es(200).cuerpo()).doesNotContain("role=\"alert\"");
        assertThat(pagina("https://facebook.com/DIFTecate"))
                .contains("Sí, es una cuenta oficial", "Sistema para el Desarrollo Integral de la Familia")
                .doesNotContain("Si se hace pasar", "algo dentro de la cuenta");
        assertThat(pagina("https://x.com/DIFTecate/status/1")).contains("Sí, es una cuenta oficial", "algo dentro");
        assertThat(pagina("@DIFTecate")).contains("Solo en: Facebook, X.");
        assertThat(pagina("facebook.com/DeporteTecate"))
                .contains("Ya no es oficial", "hasta el lunes 31 de marzo de 2025", "Si se hace pasar");
        assertThat(pagina("https://facebook.com.evil.com/DIFTecate"))
                .contains("No es una cuenta oficial conocida", "comunicacion.social@tecate.gob.mx", "suplantación");
        assertThat(pagina("facebook.com/CulturaTecate"))
                .contains("Es oficial, pero está intervenida", "Intervenida.")
                .doesNotContain("Sí, es una cuenta oficial", "href=\"https://facebook.com/CulturaTecate\"");
        assertThat(pagina("<script>alert(1)</script>"))
                .contains("Dirección: escriba", "&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(get("/cuentas/verificacion?direccion=hola").estado()).isEqualTo(400);
    }

    private String pagina(String direccion) {
        return get("/cuentas/verificacion?direccion=" + codificar(direccion)).cuerpo();
    }

    @Test
    @DisplayName("NT10-TR-3: dada la página de acceso, lleva al directorio y a la comprobación")
    void desdeElAcceso() {
        assertThat(get("/login").es(200).cuerpo()).contains("href=\"/cuentas\"", "href=\"/cuentas/verificacion\"");
    }
}
