/* Palabras fijas en inglés en el programa de Camunda: el menú de aplicaciones y los ejemplos del perfil. */
import { traducir } from './traducir.js';

const PALABRAS = {
  Welcome: 'Inicio',
  Tasklist: 'Tareas',
  Cockpit: 'Supervisión',
  Admin: 'Administración',
  'Toggle this section': 'Mostrar u ocultar esta sección',
  Actions: 'Acciones',
  null: 'Ninguno',
  Jonny: 'María',
  Prosciutto: 'López',
  'j.prosciutto@acme.org': 'nombre@municipio.gob.mx'
};

traducir('.app-switch, input, th, .tooltip-inner, .null-value', null, texto => PALABRAS[texto]);

/* Los botones que son solo un dibujo dicen lo que dice su globo, también a quien no lo ve. */
function rotular() {
  for (const boton of document.querySelectorAll(':is(a, button)[uib-tooltip]:not([aria-label])')) {
    const globo = boton.getAttribute('uib-tooltip');
    if (globo && !boton.textContent.trim()) {
      boton.setAttribute('aria-label', PALABRAS[globo] || globo);
    }
  }
}

rotular();
new MutationObserver(rotular).observe(document.body, { subtree: true, childList: true });
