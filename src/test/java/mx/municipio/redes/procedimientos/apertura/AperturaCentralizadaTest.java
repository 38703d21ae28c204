package mx.municipio.redes.procedimientos.apertura;

import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.apertura.AperturasDePrueba.solicitud;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.Map;
import mx.municipio.redes.CoberturaDeModelos;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.oficios.Oficios;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Donde la difusión está centralizada, las áreas no exceptuadas no abren cuenta. */
@PruebaDeIntegracion
@Order(1)
@DirtiesContext
@TestPropertySource(properties = "redes.norma=coatzacoalcos")
class AperturaCentralizadaTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    /** Lo que el modelo solo recorre en un municipio de difusión centralizada. */
    @AfterAll
    static void recorridoEntero() {
        CoberturaDeModelos.exigirLoQueDeja(AperturaCuentaProcesoTest.class);
    }

    @Test
    @DisplayName(
            "COATZA-2: del 17 de enero de 2023 al 31 de diciembre de 2025, la solicitud de un área no exceptuada no se"
                    + " admite: el expediente se cierra, se dice por qué y nadie debe firmarla ni evaluarla")
    void noSeAdmite() {
        escenario.son("2023-01-17T10:00:00-06:00");
        String folio = escenario.iniciar("enlace.obras", PROCESO, sinFines());

        assertThat(escenario.estado(folio)).isEqualTo("NO_ADMITIDA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("noAdmitida").hasNotPassed("firmarOficioPropuesta");
        assertThat(escenario.sucesos(folio))
                .containsExactly("CUENTA_SOLICITADA", "ACUSE_EMITIDO", "SOLICITUD_NO_ADMITIDA");
        assertThat(escenario.asiento(folio, "SOLICITUD_NO_ADMITIDA").clausula()).isEqualTo("COATZA-2 COATZA-6");
        assertThat(escenario.asiento(folio, "SOLICITUD_NO_ADMITIDA").detalle())
                .contains(
                        "Del martes 17 de enero de 2023 al miércoles 31 de diciembre de 2025",
                        "nota de prensa del 17 de enero de 2023",
                        "es provisional");
        assertThat(escenario.correos(folio))
                .as("a quien no se admite no se le dice que su titular firmará")
                .containsExactlyInAnyOrder(
                        "apertura-no-admitida a enlace.obras@coatzacoalcos.gob.mx",
                        "apertura-no-admitida a titular.obras@coatzacoalcos.gob.mx");
        assertThat(oficios.delExpediente(folio)).singleElement().satisfies(acuse -> assertThat(
                        String.valueOf(acuse.datos().get("mensaje")))
                .contains("la solicitud no se admite")
                .doesNotContain("firmar"));
    }

    @Test
    @DisplayName(
            "COATZA-2, COATZA-6: un órgano exceptuado, y cualquiera cuando la política ya expiró, sí puede pedirla")
    void siSeAdmite() {
        escenario.son("2023-01-17T10:00:00-06:00");
        String exceptuado = escenario.iniciar("enlace.dif", PROCESO, sinFines());
        assertThat(escenario.estado(exceptuado)).isEqualTo("PROPUESTA");
        assertThat(escenario.instancia(exceptuado)).isWaitingAt("firmarOficioPropuesta");

        escenario.son("2026-01-01T00:30:00-06:00");
        String expirada = escenario.iniciar("enlace.obras", PROCESO, sinFines());
        assertThat(escenario.estado(expirada)).isEqualTo("PROPUESTA");

        escenario.son("2023-01-16T23:30:00-06:00");
        assertThat(escenario.estado(escenario.iniciar("enlace.obras", PROCESO, sinFines())))
                .as("un acto no obliga antes de que conste")
                .isEqualTo("PROPUESTA");

        escenario.son("2025-12-31T23:30:00-06:00");
        assertThat(escenario.estado(escenario.iniciar("enlace.obras", PROCESO, sinFines())))
                .as("la fecha es la local, no la de UTC")
                .isEqualTo("NO_ADMITIDA");
    }

    @Test
    @DisplayName(
            "COATZA-6: donde la norma no enumera fines, la propuesta se resuelve sin ellos y el oficio se funda en esa"
                    + " norma")
    void seResuelve() {
        escenario.son("2023-01-17T10:00:00-06:00");
        String folio = escenario.iniciar("enlace.dif", PROCESO, sinFines());
        escenario.completar("titular.dif", folio, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.completar(
                "comsocial",
                folio,
                "evaluarPropuesta",
                Map.of("resolucion", "AUTORIZAR", "imagenGrafica", "Paquete de imagen 2023."));

        assertThat(escenario.estado(folio)).isEqualTo("AUTORIZADA");
        assertThat(oficios.delExpediente(folio))
                .filteredOn(oficio -> oficio.tipo().equals("RESOLUCION"))
                .singleElement()
                .satisfies(oficio -> assertThat(String.valueOf(oficio.datos().get("cita")))
                        .startsWith("Escrito sobre difusión institucional"));
    }

    @Test
    @DisplayName(
            "COATZA-6: la del exceptuado va de la solicitud a la cuenta vigente sin la pareja, la verificación ni el vínculo,"
                    + " que esa norma no conoce; en la suya, nada habla de otra")
    void deLaSolicitudALaCuentaVigente() {
        escenario.son("2023-01-17T10:00:00-06:00");
        Map<String, Object> solicitud = sinFines();
        solicitud.put("identificador", "DIFCoatzaNuevo");
        String folio = escenario.iniciar("enlace.dif", PROCESO, solicitud);
        escenario.completar("titular.dif", folio, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.completar(
                "comsocial",
                folio,
                "evaluarPropuesta",
                Map.of("resolucion", "AUTORIZAR", "imagenGrafica", "Paquete de imagen 2023."));
        Map<String, Object> informe = AperturasDePrueba.informeDe("DIFCoatzaNuevo");
        informe.putAll(Map.of(
                "nombre", "Bacheo Coatzacoalcos",
                "descripcion", "Servicios del DIF.",
                "correo", "dif@coatzacoalcos.gob.mx"));
        escenario.completar("enlace.dif", folio, "abrirCuentaEInformar", informe);

        assertThat(escenario.estado(folio)).isEqualTo("VIGENTE");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio))
                .isEnded()
                .hasPassed("vigente")
                .hasNotPassed("tareasFinales", "publicarVinculo", "solicitarVerificacion", "aceptarResponsabilidad");
        assertThat(escenario.asiento(folio, "APERTURA_INFORMADA").detalle())
                .contains("Administradores: Enlace de Prueba DIF.")
                .doesNotContain("vacante", "acepten");
        assertThat(escenario.asiento(folio, "APERTURA_CONCLUIDA").detalle()).doesNotContain("vínculo", "verificación");
        assertThat(escenario.correos(folio))
                .noneMatch(
                        correo -> correo.startsWith("apertura-vinculo") || correo.startsWith("apertura-verificacion"));
    }

    @Test
    @DisplayName("COATZA-6: donde la norma no enumera fines, rechazar pide decir por qué bastan las cuentas centrales")
    void seRechaza() {
        escenario.son("2023-01-17T10:00:00-06:00");
        String folio = escenario.iniciar("enlace.dif", PROCESO, sinFines());
        escenario.completar("titular.dif", folio, "firmarOficioPropuesta", Map.of("firma", true));
        escenario.rechaza(
                () -> escenario.completar("comsocial", folio, "evaluarPropuesta", Map.of("resolucion", "RECHAZAR")));
        escenario.completar(
                "comsocial",
                folio,
                "evaluarPropuesta",
                Map.of("resolucion", "RECHAZAR", "bastanCentrales", "caben en la central"));
        assertThat(escenario.estado(folio)).isEqualTo("RECHAZADA");
    }

    /** La nota no enumera fines. */
    private static Map<String, Object> sinFines() {
        Map<String, Object> datos = solicitud();
        datos.keySet().removeIf(campo -> campo.startsWith("fin"));
        datos.put("nombre", "Bacheo Coatzacoalcos");
        datos.put("identificador", "BacheoCoatza");
        return datos;
    }
}
