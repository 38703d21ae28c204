import { comun } from '../../comun/comun.js';

export default {
  ...comun('Inicio'),
  // Sin enlaces: los de origen llevan a la documentación de Camunda, en inglés.
  links: []
};
