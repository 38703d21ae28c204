package mx.municipio.redes.oficios.application;

import mx.municipio.redes.oficios.Oficio;

/** Dibuja un oficio como PDF/A. */
public interface Imprenta {

    /** Del mismo oficio salen siempre los mismos bytes. */
    byte[] dibujar(Oficio oficio);
}
