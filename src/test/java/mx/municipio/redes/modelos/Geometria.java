package mx.municipio.redes.modelos;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/** El dibujo: todo está dibujado, los flujos no se cruzan ni pisan figuras, y ningún rótulo tapa nada. */
final class Geometria {
    private final Map<String, Figura> figuras = new LinkedHashMap<>();
    private final Map<String, Trazo> trazos = new LinkedHashMap<>();
    private final Map<String, Rectangle2D> rotulos = new LinkedHashMap<>();
    private final List<String> faltas = new ArrayList<>();

    /** @param lienzo un subproceso desplegado: lo que contiene no lo pisa */
    private record Figura(Rectangle2D limites, boolean lienzo) {}

    /** @param propias las figuras que el flujo une, y la que lo contiene */
    private record Trazo(List<Line2D> segmentos, Set<String> propias) {
        boolean toca(Rectangle2D limites) {
            return segmentos.stream().anyMatch(limites::intersectsLine);
        }

        boolean cruza(Trazo otro) {
            return segmentos.stream().anyMatch(a -> otro.segmentos.stream().anyMatch(a::intersectsLine));
        }
    }

    static List<String> faltas(BpmnModelInstance modelo) {
        var geometria = new Geometria();
        geometria.leer(modelo);
        geometria.cruces();
        geometria.flujosSobreFiguras();
        geometria.rotulosTapados();
        return geometria.faltas;
    }

    private void leer(BpmnModelInstance modelo) {
        for (BpmnShape figura : modelo.getModelElementsByType(BpmnShape.class)) {
            if (figura.getBpmnElement() instanceof FlowNode nodo && figura.getBounds() != null) {
                figuras.put(nodo.getId(), new Figura(rectangulo(figura.getBounds()), nodo instanceof SubProcess));
                rotulo(nodo.getId(), figura.getBpmnLabel());
            }
        }
        for (BpmnEdge trazo : modelo.getModelElementsByType(BpmnEdge.class)) {
            if (trazo.getBpmnElement() instanceof SequenceFlow flujo) {
                Set<String> propias = Set.of(
                        flujo.getSource().getId(),
                        flujo.getTarget().getId(),
                        flujo.getParentElement().getAttributeValue("id"));
                trazos.put(flujo.getId(), new Trazo(segmentos(List.copyOf(trazo.getWaypoints())), propias));
                rotulo(flujo.getId(), trazo.getBpmnLabel());
            }
        }
        for (FlowNode nodo : modelo.getModelElementsByType(FlowNode.class)) {
            if (!figuras.containsKey(nodo.getId())) {
                faltas.add(nodo.getId() + ": no está dibujado");
            }
        }
        for (SequenceFlow flujo : modelo.getModelElementsByType(SequenceFlow.class)) {
            Trazo trazo = trazos.get(flujo.getId());
            if (trazo == null || trazo.segmentos().isEmpty()) {
                faltas.add(flujo.getId() + ": no está dibujado");
            }
        }
    }

    private void rotulo(String id, @Nullable BpmnLabel rotulo) {
        if (rotulo != null && rotulo.getBounds() != null) {
            rotulos.put(id, rectangulo(rotulo.getBounds()));
        }
    }

    private void cruces() {
        var todos = List.copyOf(trazos.entrySet());
        for (int i = 0; i < todos.size(); i++) {
            var uno = todos.get(i);
            for (var otro : todos.subList(i + 1, todos.size())) {
                if (uno.getValue().cruza(otro.getValue())) {
                    faltas.add(uno.getKey() + " se cruza con " + otro.getKey());
                }
            }
        }
    }

    private void flujosSobreFiguras() {
        trazos.forEach((flujo, trazo) -> figuras.forEach((nodo, figura) -> {
            if (!trazo.propias().contains(nodo) && trazo.toca(figura.limites())) {
                faltas.add(flujo + " pasa por encima de " + nodo);
            }
        }));
    }

    private void rotulosTapados() {
        var todos = List.copyOf(rotulos.entrySet());
        for (int i = 0; i < todos.size(); i++) {
            String id = todos.get(i).getKey();
            Rectangle2D rotulo = todos.get(i).getValue();
            for (var otro : todos.subList(i + 1, todos.size())) {
                if (rotulo.intersects(otro.getValue())) {
                    faltas.add("el rótulo de " + id + " se encima con el de " + otro.getKey());
                }
            }
            figuras.forEach((nodo, figura) -> {
                boolean dentro = figura.lienzo() && figura.limites().contains(rotulo);
                if (!dentro && figura.limites().intersects(rotulo)) {
                    faltas.add("el rótulo de " + id + " se encima con " + nodo);
                }
            });
            trazos.forEach((flujo, trazo) -> {
                if (trazo.toca(rotulo)) {
                    faltas.add("el flujo " + flujo + " tacha el rótulo de " + id);
                }
            });
        }
    }

    private static List<Line2D> segmentos(List<Waypoint> puntos) {
        List<Line2D> segmentos = new ArrayList<>();
        for (int i = 1; i < puntos.size(); i++) {
            Waypoint a = puntos.get(i - 1);
            Waypoint b = puntos.get(i);
            segmentos.add(new Line2D.Double(a.getX(), a.getY(), b.getX(), b.getY()));
        }
        return segmentos;
    }

    private static Rectangle2D rectangulo(Bounds limites) {
        return new Rectangle2D.Double(limites.getX(), limites.getY(), limites.getWidth(), limites.getHeight());
    }
}
