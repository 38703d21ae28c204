package mx.municipio.redes.padron.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import mx.municipio.redes.errores.ReglaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reglas del padrón")
class ReglasTest {

    private static final ReglaDeDesignacion OBRAS = new ReglaDeDesignacion("OBRAS");
    private static final ReglaDelIdentificadorEnX EN_X = new ReglaDelIdentificadorEnX("Tecate", 15);
    private static final ReglaDelCorreo CORREO = new ReglaDelCorreo("tecate.gob.mx");

    private static final Funcionario JEFA = de("jefa", "OBRAS", Nivel.MANDO_MEDIO);
    private static final Funcionario DIRECTOR = de("director", "OBRAS", Nivel.SUPERIOR);
    private static final Funcionario OPERATIVA = de("operativa", "OBRAS", Nivel.OPERATIVO);

    private static Funcionario de(String usuario, String organo, Nivel nivel) {
        return new Funcionario(usuario, "Persona " + usuario, organo, nivel, true);
    }

    private static void exigirPareja(Funcionario titular, Funcionario suplente, @Nullable String delOrgano) {
        OBRAS.exigirPareja(titular, suplente, delOrgano);
    }

    private static void rechaza(String clausula, String mensaje, Runnable accion) {
        assertThatThrownBy(accion::run)
                .isInstanceOfSatisfying(
                        ReglaException.class, e -> assertThat(e.clausula()).isEqualTo(clausula))
                .hasMessageContaining(mensaje);
    }

    @Test
    @DisplayName("NT10-SR-2a: dados dos de la misma persona, se rechaza; dado un suplente operativo, se acepta")
    void dosPersonas() {
        rechaza("NT10-SR-2a", "dos personas distintas", () -> exigirPareja(JEFA, JEFA, null));
        assertThatCode(() -> exigirPareja(JEFA, OPERATIVA, "director")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName(
            "NT10-SR-2b, AMB-21: dado un administrador titular operativo, se rechaza; dado uno superior, se acepta")
    void mandoMedio() {
        rechaza("NT10-SR-2b", "mando medio o superior", () -> exigirPareja(OPERATIVA, JEFA, null));
        assertThatCode(() -> exigirPareja(DIRECTOR, JEFA, null)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName(
            "NT10-DEF-01, NT10-SR-2a, AMB-27: dado alguien de otro órgano o que ya no labora, se rechaza en cualquiera de"
                    + " los dos")
    void deSuEstructura() {
        Funcionario ajena = de("ajena", "DIF", Nivel.MANDO_MEDIO);
        Funcionario ida = new Funcionario("ida", "Persona ida", "OBRAS", Nivel.MANDO_MEDIO, false);
        rechaza("NT10-SR-2a", "no está adscrito", () -> exigirPareja(ajena, JEFA, null));
        rechaza("NT10-SR-2a", "no está adscrito", () -> exigirPareja(JEFA, ajena, null));
        rechaza("NT10-SR-2a", "ya no labora", () -> exigirPareja(ida, JEFA, null));
        rechaza("NT10-SR-2a", "ya no labora", () -> exigirPareja(JEFA, ida, null));
        rechaza("NT10-SR-1", "no está adscrito", () -> OBRAS.exigirTitular(ajena));
    }

    @Test
    @DisplayName("AMB-20: dado el titular del órgano, no cuenta como uno de los dos administradores")
    void titularAparte() {
        rechaza("NT10-SR-2a", "titular del órgano", () -> exigirPareja(DIRECTOR, JEFA, "director"));
        rechaza("NT10-SR-2a", "titular del órgano", () -> exigirPareja(JEFA, DIRECTOR, "director"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@DIFTecate", "DIFTecate", "@diftecate", "@TECATE", "Tecate", "@SeguridadTecate"})
    @DisplayName("NT10-PAB-VI-c: dado un identificador de X que termina en «Tecate» y no pasa de 15, se acepta")
    void enXAcepta(String identificador) {
        assertThatCode(() -> EN_X.exigir(identificador)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@TecateDIF", "@DIF", "@DIFTecate_", "@DIFTecat", "@DesarrolloTecate", "Tecate@"})
    @DisplayName("NT10-PAB-VI-c: dado uno que no termina en «Tecate» o pasa de 15, se rechaza y se dice cómo debe ser")
    void enXRechaza(String identificador) {
        rechaza("NT10-PAB-VI-c", "terminar en «Tecate»", () -> EN_X.exigir(identificador));
    }

    @Test
    @DisplayName("NT10-PAB-VI-c: dado un municipio cuya norma no pide sufijo, solo cuenta lo que la red admite")
    void sinSufijo() {
        var otra = new ReglaDelIdentificadorEnX(null, 15);
        assertThat(otra.admite("@TecateDIF")).isTrue();
        rechaza("NT10-PAB-VI-c", "a lo más 15", () -> otra.exigir("@UnNombreDemasiadoLargo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obras@tecate.gob.mx",
                "OBRAS@TECATE.GOB.MX",
                "dif@dif.tecate.gob.mx",
                "a.b+c@x-1.y.Tecate.gob.mx"
            })
    @DisplayName("NT10-PAB-VI-b: dado un correo del dominio o de un subdominio, con mayúsculas o sin ellas, se acepta")
    void correoAcepta(String correo) {
        assertThatCode(() -> CORREO.exigir(correo)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obras@gmail.com",
                "obras@noestecate.gob.mx",
                "obras@tecate.gob.mx.com",
                "obras@tecatexgob.mx",
                "@tecate.gob.mx",
                "obras@otro@tecate.gob.mx",
                "obras tecate@tecate.gob.mx",
                "obras@.tecate.gob.mx",
                "obras@tecate.gob.mx\n",
                ""
            })
    @DisplayName("NT10-PAB-VI-b: dado uno que solo se le parece, se rechaza")
    void correoRechaza(String correo) {
        rechaza("NT10-PAB-VI-b", "del dominio del Ayuntamiento", () -> CORREO.exigir(correo));
    }

    @Test
    @DisplayName("NT10-ANT-1: dada una entidad estatal, no es órgano del municipio")
    void organoDelMunicipio() {
        var regla = new ReglaDelOrgano(Set.of("OBRAS", "DIF"));
        assertThatCode(() -> regla.exigir("DIF")).doesNotThrowAnyException();
        rechaza("NT10-ANT-1", "«CESPTE» no es un órgano", () -> regla.exigir("CESPTE"));
    }

    @Test
    @DisplayName("NT10-FIN-I, NT10-PAB-II-b: sin fines, o con uno que no existe, se rechaza; repetidos cuentan una vez")
    void fines() {
        var regla = new ReglaDeLosFines(List.of("NT10-FIN-I", "NT10-FIN-II", "NT10-FIN-III"));
        rechaza("NT10-PAB-II-b", "al menos uno", () -> regla.exigir(List.of()));
        rechaza("NT10-PAB-II-b", "«NT10-FIN-X» no es", () -> regla.exigir(List.of("NT10-FIN-I", "NT10-FIN-X")));
        assertThat(regla.exigir(List.of("NT10-FIN-III", "NT10-FIN-I", "NT10-FIN-III")))
                .containsExactly("NT10-FIN-I", "NT10-FIN-III");
    }
}
