package mx.municipio.redes.oficios;

/**
 * Un oficio y si es auténtico.
 *
 * @param sellado si lo guardado es lo que se selló al emitirlo
 * @param consta si la bitácora está íntegra y aún tiene su emisión y, en su caso, su anulación
 */
public record OficioCotejado(Oficio oficio, boolean sellado, boolean consta) {

    public boolean autentico() {
        return sellado && consta;
    }

    /** {@code ALTERADO} prevalece: de lo que cambió no se puede decir si vale. */
    public String estado() {
        if (!autentico()) {
            return "ALTERADO";
        }
        return oficio.anulado() ? "ANULADO" : "VALIDO";
    }
}
