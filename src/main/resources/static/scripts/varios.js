/*
 * Una lista de la que se eligen varias personas; sin esto también sirve. Agrega con qué buscar en ella y cuántas van, y
 * junta lo elegido en un solo dato, un valor por renglón, que es como lo guarda y lo recupera la página.
 */
(function () {
  'use strict';

  function simple(texto) {
    return texto.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }

  function preparar(grupo) {
    var lista = grupo.querySelector('.opciones');
    var opciones = Array.prototype.map.call(lista.children, function (renglon) {
      return { renglon: renglon, casilla: renglon.querySelector('input'), texto: simple(renglon.textContent) };
    });

    var dato = document.createElement('textarea');
    dato.name = grupo.dataset.varios;
    dato.className = 'dato';
    dato.tabIndex = -1;
    dato.setAttribute('aria-hidden', 'true');

    var buscador = document.createElement('input');
    buscador.type = 'search';
    buscador.autocomplete = 'off';
    var rotulo = document.createElement('label');
    rotulo.className = 'buscador';
    rotulo.append('Buscar en la lista ', buscador);

    var cuenta = document.createElement('p');
    cuenta.className = 'nota';
    cuenta.setAttribute('role', 'status');

    function agregar(valor) {
      var renglon = lista.lastElementChild.cloneNode(true);
      var casilla = renglon.querySelector('input');
      casilla.value = valor;
      renglon.querySelector('span').textContent = valor + ' (no está entre lo que puede elegir)';
      lista.append(renglon);
      opciones.push({ renglon: renglon, casilla: casilla, texto: simple(renglon.textContent) });
    }

    function elegidas() {
      return opciones.filter(function (opcion) { return opcion.casilla.checked; });
    }

    function contar() {
      var ver = opciones.filter(function (opcion) { return !opcion.renglon.hidden; }).length;
      var van = elegidas().length;
      cuenta.textContent = (van === 1 ? '1 elegida' : van + ' elegidas') + ', de ' + opciones.length
        + (ver < opciones.length ? '; a la vista, ' + ver : '') + '.';
    }

    function juntar() {
      dato.value = elegidas().map(function (opcion) { return opcion.casilla.value; }).join('\n');
      contar();
    }

    // Lo que la página recuperó de un borrador manda sobre lo que traía.
    function separar() {
      var valores = dato.value.split('\n').filter(Boolean);
      var conocidos = opciones.map(function (opcion) { return opcion.casilla.value; });
      valores.filter(function (valor) { return conocidos.indexOf(valor) < 0; }).forEach(agregar);
      opciones.forEach(function (opcion) { opcion.casilla.checked = valores.indexOf(opcion.casilla.value) >= 0; });
      contar();
    }

    buscador.addEventListener('input', function (suceso) {
      suceso.stopPropagation();
      var palabras = simple(buscador.value).split(/\s+/);
      opciones.forEach(function (opcion) {
        opcion.renglon.hidden = !palabras.every(function (palabra) { return opcion.texto.indexOf(palabra) >= 0; });
      });
      contar();
    });
    buscador.addEventListener('keydown', function (suceso) {
      if (suceso.key === 'Enter') {
        suceso.preventDefault();
      }
    });
    lista.addEventListener('change', juntar);

    opciones.forEach(function (opcion) { opcion.casilla.removeAttribute('name'); });
    lista.before(rotulo, dato, cuenta);
    juntar();
    document.addEventListener('DOMContentLoaded', separar);
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-varios]'), function (grupo) {
    if (grupo.querySelector('.opciones input')) {
      preparar(grupo);
    }
  });
})();
