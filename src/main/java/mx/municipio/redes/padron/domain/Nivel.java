package mx.municipio.redes.padron.domain;

import mx.municipio.redes.norma.Clausula;

/** Nivel del puesto. */
@Clausula("AMB-21")
public enum Nivel {
    OPERATIVO,
    MANDO_MEDIO,
    SUPERIOR;

    public boolean esMandoMedioOSuperior() {
        return this != OPERATIVO;
    }
}
