package mx.municipio.redes.avisos;

import static mx.municipio.redes.avisos.RedactarCorreoTest.norma;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Norma;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lo que se exige a cada correo de {@code correos/}, y que lo que alguien escribe en ninguno pase de ser texto. */
class CorreosTest {

    private static final Path CARPETA = Path.of("src/main/resources/correos");
    private static final Norma TECATE = norma("tecate");
    private static final Norma COATZACOALCOS = norma("coatzacoalcos");
    private static final RedactarCorreo EN_TECATE = new RedactarCorreo(TECATE, "https://redes.tecate.gob.mx");

    /** Datos con que una plantilla decide qué dice. Los pone el programa y nadie los lee. */
    private static final Set<String> DECIDEN = Set.of("estado", "oficina", "ruta");

    /** Un correo y los datos con que se redacta. */
    record Muestra(String plantilla, Map<String, Object> datos) {

        Correo redactar() {
            return redactar(EN_TECATE);
        }

        Correo redactar(RedactarCorreo redactar) {
            return redactar.ejecutar("a1", "CON-OBRAS-2026-0001", plantilla, "alguien@tecate.gob.mx", datos);
        }

        /** El mismo correo, pero todo lo que se lee en él dice otra cosa. */
        Muestra diciendo(String texto) {
            return new Muestra(plantilla, diciendo(datos, texto));
        }

        private static Map<String, Object> diciendo(Map<?, ?> datos, String texto) {
            Map<String, Object> otros = new HashMap<>();
            datos.forEach((clave, valor) -> otros.put(
                    (String) clave, DECIDEN.contains(clave) || valor.equals("") ? valor : diciendo(valor, texto)));
            return otros;
        }

        private static Object diciendo(Object valor, String texto) {
            if (valor instanceof Map<?, ?> datos) {
                return diciendo(datos, texto);
            }
            if (valor instanceof List<?> lista) {
                return lista.stream().map(uno -> diciendo(uno, texto)).toList();
            }
            return valor instanceof String ? texto : valor;
        }

        @Override
        public String toString() {
            return plantilla;
        }
    }

    @SuppressWarnings("unchecked")
    static Stream<Muestra> muestras() {
        Map<String, Object> noEntregado = Map.of(
                "asunto", "CON-OBRAS-2026-0001: consulta de publicación recibida",
                "para", "comunicacion.social@tecate.gob.mx",
                "escrito", "jueves 12 de noviembre de 2026, 10:00:00 h",
                "agotado", "sábado 14 de noviembre de 2026, 10:00:00 h",
                "problema", "550 buzón inexistente",
                "salio", "domingo 15 de noviembre de 2026, 10:00:00 h");
        return Stream.concat(
                RedactarCorreoTest.todos()
                        .map(Arguments::get)
                        .map(correo -> new Muestra(
                                (String) correo[0], RedactarCorreoTest.datos((Map<String, Object>) correo[1]))),
                Stream.of(
                        new Muestra(
                                "cabezas-de-la-bitacora",
                                Map.of(
                                        "dia",
                                        "jueves 12 de noviembre de 2026",
                                        "cadenas",
                                        12,
                                        "asientos",
                                        340,
                                        "sha256",
                                        "0".repeat(64),
                                        "ruta",
                                        "/bitacora/cabezas")),
                        new Muestra(
                                "aviso-no-entregado",
                                Map.of("supervisor", true, "correos", List.of(noEntregado), "cuantos", 1, "ruta", "/")),
                        new Muestra(
                                "aviso-no-entregado",
                                Map.of(
                                        "supervisor",
                                        false,
                                        "correos",
                                        List.of(noEntregado, noEntregado),
                                        "cuantos",
                                        120,
                                        "ruta",
                                        "/"))));
    }

