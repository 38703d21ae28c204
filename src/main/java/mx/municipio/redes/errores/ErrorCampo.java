package mx.municipio.redes.errores;

/** Un campo de un formulario y lo que está mal en él, dicho a quien lo llenó. */
public record ErrorCampo(String campo, String mensaje) {}
