/*
 * Los avisos de Tareas. El motor antepone a la regla que rechazó el formulario una frase en inglés con un
 * identificador («Cannot submit task form 5d0c…: »): sobra. Y el aviso de un rechazo se queda para siempre:
 * se quita al cabo de un tiempo suficiente para leerlo, al pasar a otra tarea o en cuanto algo sí se hace; también se
 * cierra con la «×».
 */
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
window.addEventListener('hashchange', ({ oldURL, newURL }) => tareaDe(newURL) && tareaDe(newURL) !== tareaDe(oldURL)
  && quitarRechazos());

// Lo que sí se hizo desmiente el rechazo anterior; al concluir, además, se dice: la tarea solo desaparece.
const HECHO = /\/(?:task\/[^/]+\/(submit-form|complete)|task\/[^/]+\/(?:claim|unclaim|assignee)|process-definition\/.+\/(?:submit-form|start))$/;
const abrir = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (metodo, direccion, ...resto) {
  const hecho = metodo.toUpperCase() === 'POST' && HECHO.exec(direccion);
  if (hecho) {
    this.addEventListener('load', () => this.status < 300 && (quitarRechazos(), hecho[1] && decirConcluida()));
  }
  return abrir.call(this, metodo, direccion, ...resto);
};

function decirConcluida() {
  const aviso = document.createElement('div');
  aviso.className = 'alert alert-success';
  aviso.setAttribute('role', 'status');
  aviso.textContent = 'Concluida.';
  document.querySelector('.page-notifications')?.append(aviso);
  setTimeout(() => aviso.remove(), 3000);
}
