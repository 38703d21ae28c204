package mx.municipio.redes.padron;

import static mx.municipio.redes.padron.EstadoCuenta.AUTORIZADA;
import static mx.municipio.redes.padron.EstadoCuenta.A_TITULO_PERSONAL;
import static mx.municipio.redes.padron.EstadoCuenta.CANCELADA;
import static mx.municipio.redes.padron.EstadoCuenta.EN_BAJA;
import static mx.municipio.redes.padron.EstadoCuenta.INTERVENIDA;
import static mx.municipio.redes.padron.EstadoCuenta.PREEXISTENTE;
import static mx.municipio.redes.padron.EstadoCuenta.PROPUESTA;
import static mx.municipio.redes.padron.EstadoCuenta.RECHAZADA;
import static mx.municipio.redes.padron.EstadoCuenta.VIGENTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Estados de una cuenta")
class EstadoCuentaTest {

    private static final Set<List<EstadoCuenta>> PASOS = Set.of(
            List.of(PROPUESTA, AUTORIZADA),
            List.of(PROPUESTA, RECHAZADA),
            List.of(AUTORIZADA, VIGENTE),
            List.of(PREEXISTENTE, VIGENTE),
            List.of(PREEXISTENTE, A_TITULO_PERSONAL),
            List.of(VIGENTE, INTERVENIDA),
            List.of(INTERVENIDA, VIGENTE),
            List.of(VIGENTE, EN_BAJA),
            List.of(INTERVENIDA, EN_BAJA),
            List.of(EN_BAJA, VIGENTE),
            List.of(EN_BAJA, INTERVENIDA),
            List.of(EN_BAJA, CANCELADA));

    static Stream<Arguments> pares() {
        return Arrays.stream(EstadoCuenta.values())
                .flatMap(de -> Arrays.stream(EstadoCuenta.values()).map(a -> Arguments.of(de, a)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("pares")
    @DisplayName("NT10-PAB-III-a, NT10-PAB-IV, NT10-PAB-VII, NT10-TR-2: de cada par de estados, solo pasan los doce que"
            + " la norma da")
    void pasos(EstadoCuenta de, EstadoCuenta a) {
        assertThat(de.puedePasarA(a)).isEqualTo(PASOS.contains(List.of(de, a)));
    }
}
