// Revisa cada formulario: form-js lo importa y lo muestra sin queja, y no usa nada que el servidor no exija igual.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { camposDeCondicion } from './condicion.js';

const carpeta = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'forms');

// El visor espera un navegador: se le da uno de mentira antes de cargarlo.
const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true, url: 'http://localhost/' });
for (const nombre of Object.getOwnPropertyNames(window)) {
  if (!(nombre in globalThis)) globalThis[nombre] = window[nombre];
}
const { Form, schemaVersion } = createRequire(import.meta.url)('@bpmn-io/form-js-viewer');

const MAXIMO = 4000;
const CON_DATO = ['textfield', 'textarea', 'number', 'select', 'radio', 'checkbox', 'checklist', 'taglist', 'datetime'];
const SIN_DATO = ['text', 'group', 'table'];
const CON_OPCIONES = ['select', 'radio', 'checklist', 'taglist'];

const hallazgos = [];
const fechas = new Map();
const procesos = readdirSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bpmn'))
  .filter((nombre) => nombre.endsWith('.bpmn'))
  .map((nombre) => parse(nombre).name);

for (const archivo of readdirSync(carpeta, { recursive: true }).filter((nombre) => nombre.endsWith('.form')).sort()) {
  const quejas = [];
  let esquema;
  try {
    esquema = JSON.parse(readFileSync(join(carpeta, archivo), 'utf8'));
  } catch (error) {
    hallazgos.push(`${archivo}: no es JSON: ${error.message}`);
    continue;
  }
  revisar(esquema, parse(archivo).name, (queja) => quejas.push(queja));
  await importar(esquema, (queja) => quejas.push(queja));
  hallazgos.push(...quejas.map((queja) => `${archivo}: ${queja}`));
  console.log(`${quejas.length ? '✗' : '✓'} ${archivo}`);
}

hallazgos.forEach((hallazgo) => console.error(hallazgo));
process.exit(hallazgos.length ? 1 : 0);

function revisar(esquema, nombre, queja) {
  if (esquema.id !== nombre) queja(`su id es «${esquema.id}» y debe ser el nombre del archivo`);
  if (esquema.type !== 'default') queja('su tipo debe ser «default»');
  if (esquema.schemaVersion !== schemaVersion) queja(`schemaVersion debe ser ${schemaVersion}, la de Tasklist`);
  if (esquema.executionPlatform !== 'Camunda Platform') queja('executionPlatform debe ser «Camunda Platform»');

  const componentes = [...recorrer(esquema.components ?? [])];
  const claves = componentes.filter(({ key }) => key).map(({ key }) => key);
  for (const repetida of new Set(claves.filter((clave, i) => claves.indexOf(clave) !== i))) queja(`repite la clave «${repetida}»`);
  const ids = componentes.map(({ id }) => id);
  for (const repetido of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) queja(`repite el id «${repetido}»`);

  for (const componente of componentes) {
    const enComponente = (texto) => queja(`«${componente.id}» (${componente.type}): ${texto}`);
    const { type, validate = {}, conditional, values, ...resto } = componente;
    if (![...CON_DATO, ...SIN_DATO].includes(type)) {
      enComponente('tipo no permitido');
      continue;
    }
    if (CON_DATO.includes(type)) {
      if (!/^[a-z][A-Za-z0-9]*$/.test(componente.key ?? '')) enComponente('clave ausente o fuera de camelCase ASCII');
      if (!(type === 'datetime' ? componente.dateLabel || componente.timeLabel : componente.label)) enComponente('falta la etiqueta');
    }
    if (type === 'textfield' || type === 'textarea') {
      if (!Number.isInteger(validate.maxLength) || validate.maxLength > MAXIMO) enComponente(`maxLength debe ser un entero ≤ ${MAXIMO}`);
      if ((validate.minLength ?? 0) > validate.maxLength) enComponente('minLength es mayor que maxLength');
    }
    if (CON_OPCIONES.includes(type) && !componente.valuesKey) {
      const valores = (values ?? []).map(({ value }) => value);
      if (valores.length < 1 || new Set(valores).size !== valores.length) enComponente('necesita opciones, y distintas');
      if ((values ?? []).some(({ label, value }) => !label || value === undefined || value === null || value === '')) enComponente('cada opción lleva etiqueta y valor');
    }
    if (type === 'datetime' && !['date', 'time', 'datetime'].includes(componente.subtype)) enComponente('subtype desconocido');
    // form-js 1.8.7 lee una fecha ya puesta como medianoche UTC: al oeste de Greenwich retrocede un día en cada pintada.
    if (type === 'datetime' && componente.subtype === 'date') {
      if (componente.readonly || componente.disabled || componente.defaultValue) enComponente('una fecha no se puede mostrar ya puesta: use un texto');
      // Solo las del mismo proceso comparten variables; el formulario de un perfil ocupa el lugar del común.
      const clave = `${procesos.find((proceso) => nombre.startsWith(`${proceso}-`))} ${componente.key}`;
      if (fechas.has(clave) && fechas.get(clave) !== nombre) enComponente(`la fecha llegaría ya puesta: también la pide ${fechas.get(clave)}`);
      fechas.set(clave, nombre);
    }
    if (conditional) {
      try {
        for (const campo of camposDeCondicion(conditional.hide ?? '')) {
          if (!claves.includes(campo)) enComponente(`la condición nombra «${campo}», que no es un campo del formulario`);
        }
      } catch (error) {
        enComponente(`condición «${conditional.hide}»: ${error.message}`);
      }
    }
    // Una expresión en otro lugar cambiaría en el navegador una regla que el servidor lee fija.
    for (const [propiedad, valor] of Object.entries({ ...resto, ...validate })) {
      const esTexto = type === 'text' && propiedad === 'text';
      if (!esTexto && typeof valor === 'string' && valor.startsWith('=')) enComponente(`«${propiedad}» no puede ser una expresión`);
    }
  }
}

function* recorrer(componentes) {
  for (const componente of componentes) {
    yield componente;
    yield* recorrer(componente.components ?? []);
  }
}

async function importar(esquema, queja) {
  const { warn, error } = console;
  console.warn = (...partes) => queja(`form-js avisa: ${partes.join(' ')}`);
  console.error = (...partes) => queja(`form-js avisa: ${partes.join(' ')}`);
  try {
    const formulario = new Form({ container: document.createElement('div') });
    const { warnings } = await formulario.importSchema(esquema, {});
    warnings.forEach((aviso) => queja(`form-js avisa: ${aviso.message}`));
    await new Promise((listo) => setTimeout(listo));
    formulario.destroy();
  } catch (fallo) {
    queja(`form-js no lo importa: ${fallo.message}`);
  } finally {
    Object.assign(console, { warn, error });
  }
}
