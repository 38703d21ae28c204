package mx.municipio.redes.oficios;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Las clases de oficio. El cuerpo de cada una es la plantilla {@code templates/oficios/<plantilla>.html}. */
public enum TipoDeOficio {
    ACUSE("Acuse de recepción", "acuse", false),
    CONSTANCIA_DE_SILENCIO("Constancia de vencimiento del plazo sin pronunciamiento", "constancia", false),
    PROPUESTA("Oficio de propuesta", "oficio", true),
    RESOLUCION("Oficio de resolución", "oficio", true),
    INFORME_DE_APERTURA("Informe de apertura", "informe", true),
    NOTIFICACION_DE_CAMBIO("Notificación de cambio", "notificación", true),
    OFICIO_DE_BAJA("Oficio de baja", "oficio", true),
    CONSTANCIA_DE_CARACTER("Constancia de carácter", "constancia", true);

    private final String enPalabras;
    private final String sustantivo;
    private final boolean numerado;

    TipoDeOficio(String enPalabras, String sustantivo, boolean numerado) {
        this.enPalabras = enPalabras;
        this.sustantivo = sustantivo;
        this.numerado = numerado;
    }

    static Optional<TipoDeOficio> buscar(String nombre) {
        return Arrays.stream(values())
                .filter(tipo -> tipo.name().equals(nombre))
                .findFirst();
    }

    public String enPalabras() {
        return enPalabras;
    }

    /** Con su artículo, «el acuse» o «la constancia»: así se le nombra al decir si vale. */
    public String conArticulo() {
        return (femenino() ? "la " : "el ") + sustantivo;
    }

    public boolean femenino() {
        return sustantivo.endsWith("a") || sustantivo.endsWith("ción");
    }

    /** Si lleva número de la serie de su órgano; lo que el programa hace constar lleva solo el folio. */
    public boolean numerado() {
        return numerado;
    }

    public String plantilla() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
