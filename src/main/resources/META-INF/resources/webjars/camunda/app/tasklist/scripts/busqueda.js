/*
 * La búsqueda de Tareas. La de origen pide criterio, operador y valor, y falla con un texto de puras cifras: va oculta
 * y ésta la llena por la dirección de la página. Cada palabra debe estar en el folio, el asunto, el órgano o el nombre
 * de la tarea (motor.bandejas.DatosEnLaLista los junta), completa o en parte, sin importar acentos ni mayúsculas.
 */
const DATO = 'busqueda';
const llano = texto => texto.replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
  .normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const parametros = () => new URLSearchParams(location.hash.replace(/^#\/?\??/, ''));

function buscado() {
  try {
    return JSON.parse(parametros().get('searchQuery') || '[]')
      .filter(criterio => criterio.name === DATO)
      .map(criterio => criterio.value.replace(/^'%|%'$/g, '').replace(/\\([%_])/g, '$1'))
      .join(' ');
  } catch (error) {
    return '';
  }
}

function buscar(texto) {
  const criterios = llano(texto).split(/\s+/).filter(Boolean).map(palabra => ({
    type: 'taskVariables',
    operator: 'like',
    // Entre apóstrofos, «0015» no se vuelve el número 15.
    value: `'%${palabra.replace(/[%_]/g, '\\$&')}%'`,
    name: DATO
  }));
  const nuevos = parametros();
  nuevos.set('searchQuery', JSON.stringify(criterios));
  nuevos.delete('page');
  location.hash = `#/?${nuevos}`;
}

/* Una lista corta, o vacía, es la de la búsqueda y no la bandeja entera: se dice, con el modo de quitarla. */
function decir() {
  const texto = buscado();
  const lista = document.querySelector('.column-center.tasks-list > .content');
  const dicho = lista?.querySelector('.buscado');
  if (!lista || dicho?.dataset.texto === texto || (!texto && !dicho)) {
    return;
  }
  dicho?.remove();
  if (!texto) {
    return;
  }
  const nuevo = document.createElement('p');
  nuevo.className = 'buscado';
  nuevo.dataset.texto = texto;
  nuevo.setAttribute('role', 'status');
  nuevo.textContent = `Solo se muestran las que tienen «${texto}». `;
  const quitar = document.createElement('button');
  quitar.type = 'button';
  quitar.className = 'btn-link';
  quitar.textContent = 'Quitar la búsqueda';
  quitar.addEventListener('click', () => {
    document.querySelector('.busqueda input').value = '';
    buscar('');
  });
  nuevo.append(quitar);
  lista.prepend(nuevo);
}

function poner() {
  decir();
  const encabezado = document.querySelector('.column-center.tasks-list > header');
  if (!encabezado || encabezado.querySelector('.busqueda')) {
    return;
  }
  const forma = document.createElement('form');
  forma.className = 'busqueda';
  forma.setAttribute('role', 'search');
  forma.innerHTML = '<input type="search" class="form-control input-sm" maxlength="100" autocomplete="off"'
    + ' placeholder="Folio, asunto u órgano" aria-label="Buscar tareas por folio, asunto u órgano">'
    + '<button type="submit" class="btn btn-default btn-sm">Buscar</button>';
  const campo = forma.querySelector('input');
  campo.value = buscado();
  forma.addEventListener('submit', suceso => {
    suceso.preventDefault();
    buscar(campo.value);
  });
  // La «×» del campo, o dejarlo vacío, quita la búsqueda.
  campo.addEventListener('search', () => {
    if (!campo.value) {
      buscar('');
    }
  });
  encabezado.append(forma);
}

poner();
new MutationObserver(poner).observe(document.body, { subtree: true, childList: true });
window.addEventListener('hashchange', decir);
