package mx.municipio.redes.formulario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * El subconjunto de FEEL que un formulario puede usar para ocultar: {@code =}, {@code !=}, {@code and}, {@code or} y
 * paréntesis, entre campos y literales. Se niega todo lo demás al leer, y también comparar tipos distintos, porque FEEL
 * lo responde con {@code null} y el campo nunca se ocultaría.
 */
sealed interface Condicion {

    boolean cumple(Function<String, @Nullable Object> valorDe);

    record Todas(List<Condicion> partes) implements Condicion {
        @Override
        public boolean cumple(Function<String, @Nullable Object> valorDe) {
            return partes.stream().allMatch(p -> p.cumple(valorDe));
        }
    }

    record Alguna(List<Condicion> partes) implements Condicion {
        @Override
        public boolean cumple(Function<String, @Nullable Object> valorDe) {
            return partes.stream().anyMatch(p -> p.cumple(valorDe));
        }
    }

    record Comparacion(Operando izquierda, boolean igual, Operando derecha) implements Condicion {
        @Override
        public boolean cumple(Function<String, @Nullable Object> valorDe) {
            return igual == iguales(izquierda.valor(valorDe), derecha.valor(valorDe));
        }

        private static boolean iguales(@Nullable Object a, @Nullable Object b) {
            if (a == null || b == null) {
                return a == b;
            }
            return a instanceof BigDecimal x && b instanceof BigDecimal y ? x.compareTo(y) == 0 : a.equals(b);
        }
    }

    /** Un campo (con ruta) o un literal (sin ella). */
    record Operando(@Nullable String campo, @Nullable Object literal, @Nullable Class<?> clase) {
        @Nullable
        Object valor(Function<String, @Nullable Object> valorDe) {
            return campo == null ? literal : valorDe.apply(campo);
        }
    }

    /** @param clases la clase de valor de cada campo del formulario, por su ruta con puntos */
    static Condicion leer(String expresion, Map<String, Class<?>> clases) {
        if (!expresion.startsWith("=")) {
            throw new FormularioInvalidoException("La condición debe empezar con «=»: " + expresion);
        }
        return new Lector(expresion, clases).leer();
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
                if (!matcher.find(fin) || matcher.start() != fin) {
                    throw noSoportada();
                }
                piezas.add(matcher.group().strip());
                fin = matcher.end();
            }
        }

        private Condicion leer() {
            Condicion condicion = alguna();
            if (posicion != piezas.size()) {
                throw noSoportada();
            }
            return condicion;
        }

        private Condicion alguna() {
            List<Condicion> partes = new ArrayList<>(List.of(todas()));
            while (sigue("or")) {
                partes.add(todas());
            }
            return partes.size() == 1 ? partes.get(0) : new Alguna(partes);
        }

        private Condicion todas() {
            List<Condicion> partes = new ArrayList<>(List.of(termino()));
            while (sigue("and")) {
                partes.add(termino());
            }
            return partes.size() == 1 ? partes.get(0) : new Todas(partes);
        }

        private Condicion termino() {
            if (sigue("(")) {
                Condicion dentro = alguna();
                if (!sigue(")")) {
                    throw noSoportada();
                }
                return dentro;
            }
            Operando izquierda = operando();
            boolean igual = sigue("=");
            if (!igual && !sigue("!=")) {
                throw noSoportada();
            }
            Operando derecha = operando();
            boolean comparables = izquierda.clase() == null
                    || derecha.clase() == null
                    || izquierda.clase().equals(derecha.clase());
            if (!comparables || (izquierda.campo() == null && derecha.campo() == null)) {
                throw noSoportada();
            }
            return new Comparacion(izquierda, igual, derecha);
        }

        private Operando operando() {
            if (posicion == piezas.size()) {
                throw noSoportada();
            }
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
                    if (clase == null || clase == List.class) {
                        throw noSoportada();
                    }
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

        private FormularioInvalidoException noSoportada() {
            return new FormularioInvalidoException(
                    "Condición no soportada (solo =, !=, and, or entre campos del formulario y literales del mismo tipo): "
                            + expresion);
        }
    }
}
