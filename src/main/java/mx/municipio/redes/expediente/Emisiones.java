package mx.municipio.redes.expediente;

import java.util.List;
import mx.municipio.redes.bitacora.Verificacion;

/** Lo que se ha emitido en un expediente. Lo aporta quien emite los oficios. */
public interface Emisiones {

    /** Tipo de lo que todo trámite emite al recibirse. */
    String ACUSE = "ACUSE";

    /** Del primero al último. */
    List<Emision> emitidas(String folio);

    /** Verifica la bitácora del expediente contra las cabezas impresas en lo emitido, y cada contenido contra su sello. */
    Verificacion verificarBitacora(String folio);
}
