package mx.municipio.redes.procedimientos.apertura;

import java.util.List;
import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.padron.Periodicidad;

/** Lo que el órgano informa de la cuenta que abrió: nombre, dirección, propósitos y operación (PAB-IV). */
record Informe(
        String nombre,
        String direccion,
        String identificador,
        String correo,
        String proposito,
        String descripcion,
        String operacion,
        Periodicidad periodicidad,
        String horario) {

    /**
     * @param administradores claves de acceso de los dos que la cuenta tiene desde entonces, el titular primero
     * @param responsabilidad si los dos aceptaron por escrito su responsabilidad, o a quién se le pide
     */
    @Hecho("apertura-informe")
    record Asentado(Informe informe, List<String> administradores, String responsabilidad) {}
}
