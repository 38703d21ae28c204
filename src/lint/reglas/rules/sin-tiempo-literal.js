'use strict';

// Un plazo en días hábiles sale del calendario: solo timeDate, de una variable guardada, nunca una duración escrita.
module.exports = () => ({
  check(node, reporter) {
    if (!node.$instanceOf('bpmn:TimerEventDefinition')) return;
    if (node.timeDuration || node.timeCycle || !node.timeDate) {
      reporter.report(node.id, 'un plazo se escribe con timeDate');
    } else if (!/^\$\{[a-z][A-Za-z0-9]*\}$/.test((node.timeDate.body || '').trim())) {
      reporter.report(node.id, 'timeDate debe leer una variable guardada');
    }
  },
});
