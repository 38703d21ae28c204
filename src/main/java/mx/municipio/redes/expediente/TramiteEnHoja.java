package mx.municipio.redes.expediente;

import java.util.List;

/** Un trámite que también se inicia de muchos en muchos, en una hoja cuyas columnas son los datos de su formulario. */
public interface TramiteEnHoja extends Tramite {

    /** Cuántos renglones caben. */
    int maximo();

    /** Lo que se dice, en una frase, si por un renglón no se inicia ninguno. */
    String ninguno();

    /**
     * Acusa recibo de la hoja, por todos, en el primer expediente.
     *
     * @param iniciados en el orden de la hoja
     * @param sha256 la huella del archivo
     * @return el código del acuse
     */
    String acusar(List<Expediente> iniciados, String sha256);
}
