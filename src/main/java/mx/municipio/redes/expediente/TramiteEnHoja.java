package mx.municipio.redes.expediente;

import java.util.List;
import java.util.Set;

/** Un trámite que también se inicia de muchos en muchos, en una hoja cuyas columnas son los datos de su formulario. */
public interface TramiteEnHoja extends Tramite {

    /** Su página la ofrece la entrada a quienes responden de las cuentas. */
    @Override
    default List<Enlace> enlaces() {
        return List.of(new Enlace("HOJA", "/" + ruta() + "/lote", Set.of("administradores", "titulares")));
    }

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
