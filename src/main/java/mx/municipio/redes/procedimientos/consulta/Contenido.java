package mx.municipio.redes.procedimientos.consulta;

import java.time.LocalDate;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.puerta.ClaseDeContenido;
import mx.municipio.redes.puerta.Declaracion;

/**
 * Lo que se consulta, congelado al enviarse.
 *
 * @param elementoPersonal lleva nombre, imagen, voz o símbolo de un servidor público (art. 134)
 * @param elementoObjetivo revela promoción de un servidor público (art. 134)
 * @param elementoTemporal coincide con un proceso electoral o su proximidad (art. 134)
 */
@Hecho("contenido-consultado")
@Clausula("NT10-DEF-02")
public record Contenido(
        String texto,
        String fuente,
        LocalDate fechaPrevista,
        String duda,
        ClaseDeContenido clase,
        boolean elementoPersonal,
        boolean elementoObjetivo,
        boolean elementoTemporal) {

    /** Lo que la puerta de toda publicación mira; lo protegido lo advierte Transparencia. */
    public Declaracion declaracion() {
        return new Declaracion(clase, elementoPersonal, elementoObjetivo, elementoTemporal, false);
    }
}
