package mx.municipio.redes.arquitectura;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.arquitectura.Fuentes.Archivo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lo que docs/arquitectura.md promete de la estructura del programa. */
@DisplayName("Arquitectura")
class ArquitecturaTest {

    private static final String BASE = "mx.municipio.redes.";
    private static final String MOTOR = BASE + "motor..";
    private static final String PROCEDIMIENTOS = BASE + "procedimientos..";

    /** Cómo terminan los nombres de las clases de un procedimiento que conocen el motor. */
    private static final Set<String> CONOCEN_EL_MOTOR = Set.of("Proceso");

    private static final JavaClasses CLASES = importar();

    private static final List<Archivo> PROGRAMA = Fuentes.leer(Path.of("src/main/java"));

    private static final List<Archivo> FUENTES = Stream.concat(
                    PROGRAMA.stream(),
                    Stream.of("src/test/java", "src/bench/java")
                            .flatMap(carpeta -> Fuentes.leer(Path.of(carpeta)).stream()))
            .toList();

    @Test
    @DisplayName("una regla que no alcanza a ninguna clase falla, en vez de callar")
    void reglasSinClases() {
        assertThat(ArchConfiguration.get().getPropertyOrDefault("archRule.failOnEmptyShould", "true"))
                .isEqualTo("true");
    }

