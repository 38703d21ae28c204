package mx.municipio.redes.padron;

import java.util.List;

/**
 * La cuenta que un órgano propone abrir (PAB-II).
 *
 * @param fines identificadores del catálogo de la norma, por ejemplo {@code NT10-FIN-III}; al menos uno
 */
public record PropuestaDeCuenta(
        String organo,
        Red red,
        String nombre,
        String identificador,
        String descripcion,
        String proposito,
        List<String> fines,
        String lineas) {}
