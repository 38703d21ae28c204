'use strict';

const CLAUSULA = /^(NT10|COATZA|CPEUM|LGIPE|AMB)-[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;

// Cada elemento nombra las cláusulas que cumple, en la propiedad «norma», separadas por un espacio.
module.exports = () => ({
  check(node, reporter) {
    if (!node.$instanceOf('bpmn:FlowNode') && !node.$instanceOf('bpmn:Process')) return;
    const propiedades = ((node.extensionElements && node.extensionElements.values) || [])
      .filter((v) => v.$type === 'camunda:Properties')
      .flatMap((p) => p.values || [])
      .filter((p) => p.name === 'norma');
    if (propiedades.length !== 1) {
      reporter.report(node.id, 'debe llevar exactamente una propiedad «norma»');
      return;
    }
    const clausulas = (propiedades[0].value || '').split(' ');
    for (const clausula of clausulas) {
      if (!CLAUSULA.test(clausula)) reporter.report(node.id, `«${clausula}» no tiene la forma de una cláusula`);
    }
    if (new Set(clausulas).size !== clausulas.length) reporter.report(node.id, 'repite una cláusula');
  },
});
