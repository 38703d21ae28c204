import { comun } from '../../comun/comun.js';

export default {
  ...comun('Supervisión'),
  // Cockpit aún no está traducido.
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  // Lo que escribió una persona se muestra como texto, no como página.
  previewHtml: false
};
