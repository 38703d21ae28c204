package mx.municipio.redes.formulario;

/** Los componentes de form-js que llevan un dato. */
public enum TipoCampo {
    TEXTO,
    TEXTO_LARGO,
    NUMERO,
    SELECCION,
    CASILLA,
    LISTA,
    FECHA,
    HORA,
    FECHA_HORA
}
