package mx.municipio.redes.norma;

import java.time.ZoneId;
import mx.municipio.redes.errores.Fundamentos;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El perfil de la norma que elige {@code redes.norma}; uno incompleto impide arrancar. */
@Configuration(proxyBeanMethods = false)
class NormaConfiguration {

    @Bean
    Norma norma(@Value("${redes.norma}") String perfil) {
        return Perfil.leer(perfil);
    }

    @Bean
    ArchivosPropios archivosPropios(@Value("${redes.norma}") String perfil, Norma norma) {
        return ArchivosPropios.de(perfil, norma);
    }

    @Bean
    Fundamentos fundamentos(Norma norma) {
        return norma::fundamento;
    }

    @Bean
    ZoneId zona(Norma norma) {
        return norma.zona();
    }
}
