package mx.municipio.redes.padron.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import mx.municipio.redes.errores.ReglaException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Leyes que las reglas cumplen para cualquier dato. */
class ReglasPropiedadesTest {

    private static final ReglaDelIdentificadorEnX EN_X = new ReglaDelIdentificadorEnX("Tecate", 15);
    private static final ReglaDelCorreo CORREO = new ReglaDelCorreo("tecate.gob.mx");

    @Provide
    Arbitrary<Funcionario> funcionarios() {
        return Combinators.combine(
                        Arbitraries.of("ana", "beto", "carla"),
                        Arbitraries.of("OBRAS", "DIF"),
                        Arbitraries.of(Nivel.class),
                        Arbitraries.of(true, false))
                .as((usuario, organo, nivel, activo) -> new Funcionario(usuario, usuario, organo, nivel, activo));
    }

    @Provide
    Arbitrary<String> identificadores() {
        return Arbitraries.strings().withChars("atceATCE_9").ofMaxLength(16);
    }

    @Provide
    Arbitrary<String> etiquetas() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    @Property
    @Label("NT10-SR-2a, NT10-SR-2b, AMB-20, AMB-27: hay pareja si, y solo si, son dos distintos, del órgano, en"
            + " funciones, ninguno es su titular y el primero es mando medio o superior")
    void pareja(@ForAll("funcionarios") Funcionario titular, @ForAll("funcionarios") Funcionario suplente) {
        boolean debida = !titular.usuario().equals(suplente.usuario())
                && titular.organo().equals("OBRAS")
                && suplente.organo().equals("OBRAS")
                && titular.activo()
                && suplente.activo()
                && !titular.usuario().equals("carla")
                && !suplente.usuario().equals("carla")
                && titular.nivel() != Nivel.OPERATIVO;
        boolean admitida;
        try {
            new ReglaDeDesignacion("OBRAS").exigirPareja(titular, suplente, "carla");
            admitida = true;
        } catch (ReglaException e) {
            admitida = false;
        }
        assertThat(admitida).isEqualTo(debida);
    }

    @Property
    @Label("NT10-PAB-VI-c: en X ni la arroba ni las mayúsculas cambian la respuesta, y agregar algo al final la niega")
    void arrobaYMayusculas(@ForAll("identificadores") String identificador) {
        boolean admitido = EN_X.admite(identificador);
        assertThat(EN_X.admite("@" + identificador)).isEqualTo(admitido);
        assertThat(EN_X.admite(identificador.toUpperCase(Locale.ROOT))).isEqualTo(admitido);
        assertThat(admitido)
                .isEqualTo(identificador.length() <= 15
                        && identificador.toLowerCase(Locale.ROOT).endsWith("tecate"));
        assertThat(EN_X.admite(identificador + "_")).isFalse();
    }

    @Property
    @Label("NT10-PAB-VI-b: todo subdominio se acepta; pegar letras al dominio, por delante sin punto o por detrás, no")
    void dominio(@ForAll("etiquetas") String local, @ForAll("etiquetas") String etiqueta) {
        assertThat(CORREO.admite(local + "@tecate.gob.mx")).isTrue();
        assertThat(CORREO.admite(local + "@" + etiqueta + ".tecate.gob.mx")).isTrue();
        assertThat(CORREO.admite(local + "@" + etiqueta + "tecate.gob.mx")).isFalse();
        assertThat(CORREO.admite(local + "@tecate.gob.mx." + etiqueta)).isFalse();
    }
}