    @Test
    @DisplayName(
            "Camunda se nombra solo en motor y en las clases *Proceso: así sigue abierto el paso a otro motor; su FEEL"
                    + " es una biblioteca aparte")
    void motorEncerrado() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MOTOR)
                .and(not(deUnProcedimientoYConoceElMotor()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..").and(not(resideInAPackage("org.camunda.feel.."))))
                .check(CLASES);
    }

    @Test
    @DisplayName("los procedimientos no se conocen: se encuentran en el padrón, los expedientes y los mensajes")
    void procedimientosAparte() {
        slices().matching(BASE + "procedimientos.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASES);
    }

    @Test
    @DisplayName("nada depende de un procedimiento fuera de él: lo común no sabe a qué trámite sirve")
    void loComunNoLosConoce() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PROCEDIMIENTOS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PROCEDIMIENTOS)
                .check(CLASES);
    }

    @Test
    @DisplayName("no hay ciclos entre las partes del programa; cada procedimiento es una")
    void sinCiclos() {
        slices().assignedFrom(PARTES).should().beFreeOfCycles().check(CLASES);
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
                        "use cases",
                        not(resideInAnyPackage("..adapter.web..", BASE + "portal")
                                .or(controlador())),
                        "application"))
                .check(CLASES);
    }

    @Test
    @DisplayName(
            "el motor y la seguridad no conocen de la norma más que sus oficinas y su gente; cómo se busca no es de la"
                    + " norma")
    void motorSinDominio() {
        for (String parte : List.of(MOTOR, BASE + "seguridad..")) {
            soloDependeDelPrograma(
                    parte,
                    parte,
                    MOTOR,
                    BASE + "errores",
                    BASE + "busqueda",
                    BASE + "formulario",
                    BASE + "norma",
                    BASE + "padron");
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
    @DisplayName("los registros y enumeraciones de un procedimiento, donde están sus reglas, dependen del JDK y del"
            + " vocabulario: norma, plazos, errores, y los del padrón, de la puerta y de los avales; ni Spring, ni SQL, ni"
            + " motor")
    void reglasPuras() {
        classes()
                .that()
                .resideInAPackage(PROCEDIMIENTOS)
                .and()
                .areTopLevelClasses()
                .and(describe("are records or enums", clase -> clase.isRecord() || clase.isEnum()))
                .should(new ArchCondition<>("only depend on the JDK and the vocabulary") {
                    @Override
                    public void check(JavaClass clase, ConditionEvents sucesos) {
                        clase.getDirectDependenciesFromSelf().stream()
                                .filter(dependencia -> !esVocabulario(clase, dependencia.getTargetClass()))
                                .forEach(dependencia -> sucesos.add(
                                        SimpleConditionEvent.violated(dependencia, dependencia.getDescription())));
                    }
                })
                .check(CLASES);
    }

    @Test
    @DisplayName("lo que la API rechaza es un problema completo: sus direcciones no van en un controlador de páginas")
    void laApiAparte() {
        assertThat(PROGRAMA.stream()
                        .filter(archivo -> Fuentes.texto(archivo.ruta()).contains("@PageController\n"))
                        .filter(archivo -> Pattern.compile("Mapping\\([^)]*\"/api/")
                                .matcher(Fuentes.texto(archivo.ruta()))
                                .find())
                        .map(Archivo::nombre))
                .isEmpty();
    }

    @Test
    @DisplayName("la hora se pide al reloj inyectado, nunca al sistema")
    void relojInyectado() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MOTOR)
                .should()
                .accessTargetWhere(describe("reads the system clock", ArquitecturaTest::leeElSistema))
                .check(CLASES);
    }

    @Test
    @DisplayName("las dependencias entran por el constructor")
    void sinInyeccionEnCampos() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASES);
    }

    @Test
    @DisplayName(
            "lo común no nombra ningún procedimiento: ni el código ni las plantillas dicen su clave, sus tareas, sus"
                    + " sucesos, sus oficios, sus correos ni su ruta")
    void loComunNoLosNombra() {
        NombresPropios nombres = NombresPropios.delProyecto();
        assertThat(nombres.todos())
                .contains(
                        "baja-cuenta",
                        "clasificacion-atencion",
                        "firmarOficioBaja",
                        "VINCULO_RETIRADO",
                        "OFICIO_DE_BAJA",
                        "/bajas",
                        "baja");
        Map<Boolean, List<Archivo>> deProcedimiento = PROGRAMA.stream()
                .collect(Collectors.partitioningBy(archivo -> archivo.ruta().startsWith(Fuentes.PROCEDIMIENTOS)));
        Set<String> dichos = nombres.dichos(deProcedimiento.getOrDefault(false, List.of()));
        dichos.addAll(nombres.dichosEnPlantillas(deProcedimiento.getOrDefault(true, List.of())));
        assertThat(dichos).as("nombres de un procedimiento en lo común").isEmpty();
    }

    /** La demostración las siembra. */
    private static final Set<String> TABLAS_CON_DOS_DUENAS =
            Set.of("cuenta: demo, padron", "designacion: demo, padron", "persona: demo, padron");

    /** El directorio es la cara pública del padrón, y sus migraciones llenan las claves de las direcciones. */
    private static final Set<String> LEEN_OTRA_TABLA = Set.of(
            "CuentasPublicasEnBase: cuenta", "V22__clave_de_la_direccion: cuenta", "V69__identidad_en_la_red: cuenta");

    @Test
    @DisplayName("una tabla es de la parte que le agrega renglones, y ninguna otra la nombra en su SQL")
    void cadaQuienSusTablas() {
        Tablas tablas = Tablas.delProyecto();
        assertThat(tablas.sinUnaDuena(PROGRAMA)).isEqualTo(TABLAS_CON_DOS_DUENAS);
        assertThat(tablas.ajenas(PROGRAMA)).isEqualTo(LEEN_OTRA_TABLA);
    }

    private static final int ARCHIVOS = 16;
    private static final int RENGLONES = 1_400;

    private static final int PROGRAMA_ENTERO = 34_900;

    @TestFactory
    @DisplayName("un procedimiento cabe en 16 archivos y 1,400 renglones de código")
    Stream<DynamicTest> cadaProcedimientoCabe() {
        Map<String, List<Archivo>> carpetas = PROGRAMA.stream()
                .filter(archivo -> archivo.ruta().startsWith(Fuentes.PROCEDIMIENTOS))
                .collect(Collectors.groupingBy(
                        archivo -> archivo.paquete().replaceAll("^.*\\.", ""), TreeMap::new, Collectors.toList()));
        return carpetas.entrySet().stream()
                .map(carpeta -> dynamicTest(carpeta.getKey(), () -> {
                    assertThat(carpeta.getValue()).hasSizeLessThanOrEqualTo(ARCHIVOS);
                    assertThat(renglones(carpeta.getValue())).isLessThanOrEqualTo(RENGLONES);
                }));
    }

    @Test
    @DisplayName("el programa entero no crece")
    void elProgramaCabe() {
        assertThat(renglones(PROGRAMA)).isLessThanOrEqualTo(PROGRAMA_ENTERO);
    }

    private static int renglones(List<Archivo> archivos) {
        return archivos.stream().mapToInt(Archivo::renglones).sum();
    }

    @Test
    @DisplayName("el compilador exige en todo el programa, también en las pruebas, que lo que puede faltar lo diga")
    void nulosExigidos() {
        String pom = Fuentes.texto(Path.of("pom.xml"));
        assertThat(pom).contains("-Xep:NullAway:ERROR");
        assertThat(Pattern.compile("-XepOpt:NullAway:(\\w+)=(\\S+?)<")
                        .matcher(pom)
                        .results())
                .extracting(opcion -> opcion.group(1) + "=" + opcion.group(2))
                .containsExactly("AnnotatedPackages=mx.municipio.redes");
        assertThat(FUENTES).isNotEmpty().allSatisfy(archivo -> assertThat(archivo.paquete() + ".")
                .as(archivo.ruta().toString())
                .startsWith(BASE));
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

    private static final SliceAssignment PARTES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass clase) {
            return SliceIdentifier.of(parte(clase));
        }

        @Override
        public String getDescription() {
            return "each part of the program, each procedure being one";
        }
    };

    /** Sin las pruebas, ni leer las bibliotecas: basta el nombre de lo que de ellas se usa, y así tarda segundos. */
    private static JavaClasses importar() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        String pruebas = ArquitecturaTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return new ClassFileImporter()
                .withImportOption(lugar -> !lugar.contains(pruebas))
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

    private static DescribedPredicate<JavaClass> deUnProcedimientoYConoceElMotor() {
        return describe(
                "know the engine",
                clase -> clase.getPackageName().startsWith(BASE + "procedimientos.")
                        && CONOCEN_EL_MOTOR.stream()
                                .anyMatch(fin -> externa(clase).getSimpleName().endsWith(fin)));
    }

    private static DescribedPredicate<JavaClass> controlador() {
        return describe("controllers", clase -> externa(clase).getSimpleName().endsWith("Controller"));
    }

    private static JavaClass externa(JavaClass clase) {
        return clase.getEnclosingClass().map(ArquitecturaTest::externa).orElse(clase);
    }

    private static boolean esVocabulario(JavaClass clase, JavaClass usada) {
        String paquete = usada.getPackageName();
        return usada.isPrimitive()
                || usada.isArray()
                || (paquete.startsWith("java.") && !paquete.startsWith("java.sql"))
                || paquete.equals("org.jspecify.annotations")
                || Set.of("norma", "plazos", "errores").contains(parte(usada))
                || usada.getSimpleName().equals("Hecho")
                || (Set.of("padron", "puerta", "avales", parte(clase)).contains(parte(usada))
                        && (usada.isRecord() || usada.isEnum()));
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

    /** «consulta», «plazos»… */
    private static String parte(JavaClass clase) {
        return Fuentes.parte(clase.getPackageName());
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
