package mx.municipio.redes.procedimientos.baja;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.norma.Clausula;

/** El SHA-256 de cada archivo de un respaldo que se guarda fuera del expediente. */
public final class HuellasDeclaradas {

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
    @Clausula({"NT10-PAB-VIII-b", "AMB-11"})
    public static List<Evidencia> leer(String declaradas) {
        List<Evidencia> evidencias = new ArrayList<>();
        Set<String> vistas = new HashSet<>();
        for (String linea : declaradas.lines().map(String::strip).toList()) {
            if (linea.isEmpty()) {
                continue;
            }
            Matcher renglon = RENGLON.matcher(linea);
            if (!renglon.matches()) {
                throw FormularioException.de(
                        "sha256",
                        "SHA-256 de cada archivo: «" + recortar(linea, 80)
                                + "» no empieza con una huella de 64 caracteres (números y letras de la a a la f).");
            }
            String sha256 = renglon.group(1).toLowerCase(Locale.ROOT);
            if (!vistas.add(sha256)) {
                throw FormularioException.de("sha256", "SHA-256 de cada archivo: se repite " + sha256 + ".");
            }
            String nombre = renglon.group(2) == null ? "archivo " + vistas.size() : renglon.group(2);
            evidencias.add(new Evidencia(Paso.RESPALDO, null, recortar(nombre, MAXIMO_DEL_NOMBRE), sha256));
        }
        if (evidencias.isEmpty()) {
            throw FormularioException.de("sha256", "SHA-256 de cada archivo: es obligatorio.");
        }
        return List.copyOf(evidencias);
    }

    private static String recortar(String texto, int maximo) {
        return texto.length() <= maximo ? texto : texto.substring(0, maximo);
    }
}
