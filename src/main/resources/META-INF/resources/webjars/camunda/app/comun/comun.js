/*
 * Lo que comparten las cuatro aplicaciones de Camunda: idioma, nombre, y una sola entrada y salida.
 * Cada `scripts/config.js` lo importa; si este archivo no carga, la aplicación queda en blanco.
 */

// La norma se aplica en español, aunque el navegador esté en otro idioma.
document.documentElement.lang = 'es';

// Se leen de la página, porque el programa puede estar bajo otra ruta.
const base = document.querySelector('base');
const camunda = base.getAttribute('app-root');
export const programa = camunda.replace(/\/camunda$/, '');

const municipio = await fetch(`${programa}/municipio`)
  .then(respuesta => /^text\/plain/.test(respuesta.headers.get('Content-Type')) ? respuesta.text() : '')
  .catch(() => '');

export function comun(nombre, guiones = []) {
  return {
    app: { vendor: `Redes institucionales${municipio && `, ${municipio}`} ·`, name: nombre },
    locales: { availableLocales: ['es'], fallbackLocale: 'es' },
    // El aviso de primera visita enlaza a una página de Camunda, en inglés.
    disableWelcomeMessage: true,
    customScripts: ['../comun/palabras', '../comun/regreso', ...guiones]
  };
}

// La página de entrada del motor rechaza a quien entra por la nuestra: nunca se muestra.
function alaEntrada() {
  if (/^#!?\/login\b/.test(location.hash)) {
    location.replace(`${programa}/login`);
  }
}
window.addEventListener('hashchange', alaEntrada);
alaEntrada();

/*
 * Los textos se dejan donde las aplicaciones los guardan, antes de que arranquen. En la primera visita no los esperan,
 * y en partes de la página quedaba la clave («SEARCH_PLACEHOLDER»); tras una actualización, el texto anterior.
 */
try {
  const carpeta = `${camunda}/app/${base.getAttribute('app-name')}/locales/`;
  const textos = await (await fetch(`${carpeta}es.json`)).json();
  const guardado = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  guardado[`${carpeta}_locales_data_es_${window.bust}`] = JSON.stringify(textos);
  localStorage.setItem('camunda-web', JSON.stringify(guardado));
} catch (error) {
  // Sin ellos la aplicación los pide por su cuenta.
  console.warn(error);
}
