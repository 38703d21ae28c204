/*
 * Cambia palabras que las aplicaciones traen fijas en inglés y que no están en `locales`.
 * Solo toca el texto de los nodos y los atributos que se leen, nunca la estructura: Angular y form-js
 * conservan sus nodos, y lo escrito por una persona (los campos) no se toca.
 */
const ATRIBUTOS = ['placeholder', 'title', 'aria-label'];

export function traducir(ambito, salvo, palabra) {
  const cambiar = texto => {
    const limpio = texto.trim();
    const otro = limpio && palabra(limpio);
    return otro && otro !== limpio ? texto.replace(limpio, () => otro) : null;
  };
  const nodo = n => {
    const elemento = n.nodeType === Node.TEXT_NODE ? n.parentElement : n;
    if (!elemento || !elemento.closest(ambito) || (salvo && elemento.closest(salvo))) {
      return;
    }
    if (n.nodeType === Node.TEXT_NODE) {
      const otro = cambiar(n.data);
      if (otro !== null) {
        n.data = otro;
      }
      return;
    }
    for (const atributo of ATRIBUTOS) {
      const otro = n.hasAttribute(atributo) ? cambiar(n.getAttribute(atributo)) : null;
      if (otro !== null) {
        n.setAttribute(atributo, otro);
      }
    }
  };
  const rama = raiz => {
    if (raiz.nodeType !== Node.ELEMENT_NODE && raiz.nodeType !== Node.TEXT_NODE) {
      return;
    }
    nodo(raiz);
    const camino = document.createTreeWalker(raiz, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (camino.nextNode()) {
      nodo(camino.currentNode);
    }
  };
  rama(document.body);
  new MutationObserver(cambios => {
    for (const cambio of cambios) {
      if (cambio.type === 'childList') {
        cambio.addedNodes.forEach(rama);
      } else {
        nodo(cambio.target);
      }
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATRIBUTOS
  });
}
