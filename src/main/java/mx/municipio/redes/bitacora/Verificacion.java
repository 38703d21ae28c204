package mx.municipio.redes.bitacora;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Resultado de recorrer una cadena.
 *
 * @param primeraRuptura número del primer asiento alterado, faltante o cortado; nulo si está íntegra
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verificacion(boolean integra, int asientos, String cabeza, @Nullable Integer primeraRuptura) {}
