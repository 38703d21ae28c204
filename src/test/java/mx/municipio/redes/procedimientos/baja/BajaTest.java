package mx.municipio.redes.procedimientos.baja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.procedimientos.baja.Baja.Archivo;
import mx.municipio.redes.procedimientos.baja.Baja.Paso;
import mx.municipio.redes.procedimientos.baja.Baja.PasoDado;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** El orden de los pasos, sin motor ni base. */
class BajaTest {

    private static final Archivo DECLARADO = new Archivo(null, "facebook.zip", "a".repeat(64));
    private static final Archivo AGREGADO = new Archivo("anexo", "captura.png", "b".repeat(64));

    /** Una baja con todos los pasos anteriores a ese. */
    private static Baja antesDe(Paso pendiente) {
        return baja(Stream.of(Paso.values())
                .filter(paso -> paso.compareTo(pendiente) < 0)
                .map(paso -> new PasoDado(paso, "Hecho.", null, "Archivo", List.of(DECLARADO)))
                .toArray(PasoDado[]::new));
    }

    private static Baja baja(PasoDado... dados) {
        return new Baja("BAJ-OBRAS-2026-0001", "OBRAS", "OBRAS-FB-1", List.of(dados));
    }

    @ParameterizedTest
    @EnumSource(Paso.class)
    @DisplayName(
            "NT10-PAB-VII, NT10-PAB-VIII-a: dados los pasos anteriores, solo sigue el que falta; los ya dados y los"
                    + " que vienen después se rechazan")
    void enOrden(Paso pendiente) {
        Baja baja = antesDe(pendiente);
        assertThat(baja.pendiente()).contains(pendiente);
        for (Paso paso : Paso.values()) {
            if (paso == pendiente) {
                assertThatCode(() -> baja.exigirQueSigue(paso)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> baja.exigirQueSigue(paso))
                        .as(paso.name())
                        .isInstanceOfAny(ConflictoException.class, ReglaException.class)
                        .isInstanceOfSatisfying(DominioException.class, e -> assertThat(e.clausula())
                                .isEqualTo(pendiente == Paso.RESPALDO ? "NT10-PAB-VIII-b" : "NT10-PAB-VII"));
            }
        }
    }

    @Test
    @DisplayName("NT10-PAB-VII: dado el último paso, ya no sigue ninguno")
    void concluida() {
        PasoDado ultimo = new PasoDado(Paso.VINCULO, "Se quitó.");
        Baja baja = baja(Stream.concat(antesDe(Paso.VINCULO).dados().stream(), Stream.of(ultimo))
                .toArray(PasoDado[]::new));
        assertThat(baja.pendiente()).isEmpty();
        assertThatThrownBy(() -> baja.exigirQueSigue(Paso.VINCULO))
                .hasMessage("El retiro del vínculo de la baja BAJ-OBRAS-2026-0001 ya se asentó.");
    }

    @Test
    @DisplayName("NT10-PAB-VIII-b, AMB-11: un respaldo asentado sin ningún archivo no deja cancelar")
    void respaldoVacio() {
        Baja baja = baja(new PasoDado(Paso.RESPALDO, "Nada."));
        assertThatThrownBy(() -> baja.exigirQueSigue(Paso.CANCELACION))
                .isInstanceOfSatisfying(
                        ReglaException.class, e -> assertThat(e.clausula()).isEqualTo("NT10-PAB-VIII-b"));
    }

    @Test
    @DisplayName("NT10-PAB-VIII-b, AMB-11: el respaldo dice cuántos archivos hay en el expediente y cuántos en otro"
            + " lugar; ninguno de ellos prueba otro paso, ni con otro nombre")
    void dondeQuedo() {
        PasoDado respaldo = new PasoDado(Paso.RESPALDO, "Todo.", null, "Caja 3.", List.of(AGREGADO, DECLARADO));
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
