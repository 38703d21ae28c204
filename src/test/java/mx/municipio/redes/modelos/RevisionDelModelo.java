package mx.municipio.redes.modelos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.formulario.Campo;
import mx.municipio.redes.formulario.Explicacion;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.formulario.Opcion;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Lo que le falta a un modelo para cumplir lo que promete; vacío si nada. */
final class RevisionDelModelo {
    private static final Pattern EXPRESION = Pattern.compile("[$#]\\{(.*)}");
    private static final Pattern VARIABLE = Pattern.compile("[a-z]\\w*");
    private static final Pattern DELEGADO = Pattern.compile("\\$\\{([a-z]\\w*Delegate)}");
    private static final Pattern LLAMADA = Pattern.compile("([a-z]\\w*)\\.([a-z]\\w*)\\(([^)]*)\\)");
    private static final Pattern CONDICION = Pattern.compile("\\$\\{([a-z]\\w*) == (?:'([A-Z_]+)'|(true|false))}");
    private static final Pattern DE_LA_TABLA =
            Pattern.compile("\\$\\{decisionResult\\.getSingleResult\\(\\)\\.getEntry\\('([a-z]\\w*)'\\)}");

    private static final Pattern CRON = Pattern.compile("(\\S+ ){5}\\S+");

    private static final Pattern PLANTILLA = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern NOMBRE = Pattern.compile("(?<![#/\\w])[A-Za-z_]\\w*(?!\\w*\\()");
    private static final Set<String> RESERVADAS = Set.of("and", "or", "true", "false", "null", "not");

    private final BpmnModelInstance modelo;
    private final Entorno entorno;
    private final String archivo;
    private final Process proceso;
    private final Entorno.@Nullable Proceso clase;
    private final List<String> faltas = new ArrayList<>();

    private RevisionDelModelo(BpmnModelInstance modelo, String archivo, Entorno entorno) {
        this.modelo = modelo;
        this.archivo = archivo;
        this.entorno = entorno;
        this.proceso = unico(todos(Process.class));
        this.clase = entorno.procesoDe(proceso.getId());
    }

    static List<String> revisar(BpmnModelInstance modelo, String archivo, Entorno entorno) {
        var revision = new RevisionDelModelo(modelo, archivo, entorno);
        revision.proceso();
        revision.rotulosYNorma();
        revision.carriles();
        revision.delegados();
        revision.formularios();
        revision.asignaciones();
        revision.repeticiones();
        revision.mensajes();
        revision.tiempos();
        revision.tablas();
        revision.decisiones();
        revision.correspondencias();
        revision.faltas.addAll(Geometria.faltas(modelo));
        return List.copyOf(revision.faltas);
    }

    private void proceso() {
        exigir(proceso.getId().equals(archivo), proceso, "el archivo se llama «" + archivo + "»");
        exigir(proceso.isExecutable(), proceso, "no es ejecutable");
        String vigencia = proceso.getCamundaHistoryTimeToLiveString();
        exigir(vigencia != null && vigencia.matches("P\\d+D"), proceso, "historyTimeToLive debe estar en días");
        exigir(clase != null, proceso, "ninguna clase *Proceso declara su clave");
    }

    private void rotulosYNorma() {
        Stream.<BaseElement>concat(Stream.of(proceso), todos(FlowNode.class).stream())
                .forEach(elemento -> {
                    exigir(tieneTexto(elemento.getAttributeValue("name")), elemento, "falta el rótulo");
                    String documentacion = elemento.getDocumentations().stream()
                            .map(Documentation::getTextContent)
                            .findFirst()
                            .orElse(null);
                    exigir(tieneTexto(documentacion), elemento, "falta la documentación");
                    String norma = norma(elemento);
                    exigir(tieneTexto(norma), elemento, "falta la propiedad «norma»");
                    for (String clausula : norma.isBlank() ? new String[0] : norma.split(" ")) {
                        exigir(
                                entorno.clausulas().contains(clausula),
                                elemento,
                                "la cláusula " + clausula + " no está en ningún perfil de la norma");
                    }
                });
    }

    private void carriles() {
        Map<String, Integer> veces = new HashMap<>();
        todos(Lane.class).forEach(carril -> carril.getFlowNodeRefs()
                .forEach(nodo -> veces.merge(nodo.getId(), 1, Integer::sum)));
        for (FlowNode nodo : todos(FlowNode.class)) {
            if (nodo.getParentElement().equals(proceso)) {
                exigir(veces.getOrDefault(nodo.getId(), 0) == 1, nodo, "debe estar en un carril, y solo en uno");
            }
        }
    }

