/*
 * Lo que las páginas del programa dejan elegir de una lista, aquí se sugiere al escribir: se elige o se teclea la clave. Qué
 * lista pide cada campo lo dice su formulario; qué hay en ella, el programa a quien pregunta.
 */
import { programa } from '../../comun/comun.js';

// De qué campo, por su identificador en el formulario, es cada lista.
const pedidas = new Map();

function anotar(componente) {
  const { id, properties } = componente;
  if (properties?.lista) {
    pedidas.set(id, properties.lista);
  } else {
    pedidas.delete(id);
  }
  componente.components?.forEach(anotar);
}

const FORMULARIO = /\/deployed-(?:start-)?form(?:\?|$)/;
const pedir = window.fetch;
window.fetch = async (...que) => {
  const respuesta = await pedir(...que);
  if (respuesta.ok && FORMULARIO.test(respuesta.url)) {
    await respuesta.clone().json().then(anotar).catch(() => {});
  }
  return respuesta;
};

async function sugerir(campo, nombre) {
  campo.dataset.lista = nombre;
  const opciones = await fetch(`${programa}/listas/${nombre}`, { headers: { Accept: 'application/json' }, redirect: 'error' })
    .then(respuesta => respuesta.ok ? respuesta.json() : [])
    .catch(() => []);
  const id = `lista-${nombre}`;
  document.getElementById(id)?.remove();
  // Fuera del formulario: lo que hay dentro lo quita y lo pone form-js.
  const sugeridas = document.createElement('datalist');
  sugeridas.id = id;
  sugeridas.append(...opciones.map(({ valor, rotulo }) => new Option(rotulo, valor)));
  document.body.append(sugeridas);
  campo.setAttribute('list', id);
  campo.placeholder = opciones.length ? 'Elija de la lista, o escriba la clave' : '';
}

function mirar() {
  for (const campo of document.querySelectorAll('.fjs-form-field-textfield input:not([data-lista])')) {
    const nombre = pedidas.get(/^fjs-form-[^-]+-(.+)$/.exec(campo.id)?.[1]);
    if (nombre) {
      sugerir(campo, nombre);
    }
  }
}

new MutationObserver(mirar).observe(document.body, { subtree: true, childList: true });
