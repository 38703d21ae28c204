package mx.municipio.redes.procedimientos.consulta;

/** Estados de una consulta; a cuál se pasa de cada uno lo dice {@link Consulta}. */
public enum EstadoConsulta {
    ENVIADA("Enviada, en espera de respuesta"),
    PROCEDENTE("Procedente, en espera de publicación"),
    PUBLICADA("Publicada"),
    NO_PROCEDENTE("No procedente"),
    NO_PROCEDENTE_POR_SILENCIO("No procedente por falta de pronunciamiento"),
    NO_PROCEDENTE_POR_RESERVA("No procedente: se advierte información reservada o datos personales"),
    SIN_OBJETO("Sin objeto");

    private final String enPalabras;

    EstadoConsulta(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }

    public boolean esFinal() {
        return this != ENVIADA && this != PROCEDENTE;
    }
}
