package mx.municipio.redes.oficios;

/**
 * Por donde entra una firma electrónica de verdad, el día que el municipio tenga con qué. El programa no trae ninguna:
 * sin un bean de este tipo los oficios llevan solo su sello de integridad (ADR 8).
 */
public interface FirmaElectronica {

    /**
     * Firma el PDF recién dibujado, antes de guardarlo. Lo que devuelve se guarda y se asienta tal cual.
     *
     * @return el mismo documento, aún PDF/A, con la firma de {@code oficio.firmante()} incrustada
     */
    byte[] firmar(Oficio oficio, byte[] pdf);
}
