package mx.municipio.redes.oficios;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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
 * @param firmado cuándo y quién firmó el que se emitió con el cargo vacante; nulo en los demás y mientras espera
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
        @Nullable Anulacion anulacion,
        @Nullable Firmado firmado) {

    /**
     * Cuándo, quién y por qué lo anuló; el número no se vuelve a usar.
     *
     * @param sustituto número del que lo sustituye
     */
    public record Anulacion(Instant instante, String usuario, String motivo, @Nullable String sustituto) {}

    public record Firmado(Instant instante, String usuario, Firmante firmante) {}

    /** Si espera la firma de quien ocupe el cargo, vacante cuando se emitió. */
    public boolean porFirmar() {
        return carta.firma() != null && carta.firma().nombre() == null && firmado == null && anulacion == null;
    }

    /** Quién lo suscribe; nulo si lo emitió el programa. */
    public @Nullable Firmante firmante() {
        return firmado == null ? carta.firma() : firmado.firmante();
    }

    /** Si lleva número de la serie de su órgano; lo que el programa hace constar lleva solo el folio. */
    public boolean numerado() {
        return organo != null;
    }

    /** Su cuerpo es {@code templates/oficios/<plantilla>.html}. */
    public String plantilla() {
        return tipo.toLowerCase(Locale.ROOT).replace('_', '-');
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
