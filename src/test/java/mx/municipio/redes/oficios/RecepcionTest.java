package mx.municipio.redes.oficios;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.padron.Padron;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Lo que todo procedimiento recibe y acusa del mismo modo. Nada queda escrito. */
@PruebaDeIntegracion
@DisplayName("Recepción")
class RecepcionTest {

    private enum Estado {
        RECIBIDO
    }

    @Autowired
    Escenario escenario;

    @Autowired
    Recepcion recepcion;

    @Autowired
    Oficios oficios;

    @Autowired
    Padron padron;

    @Autowired
    TransactionTemplate transaccion;

    @BeforeEach
    void unJuevesYaCerrado() {
        escenario.son("2026-11-14T15:30:00-08:00");
    }

    private <T> T sinGuardar(Supplier<T> accion) {
        return escenario.como(
                "admin.obras",
                () -> Objects.requireNonNull(transaccion.execute(estado -> {
                    estado.setRollbackOnly();
                    return accion.get();
                })));
    }

    private Recepcion.Presentado presentado() {
        return recepcion
                .de(new Instancia(PROCESO, UUID.randomUUID().toString(), Map.of("duda", "¿Procede?")))
                .asunto("Una duda");
    }

    private Expediente conPlazo() {
        return presentado()
                .cuenta(padron.cuenta("OBRAS-FB-1").orElseThrow())
                .plazo(3)
                .abrir(Estado.RECIBIDO);
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b, AMB-06: lo presentado lo recibe ahora el programa de quien actúa, a nombre del órgano de"
                    + " su cuenta; en sábado se tiene por recibido el día hábil siguiente y de ahí corre su plazo")
    void conCuentaYPlazo() {
        Expediente expediente = sinGuardar(this::conPlazo);

        assertThat(expediente.folio()).startsWith("CON-OBRAS-2026-");
        assertThat(expediente.iniciador()).isEqualTo("admin.obras");
        assertThat(expediente.organo()).isEqualTo("OBRAS");
        assertThat(expediente.estado()).isEqualTo("RECIBIDO");
        assertThat(expediente.asunto()).isEqualTo("Una duda");
        assertThat(expediente.presentado()).containsExactly(entry("duda", "¿Procede?"), entry("cuenta", "OBRAS-FB-1"));
        assertThat(expediente.recepcion()).isEqualTo("2026-11-14T23:30:00Z");
        assertThat(expediente.recepcionLegal()).isEqualTo("2026-11-17");
        assertThat(expediente.vencimiento()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
    }

    @Test
    @DisplayName("AMB-06: lo que no tiene plazo también tiene día legal de recepción, y nunca vence")
    void sinPlazo() {
        Expediente expediente = sinGuardar(() -> presentado().organo("DIF").abrir(Estado.RECIBIDO));

        assertThat(expediente.organo()).isEqualTo("DIF");
        assertThat(expediente.cuenta()).isNull();
        assertThat(expediente.recepcionLegal()).isEqualTo("2026-11-17");
        assertThat(expediente.vencimiento()).isNull();
    }

    @Test
    @DisplayName("NT10-CG-VII-b, NT10-CG-XI: el acuse de lo presentado va a quien lo presentó, con el folio por número;"
            + " dice cuándo se recibió, cuándo vence y por qué")
    void acuseDeLoPresentado() {
        Oficio acuse = sinGuardar(() -> recepcion
                .acuse(conPlazo())
                .cuenta("Obras Públicas Tecate")
                .fundamento("NT10-CG-VII-a")
                .asunto("Acuse de la consulta")
                .huella("abc")
                .emitir("Se responde en tres días."));

        assertThat(acuse.tipo()).isEqualTo(Oficios.ACUSE);
        assertThat(acuse.numero()).isEqualTo(acuse.carta().folio());
        assertThat(acuse.organo()).isNull();
        assertThat(acuse.carta().firma()).isNull();
        assertThat(acuse.carta().asunto()).isEqualTo("Acuse de la consulta");
        assertThat(acuse.carta().fundamento())
                .extracting(Carta.Fundamento::clausula)
                .containsExactly("NT10-CG-VII-a");
        assertThat(acuse.carta().para())
                .isEqualTo(new Destinatario("Administradora de Prueba Obras", "Dirección de Obras Públicas"));
        assertThat(acuse.carta().datos())
                .containsEntry("solicitante", "Administradora de Prueba Obras")
                .containsEntry("cuentaNombre", "Obras Públicas Tecate")
                .containsEntry("recepcionTexto", "sábado 14 de noviembre de 2026, 15:30:00 h")
                .containsEntry("recepcionLegalTexto", "martes 17 de noviembre de 2026")
                .containsEntry("vencimientoTexto", "viernes 20 de noviembre de 2026, 24:00 h")
                .containsEntry("contenidoSha256", "abc")
                .containsEntry("mensaje", "Se responde en tres días.")
                .hasEntrySatisfying("computo", dias -> assertThat(dias).asList().hasSize(5));
    }

    @Test
    @DisplayName(
            "NT10-CG-XI: el acuse de un oficio lo recibe quien lo firmó o el titular de su órgano, a la hora en que llegó, y"
                    + " no repite el plazo del expediente")
    void acuseDeUnOficio() {
        Oficio acuse = sinGuardar(() -> {
            Expediente expediente = conPlazo();
            Oficio recibido = oficios.emitir(
                    NuevoOficio.de("PROPUESTA", expediente.folio())
                            .firma("OBRAS", new Firmante("Arq. Firmante", "Titular"))
                            .para(new Destinatario("Lic. Destinataria", "Titular")),
                    new OficiosDePrueba.Cuerpo(Map.of("motivo", "x")));
            escenario.son("2026-11-13T09:00:00-08:00");
            return recepcion.acuse(expediente, recibido).alTitular().emitir("Se recibió.");
        });

        assertThat(acuse.carta().para())
                .isEqualTo(new Destinatario("Titular de Prueba Obras", "Titular de la Dirección de Obras Públicas"));
        assertThat(acuse.carta().datos())
                .containsEntry("solicitante", "Arq. Firmante")
                .containsEntry("recepcionTexto", "viernes 13 de noviembre de 2026, 09:00:00 h")
                .doesNotContainKeys("recepcionLegalTexto", "computo", "vencimientoTexto", "cuentaNombre");
    }

    @Test
    @DisplayName("Fuera de la transacción de quien llama nada se recibe")
    void fueraDeTransaccion() {
        escenario
                .rechaza(() -> escenario.como("admin.obras", this::conPlazo))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> NuevoOficio.de("PROPUESTA", "F").para()).hasMessage("Falta a quién se dirige");
    }
}
