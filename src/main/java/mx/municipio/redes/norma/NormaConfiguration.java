package mx.municipio.redes.norma;

import java.io.IOException;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Lee el perfil de la norma que elige {@code redes.norma}; un perfil incompleto impide arrancar. */
@Configuration(proxyBeanMethods = false)
class NormaConfiguration {

    @Bean
    Norma norma(@Value("${redes.norma}") String municipio) throws IOException {
        var recurso = new ClassPathResource("normas/" + municipio + ".yaml");
        if (!recurso.exists()) {
            throw new IllegalArgumentException(
                    "redes.norma=" + municipio + ": no existe normas/" + municipio + ".yaml");
        }
        var fuentes = new MutablePropertySources();
        new YamlPropertySourceLoader().load(municipio, recurso).forEach(fuentes::addLast);
        return new Binder(ConfigurationPropertySources.from(fuentes))
                .bind("norma", Bindable.of(Norma.class))
                .get();
    }

    @Bean
    ZoneId zona(Norma norma) {
        return norma.zona();
    }
}