    private void delegados() {
        for (ServiceTask tarea : todos(ServiceTask.class)) {
            String expresion = String.valueOf(tarea.getCamundaDelegateExpression());
            Matcher delegado = DELEGADO.matcher(expresion);
            if (!delegado.matches()) {
                falta(tarea, "delegateExpression debe nombrar un bean terminado en «Delegate», no " + expresion);
                continue;
            }
            exigir(
                    entorno.delegados().contains(delegado.group(1)),
                    tarea,
                    "no hay en su procedimiento un bean " + delegado.group(1));
        }
    }

    private void formularios() {
        for (UserTask tarea : todos(UserTask.class)) {
            formulario(tarea, tarea.getCamundaFormRef(), tarea.getCamundaFormRefBinding());
        }
        for (StartEvent inicio : todos(StartEvent.class)) {
            // El que no se ofrece a nadie lo inicia el programa.
            if (inicio.getParentElement().equals(proceso)
                    && inicio.getEventDefinitions().isEmpty()
                    && proceso.getCamundaCandidateStarterGroups() != null) {
                formulario(inicio, inicio.getCamundaFormRef(), inicio.getCamundaFormRefBinding());
            }
        }
    }

    private void formulario(FlowNode elemento, @Nullable String id, @Nullable String enlace) {
        exigir("deployment".equals(enlace), elemento, "formRefBinding debe ser «deployment»");
        Formulario formulario = id == null ? null : entorno.formularios().get(id);
        if (formulario == null) {
            falta(elemento, "no existe el formulario " + id);
            return;
        }
        exigir(formulario.id().equals(id), elemento, "el formulario del archivo " + id + " tiene otro id");
        formulario.campos().forEach(campo -> declarada(elemento, campo.clave(), "clave del formulario"));
        mostradas(formulario).forEach(nombre -> declarada(elemento, nombre, "variable que muestra el formulario"));
    }

    /** Las variables que sus textos muestran con {@code {{…}}}. */
    private static Set<String> mostradas(Formulario formulario) {
        return formulario
                .partes()
                .flatMap(parte -> parte instanceof Explicacion texto ? Stream.of(texto.markdown()) : Stream.of())
                .flatMap(texto -> PLANTILLA.matcher(texto).results())
                .flatMap(hallada -> NOMBRE.matcher(hallada.group(1).replaceAll("\"[^\"]*\"", ""))
                        .results())
                .map(MatchResult::group)
                .filter(nombre -> !RESERVADAS.contains(nombre))
                .collect(Collectors.toSet());
    }

    private void asignaciones() {
        for (UserTask tarea : todos(UserTask.class)) {
            String grupos = tarea.getCamundaCandidateGroups();
            String usuarios = tarea.getCamundaCandidateUsers();
            exigir(grupos != null ^ usuarios != null, tarea, "lleva candidateGroups o candidateUsers, y solo uno");
            if (usuarios != null) {
                llamada(tarea, usuarios);
            }
            if (tarea.getCamundaDueDate() != null) {
                variable(tarea, tarea.getCamundaDueDate());
            }
        }
    }

    /** Lo que se hace una vez por cada uno de varios. */
    private void repeticiones() {
        for (MultiInstanceLoopCharacteristics una : todos(MultiInstanceLoopCharacteristics.class)) {
            llamada(una, una.getCamundaCollection());
            declarada(una, una.getCamundaElementVariable(), "elemento");
        }
    }

    private void llamada(BaseElement tarea, String expresion) {
        Matcher llamada = LLAMADA.matcher(contenido(expresion));
        if (!llamada.matches()) {
            falta(tarea, "no se entiende " + expresion);
            return;
        }
        Entorno.Fuente fuente = entorno.fuentes().get(clase(llamada.group(1)));
        exigir(
                fuente != null && fuente.codigo().contains(" " + llamada.group(2) + "("),
                tarea,
                "no existe " + llamada.group(1) + "." + llamada.group(2));
        for (String argumento : llamada.group(3).split(", ")) {
            declarada(tarea, argumento, "argumento");
        }
    }

