/*
 * La tarea que tiene un colega se toma de él: Tareas, de origen, solo ofrece tomar la que está libre. Se pregunta al
 * programa quién la tiene y si a quien mira le toca; lo que se haga lo revisa el servidor.
 */
import { programa } from '../../comun/comun.js';

const elegida = () => /[?&]task=([^&]+)/.exec(location.hash)?.[1];

const leer = id => fetch(`${programa}/api/v1/tareas/${id}`, { headers: { Accept: 'application/json' } })
  .then(respuesta => respuesta.ok ? respuesta.json() : null)
  .catch(() => null);

// El token de la sesión es el de las páginas del programa; cualquiera lo trae.
async function tomar(id, de) {
  const pagina = await fetch(`${programa}/cuentas/verificacion`, { cache: 'no-store' }).then(respuesta => respuesta.text());
  const token = new DOMParser().parseFromString(pagina, 'text/html').querySelector('[name="_csrf"]')?.value;
  return fetch(`${programa}/api/v1/tareas/${id}/toma`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token },
    body: JSON.stringify({ de })
  });
}

function avisar(boton, texto) {
  const aviso = document.createElement('span');
  aviso.className = 'no-tomada';
  aviso.setAttribute('role', 'alert');
  aviso.textContent = texto;
  boton.replaceWith(aviso);
}

async function ofrecer(quitar) {
  const id = elegida();
  const clave = `${id} ${quitar.parentElement.querySelector('.set-value').textContent.trim()}`;
  if (!id || quitar.dataset.colega === clave) {
    return;
  }
  quitar.dataset.colega = clave;
  quitar.parentElement.querySelectorAll('.tomarla, .no-tomada').forEach(viejo => viejo.remove());
  const tarea = await leer(id);
  if (quitar.dataset.colega !== clave || !tarea?.responsable || !tarea.leToca) {
    return;
  }
  const boton = document.createElement('button');
  boton.type = 'button';
  boton.className = 'tomarla btn-link';
  boton.textContent = `Tomarla de ${tarea.responsable.nombre}`;
  boton.addEventListener('click', async () => {
    boton.disabled = true;
    const respuesta = await tomar(id, tarea.responsable.usuario);
    if (respuesta.ok) {
      location.reload();
    } else {
      avisar(boton, (await respuesta.json().catch(() => ({}))).detail || 'No se pudo tomar la tarea.');
    }
  });
  quitar.after(boton);
}

const mirar = () => document.querySelectorAll('.task-card .reset-assignee').forEach(ofrecer);

mirar();
new MutationObserver(mirar).observe(document.body, { subtree: true, childList: true, characterData: true });
