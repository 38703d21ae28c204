import { comun } from '../../comun/comun.js';

export default {
  ...comun('Tareas', ['scripts/formularios', 'scripts/avisos', 'scripts/solo-lectura', 'scripts/busqueda',
    'scripts/rotulos', 'scripts/colegas', 'scripts/listas']),
  // Sin atajos de teclado: su ayuda se oculta, y un atajo que nadie conoce solo sorprende.
  shortcuts: {}
};
