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
    FECHA_HORA;

    /** @throws FormularioInvalidoException si es un componente que el servidor no sabe exigir */
    static TipoCampo de(Componente escrito) {
        return switch (escrito.type()) {
            case "textfield" -> TEXTO;
            case "textarea" -> TEXTO_LARGO;
            case "number" -> NUMERO;
            case "select", "radio" -> SELECCION;
            case "checkbox" -> CASILLA;
            case "checklist", "taglist" -> LISTA;
            case "datetime" ->
                switch (escrito.subtype()) {
                    case "date" -> FECHA;
                    case "time" -> HORA;
                    case "datetime" -> FECHA_HORA;
                    default -> throw new FormularioInvalidoException("«datetime» sin «subtype» conocido");
                };
            default ->
                throw new FormularioInvalidoException(
                        "El servidor no sabe exigir el componente «" + escrito.type() + "»");
        };
    }

    boolean esTexto() {
        return this == TEXTO || this == TEXTO_LARGO;
    }
}
