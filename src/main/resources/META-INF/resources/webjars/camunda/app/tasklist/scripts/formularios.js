/*
 * Las palabras propias de form-js 1.8.7 y de su calendario (flatpickr), que no están en `locales`.
 * No se tocan los textos de los formularios del municipio (`.fjs-form-field-text`).
 */
import { traducir } from '../../comun/traducir.js';

const FIJAS = {
  'Select': 'Seleccione',
  'Search': 'Buscar',
  'No results': 'Sin resultados',
  'All values selected': 'Ya se eligieron todos los valores',
  'Remove tag': 'Quitar',
  'Add new': 'Agregar',
  'Collapse': 'Contraer',
  'Nothing to show.': 'Nada que mostrar.',
  'Previous page': 'Página anterior',
  'Next page': 'Página siguiente',
  'Increment': 'Aumentar',
  'Decrement': 'Disminuir',
  "External content couldn't be loaded.": 'No se pudo cargar el contenido externo.',
  'This is an image placeholder': 'Aquí va una imagen',
  'Field is required.': 'Este campo es obligatorio.',
  'Field must be a valid email.': 'Escriba un correo electrónico válido.',
  'Field must be a valid  international phone number.': 'Escriba un número telefónico internacional válido.',
  'Value is not a number.': 'Escriba un número.',
  'Value is expected to be an integer.': 'Escriba un número entero.',
  'Date and time must both be entered.': 'Indique la fecha y la hora.',
  'dd/mm/yyyy': 'dd/mm/aaaa',
  'mm/dd/yyyy': 'mm/dd/aaaa',
  'AM': 'a. m.',
  'PM': 'p. m.',
  'of': 'de',
  'Month': 'Mes',
  'Year': 'Año'
};

const MESES = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre',
  'noviembre', 'diciembre'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
MONTHS.forEach((mes, i) => { FIJAS[mes] = MESES[i]; });
const DIAS = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'];
'Sun Mon Tue Wed Thu Fri Sat'.split(' ').forEach((dia, i) => { FIJAS[dia] = DIAS[i]; });

const CON_VALORES = [
  [/^Expand all \((\d+)\)$/, 'Mostrar todos ($1)'],
  [/^Remove list item (\d+)$/, 'Quitar el elemento $1'],
  [/^(\d+) of (\d+)$/, '$1 de $2'],
  // El patrón mismo no se muestra: a quien llena el formulario no le dice nada.
  [/^Field must match pattern [^]*\.$/, 'El texto no tiene la forma que se pide.'],
  [/^Field must have minimum value of (.+)\.$/, 'El valor mínimo es $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'El valor máximo es $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Escriba al menos $1 caracteres.'],
  [/^Field must have maximum length of (.+)\.$/, 'Escriba a lo más $1 caracteres.'],
  [/^.*have at most (\d+) decimal digits?\.$/, 'Use a lo más $1 decimales.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Escriba un valor válido; los más cercanos son $1 y $2.']
];

function palabra(texto) {
  if (Object.hasOwn(FIJAS, texto)) {
    return FIJAS[texto];
  }
  const fecha = /^([A-Z][a-z]+) (\d+), (\d{4})$/.exec(texto);
  if (fecha && MONTHS.includes(fecha[1])) {
    return `${fecha[2]} de ${FIJAS[fecha[1]]} de ${fecha[3]}`;
  }
  const regla = CON_VALORES.find(([forma]) => forma.test(texto));
  return regla && texto.replace(regla[0], regla[1]);
}

traducir('.fjs-container, .flatpickr-calendar', '.fjs-form-field-text', palabra);

/*
 * form-js escribe las fechas como las acostumbra el navegador (pide el idioma «default»): en un navegador en inglés,
 * 01/02/2026 sería el 2 de enero. Aquí siempre va primero el día.
 */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (formato, [idioma, ...opciones]) => new formato(idioma === 'default' ? 'es-MX' : idioma, ...opciones)
});

/*
 * form-js 1.8.7 lee «2026-12-03» como medianoche de Greenwich: en México un día antes. Una fecha tecleada se enviaba
 * con el día anterior, y una ya guardada se mostraba (y se reenviaba) así. Una fecha sin hora es la del lugar.
 */
const leer = Date.parse;
Date.parse = texto => {
  const dia = /^(\d{4})-(\d{2})-(\d{2})$/.exec(texto);
  return dia ? new Date(dia[1], dia[2] - 1, dia[3]).getTime() : leer(texto);
};
