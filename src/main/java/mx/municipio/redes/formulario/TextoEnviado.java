package mx.municipio.redes.formulario;

import java.util.regex.Pattern;

/** Preguntas sobre un texto que alguien envió. */
final class TextoEnviado {
    private static final int PASOS_DE_UN_PATRON = 500_000;

    private TextoEnviado() {}

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
