package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * La apertura de una cuenta, de la propuesta al informe: qué procede en cada estado, o por qué no. El paso del tiempo no
 * lleva a ninguno (AMB-03).
 *
 * @param iniciador quien preparó la solicitud
 * @param cuenta clave en el padrón; nula mientras el titular no firma la propuesta
 * @param enPalabras su estado, como lo lee una persona
 */
record Apertura(
        String folio,
        String organo,
        String iniciador,
        @Nullable String cuenta,
        Solicitud solicitud,
        Estado estado,
        String enPalabras) {

    enum Estado {
        PROPUESTA,
        AUTORIZADA,
        RECHAZADA,
        VIGENTE,
        DESISTIDA,
        NO_ADMITIDA
    }

    /** Lo que Comunicación Social pregunta antes de resolver, o lo que el órgano le responde. */
    @Hecho("apertura-aclaracion")
    record Aclaracion(boolean pregunta, String texto) {}

    /** @throws ConflictoException si está en otro estado */
    void exigir(Estado esperado) {
        if (estado != esperado) {
            throw new ConflictoException(
                    "La apertura " + folio + " ya no lo admite: " + enPalabras + ".", "NT10-PAB-III-a");
        }
    }

    /** @throws ConflictoException si ya se presentó o concluyó */
    @Clausula("NT10-PAB-II-a")
    void exigirSinPresentar() {
        exigir(Estado.PROPUESTA);
        if (cuenta != null) {
            throw new ConflictoException("La propuesta " + folio + " ya se presentó.", "NT10-PAB-II-a");
        }
    }

    /** @throws ConflictoException si no está por resolverse */
    void exigirPorResolver() {
        exigir(Estado.PROPUESTA);
        exigirCuenta();
    }

    /** @throws ConflictoException si no está presentada */
    String exigirCuenta() {
        if (cuenta == null) {
            throw new ConflictoException("La propuesta " + folio + " aún no se presenta.", "NT10-PAB-II-a");
        }
        return cuenta;
    }

    /**
     * El estado al que lleva la evaluación; pedir una aclaración no lo cambia.
     *
     * @throws ConflictoException si no está por resolverse
     * @throws ReglaException si a la evaluación le falta lo que la norma pide, o si pide una aclaración donde no se
     *     admiten
     */
    @Clausula({"NT10-PAB-III-a", "AMB-09"})
    Estado evaluar(Evaluacion evaluacion, boolean admiteAclaracion) {
        exigirPorResolver();
        if (evaluacion.resolucion() == Evaluacion.Resolucion.ACLARAR) {
            if (!admiteAclaracion) {
                throw new ReglaException(
                        "AMB-09",
                        "La norma no prevé aclaraciones y aquí están desactivadas: autorice o rechace la propuesta.");
            }
            evaluacion.exigirPregunta();
            return estado;
        }
        evaluacion.exigirCompleta(solicitud.fines());
        return evaluacion.autoriza() ? Estado.AUTORIZADA : Estado.RECHAZADA;
    }
}
