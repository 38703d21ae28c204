package mx.municipio.redes.errores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DireccionDeCorreoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@tecate.gob.mx",
                "Ana.Lopez+redes@prensa.Tecate.GOB.mx",
                "o'brien_1@ejemplo-dos.mx",
                "a@b.co",
                "{x}!#$%&'*/=?^`|~@ejemplo.mx",
                "ana@xn--nandu-qta.mx"
            })
    @DisplayName("La dirección que se admite la admite también quien envía")
    void admitidas(String direccion) throws Exception {
        assertThat(DireccionDeCorreo.admite(direccion)).isTrue();
        new InternetAddress(direccion, true).validate();
        assertThat(DireccionDeCorreo.leer("correo", "Correo", "\u00A0" + direccion + "\u200B"))
                .isEqualTo(direccion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "ana@",
                "@tecate.gob.mx",
                "ana@tecate",
                "ana@tecate..mx",
                "ana@.tecate.mx",
                "ana@tecate.mx.",
                "ana..lopez@tecate.mx",
                ".ana@tecate.mx",
                "ana.@tecate.mx",
                "ana lopez@tecate.mx",
                "ana\u00A0lopez@tecate.mx",
                "ana\u200Blopez@tecate.mx",
                "ana@tecate.mx, beto@tecate.mx",
                "ana@tecate.mx;beto@tecate.mx",
                "Ana <ana@tecate.mx>",
                "<ana@tecate.mx>",
                "\"ana lopez\"@tecate.mx",
                "ana@tecate.mx\nBcc: otro@ejemplo.mx",
                "ana@@tecate.mx",
                "ana@tec_ate.mx",
                "ana@-tecate.mx",
                "ana@tecate-.mx",
                "ana@[127.0.0.1]",
                "ana@127.0.0.1",
                "ana@tecate.m",
                "ñandú@tecate.mx",
                "ana@ñandú.mx",
                "ana(jefa)@tecate.mx",
                "mailto:ana@tecate.mx",
                "ana\\@tecate.mx"
            })
    @DisplayName("La dirección a la que no se puede enviar se rechaza y se dice de qué campo es")
    void rechazadas(String direccion) {
        assertThatThrownBy(() -> DireccionDeCorreo.leer("correo", "Correo", direccion))
                .isInstanceOf(FormularioException.class)
                .hasMessageStartingWith("Correo: no es una dirección a la que se pueda enviar correo");
    }

    @Test
    @DisplayName("Ni la parte local de más de 64 ni la dirección de más de 254 caracteres se admiten")
    void largas() {
        assertThat(DireccionDeCorreo.admite("a".repeat(64) + "@ejemplo.mx")).isTrue();
        assertThat(DireccionDeCorreo.admite("a".repeat(65) + "@ejemplo.mx")).isFalse();
        assertThat(DireccionDeCorreo.admite("a@" + "ejemplo.".repeat(32) + "mx"))
                .isFalse();
        assertThat(DireccionDeCorreo.leer("correo", "Correo", "\u00A0")).isNull();
    }
}
