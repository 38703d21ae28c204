package mx.municipio.redes.procedimientos.apertura;

import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.autorizada;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.informeDe;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.presentada;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitud;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import mx.municipio.redes.vinculos.AcordarUbicacion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Lo que cada municipio puede apagar o fijar, y la ubicación de los vínculos desde que nadie la ha acordado. */
@Order(1)
@Import(AperturaConfiguradaTest.CierraALasTres.class)
@DirtiesContext
@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
@TestPropertySource(
        properties = {
            "redes.apertura.aclaracion=false",
            "redes.apertura.meta-evaluacion-dias=0",
            "redes.apertura.meta-informe-dias=0",
            "redes.apertura.meta-aceptacion-dias=0"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AperturaConfiguradaTest {

    /** AMB-07: este municipio cierra sus plazos con la oficina. */
    @TestConfiguration(proxyBeanMethods = false)
    static class CierraALasTres {

        @Bean
        @Primary
        Norma alCierre(@Qualifier("norma") Norma n) {
            return new Norma(
                    n.clave(),
                    n.nombre(),
                    n.nombreCorto(),
                    n.lugar(),
                    n.frasesOficiales(),
                    n.zona(),
                    n.territorios(),
                    n.dominioCorreo(),
                    n.cuentas(),
                    n.titulo(),
                    n.version(),
                    n.vigor(),
                    n.plazoConsulta(),
                    new Norma.Recepcion(LocalTime.of(15, 0), "Acuerdo 7 de 2026"),
                    n.procesos(),
                    n.politica(),
                    n.oficinas(),
                    n.organos(),
                    n.clausulas());
        }
    }

    private static final Map<String, Object> VINCULO = Map.of("vinculo", "https://www.tecate.gob.mx/#siguenos");

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    AcordarUbicacion acordar;

    @Autowired
    JdbcClient jdbc;

    private <T> void como(String usuario, Supplier<T> accion) {
        escenario.como(usuario, accion);
    }

    private boolean proponer(String ubicacion) {
        acordar.proponer(ubicacion);
        return true;
    }

    private boolean conformar(int numero) {
        acordar.conformar(numero);
        return true;
    }

    private void noSePublica(String folio) {
        List<String> antes = escenario.sucesos(folio);
        assertThatThrownBy(() -> escenario.completar("informatica", folio, "publicarVinculo", VINCULO))
                .isInstanceOfSatisfying(
                        ReglaException.class, e -> assertThat(e.conClausula()).contains("NT10-TR-3", "/vinculos"));
        assertThat(escenario.instancia(folio)).isWaitingAt("publicarVinculo");
        assertThat(escenario.sucesos(folio)).isEqualTo(antes);
    }

    @Test
    @Order(1)
    @DisplayName(
            "NT10-TR-3: sin la conformidad de Comunicación Social y de Informática el vínculo no se publica y la tarea"
                    + " sigue abierta; con las dos, sí, y el expediente dice dónde")
    void ubicacionDeLosVinculos() {
        String folio = autorizada(escenario, solicitud());
        escenario.completar("admin.obras", folio, "abrirCuentaEInformar", informeDe("VinculoTecate"));
        assertThat(acordar.vigente()).isEmpty();
        noSePublica(folio);

        como("informatica", () -> proponer("Encabezado."));
        noSePublica(folio);
        assertThatThrownBy(() -> como("admin.obras", () -> proponer("Donde sea.")))
                .isInstanceOf(ProhibidoException.class);

        como("comsocial", () -> proponer("Pie de la página principal."));
        int numero = acordar.porAcordar().orElseThrow().numero();
        assertThatThrownBy(() -> como("comsocial", () -> conformar(numero)))
                .as("la misma jefatura no conforma dos veces")
                .isInstanceOf(ConflictoException.class);
        assertThatThrownBy(() -> como("comsocial", () -> conformar(numero - 1)))
                .as("hay una propuesta más reciente")
                .isInstanceOf(ConflictoException.class);
        assertThatThrownBy(() -> como("informatica", () -> conformar(99))).isInstanceOf(NoEncontradoException.class);
        noSePublica(folio);

        como("informatica", () -> conformar(numero));
        assertThat(acordar.vigente().orElseThrow().ubicacion()).isEqualTo("Pie de la página principal.");
        assertThat(acordar.porAcordar()).isEmpty();
        escenario.completar("informatica", folio, "publicarVinculo", VINCULO);
        assertThat(escenario.asiento(folio, "VINCULO_PUBLICADO").detalle()).contains("Pie de la página principal.");
        assertThat(escenario.bitacora(AcordarUbicacion.CADENA))
                .extracting(asiento -> asiento.suceso())
                .containsExactly("UBICACION_PROPUESTA", "UBICACION_PROPUESTA", "UBICACION_CONFORME");
    }

    @Test
    @Order(2)
    @DisplayName("AMB-09: donde las aclaraciones están desactivadas, pedir una se rechaza y la tarea sigue abierta")
    void sinAclaraciones() {
        String folio = presentada(escenario, solicitud());
        escenario
                .rechaza(
                        "AMB-09",
                        () -> escenario.completar(
                                "comsocial",
                                folio,
                                "evaluarPropuesta",
                                Map.of("resolucion", "ACLARAR", "motivo", "¿Quién?")))
                .isInstanceOf(ReglaException.class);
    }

    @Test
    @Order(4)
    @DisplayName(
            "AMB-07, NT10-CG-VII-c: donde el plazo termina al cierre de la oficina, a las 15:00 del tercer día vence la"
                    + " consulta; la tarea, las páginas, el acuse, la constancia y los correos dicen esa hora")
    void terminaAlCierre() {
        String folio = escenario.iniciar(
                "admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta("cuenta", "OBRAS-FB-1"));
        String vence = "miércoles 18 de noviembre de 2026, 15:00 h";
        Instant vencimiento = Instant.parse("2026-11-18T23:00:00Z");

        assertThat(escenario.expediente(folio).vencimiento()).isEqualTo(vencimiento);
        assertThat(escenario.temporizador(folio, "plazoVencido").getDuedate()).isEqualTo(vencimiento);
        assertThat(escenario.tarea(folio, "responderConsulta").getDueDate())
                .as("el último segundo del plazo")
                .isEqualTo(vencimiento.minusSeconds(1));
        var navegador = peticiones.navegador("admin.obras");
        assertThat(navegador.get("/expedientes/" + folio).body())
                .contains("a más tardar el " + vence, "miércoles 18: día 3, vence a las 15:00 h")
                .doesNotContain("24:00");

        escenario.son(vencimiento);
        assertThatThrownBy(() -> escenario.completar(
                        "comsocial", folio, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE")))
                .hasMessageContaining("venció el " + vence);
        escenario.ejecutar(folio, "plazoVencido");

        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(escenario.asiento(folio, "PLAZO_VENCIDO").detalle()).contains(vence);
        assertThat(jdbc.sql("SELECT datos FROM aviso WHERE folio = ? UNION ALL SELECT datos FROM oficio WHERE"
                                + " folio = ?")
                        .params(folio, folio)
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(6)
                .allMatch(datos -> datos.contains(vence) && !datos.contains("24:00"));
    }

    @Test
    @Order(3)
    @DisplayName("AMB-03: apagadas las metas internas, el recordatorio llega la mañana hábil siguiente y no escribe ni"
            + " asienta")
    void metasApagadas() {
        String folio = presentada(escenario, solicitud());
        assertThat(escenario.temporizador(folio, "metaEvaluacion").getDuedate()).isEqualTo("2026-11-13T09:00:00-08:00");
        escenario.dejarVencer(folio, "metaEvaluacion");

        assertThat(escenario.sucesos(folio)).doesNotContain("META_INTERNA_RECORDADA");
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.startsWith("apertura-meta"));

        escenario.son("2026-11-12T10:00:00-08:00");
        String autorizada = autorizada(escenario, solicitud());
        escenario.dejarVencer(autorizada, "metaInforme");
        escenario.completar("admin.obras", autorizada, "abrirCuentaEInformar", informeDe("SinMetasTecate"));
        escenario.completar("admin.obras", autorizada, "aceptarResponsabilidad", Map.of("aceptaResponsabilidad", true));
        escenario.dejarVencer(autorizada, "metaAceptacion");
        assertThat(escenario.correos(autorizada)).noneMatch(correo -> correo.startsWith("apertura-meta"));
    }
}
