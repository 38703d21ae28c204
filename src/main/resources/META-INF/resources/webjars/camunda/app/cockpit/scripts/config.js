import { comun } from '../../comun/comun.js';

export default {
  ...comun('Supervisión', ['scripts/diagramas', 'scripts/expedientes']),
  // Lo que escribió una persona se muestra como texto, no como página.
  previewHtml: false
};
