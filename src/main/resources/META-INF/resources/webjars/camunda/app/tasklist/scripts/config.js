import { comun } from '../../comun/comun.js';

// De origen, lo último que llegó va primero; aquí, lo que vence antes. Quien elija otro orden lo conserva.
if (!/[?&]sorting=/.test(location.hash)) {
  const lugar = location.hash || '#/';
  const orden = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  history.replaceState(null, '', `${lugar}${lugar.includes('?') ? '&' : '?'}sorting=${orden}`);
}

export default {
  ...comun('Tareas', ['scripts/formularios', 'scripts/avisos', 'scripts/solo-lectura']),
  // Sin atajos de teclado: su ayuda se oculta, y un atajo que nadie conoce solo sorprende.
  shortcuts: {}
};
