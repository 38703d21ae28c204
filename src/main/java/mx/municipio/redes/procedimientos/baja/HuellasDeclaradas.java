package mx.municipio.redes.procedimientos.baja;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.baja.Baja.Archivo;

/** El SHA-256 de cada archivo de un respaldo que se guarda fuera del expediente. */
final class HuellasDeclaradas {

    /** Como la escriben certutil, sha256sum y shasum: la huella y, si acaso, el nombre del archivo. */
    private static final Pattern RENGLON = Pattern.compile("([0-9a-fA-F]{64})(?:\\s+\\*?(\\S.*))?");

    private static final int MAXIMO_DEL_NOMBRE = 200;

    private HuellasDeclaradas() {}

    /**
     * Una por renglón.
     *
     * @throws FormularioException si un renglón no empieza con 64 dígitos hexadecimales, si una huella se repite o si no
     *     hay ninguna
     */
    @Clausula("AMB-11")
    static List<Archivo> leer(String declaradas) {
        Map<String, Archivo> archivos = new LinkedHashMap<>();
        declaradas
                .lines()
                .map(TextoLibre::limpiar)
                .filter(linea -> !linea.isEmpty())
                .forEach(linea -> {
                    Matcher renglon = RENGLON.matcher(linea);
                    if (!renglon.matches()) {
                        throw rechazo("«" + recortar(linea, 80)
                                + "» no empieza con una huella de 64 caracteres (números y letras de la a a la f).");
                    }
                    String sha256 = renglon.group(1).toLowerCase(Locale.ROOT);
                    String nombre = renglon.group(2) == null ? "archivo " + (archivos.size() + 1) : renglon.group(2);
                    if (archivos.put(sha256, new Archivo(null, recortar(nombre, MAXIMO_DEL_NOMBRE), sha256)) != null) {
                        throw rechazo("se repite " + sha256 + ".");
                    }
                });
        if (archivos.isEmpty()) {
            throw rechazo("es un dato obligatorio.");
        }
        return List.copyOf(archivos.values());
    }

    private static FormularioException rechazo(String porque) {
        return FormularioException.de("sha256", "SHA-256 de cada archivo: " + porque);
    }

    private static String recortar(String texto, int maximo) {
        return texto.length() <= maximo ? texto : texto.substring(0, maximo);
    }
}
