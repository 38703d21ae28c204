package mx.municipio.redes.avisos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.Set;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.norma.Norma;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lo que una prueba deja por enviar se puede redactar: quien lo envía dio todos los datos de su plantilla. Los que dan a
 * conocer que otro no se entregó los redacta {@link AvisosTest}.
 */
public final class TodoCorreoSeRedacta extends AbstractTestExecutionListener {

    private static final Set<String> REDACTADOS = new HashSet<>();

    private record Pendiente(String id, String folio, String plantilla, String destinatario, String datos) {}

    @Override
    public void afterTestClass(TestContext prueba) {
        ApplicationContext contexto = prueba.getApplicationContext();
        var redactar = contexto.getBean(RedactarCorreo.class);
        var norma = contexto.getBean(Norma.class);
        contexto
                .getBean(JdbcClient.class)
                .sql("SELECT id, folio, plantilla, destinatario, datos FROM aviso WHERE plantilla <> ?")
                .param(AvisarNoEntregado.PLANTILLA)
                .query(Pendiente.class)
                .list()
                .stream()
                .filter(correo -> REDACTADOS.add(correo.id))
                .forEach(correo -> assertThatCode(() -> {
                            Correo redactado = redactar.ejecutar(
                                    correo.id,
                                    correo.folio,
                                    correo.plantilla,
                                    correo.destinatario,
                                    Peticiones.leer(correo.datos));
                            if (!norma.clave().equals("TECATE")) {
                                assertThat(redactado.toString()).doesNotContain("NT10", "Tecate");
                            }
                            if (!norma.clave().equals("COATZACOALCOS")) {
                                assertThat(redactado.toString()).doesNotContain("COATZA", "Coatzacoalcos");
                            }
                        })
                        .as("%s, de %s", correo.plantilla, correo.folio)
                        .doesNotThrowAnyException());
    }
}
