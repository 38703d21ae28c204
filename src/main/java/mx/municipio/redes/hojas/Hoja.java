package mx.municipio.redes.hojas;

import java.util.List;

/**
 * Una hoja ya recibida.
 *
 * @param acuse el código de su acuse, que está en el primer expediente
 */
public record Hoja(String acuse, List<Renglon> expedientes) {

    /** Un renglón, con el expediente que abrió. */
    public record Renglon(int renglon, String folio, String estado, List<String> advertencias) {}
}
