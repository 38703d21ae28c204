package mx.municipio.redes.padron;

/** Un funcionario (DEF-07). {@code nivel}: OPERATIVO, MANDO_MEDIO o SUPERIOR. */
public record Persona(String usuario, String nombre, String correo, String organo, String nivel) {}
