package mx.municipio.redes.procedimientos.apertura;

import java.util.HashSet;
import java.util.Set;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * La apertura de una cuenta, de la propuesta al informe. Cada acto dice a qué estado lleva, o por qué no procede; el paso
 * del tiempo no lleva a ninguno (AMB-03).
 *
 * @param iniciador quien preparó la solicitud
 * @param cuenta clave en el padrón; nula mientras el titular no firma la propuesta
 */
public record Apertura(
        String folio,
        String organo,
        String iniciador,
        @Nullable String cuenta,
        Solicitud solicitud,
        EstadoApertura estado) {

    /** Si el titular ya la firmó y se presentó a Comunicación Social. */
    public boolean presentada() {
        return cuenta != null;
    }

    /** @throws ConflictoException si no está presentada */
    public String exigirCuenta() {
        if (cuenta == null) {
            throw new ConflictoException("La propuesta " + folio + " aún no se presenta.", "NT10-PAB-II-a");
        }
        return cuenta;
    }

    /** @throws ConflictoException si ya se presentó o concluyó */
    @Clausula("COATZA-2")
    public EstadoApertura noAdmitir() {
        exigirSinPresentar();
        return EstadoApertura.NO_ADMITIDA;
    }

    /** @throws ConflictoException si ya se presentó o concluyó */
    @Clausula("NT10-PAB-II-a")
    public void firmar() {
        exigirSinPresentar();
    }

    /**
     * El estado al que lleva la evaluación; pedir una aclaración no lo cambia.
     *
     * @throws ConflictoException si no está por resolverse
     * @throws ReglaException si falta el pronunciamiento sobre un fin invocado, si se autoriza sin imagen gráfica o sin
     *     que la cuenta sirva a ningún fin, o si se pide una aclaración donde no se admiten
     */
    @Clausula({"NT10-PAB-III-a", "NT10-PAB-III-b", "NT10-FIN-I", "AMB-09"})
    public EstadoApertura evaluar(Evaluacion evaluacion, boolean admiteAclaracion) {
        exigir(EstadoApertura.PROPUESTA);
        exigirCuenta();
        if (evaluacion.resolucion() == Resolucion.ACLARAR) {
            if (!admiteAclaracion) {
                throw new ReglaException(
                        "AMB-09",
                        "La norma no prevé aclaraciones y aquí están desactivadas: autorice o rechace la propuesta.");
            }
            return estado;
        }
        exigirPronunciamientos(evaluacion);
        if (evaluacion.resolucion() == Resolucion.RECHAZAR) {
            return EstadoApertura.RECHAZADA;
        }
        if (!evaluacion.pronunciamientos().containsValue(Pronunciamiento.SIRVE)) {
            throw new ReglaException(
                    "NT10-PAB-III-a",
                    "Una cuenta se autoriza conforme a los fines de la norma: debe servir al menos a uno de los que"
                            + " invoca.");
        }
        if (evaluacion.imagenGrafica() == null) {
            throw new ReglaException(
                    "NT10-PAB-III-b",
                    "Imagen gráfica: para autorizar, diga dónde están los elementos de imagen gráfica de la cuenta.");
        }
        return EstadoApertura.AUTORIZADA;
    }

    /** @throws ConflictoException si no está por resolverse */
    @Clausula("AMB-09")
    public void aclarar() {
        exigir(EstadoApertura.PROPUESTA);
        exigirCuenta();
    }

    /** @throws ConflictoException si no está autorizada */
    @Clausula({"NT10-PAB-IV", "AMB-12"})
    public EstadoApertura informar() {
        exigir(EstadoApertura.AUTORIZADA);
        return EstadoApertura.VIGENTE;
    }

    /** @throws ConflictoException si la cuenta no está abierta */
    public void exigirVigente() {
        exigir(EstadoApertura.VIGENTE);
    }

    /** Se desiste antes de la resolución; una cuenta autorizada que no se abre no existe, y una abierta se da de baja. */
    public boolean admiteDesistimiento() {
        return estado == EstadoApertura.PROPUESTA;
    }

    /** @throws ConflictoException si Comunicación Social ya resolvió */
    @Clausula("NT10-PAB-II-a")
    public EstadoApertura desistir() {
        exigir(EstadoApertura.PROPUESTA);
        return EstadoApertura.DESISTIDA;
    }

    private void exigirPronunciamientos(Evaluacion evaluacion) {
        Set<String> dichos = evaluacion.pronunciamientos().keySet();
        for (String fin : solicitud.fines()) {
            if (!dichos.contains(fin)) {
                throw new ReglaException(
                        "NT10-PAB-III-a",
                        "Falta decir si la cuenta sirve al fin " + numero(fin) + ", que la propuesta invoca.");
            }
        }
        Set<String> ajenos = new HashSet<>(dichos);
        solicitud.fines().forEach(ajenos::remove);
        for (String ajeno : ajenos) {
            throw new ReglaException("NT10-PAB-III-a", "La propuesta no invoca el fin " + numero(ajeno) + ".");
        }
    }

    private static String numero(String fin) {
        return fin.substring(fin.lastIndexOf('-') + 1);
    }

    private void exigirSinPresentar() {
        exigir(EstadoApertura.PROPUESTA);
        if (presentada()) {
            throw new ConflictoException("La propuesta " + folio + " ya se presentó.", "NT10-PAB-II-a");
        }
    }

    private void exigir(EstadoApertura esperado) {
        if (estado != esperado) {
            throw new ConflictoException(
                    "La apertura " + folio + " ya no lo admite: " + estado.enPalabras() + ".", "NT10-PAB-III-a");
        }
    }
}
