package mx.municipio.redes.expediente;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.municipio.redes.busqueda.Palabras;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Un folio, escrito como lo haya escrito una persona o como salió de un PDF: con otro guion, un espacio o nada, y en minúsculas. */
@Component
public class Folios {

    private static final String ENTRE_PARTES = "[\\s\\p{Z}-]*";

    private final Supplier<Pattern> folio;

    Folios(Tramites tramites) {
        // Sin guiones, dónde acaba la clase solo se sabe conociéndolas.
        this.folio = SingletonSupplier.of(() -> Pattern.compile(String.join(
                ENTRE_PARTES,
                tramites.todos().map(tramite -> tramite.ficha().clase()).collect(Collectors.joining("|", "(", ")")),
                "([A-Z]{2,12})",
                "(\\d{4})",
                "(\\d{4,9})")));
    }

    /** El folio como está en el registro; lo que no parece uno, con el guion del teclado y en mayúsculas. */
    public String canonico(String escrito) {
        String clave = Palabras.conGuion(escrito).strip().toUpperCase(Locale.ROOT);
        Matcher partes = folio.get().matcher(clave);
        return partes.matches()
                ? String.join("-", partes.group(1), partes.group(2), partes.group(3), partes.group(4))
                : clave;
    }
}
