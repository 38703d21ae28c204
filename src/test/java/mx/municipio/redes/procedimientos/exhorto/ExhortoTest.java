package mx.municipio.redes.procedimientos.exhorto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Respuesta;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Sentido;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Supuesto;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** El exhorto, sin el motor ni la base. */
class ExhortoTest {

    @Test
    @DisplayName("NT10-CG-XXIV: las personas se escriben una por renglón; la repetida, como sea, cuenta una vez")
    void claves() {
        assertThat(Exhorto.claves(" jefe.obras \r\n\nOperativo.Obras\njefe.obras"))
                .containsExactly("jefe.obras", "operativo.obras");
        assertThat(Exhorto.claves(lista(200))).hasSize(200);
        assertThatThrownBy(() -> Exhorto.claves(lista(201)))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("son 201");
    }

    private static String lista(int cuantas) {
        return IntStream.rangeClosed(1, cuantas).mapToObj(n -> "p" + n).collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("NT10-CG-XXIV, COATZA-6: falta quien se exhortó y no responde; del exceptuado no se espera nada")
    void sinRespuesta() {
        var exhorto = new Exhorto(Supuesto.PORTAL_PROPIO, "Texto", List.of("una", "otra"), List.of("exceptuada"));
        assertThat(exhorto.sinRespuesta(List.of(new Respuesta("otra", Sentido.BAJA_HECHA, false, null))))
                .containsExactly("una");
    }

    @Test
    @DisplayName("AMB-26: a quien ocupa un cargo de elección solo le toca enterarse; a los demás, responder lo que sea")
    void cargoDeEleccion() {
        for (Sentido sentido : Sentido.values()) {
            var respuesta = new Respuesta("una", sentido, false, null);
            assertThatCode(() -> respuesta.exigirDeQuien(false)).doesNotThrowAnyException();
            if (sentido == Sentido.ENTERADO) {
                assertThatCode(() -> respuesta.exigirDeQuien(true)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> respuesta.exigirDeQuien(true))
                        .isInstanceOf(ReglaException.class)
                        .hasMessageContaining("Su cargo es de elección");
            }
        }
        assertThat(Stream.of("PRESIDENCIA", "SINDICATURA", "REGIDURIA", "DIRECCION")
                        .map(tipo -> new Norma.Organo("REG", "Regiduría Primera", "la", tipo, null, null))
                        .map(Norma.Organo::deEleccion))
                .containsExactly(true, true, true, false);
    }

    @Test
    @DisplayName(
            "NT10-RESP-3, COATZA-1, COATZA-10, AMB-26: cada supuesto se funda en lo suyo, y la respuesta se lee entera")
    void enPalabras() {
        assertThat(Supuesto.CORREO_DEL_DOMINIO.clausulas()).isEqualTo("NT10-CG-XXIV NT10-RESP-3");
        assertThat(Supuesto.PUBLICADA_EN_PAGINA.deCuentaPersonal()).isTrue();
        assertThat(Supuesto.PORTAL_PROPIO.clausulas()).isEqualTo("COATZA-1");
        assertThat(Supuesto.PORTAL_PROPIO.deCuentaPersonal()).isFalse();
        assertThat(new Respuesta("una", Sentido.NO_TENGO, true, "Nunca tuve.").enPalabras())
                .isEqualTo("una no tiene portal. Acepta el código. Comentario: Nunca tuve.");
        assertThat(new Respuesta("una", Sentido.ENTERADO, false, null).enPalabras())
                .isEqualTo("una quedó enterada o enterado.");
    }
}
