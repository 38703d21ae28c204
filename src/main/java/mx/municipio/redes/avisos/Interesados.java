package mx.municipio.redes.avisos;

import java.util.List;

/** A quién le importa, además del supervisor, que un correo no se haya entregado. Lo sabe quien lleva los expedientes. */
public interface Interesados {

    /** Sus direcciones; ninguna si el folio no es de un expediente. */
    List<String> correos(String folio);
}
