package mx.municipio.redes.procedimientos.consulta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.procedimientos.CuerposDeEjemplo;
import mx.municipio.redes.procedimientos.regularizacion.RegularizacionesDePrueba;
import mx.municipio.redes.procedimientos.veda.VedasDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Los de los procedimientos que Tecate conoce, y la respuesta que el documento muestra. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
class CuerposDeEjemploTest extends CuerposDeEjemplo {

    private static final Pattern ENCABEZADO = Pattern.compile("^### `POST ", Pattern.MULTILINE);
    private static final Pattern RESPUESTA =
            Pattern.compile("^Respuesta 201.*?^```$(?<cuerpo>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Autowired
    JdbcClient jdbc;

    @Override
    protected String instante() {
        return "2026-11-12T10:00:00-08:00";
    }

    /** El padrón y el calendario de vedas quedan como estaban para las demás pruebas. */
    @AfterEach
    void devolverLasCuentas() {
        jdbc.sql("UPDATE cuenta SET estado = 'VIGENTE', intervenida_por = NULL WHERE clave = 'OBRAS-FB-1'")
                .update();
        RegularizacionesDePrueba.retirarCuentas(jdbc);
        VedasDePrueba.devolverElCalendario(jdbc);
    }

    @Test
    @DisplayName("Dado el documento de la API, todo encabezado «POST … como …» trae un cuerpo que estas pruebas leen")
    void ningunoSeQuedaFuera() throws IOException {
        assertThat(ejemplos())
                .hasSize((int) ENCABEZADO.matcher(documento()).results().count());
        assertThat(ejemplos()).extracting(Ejemplo::ruta).contains("/api/v1/consultas");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: la respuesta que el documento muestra es la que el programa da, salvo folio y código")
    void laRespuestaMostrada() throws IOException {
        Matcher mostrada = RESPUESTA.matcher(documento());
        assertThat(mostrada.find()).isTrue();
        var esperada =
                (com.fasterxml.jackson.databind.node.ObjectNode) Peticiones.JSON.readTree(mostrada.group("cuerpo"));
        Ejemplo consulta = ejemplos().get(0);

        var dada = (com.fasterxml.jackson.databind.node.ObjectNode) peticiones
                .post(consulta.usuario(), consulta.ruta(), consulta.cuerpo().strip())
                .es(201)
                .json();

        assertThat(dada.path("folio").asText()).matches("CON-OBRAS-2026-\\d{4}");
        dada.set("folio", esperada.path("folio"));
        dada.withObject("/acuse").set("codigo", esperada.path("acuse").path("codigo"));
        assertThat(dada).isEqualTo(esperada);
    }
}
