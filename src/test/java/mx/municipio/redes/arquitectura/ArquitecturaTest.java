package mx.municipio.redes.arquitectura;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.arquitectura.Fuentes.Archivo;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lo que docs/arquitectura.md promete de las dependencias del programa. */
@DisplayName("Arquitectura")
class ArquitecturaTest {

    private static final String BASE = "mx.municipio.redes.";
    private static final String MOTOR = BASE + "motor..";

    private static final JavaClasses CLASES = importar();

    private static final List<Archivo> FUENTES = Stream.of("src/main/java", "src/test/java", "src/bench/java")
            .flatMap(carpeta -> Fuentes.leer(Path.of(carpeta)).stream())
            .toList();

    @Test
    @DisplayName("una regla que no alcanza a ninguna clase falla, en vez de callar")
    void reglasSinClases() {
        assertThat(ArchConfiguration.get().getPropertyOrDefault("archRule.failOnEmptyShould", "true"))
                .isEqualTo("true");
    }

    @Test
    @DisplayName("no hay ciclos entre lo que el programa hace")
    void sinCiclos() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASES);
    }

    @Test
    @DisplayName("de una parte del programa solo se usa su cara: nunca su dominio ni sus adaptadores")
    void soloLaCara() {
        classes()
                .that()
                .resideInAPackage(BASE + "*..")
                .should(noUsarDeOtra("domain or adapters", alwaysTrue(), "domain", "adapter"))
                .because("the root of a feature is its public face")
                .check(CLASES);
    }

    @Test
    @DisplayName("los casos de uso de otra parte solo se llaman desde una entrada: un controlador o el portal")
    void casosDeUsoAjenos() {
        classes()
                .that()
                .resideInAPackage(BASE + "*..")
                .should(noUsarDeOtra(
                        "use cases", not(resideInAnyPackage("..adapter.web..", BASE + "portal")), "application"))
                .check(CLASES);
    }

    @Test
    @DisplayName("nada depende de un procedimiento fuera de él: lo común no sabe a qué trámite sirve")
    void procedimientosAparte() {
        Set<String> procedimientos = CLASES.stream()
                .filter(resideInAPackage("..adapter.proceso.."))
                .map(ArquitecturaTest::parte)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(procedimientos).contains("consulta");
        for (String procedimiento : procedimientos) {
            String paquete = BASE + procedimiento + "..";
            noClasses()
                    .that()
                    .resideOutsideOfPackage(paquete)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(paquete)
                    .check(CLASES);
        }
    }

    @Test
    @DisplayName("el motor y la seguridad no conocen de la norma más que sus oficinas y su gente")
    void motorSinDominio() {
        for (String parte : List.of(MOTOR, BASE + "seguridad..")) {
            soloDependeDelPrograma(
                    parte, parte, MOTOR, BASE + "errores", BASE + "formulario", BASE + "norma", BASE + "padron");
        }
    }

    @Test
    @DisplayName("un formulario se lee, se exige y se dibuja sin saber del motor ni de trámite alguno")
    void formularioSinMotor() {
        soloDependeDelPrograma(BASE + "formulario..", BASE + "formulario..", BASE + "errores");
    }

    @Test
    @DisplayName("un dominio depende de sí mismo, de los errores, de la cara de los plazos y del JDK")
    void dominioPuro() {
        for (String parte : partesCon("domain")) {
            classes()
                    .that()
                    .resideInAPackage(BASE + parte + ".domain..")
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                                    "java..", "org.jspecify.annotations", BASE + parte + ".domain..", BASE + "plazos")
                            .or(assignableTo(mx.municipio.redes.errores.DominioException.class)))
                    .check(CLASES);
        }
    }

    @Test
    @DisplayName("solo un adaptador usa adaptadores")
    void anillos() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..adapter..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "*.adapter..")
                .check(CLASES);
    }

    @Test
    @DisplayName("Camunda se nombra solo en adapter.proceso y en motor: así sigue abierto el paso a otro motor")
    void motorEncerrado() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..adapter.proceso..", MOTOR)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASES);
    }

    @Test
    @DisplayName("los delegados viven en adapter.proceso y se llaman Delegate")
    void delegados() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Delegate")
                .should()
                .resideInAPackage(BASE + "*.adapter.proceso")
                .andShould()
                .beAssignableTo(JavaDelegate.class)
                .check(CLASES);
        classes()
                .that()
                .areAssignableTo(JavaDelegate.class)
                .should()
                .haveSimpleNameEndingWith("Delegate")
                .check(CLASES);
    }

    @Test
    @DisplayName("la hora se pide al reloj inyectado, nunca al sistema")
    void relojInyectado() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MOTOR)
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("reads the system clock", ArquitecturaTest::leeElSistema))
                .check(CLASES);
    }

    @Test
    @DisplayName("las dependencias entran por el constructor")
    void sinInyeccionEnCampos() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASES);
    }

    @Test
    @DisplayName("todo paquete, también de pruebas, es @NullMarked")
    void nulosMarcados() {
        Set<String> marcados = FUENTES.stream()
                .filter(archivo -> archivo.ruta().endsWith("package-info.java"))
                .filter(archivo -> archivo.elementos().stream()
                        .anyMatch(elemento -> elemento.anotaciones().containsKey("NullMarked")))
                .map(Archivo::paquete)
                .collect(Collectors.toSet());
        assertThat(marcados).isNotEmpty();
        assertThat(FUENTES.stream().map(Archivo::paquete).distinct().filter(paquete -> !marcados.contains(paquete)))
                .as("paquetes sin package-info.java con @NullMarked")
                .isEmpty();
    }

    @Test
    @DisplayName("los nombres del código y de los archivos van en ASCII")
    void nombresAscii() {
        Predicate<String> ascii =
                nombre -> StandardCharsets.US_ASCII.newEncoder().canEncode(nombre);
        assertThat(FUENTES.stream().flatMap(archivo -> archivo.nombres().stream()
                        .filter(ascii.negate())
                        .map(nombre -> nombre + " en " + archivo.ruta())))
                .as("identificadores")
                .isEmpty();
        assertThat(Stream.of("src/main", "src/test", "src/bench", "bpmn", "forms", "docs")
                        .flatMap(carpeta -> Fuentes.rutas(Path.of(carpeta), "").stream())
                        .map(Path::toString)
                        .filter(ascii.negate()))
                .as("archivos")
                .isEmpty();
    }

    /** Sin leer las bibliotecas: basta el nombre de lo que de ellas se usa, y así tarda segundos. */
    private static JavaClasses importar() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("mx.municipio.redes");
    }

    private static void soloDependeDelPrograma(String parte, String... permitidos) {
        noClasses()
                .that()
                .resideInAPackage(parte)
                .should()
                .dependOnClassesThat(resideInAPackage("mx.municipio.redes..").and(not(resideInAnyPackage(permitidos))))
                .check(CLASES);
    }

    private static ArchCondition<JavaClass> noUsarDeOtra(
            String que, DescribedPredicate<? super JavaClass> quien, String... subpaquetes) {
        return new ArchCondition<>("not use " + que + " of another feature") {
            @Override
            public void check(JavaClass clase, ConditionEvents sucesos) {
                if (!quien.test(clase)) {
                    return;
                }
                clase.getDirectDependenciesFromSelf().stream()
                        .filter(dependencia -> Stream.of(subpaquetes)
                                .anyMatch(sub -> enSubpaqueteAjeno(clase, dependencia.getTargetClass(), sub)))
                        .forEach(dependencia ->
                                sucesos.add(SimpleConditionEvent.violated(dependencia, dependencia.getDescription())));
            }
        };
    }

    private static boolean enSubpaqueteAjeno(JavaClass clase, JavaClass usada, String subpaquete) {
        String paquete = usada.getPackageName();
        return (paquete + ".").startsWith(BASE)
                && !parte(usada).equals(parte(clase))
                && (paquete + ".").startsWith(BASE + parte(usada) + "." + subpaquete + ".");
    }

    private static Set<String> partesCon(String subpaquete) {
        return CLASES.stream()
                .filter(resideInAPackage(BASE + "*." + subpaquete + ".."))
                .map(ArquitecturaTest::parte)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Primer paquete bajo la base: «consulta», «plazos»… */
    private static String parte(JavaClass clase) {
        String resto = clase.getPackageName()
                .substring(Math.min(BASE.length(), clase.getPackageName().length()));
        return resto.contains(".") ? resto.substring(0, resto.indexOf('.')) : resto;
    }

    private static boolean leeElSistema(JavaAccess<?> acceso) {
        AccessTarget destino = acceso.getTarget();
        JavaClass duena = destino.getOwner();
        String nombre = destino.getName();
        if (destino instanceof AccessTarget.CodeUnitAccessTarget unidad) {
            boolean sinReloj =
                    unidad.getRawParameterTypes().stream().noneMatch(tipo -> tipo.isEquivalentTo(Clock.class));
            if (duena.getPackageName().equals("java.time") && nombre.equals("now")) {
                return sinReloj;
            }
            if (duena.isEquivalentTo(Date.class) && nombre.equals("<init>")) {
                return unidad.getRawParameterTypes().isEmpty();
            }
        }
        return (duena.isEquivalentTo(Clock.class) && (nombre.startsWith("system") || nombre.startsWith("tick")))
                || (duena.isEquivalentTo(System.class) && nombre.equals("currentTimeMillis"))
                || (duena.isEquivalentTo(Calendar.class) && nombre.equals("getInstance"));
    }
}
