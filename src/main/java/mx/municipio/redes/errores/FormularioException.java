package mx.municipio.redes.errores;

import java.util.List;
import java.util.stream.Collectors;

/** Lo enviado no cumple su formulario (400); nada se guardó. */
public final class FormularioException extends DominioException {

    private final transient List<ErrorCampo> errores;

    public FormularioException(List<ErrorCampo> errores) {
        super(400, errores.stream().map(ErrorCampo::mensaje).collect(Collectors.joining(" ")), null);
        this.errores = List.copyOf(errores);
    }

    public static FormularioException de(String campo, String mensaje) {
        return new FormularioException(List.of(new ErrorCampo(campo, mensaje)));
    }

    public List<ErrorCampo> errores() {
        return errores;
    }
}
