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
  [/^Field must have minimum value of (.+)\.$/, 'El valor mínimo es $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'El valor máximo es $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Escriba al menos $1 caracteres.'],
  [/^Field must have maximum length of (.+)\.$/, 'Escriba a lo más $1 caracteres.'],
  [/^.*have at most (\d+) decimal digits?\.$/, 'Use a lo más $1 decimales.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    'Escriba un valor válido; los más cercanos son $1 y $2.']
];

// El patrón mismo no se muestra: a quien llena el formulario no le dice nada. Lo que se dice es lo que dice el servidor.
const PATRON = /^Field must match pattern ([^]*)\.$/;
const patrones = await fetch(new URL('../../comun/patrones.json', import.meta.url))
  .then(respuesta => respuesta.json())
  .catch(() => ({}));

function palabra(texto) {
  const patron = PATRON.exec(texto);
  if (patron) {
    return `El texto ${patrones[patron[1]] || 'no tiene la forma que se pide.'}`;
  }
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
 * 01/02/2026 sería el 2 de enero. Aquí siempre va primero el día, con dos cifras el día y
 * el mes, como se pide teclearla.
 */
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (formato, [idioma, ...opciones]) => idioma === 'default'
    ? new formato('es-MX', opciones[0] || { day: '2-digit', month: '2-digit', year: 'numeric' })
    : new formato(idioma, ...opciones)
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

/*
 * El calendario convierte en silencio 31/02/2026 en 3/3/2026. Lo que no es una fecha se borra y se dice, antes de que
 * el calendario lo lea: al salir del campo, o con «Entrar».
 */
const FECHA = '.fjs-datepicker input.fjs-input';

function esFecha(texto) {
  const partes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(texto);
  if (!partes) {
    return false;
  }
  const [, dia, mes, ejercicio] = partes.map(Number);
  const fecha = new Date(ejercicio, mes - 1, dia);
  return fecha.getFullYear() === ejercicio && fecha.getMonth() === mes - 1 && fecha.getDate() === dia;
}

function revisarFecha({ target: campo }) {
  if (!campo.matches?.(FECHA) || campo.readOnly) {
    return;
  }
  const texto = campo.value.trim();
  if (texto && !esFecha(texto)) {
    campo.value = '';
    const mensaje = document.createElement('div');
    mensaje.className = 'fecha-inexistente';
    mensaje.setAttribute('role', 'alert');
    mensaje.textContent = `«${texto}» no es una fecha; escríbala como día/mes/año, por ejemplo 05/04/2027.`;
    quitarMensaje(campo);
    campo.closest('.fjs-datetime-subsection').append(mensaje);
  }
}

const quitarMensaje = campo =>
  campo.closest('.fjs-datetime-subsection')?.querySelector('.fecha-inexistente')?.remove();

document.addEventListener('blur', revisarFecha, true);
document.addEventListener('keydown', suceso => suceso.key === 'Enter' && revisarFecha(suceso), true);
document.addEventListener('input', ({ target: campo }) => campo.matches?.(FECHA) && campo.value && quitarMensaje(campo), true);
