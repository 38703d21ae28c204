/* Los botones de Tareas que solo tienen un dibujo dicen qué hacen, también a quien usa teclado o lector de pantalla. */
import { programa } from '../../comun/comun.js';

const ROTULOS = {
  '.task-filters .region-toggle': 'Mostrar u ocultar las bandejas',
  '.tasks-list .region-toggle': 'Mostrar u ocultar la lista de tareas',
  '.task-details .region-toggle': 'Mostrar u ocultar la tarea',
  '.task-details .maximize': 'Ver solo la tarea',
  '.task-details .reset-regions': 'Volver a ver las tres columnas',
  '.task-card .unclaim': 'Soltar',
  '.modal-header input[type="text"]': 'Buscar un trámite por su nombre',
  '.app-switch .dropdown-toggle': 'Otras aplicaciones'
};

// Lo que el modelo deja iniciar a su grupo y la norma de este municipio no.
const NO_OFRECIDOS = (document.querySelector('.encabezado')?.dataset.noOfrecidos || '').split('|');

function rotular() {
  for (const tramite of document.querySelectorAll('.modal-body .processes > li')) {
    tramite.hidden = NO_OFRECIDOS.includes(tramite.querySelector('a')?.textContent.trim());
  }
  for (const [selector, rotulo] of Object.entries(ROTULOS)) {
    for (const boton of document.querySelectorAll(`${selector}:not([aria-label])`)) {
      boton.setAttribute('aria-label', rotulo);
      boton.title = rotulo;
    }
  }
  for (const dialogo of document.querySelectorAll('[role="dialog"]:not([aria-label])')) {
    const titulo = dialogo.querySelector('.modal-title, .modal-header h3')?.textContent.trim();
    if (titulo) {
      dialogo.setAttribute('aria-label', titulo);
    }
  }
}

rotular();
new MutationObserver(rotular).observe(document.body, { subtree: true, childList: true });

// A quien no puede iniciar ningún trámite no se le ofrece.
const iniciables = `${programa}/camunda/api/engine/engine/default/process-definition/count`
  + '?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';
fetch(iniciables, { headers: { Accept: 'application/json' } })
  .then(respuesta => respuesta.ok ? respuesta.json() : { count: 1 })
  .then(({ count }) => document.body.classList.toggle('sin-tramites', count === 0))
  .catch(() => {});
