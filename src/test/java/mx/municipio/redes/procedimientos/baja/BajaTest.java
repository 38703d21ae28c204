package mx.municipio.redes.procedimientos.baja;

import static mx.municipio.redes.procedimientos.baja.Baja.Paso.BORRADO;
import static mx.municipio.redes.procedimientos.baja.Baja.Paso.CANCELACION;
import static mx.municipio.redes.procedimientos.baja.Baja.Paso.FIRMA;
import static mx.municipio.redes.procedimientos.baja.Baja.Paso.RESPALDO;
import static mx.municipio.redes.procedimientos.baja.Baja.Paso.VERIFICACION;
import static mx.municipio.redes.procedimientos.baja.Baja.Paso.VINCULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.procedimientos.baja.Baja.Archivo;
import mx.municipio.redes.procedimientos.baja.Baja.Estado;
import mx.municipio.redes.procedimientos.baja.Baja.Paso;
import mx.municipio.redes.procedimientos.baja.Baja.PasoDado;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** El orden de los pasos, sin motor ni base. */
class BajaTest {

    private static final Archivo DECLARADO = new Archivo(null, "facebook.zip", "a".repeat(64));
    private static final Archivo AGREGADO = new Archivo("anexo", "captura.png", "b".repeat(64));

    private static Baja dados(Paso... pasos) {
        return baja(Stream.of(pasos)
                .map(paso -> new PasoDado(paso, "Hecho.", null, "Archivo", List.of(DECLARADO)))
                .toArray(PasoDado[]::new));
    }

    private static Baja baja(PasoDado... dados) {
        return new Baja("BAJ-OBRAS-2026-0001", "OBRAS", "OBRAS-FB-1", Estado.EN_BAJA, List.of(dados));
    }

    static Stream<Arguments> caminos() {
        return Stream.of(
                arguments(List.of(), List.of(RESPALDO)),
                arguments(List.of(RESPALDO), List.of(CANCELACION, BORRADO)),
                arguments(List.of(RESPALDO, CANCELACION), List.of(BORRADO)),
                arguments(List.of(RESPALDO, BORRADO), List.of(CANCELACION)),
                arguments(List.of(RESPALDO, BORRADO, CANCELACION), List.of(FIRMA)),
                arguments(List.of(RESPALDO, CANCELACION, BORRADO, FIRMA), List.of(VINCULO, VERIFICACION)),
                arguments(List.of(RESPALDO, CANCELACION, BORRADO, FIRMA, VERIFICACION), List.of(VINCULO)),
                arguments(List.of(RESPALDO, CANCELACION, BORRADO, FIRMA, VINCULO), List.of(VERIFICACION)),
                arguments(List.of(Paso.values()), List.of()));
    }

    @ParameterizedTest
    @MethodSource("caminos")
    @DisplayName(
            "NT10-PAB-VII, NT10-PAB-VIII-a, NT10-PAB-VIII-b, NT10-PAB-VIII-c, AMB-11: sin respaldo no se cancela ni"
                    + " se borra; cancelar y borrar van en cualquier orden; firmar espera a los dos, y lo demás, a la firma")
    void queSigue(List<Paso> dados, List<Paso> siguen) {
        Baja baja = dados(dados.toArray(Paso[]::new));
        assertThat(baja.pendientes()).isEqualTo(siguen);
        for (Paso paso : Paso.values()) {
            if (siguen.contains(paso)) {
                assertThatCode(() -> baja.exigirQueSigue(paso)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> baja.exigirQueSigue(paso))
                        .as(paso.name())
                        .isInstanceOfSatisfying(DominioException.class, e -> assertThat(e.clausula())
                                .isEqualTo(dados.isEmpty() ? "AMB-11" : "NT10-PAB-VII"));
            }
        }
    }

    @Test
    @DisplayName(
            "AMB-11: sin respaldo, o con uno sin ningún archivo, no se cancela ni se borra: lo manda la Ley General de"
                    + " Archivos, no PAB-VIII-b, que ordena borrar; el rechazo dice una sola vez en qué se funda")
    void sinRespaldo() {
        for (Baja baja : List.of(baja(), baja(new PasoDado(RESPALDO, "Nada.")))) {
            for (Paso paso : List.of(CANCELACION, BORRADO)) {
                assertThatThrownBy(() -> baja.exigirQueSigue(paso)).isInstanceOfSatisfying(ReglaException.class, e -> {
                    assertThat(e.clausula()).isEqualTo("AMB-11");
                    assertThat(e.conClausula())
                            .isEqualTo("Falta el respaldo con su huella digital: el contenido es archivo del"
                                    + " órgano y no se borra sin conservarlo (Ley General de Archivos; lectura"
                                    + " AMB-11).");
                });
            }
        }
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII: la baja se retira hasta que conste la cancelación o el borrado; retirada, no admite nada")
    void retirable() {
        assertThat(baja().retirable()).isTrue();
        assertThat(dados(RESPALDO).retirable()).isTrue();
        for (Paso irrevocable : List.of(CANCELACION, BORRADO)) {
            Baja baja = dados(RESPALDO, irrevocable);
            assertThat(baja.retirable()).as(irrevocable.name()).isFalse();
            assertThatThrownBy(baja::exigirRetirable).isInstanceOf(ConflictoException.class);
        }
        Baja retirada = new Baja("BAJ-OBRAS-2026-0001", "OBRAS", "OBRAS-FB-1", Estado.RETIRADA, List.of());
        assertThatThrownBy(retirada::exigirRetirable).isInstanceOf(ConflictoException.class);
        assertThatThrownBy(() -> retirada.exigirQueSigue(RESPALDO))
                .isInstanceOf(ConflictoException.class)
                .hasMessage("La baja BAJ-OBRAS-2026-0001 se retiró.");
    }

    @Test
    @DisplayName("AMB-11: el respaldo dice cuántos archivos hay en el expediente y cuántos en otro"
            + " lugar; ninguno de ellos prueba otro paso, ni con otro nombre")
    void dondeQuedo() {
        PasoDado respaldo = new PasoDado(RESPALDO, "Todo.", null, "Caja 3.", List.of(AGREGADO, DECLARADO));
        assertThat(respaldo.dondeQuedo()).isEqualTo("1 archivo en el expediente y 1 archivo en otro lugar: Caja 3.");
        assertThat(respaldo.enumerados())
                .isEqualTo("«facebook.zip», SHA-256 " + DECLARADO.sha256() + " (declarado); «captura.png», SHA-256 "
                        + AGREGADO.sha256());
        Baja baja = baja(respaldo);
        assertThat(baja.usado("anexo", "c".repeat(64))).isTrue();
        assertThat(baja.usado("otro", DECLARADO.sha256())).isTrue();
        assertThat(baja.usado("otro", "c".repeat(64))).isFalse();
    }
}
