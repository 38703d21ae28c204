package mx.municipio.redes.procedimientos.horario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.padron.Autenticidad;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Persona;
import mx.municipio.redes.padron.Red;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvisoDeHorarioTest {

    private static final Cuenta FACEBOOK = cuenta("DIF-FB-1", Red.FACEBOOK, "https://www.facebook.com/DIFTecate");
    private static final Cuenta EQUIS = cuenta("DIF-X-1", Red.X, "https://x.com/DIFTecate");

    private static Cuenta cuenta(String clave, Red red, String direccion) {
        return new Cuenta(
                clave,
                "DIF",
                red,
                "DIF Tecate",
                "DIFTecate",
                direccion,
                null,
                "Informar",
                null,
                List.of(),
                null,
                null,
                null,
                Autenticidad.values()[0],
                EstadoCuenta.VIGENTE,
                LocalDate.of(2024, 1, 15),
                null);
    }

    private static AvisoDeHorario con(String direcciones) {
        return new AvisoDeHorario("Sin atención", "trabajo.dif", "Dos veces al día", direcciones, Instant.EPOCH);
    }

    private static Map<String, String> porCuenta(String direcciones) {
        return con(direcciones).porCuenta(List.of(FACEBOOK, EQUIS));
    }

    @Test
    @DisplayName(
            "NT10-SR-5a: un renglón es de la cuenta que su dirección nombra, o de la que lleva escrita al principio")
    void cadaRenglonEsDeUnaCuenta() {
        assertThat(
                        porCuenta(
                                """
                        https://x.com/diftecate/status/1

                          https://facebook.com/DIFTecate/posts/2
                        """))
                .containsExactly(
                        Map.entry("DIF-FB-1", "https://facebook.com/DIFTecate/posts/2"),
                        Map.entry("DIF-X-1", "https://x.com/diftecate/status/1"));
        assertThat(porCuenta("dif-fb-1: https://www.facebook.com/photo?fbid=7\nDIF-X-1 https://t.co/abc"))
                .containsExactly(
                        Map.entry("DIF-FB-1", "https://www.facebook.com/photo?fbid=7"),
                        Map.entry("DIF-X-1", "https://t.co/abc"));
        assertThat(porCuenta("https://x.com/DIFTecate/status/1\nhttps://x.com/DIFTecate/status/2\n"
                        + "https://facebook.com/DIFTecate"))
                .containsEntry("DIF-X-1", "https://x.com/DIFTecate/status/1, https://x.com/DIFTecate/status/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://facebook.com/DIFTecate/posts/2                                   | DIF-X-1
                    https://x.com/DIFTecate/status/1                                         | DIF-FB-1
                    https://x.com/DIFTecate/status/1 https://facebook.com/DIFTecate          | DIF-FB-1
                    https://facebook.com/DIF_Tecate/posts/2                                  | DIF-FB-1
                    DIF-FB-1                                                                 | DIF-FB-1
                    DIF-FB-1 lo publicamos ayer                                              | DIF-FB-1
                    """)
    @DisplayName("NT10-SR-5a: cada cuenta vigente lleva la suya; sin ella, o con lo que no es una dirección, falta")
    void falta(String direcciones, String clave) {
        assertThatThrownBy(() -> porCuenta(direcciones))
                .isInstanceOf(ReglaException.class)
                .hasMessage("Falta la dirección del aviso en " + clave + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tecate.gob.mx/avisos", "https://facebook.com/OtroMunicipio/posts/1", "ayer"})
    @DisplayName("NT10-SR-5a: lo escrito que no es de ninguna cuenta del órgano se dice, no se pierde")
    void deNinguna(String renglon) {
        assertThatThrownBy(() -> porCuenta("https://x.com/DIFTecate\nhttps://facebook.com/DIFTecate\n" + renglon))
                .isInstanceOf(ReglaException.class)
                .hasMessageStartingWith("«" + renglon + "» no es la dirección de un aviso")
                .hasMessageEndingWith("escriba antes la clave de la cuenta.");
    }

    @Test
    @DisplayName("NT10-SR-5b: la guardia la hace quien hoy labora en el órgano; ni otro, ni quien ya se fue")
    void guardia() {
        var aviso = con("");
        assertThat(aviso.exigirGuardia(Optional.of(persona("DIF", null)), "DIF").usuario())
                .isEqualTo("trabajo.dif");
        for (Optional<Persona> otra : List.<Optional<Persona>>of(
                Optional.empty(),
                Optional.of(persona("OBRAS", null)),
                Optional.of(persona("DIF", LocalDate.of(2026, 10, 1))))) {
            assertThatThrownBy(() -> aviso.exigirGuardia(otra, "DIF"))
                    .isInstanceOf(ReglaException.class)
                    .hasMessage("trabajo.dif no es funcionario en activo del órgano.");
        }
    }

    private static Persona persona(String organo, @Nullable LocalDate hasta) {
        return new Persona("trabajo.dif", "Trabajo de Prueba", "t@x.mx", organo, "OPERATIVO", "Auxiliar", hasta);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-15, El último día no puede ser anterior al primero.",
        "2026-11-10, 2026-11-11, Esos días ya pasaron: el horario se informa antes o durante ellos."
    })
    @DisplayName("NT10-SR-5a: ni al revés, ni de días que ya pasaron")
    void periodoQueNoPuedeSer(LocalDate desde, LocalDate hasta, String frase) {
        assertThatThrownBy(() -> new Periodo("DIF", desde, hasta).exigirPorVenir(LocalDate.of(2026, 11, 12)))
                .isInstanceOf(ReglaException.class)
                .hasMessage(frase);
        new Periodo("DIF", LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 12))
                .exigirPorVenir(LocalDate.of(2026, 11, 12));
    }
}