    private void mensajes() {
        Set<String> usados = new HashSet<>();
        for (MessageEventDefinition definicion : todos(MessageEventDefinition.class)) {
            if (definicion.getMessage() == null) {
                falta(definicion, "no dice qué mensaje espera");
                continue;
            }
            usados.add(definicion.getMessage().getName());
        }
        for (Message mensaje : todos(Message.class)) {
            exigir(usados.contains(mensaje.getName()), mensaje, "nadie espera este mensaje");
            exigir(
                    clase != null && clase.textos().contains(mensaje.getName()),
                    mensaje,
                    "la clase del proceso no declara «" + mensaje.getName() + "»");
        }
    }

    /** La tabla de decisión existe, pregunta variables del proceso y responde lo que el modelo lee de ella. */
    private void tablas() {
        for (BusinessRuleTask tarea : todos(BusinessRuleTask.class)) {
            exigir("deployment".equals(tarea.getCamundaDecisionRefBinding()), tarea, "decisionRefBinding");
            Path archivo = Path.of("bpmn", tarea.getCamundaDecisionRef() + ".dmn");
            if (!Files.exists(archivo)) {
                falta(tarea, "no existe la tabla " + archivo);
                continue;
            }
            var tabla = Dmn.readModelFromFile(archivo.toFile());
            exigir(tabla.getModelElementById(tarea.getCamundaDecisionRef()) instanceof Decision, tarea, "otra clave");
            tabla.getModelElementsByType(InputExpression.class)
                    .forEach(entrada -> declarada(tarea, entrada.getText().getTextContent(), "entrada de la tabla"));
            Set<String> responde = tabla.getModelElementsByType(Output.class).stream()
                    .map(Output::getName)
                    .collect(Collectors.toSet());
            for (CamundaOutputParameter salida : todos(CamundaOutputParameter.class)) {
                Matcher leida = DE_LA_TABLA.matcher(salida.getTextContent());
                if (leida.matches()) {
                    declarada(tarea, salida.getCamundaName(), "parámetro");
                    exigir(responde.contains(leida.group(1)), tarea, "la tabla no responde " + leida.group(1));
                }
            }
        }
    }

    /**
     * Un plazo se cumple en una fecha guardada: ni duración, ni ciclo, ni cálculo que dependa de ahora. Solo lo que el
     * programa revisa cada tanto, que empieza un caso y no vence ninguno, va por el calendario de un cron.
     */
    private void tiempos() {
        for (TimerEventDefinition tiempo : todos(TimerEventDefinition.class)) {
            if (tiempo.getTimeCycle() != null
                    && tiempo.getParentElement() instanceof StartEvent inicio
                    && inicio.getParentElement().equals(proceso)) {
                exigir(CRON.matcher(tiempo.getTimeCycle().getTextContent()).matches(), tiempo, "no es un cron");
                continue;
            }
            if (tiempo.getTimeDate() == null || tiempo.getTimeDuration() != null || tiempo.getTimeCycle() != null) {
                falta(tiempo, "el tiempo se da con timeDate");
                continue;
            }
            variable(tiempo, tiempo.getTimeDate().getTextContent());
        }
    }

    /**
     * La pregunta de la compuerta es la del formulario, sus flujos son todas las opciones de esa pregunta, y cada opción
     * empieza con el rótulo de su flujo: así un «No» no puede querer decir sí. Si la respuesta no la da una persona sino
     * el programa, el valor de cada flujo es su rótulo: «Sí» es SI, «En una fecha próxima» es EN_UNA_FECHA_PROXIMA.
     */
    private void decisiones() {
        for (ExclusiveGateway decision : todos(ExclusiveGateway.class)) {
            if (decision.getOutgoing().size() < 2) {
                continue;
            }
            exigir(decision.getDefault() == null, decision, "no debe haber flujo por omisión");
            Map<String, String> rotulos = new HashMap<>();
            Set<String> variables = new HashSet<>();
            for (SequenceFlow flujo : decision.getOutgoing()) {
                String texto = flujo.getConditionExpression() == null
                        ? ""
                        : flujo.getConditionExpression().getTextContent();
                Matcher condicion = CONDICION.matcher(texto);
                if (!condicion.matches()) {
                    falta(flujo, "su condición debe ser ${variable == 'VALOR'}, no «" + texto + "»");
                    continue;
                }
                variables.add(condicion.group(1));
                String valor = condicion.group(2) == null ? condicion.group(3) : condicion.group(2);
                String otro = rotulos.put(valor, String.valueOf(flujo.getName()));
                exigir(otro == null, flujo, "otro flujo compara el mismo valor");
            }
            exigir(variables.size() == 1, decision, "sus flujos deben comparar una misma variable, no " + variables);
            variables.forEach(variable -> decision(decision, variable, rotulos));
        }
    }

