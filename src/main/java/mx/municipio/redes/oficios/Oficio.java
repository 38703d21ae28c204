package mx.municipio.redes.oficios;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import mx.municipio.redes.bitacora.Cabeza;
import org.jspecify.annotations.Nullable;

/**
 * Un oficio emitido.
 *
 * @param codigo con él se encuentra y se comprueba
 * @param numero {@code SIGLAS/RS/0001/2026}; en acuses y constancias, el folio
 * @param fecha día local en que se emitió
 * @param sha256 de la carta, tal como quedó congelada
 * @param cabeza cuántos asientos tenía la bitácora al emitirlo y el hash del último
 * @param anulacion nula mientras valga
 */
public record Oficio(
        String codigo,
        String numero,
        String tipo,
        String folio,
        LocalDate fecha,
        Instant emitido,
        @Nullable String organo,
        Carta carta,
        String sha256,
        Cabeza cabeza,
        @Nullable Anulacion anulacion) {

    /**
     * Cuándo, quién y por qué lo anuló; el número no se vuelve a usar.
     *
     * @param sustituto número del que lo sustituye
     */
    public record Anulacion(Instant instante, String usuario, String motivo, @Nullable String sustituto) {}

    public TipoDeOficio clase() {
        return TipoDeOficio.valueOf(tipo);
    }

    /** El tipo en palabras; el de un renglón alterado, tal cual. */
    public String enPalabras() {
        return TipoDeOficio.buscar(tipo).map(TipoDeOficio::enPalabras).orElse(tipo);
    }

    public boolean anulado() {
        return anulacion != null;
    }

    /** El código como se imprime, en grupos de cuatro. */
    public String codigoEnGrupos() {
        return CodigoDeOficio.enGrupos(codigo);
    }

    /** Lo que su cuerpo dice. */
    public Map<String, Object> datos() {
        return carta.datos();
    }
}
