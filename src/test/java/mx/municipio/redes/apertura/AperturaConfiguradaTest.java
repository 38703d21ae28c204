package mx.municipio.redes.apertura;

import static mx.municipio.redes.apertura.AperturasDePrueba.autorizada;
import static mx.municipio.redes.apertura.AperturasDePrueba.informeDe;
import static mx.municipio.redes.apertura.AperturasDePrueba.presentada;
import static mx.municipio.redes.apertura.AperturasDePrueba.solicitud;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.apertura.application.AcordarUbicacion;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Lo que cada municipio puede apagar, y la ubicación de los vínculos desde que nadie la ha acordado. */
@Order(1)
@DirtiesContext
@PruebaDeIntegracion
@TestPropertySource(
        properties = {
            "redes.apertura.aclaracion=false",
            "redes.apertura.meta-evaluacion-dias=0",
            "redes.apertura.meta-informe-dias=0"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AperturaConfiguradaTest {

    private static final Map<String, Object> VINCULO = Map.of("vinculo", "https://www.tecate.gob.mx/#siguenos");

    @Autowired
    Escenario escenario;

    @Autowired
    AcordarUbicacion acordar;

    @BeforeEach
    void unJuevesPorLaManana() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

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
        assertThat(escenario.tareaSiHay(folio, "publicarVinculo")).isNotNull();
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
        assertThatThrownBy(() -> escenario.completar(
                        "comsocial", folio, "evaluarPropuesta", Map.of("resolucion", "ACLARAR", "motivo", "¿Quién?")))
                .isInstanceOfSatisfying(
                        ReglaException.class, e -> assertThat(e.conClausula()).contains("AMB-09"));

        assertThat(escenario.tareaSiHay(folio, "evaluarPropuesta")).isNotNull();
        assertThat(escenario.tareaSiHay(folio, "aclararPropuesta")).isNull();
        assertThat(escenario.sucesos(folio)).doesNotContain("ACLARACION_PEDIDA");
    }

    @Test
    @Order(3)
    @DisplayName(
            "AMB-03: apagadas las metas internas, ningún recordatorio tiene fecha que llegue, y aunque corriera no escribe"
                    + " ni asienta")
    void metasApagadas() {
        String folio = presentada(escenario, solicitud());
        assertThat(escenario.temporizador(folio, "metaEvaluacion").getDuedate()).isAfter("9000-01-01");
        escenario.dejarVencer(folio, "metaEvaluacion");

        assertThat(escenario.sucesos(folio)).doesNotContain("META_INTERNA_RECORDADA");
        assertThat(escenario.correos(folio)).noneMatch(correo -> correo.startsWith("apertura-meta"));

        escenario.son("2026-11-12T10:00:00-08:00");
        String autorizada = autorizada(escenario, solicitud());
        escenario.dejarVencer(autorizada, "metaInforme");
        assertThat(escenario.correos(autorizada)).noneMatch(correo -> correo.startsWith("apertura-meta"));
    }
}