    private void decision(ExclusiveGateway decision, String variable, Map<String, String> rotulos) {
        declarada(decision, variable, "variable de la condición");
        Campo pregunta = entorno.formularios().values().stream()
                .filter(formulario -> todos(UserTask.class).stream()
                        .anyMatch(tarea -> formulario.id().equals(tarea.getCamundaFormRef())))
                .flatMap(formulario -> formulario.campos().stream())
                .filter(campo ->
                        campo.clave().equals(variable) && !campo.opciones().isEmpty())
                .findFirst()
                .orElse(null);
        if (pregunta == null) {
            rotulos.forEach((valor, rotulo) -> exigir(
                    valor(rotulo).equals(valor),
                    decision,
                    "ningún formulario pregunta «" + variable + "»: el valor del flujo «" + rotulo + "» debe ser "
                            + valor(rotulo) + ", no " + valor));
            return;
        }
        exigir(
                pregunta.rotulo().equals(decision.getName()),
                decision,
                "el formulario pregunta otra cosa: «" + pregunta.rotulo() + "»");
        Map<String, String> opciones = pregunta.opciones().stream()
                .collect(Collectors.toMap(opcion -> opcion.valor().asText(), Opcion::rotulo));
        exigir(
                opciones.keySet().equals(rotulos.keySet()),
                decision,
                "las opciones del formulario son " + opciones.keySet());
        rotulos.forEach((valor, rotulo) -> exigir(
                opciones.getOrDefault(valor, "").matches("\\Q" + rotulo + "\\E\\b.*"),
                decision,
                "el flujo «" + rotulo + "» lleva el valor " + valor + ", que en el formulario se lee «"
                        + opciones.get(valor) + "»"));
    }

    private void correspondencias() {
        for (CamundaInputParameter entrada : todos(CamundaInputParameter.class)) {
            correspondencia(entrada.getCamundaName(), entrada.getTextContent());
        }
        for (CamundaOutputParameter salida : todos(CamundaOutputParameter.class)) {
            if (DE_LA_TABLA.matcher(salida.getTextContent()).matches()) {
                continue;
            }
            correspondencia(salida.getCamundaName(), salida.getTextContent());
        }
    }

    /** Lo que no se lee de una variable es la clave de otro procedimiento, que este inicia sin conocerlo. */
    private void correspondencia(String nombre, String valor) {
        declarada(proceso, nombre, "parámetro");
        if (!valor.isBlank() && !Files.exists(Path.of("bpmn", valor + ".bpmn"))) {
            variable(proceso, valor);
        }
    }

    private void variable(BaseElement elemento, String expresion) {
        String contenido = contenido(expresion);
        if (VARIABLE.matcher(contenido).matches()) {
            declarada(elemento, contenido, "variable");
        } else {
            falta(elemento, "«" + expresion.strip() + "» debe leer una variable guardada");
        }
    }

    private void declarada(BaseElement elemento, String nombre, String papel) {
        exigir(
                clase != null && clase.variables().containsKey(nombre),
                elemento,
                papel + " «" + nombre + "»: la clase del proceso no la declara como Variable");
    }

    private static String contenido(String expresion) {
        Matcher matcher = EXPRESION.matcher(expresion.strip());
        return matcher.matches() ? matcher.group(1).strip() : "";
    }

    private static String valor(String rotulo) {
        return Normalizer.normalize(rotulo, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_");
    }

    private static String clase(String bean) {
        return Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
    }

    private static String norma(BaseElement elemento) {
        if (elemento.getExtensionElements() == null) {
            return "";
        }
        return elemento.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(propiedades -> propiedades.getCamundaProperties().stream())
                .filter(propiedad -> "norma".equals(propiedad.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    private static boolean tieneTexto(@Nullable String texto) {
        return texto != null && !texto.isBlank();
    }

    private <T extends ModelElementInstance> Collection<T> todos(Class<T> tipo) {
        return modelo.getModelElementsByType(tipo);
    }

    private static <T> T unico(Collection<T> elementos) {
        if (elementos.size() != 1) {
            throw new IllegalArgumentException("se esperaba un solo proceso y hay " + elementos.size());
        }
        return elementos.iterator().next();
    }

    private void exigir(boolean cumple, BaseElement elemento, String mensaje) {
        if (!cumple) {
            falta(elemento, mensaje);
        }
    }

    private void falta(BaseElement elemento, String mensaje) {
        faltas.add(archivo + ", " + elemento.getId() + ": " + mensaje);
    }
}
