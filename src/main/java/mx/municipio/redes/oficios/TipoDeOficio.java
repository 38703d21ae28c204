package mx.municipio.redes.oficios;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Las clases de oficio. El cuerpo de cada una es la plantilla {@code templates/oficios/<plantilla>.html}. */
public enum TipoDeOficio {
    ACUSE("Acuse de recepción", false),
    CONSTANCIA_DE_SILENCIO("Constancia de vencimiento del plazo sin pronunciamiento", false),
    PROPUESTA("Oficio de propuesta", true),
    RESOLUCION("Oficio de resolución", true),
    INFORME_DE_APERTURA("Informe de apertura", true),
    NOTIFICACION_DE_CAMBIO("Notificación de cambio", true),
    OFICIO_DE_BAJA("Oficio de baja", true),
    CONSTANCIA_DE_CARACTER("Constancia de carácter", true);

    private final String enPalabras;
    private final boolean numerado;

    TipoDeOficio(String enPalabras, boolean numerado) {
        this.enPalabras = enPalabras;
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

    /** Si lleva número de la serie de su órgano; lo que el programa hace constar lleva solo el folio. */
    public boolean numerado() {
        return numerado;
    }

    public String plantilla() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
