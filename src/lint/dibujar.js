// Dibuja cada modelo y cada formulario como lo ve una persona: target/dibujos/*.png
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const aqui = dirname(fileURLToPath(import.meta.url));
const raiz = join(aqui, '..', '..');
const destino = join(raiz, 'target', 'dibujos');
const paquete = (nombre) => join(aqui, 'node_modules', nombre);
const archivos = (carpeta, extension) =>
  readdirSync(join(raiz, carpeta), { recursive: true }).filter((nombre) => nombre.endsWith(extension));

const EJEMPLO = {
  folio: 'CON-OBRAS-2026-0001',
  organoNombre: 'Dirección de Obras Públicas',
  cuentaNombre: 'Obras Públicas Tecate (Facebook)',
  cuentas: 'OBRAS-FB-1',
  contenido: 'Cierre de la calle Hidalgo por obra, del 1 al 5 de diciembre.',
  fuente: 'Programa de obra 2026',
  version: '1',
  fechaPrevista: '2026-12-01',
  duda: '¿Procede mencionar el monto de la obra?',
  clase: 'INFORMACION_INSTITUCIONAL',
  elementoPersonal: false,
  elementoObjetivo: false,
  elementoTemporal: false,
  vencimientoTexto: 'miércoles 18 de noviembre de 2026, 24:00 h',
  archivos: '2',
  opinion: 'SIN_OBJECION',
  motivoOpinion: 'No hay datos personales: el monto es información pública.',
  respuesta: 'PROCEDENTE',
  motivoRespuesta: 'Es información de una obra pública; el monto ya es público.',
  red: 'X',
  nombre: 'Obras Públicas Tecate',
  identificador: '@ObrasTecate',
  descripcion: 'Avisos breves de obra pública, cierres viales y bacheo en Tecate.',
  pertinencia: 'Programa municipal de bacheo 2026.',
  cuentasCentrales: 'Los cierres viales cambian varias veces al día.',
  programas: 'Programa municipal de bacheo',
  actividades: 'Cierres viales por obra',
  lineas: 'Cierres viales\nAvance de obra',
  finI: true,
  finVI: true,
  finesTexto: 'I y VI',
  administradoresTexto: 'los dos administradores del órgano',
  cuenta: 'OBRAS-X-1',
  direccion: 'https://x.com/ObrasTecate',
  desdeTexto: 'martes 10 de noviembre de 2026',
  motivoResolucion: 'Sirve a los fines que invoca.',
  cuentaDireccion: 'https://www.facebook.com/ObrasPublicasTecate',
  motivo: 'La difusión de obras pasa a la cuenta central del Ayuntamiento.',
  respaldoTexto: '1 archivo en el expediente',
  canceladaTexto: 'jueves 12 de noviembre de 2026',
  comoSeCancelo: 'Configuración, Eliminar página; Facebook la elimina en 30 días.',
  comoSeBorro: 'Se borraron con la página.',
  comoSeVerifico: 'La dirección muestra que la página no está disponible.',
  redNombre: 'Facebook',
  abiertaTexto: 'lunes 3 de marzo de 2014',
  correoTexto: 'deportes@tecate.gob.mx',
  sujecion: 'SE_SUJETA',
  sujecionTexto: 'se sujetan a la norma',
  manifestacion: 'El órgano cambiará el correo de registro y nombrará suplente.',
  periodoTexto: 'del domingo 4 de abril al domingo 6 de junio de 2027',
  retiradas: 2,
  halladoTexto: 'correo del dominio municipal; administración titular y suplente designadas.',
};

mkdirSync(destino, { recursive: true });
const navegador = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const nombre of archivos('bpmn', '.bpmn')) {
    const figura = /bpmnElement="municipio"[^>]*>\s*<dc:Bounds [^>]*width="(\d+)" height="(\d+)"/.exec(readFileSync(join(raiz, 'bpmn', nombre), 'utf8'));
    const [ancho, alto] = figura ? [Number(figura[1]) + 60, Number(figura[2]) + 140] : [1780, 1280];
    const pagina = await navegador.newPage({ viewport: { width: ancho + 20, height: alto + 20 }, deviceScaleFactor: 1.5 });
    await pagina.setContent(`<div id="lienzo" style="width:${ancho}px;height:${alto}px"></div>`);
    await pagina.addStyleTag({ path: join(paquete('bpmn-js'), 'dist/assets/diagram-js.css') });
    await pagina.addScriptTag({ path: join(paquete('bpmn-js'), 'dist/bpmn-navigated-viewer.production.min.js') });
    const avisos = await pagina.evaluate(async (xml) => {
      const visor = new window.BpmnJS({ container: '#lienzo' });
      const { warnings } = await visor.importXML(xml);
      const lienzo = visor.get('canvas');
      const { x, y, width, height } = lienzo.viewbox().inner;
      lienzo.viewbox({ x: x - 20, y: y - 20, width: width + 40, height: height + 80 });
      return warnings.map((aviso) => aviso.message);
    }, readFileSync(join(raiz, 'bpmn', nombre), 'utf8'));
    if (avisos.length) throw new Error(`${nombre}: ${avisos.join('; ')}`);
    await pagina.locator('#lienzo').screenshot({ path: join(destino, `${parse(nombre).name}.png`) });
    await pagina.close();
  }

  const paqueteVisor = await build({
    entryPoints: [join(paquete('@bpmn-io/form-js-viewer'), 'dist/index.es.js')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'FormViewer',
    logLevel: 'error',
  });
  for (const nombre of archivos('forms', '.form')) {
    const pagina = await navegador.newPage({ viewport: { width: 720, height: 900 } });
    await pagina.setContent('<div id="formulario" style="padding:16px"></div>');
    await pagina.addStyleTag({ path: join(paquete('@bpmn-io/form-js-viewer'), 'dist/assets/form-js.css') });
    await pagina.addScriptTag({ content: paqueteVisor.outputFiles[0].text });
    await pagina.evaluate(
      async ([esquema, datos]) => {
        const formulario = new window.FormViewer.Form({ container: '#formulario' });
        await formulario.importSchema(esquema, datos);
      },
      [JSON.parse(readFileSync(join(raiz, 'forms', nombre), 'utf8')), nombre.endsWith('-inicio.form') ? {} : EJEMPLO],
    );
    await pagina.screenshot({ path: join(destino, `${nombre.replace('/', '-').replace('.form', '')}.png`), fullPage: true });
    await pagina.close();
  }
} finally {
  await navegador.close();
}
console.log(`Dibujos en ${destino}`);
