package mx.municipio.redes.norma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mx.municipio.redes.errores.NoArrancaException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("El perfil de la norma")
class PerfilTest {

    @TempDir
    Path carpeta = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"tecate", "coatzacoalcos"})
    @DisplayName("se lee por su nombre si es de los que trae el programa")
    void incluido(String nombre) {
        assertThat(Perfil.leer(nombre).nombreCorto()).isEqualToIgnoringCase(nombre);
    }

    @Test
    @DisplayName(
            "NT10-DEF-08, NT10-DEF-11: el de Tecate es de su Ayuntamiento, y sus órganos son direcciones, departamentos,"
                    + " coordinaciones y entidades, con la Sindicatura y la Presidencia")
    void deTecate() {
        assertThat(PerfilDePrueba.TECATE.nombre()).startsWith("H. Ayuntamiento Constitucional de Tecate");
        assertThat(PerfilDePrueba.TECATE.organos())
                .extracting(Norma.Organo::tipo)
                .contains("DIRECCION", "DEPARTAMENTO", "COORDINACION", "ENTIDAD")
                .isSubsetOf("DIRECCION", "DEPARTAMENTO", "COORDINACION", "ENTIDAD", "SINDICATURA", "PRESIDENCIA");
    }

    @Test
    @DisplayName("nombra, entre los que trae el programa, todos los procedimientos que hay")
    void todosLosProcedimientos() throws IOException {
        try (Stream<Path> modelos = Files.list(Path.of("bpmn"))) {
            assertThat(Stream.of(PerfilDePrueba.TECATE, PerfilDePrueba.COATZACOALCOS)
                            .flatMap(norma -> norma.procesos().stream())
                            .distinct())
                    .as("un procedimiento que ningún perfil nombra no existe en ningún municipio")
                    .containsExactlyInAnyOrderElementsOf(
                            modelos.map(modelo -> modelo.getFileName().toString())
                                    .filter(nombre -> nombre.endsWith(".bpmn"))
                                    .map(nombre -> nombre.replace(".bpmn", ""))
                                    .filter(nombre -> PerfilDePrueba.TECATE.procesos().stream()
                                            .noneMatch(proceso -> nombre.startsWith(proceso + "-")))
                                    .toList());
        }
    }

    @Test
    @DisplayName("se lee de un archivo del municipio si el nombre acaba en .yaml")
    void archivo() throws IOException {
        Norma norma = Perfil.leer(conCambio("transparencia@tecate.gob.mx", "ut@tecate.gob.mx"));
        assertThat(norma.oficina("transparencia").correo()).isEqualTo("ut@tecate.gob.mx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tecat", "/no/existe.yaml", "../tecate"})
    @DisplayName("si no existe, se dice cuáles hay")
    void noExiste(String perfil) {
        assertThatThrownBy(() -> Perfil.leer(perfil))
                .isInstanceOf(NoArrancaException.class)
                .hasMessageContaining("«" + perfil + "» no existe")
                .hasMessageContaining("(coatzacoalcos, tecate)")
                .hasMessageContaining("REDES_NORMA");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clave: TECATE | 'clave: [TECATE' | renglón 5",
                "clave: TECATE | '' | clave: falta",
                "norma: | norm: | norma: falta",
                "dias: 3 | dias: tres | plazo-consulta.dias: «tres» no sirve",
                "dias: 3 | dias: 0 | plazo-consulta.dias: debe ser mayor que cero",
                "America/Tijuana | America/Tecate | zona: «America/Tecate» no sirve",
                // Sin comillas, YAML lee 15:00 como 900.
                "dias: 3 | 'dias: 3\n  recepcion: {hasta: 15:00, acuerdo: A}' | recepcion.hasta: «900» no sirve",
                "version: NT10-2015-03 | 'version: NT10-2015-03\n  vigencia: 2015' | vigencia: no es de un perfil",
                "correo: transparencia@tecate.gob.mx | correo: transparencia | oficinas.transparencia.correo: falta el buzón",
                "cita: \"Objetivo\" | '' | 'clausulas, NT10-OBJ-1, cita: falta'",
                "{clave: DIF, | {clave: OBRAS, | organos: se repite OBRAS",
                "{clave: DIF, | {clave: dif, | organos: la clave «dif» no es",
                "superior: SIND | superior: XX | organos, DEG, superior: no está entre los órganos",
                "articulo: la | articulo: lo | articulo: debe ser «el» o «la»",
                "organo: UT | organo: XX | oficinas.transparencia.organo: no está entre los órganos",
                "organo-central: CS | organo-central: XX | cuentas.organo-central: no está entre los órganos"
            })
    @DisplayName("si está roto o incompleto, se dice qué clave o qué renglón corregir")
    void roto(String bueno, String malo, String problema) throws IOException {
        String archivo = conCambio(bueno, malo);
        assertThatThrownBy(() -> Perfil.leer(archivo))
                .isInstanceOf(NoArrancaException.class)
                .hasMessageContaining("«" + archivo + "» no sirve: ")
                .hasMessageContaining(problema)
                .hasMessageContaining("Corrija el archivo");
    }

    @Test
    @DisplayName("si no está en UTF-8, se dice")
    void otraCodificacion() throws IOException {
        Path archivo = carpeta.resolve("latin.yaml");
        Files.writeString(archivo, "norma:\n  nombre: Nación\n", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Perfil.leer(archivo.toString()))
                .isInstanceOf(NoArrancaException.class)
                .hasMessageContaining("no es YAML en UTF-8");
    }

    private String conCambio(String bueno, String malo) throws IOException {
        String original = Files.readString(Path.of("src/main/resources/normas/tecate.yaml"));
        assertThat(original).contains(bueno);
        Path archivo = carpeta.resolve("municipio.yaml");
        Files.writeString(archivo, original.replace(bueno, malo));
        return archivo.toString();
    }
}
