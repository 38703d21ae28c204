package mx.municipio.redes.procedimientos;

import static mx.municipio.redes.Peticiones.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.Recorrido;
import mx.municipio.redes.Recorrido.Paso;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.formulario.EnviosDeFormulario;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.PerfilDePrueba;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** Cada tarea de cada modelo, con cada persona de la demostración: quien el modelo dice la hace, y nadie más. */
@PruebaDeIntegracion
@Tag("una-base")
@ExtendWith(SinCasosAbiertos.class)
@DisplayName("Quién hace cada tarea")
class QuienHaceCadaTareaTest {

    private static final Pattern RENGLON = Pattern.compile("^\\| (?<quienes>`[^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern USUARIO = Pattern.compile("`([a-z.]+)`");

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    List<Recorrido> recorridos;

    @Autowired
    TaskService tareasDelMotor;

    @Autowired
    IdentityService identidad;

    @Autowired
    Norma norma;

    @Test
    @DisplayName("las personas del manual de la demostración son las que el programa siembra")
    void personas() {
        assertThat(enElManual())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(sembradas("tecate").stream(), sembradas("coatzacoalcos").stream())
                                .toList());
        assertThat(identidad.createUserQuery().list()).extracting(User::getId).containsAll(deEsteMunicipio());
    }

    private List<String> deEsteMunicipio() {
        return sembradas(norma.clave().toLowerCase(Locale.ROOT));
    }

    private static List<String> sembradas(String perfil) {
        try {
            return Files.readAllLines(Path.of("src/main/resources/demo", perfil, "personas.csv")).stream()
                    .skip(1)
                    .map(renglon -> renglon.split(",")[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    @DisplayName(
            "NT10-SR-4: dada una tarea, dice de qué órgano es y la ve quien el modelo dice; los demás no la completan, ni la toman,"
                    + " sueltan o asignan por el REST del motor, y nada cambia")
    Stream<DynamicContainer> cadaTarea() {
        escenario.son(dia());
        return tareas(norma)
                .map(tarea -> DynamicContainer.dynamicContainer(
                        tarea.getName() + " (" + tarea.getId() + ")", conCadaPersona(tarea)));
    }

    /** El mismo en que otras pruebas hacen cambios: uno de antes ya no procedería. */
    String dia() {
        return EnviosDeFormulario.HOY + "T10:00:00-08:00";
    }

    private Stream<DynamicTest> conCadaPersona(UserTask tarea) {
        Recorrido recorrido = recorridos.stream()
                .filter(uno -> uno.proceso().equals(proceso(tarea)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No hay un Recorrido de " + proceso(tarea)));
        String folio = recorrido.hasta(tarea.getId());
        Paso paso = recorrido.paso(tarea.getId());
        Set<String> candidatos = candidatos(escenario.tareas(folio, tarea.getId()), tarea);
        assertThat(candidatos).contains(paso.usuario());
        Stream<DynamicTest> cadaPersona = deEsteMunicipio().stream()
                .map(persona -> candidatos.contains(persona)
                        ? dynamicTest(persona + " la ve", () -> laVe(persona, folio, paso))
                        : dynamicTest(persona + " no puede completarla", () -> noPuede(persona, folio, paso)));
        return Stream.concat(
                Stream.of(dynamicTest("dice de qué órgano es", () -> delOrgano(folio, paso))), cadaPersona);
    }

    /** Se lee en los pendientes y en Tareas, y por él se filtran. */
    private void delOrgano(String folio, Paso paso) {
        assertThat(escenario.tareas(folio, paso.tarea())).isNotEmpty().allSatisfy(abierta -> assertThat(
                        tareasDelMotor.getVariable(abierta.getId(), "organoNombre"))
                .asString()
                .isNotBlank());
    }

    private void laVe(String persona, String folio, Paso paso) {
        assertThat(escenario.como(persona, () -> escenario.tareas(folio, paso.tarea())))
                .as("la tarea, o la suya si hay una por persona")
                .hasSize(1);
    }

    private void noPuede(String persona, String folio, Paso paso) {
        escenario
                .rechaza(() -> escenario.completar(persona, folio, paso.tarea(), paso.datos()))
                .isInstanceOfAny(ProhibidoException.class, AuthorizationException.class);
        String tarea = "/task/" + escenario.tarea(folio, paso.tarea()).getId();
        escenario.nadaCambia(() -> {
            for (Via via : Via.values()) {
                for (String orden : List.of("/claim", "/unclaim", "/assignee")) {
                    Object suya = Map.of("userId", persona);
                    assertThat(peticiones
                                    .por(via, persona, "POST", tarea + orden, suya)
                                    .estado())
                            .as(orden)
                            .isIn(403, 404);
                }
                for (String orden : List.of("/submit-form", "/complete")) {
                    Object envio = variables(paso.datos());
                    assertThat(peticiones
                                    .por(via, persona, "POST", tarea + orden, envio)
                                    .estado())
                            .as(orden)
                            .isIn(403, 404);
                }
            }
            return true;
        });
    }

    /** Los grupos, del modelo; las personas, las que su expresión nombra en este caso. */
    private Set<String> candidatos(List<Task> abiertas, UserTask tarea) {
        Set<String> candidatos = abiertas.stream()
                .flatMap(abierta -> tareasDelMotor.getIdentityLinksForTask(abierta.getId()).stream())
                .filter(enlace -> enlace.getUserId() != null)
                .map(IdentityLink::getUserId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(candidatos.isEmpty())
                .as("la tarea nombra personas, o grupos")
                .isEqualTo(tarea.getCamundaCandidateUsersList().isEmpty());
        tarea.getCamundaCandidateGroupsList()
                .forEach(grupo -> identidad.createUserQuery().memberOfGroup(grupo).list().stream()
                        .map(User::getId)
                        .forEach(candidatos::add));
        return candidatos;
    }

    static String proceso(UserTask tarea) {
        ModelElementInstance ambito = tarea.getParentElement();
        while (!(ambito instanceof org.camunda.bpm.model.bpmn.instance.Process proceso)) {
            ambito = ambito.getParentElement();
        }
        return proceso.getId();
    }

    /** Las de cada modelo, de los procedimientos que se ensayan en ese perfil; cada uno, en alguno. */
    static Stream<UserTask> tareas(Norma norma) {
        try (Stream<Path> archivos = Files.list(Path.of("bpmn"))) {
            return archivos.filter(archivo -> archivo.toString().endsWith(".bpmn")).sorted().toList().stream()
                    .flatMap(modelo ->
                            Bpmn.readModelFromFile(modelo.toFile()).getModelElementsByType(UserTask.class).stream())
                    .filter(tarea -> PerfilDePrueba.de(proceso(tarea)).clave().equals(norma.clave()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> enElManual() {
        try {
            return RENGLON.matcher(Files.readString(Path.of("docs/manual/demostracion.md")))
                    .results()
                    .flatMap(renglon -> USUARIO.matcher(renglon.group(1)).results())
                    .map((MatchResult usuario) -> usuario.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
