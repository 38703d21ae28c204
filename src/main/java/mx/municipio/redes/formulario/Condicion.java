package mx.municipio.redes.formulario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * El subconjunto de FEEL que un formulario puede usar para ocultar: {@code =}, {@code !=}, {@code and}, {@code or} y
 * paréntesis, entre campos y literales. Se niega todo lo demás al leer, y también comparar tipos distintos, porque FEEL
 * lo responde con {@code null} y el campo nunca se ocultaría.
 */
@FunctionalInterface
interface Condicion {

    boolean cumple(Function<String, @Nullable Object> valorDe);

    /** @param clases la clase de valor de cada campo del formulario, por su ruta con puntos */
    static Condicion leer(String expresion, Map<String, Class<?>> clases) {
        if (!expresion.startsWith("=")) {
            throw new FormularioInvalidoException("La condición debe empezar con «=»: " + expresion);
        }
        return new Lector(expresion, clases).leer();
    }

    /** Un campo (con nombre) o un literal (sin él). */
    record Operando(@Nullable String campo, @Nullable Object literal, @Nullable Class<?> clase) {

        boolean comparable(Operando otro) {
            return (campo != null || otro.campo != null)
                    && (clase == null || otro.clase == null || clase.equals(otro.clase));
        }

        boolean igual(Operando otro, Function<String, @Nullable Object> valorDe) {
            Object a = valor(valorDe);
            Object b = otro.valor(valorDe);
            return a instanceof BigDecimal x && b instanceof BigDecimal y ? x.compareTo(y) == 0 : Objects.equals(a, b);
        }

        private @Nullable Object valor(Function<String, @Nullable Object> valorDe) {
            return campo == null ? literal : valorDe.apply(campo);
        }
    }

    final class Lector {
        private static final Pattern PIEZA =
                Pattern.compile("\\s*(?:(?<texto>\"(?:[^\"\\\\]|\\\\[\"\\\\])*\")|(?<numero>-?\\d+(?:\\.\\d+)?)"
                        + "|(?<nombre>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)|(?<signo>!=|=|\\(|\\)))");

        private final String expresion;
        private final Map<String, Class<?>> clases;
        private final List<String> piezas = new ArrayList<>();
        private int posicion;

        private Lector(String expresion, Map<String, Class<?>> clases) {
            this.expresion = expresion;
            this.clases = clases;
            String resto = expresion.substring(1).strip();
            Matcher matcher = PIEZA.matcher(resto);
            int fin = 0;
            while (fin < resto.length()) {
                exigir(matcher.find(fin) && matcher.start() == fin);
                piezas.add(matcher.group().strip());
                fin = matcher.end();
            }
        }

        private Condicion leer() {
            Condicion condicion = alguna();
            exigir(posicion == piezas.size());
            return condicion;
        }

        private Condicion alguna() {
            Condicion una = todas();
            if (!sigue("or")) {
                return una;
            }
            Condicion otra = alguna();
            return valorDe -> una.cumple(valorDe) || otra.cumple(valorDe);
        }

        private Condicion todas() {
            Condicion una = termino();
            if (!sigue("and")) {
                return una;
            }
            Condicion otra = todas();
            return valorDe -> una.cumple(valorDe) && otra.cumple(valorDe);
        }

        private Condicion termino() {
            if (sigue("(")) {
                Condicion dentro = alguna();
                exigir(sigue(")"));
                return dentro;
            }
            Operando izquierda = operando();
            boolean igual = sigue("=");
            exigir(igual || sigue("!="));
            Operando derecha = operando();
            exigir(izquierda.comparable(derecha));
            return valorDe -> igual == izquierda.igual(derecha, valorDe);
        }

        private Operando operando() {
            exigir(posicion < piezas.size());
            String pieza = piezas.get(posicion++);
            char primera = pieza.charAt(0);
            if (primera == '"') {
                String texto = pieza.substring(1, pieza.length() - 1)
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\");
                return new Operando(null, texto, String.class);
            }
            if (primera == '-' || Character.isDigit(primera)) {
                return new Operando(null, new BigDecimal(pieza), BigDecimal.class);
            }
            switch (pieza) {
                case "true", "false":
                    return new Operando(null, Boolean.valueOf(pieza), Boolean.class);
                case "null":
                    return new Operando(null, null, null);
                default:
                    Class<?> clase = clases.get(pieza);
                    exigir(clase != null && clase != List.class);
                    return new Operando(pieza, null, clase);
            }
        }

        private boolean sigue(String pieza) {
            boolean sigue = posicion < piezas.size() && piezas.get(posicion).equals(pieza);
            if (sigue) {
                posicion++;
            }
            return sigue;
        }

        private void exigir(boolean soportada) {
            if (!soportada) {
                throw new FormularioInvalidoException(
                        "Condición no soportada (solo =, !=, and, or entre campos del formulario y literales del mismo tipo): "
                                + expresion);
            }
        }
    }
}
