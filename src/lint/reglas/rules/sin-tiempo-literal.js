'use strict';

// Un plazo en días hábiles sale del calendario: solo timeDate, de una variable guardada, nunca una duración escrita.
// Lo que el programa revisa cada tanto no es un plazo: empieza su proceso con un cron.
module.exports = () => ({
  check(node, reporter) {
    if (!node.$instanceOf('bpmn:TimerEventDefinition')) return;
    const inicio = node.$parent.$instanceOf('bpmn:StartEvent') && node.$parent.$parent.$instanceOf('bpmn:Process');
    if (inicio && node.timeCycle && /^(\S+ ){5}\S+$/.test(node.timeCycle.body || '')) return;
    if (node.timeDuration || node.timeCycle || !node.timeDate) {
      reporter.report(node.id, 'un plazo se escribe con timeDate');
    } else if (!/^\$\{[a-z][A-Za-z0-9]*\}$/.test((node.timeDate.body || '').trim())) {
      reporter.report(node.id, 'timeDate debe leer una variable guardada');
    }
  },
});
