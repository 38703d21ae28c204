package mx.municipio.redes.plazos.domain;

import java.util.Optional;
import mx.municipio.redes.plazos.CambioDeCalendario;

/** Donde se anotan los cambios de los días locales: solo se agrega. */
public interface RegistroDeDias {

    /** Lo que puede ocurrirle a un día. */
    enum Movimiento {
        ALTA,
        CONFIRMACION,
        BAJA
    }

    /** Si ya se anotó algo alguna vez. */
    boolean tieneMovimientos();

    /**
     * Anota una versión más del día.
     *
     * @param acuerdo el que confirma el día; vacío mientras es provisional y en una baja
     */
    CambioDeCalendario registrar(Movimiento movimiento, DiaInhabil dia, Optional<String> acuerdo, String actor);

    /** El cambio de ese número. */
    CambioDeCalendario cambio(long numero);
}
