// Las condiciones de un formulario se limitan a lo que el servidor también exige: =, !=, and, or, paréntesis, campos y literales.
const PIEZA = /\s*(?:(and|or|true|false|null)\b|([A-Za-z_][A-Za-z0-9_]*)|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|(!=|=|\(|\)))/y;

/** Devuelve los campos que nombra la condición; lanza un error si se sale del lenguaje permitido. */
export function camposDeCondicion(texto) {
  if (!texto.startsWith('=')) throw new Error('la condición debe empezar con «=»');
  const piezas = [];
  PIEZA.lastIndex = 1;
  while (texto.slice(PIEZA.lastIndex).trim() !== '') {
    const desde = PIEZA.lastIndex;
    const [, reservada, campo, cadena, numero, signo] = PIEZA.exec(texto) ?? [];
    if (PIEZA.lastIndex === 0) throw new Error(`no se permite «${texto.slice(desde).trim()}»`);
    if (campo) piezas.push({ clase: 'campo', valor: campo });
    else if (cadena || numero || ['true', 'false', 'null'].includes(reservada)) piezas.push({ clase: 'literal' });
    else piezas.push({ clase: reservada ?? signo });
  }
  const campos = new Set();
  let i = 0;
  const ver = () => piezas[i]?.clase;
  const esperar = (clase) => {
    if (ver() !== clase) throw new Error(`se esperaba «${clase}»`);
    return piezas[i++];
  };
  const operando = () => {
    if (ver() === 'literal') i++;
    else campos.add(esperar('campo').valor);
  };
  const termino = () => {
    if (ver() === '(') {
      i++;
      disyuncion();
      esperar(')');
      return;
    }
    operando();
    if (ver() !== '=' && ver() !== '!=') throw new Error('solo se compara con «=» o «!=»');
    i++;
    operando();
  };
  const conjuncion = () => {
    termino();
    while (ver() === 'and') {
      i++;
      termino();
    }
  };
  const disyuncion = () => {
    conjuncion();
    while (ver() === 'or') {
      i++;
      conjuncion();
    }
  };
  disyuncion();
  if (i !== piezas.length) throw new Error(`sobra algo a partir de la pieza ${i + 1}`);
  if (campos.size === 0) throw new Error('la condición no depende de ningún campo');
  return campos;
}
