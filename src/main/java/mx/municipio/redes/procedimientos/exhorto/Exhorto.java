package mx.municipio.redes.procedimientos.exhorto;

import java.util.List;
import java.util.Locale;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * Un exhorto, como se emitió. Exhortar no es ordenar: nada de lo que aquí consta cambia el estado de una persona o de una
 * cuenta.
 *
 * @param exhortados claves de acceso de a quienes se dirigió su oficio
 * @param exceptuados de quienes se pidió y a cuyo órgano la política no alcanza: no se les dirigió
 */
@Hecho("exhorto")
record Exhorto(Supuesto supuesto, String texto, List<String> exhortados, List<String> exceptuados) {

    /** A cuántas personas se exhorta a la vez, a lo más. */
    static final int MAXIMO = 200;

    enum Estado {
        EMITIDO,
        CONCLUIDO
    }

    /** A quiénes se exhorta; cuáles se ofrecen lo dice el formulario del perfil. */
    enum Supuesto {
        CORREO_DEL_DOMINIO(
                "quienes poseen una cuenta personal en redes sociales vinculada al dominio del Municipio",
                "NT10-CG-XXIV NT10-RESP-3"),
        PUBLICADA_EN_PAGINA(
                "quienes poseen una cuenta personal en redes sociales publicada en las páginas de Internet del Municipio",
                "NT10-CG-XXIV NT10-RESP-3"),
        PORTAL_PROPIO("quienes difunden actividades en un portal digital propio", "COATZA-1");

        private final String enPalabras;
        private final String clausulas;

        Supuesto(String enPalabras, String clausulas) {
            this.enPalabras = enPalabras;
            this.clausulas = clausulas;
        }

        String enPalabras() {
            return enPalabras;
        }

        /** Las que lo fundan. */
        String clausulas() {
            return clausulas;
        }

        /** Si se trata de cuentas personales, de las que responde solo su autor (RESP-3). */
        boolean deCuentaPersonal() {
            return this != PORTAL_PROPIO;
        }
    }

    /** Lo que responde una persona; qué se ofrece lo dice el formulario del perfil. */
    enum Sentido {
        ENTERADO("quedó enterada o enterado"),
        BAJA_HECHA("ya dio de baja su portal"),
        NO_TENGO("no tiene portal"),
        EXCEPTUADO("su área está exceptuada");

        private final String enPalabras;

        Sentido(String enPalabras) {
            this.enPalabras = enPalabras;
        }

        String enPalabras() {
            return enPalabras;
        }
    }

    /** @param aceptoCodigo si acepta guiarse por el código de conducta, donde lo hay (COATZA-10) */
    @Hecho("exhorto-respuesta")
    record Respuesta(String persona, Sentido sentido, boolean aceptoCodigo, @Nullable String comentario) {

        /** @throws ReglaException si su cargo es de elección y responde otra cosa que enterarse */
        @Clausula("AMB-26")
        void exigirDeQuien(boolean deEleccion) {
            if (deEleccion && sentido != Sentido.ENTERADO) {
                throw new ReglaException(
                        "COATZA-1 AMB-26",
                        "Su cargo es de elección: el exhorto solo se le hace saber. Responda que queda enterada o"
                                + " enterado.");
            }
        }

        String enPalabras() {
            return persona + " " + sentido.enPalabras() + "." + (aceptoCodigo ? " Acepta el código." : "")
                    + (comentario == null ? "" : " Comentario: " + comentario);
        }
    }

    /**
     * Cómo concluyó.
     *
     * @param sinRespuesta quienes no respondieron; es un hecho, no una falta
     * @param motivo de quien lo cerró; nulo si respondieron todas
     */
    @Hecho("exhorto-conclusion")
    record Conclusion(List<String> sinRespuesta, @Nullable String motivo) {}

    /**
     * Las claves de una lista, una por renglón, cada una una vez.
     *
     * @throws FormularioException si son demasiadas
     */
    @Clausula("NT10-CG-XXIV")
    static List<String> claves(String lista) {
        List<String> claves = lista.lines()
                .map(renglon -> TextoLibre.limpiar(renglon).toLowerCase(Locale.ROOT))
                .filter(renglon -> !renglon.isEmpty())
                .distinct()
                .toList();
        if (claves.size() > MAXIMO) {
            throw FormularioException.de(
                    "destinatarios", "Personas exhortadas: son " + claves.size() + "; a lo más pueden ser 200.");
        }
        return claves;
    }

    /** De los exhortados, quienes aún no responden. */
    List<String> sinRespuesta(List<Respuesta> respuestas) {
        List<String> respondieron = respuestas.stream().map(Respuesta::persona).toList();
        return exhortados.stream()
                .filter(persona -> !respondieron.contains(persona))
                .toList();
    }
}
