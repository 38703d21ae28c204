package mx.municipio.redes.procedimientos.publicacion;

import java.util.List;
import mx.municipio.redes.csv.HojaDeFormulario;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.hojas.Hoja;
import mx.municipio.redes.hojas.Hojas;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Recepcion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asienta de una vez las publicaciones de un día: todas o ninguna, con un solo acuse. */
@Component
class AsentarHoja {

    private static final int MAXIMO = 200;

    private final Hojas hojas;

    AsentarHoja(Hojas hojas) {
        this.hojas = hojas;
    }

    /** @throws ProhibidoException si quien actúa no puede asentar publicaciones */
    HojaDeFormulario enBlanco() {
        return hojas.enBlanco(PublicacionProceso.CLAVE);
    }

    /**
     * Un expediente por renglón, con las reglas de uno solo.
     *
     * @param csv UTF-8, con coma o punto y coma
     * @throws ProhibidoException si quien actúa no puede asentar publicaciones
     * @throws FormularioException si la hoja no se entiende o un renglón no cumple el formulario; dice cuál y en qué columna
     * @throws ReglaException si un renglón no puede asentarse; dice cuáles y por qué
     * @throws ConflictoException si esa misma hoja ya se asentó
     */
    @Transactional
    @Clausula({"NT10-CG-XI", "NT10-EV-3", "NT10-ADM-I-a"})
    public Hoja asentar(byte[] csv) {
        return hojas.recibir(
                PublicacionProceso.CLAVE, csv, MAXIMO, "No se asentó ninguna publicación.", AsentarHoja::acusar);
    }

    private static Oficio acusar(Recepcion.Acuse acuse, List<Expediente> todas) {
        return acuse.fundamento("NT10-ADM-I-a NT10-CG-XI")
                .asunto("Se recibió una hoja de publicaciones")
                .emitir("La hoja asentó " + (todas.size() == 1 ? "una publicación" : todas.size() + " publicaciones")
                        + ", de " + todas.get(0).folio() + " a "
                        + todas.get(todas.size() - 1).folio()
                        + "; la huella es la del archivo. Nadie tiene que aprobarlas, y la norma no fija plazo.");
    }
}
