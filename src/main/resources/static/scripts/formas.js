/*
 * Lo que las formas hacen de más en el navegador; sin esto también sirven. Muestra u oculta lo que el formulario
 * condiciona, y guarda en esta pestaña lo escrito hasta que se recibe: si la sesión vence, no se pierde.
 */
(function () {
  'use strict';

  var PREFIJO = 'redes:';
  var propio = document.currentScript.dataset;

  function borradores(usar) {
    try {
      return usar(window.sessionStorage);
    } catch (e) {
      // Sin almacén, o lleno: la forma funciona igual.
      return null;
    }
  }

  function borrar(inicio) {
    borradores(function (almacen) {
      Object.keys(almacen)
        .filter(function (clave) { return clave.indexOf(inicio) === 0; })
        .forEach(function (clave) { almacen.removeItem(clave); });
    });
  }

  function campos(forma) {
    return Array.prototype.filter.call(forma.elements, function (campo) {
      return campo.name && campo.type !== 'hidden' && campo.type !== 'file' && campo.type !== 'password';
    });
  }

  function valor(forma, nombre) {
    var campo = forma.elements[nombre];
    return campo.type === 'checkbox' ? String(campo.checked) : campo.value;
  }

  function cumple(forma, comparacion) {
    var partes = /^\s*(\w+)\s*(!?=)\s*"?([^"]*?)"?\s*$/.exec(comparacion);
    return (valor(forma, partes[1]) === partes[3]) === (partes[2] === '=');
  }

  function condicionar(forma) {
    forma.querySelectorAll('[data-oculto-si]').forEach(function (parte) {
      var oculta = parte.dataset.ocultoSi.replace(/^=/, '').split(' or ').some(function (alternativa) {
        return alternativa.split(' and ').every(function (comparacion) { return cumple(forma, comparacion); });
      });
      parte.hidden = oculta;
      // Lo oculto no se envía.
      parte.querySelectorAll('input, select, textarea').forEach(function (campo) { campo.disabled = oculta; });
    });
  }

  function guardar(forma, clave) {
    var escrito = {};
    campos(forma).forEach(function (campo) {
      escrito[campo.name] = campo.type === 'checkbox' ? campo.checked : campo.value;
    });
    borradores(function (almacen) { almacen.setItem(clave, JSON.stringify(escrito)); });
  }

  function recuperar(forma, clave) {
    var escrito = borradores(function (almacen) { return JSON.parse(almacen.getItem(clave)); });
    if (!escrito) {
      return false;
    }
    campos(forma).forEach(function (campo) {
      if (campo.type === 'checkbox') {
        campo.checked = escrito[campo.name] === true;
      } else if (typeof escrito[campo.name] === 'string') {
        campo.value = escrito[campo.name];
      }
    });
    return true;
  }

  if (propio.recibida) {
    borrar(PREFIJO + propio.recibida + ':');
  }
  if (propio.salida) {
    borrar(PREFIJO);
  }

  var forma = document.querySelector('form[data-borrador]');
  if (!forma) {
    return;
  }
  var clave = PREFIJO + forma.dataset.borrador + ':' + window.location.pathname;
  var recuperado = document.getElementById('recuperado');
  // Lo que el servidor devolvió con sus errores es lo último que se escribió.
  if (forma.dataset.rechazada) {
    guardar(forma, clave);
  } else if (recuperar(forma, clave)) {
    recuperado.hidden = false;
  }
  condicionar(forma);
  ['input', 'change'].forEach(function (suceso) {
    forma.addEventListener(suceso, function () {
      condicionar(forma);
      guardar(forma, clave);
    });
  });
  recuperado.querySelector('button').addEventListener('click', function () {
    borrar(clave);
    forma.reset();
    condicionar(forma);
    recuperado.hidden = true;
    forma.querySelector('input:not([type="hidden"]), textarea, select').focus();
  });
})();
