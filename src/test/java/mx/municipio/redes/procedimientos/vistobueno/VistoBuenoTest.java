package mx.municipio.redes.procedimientos.vistobueno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Contenido;
import mx.municipio.redes.procedimientos.vistobueno.VistoBueno.Estado;
import mx.municipio.redes.puerta.ClaseDeContenido;
import mx.municipio.redes.puerta.Declaracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("La regla del visto bueno")
class VistoBuenoTest {

    private static final String FOLIO = "VB-OBRAS-2023-0001";

    private static VistoBueno en(Estado estado) {
        return new VistoBueno(FOLIO, "OBRAS", estado, contenido(false));
    }

    private static Contenido contenido(boolean confidencial) {
        return new Contenido(
                1,
                "Cierre del malecón.",
                "Programa de obra 2023",
                null,
                new Declaracion(ClaseDeContenido.INFORMACION_INSTITUCIONAL, false, false, false, confidencial),
                List.of("plano.pdf"),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Estado.class,
            names = {"ENVIADO", "CON_OBSERVACIONES", "SIN_VB"})
    @DisplayName("COATZA-9: sin visto bueno no se publica")
    void sinVistoBueno(Estado estado) {
        assertThatThrownBy(() -> en(estado).exigirOtorgado())
                .isInstanceOf(ReglaException.class)
                .hasMessage("Sin visto bueno no se publica.")
                .hasFieldOrPropertyWithValue("clausula", "COATZA-9");
    }

    @ParameterizedTest
    @EnumSource(
            value = Estado.class,
            names = {"PUBLICADO", "NO_REQUERIDO", "RETIRADO"})
    @DisplayName("COATZA-4, COATZA-9: lo ya publicado, retirado o no requerido ya concluyó")
    void yaConcluyo(Estado estado) {
        assertThatThrownBy(() -> en(estado).exigirOtorgado())
                .isInstanceOf(ConflictoException.class)
                .hasMessage("El visto bueno " + FOLIO + " ya concluyó.");
        assertThatThrownBy(() -> en(estado).exigirAbierto()).isInstanceOf(ConflictoException.class);
    }

    @ParameterizedTest
    @EnumSource(Estado.class)
    @DisplayName(
            "COATZA-4: se decide lo enviado, se corrige lo observado, se publica lo otorgado y se retira lo abierto")
    void cadaPasoEnSuEstado(Estado estado) {
        loAdmite(estado == Estado.ENVIADO, () -> en(estado).exigir(Estado.ENVIADO));
        loAdmite(estado == Estado.CON_OBSERVACIONES, () -> en(estado).exigir(Estado.CON_OBSERVACIONES));
        loAdmite(estado == Estado.CON_VB, () -> en(estado).exigirOtorgado());
        loAdmite(
                List.of(Estado.ENVIADO, Estado.CON_OBSERVACIONES, Estado.CON_VB).contains(estado),
                () -> en(estado).exigirAbierto());
    }

    private static void loAdmite(boolean si, Runnable paso) {
        if (si) {
            assertThatCode(paso::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(paso::run).isInstanceOfAny(ConflictoException.class, ReglaException.class);
        }
    }

    @Test
    @DisplayName("COATZA-8: lo que declara información confidencial no se envía a publicación")
    void confidencial() {
        assertThatThrownBy(() -> contenido(true).exigirPublicable())
                .isInstanceOf(ReglaException.class)
                .hasMessage("Declaró información confidencial: no se envía a publicación.")
                .hasFieldOrPropertyWithValue("clausula", "COATZA-8");
        assertThatCode(() -> contenido(false).exigirPublicable()).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("COATZA-4: lo corregido es otra versión, con la misma declaración y los mismos archivos")
    void corregido() {
        Contenido corregido = contenido(false).corregido("Cierre del malecón de 8 a 14 h.");
        assertThat(corregido.version()).isEqualTo(2);
        assertThat(corregido.texto()).isEqualTo("Cierre del malecón de 8 a 14 h.");
        assertThat(corregido.declaracion()).isEqualTo(contenido(false).declaracion());
        assertThat(corregido.archivos()).containsExactly("plano.pdf");
    }
}
