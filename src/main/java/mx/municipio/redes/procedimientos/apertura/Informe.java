package mx.municipio.redes.procedimientos.apertura;

import org.jspecify.annotations.Nullable;

/**
 * El informe de apertura: nombre, dirección, propósitos, operación y administradores (PAB-IV).
 *
 * @param administradorTitular clave de acceso; nula: la pareja es la del órgano (AMB-27)
 */
public record Informe(
        String nombre,
        String direccion,
        String identificador,
        String correo,
        String proposito,
        String descripcion,
        String operacion,
        String periodicidad,
        String horario,
        @Nullable String administradorTitular,
        @Nullable String administradorSuplente) {}
