/*
 * La clave de una forma se queda con su página en el historial: quien vuelve atrás y la envía otra vez envía la misma, y
 * el servidor responde lo que ya respondió. La que el servidor devolvió con sus errores trae una nueva.
 */
(function () {
  'use strict';

  var claves = document.querySelectorAll('input[name="clave"]');
  var estado = window.history.state || {};
  if (!estado.clave || document.querySelector('form[data-rechazada]')) {
    estado = Object.assign({}, estado, { clave: claves[0].value });
    window.history.replaceState(estado, '');
  }
  claves.forEach(function (campo) { campo.value = estado.clave; });
})();
