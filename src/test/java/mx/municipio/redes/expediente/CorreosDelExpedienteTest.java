package mx.municipio.redes.expediente;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lo que los correos de todo expediente dicen y a quién van. Ninguno sale: cada prueba deshace lo suyo. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
@DisplayName("Correos de un expediente")
class CorreosDelExpedienteTest {

    private static final List<String> DOS = List.of("una@tecate.gob.mx", "otra@tecate.gob.mx");

    @Autowired
    Escenario escenario;

    @Autowired
    Correos correos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    private String folio = "";
    private List<String> deInicio = List.of();

    @BeforeEach
    void unaConsulta() {
        escenario.son("2026-11-12T10:00:00-08:00");
        folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        deInicio = escenario.correos(folio);
    }

    private void sinGuardar(Runnable accion) {
        transaccion.executeWithoutResult(estado -> {
            estado.setRollbackOnly();
            accion.run();
        });
        assertThat(escenario.correos(folio)).as("deshecha la transacción").isEqualTo(deInicio);
    }

    private List<String> nuevos() {
        return escenario.correos(folio).stream()
                .filter(correo -> !deInicio.contains(correo))
                .toList();
    }

    @Test
    @DisplayName("Un correo ya dice folio, órgano, cuenta y recepción, y lo que se le agregue; el dato nulo no se dice")
    void datos() {
        sinGuardar(() -> {
            correos.de(folio).con("motivo", "Razón").con("nota", null).enviar("consulta-resultado", DOS);

            assertThat(nuevos())
                    .containsExactlyInAnyOrder(
                            "consulta-resultado a " + DOS.get(0), "consulta-resultado a " + DOS.get(1));
            String datos = jdbc.sql("SELECT MIN(datos) FROM aviso WHERE folio = ? AND plantilla = 'consulta-resultado'")
                    .param(folio)
                    .query(String.class)
                    .single();
            assertThat(Peticiones.leer(datos))
                    .containsOnly(
                            entry("folio", folio),
                            entry("organoNombre", "Dirección de Obras Públicas"),
                            entry("cuentaNombre", "Obras Públicas Tecate (OBRAS-FB-1)"),
                            entry("recepcionTexto", "jueves 12 de noviembre de 2026, 10:00:00 h"),
                            entry("motivo", "Razón"));
        });
    }

    @Test
    @DisplayName("El que va junto espera al siguiente que se envíe, y cada uno se escribe una sola vez")
    void juntos() {
        sinGuardar(() -> {
            var correo = correos.de(folio).junto("consulta-silencio", DOS.subList(0, 1));
            assertThat(nuevos()).isEmpty();

            correo.enviar("consulta-resultado", DOS.subList(1, 2));
            assertThat(nuevos())
                    .containsExactlyInAnyOrder(
                            "consulta-silencio a " + DOS.get(0), "consulta-resultado a " + DOS.get(1));

            correo.enviar("consulta-concluida", DOS.subList(0, 1));
            assertThat(nuevos()).hasSize(3).containsOnlyOnce("consulta-silencio a " + DOS.get(0));
        });
    }

    @Test
    @DisplayName("NT10-TR-4: a una oficina se le escribe al buzón que dice el perfil")
    void oficinas() {
        sinGuardar(() -> {
            correos.de(folio).aOficinas("consulta-por-publicar", "comunicacion-social", "transparencia");

            assertThat(nuevos())
                    .containsExactlyInAnyOrder(
                            "consulta-por-publicar a comunicacion.social@tecate.gob.mx",
                            "consulta-por-publicar a transparencia@tecate.gob.mx");
            assertThat(correos.oficinas("informatica")).containsExactly("informatica@tecate.gob.mx");
        });
    }
}
