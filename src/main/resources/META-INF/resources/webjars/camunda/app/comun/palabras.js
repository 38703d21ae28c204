/* Los nombres de las aplicaciones en el menú de la casa y en Inicio: fijos en inglés en el programa de Camunda. */
import { traducir } from './traducir.js';

const PALABRAS = {
  Welcome: 'Inicio',
  Tasklist: 'Tareas',
  Cockpit: 'Supervisión',
  Admin: 'Administración'
};

traducir('.app-switch', null, texto => PALABRAS[texto]);
