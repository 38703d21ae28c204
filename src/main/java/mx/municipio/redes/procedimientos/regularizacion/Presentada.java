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

    /**
     * @param vigor cuándo entró en vigor la norma; nulo si no prevé qué pasa con las cuentas anteriores a ella
     * @return el mismo
     * @throws ReglaException si no lo prevé, o si la cuenta se abrió ese día o después
     */
    @Clausula({"NT10-TR-2", "NT10-TR-1", "NT10-PAB-VI-a", "AMB-18"})
    static Norma.Vigor exigirAnterior(LocalDate abierta, Norma.@Nullable Vigor vigor) {
        if (vigor == null) {
            throw new ReglaException(
                    "NT10-TR-2", "La norma de este municipio no prevé regularizar cuentas anteriores a ella.");
        }
        if (!abierta.isBefore(vigor.fecha())) {
            throw new ReglaException(
                    "NT10-TR-2",
                    "Fecha en que se abrió: la norma entró en vigor el " + EnPalabras.fecha(vigor.fecha())
                            + (vigor.provisional() ? " (fecha provisional: la exacta no consta)" : "")
                            + " y solo se regularizan las cuentas anteriores. Para esta se necesita el trámite de"
                            + " apertura (NT10-PAB-VI).");
        }
        return vigor;
    }
}