    /** De los que el código nombra de otro modo, y no tienen archivo, lo dice {@link TodoCorreoSeRedacta}. */
    @Test
    @DisplayName(
            "Cada correo tiene muestra, nombre en los textos y quien lo envíe; y lo que el código envía tiene su archivo")
    void niSobranNiFaltan() throws IOException {
        Set<String> archivos = nombres(CARPETA, ".md");
        assertThat(muestras().map(Muestra::plantilla)).containsOnly(archivos.toArray(String[]::new));
        assertThat(hallados(Path.of("src/main/resources/textos"), "(?m)^correo\\.([^=]+)="))
                .isEqualTo(archivos);

        Path codigo = Path.of("src/main/java/mx/municipio/redes");
        assertThat(hallados(codigo, "\"([a-z]+(?:-[a-z]+)+)\""))
                .as("los que alguien envía")
                .containsAll(archivos);
        assertThat(hallados(codigo, "(?:enviar\\(|aOficinas\\(|new Aviso\\([\\w.()]+,)\\s*\"([a-z-]+)\""))
                .as("los que se envían")
                .isNotEmpty()
                .isSubsetOf(archivos);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("muestras")
    @DisplayName("Un correo dice su asunto y cláusulas que existen, y su HTML lo lee bien un lector de pantalla")
    void bienHecho(Muestra muestra) throws IOException {
        Correo correo = muestra.redactar();

        assertThat(correo.asunto()).hasSizeBetween(10, 200);
        assertThat(halladas(
                        "((?:NT10|AMB|COATZA)-[\\w-]+)",
                        Files.readString(CARPETA.resolve(muestra.plantilla() + ".md"))))
                .isNotEmpty()
                .allMatch(id -> Stream.of(TECATE, COATZACOALCOS)
                        .flatMap(norma -> norma.clausulas().stream())
                        .anyMatch(clausula -> clausula.id().equals(id)));
        List<String> etiquetas = etiquetas(correo.html());
        assertThat(etiquetas)
                .contains("<html lang=\"es\">")
                .noneMatch(etiqueta -> etiqueta.matches("<(img|script|link|form|table).*"))
                .satisfiesOnlyOnce(
                        etiqueta -> assertThat(etiqueta).startsWith("<a href=\"https://redes.tecate.gob.mx/"));
        assertThat(etiquetas.stream()
                        .filter(etiqueta -> etiqueta.matches("<h\\d.*"))
                        .map(etiqueta -> etiqueta.substring(0, 3)))
                .startsWith("<h1", "<h2")
                .containsOnlyOnce("<h1")
                .containsOnly("<h1", "<h2");
        assertThat(correo.texto() + correo.html()).doesNotContain("{", "[#", "[/]", "**", "##");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[x](http://evil.example)",
                "![x](http://evil.example/x.png)",
                "<http://evil.example>",
                "[x]: http://evil.example\n\n[x]",
                "# título",
                "título\n=====",
                "<script>alert(1)</script>",
                "<b>negrita</b> &amp; &#42;",
                "* lista\n* otra",
                "1. uno\n2. dos",
                "> cita\n\n\n- - -",
                "Asunto: otro\nCláusulas: NT10-CG-I\n\notro",
                "`código` y ```\nmás\n```",
                "    sangrado",
                "obras_tecate_mx, __obras__ y **obras**",
                "| a | b |\n| --- | --- |\n| c | d |",
                "termina en diagonal\\",
                "{folio} {cuerpo} {caso} {oficinas.transparencia} $1",
                "[(${folio})] [[${folio}]] [# th:if=\"${false}\"]no[/]",
            })
    @DisplayName(
            "Lo que alguien escribe no es Markdown, ni HTML, ni plantilla, ni cabecera: en las dos partes se lee igual")
    void loEscritoEsTexto(String escrito) {
        muestras().forEach(muestra -> {
            Correo bueno = muestra.redactar();
            Correo malo = muestra.diciendo(escrito).redactar();

            assertThat(malo.asunto())
                    .doesNotContain("\n")
                    .startsWith(bueno.asunto().substring(0, 10));
            assertThat(malo.clausula()).isEqualTo(bueno.clausula());
            assertThat(etiquetas(malo.html())).isEqualTo(etiquetas(bueno.html()));
            assertThat(malo.html()).contains(escapado(escrito));
            assertThat(malo.texto()).contains(escrito);
        });
    }

    @Test
    @DisplayName("De quien escribe en renglones, los renglones y los espacios se conservan en las dos partes")
    void renglones() {
        String escrito = "Uno\r\n\r\n  dos\n\n\n\ntres";
        Correo correo = new Muestra("baja-iniciada", RedactarCorreoTest.datos(Map.of("motivo", escrito))).redactar();

        assertThat(correo.texto()).contains("Motivo:\nUno\n\n  dos\n\n\n\ntres\n\nQUÉ SIGUE\n");
        assertThat(correo.html()).contains("white-space:pre-wrap\">Uno\n\n  dos\n\n\n\ntres</p>");
    }

    @Test
    @DisplayName("Los datos no pasan por Thymeleaf, que los pondría antes de leer el Markdown: solo cuentas")
    void thymeleafSoloDecide() throws IOException {
        for (String archivo : nombres(CARPETA, "")) {
            assertThat(halladas("\\[[(\\[](.*?)[)\\]]\\]", Files.readString(CARPETA.resolve(archivo))))
                    .as(archivo)
                    .allMatch(expresion -> expresion.matches("\\$\\{(i\\.index|correos\\.size\\(\\))}"));
        }
    }

    @Test
    @DisplayName("Ningún correo nombra a un municipio ni a una oficina: cada quien lee los de su perfil")
    void delPerfil() throws IOException {
        List<String> delPerfil = Stream.of(TECATE, COATZACOALCOS)
                .flatMap(norma -> Stream.concat(
                        Stream.of(norma.nombreCorto()),
                        norma.oficinas().values().stream()
                                .flatMap(oficina -> Stream.of(oficina.nombre(), oficina.corto()))))
                .toList();
        for (String archivo : nombres(CARPETA, ".md")) {
            assertThat(Files.readString(CARPETA.resolve(archivo + ".md")))
                    .as(archivo)
                    .doesNotContain(delPerfil);
        }
        for (String plantilla : List.of("cambio-notificado", "apertura-presentada")) {
            Muestra muestra = muestras()
                    .filter(una -> una.plantilla().equals(plantilla))
                    .findFirst()
                    .orElseThrow();
            assertThat(muestra.redactar().texto()).contains("a la Jefatura de Comunicación Social");
            assertThat(muestra.redactar(new RedactarCorreo(COATZACOALCOS, "https://redes.coatzacoalcos.gob.mx"))
                            .texto())
                    .contains("a la Dirección de Comunicación Social");
        }
    }

    @Test
    @DisplayName("A quien envía un correo sin alguno de sus datos se le dice cuál, en vez de salir con un hueco")
    void faltaUnDato() {
        Map<String, Object> datos = RedactarCorreoTest.datos(Map.of());

        assertThatThrownBy(() -> new Muestra("baja-recordatorio", datos).redactar())
                .hasMessage("Al correo le falta el dato {falta}");
        assertThatThrownBy(() -> new Muestra("marco/caso", datos).redactar())
                .hasMessageContaining("Asunto y Cláusulas");
    }

    private static Set<String> hallados(Path carpeta, String patron) throws IOException {
        Set<String> hallados = new TreeSet<>();
        try (Stream<Path> archivos = Files.walk(carpeta)) {
            for (Path archivo : archivos.filter(Files::isRegularFile).toList()) {
                hallados.addAll(halladas(patron, Files.readString(archivo)));
            }
        }
        return hallados;
    }

    private static Set<String> nombres(Path carpeta, String extension) throws IOException {
        try (Stream<Path> archivos = Files.list(carpeta)) {
            return archivos.filter(Files::isRegularFile)
                    .map(archivo -> archivo.getFileName().toString())
                    .filter(nombre -> nombre.endsWith(extension))
                    .map(nombre -> nombre.substring(0, nombre.length() - extension.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> etiquetas(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> halladas(String patron, String texto) {
        return Pattern.compile(patron)
                .matcher(texto)
                .results()
                .map(hallada -> hallada.group(1))
                .toList();
    }

    private static String escapado(String texto) {
        return texto.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
