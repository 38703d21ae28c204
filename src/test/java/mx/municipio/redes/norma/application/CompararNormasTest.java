package mx.municipio.redes.norma.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.PerfilDePrueba;
import mx.municipio.redes.norma.application.Comparacion.Columna;
import mx.municipio.redes.norma.application.Comparacion.Renglon;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
@DisplayName("La comparación de las normas")
class CompararNormasTest {

    @Autowired
    CompararNormas comparar;

    @Autowired
    Peticiones peticiones;

    @Test
    @DisplayName("pone primero la que rige, y de las otras solo lo que su perfil dice")
    void columnas() {
        assertThat(comparar.ejecutar().perfiles())
                .containsExactly(
                        new Columna("TECATE", "Tecate", true), new Columna("COATZACOALCOS", "Coatzacoalcos", false));
    }

    @ParameterizedTest(name = "{0}: «{1}» y «{2}»")
    @CsvSource(
            delimiter = '|',
            value = {
                "Desde cuándo obliga | 31 de marzo de 2015 | No consta",
                "Zona horaria de los plazos | America/Tijuana | America/Mexico_City",
                "Oficina de Comunicación Social | comunicacion.social@tecate.gob.mx | prensa@coatzacoalcos.gob.mx",
                "Oficina de Transparencia | transparencia@tecate.gob.mx | La norma no la nombra",
                "Identificador en X: en qué termina | «Tecate» | La norma no pide sufijo",
                "Plazo para responder una consulta | 3 días hábiles | No la conoce",
                "Plazo para responder una consulta | Si nadie responde, la publicación no procede | No la conoce",
                "Política de difusión | Ninguna | Del 17 de enero de 2023 al 31 de diciembre de 2025 (la fecha en que empieza es provisional)",
                "Política de difusión | Ninguna | Comisión Municipal de Agua y Saneamiento"
            })
    @DisplayName("dice de cada una lo que dispone, también lo que no conoce")
    void enQueSeDistinguen(String que, String deTecate, String deCoatzacoalcos) {
        List<List<String>> dicen = comparar.ejecutar().distintos().stream()
                .filter(renglon -> renglon.que().equals(que))
                .map(Renglon::dicen)
                .findFirst()
                .orElseThrow();
        assertThat(dicen.get(0)).anyMatch(texto -> texto.contains(deTecate));
        assertThat(dicen.get(1)).anyMatch(texto -> texto.contains(deCoatzacoalcos));
    }

    @Test
    @DisplayName("lo que las dos disponen igual va aparte, y ningún renglón está en los dos lados")
    void enQueCoinciden() {
        Comparacion comparacion = comparar.ejecutar();
        assertThat(comparacion.iguales())
                .extracting(Renglon::que)
                .contains("Hasta qué hora se recibe y se vence")
                .doesNotContainAnyElementsOf(
                        comparacion.distintos().stream().map(Renglon::que).toList());
    }

    @Test
    @DisplayName(
            "trae todas las cláusulas de cada perfil, como se citan; y COATZA-6 hace las veces de las dos que suple")
    void clausulas() {
        Comparacion comparacion = comparar.ejecutar();
        assertThat(comparacion.clausulados())
                .extracting(norma -> Stream.of(norma.clausulas(), norma.lecturas())
                        .mapToInt(List::size)
                        .sum())
                .containsExactly(cuantas(PerfilDePrueba.TECATE), cuantas(PerfilDePrueba.COATZACOALCOS));
        assertThat(comparacion.pares())
                .filteredOn(par -> par.clausula().id().equals("COATZA-6"))
                .singleElement()
                .satisfies(par -> assertThat(par.por())
                        .extracting(Comparacion.Cita::id)
                        .containsExactly("NT10-PAB-III-a", "NT10-PAB-IV"));
        assertThat(comparacion.clausulados().get(0).clausulas())
                .filteredOn(articulo -> articulo.id().equals("NT10-PAB-IV"))
                .singleElement()
                .satisfies(articulo ->
                        assertThat(articulo.enOtras()).containsExactly("En Coatzacoalcos hace sus veces COATZA-6"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.obras", "sindicatura", "supervisor"})
    @DisplayName(
            "la lee cualquiera que haya entrado, con los procedimientos por su nombre y los formularios propios a la vista")
    void pagina(String usuario) {
        assertThat(peticiones.navegador(usuario).get("/normas").body())
                .contains(
                        "(rige aquí)",
                        "Consulta de publicación",
                        "No lo conoce",
                        "Sí, con un formulario propio",
                        "Criterios generales, fracción VII")
                .doesNotContain("consulta-publicacion", "??");
    }

    @Test
    @DisplayName("quien no ha entrado no la lee; la Sindicatura y el supervisor la tienen en su entrada")
    void acceso() {
        assertThat(peticiones.navegador().get("/normas").statusCode()).isEqualTo(302);
        for (String usuario : List.of("sindicatura", "supervisor")) {
            assertThat(peticiones.navegador(usuario).get("/").body()).contains("href=\"/normas\"");
        }
        assertThat(peticiones.navegador("admin.obras").get("/").body()).doesNotContain("/normas");
    }

    private static int cuantas(Norma norma) {
        return norma.clausulas().size();
    }
}
