/* Del folio que Supervisión muestra, a su expediente; también el de un trámite que ya concluyó, que aquí no se abre. */
import { FOLIO, programa } from '../../comun/comun.js';

const LUGARES = 'td.business-key, .process-information dd, td';
const CONCLUIDO = /[0-9a-f]{8}-[0-9a-f-]{27}/;

function enlace(folio, texto) {
  const nuevo = document.createElement('a');
  nuevo.href = `${programa}/expedientes/${folio}`;
  nuevo.className = 'al-expediente';
  nuevo.textContent = texto;
  return nuevo;
}

function enlazar() {
  for (const lugar of document.querySelectorAll(LUGARES)) {
    const folio = lugar.textContent.trim();
    if (FOLIO.test(folio) && !lugar.querySelector('.al-expediente')) {
      lugar.append(' ', enlace(folio, 'Expediente'));
    }
  }
  document.querySelectorAll('.notifications .alert:not([data-expediente])').forEach(delConcluido);
}

async function delConcluido(aviso) {
  const instancia = CONCLUIDO.exec(aviso.textContent)?.[0];
  if (!instancia) {
    return;
  }
  aviso.dataset.expediente = '';
  const { businessKey: folio } = await fetch(
    `${programa}/camunda/api/engine/engine/default/history/process-instance/${instancia}`,
    { headers: { Accept: 'application/json' } })
    .then(respuesta => respuesta.ok ? respuesta.json() : {})
    .catch(() => ({}));
  if (FOLIO.test(folio)) {
    aviso.append(' ', enlace(folio, `Ver el expediente ${folio}`));
  }
}

enlazar();
new MutationObserver(enlazar).observe(document.body, { subtree: true, childList: true, characterData: true });
