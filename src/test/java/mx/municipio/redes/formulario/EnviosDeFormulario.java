package mx.municipio.redes.formulario;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ErrorCampo;
import org.jspecify.annotations.Nullable;

/**
 * Los envíos de un formulario, sacados de él mismo: el mínimo de cada manera de llenarlo, y los malos que salen de romper
 * uno de ellos en un solo dato.
 */
public final class EnviosDeFormulario {

    public static final LocalDate HOY = LocalDate.of(2026, 11, 18);

    private static final String AJENA = "OPCION_QUE_NO_HAY";
    private static final String SIN_PATRON = "¡no vale!";
    private static final String EN_BLANCO = " \t\u00a0\u200b";

    /** Uno de estos cumple el patrón de cualquier campo; si no, falta aquí el suyo. */
    private static final List<String> TEXTOS = List.of(
            "Dato de prueba",
            "DatoDePrueba",
            "https://www.facebook.com/Prueba",
            "prueba@tecate.gob.mx",
            "+526656541234",
            "MX-BC");

    /**
     * Un envío que no se debe admitir.
     *
     * @param falla qué tiene mal, para quien lea la prueba que falló
     * @param mensaje lo que se le debe responder a quien lo envió, entero
     */
    public record Malo(Formulario formulario, String falla, Map<String, Object> envio, String campo, String mensaje) {
        @Override
        public String toString() {
            return formulario.id() + ", " + campo + ": " + falla;
        }
    }

    private final Formulario formulario;
    private final List<Map<String, Object>> maneras;

    public EnviosDeFormulario(Formulario formulario) {
        this.formulario = formulario;
        this.maneras = Stream.concat(Stream.of(Map.<String, Object>of()), decisiones())
                .flatMap(decision -> minimo(decision).stream())
                .distinct()
                .toList();
    }

    /** Los mínimos que se deben admitir: uno por cada respuesta que puede mostrar u ocultar algo. */
    public List<Map<String, Object>> maneras() {
        return maneras;
    }

    static List<ErrorCampo> revisar(Formulario formulario, Map<String, Object> envio) {
        Map<String, ValorEnviado> enviado = new LinkedHashMap<>();
        envio.forEach((clave, valor) -> enviado.put(
                clave, ValorEnviado.de(valor instanceof List ? ValorEnviado.MAPPER.valueToTree(valor) : valor)));
        return formulario.revisar(enviado, existentes(formulario), HOY);
    }

    /** Con todo lo que en esa manera se puede escribir además: nada de esto muestra ni oculta otra cosa. */
    Map<String, Object> lleno(Map<String, Object> manera) {
        Map<String, Object> lleno = new LinkedHashMap<>(manera);
        llenables()
                .filter(campo -> campo.tipo() != TipoCampo.CASILLA && campo.tipo() != TipoCampo.SELECCION)
                .filter(campo -> seMuestra(campo, manera))
                .forEach(campo -> lleno.putIfAbsent(campo.clave(), bueno(campo)));
        return lleno;
    }

    public Stream<Malo> malos() {
        String ajena = formulario.campos().get(0).clave() + "2";
        var queNoOfrece = new Malo(
                formulario,
                "el formulario no lo ofrece",
                con(maneras.get(0), ajena, "x"),
                ajena,
                "«" + ajena + "»: el formulario no ofrece este dato.");
        return Stream.concat(
                Stream.of(queNoOfrece),
                formulario.campos().stream()
                        .flatMap(campo -> campo.soloLectura()
                                ? Stream.of(malo(
                                        campo,
                                        "cambiado",
                                        maneras.get(0),
                                        otro(campo),
                                        "es de solo lectura y no puede cambiarse."))
                                : Stream.concat(deUnOculto(campo), deUnVisible(campo))));
    }

    private Stream<Malo> deUnOculto(Campo campo) {
        if (campo.condiciones().isEmpty()) {
            return Stream.of();
        }
        return Stream.of(malo(
                campo,
                "lleno aunque no se muestra",
                manera("se oculte", campo, manera -> !seMuestra(campo, manera)),
                bueno(campo),
                "no debe llenarse; el formulario no lo pide en este caso."));
    }

    private Stream<Malo> deUnVisible(Campo campo) {
        Map<String, Object> manera = manera("se muestre", campo, posible -> seMuestra(campo, posible));
        List<Malo> malos = new ArrayList<>();
        if (campo.obligatorio()) {
            Map<String, Object> sin = new LinkedHashMap<>(manera);
            sin.remove(campo.clave());
            malos.add(new Malo(formulario, "falta", sin, campo.clave(), campo.siFalta()));
            Object enBlanco = campo.tipo() == TipoCampo.CASILLA ? false : EN_BLANCO;
            malos.add(new Malo(
                    formulario, "en blanco", con(manera, campo.clave(), enBlanco), campo.clave(), campo.siFalta()));
        }
        valoresMalos(campo)
                .forEach((mensaje, valores) ->
                        valores.forEach(valor -> malos.add(malo(campo, corto(valor), manera, valor, mensaje))));
        return malos.stream();
    }

