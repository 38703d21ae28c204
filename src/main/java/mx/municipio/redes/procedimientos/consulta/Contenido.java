package mx.municipio.redes.procedimientos.consulta;

import java.time.LocalDate;

/**
 * Lo que se consulta, congelado al enviarse.
 *
 * @param elementoPersonal lleva nombre, imagen, voz o símbolo de un servidor público (art. 134)
 * @param elementoObjetivo revela promoción de un servidor público (art. 134)
 * @param elementoTemporal coincide con un proceso electoral o su proximidad (art. 134)
 */
public record Contenido(
        String texto,
        String fuente,
        LocalDate fechaPrevista,
        String duda,
        ClaseContenido clase,
        boolean elementoPersonal,
        boolean elementoObjetivo,
        boolean elementoTemporal) {}
