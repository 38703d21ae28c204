package mx.municipio.redes.procedimientos.regularizacion;

import mx.municipio.redes.expediente.Hecho;

/** Lo que el titular firma de la cuenta (TR-2). */
@Hecho("regularizacion-manifestacion")
record Manifestacion(Sujecion sujecion, String texto) {

    enum Sujecion {
        SE_SUJETA("los responsables de la cuenta se sujetan a la norma"),
        NO_SE_SUJETA("los responsables de la cuenta no se sujetan a la norma");

        private final String enPalabras;

        Sujecion(String enPalabras) {
            this.enPalabras = enPalabras;
        }

        String enPalabras() {
            return enPalabras;
        }
    }
}
