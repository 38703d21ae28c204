package mx.municipio.redes.procedimientos.regularizacion;

import java.time.LocalDate;
import java.util.Map;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.plazos.EnPalabras;
import org.jspecify.annotations.Nullable;

/**
 * La cuenta tal como se presentó; el padrón guarda cómo está.
 *
 * @param datos lo que se envió, por clave del formulario
 */
@Hecho("regularizacion-presentada")
record Presentada(Map<String, Object> datos) {

    private static final String PROVISIONAL = " (fecha provisional: la exacta no consta)";

    /**
     * @param vigor cuándo entró en vigor la norma; nulo si no prevé qué pasa con las cuentas anteriores a ella
     * @return el mismo
     * @throws ReglaException si no lo prevé, o si la cuenta se abrió ese día o después; mientras la fecha sea provisional, si
     *     fue en un año posterior: el año consta en la portada de la norma, el día no
     */
    @Clausula({"NT10-TR-2", "NT10-TR-1", "NT10-PAB-VI-a", "AMB-18"})
    static Norma.Vigor exigirAnterior(LocalDate abierta, Norma.@Nullable Vigor vigor) {
        if (vigor == null) {
            throw new ReglaException(
                    "NT10-TR-2", "La norma de este municipio no prevé regularizar cuentas anteriores a ella.");
        }
        boolean posterior =
                vigor.provisional() ? abierta.getYear() > vigor.fecha().getYear() : !abierta.isBefore(vigor.fecha());
        if (posterior) {
            throw new ReglaException(
                    "NT10-TR-2",
                    "Fecha en que se abrió: la norma entró en vigor el " + EnPalabras.fecha(vigor.fecha())
                            + (vigor.provisional() ? PROVISIONAL : "")
                            + " y solo se regularizan las cuentas anteriores. Para esta se necesita el trámite de"
                            + " apertura (NT10-PAB-VI).");
        }
        return vigor;
    }

    /** Lo que se le dice de una cuenta que quizá se abrió cuando la norma ya regía; nada si no hay duda. */
    @Clausula("AMB-18")
    static String advertencia(LocalDate abierta, Norma.Vigor vigor) {
        return abierta.isBefore(vigor.fecha())
                ? ""
                : " Advertencia: la cuenta se abrió el " + EnPalabras.fecha(abierta) + " y la norma entró en vigor el "
                        + EnPalabras.fecha(vigor.fecha()) + PROVISIONAL
                        + "; si se acredita que ya regía, se necesitaba el trámite de apertura.";
    }
}