    /** Valores que el campo no admite, por lo que se debe responder. */
    private static Map<String, List<Object>> valoresMalos(Campo campo) {
        Map<String, List<Object>> malos = new LinkedHashMap<>();
        Object ajeno = new ValorEnviado.Ajeno("File");
        switch (campo.tipo()) {
            case TEXTO, TEXTO_LARGO -> {
                malos.put("debe ser un texto.", List.of(5, true, List.of("x"), ajeno));
                int maximo = Math.min(requireNonNullElse(campo.maximo(), 4000), 4000);
                malos.put(
                        "no debe pasar de " + maximo + " caracteres.",
                        List.of("x".repeat(maximo + 1), "ñ".repeat(9000)));
                malos.put("contiene caracteres no permitidos.", List.of("a\u0000b", "a\u001b[31m", "a\ud800"));
                if (campo.tipo() == TipoCampo.TEXTO) {
                    malos.put("debe escribirse en una sola línea.", List.of("uno\ndos"));
                }
                campo.patrones().forEach(patron -> malos.put(patron.mensaje(), List.of(SIN_PATRON)));
                Integer minimo = campo.escrito().reglas().minLength();
                if (minimo != null) {
                    malos.put("debe tener al menos " + minimo + " caracteres.", List.of("x".repeat(minimo - 1)));
                }
            }
            case NUMERO -> {
                malos.put("debe ser un número.", List.of("cinco", true, List.of(5), ajeno));
                BigDecimal minimo = campo.escrito().reglas().min();
                if (minimo != null) {
                    malos.put("debe ser " + minimo + " o más.", List.of(minimo.subtract(BigDecimal.ONE)));
                }
                BigDecimal maximo = campo.escrito().reglas().max();
                if (maximo != null) {
                    malos.put("debe ser " + maximo + " o menos.", List.of(maximo.add(BigDecimal.ONE)));
                }
                malos.put("es un número fuera de lo admitido.", List.of(1e300, 1e-300));
                Integer decimales = campo.escrito().decimalDigits();
                if (decimales != null && decimales == 0) {
                    malos.put("debe ser un número entero.", List.of(2.5));
                }
            }
            case CASILLA -> malos.put("debe ser verdadero o falso.", List.of("true", 1, List.of(true), ajeno));
            case SELECCION ->
                malos.put("elija una de las opciones ofrecidas.", List.of(AJENA, 7, List.of(bueno(campo)), ajeno));
            case LISTA -> {
                Object opcion = ((List<?>) bueno(campo)).get(0);
                malos.put("elija solo entre las opciones ofrecidas.", List.of(List.of(opcion, AJENA), List.of(7)));
                malos.put("tiene una opción repetida.", List.of(List.of(opcion, opcion)));
                malos.put("debe ser una lista de opciones.", List.of(opcion, 7, ajeno));
            }
            case FECHA ->
                malos.put(
                        "debe ser una fecha válida (aaaa-mm-dd).",
                        List.of("2026-02-30", "2026-13-01", "01/12/2026", "mañana", "0000-00-00", "2026-12-01T10:00"));
            case HORA -> malos.put("debe ser una hora válida (hh:mm).", List.of("24:61", "9:30", "tarde"));
            case FECHA_HORA ->
                malos.put(
                        "debe ser una fecha y hora válidas (aaaa-mm-ddThh:mm).",
                        List.of("2026-02-30T10:00", "2026-12-01", "2026-12-01T25:00", "mañana"));
        }
        if (List.of(TipoCampo.FECHA, TipoCampo.HORA, TipoCampo.FECHA_HORA).contains(campo.tipo())) {
            malos.put("debe ser una fecha escrita como texto.", List.of(20261201, List.of("2026-12-01"), ajeno));
        }
        if (campo.escrito().disallowPassedDates()) {
            String ayer = HOY.minusDays(1).toString();
            malos.put(
                    "no puede ser anterior a hoy.", List.of(campo.tipo() == TipoCampo.FECHA ? ayer : ayer + "T10:00"));
        }
        return malos;
    }

