package mx.municipio.redes;

import static org.assertj.core.api.Assertions.assertThat;

import mx.municipio.redes.expediente.Seguimiento;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lo que {@link PruebaDeProceso} promete. */
final class EnsayoDeProceso implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext clase) {
        CoberturaDeModelos.olvidar(proceso(clase).value());
    }

    @Override
    public void afterAll(ExtensionContext clase) {
        CoberturaDeModelos.exigirCompleta(
                contexto(clase).getBean(RepositoryService.class),
                proceso(clase).value(),
                proceso(clase).deOtraPrueba());
        exigirOficiosSinIdentificadores(contexto(clase), proceso(clase).value());
    }

    /** Los oficios citan como un jurista: lo que dicen no lleva los identificadores con que el programa ordena la norma. */
    private static void exigirOficiosSinIdentificadores(ApplicationContext contexto, String proceso) {
        if (contexto.getBeansOfType(Seguimiento.class).values().stream()
                .anyMatch(uno -> uno.proceso().equals(proceso))) {
            return;
        }
        var oficios = contexto.getBean(Oficios.class);
        assertThat(contexto.getBean(JdbcClient.class)
                        .sql("SELECT folio FROM expediente WHERE proceso = ?")
                        .param(proceso)
                        .query(String.class)
                        .list())
                .flatMap(oficios::delExpediente)
                .extracting(Oficio::carta)
                .isNotEmpty()
                .allSatisfy(carta -> assertThat(carta.asunto() + carta.para() + carta.citas() + carta.datos())
                        .as("%s de %s", carta.tipo(), carta.folio())
                        .doesNotContainPattern(
                                "Lectura de: |(NT10|COATZA|AMB)-|\\((ANT|DEF|FIN|ML|SR|CG|ADM|PAB|TR|RESP|EV)-"));
    }

    private static PruebaDeProceso proceso(ExtensionContext clase) {
        return AnnotationSupport.findAnnotation(clase.getRequiredTestClass(), PruebaDeProceso.class)
                .orElseThrow();
    }

    private static ApplicationContext contexto(ExtensionContext prueba) {
        return SpringExtension.getApplicationContext(prueba);
    }
}
