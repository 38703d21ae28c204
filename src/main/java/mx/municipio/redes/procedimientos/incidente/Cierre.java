package mx.municipio.redes.procedimientos.incidente;

import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.procedimientos.incidente.Incidente.Resultado;

/** Cómo cerró Comunicación Social un incidente, o qué le falta. */
@Hecho("incidente-cierre")
record Cierre(Resultado resultado, String motivo, boolean vistaSindicatura) {

    /** Si hay que dar la vista: lo pendiente aún no la lleva. */
    boolean daVista() {
        return vistaSindicatura && resultado != Resultado.PENDIENTE;
    }
}
