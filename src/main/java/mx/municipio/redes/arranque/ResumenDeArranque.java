package mx.municipio.redes.arranque;

import mx.municipio.redes.norma.Norma;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Con qué arrancó, para que quien lo instala vea de un golpe si era eso. */
@Component
class ResumenDeArranque {

    private static final Logger LOG = LoggerFactory.getLogger(ResumenDeArranque.class);

    private final Norma norma;
    private final String url;
    private final Environment entorno;

    ResumenDeArranque(Norma norma, @Value("${redes.url}") String url, Environment entorno) {
        this.norma = norma;
        this.url = url;
        this.entorno = entorno;
    }

    @EventListener(ApplicationReadyEvent.class)
    void alArrancar() {
        LOG.info(
                "Listo en el puerto {}: {} ({}), base {}, correo por {}, dirección {}",
                entorno.getProperty("local.server.port"),
                norma.nombreCorto(),
                norma.version(),
                entorno.getProperty("spring.datasource.url", "").replaceFirst("[?;].*", ""),
                entorno.getProperty("spring.mail.host", "ningún servidor"),
                url);
        if (url.contains("//localhost") && !entorno.acceptsProfiles(Profiles.of("demo"))) {
            LOG.warn(
                    "Las ligas de los correos y el QR de los oficios llevan a {}: ponga en REDES_URL la dirección con que"
                            + " las personas llegan al programa.",
                    url);
        }
    }
}
