package mx.municipio.redes.padron.domain;

/** Nivel del puesto (AMB-21). */
public enum Nivel {
    OPERATIVO,
    MANDO_MEDIO,
    SUPERIOR;

    public boolean esMandoMedioOSuperior() {
        return this != OPERATIVO;
    }
}