    /** Lo menos que hay que llenar con esas respuestas; nada si alguna no se ofrece así. */
    private Optional<Map<String, Object>> minimo(Map<String, Object> respuestas) {
        Map<String, Object> minimo = new LinkedHashMap<>(respuestas);
        List<ErrorCampo> faltan = revisar(formulario, minimo);
        while (!faltan.isEmpty()) {
            for (ErrorCampo error : faltan) {
                if (respuestas.containsKey(error.campo())) {
                    return Optional.empty();
                }
                if (minimo.put(error.campo(), bueno(campo(error.campo()))) != null) {
                    throw new AssertionError(formulario.id() + " no admite lo que pide: " + error.mensaje());
                }
            }
            faltan = revisar(formulario, minimo);
        }
        return Optional.of(minimo);
    }

    /** Cada respuesta posible de lo que se elige o se marca; de un número, dos: de él puede depender otro campo. */
    private Stream<Map<String, Object>> decisiones() {
        return llenables().flatMap(campo -> switch (campo.tipo()) {
            case SELECCION ->
                campo.opciones(existentes(formulario)).stream()
                        .map(opcion -> Map.<String, Object>of(campo.clave(), opcion.valor()));
            case CASILLA ->
                Stream.of(Map.<String, Object>of(campo.clave(), true), Map.<String, Object>of(campo.clave(), false));
            case NUMERO ->
                Stream.of(bueno(campo), ((BigDecimal) bueno(campo)).add(BigDecimal.ONE))
                        .map(numero -> Map.<String, Object>of(campo.clave(), numero));
            default -> Stream.<Map<String, Object>>of();
        });
    }

    private Map<String, Object> manera(String queNadieLogra, Campo campo, Predicate<Map<String, Object>> cual) {
        return maneras.stream()
                .filter(cual)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "%s: no hay manera de que %s «%s»".formatted(formulario.id(), queNadieLogra, campo.clave())));
    }

    private boolean seMuestra(Campo campo, Map<String, Object> manera) {
        return manera.containsKey(campo.clave())
                || revisar(formulario, con(manera, campo.clave(), bueno(campo))).stream()
                        .noneMatch(error -> error.campo().equals(campo.clave()));
    }

    private Stream<Campo> llenables() {
        return formulario.campos().stream().filter(campo -> !campo.soloLectura());
    }

    private Campo campo(String clave) {
        return formulario.campos().stream()
                .filter(campo -> campo.clave().equals(clave))
                .findFirst()
                .orElseThrow(() -> new AssertionError(formulario.id() + " no tiene «" + clave + "»"));
    }

    private Malo malo(Campo campo, String falla, Map<String, Object> manera, Object valor, String mensaje) {
        Map<String, Object> envio = con(manera, campo.clave(), valor);
        return new Malo(formulario, falla, envio, campo.clave(), campo.etiqueta() + ": " + mensaje);
    }

    /** Lo que el trámite ya tendría: todo campo de solo lectura lleno, y dos opciones en cada lista que viene de fuera. */
    private static Map<String, Object> existentes(Formulario formulario) {
        Map<String, Object> existentes = new LinkedHashMap<>();
        for (Campo campo : formulario.campos()) {
            String opciones = campo.variableDeOpciones();
            if (opciones != null) {
                existentes.put(opciones, List.of("UNA", "OTRA"));
            }
            if (campo.soloLectura()) {
                existentes.put(campo.clave(), bueno(campo));
            }
        }
        return existentes;
    }

    private static Object otro(Campo campo) {
        return campo.tipo() == TipoCampo.CASILLA ? false : "Otra cosa";
    }

    private static Object bueno(Campo campo) {
        return switch (campo.tipo()) {
            case TEXTO, TEXTO_LARGO ->
                TEXTOS.stream()
                        .filter(texto -> campo.patrones().stream().allMatch(patron -> patron.admite(texto)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Falta un texto que cumpla " + campo.patrones()));
            case NUMERO -> requireNonNullElse(campo.escrito().reglas().min(), BigDecimal.ONE);
            case CASILLA -> true;
            case SELECCION -> opcion(campo);
            case LISTA -> List.of(opcion(campo));
            case FECHA -> "2026-12-01";
            case HORA -> "10:00";
            case FECHA_HORA -> "2026-12-01T10:00";
        };
    }

    private static Object opcion(Campo campo) {
        return campo.variableDeOpciones() == null ? campo.opciones().get(0).valor() : "UNA";
    }

    private static Map<String, Object> con(Map<String, Object> envio, String clave, Object valor) {
        Map<String, Object> otro = new LinkedHashMap<>(envio);
        otro.put(clave, valor);
        return otro;
    }

    private static String corto(@Nullable Object valor) {
        String texto = String.valueOf(valor).replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return texto.length() <= 40 ? texto : texto.charAt(0) + "… × " + texto.length();
    }
}
