package mx.municipio.redes.puerta;

/**
 * Lo que de un contenido declara quien va a publicarlo, que es lo que la puerta mira.
 *
 * @param elementoPersonal se reconoce a una persona servidora pública, por su nombre, imagen, voz o símbolo (art. 134)
 * @param elementoObjetivo el mensaje la resalta, o resalta logros (art. 134)
 * @param elementoTemporal hay una elección en curso o próxima (art. 134)
 * @param reservada lleva información reservada, confidencial o datos personales (ADM-II, CG-III)
 */
public record Declaracion(
        ClaseDeContenido clase,
        boolean elementoPersonal,
        boolean elementoObjetivo,
        boolean elementoTemporal,
        boolean reservada) {}
