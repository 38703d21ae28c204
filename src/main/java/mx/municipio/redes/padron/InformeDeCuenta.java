package mx.municipio.redes.padron;

/** Lo que se informa al abrir la cuenta (PAB-IV); los administradores son los que tiene designados. */
public record InformeDeCuenta(
        String nombre,
        String direccion,
        String identificador,
        String correo,
        String proposito,
        String descripcion,
        Periodicidad periodicidad,
        String horario) {}
