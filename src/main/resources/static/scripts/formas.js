/*
 * Lo que las formas hacen de más en el navegador; sin esto también sirven. Muestra u oculta lo que el formulario
 * condiciona, y guarda lo escrito hasta que se recibe: si la sesión vence, no se pierde.
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

  // Lo mismo que el servidor entiende: =, !=, and, or y paréntesis, entre un campo y un literal.
  function cumple(forma, expresion) {
    var piezas = expresion.match(/"[^"]*"|!=|[=()]|[^\s=!()"]+/g);
    function literal(pieza) {
      return pieza === 'null' ? '' : pieza.replace(/"/g, '');
    }
    function termino() {
      if (piezas[0] === '(') {
        piezas.shift();
        var dentro = alguna();
        piezas.shift();
        return dentro;
      }
      var campo = piezas.shift();
      var igual = piezas.shift() === '=';
      return (valor(forma, campo) === literal(piezas.shift())) === igual;
    }
    function seguidas(palabra, una, junta) {
      var resultado = una();
      while (piezas[0] === palabra) {
        piezas.shift();
        resultado = junta(una(), resultado);
      }
      return resultado;
    }
    function todas() {
      return seguidas('and', termino, function (a, b) { return a && b; });
    }
    function alguna() {
      return seguidas('or', todas, function (a, b) { return a || b; });
    }
    return alguna();
  }

  function condicionar(forma) {
    forma.querySelectorAll('[data-oculto-si]').forEach(function (parte) {
      var oculta = cumple(forma, parte.dataset.ocultoSi.replace(/^=/, ''));
      parte.hidden = oculta;
    });
    // Lo oculto no se envía.
    forma.querySelectorAll('[data-oculto-si] input, [data-oculto-si] select, [data-oculto-si] textarea').forEach(function (campo) {
      campo.disabled = campo.closest('[hidden]') !== null;
    });
  }

  function guardar(forma, clave) {
    var escrito = {};
    campos(forma).forEach(function (campo) {
      if (campo.type !== 'radio') {
        escrito[campo.name] = campo.type === 'checkbox' ? campo.checked : campo.value;
      } else if (campo.checked) {
        escrito[campo.name] = campo.value;
      }
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
      } else if (campo.type === 'radio') {
        campo.checked = escrito[campo.name] === campo.value;
      } else if (typeof escrito[campo.name] === 'string') {
        campo.value = escrito[campo.name];
      }
    });
    return true;
  }

  function rotulo(campo) {
    var etiqueta = campo.closest('.botones') ? campo.closest('.botones').querySelector('legend') : campo.labels[0];
    return (etiqueta.querySelector('span span') || etiqueta.querySelector('span') || etiqueta).textContent.trim();
  }

  function enPalabras(campo) {
    var varios = campo.closest('.varios');
    if (varios) {
      return Array.prototype.map.call(varios.querySelectorAll(':checked'), function (casilla) {
        return casilla.labels[0].textContent.trim();
      }).join('\n');
    }
    if (campo.type === 'file') {
      return Array.prototype.map.call(campo.files, function (archivo) { return archivo.name; }).join('\n');
    }
    if (campo.type === 'checkbox') {
      return campo.checked ? 'Sí' : 'No';
    }
    if (campo.type === 'radio') {
      return campo.checked ? campo.labels[0].textContent.trim() : '';
    }
    if (!campo.value) {
      return '';
    }
    if (campo.type.indexOf('date') === 0) {
      var partes = campo.value.split('T');
      return new Date(partes[0] + 'T12:00').toLocaleDateString('es-MX', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
        + (partes[1] ? ', ' + partes[1] + ' h' : '');
    }
    return campo.options ? campo.options[campo.selectedIndex].textContent.trim() : campo.value;
  }

  // Hoy lo dice el servidor: el reloj de la computadora puede estar mal.
  function lejana(campo, hoy) {
    return campo.type.indexOf('date') === 0 && campo.value
      && Math.abs(new Date(campo.value.slice(0, 10)) - new Date(hoy)) > 366 * 24 * 3600 * 1000;
  }

  /* Lo que ya no podrá cambiarse se lee otra vez antes de enviarlo; una fecha a más de un año, en cualquier forma. */
  function revisarAntes() {
    var dialogo = document.getElementById('revise');
    if (!dialogo) {
      return;
    }
    var casilla = dialogo.querySelector('input');
    var lista = dialogo.querySelector('dl');
    var revisado = false;

    function renglon(campo, dicho, lejos) {
      lista.appendChild(document.createElement('dt')).textContent = rotulo(campo);
      lista.appendChild(document.createElement('dd')).textContent = dicho;
      if (lejos) {
        lista.lastChild.appendChild(document.createElement('strong')).textContent = ' Está a más de un año de hoy.';
      }
    }

    forma.addEventListener('submit', function (suceso) {
      var boton = suceso.submitter;
      // Con «Guardar como modelo» no se concluye nada.
      if (revisado || (boton && boton.hasAttribute('formaction'))) {
        return;
      }
      var todo = forma.dataset.revise === 'todo';
      var lejanas = 0;
      lista.textContent = '';
      Array.prototype.forEach.call(forma.elements, function (campo) {
        var dicho = campo.name && campo.type !== 'hidden' && !campo.disabled ? enPalabras(campo) : '';
        var lejos = dicho && lejana(campo, dialogo.dataset.hoy);
        lejanas += lejos ? 1 : 0;
        if (dicho && (todo || lejos)) {
          renglon(campo, dicho, lejos);
        }
      });
      if (lista.firstChild) {
        suceso.preventDefault();
        casilla.checked = false;
        casilla.disabled = lejanas === 0;
        casilla.parentNode.hidden = lejanas === 0;
        dialogo.returnValue = '';
        dialogo.showModal();
        dialogo.querySelector('button').focus();
      }
    });
    dialogo.addEventListener('close', function () {
      if (dialogo.returnValue === 'enviar') {
        revisado = true;
        forma.requestSubmit();
        revisado = false;
      }
    });
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
  var espera = null;

  // El servidor guarda lo escrito; mientras no lo confirme, lo guarda esta pestaña.
  function enviarBorrador() {
    var escrito = new URLSearchParams();
    new FormData(forma).forEach(function (dato, nombre) {
      if (typeof dato === 'string') {
        escrito.append(nombre, dato);
      }
    });
    var enviado = escrito.toString();
    fetch(forma.dataset.guarda, { method: 'POST', body: escrito, redirect: 'error' }).then(function (respuesta) {
      // La página que ya se pidió pudo dibujarse antes de que se guardara.
      if (respuesta.status === 204 && enviado === ultimo && !saliendo) {
        borrar(clave);
      }
    }).catch(function () { /* Queda en la pestaña. */ });
    ultimo = enviado;
  }
  var ultimo = '';
  var saliendo = false;
  window.addEventListener('beforeunload', function () { saliendo = true; });
  window.addEventListener('pageshow', function () { saliendo = false; });

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
      window.clearTimeout(espera);
      espera = window.setTimeout(enviarBorrador, 1500);
    });
  });
  revisarAntes();
  forma.addEventListener('submit', function (suceso) {
    // Lo que se revisa todavía no se envía.
    if (!suceso.defaultPrevented) {
      window.clearTimeout(espera);
    }
  });
  recuperado.addEventListener('submit', function () {
    window.clearTimeout(espera);
    borrar(clave);
  });
  var errores = document.getElementById('errores');
  if (errores) {
    errores.focus();
  }
})();
