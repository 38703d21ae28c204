package mx.municipio.redes.errores;

import java.util.List;
import java.util.stream.Collectors;

/** Lo enviado no cumple su formulario (400); nada se guardó. */
public final class FormularioException extends DominioException {

    /** Cuántos caben en una frase; todos van en {@link #errores()}. */
    private static final int DICHOS = 20;

    public FormularioException(List<ErrorCampo> errores) {
        super(400, enUnaFrase(errores), null, errores);
    }

    private static String enUnaFrase(List<ErrorCampo> errores) {
        List<String> frases =
                errores.stream().map(ErrorCampo::mensaje).distinct().toList();
        int demas = frases.size() - DICHOS;
        return frases.stream().limit(DICHOS).collect(Collectors.joining(" "))
                + (demas > 0 ? " Y otros " + demas + " errores." : "");
    }

    public static FormularioException de(String campo, String mensaje) {
        return new FormularioException(List.of(new ErrorCampo(campo, mensaje)));
    }
}
