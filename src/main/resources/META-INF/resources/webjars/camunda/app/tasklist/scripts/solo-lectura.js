/*
 * El vencimiento es el legal y el responsable cambia con «Tomar»: en la tarea solo se leen. El servidor contesta
 * con 403 a quien quiera cambiarlos; aquí ni siquiera se abre el editor. El globo con la fecha exacta se conserva.
 * El supervisor sí cambia al responsable, por otra persona a quien le toque.
 */
const FIJOS = '.task-card .due-date, body:not(:has(.app-switch .cockpit)) .task-card .assignee .set-value';

for (const tipo of ['click', 'keydown', 'paste']) {
  document.addEventListener(tipo, suceso => {
    if (suceso.target.closest?.(FIJOS)) {
      suceso.stopPropagation();
    }
  }, true);
}
