package mx.municipio.redes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import mx.municipio.redes.padron.DireccionDeCuenta;
import org.springframework.jdbc.core.JdbcTemplate;

/** Un padrón enorme, visto por cualquiera: buscar, verificar, hojear hasta el final y llevárselo todo. */
final class Directorio {

    private static final Pattern CLAVE = Pattern.compile("\"clave\":\"([^\"]+)\"");
    private static final int PAGINA = 200;
    private static final int LOTE = 5_000;
    private static final List<String> REDES = List.of("FACEBOOK", "X", "INSTAGRAM", "YOUTUBE", "TIKTOK");
    private static final List<String> SITIOS = List.of(
            "https://www.facebook.com/",
            "https://x.com/",
            "https://www.instagram.com/",
            "https://www.youtube.com/@",
            "https://www.tiktok.com/@");
    private static final List<String> TEMAS = List.of(
            "Obra pública", "Niñez", "Deporte", "Educación", "Vialidad", "Protección civil", "Cultura", "Turismo",
            "Agua potable", "Catastro", "Biblioteca", "Museo", "Salud", "Juventud", "Ecología", "Alumbrado");
    private static final String INSERTAR =
            "INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, direccion_clave, proposito,"
                    + " horario, estado, desde, hasta) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String raiz;
    private final JdbcTemplate jdbc;

    Directorio(int puerto, JdbcTemplate jdbc) {
        this.raiz = "http://localhost:" + puerto + "/api/v1/cuentas";
        this.jdbc = jdbc;
    }

    /** Agrega cuentas hasta que haya tantas. */
    void sembrar(int cuantas) {
        List<Object[]> filas = new ArrayList<>();
        for (int i = contar(); i < cuantas; i++) {
            filas.add(fila(i));
            if (filas.size() == LOTE) {
                jdbc.batchUpdate(INSERTAR, filas);
                filas.clear();
            }
        }
        jdbc.batchUpdate(INSERTAR, filas);
        jdbc.execute("VACUUM ANALYZE cuenta");
    }

    int contar() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM cuenta", Integer.class);
    }

    private static Object[] fila(int i) {
        String organo = "ORG" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 4);
        String red = REDES.get(i % REDES.size());
        String tema = TEMAS.get(i % TEMAS.size());
        String direccion = SITIOS.get(i % SITIOS.size()) + identificador(i);
        boolean deBaja = i % 10 == 9;
        return new Object[] {
            organo + "-" + red.charAt(0) + "-" + i,
            organo,
            red,
            tema + " " + i + " Tecate",
            "@" + identificador(i),
            direccion,
            DireccionDeCuenta.clave(direccion).orElseThrow(),
            "Informar a la población sobre los programas, trámites, servicios y horarios de " + tema + ", zona " + i % 977,
            "Lunes a viernes, de 8:00 a 15:00 h.",
            deBaja ? "CANCELADA" : "VIGENTE",
            Date.valueOf(LocalDate.of(2021, 10, 1)),
            deBaja ? Date.valueOf(LocalDate.of(2025, 3, 31)) : null
        };
    }

    private static String identificador(int i) {
        return "c" + i + "Tecate";
    }

    /** Una palabra frecuente, dos que se juntan en pocas, o una que no está. */
    Serie buscar(int veces) {
        return medir(veces, i -> "?q="
                + codificar(
                        switch (i % 3) {
                            case 0 -> TEMAS.get(i % TEMAS.size());
                            case 1 -> "ninez zona " + i % 977;
                            default -> "inexistente" + i;
                        }));
    }

    /** Oficiales, dadas de baja e imitaciones. */
    Serie verificar(int veces, int cuantas) {
        return medir(veces, i -> "/verificacion?direccion="
                + codificar(SITIOS.get(i % SITIOS.size()) + identificador(i * 31 % cuantas) + (i % 3 == 0 ? "_" : "?s=1")));
    }

    Serie hojear(int veces, int cuantas) {
        int paginas = Math.max(1, cuantas / PAGINA);
        return medir(veces, i -> "?tamano=" + PAGINA + "&pagina=" + Math.max(0, paginas - 1 - i % 20));
    }

    /** Todo el CSV. @return segundos, tras comprobar que ninguna cuenta faltó */
    double exportar(int cuantas) {
        long inicio = System.nanoTime();
        HttpResponse<InputStream> respuesta = pedir(".csv", BodyHandlers.ofInputStream());
        long renglones = 0;
        try (InputStream cuerpo = respuesta.body()) {
            byte[] pedazo = new byte[65_536];
            for (int leidos = cuerpo.read(pedazo); leidos >= 0; leidos = cuerpo.read(pedazo)) {
                for (int i = 0; i < leidos; i++) {
                    renglones += pedazo[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        double segundos = (System.nanoTime() - inicio) / 1e9;
        assertThat(renglones - 1).as("cuentas en el CSV").isEqualTo(cuantas);
        return segundos;
    }

    /** Hoja por hoja, hasta la última: nada falta ni se repite, y el total es siempre el mismo. */
    void exigirCompleto(int cuantas) {
        Set<String> vistas = new HashSet<>();
        for (int pagina = 0; pagina * PAGINA < cuantas; pagina++) {
            String hoja = pedir("?tamano=" + PAGINA + "&pagina=" + pagina, BodyHandlers.ofString())
                    .body();
            assertThat(hoja).contains("\"total\":" + cuantas + ",");
            CLAVE.matcher(hoja)
                    .results()
                    .forEach(clave -> assertThat(vistas.add(clave.group(1))).isTrue());
        }
        assertThat(vistas).hasSize(cuantas);
    }

    /** Una tras otra, en milisegundos. */
    private Serie medir(int veces, IntFunction<String> ruta) {
        for (int i = 0; i < Math.min(veces, 50); i++) {
            pedir(ruta.apply(i), BodyHandlers.ofString());
        }
        var serie = new Serie();
        for (int i = 0; i < veces; i++) {
            long inicio = System.nanoTime();
            pedir(ruta.apply(i), BodyHandlers.ofString());
            serie.agregar((System.nanoTime() - inicio) / 1e6);
        }
        return serie;
    }

    private <T> HttpResponse<T> pedir(String ruta, HttpResponse.BodyHandler<T> cuerpo) {
        try {
            HttpResponse<T> respuesta =
                    http.send(HttpRequest.newBuilder(URI.create(raiz + ruta)).build(), cuerpo);
            if (respuesta.statusCode() != 200) {
                throw new IllegalStateException(ruta + ": " + respuesta.statusCode());
            }
            return respuesta;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String codificar(String texto) {
        return URLEncoder.encode(texto, StandardCharsets.UTF_8);
    }
}
