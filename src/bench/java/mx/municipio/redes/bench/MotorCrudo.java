package mx.municipio.redes.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Contra qué se compara: un Camunda Spring Boot de fábrica con solo su REST, sin seguridad ni guardia, con nuestro
 * modelo. Sus delegados no hacen más que poner las variables sin las cuales el modelo no avanza. No lleva
 * {@code @Configuration}, para que el programa no lo tome por suyo.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JerseyAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class,
    CamundaBpmRestJerseyAutoConfiguration.class
})
class MotorCrudo {

    /** Distinto del nuestro: los motores se registran por nombre en toda la JVM. */
    static final String NOMBRE = "crudo";

    static ConfigurableApplicationContext arrancar(Base base) {
        return new SpringApplicationBuilder(MotorCrudo.class)
                // Así no lee el application.yaml del programa.
                .run(
                        "--spring.config.name=ninguno",
                        "--server.port=0",
                        "--spring.datasource.url=" + base.url(),
                        "--spring.datasource.username=" + Base.USUARIO,
                        "--spring.datasource.password=" + Base.CLAVE,
                        "--spring.datasource.hikari.maximum-pool-size=20",
                        "--camunda.bpm.process-engine-name=" + NOMBRE,
                        "--camunda.bpm.history-level=full",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.deployment-resource-pattern=classpath*:bpmn/consulta-publicacion.bpmn,"
                                + "classpath*:forms/consulta-publicacion-*.form",
                        "--logging.level.root=WARN");
    }

    static int puerto(ConfigurableApplicationContext contexto) {
        return ((ServletWebServerApplicationContext) contexto).getWebServer().getPort();
    }

    @Bean
    JavaDelegate registrarConsultaDelegate() {
        return ejecucion -> {
            Instant recepcion = ClockUtil.getCurrentTime().toInstant();
            Instant vencimiento = recepcion.plus(Duration.ofDays(4));
            ejecucion.setVariable("recordatorioDia1", Date.from(recepcion.plus(Duration.ofDays(1))));
            ejecucion.setVariable("recordatorioDia2", Date.from(recepcion.plus(Duration.ofDays(2))));
            ejecucion.setVariable("vencimiento", Date.from(vencimiento));
            ejecucion.setVariable("limiteTarea", Date.from(vencimiento.minusSeconds(1)));
        };
    }

    @Bean({
        "recordarPlazoDelegate",
        "registrarRespuestaDelegate",
        "registrarOpinionDelegate",
        "asentarPublicacionDelegate",
        "registrarSilencioDelegate",
        "registrarReservaDelegate",
        "registrarSinObjetoDelegate"
    })
    JavaDelegate nada() {
        return ejecucion -> {};
    }

    @Bean
    Candidatos candidatosCuenta() {
        return new Candidatos();
    }

    /** Responde lo que el modelo pregunta. */
    public static final class Candidatos {

        public List<String> responsables(String cuenta) {
            return List.of("admin");
        }
    }
}
