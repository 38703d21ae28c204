package mx.municipio.redes.expediente;

import java.time.Instant;
import java.util.List;
import mx.municipio.redes.bitacora.Verificacion;

/** Lo que se ha emitido en un expediente. Lo aporta quien emite los oficios. */
public interface Emisiones {

    /** El acuse con que se recibió el expediente. */
    record Acuse(String codigo, Instant emitido) {}

    /** El de recepción: de los del expediente, el primero. */
    Acuse acuse(String folio);

    /** Del primero al último. */
    List<Emision> emitidas(String folio);

    /** Verifica la bitácora del expediente contra las cabezas impresas en lo emitido, y cada contenido contra su sello. */
    Verificacion verificarBitacora(String folio);
}
