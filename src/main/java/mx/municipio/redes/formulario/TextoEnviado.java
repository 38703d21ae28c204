package mx.municipio.redes.formulario;

import java.util.regex.Pattern;

/** Preguntas sobre un texto que alguien envió. */
final class TextoEnviado {
    /** Límite de la columna del motor y de la norma del programa para todo texto. */
    static final int LONGITUD_MAXIMA = 4_000;

    private static final int PASOS_DE_UN_PATRON = 500_000;

    private TextoEnviado() {}

    /** Sin nada visible: espacios de cualquier clase (también el duro) y caracteres de ancho cero no cuentan. */
    static boolean enBlanco(String texto) {
        return texto.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** Sin caracteres de control (PostgreSQL no guarda el nulo) ni mitades sueltas de un par sustituto. */
    static boolean almacenable(String texto, boolean variasLineas) {
        return texto.codePoints().allMatch(c -> {
            boolean suelta = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean salto = c == '\n' || c == '\r' || c == '\t';
            return !suelta && (salto ? variasLineas || c == '\t' : !Character.isISOControl(c));
        });
    }

    /** {@code RegExp.test} de JavaScript con un tope de pasos: un patrón que retrocede sin fin no detiene al servidor. */
    static boolean contiene(Pattern patron, String texto) {
        try {
            return patron.matcher(new Contado(texto, new int[] {PASOS_DE_UN_PATRON}))
                    .find();
        } catch (DemasiadosPasos | StackOverflowError e) {
            return false;
        }
    }

    /** Para repetir en un mensaje un nombre que vino de fuera. */
    static String mostrable(String texto) {
        String limpio = texto.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return limpio.length() <= 60 ? limpio : limpio.substring(0, 59).replaceAll("\\p{Cs}$", "") + "…";
    }

    private static final class DemasiadosPasos extends RuntimeException {
        DemasiadosPasos() {
            super(null, null, false, false);
        }
    }

    private record Contado(String texto, int[] pasos) implements CharSequence {
        @Override
        public int length() {
            return texto.length();
        }

        @Override
        public char charAt(int i) {
            if (pasos[0]-- <= 0) {
                throw new DemasiadosPasos();
            }
            return texto.charAt(i);
        }

        @Override
        public CharSequence subSequence(int inicio, int fin) {
            return new Contado(texto.substring(inicio, fin), pasos);
        }

        @Override
        public String toString() {
            return texto;
        }
    }
}
