package mx.municipio.redes.procedimientos.revision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Versiones.Publicada;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Una versión de la norma")
class VersionTest {

    private static final String PERFIL = "NT10-2015-03";
    private static final LocalDate HOY = LocalDate.of(2027, 1, 14);
    private static final String DIRECCION = "https://transparencia.tecate.gob.mx/norma.pdf";

    private static Version version(String version, String publicadaEl) {
        return new Version(version, LocalDate.parse(publicadaEl), DIRECCION, List.of("«texto.pdf»"));
    }

    private static void enOrden(Version version, Publicada... publicadas) {
        Map<String, LocalDate> desde = new LinkedHashMap<>(Map.of(PERFIL, LocalDate.of(2015, 3, 31)));
        List.of(publicadas).forEach(una -> desde.put(una.version(), una.publicadaEl()));
        version.exigirEnOrden(List.of(publicadas), desde, PERFIL, HOY);
    }

    private static Publicada consta(String version, String publicadaEl) {
        return new Publicada(version, LocalDate.parse(publicadaEl), DIRECCION, "NOR-SIND-2027-0001");
    }

    @Test
    @DisplayName("NT10-TR-1: sin publicación en el portal, o sin su texto, no entra en vigor")
    void publicada() {
        Version buena = version("NT10-2027-01", "2027-01-15");
        assertThatCode(() -> buena.exigirPublicada(true, "F")).doesNotThrowAnyException();
        assertThatThrownBy(() -> buena.exigirPublicada(false, "F"))
                .isInstanceOf(ReglaException.class)
                .hasMessage("Sin publicación en el Portal de transparencia la versión no entra en vigor.");
        var sinTexto = new Version("NT10-2027-01", HOY, DIRECCION, List.of());
        assertThatThrownBy(() -> sinTexto.exigirPublicada(true, "F"))
                .isInstanceOf(ReglaException.class)
                .hasMessageStartingWith("Falta el texto de la versión");
    }

    @Test
    @DisplayName("NT10-TR-1, NT10-VIG-3: una nueva se publica después de las que rigen, también si aún no llega su día")
    void despues() {
        assertThatCode(() -> enOrden(version("NT10-2027-01", "2027-01-15"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> enOrden(version("NT10-2027-01", "2015-03-31")))
                .isInstanceOf(ReglaException.class)
                .hasMessageStartingWith("La versión NT10-2015-03 rige desde el martes 31 de marzo de 2015")
                .hasMessageEndingWith("escriba «NT10-2015-03».");
        assertThatThrownBy(() -> enOrden(version("NT10-2027-02", "2027-01-15"), consta("NT10-2027-01", "2027-01-15")))
                .isInstanceOf(ReglaException.class)
                .hasMessageStartingWith("La versión NT10-2027-01 rige desde el viernes 15 de enero de 2027");
        assertThatCode(() -> enOrden(version("NT10-2027-02", "2027-01-16"), consta("NT10-2027-01", "2027-01-15")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("NT10-TR-1: la que ya consta se corrige con otra fecha, y con la misma no se repite")
    void corregida() {
        Publicada antes = consta("NT10-2027-01", "2027-01-15");
        assertThatCode(() -> enOrden(version("NT10-2027-01", "2027-01-12"), antes))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> enOrden(version("NT10-2027-01", "2027-01-15"), antes))
                .isInstanceOf(ConflictoException.class)
                .hasMessage("La versión NT10-2027-01 ya consta publicada ese día.");
        assertThatCode(() ->
                        enOrden(version("NT10-2027-01", "2027-01-15"), antes, consta("NT10-2027-01", "2027-01-12")))
                .as("manda lo último registrado")
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("NT10-TR-1, AMB-18: la que el programa aplica confirma su fecha, que no puede estar por venir")
    void laDelPerfil() {
        assertThatCode(() -> enOrden(version(PERFIL, "2015-03-20"))).doesNotThrowAnyException();
        assertThatCode(() -> enOrden(version(PERFIL, HOY.toString()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> enOrden(version(PERFIL, "2027-01-15")))
                .isInstanceOf(ReglaException.class)
                .hasMessage("La versión NT10-2015-03 ya rige: no pudo publicarse en un día que aún no llega.");
    }
}
