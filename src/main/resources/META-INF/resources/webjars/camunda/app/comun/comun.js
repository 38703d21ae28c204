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

/** Cómo se ve el folio de un expediente: no toda clave de negocio lo es. */
export const FOLIO = /^[A-Z]{2,3}-[A-Z]{2,12}-\d{4}-\d{4,9}$/;

/*
 * El encabezado es el de las páginas: la misma marca, los mismos enlaces, quién entró y cómo salir. La barra de la
 * aplicación queda debajo, con lo suyo; si el encabezado no llega, se queda entera y con ella se sigue trabajando.
 */
const encabezado = await fetch(`${programa}/encabezado`)
  .then(respuesta => respuesta.text())
  .then(pagina => new DOMParser().parseFromString(pagina, 'text/html').querySelector('.encabezado'))
  .catch(() => null);
if (encabezado) {
  const estilo = document.createElement('link');
  estilo.rel = 'stylesheet';
  estilo.href = `${programa}/estilos/encabezado.css`;
  document.head.append(estilo);
  // Angular no debe leerlo como plantilla suya.
  encabezado.setAttribute('ng-non-bindable', '');
  const aqui = `${camunda}/app/${base.getAttribute('app-name')}/`;
  encabezado.querySelector(`nav a[href^="${aqui}"]`)?.setAttribute('aria-current', 'page');
  document.body.prepend(encabezado);
  document.documentElement.classList.add('con-encabezado');
  new ResizeObserver(() =>
    document.documentElement.style.setProperty('--encabezado', `${encabezado.offsetHeight}px`)).observe(encabezado);
}
// Las partes de la página, para quien la recorre con un lector de pantalla.
const barra = document.querySelector('[cam-widget-header]');
barra?.setAttribute('role', 'navigation');
barra?.setAttribute('aria-label', 'Aplicación');
document.querySelector('.site-wrap, .ctn-main, body > .container-fluid')?.setAttribute('role', 'main');

const marca = encabezado?.querySelector('.marca').textContent || 'Redes institucionales';

export function comun(nombre, guiones = []) {
  return {
    app: { vendor: `${marca} ·`, name: nombre },
    locales: { availableLocales: ['es'], fallbackLocale: 'es' },
    // El aviso de primera visita enlaza a una página de Camunda, en inglés.
    disableWelcomeMessage: true,
    customScripts: ['../comun/palabras', ...guiones]
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
