/*
 * Lo que comparten las cuatro aplicaciones de Camunda: idioma, nombre, y una sola entrada y salida.
 * Cada `scripts/config.js` lo importa; si este archivo no carga, la aplicación queda en blanco.
 */

// La norma se aplica en español, aunque el navegador esté en otro idioma.
document.documentElement.lang = 'es';

export function comun(nombre, guiones = []) {
  return {
    app: { vendor: 'Redes institucionales ·', name: nombre },
    locales: { availableLocales: ['es'], fallbackLocale: 'es' },
    // El aviso de primera visita enlaza a una página de Camunda, en inglés.
    disableWelcomeMessage: true,
    customScripts: ['../comun/palabras', ...guiones]
  };
}

// La página de entrada del motor rechaza a quien entra por la nuestra: nunca se muestra.
// La raíz de la aplicación se lee de la página, porque el programa puede estar bajo otra ruta.
function alaEntrada() {
  if (/^#!?\/login\b/.test(location.hash)) {
    const raiz = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    location.replace(`${raiz}/login`);
  }
}
window.addEventListener('hashchange', alaEntrada);
alaEntrada();
