'use strict';

// Cada elemento explica en una frase lo que pide la norma.
module.exports = () => ({
  check(node, reporter) {
    if (!node.$instanceOf('bpmn:FlowNode') && !node.$instanceOf('bpmn:Process')) return;
    const texto = (node.documentation || []).map((d) => d.text || '').join('').trim();
    if (!texto) reporter.report(node.id, 'falta la documentación');
    else if (!texto.endsWith('.')) reporter.report(node.id, 'la documentación no es una frase completa');
  },
});
