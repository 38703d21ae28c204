/* Palabras fijas en inglés en el programa de Camunda: el menú de aplicaciones y los ejemplos del perfil. */
import { traducir } from './traducir.js';

const PALABRAS = {
  Welcome: 'Inicio',
  Tasklist: 'Tareas',
  Cockpit: 'Supervisión',
  Admin: 'Administración',
  Jonny: 'María',
  Prosciutto: 'López',
  'j.prosciutto@acme.org': 'nombre@municipio.gob.mx'
};

traducir('.app-switch, input', null, texto => PALABRAS[texto]);
