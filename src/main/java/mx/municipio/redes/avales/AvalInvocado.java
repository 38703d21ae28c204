package mx.municipio.redes.avales;

/**
 * El aval en que se apoya quien publica (CG-XV, AMB-08).
 *
 * @param cual la línea avalada de la cuenta, o el folio de la consulta procedente
 */
public record AvalInvocado(Tipo tipo, String cual) {

    /** General, de una línea de contenido; o específico, de ese contenido. */
    public enum Tipo {
        LINEA,
        ESPECIFICO
    }
}
