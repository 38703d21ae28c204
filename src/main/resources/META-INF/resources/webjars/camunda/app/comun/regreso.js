/* El camino de las aplicaciones de Camunda a las páginas del programa: el expediente, su acuse y la lista están allá. */
import { programa } from './comun.js';

function enlazar() {
  const menu = document.querySelector('.cam-nav.app-menu > ul');
  if (!menu || menu.querySelector('.regreso')) {
    return;
  }
  const enlace = document.createElement('a');
  enlace.href = `${programa}/`;
  enlace.innerHTML = '<span class="glyphicon glyphicon-folder-open" aria-hidden="true"></span>&nbsp; Expedientes';
  const renglon = document.createElement('li');
  renglon.className = 'regreso';
  renglon.append(enlace);
  menu.prepend(renglon);
}

enlazar();
new MutationObserver(enlazar).observe(document.body, { subtree: true, childList: true });
