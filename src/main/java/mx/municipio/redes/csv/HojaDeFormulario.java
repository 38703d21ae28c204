package mx.municipio.redes.csv;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.formulario.Campo;
import mx.municipio.redes.formulario.Formulario;

/** Una hoja cuyas columnas son los datos de un formulario, y cada renglón, un envío de él. */
public final class HojaDeFormulario {

    private static final Set<String> SI = Set.of("si", "sí", "x", "true", "verdadero");
    private static final Set<String> NO = Set.of("no", "false", "falso");
    private static final DateTimeFormatter FECHA_Y_HORA =
            DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-MM-dd] H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private final List<Campo> campos;

    public HojaDeFormulario(Formulario formulario) {
        this.campos = formulario.campos();
    }

    /** Los datos que lleva, en el orden del formulario. */
    public List<Campo> campos() {
        return campos;
    }

    /** @throws FormularioException si no se puede leer, o si trae más renglones que esos */
    public List<Renglon> leer(byte[] csv, int maximo) {
        List<Renglon> renglones =
                HojaCsv.leer(csv, columnas(Campo::siempreObligatorio), columnas(campo -> !campo.siempreObligatorio()));
        if (renglones.size() > maximo) {
            throw HojaCsv.mal("trae " + renglones.size() + " renglones; el máximo es de " + maximo + ".");
        }
        return renglones;
    }

    /** Lo que ese renglón enviaría; lo que no se entiende va tal cual, y el formulario lo rechaza. */
    public Map<String, Object> datos(Renglon renglon) {
        Map<String, Object> datos = new LinkedHashMap<>();
        campos.forEach(campo -> renglon.celda(columna(campo))
                .ifPresent(celda -> datos.put(campo.clave(), valor(campo, celda, renglon))));
        return datos;
    }

    /** Anota por qué se rechazó ese renglón: en cada columna lo suyo, o en el renglón entero. */
    public static void anotar(ErroresDeHoja errores, Renglon renglon, DominioException rechazo) {
        if (rechazo instanceof FormularioException) {
            rechazo.errores()
                    .forEach(error -> errores.agregar(
                            renglon,
                            error.campo(),
                            error.mensaje()
                                    .substring(error.mensaje().indexOf(": ") + 1)
                                    .strip()));
        } else {
            errores.agregar(renglon, "", rechazo.conClausula());
        }
    }

    private List<String> columnas(Predicate<Campo> cuales) {
        return campos.stream().filter(cuales).map(HojaDeFormulario::columna).toList();
    }

    /** En una hoja las mayúsculas de sus nombres no cuentan. */
    private static String columna(Campo campo) {
        return campo.clave().toLowerCase(Locale.ROOT);
    }

    private static Object valor(Campo campo, String celda, Renglon renglon) {
        String minusculas = celda.toLowerCase(Locale.ROOT);
        try {
            return switch (campo.tipo()) {
                case CASILLA -> SI.contains(minusculas) ? true : NO.contains(minusculas) ? false : celda;
                case SELECCION ->
                    campo.opciones().stream()
                            .filter(opcion -> opcion.rotulo().equalsIgnoreCase(celda)
                                    || opcion.valor().asText().equalsIgnoreCase(celda))
                            .map(opcion -> opcion.valor().asText())
                            .findFirst()
                            .orElse(celda);
                case FECHA -> String.valueOf(renglon.fecha(columna(campo)).orElseThrow());
                case FECHA_HORA ->
                    celda.contains("T")
                            ? celda
                            : LocalDateTime.parse(celda, FECHA_Y_HORA).toString();
                default -> celda;
            };
        } catch (DateTimeException e) {
            return celda;
        }
    }
}
