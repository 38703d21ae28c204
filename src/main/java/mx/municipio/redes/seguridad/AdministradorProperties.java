package mx.municipio.redes.seguridad;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * El administrador que se crea en el primer arranque ({@code REDES_ADMINISTRADOR_USUARIO},
 * {@code REDES_ADMINISTRADOR_CLAVE}).
 */
@ConfigurationProperties("redes.administrador")
record AdministradorProperties(@DefaultValue("administrador") String usuario, @Nullable String clave) {}
