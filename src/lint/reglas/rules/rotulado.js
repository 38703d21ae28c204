'use strict';

// Toda figura lleva rótulo; una decisión es una pregunta y sus flujos son las respuestas, con su condición.
module.exports = () => ({
  check(node, reporter) {
    if (node.$instanceOf('bpmn:FlowNode') || node.$instanceOf('bpmn:Participant') || node.$instanceOf('bpmn:Lane')) {
      if (!(node.name || '').trim()) reporter.report(node.id, 'falta el rótulo');
    }
    if (!node.$instanceOf('bpmn:Gateway') || (node.outgoing || []).length < 2) return;
    if (node.$instanceOf('bpmn:ExclusiveGateway')) {
      if (!/^¿.+\?$/.test(node.name || '')) reporter.report(node.id, 'una decisión se rotula con una pregunta');
      if (node.default) reporter.report(node.id, 'no debe haber flujo por omisión: cada respuesta lleva su condición');
    }
    for (const flujo of node.outgoing) {
      if (!(flujo.name || '').trim()) reporter.report(flujo.id, 'falta el rótulo del flujo que sale de la compuerta');
      if (node.$instanceOf('bpmn:ExclusiveGateway') && !flujo.conditionExpression) {
        reporter.report(flujo.id, 'falta la condición que corresponde al rótulo');
      }
    }
  },
});
