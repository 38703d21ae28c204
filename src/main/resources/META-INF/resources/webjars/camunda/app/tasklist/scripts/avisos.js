/*
 * Los avisos de Tareas. El motor antepone a la regla que rechazó el formulario una frase en inglés con un
 * identificador («Cannot submit task form 5d0c…: »): sobra. Y el aviso de un rechazo se queda para siempre:
 * se quita al cabo de un tiempo suficiente para leerlo, al pasar a otra tarea o en cuanto algo sí se hace; también se
 * cierra con la «×».
 */
import { FOLIO, programa } from '../../comun/comun.js';
import { traducir } from '../../comun/traducir.js';

const PREFIJO = /^(?:Cannot (?:submit task form|complete task|resolve task|claim task|instantiate process definition) [^\s]+: )+/;
const SEGUNDOS = 30;

// La dirección de una tarea que ya se concluyó, por ejemplo al actualizar la página.
const SIN_TAREA = /task(?:>|&gt;) (?:<|&lt;)- No existe lo que se pide/;
const YA_NO_EXISTE = 'La tarea ya no existe';
const DONDE_VERLA = 'Alguien la concluyó o su plazo venció. Busque su folio en «Expedientes» para ver en qué quedó.';

traducir('.notifications .status', null, texto => SIN_TAREA.test(texto) ? YA_NO_EXISTE : texto);
traducir('.notifications .message', null,
  texto => SIN_TAREA.test(texto) ? DONDE_VERLA : texto.replace(PREFIJO, ''));

const cerrar = aviso => aviso.isConnected && aviso.querySelector('button.close:not(.ng-hide)')?.click();

/* El folio del trámite que se acaba de iniciar: Tareas lo dice sin él, y lo que dice se va a los pocos segundos. */
let iniciado = null;

const textoDe = aviso => ['.status', '.message']
  .map(parte => aviso.querySelector(parte)?.textContent.trim())
  .filter(Boolean)
  .join(' ');

new MutationObserver(cambios => {
  for (const cambio of cambios) {
    for (const nodo of cambio.addedNodes) {
      const avisos = nodo.nodeType === Node.ELEMENT_NODE
        ? [nodo, ...nodo.querySelectorAll('.alert')].filter(n => n.matches('.notifications > .alert'))
        : [];
      for (const aviso of avisos) {
        // Un segundo rechazo no se apila sobre el primero, que ya no dice lo que pasa.
        if (aviso.matches('.alert-danger')) {
          [...aviso.parentElement.querySelectorAll('.alert-danger')].filter(otro => otro !== aviso).forEach(cerrar);
        }
        if (iniciado && !aviso.matches('.alert-danger')) {
          decir(textoDe(aviso), iniciado);
          iniciado = null;
          cerrar(aviso);
          continue;
        }
        // Un lector de pantalla lo lee aunque el foco siga en el formulario.
        aviso.setAttribute('role', 'alert');
        aviso.querySelector('button.close:not(.ng-hide)')?.setAttribute('aria-label', 'Cerrar el aviso');
        setTimeout(() => cerrar(aviso), SEGUNDOS * 1000);
      }
    }
  }
}).observe(document.body, { subtree: true, childList: true });

// Al abrir Tareas la dirección cambia varias veces sin cambiar de tarea: el aviso de que ya no existe se queda.
const quitarRechazos = () => document.querySelectorAll('.page-notifications .alert-danger').forEach(cerrar);
const tareaDe = direccion => /[?&]task=([^&]+)/.exec(direccion)?.[1];
window.addEventListener('hashchange', ({ oldURL, newURL }) => {
  if (tareaDe(newURL) && tareaDe(newURL) !== tareaDe(oldURL)) {
    quitarRechazos();
    quitarHecho();
    recordar();
  }
});

// Qué tarea está abierta y de qué trámite: ya concluida, no hay a quién preguntarle.
const abiertas = {};
async function recordar() {
  const id = tareaDe(location.hash);
  if (id && !(id in abiertas)) {
    abiertas[id] = await fetch(`${programa}/api/v1/tareas/${id}`, { headers: { Accept: 'application/json' } })
      .then(respuesta => respuesta.ok ? respuesta.json() : null)
      .catch(() => null);
  }
}
recordar();

// Lo que sí se hizo desmiente el rechazo anterior; al concluir y al iniciar, además, se dice: de origen no dice nada.
const HECHO = /\/(?:task\/([^/]+)\/(?:submit-form|complete)|task\/[^/]+\/(?:claim|unclaim|assignee)|process-definition\/.+\/(submit-form|start))$/;
const abrir = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (metodo, direccion, ...resto) {
  const hecho = metodo.toUpperCase() === 'POST' && HECHO.exec(direccion);
  if (hecho) {
    this.addEventListener('load', () => {
      if (this.status < 300) {
        const [, tarea, inicio] = hecho;
        quitarRechazos();
        if (tarea) {
          decir(abiertas[tarea] ? `Concluida. ${abiertas[tarea].nombre}.` : 'Concluida.', abiertas[tarea]?.folio);
        } else if (inicio) {
          iniciado = folioIniciado(this.responseText);
        }
      }
    });
  }
  return abrir.call(this, metodo, direccion, ...resto);
};

function folioIniciado(cuerpo) {
  try {
    const { businessKey: folio } = JSON.parse(cuerpo);
    return FOLIO.test(folio) ? folio : null;
  } catch (error) {
    return null;
  }
}

/* Se queda hasta que se cierra o se abre otra tarea: lleva un enlace, y hay que alcanzarlo. */
function decir(texto, folio) {
  quitarHecho();
  const aviso = document.createElement('div');
  aviso.className = 'alert alert-success hecho';
  aviso.setAttribute('role', 'status');
  aviso.textContent = texto;
  if (FOLIO.test(folio)) {
    const enlace = document.createElement('a');
    enlace.href = `${programa}/expedientes/${folio}`;
    enlace.textContent = `Ver el expediente ${folio}`;
    aviso.append(' ', enlace);
  }
  const quitar = document.createElement('button');
  quitar.type = 'button';
  quitar.className = 'close';
  quitar.setAttribute('aria-label', 'Cerrar el aviso');
  quitar.textContent = '×';
  quitar.addEventListener('click', quitarHecho);
  aviso.prepend(quitar);
  document.querySelector('.page-notifications')?.append(aviso);
}

function quitarHecho() {
  document.querySelectorAll('.page-notifications .hecho').forEach(aviso => aviso.remove());
}
