/*
 * El diagrama entero en 240 renglones de alto no se lee. Aquí ocupa más de la mitad de la página y empieza a lo ancho,
 * desde su esquina, con las letras de un tamaño que se lee; lo que no cabe se alcanza arrastrando, o se reduce con «−».
 */
const LEGIBLE = 0.85;
const MARGEN = 20;

function agrandar(arriba) {
  const alto = `${Math.round(arriba.parentElement.offsetHeight * 0.6)}px`;
  arriba.style.height = alto;
  arriba.parentElement.querySelectorAll('.ctn-content-bottom, .resize-handle.horizontal').forEach(abajo => {
    abajo.style.top = alto;
  });
}

function mostrar(visor) {
  const lienzo = visor.get('canvas');
  const arriba = lienzo.getContainer().closest('.ctn-content-top');
  if (arriba) {
    agrandar(arriba);
  }
  lienzo.resized();
  const { inner: dibujo, outer: ventana } = lienzo.viewbox();
  const escala = Math.max(LEGIBLE, Math.min(1, (ventana.width - 2 * MARGEN) / dibujo.width));
  lienzo.viewbox({
    x: dibujo.x - MARGEN / escala,
    y: dibujo.y - MARGEN / escala,
    width: ventana.width / escala,
    height: ventana.height / escala
  });
}

export default ['processDefinition', 'processInstance'].map(pagina => ({
  id: `diagrama-legible-${pagina}`,
  pluginPoint: `cockpit.${pagina}.diagram.plugin`,
  render: visor => setTimeout(() => mostrar(visor))
}));
