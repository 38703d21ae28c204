package mx.municipio.redes.procedimientos.consulta;

/** Clase que quien consulta atribuye al contenido; la veda electoral distingue por ella (RESP-5). */
public enum ClaseContenido {
    PROPAGANDA,
    INFORMACION_INSTITUCIONAL,
    EDUCACION,
    SALUD,
    PROTECCION_CIVIL,
    AUTORIDAD_ELECTORAL
}
