package mx.municipio.redes.procedimientos.publicacion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import mx.municipio.redes.avales.AvalInvocado;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.puerta.Declaracion;
import mx.municipio.redes.puerta.Excepcion;
import org.jspecify.annotations.Nullable;

/**
 * Lo que se declara de un contenido que se publica, y lo propio de su asiento; lo que toda publicación comparte lo mira la
 * puerta.
 *
 * @param aval en que se apoya; nulo donde la norma no lo pide (CG-XV)
 * @param enlace al que el contenido lleva; nulo si a ninguno
 * @param vigencia el último día en que vale; nulo si no caduca
 */
record Publicacion(
        String texto,
        Tipo tipo,
        Declaracion declaracion,
        String fuente,
        @Nullable AvalInvocado aval,
        @Nullable String enlace,
        @Nullable String porQueElEnlace,
        boolean mencionaAlMunicipio,
        boolean contenidoPersonal,
        @Nullable LocalDate vigencia) {

    /** Lo que puede publicarse: actividades del Municipio o información pública en su poder, y en qué forma. */
    @Clausula({"NT10-CG-I-a", "NT10-CG-II", "NT10-CG-VIII", "NT10-CG-IX", "NT10-FIN-VIII"})
    enum Tipo {
        ACTIVIDAD,
        INFORMACION_PUBLICA,
        HERRAMIENTA,
        DECLARACION,
        ACLARACION,
        DIALOGO,
        NOTA_DE_PRENSA,
        AVISO_DE_HORARIO
    }

    /**
     * La que pasó la puerta, tal como se declaró.
     *
     * @param sha256 el del texto exacto
     * @param advertencias las que entonces se le hicieron
     */
    @Hecho("publicacion-declarada")
    record Declarada(Publicacion publicacion, String sha256, List<String> advertencias) {}

    /** Dónde y cuándo salió, según quien la publicó. */
    @Hecho("publicacion-asentada")
    record Asentada(String direccion, Instant publicadoEl, Excepcion excepcion, List<String> advertencias) {}

    /**
     * Lo que se hizo al terminar su vigencia.
     *
     * @param nuevaVigencia nula si se retiró
     * @param direccion la nueva; nula si es la de antes
     */
    @Hecho("publicacion-revision")
    record Revision(Decision decision, @Nullable LocalDate nuevaVigencia, @Nullable String direccion) {}

    /** Qué se hizo con una publicación cuya vigencia terminó. */
    @Clausula({"NT10-ADM-IV", "NT10-SR-3"})
    enum Decision {
        SIGUE_VIGENTE("CONTENIDO_VIGENTE", "Sigue vigente"),
        SE_ACTUALIZO("CONTENIDO_ACTUALIZADO", "Se actualizó"),
        SE_RETIRO("CONTENIDO_RETIRADO", "Se retiró de la red");

        private final String suceso;
        private final String enPalabras;

        Decision(String suceso, String enPalabras) {
            this.suceso = suceso;
            this.enPalabras = enPalabras;
        }

        String suceso() {
            return suceso;
        }

        String enPalabras() {
            return enPalabras;
        }
    }

    private static final Pattern FIN_DE_FRASE = Pattern.compile("[.!?…\\n]+");
    private static final Pattern DOS_PALABRAS = Pattern.compile("\\p{L}\\S*\\s.*\\p{L}", Pattern.DOTALL);

    /**
     * Lo que ninguna excepción ni aval suple; lo que la norma de este municipio no trae, no se exige.
     *
     * @param saleEl el día en que se publica
     * @throws ReglaException la primera que no se cumple
     */
    @Clausula({"NT10-CG-I-a", "NT10-CG-V-a", "NT10-CG-V-b", "NT10-ADM-IV", "NT10-DEF-03"})
    void exigirInstitucional(Norma norma, LocalDate saleEl) {
        if (contenidoPersonal && norma.conoce("NT10-CG-I-a")) {
            throw new ReglaException(
                    "NT10-CG-I-a",
                    "El contenido es personal o de la vida privada: en una cuenta institucional no se publica.");
        }
        if (enlace != null && !norma.esDelMunicipio(enlace) && porQueElEnlace == null && norma.conoce("NT10-CG-V-a")) {
            throw new ReglaException(
                    "NT10-CG-V-a",
                    "El enlace lleva fuera de " + norma.dominioCorreo()
                            + ": diga con qué fin o programa institucional se vincula.");
        }
        if (tipo == Tipo.NOTA_DE_PRENSA && !mencionaAlMunicipio && norma.conoce("NT10-CG-V-b")) {
            throw new ReglaException(
                    "NT10-CG-V-b",
                    "Un artículo periodístico se publica solo si menciona expresamente al Municipio, a sus órganos o a sus"
                            + " actividades.");
        }
        if (vigencia != null && vigencia.isBefore(saleEl)) {
            throw new ReglaException("NT10-ADM-IV", "La vigencia no puede terminar antes de publicarse.");
        }
    }

    /** Las mayúsculas solo resaltan palabras; de más, se advierte. */
    @Clausula("NT10-CG-XX")
    boolean abusaDeMayusculas() {
        long letras = texto.codePoints().filter(Character::isLetter).count();
        long mayusculas = texto.codePoints().filter(Character::isUpperCase).count();
        return mayusculas * 100 > letras * 30
                || FIN_DE_FRASE
                        .splitAsStream(texto)
                        .filter(frase -> DOS_PALABRAS.matcher(frase).find())
                        .anyMatch(frase -> frase.codePoints().noneMatch(Character::isLowerCase));
    }
}
