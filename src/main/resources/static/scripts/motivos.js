/*
 * Antes de cada texto largo de una tarea, los motivos modelo de la oficina: el elegido se inserta donde está el cursor,
 * sin quitar nada de lo escrito. Sin esto se escribe igual.
 */
(function () {
  'use strict';

  var modelo = document.getElementById('motivos');

  function insertar(campo, texto) {
    if (campo.maxLength >= 0 && campo.value.length + texto.length > campo.maxLength) {
      return 'No cabe: aquí se admiten ' + campo.maxLength + ' caracteres en total.';
    }
    campo.setRangeText(texto, campo.selectionEnd, campo.selectionEnd, 'end');
    campo.dispatchEvent(new Event('input', { bubbles: true }));
    campo.focus();
    return 'Insertado.';
  }

  document.querySelectorAll('form[data-borrador] textarea').forEach(function (campo) {
    var control = modelo.content.firstElementChild.cloneNode(true);
    var lista = control.querySelector('select');
    var boton = control.querySelector('button');
    var dicho = control.querySelector('[role="status"]');
    var rotulo = campo.labels[0].firstElementChild;
    rotulo.id = campo.id + '-rotulo';
    lista.setAttribute('aria-describedby', rotulo.id);
    boton.setAttribute('aria-describedby', rotulo.id);
    // El cursor de un campo en que nadie ha entrado está al principio.
    campo.setSelectionRange(campo.value.length, campo.value.length);
    boton.addEventListener('click', function () {
      if (!lista.value) {
        dicho.textContent = 'Elija uno de la lista.';
        lista.focus();
        return;
      }
      fetch(lista.value, { headers: { Accept: 'text/plain' }, redirect: 'error' }).then(function (respuesta) {
        if (!respuesta.ok) {
          throw new Error(respuesta.status);
        }
        return respuesta.text();
      }).then(function (texto) {
        dicho.textContent = insertar(campo, texto);
      }).catch(function () {
        dicho.textContent = 'No se insertó: lo borraron, su sesión terminó o no hay conexión. Lo escrito sigue aquí.';
      });
    });
    campo.before(control);
  });
})();
