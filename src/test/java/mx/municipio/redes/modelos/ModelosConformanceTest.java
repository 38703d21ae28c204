package mx.municipio.redes.modelos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.formulario.Campo;
import mx.municipio.redes.formulario.Formulario;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Cada modelo cumple lo que promete")
class ModelosConformanceTest {
    private static final Entorno ENTORNO = Entorno.leer();

    static List<Path> modelos() {
        return Entorno.archivos(Path.of("bpmn"), ".bpmn");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modelos")
    @DisplayName("dado un modelo, cuando se lee, entonces todo lo que nombra existe y dice lo mismo")
    void modeloConforme(Path modelo) {
        assertThat(faltas(Entorno.texto(modelo), Entorno.sinExtension(modelo))).isEmpty();
    }

    @Test
    @DisplayName(
            "dado que el motor despliega por nombre base, cuando se listan los recursos, entonces ninguno se repite")
    void nombresUnicos() {
        assertThat(Stream.of("bpmn", "forms")
                        .flatMap(carpeta -> Entorno.archivos(Path.of(carpeta), "").stream())
                        .filter(ruta -> Files.isRegularFile(ruta) && ruta.getNameCount() == 2)
                        .map(ruta -> ruta.getFileName().toString()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName(
            "dado el formulario de un perfil, ocupa el lugar de uno común y no pide nada que su procedimiento no lea")
    void formulariosDeUnPerfil() {
        List<Path> propios = Entorno.archivos(Path.of("forms"), ".form").stream()
                .filter(ruta -> ruta.getNameCount() > 2)
                .toList();
        assertThat(propios).isNotEmpty().allSatisfy(ruta -> {
            assertThat(Path.of("src/main/resources/normas", ruta.getName(1) + ".yaml"))
                    .isRegularFile();
            assertThat(ENTORNO.formularios()).containsKey(Entorno.sinExtension(ruta));
            assertThat(claves(Formulario.leer(Entorno.texto(ruta))))
                    .isSubsetOf(ENTORNO.variablesDe(Entorno.sinExtension(ruta)));
        });
    }

    @Test
    @DisplayName("dado un formulario, cuando se leen los modelos, entonces alguno lo usa")
    void sinFormulariosHuerfanos() {
        Set<String> usados = modelos().stream()
                .map(ruta -> Bpmn.readModelFromFile(ruta.toFile()))
                .flatMap(modelo -> Stream.concat(
                        modelo.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        modelo.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)))
                .collect(Collectors.toSet());
        assertThat(usados).containsAll(ENTORNO.formularios().keySet());
    }

    /** La revisión también se prueba: cada defecto que promete hallar se le pone delante. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    camunda:historyTimeToLive="P1825D"            | camunda:historyTimeToLive="P5Y"          | historyTimeToLive debe estar en días
                    isExecutable="true"                           | isExecutable="false"                     | no es ejecutable
                    ${registrarSilencioDelegate}                  | ${registrarNadaDelegate}                 | no hay en su procedimiento un bean
                    ${registrarSilencioDelegate}                  | ${registrarSilencio}                     | un bean terminado en «Delegate»
                    "consulta-publicacion-opinion"                | "consulta-publicacion-parecer"           | no existe el formulario
                    formRefBinding="deployment"                   | formRefBinding="latest"                  | formRefBinding debe ser
                    ${respuesta == 'PROCEDENTE'}                  | ${respuesta == 'NO_PROCEDENTE'}          | otro flujo compara el mismo valor
                    ${respuesta == 'PROCEDENTE'}                  | ${opinion == 'PROCEDENTE'}               | una misma variable
                    ${opinion == 'RESERVADA'}                     | ${opinion == 'RESERVADO'}                | las opciones del formulario son
                    ${opinion == 'RESERVADA'}                     | ${opinion != 'SIN_OBJECION'}             | su condición debe ser
                    id="siEsProcedente" name="Sí"                 | id="siEsProcedente" name="No"            | el flujo «No» lleva el valor PROCEDENTE
                    ¿Es procedente publicar?                      | ¿Se rechaza publicar?                    | el formulario pregunta otra cosa
                    ${vencimiento}                                | ${calendario.vence(recepcion)}           | debe leer una variable guardada
                    ${vencimiento}                                | ${vence}                                 | la clase del proceso no la declara
                    name="consulta.retirada"                      | name="consulta.olvidada"                 | la clase del proceso no declara
                    candidatosCuenta.responsables(                | candidatosCuenta.nadie(                  | no existe candidatosCuenta.nadie
                    value="NT10-CG-VII-c"                         | value="NT10-CG-VII-z"                    | no está en ningún perfil de la norma
                    ` name="Levantar constancia del silencio"`    | ``                                       | falta el rótulo
                    <bpmn:flowNodeRef>publicada</bpmn:flowNodeRef> | ``                                      | debe estar en un carril
                    bpmnElement="registrarOpinion"                | bpmnElement="registrarReserva"           | registrarOpinion: no está dibujado
                    <di:waypoint x="675" y="815" />               | <di:waypoint x="900" y="815" />          | se cruza con
                    <dc:Bounds x="862" y="510"                    | <dc:Bounds x="842" y="510"               | tacha el rótulo de plazoVencido
                    """)
    @DisplayName("dado un defecto en el modelo, cuando se revisa, entonces se halla")
    void defectoHallado(String bueno, String malo, String hallazgo) {
        String modelo = Entorno.texto(Path.of("bpmn/consulta-publicacion.bpmn"));
        assertThat(modelo).contains(bueno);
        assertThat(faltas(modelo.replace(bueno, malo), "consulta-publicacion"))
                .anySatisfy(falta -> assertThat(falta).contains(hallazgo));
    }

    private static List<String> faltas(String xml, String archivo) {
        var entrada = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return RevisionDelModelo.revisar(Bpmn.readModelFromStream(entrada), archivo, ENTORNO);
    }

    private static List<String> claves(Formulario formulario) {
        return formulario.campos().stream().map(Campo::clave).toList();
    }
}
