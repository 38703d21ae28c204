package mx.municipio.redes.expediente.application;

import java.util.List;

/**
 * Lo que se responde a una hoja.
 *
 * @param acuse el código de su acuse, que está en el primer expediente
 */
public record HojaIniciada(String acuse, List<Renglon> expedientes) {

    /** Un renglón, con el expediente que abrió. */
    public record Renglon(int renglon, String folio, String estado, List<String> advertencias) {}
}
