package mx.municipio.redes.expediente.adapter.web.paginas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.municipio.redes.expediente.adapter.web.paginas.TextoDeFormulario.Bloque;
import mx.municipio.redes.expediente.adapter.web.paginas.TextoDeFormulario.Clase;
import mx.municipio.redes.expediente.adapter.web.paginas.TextoDeFormulario.Trozo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextoDeFormularioTest {

    /** Lo que {@code formas.js} sabe evaluar. */
    private static final String COMPARACION = "\\w+ !?= (true|false|\"[A-Z_]+\")";

    @Test
    @DisplayName("Dado un texto con título, párrafos, negritas y lista numerada, se lee por partes")
    void partes() {
        TextoDeFormulario texto = TextoDeFormulario.leer("### Título\n\nUn **fuerte** &\nfin.\n\n1. uno;\n2. **dos**.");

        assertThat(texto.bloques())
                .containsExactly(
                        new Bloque(Clase.TITULO, List.of(List.of(new Trozo("Título", false)))),
                        new Bloque(
                                Clase.PARRAFO,
                                List.of(List.of(
                                        new Trozo("Un ", false),
                                        new Trozo("fuerte", true),
                                        new Trozo(" & fin.", false)))),
                        new Bloque(
                                Clase.LISTA,
                                List.of(
                                        List.of(new Trozo("uno;", false)),
                                        List.of(new Trozo("dos", true), new Trozo(".", false)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>html</b>",
                "{{folio}}",
                "[liga](https://x.example)",
                "`código`",
                "- viñeta",
                "# título",
                "*uno*",
                "**sin cerrar"
            })
    @DisplayName("Dado lo que no se sabe mostrar, se rechaza en vez de mostrarlo mal")
    void desconocido(String texto) {
        assertThatIllegalArgumentException().isThrownBy(() -> TextoDeFormulario.leer(texto));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consulta-publicacion",
                "apertura-cuenta",
                "baja-cuenta",
                "cambio-administradores",
                "regularizacion-cuenta"
            })
    @DisplayName("Dado cada formulario de inicio, la página muestra sus textos y entiende sus condiciones")
    void formulariosDeInicio(String proceso) {
        FormularioDePagina formulario = FormularioDePagina.deInicio(proceso);

        assertThat(formulario.grupos().get(0).partes().get(0)).isInstanceOf(FormularioDePagina.Explicacion.class);
        assertThat(formulario.grupos().stream()
                        .flatMap(grupo -> grupo.partes().stream())
                        .map(FormularioDePagina.Parte::ocultoSi)
                        .filter(Objects::nonNull)
                        .flatMap(condicion -> Stream.of(condicion.substring(1).split(" (or|and) "))))
                .allMatch(comparacion -> comparacion.matches(COMPARACION));
    }
}
