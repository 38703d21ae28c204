package mx.municipio.redes.procedimientos.revision;

import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;

/**
 * Lo que una dependencia o una entidad paramunicipal sugiere a la Sindicatura, fundada y motivadamente (VIG-2). Nada la
 * contesta sola.
 *
 * @param organo el de su titular, que la presenta
 */
@Hecho("norma-sugerencia")
record Sugerencia(String organo, String disposicion, String propuesta, String fundamento, String motivo) {

    /** De una sugerencia, o de una revisión de la norma; en el orden en que ocurren. */
    enum Estado {
        RECIBIDA,
        ANALIZADA,
        EN_REVISION,
        POR_PUBLICAR,
        SIN_CAMBIOS,
        VERSION_REGISTRADA
    }

    /** Lo que la Sindicatura responde. */
    enum Resultado {
        SE_TOMA_EN_CUENTA("Se toma en cuenta"),
        NO_SE_TOMA_EN_CUENTA("No se toma en cuenta");

        private final String palabras;

        Resultado(String palabras) {
            this.palabras = palabras;
        }

        String enPalabras() {
            return palabras;
        }
    }

    /** Si se toma en cuenta, y por qué. */
    @Hecho("norma-sugerencia-analizada")
    record Analisis(Resultado resultado, String motivo) {

        boolean seTomaEnCuenta() {
            return resultado == Resultado.SE_TOMA_EN_CUENTA;
        }
    }

    /** @throws ConflictoException si no está como el paso lo pide: ya se respondió, ya se concluyó */
    @Clausula({"NT10-VIG-1", "NT10-VIG-2"})
    static void exigirEn(Estado pedido, String folio, String estado) {
        if (!pedido.name().equals(estado)) {
            throw new ConflictoException("En el expediente " + folio + " ese paso ya se dio.", "NT10-VIG-1");
        }
    }
}
