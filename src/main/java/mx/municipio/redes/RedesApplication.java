package mx.municipio.redes;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** El programa con que un municipio aplica su norma sobre redes sociales oficiales. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RedesApplication {

    /**
     * Arranca el programa. La JVM queda en UTC: el motor guarda instantes sin zona, y bajo una zona con cambios de
     * horario un instante regresa desplazado una hora.
     */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication.run(RedesApplication.class, args);
    }
}
